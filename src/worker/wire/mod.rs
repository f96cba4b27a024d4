//! The *wire* between parent and worker: how a request and a book are written as bytes. Each distinct string goes over
//! once; a cell takes a byte for what it is, its column as a step from the one before, and its value. The side that
//! reads believes nothing: every number is looked at before it is used, and a book that contradicts itself is refused.

mod book;
mod bytes;
mod sheet;

pub(super) use bytes::{Parser, Writer};

use crate::model::grid::Book;
use crate::model::trouble::ReadTrouble;
use book::{read_book, write_book};

/// What is on the wire contradicts itself, or ends too early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Garbled;

/// Bytes of a reply past which the parent does not read on.
pub(super) const MOST_REPLY: u64 = 512 << 20;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::grid::{CellFault, Grid, GridCell, GridRow, Run, SheetTrouble, Value, Visibility};
    use crate::model::place::{Area, Cell};

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
