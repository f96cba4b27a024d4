//! The records of one sheet: cells, merged ranges, hidden rows and columns. Charts within a sheet are sheets within it,
//! with records that look like cells; they are stepped over.

use super::super::build::{BookBuilder, Full, SheetBuilder};
use super::super::dates::{Shown, serial};
use super::super::faults::error_number;
use super::super::ole::{u16_at, u32_at};
use super::records::{Cut, Record, Records, kind};
use super::{Globals, Version, strings};
use crate::model::grid::{CellFault, SheetTrouble, Value};
use crate::model::place::{Area, Cell};

/// Reads the records of a sheet. On trouble, what was read until then stays.
pub(super) fn read(
    stream: &[u8],
    globals: &Globals,
    builder: &mut BookBuilder<'_>,
    sheet: &mut SheetBuilder,
) -> Result<(), SheetTrouble> {
    let mut reader = Reader { globals, builder, sheet, waiting: None };
    let mut records = Records::new(stream);
    let mut depth = 0usize;
    let mut has_begun = false;
    loop {
        let record = match records.next() {
            Ok(Some(record)) => record,
            Ok(None) if has_begun => return reader.finish(),
            Ok(None) | Err(Cut) => {
                let _ = reader.finish();
                return Err(SheetTrouble::Damaged);
            }
        };
        match record.kind {
            kind::BOF if has_begun => depth += 1,
            kind::BOF => has_begun = true,
            kind::EOF if depth == 0 => return reader.finish(),
            kind::EOF => depth -= 1,
            _ if !has_begun => return Err(SheetTrouble::Damaged),
            _ if depth > 0 => {}
            _ => reader.record(&record)?,
        }
    }
}

struct Reader<'b, 'l> {
    globals: &'b Globals,
    builder: &'b mut BookBuilder<'l>,
    sheet: &'b mut SheetBuilder,
    /// A formula whose text stands in a record behind it: row, column, style.
    waiting: Option<(u16, u16, u16)>,
}

impl Reader<'_, '_> {
    /// One record. A record that is too short for its kind is damage, and costs only itself.
    fn record(&mut self, record: &Record<'_>) -> Result<(), SheetTrouble> {
        let data = record.data();
        let is_whole = match record.kind {
            kind::NUMBER => self.number(data)?,
            kind::SHORT_NUMBER => self.short_number(data)?,
            kind::SHORT_NUMBERS => self.short_numbers(data)?,
            kind::SHARED_TEXT => self.shared_text(data)?,
            kind::TEXT | kind::RICH_TEXT => self.text(record)?,
            kind::TRUTH_OR_ERROR => self.truth_or_error(data)?,
            kind::FORMULA | kind::FORMULA_4 => self.formula(data)?,
            kind::FORMULA_TEXT => self.formula_text(record)?,
            kind::MERGED => self.merged(data),
            kind::ROW => self.row(data),
            kind::COLUMNS => self.columns(data),
            _ => Some(()),
        };
        if is_whole.is_none() {
            self.sheet.grid.trouble = Some(SheetTrouble::Damaged);
        }
        Ok(())
    }

    fn put(&mut self, (row, col, style): (u16, u16, u16), value: Value) -> Result<Option<()>, Full> {
        let font = self.globals.style(style).font;
        self.builder.put(self.sheet, u32::from(row), u32::from(col), font, value)?;
        Ok(Some(()))
    }

    fn put_number(&mut self, at: (u16, u16, u16), number: f64) -> Result<Option<()>, Full> {
        let value = match self.globals.style(at.2).shown {
            _ if !number.is_finite() => Value::Fault(CellFault::Number),
            Shown::Number => Value::Number(number),
            shown => Value::Date(serial(number, shown, self.globals.is_1904)),
        };
        self.put(at, value)
    }

    fn put_text(&mut self, at: (u16, u16, u16), text: &str) -> Result<Option<()>, Full> {
        let value = self.builder.text_value(text)?;
        self.put(at, value)
    }

    fn number(&mut self, data: &[u8]) -> Result<Option<()>, Full> {
        match (place(data), f64_at(data, 6)) {
            (Some(at), Some(number)) => self.put_number(at, number),
            _ => Ok(None),
        }
    }

    fn short_number(&mut self, data: &[u8]) -> Result<Option<()>, Full> {
        match (place(data), u32_at(data, 6)) {
            (Some(at), Some(packed)) => self.put_number(at, unpack(packed)),
            _ => Ok(None),
        }
    }

    /// Several numbers side by side: first row and column, then style and number of each, then the last column.
    fn short_numbers(&mut self, data: &[u8]) -> Result<Option<()>, Full> {
        let (Some(row), Some(first)) = (u16_at(data, 0), u16_at(data, 2)) else { return Ok(None) };
        let numbers = data.get(4..data.len().saturating_sub(2)).unwrap_or(&[]);
        for (step, one) in (0u16..).zip(numbers.chunks_exact(6)) {
            if let (Some(style), Some(packed), Some(col)) = (u16_at(one, 0), u32_at(one, 2), first.checked_add(step)) {
                self.put_number((row, col, style), unpack(packed))?;
            }
        }
        Ok(Some(()))
    }

