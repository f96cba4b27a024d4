//! Web pages saved as `.xls`, which is what many a portal calls its Excel export: every table of the page, and the
//! lines between them, one below the other on one sheet, as Excel shows such a file.

use super::build::{BookBuilder, Full, SheetBuilder};
use super::limits::Limits;
use super::text::{decode, value};
use crate::model::grid::{Book, SheetTrouble, Value};
use crate::model::place::{Area, Cell};
use crate::model::trouble::ReadTrouble;
use encoding_rs::Encoding;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use memchr::memmem;
use std::borrow::Cow;
use std::cell::RefCell;

/// Reads a page.
pub(super) fn read(bytes: &[u8], stem: &str, limits: &Limits) -> Result<Book, ReadTrouble> {
    let page = Page {
        builder: BookBuilder::new(limits),
        sheet: SheetBuilder::new(stem),
        row: 0,
        tables: Vec::new(),
        seen_table: false,
        text: String::new(),
        font: 0,
        line_font: None,
        full: false,
    };
    let sink = Sink(RefCell::new(page));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(&letters(bytes)));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut page = tokenizer.sink.0.into_inner();
    while !page.tables.is_empty() {
        page.end_table();
    }
    page.end_line();
    if !page.seen_table {
        return Err(ReadTrouble::NoTableInPage);
    }
    if page.full {
        page.sheet.grid.trouble = Some(SheetTrouble::TooLarge);
    }
    page.builder.book.sheets.push(page.sheet.finish());
    Ok(page.builder.book)
}

/// The letters of a page: in UTF-8 if they can be, else in the encoding that the page names.
fn letters(bytes: &[u8]) -> Cow<'_, str> {
    if std::str::from_utf8(bytes).is_err()
        && let Some(head) = bytes.get(..bytes.len().min(4096))
        && let Some(at) = memmem::find(head, b"charset=")
    {
        let label = head.get(at + 8..).unwrap_or(&[]);
        let label: Vec<u8> = label.iter().copied().filter(|byte| *byte != b'"' && *byte != b'\'').collect();
        let end = label.iter().position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')));
        let named = Encoding::for_label(label.get(..end.unwrap_or(label.len())).unwrap_or(&[]));
        if let Some(encoding) = named.filter(|encoding| encoding.is_single_byte()) {
            return encoding.decode_without_bom_handling(bytes).0;
        }
    }
    decode(bytes)
}

struct Sink<'l>(RefCell<Page<'l>>);

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        match token {
            // Line ends of the source are layout; those of a person come from tags.
            Token::CharacterTokens(text) => {
                page.text.extend(text.chars().map(|letter| if letter.is_ascii_whitespace() { ' ' } else { letter }));
            }
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                page.start(&tag);
                match &*tag.name {
                    "script" => return TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" | "xml" | "noscript" => return TokenSinkResult::RawData(RawKind::Rawtext),
                    "title" | "textarea" => return TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => {}
                }
            }
            Token::TagToken(tag) => page.end(&tag.name),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// One table that is open; tables may stand within cells of others.
#[derive(Default)]
struct OpenTable {
    col: u32,
    in_row: bool,
    cell: Option<OpenCell>,
    /// Cells from above that reach into the row: first and last column, and how many rows are still to come.
    reaching: Vec<(u32, u32, u32)>,
}

struct OpenCell {
    row: u32,
    col: u32,
    font: u8,
}

struct Page<'l> {
    builder: BookBuilder<'l>,
    sheet: SheetBuilder,
    row: u32,
    tables: Vec<OpenTable>,
    seen_table: bool,
    text: String,
    font: u8,
    /// The font of a line outside cells, where its tags name one.
    line_font: Option<u8>,
    full: bool,
}

/// Tables within tables past this depth are layout gone wild; their text stays with the cell that they stand in.
const DEEPEST: usize = 20;

