//! `.ods`: a container with one part for all sheets. Rows and cells may be repeated by a number: empty ones, however
//! many, are only counted; filled ones count against the limits. Blanks between tags are layout.

mod styles;

use super::archive::Archive;
use super::build::{BookBuilder, Full, SheetBuilder};
use super::dates::{iso_duration, iso_serial, moment};
use super::faults::error_value;
use super::limits::Limits;
use super::xml::{Element, Tag, Tags, XmlFault, decode, push_resolved};
use crate::model::grid::{Book, CellFault, SheetTrouble, Value, Visibility};
use crate::model::place::{Area, Cell};
use crate::model::trouble::ReadTrouble;
use styles::Styles;

/// Reads a workbook.
pub(super) fn read(archive: &mut Archive<'_>, limits: &Limits) -> Result<Book, ReadTrouble> {
    if let Some(part) = archive.part("META-INF/manifest.xml")?
        && memchr::memmem::find(&part, b"encryption-data").is_some()
    {
        return Err(ReadTrouble::PasswordForGood);
    }
    let mut builder = BookBuilder::new(limits);
    let mut styles = Styles::default();
    if let Some(part) = archive.part("styles.xml")?
        && let Ok(xml) = decode(&part)
    {
        // Damaged styles cost fonts, no data.
        let _ = styles.read_all(&xml, &mut builder);
    }
    let part = archive.part("content.xml")?.ok_or(ReadTrouble::Damaged)?;
    let xml = decode(&part).map_err(|_| ReadTrouble::Damaged)?;
    let mut reader = Reader { tags: Tags::new(&xml), builder, styles };
    reader.document().map_err(|_| ReadTrouble::Damaged)?;
    let mut book = reader.builder.book;
    if book.sheets.len() > limits.sheets {
        return Err(ReadTrouble::TooManySheets);
    }
    book.modified = archive.part("meta.xml").ok().flatten().and_then(|part| changed(&part));
    Ok(book)
}

/// When the document was last changed, by its own word.
fn changed(part: &[u8]) -> Option<jiff::civil::DateTime> {
    let xml = decode(part).ok()?;
    let mut tags = Tags::new(&xml);
    loop {
        if let Tag::Open(element) = tags.next().ok()??
            && element.name == "date"
            && let Tag::Text(text) = tags.next().ok()??
        {
            return moment(text);
        }
    }
}

struct Reader<'x, 'l> {
    tags: Tags<'x>,
    builder: BookBuilder<'l>,
    styles: Styles,
}

/// What a sheet needs while it is read.
#[derive(Default)]
struct Position {
    row: u32,
    /// How often the row stands there.
    row_repeat: u32,
    col: u32,
    /// The next column that a column's tag speaks of.
    column: u32,
    /// Fonts of columns whose cells have no style of their own: first and last column, font.
    column_fonts: Vec<(u32, u32, u8)>,
    row_font: u8,
    row_hidden: bool,
}

