//! The *wire* between parent and worker: how a request and a book are written as bytes. Each distinct string goes over
//! once; a cell takes a byte for what it is, its column as a step from the one before, and its value. The side that
//! reads believes nothing: every number is looked at before it is used, and a book that contradicts itself is refused.

use crate::model::grid::{Book, CellFault, Grid, GridCell, GridRow, Run, SheetTrouble, Value, Visibility};
use crate::model::place::{Area, Cell};
use crate::model::strings::Text;
use crate::model::trouble::ReadTrouble;
use jiff::civil::DateTime;

/// What is on the wire contradicts itself, or ends too early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Garbled;

/// Bytes of a reply past which the parent does not read on.
pub(super) const MOST_REPLY: u64 = 512 << 20;

/// Writes numbers and texts.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) bytes: Vec<u8>,
}

impl Writer {
    pub(super) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn maybe_text(&mut self, text: Option<&str>) {
        self.bytes.push(u8::from(text.is_some()));
        if let Some(text) = text {
            self.text(text);
        }
    }
}

/// Reads numbers and texts.
pub(super) struct Parser<'b> {
    pub(super) bytes: &'b [u8],
}

impl<'b> Parser<'b> {
    fn byte(&mut self) -> Result<u8, Garbled> {
        let (&first, rest) = self.bytes.split_first().ok_or(Garbled)?;
        self.bytes = rest;
        Ok(first)
    }

    pub(super) fn number(&mut self) -> Result<u64, Garbled> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(Garbled)
    }

    fn narrow<T: TryFrom<u64>>(&mut self) -> Result<T, Garbled> {
        T::try_from(self.number()?).map_err(|_| Garbled)
    }

    /// How many things follow; each takes at least a byte, so no more can be claimed than bytes are left.
    fn count(&mut self) -> Result<usize, Garbled> {
        let count: usize = self.narrow()?;
        if count > self.bytes.len() { Err(Garbled) } else { Ok(count) }
    }

    fn take(&mut self, length: usize) -> Result<&'b [u8], Garbled> {
        let (taken, rest) = self.bytes.split_at_checked(length).ok_or(Garbled)?;
        self.bytes = rest;
        Ok(taken)
    }

    pub(super) fn text(&mut self) -> Result<&'b str, Garbled> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| Garbled)
    }

    fn maybe_text(&mut self) -> Result<Option<&'b str>, Garbled> {
        Ok(if self.byte()? == 0 { None } else { Some(self.text()?) })
    }

    fn float(&mut self) -> Result<f64, Garbled> {
        let bytes = self.take(8)?.try_into().map_err(|_| Garbled)?;
        Ok(f64::from_le_bytes(bytes))
    }
}

/// The faults of cells, in the order of their numbers on the wire.
const FAULTS: [CellFault; 9] = [
    CellFault::DivisionByZero,
    CellFault::NotAvailable,
    CellFault::Name,
    CellFault::Null,
    CellFault::Number,
    CellFault::Reference,
    CellFault::Value,
    CellFault::Other,
    CellFault::NoStoredValue,
];

/// The troubles of sheets, in the order of their numbers on the wire, from 1.
const TROUBLES: [SheetTrouble; 3] = [SheetTrouble::Damaged, SheetTrouble::TooLarge, SheetTrouble::Failed];

/// Extensions that a content may call for.
const REALLY: [&str; 6] = ["xlsx", "xlsb", "xls", "ods", "html", "csv"];

/// What a cell is, in the low bits of its first byte.
mod kind {
    pub(super) const TEXT: u8 = 0;
    pub(super) const NUMBER: u8 = 1;
    pub(super) const DATE: u8 = 2;
    pub(super) const NO: u8 = 3;
    pub(super) const YES: u8 = 4;
    pub(super) const FAULT: u8 = 5;
    /// A number that is whole, not below zero and small enough to be written short.
    pub(super) const WHOLE: u8 = 6;
    /// The same as a date.
    pub(super) const DAY: u8 = 7;
    /// This bit says that a font follows.
    pub(super) const FONT: u8 = 8;
    /// The other bits hold the step from the column before, if it is small.
    pub(super) const STEP: u8 = 4;
}