    fn shared_text(&mut self, data: &[u8]) -> Result<Option<()>, Full> {
        let (Some(at), Some(number)) = (place(data), u32_at(data, 6)) else { return Ok(None) };
        match self.globals.texts.get(number as usize) {
            Some(Some(text)) => self.put(at, Value::Text(*text)),
            Some(None) => Ok(Some(())),
            None => {
                self.put(at, Value::Fault(CellFault::Other))?;
                Ok(None)
            }
        }
    }

    fn text(&mut self, record: &Record<'_>) -> Result<Option<()>, Full> {
        let data = record.parts.concat();
        match (place(&data), data.get(6..).and_then(|data| self.string(data))) {
            (Some(at), Some(text)) => self.put_text(at, &text),
            _ => Ok(None),
        }
    }

    fn truth_or_error(&mut self, data: &[u8]) -> Result<Option<()>, Full> {
        match (place(data), data.get(6), data.get(7)) {
            (Some(at), Some(&truth), Some(0)) => self.put(at, Value::Truth(truth != 0)),
            (Some(at), Some(&error), Some(_)) => self.put(at, Value::Fault(error_number(error))),
            _ => Ok(None),
        }
    }

    fn formula(&mut self, data: &[u8]) -> Result<Option<()>, Full> {
        self.give_up_waiting()?;
        let (Some(at), Some(number)) = (place(data), f64_at(data, 6)) else { return Ok(None) };
        if u16_at(data, 12) != Some(0xFFFF) {
            return self.put_number(at, number);
        }
        let value = data.get(8).copied().unwrap_or(0);
        match data.get(6) {
            Some(0) => {
                self.waiting = Some(at);
                Ok(Some(()))
            }
            Some(1) => self.put(at, Value::Truth(value != 0)),
            Some(2) => self.put(at, Value::Fault(error_number(value))),
            _ => Ok(Some(())),
        }
    }

    fn formula_text(&mut self, record: &Record<'_>) -> Result<Option<()>, Full> {
        let Some(at) = self.waiting.take() else { return Ok(Some(())) };
        let data = record.parts.concat();
        match self.string(&data) {
            Some(text) => self.put_text(at, &text),
            None => Ok(None),
        }
    }

    /// A formula that should be followed by its text and is not.
    fn give_up_waiting(&mut self) -> Result<(), Full> {
        if let Some(at) = self.waiting.take() {
            self.put(at, Value::Fault(CellFault::NoStoredValue))?;
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), SheetTrouble> {
        Ok(self.give_up_waiting()?)
    }

    /// A string with its length in two bytes.
    fn string(&self, data: &[u8]) -> Option<String> {
        match self.globals.version {
            Version::Biff5 => Some(self.globals.bytes_text(data.get(2..)?, usize::from(u16_at(data, 0)?))),
            Version::Biff8 => strings::plain(data),
        }
    }

    fn merged(&mut self, data: &[u8]) -> Option<()> {
        let count = usize::from(u16_at(data, 0)?);
        for one in data.get(2..)?.chunks_exact(8).take(count) {
            let (first, last) = (u16_at(one, 0)?, u16_at(one, 2)?);
            let (left, right) = (u16_at(one, 4)?, u16_at(one, 6)?);
            if first <= last && left <= right {
                let area = Area::new(Cell::new(u32::from(first), left), Cell::new(u32::from(last), right));
                self.sheet.grid.merges.push(area);
            }
        }
        Some(())
    }

    fn row(&mut self, data: &[u8]) -> Option<()> {
        let row = u16_at(data, 0)?;
        if u16_at(data, 12).is_some_and(|flags| flags & 0x20 > 0) {
            self.sheet.hide_rows(u32::from(row), u32::from(row));
        }
        Some(())
    }

    fn columns(&mut self, data: &[u8]) -> Option<()> {
        let (first, last) = (u16_at(data, 0)?, u16_at(data, 2)?);
        if u16_at(data, 8)? & 1 > 0 {
            self.sheet.hide_columns(u32::from(first), u32::from(last.min(255)));
        }
        Some(())
    }
}

/// Row, column and style, with which every record of a cell begins.
fn place(data: &[u8]) -> Option<(u16, u16, u16)> {
    Some((u16_at(data, 0)?, u16_at(data, 2)?, u16_at(data, 4)?))
}

fn f64_at(data: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(data.get(at..at.checked_add(8)?)?.try_into().ok()?))
}

/// A number in four bytes: the upper half of a float or a whole number, either of them perhaps times a hundred.
fn unpack(packed: u32) -> f64 {
    let number = if packed & 2 > 0 {
        f64::from(packed.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(packed & !3) << 32)
    };
    if packed & 1 > 0 { number / 100.0 } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers() {
        let check = |packed, expected: f64| assert_eq!(unpack(packed), expected, "{packed:x}");
        check((7 << 2) | 2, 7.0);
        check((-7i32 << 2).cast_unsigned() | 2, -7.0);
        check((12345 << 2) | 3, 123.45);
        check(0x3FF0_0000, 1.0);
    }
}
