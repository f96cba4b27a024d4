//! A *list* is the body of a listing: up to a million rows that all look alike. It is kept as small codes and written as
//! XML by hand, since what `rust_xlsxwriter` does for one cell costs more than all else that is done for it. Everything
//! around the rows is the crate's: it writes one *pattern* row whose styles the rows take over.

use crate::model::place::column_letters;
use crate::model::strings::{Strings, Text};
use std::io::Write as _;
use std::ops::Range;

/// What a cell of a list holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kept {
    /// Nothing.
    Blank,
    /// A text, by its number among those of the workbook.
    Text(Text),
    /// A number.
    Number(f64),
    /// A day, as Excel counts it.
    Day(f64),
}

/// The rows of one sheet.
pub(super) struct List {
    /// The sheet's number in the workbook, from one.
    sheet: usize,
    /// The sheet's row, from zero, of the first row of the list; the pattern stands there.
    first_row: u32,
    columns: usize,
    cells: Vec<Kept>,
    /// The height of each row in points; nought is that of one line.
    heights: Vec<f32>,
}

/// Rows that are written at a time.
const ROWS: usize = 2_000;

impl List {
    /// An empty list of so many columns.
    pub(super) fn new(sheet: usize, first_row: u32, columns: usize, rows: usize) -> Self {
        let cells = Vec::with_capacity(rows * columns);
        Self { sheet, first_row, columns, cells, heights: Vec::with_capacity(rows) }
    }

    /// Adds a cell, from left to right.
    pub(super) fn push(&mut self, cell: Kept) {
        self.cells.push(cell);
    }

    /// Ends a row; nought is the height of one line.
    pub(super) fn end_row(&mut self, height: f64) {
        self.heights.push(height as f32);
    }

    /// The sheet's number in the workbook, from one.
    pub(super) fn sheet(&self) -> usize {
        self.sheet
    }

    /// How many cells hold text.
    pub(super) fn texts(&self) -> usize {
        self.cells.iter().filter(|cell| matches!(cell, Kept::Text(_))).count()
    }

    /// The rows in parts that are written apart.
    pub(super) fn parts(&self) -> impl Iterator<Item = Range<usize>> + use<> {
        let rows = self.heights.len();
        (0..rows).step_by(ROWS).map(move |first| first..(first + ROWS).min(rows))
    }

    /// Finds the pattern row in the sheet that the crate has written.
    pub(super) fn split<'x>(&self, sheet: &'x str) -> Option<Split<'x>> {
        let (before, rest) = sheet.split_at(sheet.find(&format!("<row r=\"{}\"", self.first_row + 1))?);
        let (pattern, after) = rest.split_once("</row>")?;
        let styles = pattern.split("<c ").skip(1).map(|cell| {
            let (_, style) = cell.split_once(" s=\"")?;
            style.split_once('"').map(|(style, _)| style)
        });
        let mut styles: Vec<&str> = styles.collect::<Option<_>>()?;
        let day = styles.pop()?;
        let (start, dimension) = before.split_once("<dimension ref=\"")?;
        let (_, before) = dimension.split_once('"')?;
        let corner = column_letters(self.columns.saturating_sub(1) as u16);
        let last_row = self.first_row as usize + self.heights.len();
        let before = format!("{start}<dimension ref=\"A1:{corner}{last_row}\"{before}");
        let columns =
            styles.iter().enumerate().map(|(column, style)| Pattern::new(column as u16, style, day)).collect();
        Some(Split { before, columns, after })
    }

    /// The XML of some rows. Texts have the numbers that they have in the workbook, and `first_text` before them.
    pub(super) fn xml(&self, rows: Range<usize>, columns: &[Pattern], first_text: u32) -> Vec<u8> {
        let mut xml = Vec::with_capacity(rows.len() * self.columns * 40);
        let mut number = Vec::with_capacity(10);
        for row in rows {
            number.clear();
            push_whole(&mut number, u64::from(self.first_row) + row as u64 + 1);
            xml.extend_from_slice(b"<row r=\"");
            xml.extend_from_slice(&number);
            match self.heights.get(row) {
                Some(height) if *height > 0.0 => {
                    let _ = write!(xml, "\" ht=\"{height}\" customHeight=\"1\">");
                }
                _ => xml.extend_from_slice(b"\">"),
            }
            let first = row * self.columns;
            let cells = self.cells.get(first..first + self.columns).unwrap_or_default();
            for (cell, pattern) in cells.iter().zip(columns) {
                pattern.push(&mut xml, &number, *cell, first_text);
            }
            xml.extend_from_slice(b"</row>");
        }
        xml
    }
}

/// A sheet with a gap where the rows belong.
pub(super) struct Split<'x> {
    /// What stands before them.
    pub before: String,
    /// How the cells of each column are written.
    pub columns: Vec<Pattern>,
    /// What stands behind them.
    pub after: &'x str,
}

/// What is the same in all cells of a column, as XML.
pub(super) struct Pattern {
    start: String,
    text: String,
    number: String,
    day: String,
}

impl Pattern {
    fn new(column: u16, style: &str, day: &str) -> Self {
        Self {
            start: format!("<c r=\"{}", column_letters(column)),
            text: format!("\" s=\"{style}\" t=\"s\"><v>"),
            number: format!("\" s=\"{style}\"><v>"),
            day: format!("\" s=\"{day}\"><v>"),
        }
    }

