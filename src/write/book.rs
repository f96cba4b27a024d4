//! A *book* is a workbook while it is written: what `rust_xlsxwriter` writes of it, and what is put into that when it is
//! packed: the rows of lists, the filters that tables open with. Every workbook is packed here.

use super::container::{self, Packed, Parts};
use super::frame::Frame;
use super::list::{Kept, List, Pattern, Split, text_parts, texts_xml};
use super::safe::{PLAIN, unmarked};
use super::{WriteError, mark, style};
use crate::model::strings::Strings;
use rayon::prelude::*;
use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};
use std::ops::{Deref, DerefMut, Range};

/// A workbook while it is written.
pub(super) struct Book {
    workbook: Workbook,
    lists: Vec<List>,
    /// Texts of the lists, each once.
    strings: Strings,
    /// Tables that open filtered.
    filters: Vec<Filter>,
}

/// What a table shows when it is opened. The crate writes the rows that it hides, and knows no such filter.
struct Filter {
    /// The name of the table.
    table: String,
    /// The column that is filtered, from zero.
    column: u16,
    /// What is left in sight.
    values: Vec<String>,
}

impl Filter {
    /// The part of a table that says this; `None` where the part is another table's.
    fn put_into(&self, part: &str) -> Option<String> {
        if !part.contains(&format!(" name=\"{}\"", self.table)) {
            return None;
        }
        let (before, rest) = part.split_once("<autoFilter ref=\"")?;
        let (range, after) = rest.split_once("\"/>")?;
        let values: String = self.values.iter().map(|value| format!("<filter val=\"{}\"/>", escaped(value))).collect();
        let column = format!("<filterColumn colId=\"{}\"><filters>{values}</filters></filterColumn>", self.column);
        Some(format!("{before}<autoFilter ref=\"{range}\">{column}</autoFilter>{after}"))
    }
}

/// A text as the value of an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
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
        Self::with(24, &mark::properties(frame))
    }

    /// An empty workbook with the program's font, rows of this height in pixels, and these properties.
    pub(super) fn with(row_height: u32, properties: &DocProperties) -> Result<Self, WriteError> {
        let mut workbook = Workbook::new();
        workbook.set_zip_compression_level(container::LEVEL);
        workbook.set_default_format(&style::base(), row_height, 64)?;
        workbook.set_properties(properties);
        Ok(Self { workbook, lists: Vec::new(), strings: Strings::new(), filters: Vec::new() })
    }

    /// The number of the sheet that was added last, from one.
    pub(super) fn last_sheet(&mut self) -> usize {
        self.workbook.worksheets().len()
    }

    /// A text for a cell of a list.
    pub(super) fn keep(&mut self, text: &str) -> Kept {
        if text.is_empty() { Kept::Blank } else { Kept::Text(self.strings.intern(unmarked(text))) }
    }

    /// Adds the rows of a sheet.
    pub(super) fn add_list(&mut self, list: List) {
        self.lists.push(list);
    }

    /// Has a table open with these values of a column in sight.
    pub(super) fn filter(&mut self, table: &str, column: u16, values: Vec<String>) {
        self.filters.push(Filter { table: table.to_owned(), column, values });
    }

    /// The bytes of the workbook.
    pub(super) fn save(mut self) -> Result<Vec<u8>, WriteError> {
        let packed = self.workbook.save_to_buffer()?;
        drop(std::mem::take(&mut self.workbook));
        let packed = self.mended(packed)?;
        let mut parts = Parts::open(&packed)?;
        if self.lists.is_empty() {
            // The crate notes the system that it runs on; a result is the same on all.
            return parts.with(Vec::new());
        }
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

    /// The workbook as the crate packed it, with the filters of tables, and with texts as they were typed.
    fn mended(&self, packed: Vec<u8>) -> Result<Vec<u8>, WriteError> {
        let mut parts = Parts::open(&packed)?;
        let is_marked = parts.text(STRINGS)?.contains(PLAIN);
        if !is_marked && self.filters.is_empty() {
            return Ok(packed);
        }
        let is_touched =
            |name: &String| name.starts_with(TABLES) || is_marked && name.ends_with(".xml") && !name.contains("theme");
        let mut replaced = Vec::new();
        for name in parts.names().into_iter().filter(is_touched) {
            let was = parts.text(&name)?;
            let mut now = if is_marked { was.replace(PLAIN, "") } else { was.clone() };
            for filter in self.filters.iter().filter(|_| name.starts_with(TABLES)) {
                now = filter.put_into(&now).unwrap_or(now);
            }
            if now != was {
                replaced.push((name, Packed::piece(now.as_bytes(), true)?));
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

/// What the names of the parts of tables begin with.
const TABLES: &str = "xl/tables/";

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