impl Page<'_> {
    fn start(&mut self, tag: &Tag) {
        match &*tag.name {
            "table" if self.tables.len() < DEEPEST => {
                self.end_cell();
                self.end_line();
                // A table within a cell begins on a row of its own where something stands in this one.
                if self.sheet.grid.rows.last().is_some_and(|row| row.row == self.row) {
                    self.row = self.row.saturating_add(1);
                }
                self.seen_table = true;
                self.tables.push(OpenTable::default());
            }
            "tr" => {
                self.end_row();
                self.text.clear();
                if let Some(table) = self.tables.last_mut() {
                    table.in_row = true;
                }
            }
            "td" | "th" => self.start_cell(tag),
            "br" => self.text.push('\n'),
            "p" | "div" | "li" | "h1" | "h2" | "h3" | "h4" => self.end_block(),
            _ => {}
        }
        if let Some(name) = font_of(tag) {
            let font = self.builder.font(&name);
            match self.tables.last_mut().and_then(|table| table.cell.as_mut()) {
                Some(cell) => cell.font = font,
                None if matches!(&*tag.name, "body" | "table" | "tbody" | "tr") => self.font = font,
                None => self.line_font = Some(font),
            }
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "td" | "th" => self.end_cell(),
            "tr" => self.end_row(),
            "table" => self.end_table(),
            "caption" => self.line(),
            "p" | "div" | "li" | "h1" | "h2" | "h3" | "h4" => self.end_block(),
            "title" | "style" | "script" | "xml" | "noscript" | "textarea" | "head" => self.text.clear(),
            _ => {}
        }
    }

    /// A paragraph ends: a line of its own outside tables, a line break within a cell.
    fn end_block(&mut self) {
        if self.tables.is_empty() {
            self.end_line();
        } else if !self.text.trim().is_empty() {
            self.text.push('\n');
        }
    }

    /// What stands outside tables becomes a row of one cell.
    fn end_line(&mut self) {
        if self.tables.is_empty() {
            self.line();
        }
    }

    /// The text so far as a row of one cell.
    fn line(&mut self) {
        let text = std::mem::take(&mut self.text);
        let font = self.line_font.take().unwrap_or(self.font);
        let line = tidy(&text);
        if !line.is_empty() && !self.full {
            self.put(self.row, 0, font, &line);
            self.row = self.row.saturating_add(1);
        }
    }

    fn start_cell(&mut self, tag: &Tag) {
        self.end_cell();
        let limits = self.builder.limits;
        let (most_rows, most_columns) = (limits.rows, limits.columns);
        let (row, font) = (self.row, self.font);
        let Some(table) = self.tables.last_mut() else { return };
        table.in_row = true;
        while let Some(&(_, last, _)) = table.reaching.iter().find(|&&(f, l, _)| (f..=l).contains(&table.col)) {
            table.col = last + 1;
        }
        let span = |name: &str, most: u32| {
            attribute(tag, name).and_then(|v| v.trim().parse().ok()).unwrap_or(1).clamp(1, most)
        };
        let (across, down) = (span("colspan", most_columns), span("rowspan", most_rows));
        let (col, last) = (table.col, table.col.saturating_add(across - 1).min(most_columns));
        table.col = last.saturating_add(1);
        table.cell = Some(OpenCell { row, col, font });
        self.text.clear();
        if down > 1 {
            table.reaching.push((col, last, down));
        }
        if across > 1 || down > 1 {
            let corner = |row, col: u32| Cell::new(row, u16::try_from(col).unwrap_or(u16::MAX));
            let area = Area::new(corner(row, col), corner(row.saturating_add(down - 1).min(most_rows), last));
            self.sheet.grid.merges.push(area);
        }
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.tables.last_mut().and_then(|table| table.cell.take()) else { return };
        let text = std::mem::take(&mut self.text);
        let text = tidy(&text);
        if !text.is_empty() && !self.full {
            self.put(cell.row, cell.col, cell.font, &text);
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        let Some(table) = self.tables.last_mut() else { return };
        if !std::mem::take(&mut table.in_row) {
            return;
        }
        table.col = 0;
        table.reaching.retain_mut(|(_, _, left)| {
            *left -= 1;
            *left > 0
        });
        self.row = self.row.saturating_add(1);
    }

    fn end_table(&mut self) {
        self.end_row();
        if self.tables.pop().is_some() {
            self.text.clear();
            // Tables stay apart, as they do in Excel.
            self.row = self.row.saturating_add(u32::from(self.tables.is_empty()));
        }
    }

    fn put(&mut self, row: u32, col: u32, font: u8, text: &str) {
        let put = |builder: &mut BookBuilder<'_>, sheet: &mut SheetBuilder| -> Result<(), Full> {
            let value: Value = value(text, builder)?;
            builder.put(sheet, row, col, font, value)
        };
        self.full |= put(&mut self.builder, &mut self.sheet).is_err();
    }
}

