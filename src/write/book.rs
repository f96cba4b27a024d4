//! A *book* is a workbook while it is written: what `rust_xlsxwriter` writes of it, and the lists whose rows are put into
//! its sheets when it is packed.

use super::WriteError;
use super::container::{Packed, Parts};
use super::frame::Frame;
use super::list::{Kept, List, Pattern, Split, text_parts, texts_xml};
use crate::model::strings::Strings;
use rayon::prelude::*;
use rust_xlsxwriter::{Workbook, XlsxError};
use std::ops::{Deref, DerefMut, Range};

/// A workbook while it is written.
pub(super) struct Book {
    workbook: Workbook,
    lists: Vec<List>,
    /// Texts of the lists, each once.
    strings: Strings,
}

impl Deref for Book {
    type Target = Workbook;

    fn deref(&self) -> &Workbook {
        &self.workbook
    }
}

impl DerefMut for Book {
    fn deref_mut(&mut self) -> &mut Workbook {
        &mut self.workbook
    }
}

impl Book {
    /// An empty workbook with the program's font and its mark.
    pub(super) fn begin(frame: &Frame<'_>) -> Result<Self, WriteError> {
        Ok(Self { workbook: super::begin(frame)?, lists: Vec::new(), strings: Strings::new() })
    }

    /// The number of the sheet that was added last, from one.
    pub(super) fn last_sheet(&mut self) -> usize {
        self.workbook.worksheets().len()
    }

    /// A text for a cell of a list.
    pub(super) fn keep(&mut self, text: &str) -> Kept {
        if text.is_empty() { Kept::Blank } else { Kept::Text(self.strings.intern(text)) }
    }

    /// Adds the rows of a sheet.
    pub(super) fn add_list(&mut self, list: List) {
        self.lists.push(list);
    }

    /// The bytes of the workbook.
    pub(super) fn save(mut self) -> Result<Vec<u8>, WriteError> {
        let packed = self.workbook.save_to_buffer()?;
        drop(std::mem::take(&mut self.workbook));
        if self.lists.is_empty() {
            return Ok(packed);
        }
        let mut parts = Parts::open(&packed)?;
        let table = parts.text(STRINGS)?;
        let texts = self.lists.iter().map(List::texts).sum();
        let table = Table::read(&table, texts, self.strings.len()).ok_or_else(unlike)?;
        let names = self.lists.iter().map(|list| format!("xl/worksheets/sheet{}.xml", list.sheet()));
        let names: Vec<String> = names.collect();
        let sheets = names.iter().map(|name| parts.text(name)).collect::<Result<Vec<_>, _>>()?;
        let splits = self.lists.iter().zip(&sheets).map(|(list, sheet)| list.split(sheet));
        let splits = splits.collect::<Option<Vec<_>>>().ok_or_else(unlike)?;
        let pieces = self.pieces(&splits, &table);
        let pieces = pieces.into_par_iter().map(|(part, piece)| {
            let (content, is_last) = match piece {
                Piece::Text(text) => (text.as_bytes().to_vec(), false),
                Piece::Rows(list, rows, columns) => (list.xml(rows, columns, table.first), false),
                Piece::Strings(texts) => (texts_xml(&self.strings, texts), false),
                Piece::Last(text) => (text.as_bytes().to_vec(), true),
            };
            Ok((part, Packed::piece(&content, is_last)?))
        });
        let pieces = pieces.collect::<Result<Vec<_>, WriteError>>()?;
        let mut replaced: Vec<(String, Packed)> = Vec::new();
        for (part, piece) in pieces {
            let name = names.get(part).map_or(STRINGS, String::as_str);
            match replaced.last_mut() {
                Some((last, packed)) if last == name => packed.append(piece),
                _ => replaced.push((name.to_owned(), piece)),
            }
        }
        parts.with(replaced)
    }

    /// Everything that is packed apart, each with the number of its part: that of its list, then the table of texts.
    fn pieces<'p>(&'p self, splits: &'p [Split<'_>], table: &'p Table<'_>) -> Vec<(usize, Piece<'p>)> {
        let mut pieces = Vec::new();
        for (part, (list, split)) in self.lists.iter().zip(splits).enumerate() {
            pieces.push((part, Piece::Text(&split.before)));
            pieces.extend(list.parts().map(|rows| (part, Piece::Rows(list, rows, &split.columns))));
            pieces.push((part, Piece::Last(split.after)));
        }
        let part = self.lists.len();
        pieces.push((part, Piece::Text(&table.before)));
        pieces.extend(text_parts(&self.strings).map(|texts| (part, Piece::Strings(texts))));
        pieces.push((part, Piece::Last(table.after)));
        pieces
    }
}

/// The part that holds the texts of all sheets.
const STRINGS: &str = "xl/sharedStrings.xml";

/// A piece of a part.
enum Piece<'p> {
    Text(&'p str),
    Rows(&'p List, Range<usize>, &'p [Pattern]),
    Strings(Range<usize>),
    Last(&'p str),
}

/// The table of texts with a gap at its end.
struct Table<'x> {
    before: String,
    after: &'x str,
    /// How many texts it has already.
    first: u32,
}

impl<'x> Table<'x> {
    /// Takes the crate's table; cells of lists name texts so many times, and these are so many.
    fn read(table: &'x str, named: usize, texts: usize) -> Option<Self> {
        let (start, rest) = table.split_once(" count=\"")?;
        let (count, rest) = rest.split_once("\" uniqueCount=\"")?;
        let (unique, rest) = rest.split_once('"')?;
        let (count, first): (usize, u32) = (count.parse().ok()?, unique.parse().ok()?);
        let (entries, after) = rest.split_at(rest.rfind("</sst>")?);
        let unique = first as usize + texts;
        let before = format!("{start} count=\"{}\" uniqueCount=\"{unique}\"{entries}", count + named);
        Some(Self { before, after, first })
    }
}

fn unlike() -> WriteError {
    XlsxError::ParameterError("the sheet is not as it was written".to_owned()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_lists_come_behind_those_of_the_crate() {
        let table = r#"<sst xmlns="x" count="5" uniqueCount="2"><si><t>a</t></si><si><t>b</t></si></sst>"#;
        let read = Table::read(table, 10, 3).unwrap();
        let expected = r#"<sst xmlns="x" count="15" uniqueCount="5"><si><t>a</t></si><si><t>b</t></si>"#;
        assert_eq!((read.before.as_str(), read.after, read.first), (expected, "</sst>", 2));
    }
}