impl<'x> Reader<'x, '_> {
    fn document(&mut self) -> Result<(), XmlFault> {
        while let Some(tag) = self.tags.next()? {
            let Tag::Open(element) = tag else { continue };
            match element.name {
                "table" => self.table(element)?,
                "style" => self.styles.read(&mut self.tags, element, &mut self.builder)?,
                // Tables that a text change remembers are no sheets.
                "tracked-changes" => self.tags.skip(element)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn table(&mut self, element: Element<'x>) -> Result<(), XmlFault> {
        let mut sheet = SheetBuilder::new(element.get("name").unwrap_or_default());
        if element.get("style-name").is_some_and(|style| self.styles.is_hidden_table(&style)) {
            sheet.grid.visibility = Visibility::Hidden;
        }
        let mut at = Position::default();
        let mut is_open = !element.empty;
        while is_open {
            match self.tags.next()?.ok_or(XmlFault::Truncated)? {
                Tag::Open(inner) => match inner.name {
                    "table-row" => self.start_row(inner, &mut at),
                    "table-cell" | "covered-table-cell" => {
                        if self.cell(inner, &mut at, &mut sheet)?.is_err() {
                            sheet.grid.trouble = Some(SheetTrouble::TooLarge);
                        }
                    }
                    "table-column" => self.column(inner, &mut at, &mut sheet),
                    "table-rows"
                    | "table-row-group"
                    | "table-header-rows"
                    | "table-columns"
                    | "table-column-group"
                    | "table-header-columns" => {}
                    // Drawings, forms, links to elsewhere: tables within them are not of this sheet.
                    _ => self.tags.skip(inner)?,
                },
                Tag::Close("table-row") => end_row(&mut at, &mut sheet, self.builder.limits.rows),
                Tag::Close("table") => is_open = false,
                _ => {}
            }
        }
        self.builder.book.sheets.push(sheet.finish());
        Ok(())
    }

    fn column(&mut self, element: Element<'x>, at: &mut Position, sheet: &mut SheetBuilder) {
        let last = at.column.saturating_add(repeat(element, "number-columns-repeated") - 1);
        let last = last.min(self.builder.limits.columns - 1);
        if is_hidden(element) {
            sheet.hide_columns(at.column, last);
        }
        let font = element.get("default-cell-style-name").map_or(0, |style| self.styles.font(&style));
        if font > 0 {
            at.column_fonts.push((at.column, last, font));
        }
        at.column = last.saturating_add(1);
    }

    fn start_row(&mut self, element: Element<'x>, at: &mut Position) {
        at.row_repeat = repeat(element, "number-rows-repeated");
        at.row_hidden = is_hidden(element);
        at.row_font = element.get("default-cell-style-name").map_or(0, |style| self.styles.font(&style));
        at.col = 0;
        if element.empty {
            at.row = at.row.saturating_add(at.row_repeat);
        }
    }

    /// One cell; the inner result is a limit that was met.
    fn cell(
        &mut self,
        element: Element<'x>,
        at: &mut Position,
        sheet: &mut SheetBuilder,
    ) -> Result<Result<(), Full>, XmlFault> {
        let mut tagged = Tagged { across: 1, down: 1, repeat: 1, ..Tagged::default() };
        for (name, value) in element.attributes() {
            match name {
                "value-type" => tagged.kind = value,
                "value" | "date-value" | "time-value" | "boolean-value" => tagged.value = Some(value),
                "string-value" => tagged.string = Some(value),
                "formula" => tagged.has_formula = true,
                "style-name" => tagged.style = Some(value),
                "number-columns-repeated" => tagged.repeat = value.parse().unwrap_or(1).max(1),
                "number-columns-spanned" => tagged.across = value.parse().unwrap_or(1).max(1),
                "number-rows-spanned" => tagged.down = value.parse().unwrap_or(1).max(1),
                _ => {}
            }
        }
        let text = if element.empty { String::new() } else { self.text(element)? };
        let (row, col) = (at.row, at.col);
        at.col = col.saturating_add(tagged.repeat);
        if tagged.across > 1 || tagged.down > 1 {
            merge(sheet, row, col, &tagged, self.builder.limits);
        }
        let value = match self.value(&tagged, &text) {
            Ok(Value::Empty) => return Ok(Ok(())),
            Ok(value) => value,
            Err(full) => return Ok(Err(full)),
        };
        let font = match tagged.style {
            Some(style) => self.styles.font(style),
            None if at.row_font > 0 => at.row_font,
            None => at.column_fonts.iter().find(|(f, l, _)| (*f..=*l).contains(&col)).map_or(0, |&(_, _, font)| font),
        };
        for row in row..row.saturating_add(at.row_repeat.max(1)) {
            for col in col..at.col {
                if let Err(full) = self.builder.put(sheet, row, col, font, value) {
                    return Ok(Err(full));
                }
            }
        }
        Ok(Ok(()))
    }

    fn value(&mut self, tagged: &Tagged<'_>, text: &str) -> Result<Value, Full> {
        let number = |value: Option<&str>| value.and_then(|value| value.parse::<f64>().ok()).filter(|n| n.is_finite());
        let parsed = match tagged.kind {
            "float" | "percentage" | "currency" => number(tagged.value).map(Value::Number),
            "date" => tagged.value.and_then(iso_serial).map(Value::Date),
            "time" => tagged.value.and_then(iso_duration).map(Value::Date),
            "boolean" => tagged.value.map(|value| Value::Truth(value == "true")),
            _ => None,
        };
        if tagged.kind == "error" || (tagged.has_formula && text.starts_with('#') && is_error(text)) {
            return Ok(Value::Fault(error_value(text)));
        }
        if let Some(value) = parsed {
            return Ok(value);
        }
        if text.is_empty()
            && let Some(string) = tagged.string
        {
            return self.builder.text_value(&super::xml::resolve(string));
        }
        if text.is_empty() && tagged.has_formula && tagged.kind.is_empty() {
            return Ok(Value::Fault(CellFault::NoStoredValue));
        }
        self.builder.text_value(text)
    }

    /// The paragraphs of a cell, joined with line breaks; notes are not among them.
    fn text(&mut self, cell: Element<'x>) -> Result<String, XmlFault> {
        let mut text = String::new();
        let mut paragraphs = 0;
        let mut depth = 0usize;
        loop {
            match self.tags.next()?.ok_or(XmlFault::Truncated)? {
                Tag::Open(inner) => match inner.name {
                    "p" | "h" => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                        depth += usize::from(!inner.empty);
                    }
                    "s" => {
                        let blanks = inner.get("c").and_then(|count| count.parse().ok()).unwrap_or(1usize);
                        text.extend(std::iter::repeat_n(' ', blanks.min(1000)));
                        depth += usize::from(!inner.empty);
                    }
                    "tab" | "line-break" => {
                        text.push(if inner.name == "tab" { '\t' } else { '\n' });
                        depth += usize::from(!inner.empty);
                    }
                    "annotation" | "frame" | "shapes" | "table" | "custom-shape" | "ruby-text" => {
                        self.tags.skip(inner)?
                    }
                    _ => depth += usize::from(!inner.empty),
                },
                Tag::Close(name) if depth == 0 && name == cell.name => return Ok(text),
                Tag::Close(_) => depth = depth.saturating_sub(1),
                Tag::Text(raw) if depth > 0 => push_text(&mut text, raw),
                Tag::Verbatim(raw) if depth > 0 => text.push_str(raw),
                _ => {}
            }
        }
    }
}

/// What a cell's tag says.
#[derive(Default)]
struct Tagged<'x> {
    kind: &'x str,
    value: Option<&'x str>,
    string: Option<&'x str>,
    style: Option<&'x str>,
    has_formula: bool,
    across: u32,
    down: u32,
    repeat: u32,
}