/// The text of a cell: blanks of the page's source are layout, line breaks are what its tags made.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            tidy.push('\n');
        }
        for (number, word) in line.split_ascii_whitespace().enumerate() {
            if number > 0 {
                tidy.push(' ');
            }
            tidy.push_str(word);
        }
    }
    tidy.trim().to_owned()
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

/// The font that a tag names for what stands in it.
fn font_of(tag: &Tag) -> Option<String> {
    let style = attribute(tag, "style").and_then(|style| style.split_once("font-family:").map(|(_, after)| after));
    let list = attribute(tag, "face").or(style)?;
    let first = list.split([',', ';']).next()?.trim().trim_matches(['"', '\'']);
    (!first.is_empty()).then(|| first.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &str) {
        let book = read(html.as_bytes(), "x", &Limits::default()).unwrap();
        let grid = &book.sheets[0];
        let mut told = Vec::new();
        for row in &grid.rows {
            for cell in &row.cells {
                let shown = match cell.value {
                    Value::Text(text) => book.strings.get(text).to_owned(),
                    Value::Number(number) => number.to_string(),
                    other => format!("{other:?}"),
                };
                told.push(format!("{}={shown}", Cell::new(row.row, cell.col)));
            }
        }
        told.extend(grid.merges.iter().map(ToString::to_string));
        assert_eq!(told.join(" "), expected, "{html}");
    }

    #[test]
    fn tables_become_cells() {
        check("<table><tr><th>मंडल<th>पद<tr><td>उरई &amp; क<td>1</table>", "A1=मंडल B1=पद A2=उरई & क B2=1");
        check(
            "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
            "A1=a B1=b B2=c C2=d A1:A2 B1:C1",
        );
        check("<h2>जिला - जालौन</h2><table><tr><td>a</table><table><tr><td>b</table>", "A1=जिला - जालौन A2=a A4=b");
        check("<table><tr><td><table><tr><td>a<td>b</table></table>", "A1=a B1=b");
        check("<style>td {}</style><table><tr><td>&nbsp;</td><td>a<br>b</table>", "B1=a\nb");
        check("<table><tr><td>a", "A1=a");
        check("<table><caption>जिला - जालौन</caption><tr><td>a</table>", "A1=जिला - जालौन A2=a");
        check("<h2>जिला -\n  औरैया</h2><table><tr><td>a\r\n b</table>", "A1=जिला - औरैया A2=a b");
    }

    #[test]
    fn a_table_within_a_cell_leaves_what_stands_beside_it() {
        check("<table><tr><td>जिला जालौन<table><tr><td>a</table></table>", "A1=जिला जालौन A2=a");
        check("<table><tr><td>जिला<td><table><tr><td>x</table></table>", "A1=जिला A2=x");
    }

    #[test]
    fn the_font_of_a_line_is_its_own() {
        let page = "<h2><font face=\"Kruti Dev 010\">ftyk</font></h2><table><tr><td>Ramesh</table>";
        let book = read(page.as_bytes(), "x", &Limits::default()).unwrap();
        let fonts: Vec<u8> = book.sheets[0].rows.iter().flat_map(|row| &row.cells).map(|cell| cell.font).collect();
        assert_eq!(fonts, [1, 0]);
    }

    #[test]
    fn a_page_without_table_is_told() {
        assert_eq!(read(b"<html>x", "x", &Limits::default()).err(), Some(ReadTrouble::NoTableInPage));
    }
}
