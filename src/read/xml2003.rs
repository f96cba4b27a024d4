//! Excel's XML of 2003, which programs like to write and to call `.xls`: one part with styles, sheets, rows and cells.

use super::build::{BookBuilder, Full, SheetBuilder};
use super::dates::{iso_serial, moment};
use super::faults::error_value;
use super::limits::Limits;
use super::xml::{Element, Tag, Tags, XmlFault, decode_alone, push_resolved};
use crate::model::grid::{Book, CellFault, SheetTrouble, Value, Visibility};
use crate::model::place::{Area, Cell};
use crate::model::trouble::ReadTrouble;
use rustc_hash::FxHashMap;

/// Reads a workbook.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Book, ReadTrouble> {
    let xml = decode_alone(bytes).map_err(|_| ReadTrouble::Damaged)?;
    let mut reader = Reader {
        tags: Tags::new(&xml),
        builder: BookBuilder::new(limits),
        fonts: FxHashMap::default(),
        sheet: SheetBuilder::default(),
        row: 0,
        col: 0,
        column: 0,
    };
    match reader.workbook() {
        Ok(()) => {}
        Err(XmlFault::Truncated) if !reader.builder.book.sheets.is_empty() || !reader.sheet.grid.rows.is_empty() => {
            reader.sheet.grid.trouble = Some(SheetTrouble::Damaged);
            reader.builder.book.sheets.push(reader.sheet.finish());
        }
        Err(XmlFault::Truncated) => return Err(ReadTrouble::CutOff),
        Err(_) => return Err(ReadTrouble::Damaged),
    }
    if reader.builder.book.sheets.len() > limits.sheets {
        return Err(ReadTrouble::TooManySheets);
    }
    Ok(reader.builder.book)
}

struct Reader<'x, 'l> {
    tags: Tags<'x>,
    builder: BookBuilder<'l>,
    /// The font of each style.
    fonts: FxHashMap<String, u8>,
    sheet: SheetBuilder,
    row: u32,
    col: u32,
    column: u32,
}