/// Text of a paragraph: line ends and runs of blanks in the part are layout.
fn push_text(text: &mut String, raw: &str) {
    if !raw.contains(['\n', '\r', '\t']) {
        push_resolved(text, raw);
        return;
    }
    let mut is_blank = false;
    for letter in super::xml::resolve(raw).chars() {
        let blank = matches!(letter, ' ' | '\n' | '\r' | '\t');
        if !blank {
            text.push(letter);
        } else if !is_blank && !text.is_empty() {
            text.push(' ');
        }
        is_blank = blank;
    }
}

fn is_error(text: &str) -> bool {
    error_value(text) != CellFault::Other || text == "#ERR!"
}

fn end_row(at: &mut Position, sheet: &mut SheetBuilder, most: u32) {
    let next = at.row.saturating_add(at.row_repeat.max(1));
    if at.row_hidden && at.row < most {
        sheet.hide_rows(at.row, next.min(most) - 1);
    }
    at.row = next;
    at.col = 0;
}

fn merge(sheet: &mut SheetBuilder, row: u32, col: u32, tagged: &Tagged<'_>, limits: &Limits) {
    let last_row = row.saturating_add(tagged.down - 1).min(limits.rows - 1);
    let last_col = col.saturating_add(tagged.across - 1).min(limits.columns - 1);
    if let (Ok(col), Ok(last_col)) = (u16::try_from(col), u16::try_from(last_col)) {
        sheet.grid.merges.push(Area::new(Cell::new(row, col), Cell::new(last_row.max(row), last_col.max(col))));
    }
}

fn repeat(element: Element<'_>, name: &str) -> u32 {
    element.get(name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}

fn is_hidden(element: Element<'_>) -> bool {
    element.get("visibility").is_some_and(|visibility| visibility != "visible")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(inside: &str, expected: &str) {
        let limits = Limits::default();
        let xml = format!("<o:body><table:table table:name='x'>{inside}</table:table></o:body>");
        let mut reader =
            Reader { tags: Tags::new(&xml), builder: BookBuilder::new(&limits), styles: Styles::default() };
        reader.document().unwrap();
        let book = reader.builder.book;
        let mut told = Vec::new();
        for row in &book.sheets[0].rows {
            for cell in &row.cells {
                let shown = match cell.value {
                    Value::Text(text) => book.strings.get(text).to_owned(),
                    other => format!("{other:?}"),
                };
                told.push(format!("{}={shown}", Cell::new(row.row, cell.col)));
            }
        }
        told.extend(book.sheets[0].merges.iter().map(ToString::to_string));
        assert_eq!(told.join(" "), expected, "{inside}");
    }

    #[test]
    fn cells_are_read_with_blanks_between_tags() {
        check(
            "\n <table:table-row>\n  <table:table-cell office:value-type='string'>\n   <text:p>उरई<text:s text:c='2'/>x</text:p>\n  </table:table-cell>\n </table:table-row>",
            "A1=उरई  x",
        );
        check(
            "<table-row><table-cell value-type='float' value='2.5'><p>2,5</p></table-cell></table-row>",
            "A1=Number(2.5)",
        );
        check("<table-row><table-cell value-type='date' date-value='2021-10-12'/></table-row>", "A1=Date(44481.0)");
        check(
            "<table-row><table-cell><p>a</p><p>b</p><annotation><p>note</p></annotation></table-cell></table-row>",
            "A1=a\nb",
        );
        check(
            "<table-row><table-cell formula='of:=1/0'><p>#DIV/0!</p></table-cell></table-row>",
            "A1=Fault(DivisionByZero)",
        );
        check("<table-row><table-cell formula='of:=1'/></table-row>", "A1=Fault(NoStoredValue)");
    }

    #[test]
    fn repeats_count_and_empty_ones_cost_nothing() {
        check(
            "<table-row number-rows-repeated='1048570'><table-cell number-columns-repeated='16384'/></table-row><table-row><table-cell number-columns-repeated='2'/><table-cell><p>a</p></table-cell></table-row>",
            "C1048571=a",
        );
        check(
            "<table-row number-rows-repeated='2'><table-cell number-columns-repeated='2'><p>a</p></table-cell></table-row>",
            "A1=a B1=a A2=a B2=a",
        );
        check(
            "<table-row><table-cell number-columns-spanned='2'><p>a</p></table-cell><covered-table-cell/><table-cell><p>b</p></table-cell></table-row>",
            "A1=a C1=b A1:B1",
        );
    }
}