/// Whole numbers up to here are written short.
const MOST_WHOLE: f64 = 9_007_199_254_740_992.0;

/// Writes a book, or why there is none.
pub(super) fn write_reply(reply: &Result<Book, ReadTrouble>) -> Vec<u8> {
    let mut out = Writer::default();
    match reply {
        Ok(book) => {
            out.bytes.push(0);
            write_book(&mut out, book);
        }
        Err(trouble) => out.bytes.extend([1, trouble.number()]),
    }
    out.bytes
}

/// Reads a book, or why there is none.
pub(super) fn read_reply(bytes: &[u8]) -> Result<Result<Book, ReadTrouble>, Garbled> {
    let mut parser = Parser { bytes };
    let reply = match parser.byte()? {
        0 => Ok(read_book(&mut parser)?),
        1 => Err(ReadTrouble::from_number(parser.byte()?).ok_or(Garbled)?),
        _ => return Err(Garbled),
    };
    if parser.bytes.is_empty() { Ok(reply) } else { Err(Garbled) }
}

fn write_book(out: &mut Writer, book: &Book) {
    out.number(book.strings.len() as u64);
    book.strings.iter().for_each(|text| out.text(text));
    out.number(book.fonts.len() as u64);
    book.fonts.iter().for_each(|font| out.text(font));
    out.number(book.runs.len() as u64);
    for (text, runs) in &book.runs {
        out.number(u64::from(text.index()));
        out.number(runs.len() as u64);
        for run in runs {
            out.number(u64::from(run.start));
            out.number(u64::from(run.end));
            out.bytes.push(run.font);
        }
    }
    out.maybe_text(book.modified.map(|moment| moment.to_string()).as_deref());
    out.maybe_text(book.mark.as_deref());
    out.maybe_text(book.really);
    out.number(book.sheets.len() as u64);
    book.sheets.iter().for_each(|sheet| write_sheet(out, sheet));
}