impl<'x> Reader<'x, '_> {
    fn workbook(&mut self) -> Result<(), XmlFault> {
        let mut style = String::new();
        while let Some(tag) = self.tags.next()? {
            match tag {
                Tag::Open(element) => match element.name {
                    "Style" => style = element.get("ID").unwrap_or_default().into_owned(),
                    "Font" => {
                        let font = element.get("FontName").map_or(0, |name| self.builder.font(&name));
                        self.fonts.insert(style.clone(), font);
                    }
                    "LastSaved" if !element.empty => {
                        let text = self.text_until("LastSaved")?;
                        self.builder.book.modified = moment(&text);
                    }
                    "Worksheet" => self.worksheet(element)?,
                    _ => {}
                },
                Tag::Close(_) | Tag::Text(_) | Tag::Verbatim(_) => {}
            }
        }
        Ok(())
    }

    fn worksheet(&mut self, element: Element<'x>) -> Result<(), XmlFault> {
        self.sheet = SheetBuilder::new(element.get("Name").unwrap_or_default());
        (self.row, self.col, self.column) = (0, 0, 0);
        let mut is_open = !element.empty;
        while is_open {
            match self.tags.next()?.ok_or(XmlFault::Truncated)? {
                Tag::Open(inner) => match inner.name {
                    "Column" => self.column(inner),
                    "Row" => self.start_row(inner),
                    "Cell" => {
                        let full = self.cell(inner)?.err().map(SheetTrouble::from);
                        self.sheet.grid.trouble = self.sheet.grid.trouble.or(full);
                    }
                    "Visible" if !inner.empty => {
                        let is_visible = self.text_until("Visible")?.trim() == "SheetVisible";
                        self.sheet.grid.visibility = if is_visible { Visibility::Visible } else { Visibility::Hidden };
                    }
                    _ => {}
                },
                Tag::Close("Row") => self.row = self.row.saturating_add(1),
                Tag::Close("Worksheet") => is_open = false,
                _ => {}
            }
        }
        self.builder.book.sheets.push(std::mem::take(&mut self.sheet).finish());
        Ok(())
    }

    fn column(&mut self, element: Element<'x>) {
        let first = number(element, "Index").map_or(self.column, |index| index.saturating_sub(1));
        let last = first.saturating_add(number(element, "Span").unwrap_or(0)).min(self.builder.limits.columns);
        if element.is_set("Hidden") {
            self.sheet.hide_columns(first, last);
        }
        self.column = last.saturating_add(1);
    }

    fn start_row(&mut self, element: Element<'x>) {
        if let Some(index) = number(element, "Index") {
            self.row = index.saturating_sub(1);
        }
        self.col = 0;
        let span = number(element, "Span").unwrap_or(0).min(self.builder.limits.rows);
        if element.is_set("Hidden") {
            self.sheet.hide_rows(self.row, self.row.saturating_add(span));
        }
        self.row = self.row.saturating_add(span).saturating_add(u32::from(element.empty));
    }

    /// One cell; the inner result is a limit that was met.
    fn cell(&mut self, element: Element<'x>) -> Result<Result<(), Full>, XmlFault> {
        // A style that names no font has the one of the style that every workbook begins with.
        let default = self.fonts.get("Default").copied().unwrap_or(0);
        let (mut across, mut down, mut font, mut has_formula) = (0, 0, default, false);
        for (name, value) in element.attributes() {
            match name {
                "Index" => self.col = value.parse::<u32>().unwrap_or(0).saturating_sub(1),
                "MergeAcross" => across = value.parse::<u32>().unwrap_or(0),
                "MergeDown" => down = value.parse::<u32>().unwrap_or(0),
                "StyleID" => font = self.fonts.get(value).copied().unwrap_or(default),
                "Formula" => has_formula = true,
                _ => {}
            }
        }
        let (row, col) = (self.row, self.col);
        self.col = col.saturating_add(across).saturating_add(1);
        let mut value = Ok(Value::Empty);
        let mut is_open = !element.empty;
        while is_open {
            match self.tags.next()?.ok_or(XmlFault::Truncated)? {
                Tag::Open(inner) if inner.name == "Data" => {
                    let kind = inner.get("Type").unwrap_or_default();
                    let text = if inner.empty { String::new() } else { self.text_until("Data")? };
                    value = self.value(&kind, &text);
                }
                Tag::Open(inner) => self.tags.skip(inner)?,
                Tag::Close(_) => is_open = false,
                _ => {}
            }
        }
        if has_formula && value == Ok(Value::Empty) {
            value = Ok(Value::Fault(CellFault::NoStoredValue));
        }
        if across > 0 || down > 0 {
            self.merge(row, col, down, across);
        }
        Ok(value.and_then(|value| self.builder.put(&mut self.sheet, row, col, font, value)))
    }

    fn merge(&mut self, row: u32, col: u32, down: u32, across: u32) {
        let last_row = row.saturating_add(down).min(self.builder.limits.rows);
        let last_col = u16::try_from(col.saturating_add(across)).unwrap_or(u16::MAX);
        if let Ok(col) = u16::try_from(col) {
            self.sheet.grid.merges.push(Area::new(Cell::new(row, col), Cell::new(last_row, last_col)));
        }
    }

    fn value(&mut self, kind: &str, text: &str) -> Result<Value, Full> {
        let plain = text.trim();
        match kind {
            "Number" => match plain.parse::<f64>() {
                Ok(number) if number.is_finite() => Ok(Value::Number(number)),
                _ => self.builder.text_value(text),
            },
            "DateTime" => match iso_serial(plain) {
                Some(days) => Ok(Value::Date(days)),
                None => self.builder.text_value(text),
            },
            "Boolean" => Ok(Value::Truth(plain == "1")),
            "Error" => Ok(Value::Fault(error_value(plain))),
            _ => self.builder.text_value(text),
        }
    }

    /// The text up to the end tag of this name, of inner tags as well.
    fn text_until(&mut self, name: &str) -> Result<String, XmlFault> {
        let mut text = String::new();
        loop {
            match self.tags.next()?.ok_or(XmlFault::Truncated)? {
                Tag::Text(raw) => push_resolved(&mut text, raw),
                Tag::Verbatim(raw) => text.push_str(raw),
                Tag::Close(end) if end == name => return Ok(text),
                _ => {}
            }
        }
    }
}

fn number(element: Element<'_>, name: &str) -> Option<u32> {
    element.get(name)?.trim().parse().ok()
}
