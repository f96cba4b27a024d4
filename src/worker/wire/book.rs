//! A book as bytes: strings and fonts first, since cells name them by number; then the sheets.

use super::Garbled;
use super::bytes::{Parser, Writer};
use super::sheet::{read_sheet, write_sheet};
use crate::model::grid::{Book, Run};
use crate::model::strings::Text;
use jiff::civil::DateTime;

/// Extensions that a content may call for.
const REALLY: [&str; 7] = ["xlsx", "xlsb", "xls", "ods", "html", "xml", "csv"];

pub(super) fn write_book(out: &mut Writer, book: &Book) {
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

pub(super) fn read_book(parser: &mut Parser<'_>) -> Result<Book, Garbled> {
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
        Some(name) => Some(REALLY.into_iter().find(|known| *known == name).ok_or(Garbled)?),
        None => None,
    };
    for _ in 0..parser.count()? {
        let sheet = read_sheet(parser, &book)?;
        book.sheets.push(sheet);
    }
    Ok(book)
}

pub(super) fn read_text(parser: &mut Parser<'_>, book: &Book) -> Result<Text, Garbled> {
    let index: u32 = parser.narrow()?;
    if (index as usize) < book.strings.len() { Ok(Text::from_index(index)) } else { Err(Garbled) }
}

pub(super) fn read_font(parser: &mut Parser<'_>, book: &Book) -> Result<u8, Garbled> {
    let font = parser.byte()?;
    if usize::from(font) <= book.fonts.len() { Ok(font) } else { Err(Garbled) }
}