    fn push(&self, xml: &mut Vec<u8>, row: &[u8], cell: Kept, first_text: u32) {
        let open = match cell {
            Kept::Blank => return,
            Kept::Text(_) => &self.text,
            Kept::Number(_) => &self.number,
            Kept::Day(_) => &self.day,
        };
        xml.extend_from_slice(self.start.as_bytes());
        xml.extend_from_slice(row);
        xml.extend_from_slice(open.as_bytes());
        match cell {
            Kept::Blank => {}
            Kept::Text(text) => push_whole(xml, u64::from(first_text) + u64::from(text.index())),
            Kept::Number(number) | Kept::Day(number) => push_number(xml, number),
        }
        xml.extend_from_slice(b"</v></c>");
    }
}

fn push_number(xml: &mut Vec<u8>, number: f64) {
    if number.fract() == 0.0 && (0.0..1e15).contains(&number) {
        push_whole(xml, number as u64);
    } else {
        let _ = write!(xml, "{number}");
    }
}

fn push_whole(xml: &mut Vec<u8>, mut number: u64) {
    let mut digits = [0u8; 20];
    let mut length = 0;
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
        length += 1;
        if number == 0 {
            break;
        }
    }
    xml.extend_from_slice(digits.get(20 - length..).unwrap_or_default());
}

/// Texts that are written at a time.
const TEXTS: usize = 20_000;

/// The texts in parts that are written apart.
pub(super) fn text_parts(strings: &Strings) -> impl Iterator<Item = Range<usize>> + use<> {
    let texts = strings.len();
    (0..texts).step_by(TEXTS).map(move |first| first..(first + TEXTS).min(texts))
}

/// The XML of some texts, as entries of the table of shared strings.
pub(super) fn texts_xml(strings: &Strings, texts: Range<usize>) -> Vec<u8> {
    let mut xml = Vec::with_capacity(texts.len() * 64);
    for number in texts {
        let text = strings.get(Text::from_index(number as u32));
        let blank = [' ', '\n', '\t'];
        let preserve = text.starts_with(blank) || text.ends_with(blank);
        xml.extend_from_slice(if preserve { b"<si><t xml:space=\"preserve\">" } else { b"<si><t>" });
        push_escaped(&mut xml, text);
        xml.extend_from_slice(b"</t></si>");
    }
    xml
}

/// A text as XML holds it; what looks like an escape of Excel's own (`_x0041_`) stays what was typed.
fn push_escaped(xml: &mut Vec<u8>, text: &str) {
    if !text.bytes().any(|byte| matches!(byte, b'&' | b'<' | b'>' | b'_')) {
        xml.extend_from_slice(text.as_bytes());
        return;
    }
    let bytes = text.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'&' => xml.extend_from_slice(b"&amp;"),
            b'<' => xml.extend_from_slice(b"&lt;"),
            b'>' => xml.extend_from_slice(b"&gt;"),
            b'_' if bytes.get(at..).is_some_and(is_escape) => xml.extend_from_slice(b"_x005F_"),
            _ => xml.push(byte),
        }
    }
}

/// Whether this begins as `_x0041_` does.
fn is_escape(bytes: &[u8]) -> bool {
    matches!(bytes, [b'_', b'x', digits @ .., ] if digits.get(4) == Some(&b'_')
        && digits.iter().take(4).all(u8::is_ascii_hexdigit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_excel_reads_them() {
        let check = |number: f64, expected: &str| {
            let mut xml = Vec::new();
            push_number(&mut xml, number);
            assert_eq!(String::from_utf8(xml).unwrap(), expected);
        };
        check(0.0, "0");
        check(-0.0, "0");
        check(-3.0, "-3");
        check(2.5, "2.5");
        check(44_512.0, "44512");
        check(6_000_112_345.0, "6000112345");
        check(1e21, "1000000000000000000000");
    }

    #[test]
    fn texts_stay_as_they_were_typed() {
        let check = |text: &str, expected: &str| {
            let mut strings = Strings::new();
            strings.intern(text);
            assert_eq!(String::from_utf8(texts_xml(&strings, 0..1)).unwrap(), expected);
        };
        check("उरई", "<si><t>उरई</t></si>");
        check("a & b < c", "<si><t>a &amp; b &lt; c</t></si>");
        check("<r>x</r>", "<si><t>&lt;r&gt;x&lt;/r&gt;</t></si>");
        check(" उरई", "<si><t xml:space=\"preserve\"> उरई</t></si>");
        check("_x0041_", "<si><t>_x005F_x0041_</t></si>");
        check("_x_", "<si><t>_x_</t></si>");
    }

    #[test]
    fn rows_take_the_styles_of_the_pattern() {
        let mut list = List::new(1, 4, 2, 1);
        list.push(Kept::Text(Text::from_index(2)));
        list.push(Kept::Day(44_512.0));
        list.end_row(32.0);
        let sheet = r#"<dimension ref="A1:C5"/><row r="4"/><row r="5"><c r="A5" s="1"/><c r="B5" s="7"/><c r="C5" s="9"/></row></sheetData>"#;
        let split = list.split(sheet).unwrap();
        assert_eq!(split.before, r#"<dimension ref="A1:B5"/><row r="4"/>"#);
        assert_eq!(split.after, "</sheetData>");
        let xml = list.xml(0..1, &split.columns, 100);
        let expected = r#"<row r="5" ht="32" customHeight="1"><c r="A5" s="1" t="s"><v>102</v></c><c r="B5" s="9"><v>44512</v></c></row>"#;
        assert_eq!(String::from_utf8(xml).unwrap(), expected);
    }
}
