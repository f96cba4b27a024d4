//! What calamine does not tell of a sheet, from its records: formulas whose value is an error, merged ranges, hidden
//! rows and columns.

use super::super::archive::Archive;
use super::super::build::{BookBuilder, Full, SheetBuilder};
use super::super::faults::error_number;
use super::super::ole::u32_at;
use super::super::xlsx::part_of;
use crate::model::grid::Value;
use crate::model::place::{Area, Cell};

/// Kinds of records, by their numbers in the format.
mod kind {
    pub(super) const ROW: u32 = 0x00;
    pub(super) const FORMULA_ERROR: u32 = 0x0B;
    pub(super) const COLUMN: u32 = 0x3C;
    pub(super) const MERGED: u32 = 0xB0;
    pub(super) const SHEET: u32 = 0x9C;
}

/// The part of each sheet, in the workbook's order, charts and the like included; `None` where nothing says it.
pub(super) fn parts(archive: &mut Archive<'_>) -> Vec<Option<String>> {
    let Ok(Some(workbook)) = archive.part("xl/workbook.bin") else { return Vec::new() };
    let mut parts = Vec::new();
    let mut records = Records { left: &workbook };
    while let Some((kind, data)) = records.next() {
        if kind == kind::SHEET {
            let id = wide_text(data.get(8..).unwrap_or(&[]));
            let target = id.and_then(|id| part_of(archive, "xl/workbook.bin", &id));
            parts.push(target);
        }
    }
    parts
}

/// Adds to a sheet what its records say beside its cells.
pub(super) fn read(part: &[u8], builder: &mut BookBuilder<'_>, sheet: &mut SheetBuilder) -> Result<(), Full> {
    let mut records = Records { left: part };
    let mut row = 0;
    while let Some((kind, data)) = records.next() {
        match kind {
            kind::ROW => {
                row = u32_at(data, 0).unwrap_or(row);
                if data.get(11).is_some_and(|flags| flags & 0x10 > 0) && row < builder.limits.rows {
                    sheet.hide_rows(row, row);
                }
            }
            kind::FORMULA_ERROR => {
                if let (Some(col), Some(&error)) = (u32_at(data, 0), data.get(8)) {
                    builder.put(sheet, row, col, 0, Value::Fault(error_number(error)))?;
                }
            }
            kind::COLUMN if data.get(16).is_some_and(|flags| flags & 1 > 0) => {
                if let (Some(first), Some(last)) = (u32_at(data, 0), u32_at(data, 4)) {
                    sheet.hide_columns(first, last.min(builder.limits.columns - 1));
                }
            }
            kind::MERGED => sheet.grid.merges.extend(merged(data)),
            _ => {}
        }
    }
    Ok(())
}

fn merged(data: &[u8]) -> Option<Area> {
    let col = |at| u16::try_from(u32_at(data, at)?).ok();
    let (first, last) = (Cell::new(u32_at(data, 0)?, col(8)?), Cell::new(u32_at(data, 4)?, col(12)?));
    (first.row <= last.row && first.col <= last.col).then_some(Area::new(first, last))
}

/// A text with its length in four bytes.
fn wide_text(data: &[u8]) -> Option<String> {
    let length = u32_at(data, 0)? as usize;
    let bytes = data.get(4..)?.get(..length.checked_mul(2)?)?;
    let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|&pair| u16::from_le_bytes(pair)).collect();
    Some(String::from_utf16_lossy(&units))
}

/// Goes through a part from record to record, to its end or to where it breaks off.
struct Records<'p> {
    left: &'p [u8],
}

impl<'p> Records<'p> {
    fn next(&mut self) -> Option<(u32, &'p [u8])> {
        let kind = self.number(2)?;
        let length = self.number(4)? as usize;
        let (data, left) = self.left.split_at_checked(length)?;
        self.left = left;
        Some((kind, data))
    }

    /// A number of seven bits a byte, in at most so many bytes.
    fn number(&mut self, most: u32) -> Option<u32> {
        let mut number = 0;
        for place in 0..most {
            let (&byte, left) = self.left.split_first()?;
            self.left = left;
            number |= u32::from(byte & 0x7F) << (7 * place);
            if byte < 0x80 {
                break;
            }
        }
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::limits::Limits;
    use super::*;

    #[test]
    fn records_tell_what_is_hidden_merged_and_wrong() {
        let mut part = Vec::new();
        let mut record = |kind: u8, data: &[u8]| {
            part.extend([kind, data.len() as u8]);
            part.extend(data);
        };
        record(0x3C, &[2, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
        record(0, &[4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10, 0]);
        record(0x0B, &[1, 0, 0, 0, 0, 0, 0, 0, 0x17]);
        let limits = Limits::default();
        let mut builder = BookBuilder::new(&limits);
        let mut sheet = SheetBuilder::new("S");
        read(&part, &mut builder, &mut sheet).unwrap();
        let grid = sheet.finish();
        assert_eq!((grid.hidden_rows, grid.hidden_columns), (vec![(4, 4)], vec![(2, 3)]));
        assert_eq!(grid.rows[0].cells[0].value, Value::Fault(error_number(0x17)));
    }
}
