//! One file of a run: what stands in it after a worker has read it and its tables were recognised.

use crate::memory::{self, Harvest};
use crate::model::doubt::Doubt;
use crate::model::form::Entries;
use crate::model::grid::{Book, Grid};
use crate::model::mark;
use crate::model::place::FileId;
use crate::model::source::{Found, Source, SourceStatus};
use crate::model::table::Table;
use crate::model::told::Told;
use crate::recognise::{self, FileContext};
use crate::worker;

/// One file after reading and recognising.
pub(crate) struct FileRead {
    /// Its page in the ledger.
    pub(crate) source: Source,
    /// What was doubtful.
    pub(crate) doubts: Vec<Doubt>,
    /// Its tables, with texts of [`FileRead::entries`].
    pub(crate) tables: Vec<Table>,
    /// What people typed into it, where it is an output of this program; and the texts of the file.
    pub(crate) entries: Entries,
    /// What people answered in it.
    pub(crate) harvest: Option<Harvest>,
    /// Whether it is a district's workbook, as this program writes it, in which somebody typed.
    pub(crate) is_filled_form: bool,
}

/// Recognises what a worker has read. `is_output` says that the file is one of the outputs that are about to be replaced.
pub(crate) fn recognise_file(id: FileId, found: &Found, reading: worker::Reading, how: How<'_>) -> FileRead {
    let account = worker::account(id, found, reading, how.passwords_given);
    let (source, mut doubts) = (account.source, account.doubts);
    let Some(mut book) = account.book else {
        let (tables, entries) = (Vec::new(), Entries::default());
        return FileRead { source, doubts, tables, entries, harvest: None, is_filled_form: false };
    };
    let harvest = memory::harvest(&book, &source.path, (!how.is_output).then_some(id));
    let recognised = recognise::recognise_told(&mut book, &FileContext { id, path: &source.path }, how.told);
    let harvest = memory::by_hand(&recognised.tables, &book.strings, &source.path, harvest);
    doubts.extend(recognised.doubts);
    let sheets = if source.status == SourceStatus::OwnOutput { added_sheets(&mut book) } else { Vec::new() };
    let is_form = matches!(book.mark.as_deref(), Some(mark::DISTRICT | mark::VISITS));
    let entries = Entries { visits: recognised.visits, sheets, strings: book.strings };
    let is_filled_form = is_form && !entries.is_empty();
    FileRead { source, doubts, tables: recognised.tables, entries, harvest, is_filled_form }
}

/// On what terms a file is read.
#[derive(Clone, Copy)]
pub(crate) struct How<'a> {
    /// Whether passwords were given.
    pub(crate) passwords_given: bool,
    /// Whether it is one of the outputs that are about to be replaced.
    pub(crate) is_output: bool,
    /// What people have told of sheets.
    pub(crate) told: &'a [Told],
}

/// Sheets that somebody added to a workbook of the program.
fn added_sheets(book: &mut Book) -> Vec<Grid> {
    let is_added: Vec<bool> =
        book.sheets.iter().map(|sheet| mark::form_of(book, sheet).is_none() && !sheet.rows.is_empty()).collect();
    let sheets = std::mem::take(&mut book.sheets);
    sheets.into_iter().zip(is_added).filter(|(_, is_added)| *is_added).map(|(sheet, _)| sheet).collect()
}

impl FileRead {
    /// What the file says, under another number and another path.
    pub(crate) fn renamed(&self, id: FileId, path: String) -> (Source, Vec<Doubt>, Vec<Table>) {
        let (mut doubts, mut tables) = (self.doubts.clone(), self.tables.clone());
        tables.iter_mut().for_each(|table| table.file = id);
        for doubt in &mut doubts {
            doubt.place.file = id;
            doubt.related.iter_mut().for_each(|place| place.file = id);
        }
        (Source { path, ..self.source.clone() }, doubts, tables)
    }
}