fn read_book(parser: &mut Parser<'_>) -> Result<Book, Garbled> {
    let mut book = Book::default();
    for _ in 0..parser.count()? {
        book.strings.append(parser.text()?);
    }
    for _ in 0..parser.count()? {
        book.fonts.push(parser.text()?.to_owned());
    }
    for _ in 0..parser.count()? {
        let text = read_text(parser, &book)?;
        let length = book.strings.get(text).len();
        let mut runs = Vec::new();
        for _ in 0..parser.count()? {
            let run = Run { start: parser.narrow()?, end: parser.narrow()?, font: read_font(parser, &book)? };
            if run.start > run.end || run.end as usize > length {
                return Err(Garbled);
            }
            runs.push(run);
        }
        book.runs.push((text, runs));
    }
    book.modified = match parser.maybe_text()? {
        Some(moment) => Some(moment.parse::<DateTime>().map_err(|_| Garbled)?),
        None => None,
    };
    book.mark = parser.maybe_text()?.map(str::to_owned);
    book.really = match parser.maybe_text()? {
        Some(name) => Some(REALLY.into_iter().chain(["xml"]).find(|known| *known == name).ok_or(Garbled)?),
        None => None,
    };
    for _ in 0..parser.count()? {
        let sheet = read_sheet(parser, &book)?;
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn read_text(parser: &mut Parser<'_>, book: &Book) -> Result<Text, Garbled> {
    let index: u32 = parser.narrow()?;
    if (index as usize) < book.strings.len() { Ok(Text::from_index(index)) } else { Err(Garbled) }
}

fn read_font(parser: &mut Parser<'_>, book: &Book) -> Result<u8, Garbled> {
    let font = parser.byte()?;
    if usize::from(font) <= book.fonts.len() { Ok(font) } else { Err(Garbled) }
}

fn write_sheet(out: &mut Writer, sheet: &Grid) {
    out.text(&sheet.name);
    out.bytes.push(u8::from(sheet.visibility == Visibility::Hidden));
    let trouble = sheet.trouble.and_then(|trouble| TROUBLES.iter().position(|&one| one == trouble));
    out.bytes.push(trouble.map_or(0, |number| number as u8 + 1));
    out.number(sheet.merges.len() as u64);
    for area in &sheet.merges {
        for (row, col) in [(area.first.row, area.first.col), (area.last.row, area.last.col)] {
            out.number(u64::from(row));
            out.number(u64::from(col));
        }
    }
    out.number(sheet.hidden_rows.len() as u64);
    for &(first, last) in &sheet.hidden_rows {
        out.number(u64::from(first));
        out.number(u64::from(last));
    }
    out.number(sheet.hidden_columns.len() as u64);
    for &(first, last) in &sheet.hidden_columns {
        out.number(u64::from(first));
        out.number(u64::from(last));
    }
    out.number(sheet.rows.len() as u64);
    let mut next = 0;
    for row in &sheet.rows {
        out.number(u64::from(row.row.wrapping_sub(next)));
        next = row.row.wrapping_add(1);
        out.number(row.cells.len() as u64);
        let mut col = 0;
        for cell in &row.cells {
            write_cell(out, cell, cell.col.wrapping_sub(col));
            col = cell.col.wrapping_add(1);
        }
    }
}

fn read_sheet(parser: &mut Parser<'_>, book: &Book) -> Result<Grid, Garbled> {
    let mut sheet = Grid { name: parser.text()?.to_owned(), ..Grid::default() };
    if parser.byte()? != 0 {
        sheet.visibility = Visibility::Hidden;
    }
    sheet.trouble = match parser.byte()? {
        0 => None,
        number => Some(*TROUBLES.get(usize::from(number) - 1).ok_or(Garbled)?),
    };
    for _ in 0..parser.count()? {
        let mut corner = || Ok(Cell::new(parser.narrow()?, parser.narrow()?));
        let area = Area::new(corner()?, corner()?);
        if area.first.row > area.last.row || area.first.col > area.last.col {
            return Err(Garbled);
        }
        sheet.merges.push(area);
    }
    for _ in 0..parser.count()? {
        sheet.hidden_rows.push((parser.narrow()?, parser.narrow()?));
    }
    for _ in 0..parser.count()? {
        sheet.hidden_columns.push((parser.narrow()?, parser.narrow()?));
    }
    let rows = parser.count()?;
    // No more is reserved than so many rows would take on the wire.
    sheet.rows.reserve(rows.min(parser.bytes.len() / 3));
    let mut next = 0u32;
    for _ in 0..rows {
        let row = next.checked_add(parser.narrow()?).ok_or(Garbled)?;
        next = row.checked_add(1).ok_or(Garbled)?;
        sheet.rows.push(GridRow { row, cells: read_cells(parser, book)? });
    }
    Ok(sheet)
}

fn write_cell(out: &mut Writer, cell: &GridCell, step: u16) {
    let is_short =
        |number: f64| (0.0..MOST_WHOLE).contains(&number) && number.fract() == 0.0 && number.is_sign_positive();
    let kind = match cell.value {
        Value::Text(_) | Value::Empty => kind::TEXT,
        Value::Number(number) if is_short(number) => kind::WHOLE,
        Value::Number(_) => kind::NUMBER,
        Value::Date(number) if is_short(number) => kind::DAY,
        Value::Date(_) => kind::DATE,
        Value::Truth(false) => kind::NO,
        Value::Truth(true) => kind::YES,
        Value::Fault(_) => kind::FAULT,
    };
    let short_step = u8::try_from(step).ok().filter(|&step| step < 15).unwrap_or(15);
    out.bytes.push(kind | if cell.font > 0 { kind::FONT } else { 0 } | (short_step << kind::STEP));
    if short_step == 15 {
        out.number(u64::from(step));
    }
    if cell.font > 0 {
        out.bytes.push(cell.font);
    }
    match cell.value {
        Value::Text(text) => out.number(u64::from(text.index())),
        Value::Number(number) | Value::Date(number) if is_short(number) => out.number(number as u64),
        Value::Number(number) | Value::Date(number) => out.bytes.extend_from_slice(&number.to_le_bytes()),
        Value::Fault(fault) => out.bytes.push(FAULTS.iter().position(|&one| one == fault).unwrap_or(7) as u8),
        Value::Truth(_) | Value::Empty => {}
    }
}

fn read_cells(parser: &mut Parser<'_>, book: &Book) -> Result<Vec<GridCell>, Garbled> {
    let count = parser.count()?;
    let mut cells = Vec::with_capacity(count);
    let mut next = 0u16;
    for _ in 0..count {
        let first = parser.byte()?;
        let step = match first >> kind::STEP {
            15 => parser.narrow()?,
            step => u16::from(step),
        };
        let col = next.checked_add(step).ok_or(Garbled)?;
        next = col.checked_add(1).ok_or(Garbled)?;
        let font = if first & kind::FONT > 0 { read_font(parser, book)? } else { 0 };
        let value = match first & 7 {
            kind::TEXT => Value::Text(read_text(parser, book)?),
            kind::NUMBER => Value::Number(parser.float()?),
            kind::DATE => Value::Date(parser.float()?),
            kind::NO => Value::Truth(false),
            kind::YES => Value::Truth(true),
            kind::FAULT => Value::Fault(*FAULTS.get(usize::from(parser.byte()?)).ok_or(Garbled)?),
            kind::WHOLE => Value::Number(parser.number()? as f64),
            _ => Value::Date(parser.number()? as f64),
        };
        cells.push(GridCell { col, font, value });
    }
    Ok(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> Book {
        let mut book = Book::default();
        let text = book.strings.intern("उरई");
        book.strings.intern("कालपी");
        book.fonts.push("Kruti Dev 010".to_owned());
        book.runs.push((text, vec![Run { start: 0, end: 3, font: 1 }]));
        book.modified = "2021-10-12T10:00:00".parse().ok();
        book.mark = Some("pravas-1-region".to_owned());
        book.really = Some("html");
        let values = [
            Value::Text(text),
            Value::Number(2.5),
            Value::Number(6_000_112_345.0),
            Value::Number(-0.0),
            Value::Date(44481.0),
            Value::Date(44481.5),
            Value::Truth(true),
            Value::Truth(false),
            Value::Fault(CellFault::NoStoredValue),
        ];
        let cells =
            values.iter().enumerate().map(|(n, &value)| GridCell { col: n as u16 * 20, font: (n % 2) as u8, value });
        book.sheets.push(Grid {
            name: "सूची".to_owned(),
            visibility: Visibility::Hidden,
            rows: vec![GridRow { row: 1_048_575, cells: cells.collect() }],
            merges: vec![Area::new(Cell::new(0, 0), Cell::new(0, 5))],
            hidden_rows: vec![(3, 9)],
            hidden_columns: vec![(2, 2)],
            trouble: Some(SheetTrouble::TooLarge),
        });
        book
    }

    #[test]
    fn a_book_comes_over_whole() {
        let sent = book();
        let received = read_reply(&write_reply(&Ok(book()))).unwrap().unwrap();
        assert_eq!(received.sheets, sent.sheets);
        assert_eq!(received.strings.iter().collect::<Vec<_>>(), sent.strings.iter().collect::<Vec<_>>());
        assert_eq!((received.fonts, received.runs), (sent.fonts, sent.runs));
        assert_eq!((received.modified, received.mark, received.really), (sent.modified, sent.mark, sent.really));
        for &trouble in ReadTrouble::ALL {
            assert_eq!(read_reply(&write_reply(&Err(trouble))).unwrap().err(), Some(trouble));
        }
    }

    #[test]
    fn what_is_garbled_is_refused_and_never_panics() {
        let bytes = write_reply(&Ok(book()));
        for end in 0..bytes.len() {
            assert!(read_reply(&bytes[..end]).is_err());
        }
        for at in 0..bytes.len() {
            for flip in [1, 0x80, 0xFF] {
                let mut bytes = bytes.clone();
                bytes[at] ^= flip;
                let _ = read_reply(&bytes);
            }
        }
    }
}
