//! One sheet: rows, cells, merged ranges, what is hidden. A single pass over its part.

use super::super::build::{BookBuilder, Full, SheetBuilder};
use super::super::dates::{Shown, iso_serial, serial};
use super::super::faults::error_value;
use super::super::xml::{Element, Tag, Tags, XmlFault, is_true, push_resolved};
use super::Context;
use super::strings::{Rich, unescape_from};
use crate::model::grid::{CellFault, SheetTrouble, Value};
use crate::model::place::{Area, Cell};

impl From<XmlFault> for SheetTrouble {
    fn from(_: XmlFault) -> Self {
        Self::Damaged
    }
}

/// Reads a sheet's part into a sheet. On trouble, what was read until then stays.
pub(super) fn read(
    xml: &str,
    context: &Context,
    builder: &mut BookBuilder<'_>,
    sheet: &mut SheetBuilder,
) -> Result<(), SheetTrouble> {
    let mut reader =
        Reader { tags: Tags::new(xml), context, builder, sheet, row: 0, col: 0, scratch: Scratch::default() };
    let mut seen_data = false;
    while let Some(tag) = reader.tags.next()? {
        match tag {
            Tag::Open(element) => match element.name {
                "c" => reader.cell(element)?,
                "row" => reader.start_row(element)?,
                "sheetData" => seen_data = true,
                "col" => reader.columns(element),
                "mergeCell" => reader.merge(element),
                _ => {}
            },
            Tag::Close("row") => {
                reader.row = reader.row.saturating_add(1);
                reader.col = 0;
            }
            _ => {}
        }
    }
    if seen_data { Ok(()) } else { Err(SheetTrouble::Damaged) }
}

/// Merged ranges past this many are not kept: no sheet that a person made has them.
const MOST_MERGES: usize = 100_000;

/// Texts of the cell that is read, reused from cell to cell.
#[derive(Default)]
struct Scratch {
    value: String,
    rich: Rich,
}

struct Reader<'x, 'b, 'l> {
    tags: Tags<'x>,
    context: &'b Context,
    builder: &'b mut BookBuilder<'l>,
    sheet: &'b mut SheetBuilder,
    row: u32,
    col: u32,
    scratch: Scratch,
}

/// What stands in a cell's tags.
struct Content<'x> {
    /// What its `v` says, where that is one piece of text.
    value: Option<&'x str>,
    has_value: bool,
    has_formula: bool,
    is_inline: bool,
}

impl<'x> Reader<'x, '_, '_> {
    fn start_row(&mut self, element: Element<'x>) -> Result<(), SheetTrouble> {
        let mut is_hidden = false;
        for (name, value) in element.attributes() {
            match name {
                "r" => {
                    self.row =
                        value.parse::<u32>().ok().and_then(|row| row.checked_sub(1)).ok_or(SheetTrouble::Damaged)?
                }
                "hidden" => is_hidden = is_true(value),
                _ => {}
            }
        }
        self.col = 0;
        if self.row >= self.builder.limits.rows {
            return Err(SheetTrouble::TooLarge);
        }
        if is_hidden {
            self.sheet.hide_rows(self.row, self.row);
        }
        if element.empty {
            self.row += 1;
        }
        Ok(())
    }

    fn cell(&mut self, element: Element<'x>) -> Result<(), SheetTrouble> {
        let (mut style, mut kind) = (0usize, "n");
        for (name, value) in element.attributes() {
            match name {
                "r" => {
                    let at = parse_cell(value).ok_or(SheetTrouble::Damaged)?;
                    (self.row, self.col) = at;
                }
                "s" => style = value.parse().unwrap_or(0),
                "t" => kind = value,
                _ => {}
            }
        }
        let (row, col) = (self.row, self.col);
        self.col = col.saturating_add(1);
        if element.empty {
            return Ok(());
        }
        let content = self.content()?;
        let style = self.context.styles.get(style).copied().unwrap_or_default();
        let value = self.value(kind, style.shown, &content)?;
        // A text that is empty is a result; a number that is empty was never worked out.
        let has_result = content.has_value && kind == "str";
        let value = if value.is_empty() && content.has_formula && !has_result {
            Value::Fault(CellFault::NoStoredValue)
        } else {
            value
        };
        Ok(self.builder.put(self.sheet, row, col, style.font, value)?)
    }

    /// Reads to the end of the cell.
    fn content(&mut self) -> Result<Content<'x>, XmlFault> {
        let mut content = Content { value: None, has_value: false, has_formula: false, is_inline: false };
        loop {
            match self.tags.next()?.ok_or(XmlFault::Truncated)? {
                Tag::Open(inner) => match inner.name {
                    "v" => {
                        content.has_value = true;
                        if !inner.empty {
                            content.value = self.plain_value()?;
                        }
                    }
                    "f" => {
                        content.has_formula = true;
                        self.tags.skip(inner)?;
                    }
                    "is" => {
                        content.is_inline = true;
                        self.scratch.rich.read(&mut self.tags, inner, self.builder)?;
                    }
                    _ => self.tags.skip(inner)?,
                },
                Tag::Close(_) => return Ok(content),
                _ => {}
            }
        }
    }

    /// The text of a `v`, borrowed if it is one piece without entities; else it is put together in the scratch text.
    fn plain_value(&mut self) -> Result<Option<&'x str>, XmlFault> {
        self.scratch.value.clear();
        let mut only: Option<&'x str> = None;
        loop {
            match self.tags.next()?.ok_or(XmlFault::Truncated)? {
                Tag::Text(raw) if only.is_none() && self.scratch.value.is_empty() && !raw.contains('&') => {
                    only = Some(raw)
                }
                Tag::Text(raw) => {
                    self.scratch.value.push_str(only.take().unwrap_or(""));
                    push_resolved(&mut self.scratch.value, raw);
                }
                Tag::Verbatim(raw) => {
                    self.scratch.value.push_str(only.take().unwrap_or(""));
                    self.scratch.value.push_str(raw);
                }
                Tag::Close(_) => return Ok(only),
                Tag::Open(inner) => self.tags.skip(inner)?,
            }
        }
    }

    fn value(&mut self, kind: &str, shown: Shown, content: &Content<'x>) -> Result<Value, SheetTrouble> {
        if content.is_inline {
            let kept = self.scratch.rich.keep(self.builder)?;
            return Ok(kept.map_or(Value::Empty, Value::Text));
        }
        if !content.has_value {
            return Ok(Value::Empty);
        }
        if kind == "str" || kind == "inlineStr" {
            if let Some(text) = content.value {
                self.scratch.value.clear();
                self.scratch.value.push_str(text);
            }
            unescape_from(&mut self.scratch.value, 0);
            return Ok(self.builder.text_value(&self.scratch.value)?);
        }
        let text = content.value.unwrap_or(&self.scratch.value).trim_ascii();
        if text.is_empty() {
            return Ok(Value::Empty);
        }
        match kind {
            "s" => {
                let kept = text.parse::<usize>().ok().and_then(|at| self.context.texts.get(at));
                // A number of no text is damage, which costs this cell and is told of the sheet.
                let Some(kept) = kept else {
                    self.sheet.grid.trouble = Some(SheetTrouble::Damaged);
                    return Ok(Value::Fault(CellFault::Other));
                };
                Ok(kept.map_or(Value::Empty, Value::Text))
            }
            "b" => Ok(Value::Truth(is_true(text))),
            "e" => Ok(Value::Fault(error_value(text))),
            "d" => match iso_serial(text) {
                Some(days) => Ok(Value::Date(days)),
                None => typed(self.builder, text),
            },
            _ => match text.parse::<f64>() {
                Ok(number) if number.is_finite() && shown == Shown::Number => Ok(Value::Number(number)),
                Ok(number) if number.is_finite() => Ok(Value::Date(serial(number, shown, self.context.is_1904))),
                _ => typed(self.builder, text),
            },
        }
    }

    fn columns(&mut self, element: Element<'x>) {
        if !element.is_set("hidden") {
            return;
        }
        let number =
            |name| element.get(name).and_then(|value| value.parse::<u32>().ok()).and_then(|n| n.checked_sub(1));
        if let (Some(first), Some(last)) = (number("min"), number("max")) {
            self.sheet.hide_columns(first, last.min(self.builder.limits.columns - 1));
        }
    }

    fn merge(&mut self, element: Element<'x>) {
        let area = element.attributes().find(|(name, _)| *name == "ref").and_then(|(_, range)| parse_area(range));
        if let Some(area) = area
            && self.sheet.grid.merges.len() < MOST_MERGES
        {
            self.sheet.grid.merges.push(area);
        }
    }
}

/// What should be a number or a date and is none stays as it is written.
fn typed(builder: &mut BookBuilder<'_>, text: &str) -> Result<Value, SheetTrouble> {
    builder.text_value(text).map_err(|Full| SheetTrouble::TooLarge)
}

/// Row and column, from zero, of an address such as `C7`.
pub(super) fn parse_cell(address: &str) -> Option<(u32, u32)> {
    let (mut col, mut row) = (0u32, 0u32);
    let mut bytes = address.bytes().filter(|&byte| byte != b'$').peekable();
    while let Some(letter) = bytes.next_if(u8::is_ascii_alphabetic) {
        col = col.checked_mul(26)?.checked_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)?;
    }
    for digit in bytes {
        row = row.checked_mul(10)?.checked_add(u32::from(digit.checked_sub(b'0').filter(|&digit| digit < 10)?))?;
    }
    Some((row.checked_sub(1)?, col.checked_sub(1)?))
}

/// The rectangle of an address such as `A4:K64`.
pub(super) fn parse_area(range: &str) -> Option<Area> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    let cell = |address| {
        let (row, col) = parse_cell(address)?;
        Some(Cell::new(row, u16::try_from(col).ok()?))
    };
    let (first, last) = (cell(first)?, cell(last)?);
    Some(Area::new(
        Cell::new(first.row.min(last.row), first.col.min(last.col)),
        Cell::new(first.row.max(last.row), first.col.max(last.col)),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_nonsense_is_not() {
        let check = |address: &str, expected| assert_eq!(parse_cell(address), expected, "{address}");
        check("A1", Some((0, 0)));
        check("$C$7", Some((6, 2)));
        check("xfd1048576", Some((1_048_575, 16_383)));
        check("ZZZZZZZZZZZZZ99999999999", None);
        check("A0", None);
        check("7", None);
        check("A", None);
        check("A1x", None);
    }
}
