//! To *recognise* is to find the tables of a sheet by their headings and to turn their rows into records, values still
//! as typed. It stands between `read`, which delivers grids, and `plan` and `resolve`, which find out what values mean.
//!
//! A sheet becomes a page (`page`), its headings blocks (`tally`, `block`, `continued`, `columns`, `beside`); a block with
//! the rows below it (`rows`, `fill`, `clash`) and what stands around it (`context`) is assembled to a table (`assemble`)
//! of the kind that its headings fit best (`kind`, `favour`). Sheets without headings above their values may be forms
//! (`form`, `layouts`, `records`). Hindi in legacy fonts is converted before all this (`letters`). What a heading means is in
//! `heading` and its `vocabulary`.

mod across;
mod assemble;
mod beside;
mod block;
mod calendar;
mod clash;
mod columns;
mod context;
mod continued;
mod dated;
mod desk;
mod doubtful;
mod favour;
mod fields;
mod fill;
mod form;
mod heading;
mod kind;
mod layouts;
mod leftover;
mod letters;
mod marks;
mod page;
mod phrase;
mod places;
mod posts;
mod prose;
mod records;
mod returned;
mod rows;
mod sheet;
pub mod sketch;
mod tally;
mod told;
mod turns;
mod vocabulary;

use crate::model::doubt::Doubt;
use crate::model::form::FilledRow;
use crate::model::grid::Book;
use crate::model::mark::{self, Form};
use crate::model::place::{FileId, SheetId};
use crate::model::table::Table;
use crate::model::told::Told;

/// Which file a book was read from.
#[derive(Clone, Copy, Debug)]
pub struct FileContext<'a> {
    /// Its number in the run.
    pub id: FileId,
    /// Its path relative to the input folder, with `/`: names of file and folders say where its rows belong.
    pub path: &'a str,
}

/// What was found in a file.
#[derive(Debug, Default)]
pub struct Recognised {
    /// Its tables, in the order of sheets, from top to bottom and from left to right. A sheet with text but without any
    /// has one of the kind [`Unrecognised`](crate::model::table::Kind::Unrecognised), without rows.
    pub tables: Vec<Table>,
    /// What was doubtful.
    pub doubts: Vec<Doubt>,
    /// Rows of the program's own form of visits in which somebody typed something; their tables are among the others.
    pub visits: Vec<FilledRow>,
}

/// Finds the tables of a file. Their texts are numbered in the book's strings, to which it may add some. Of sheets that
/// the program wrote itself only the typed rows of entry forms are read.
///
/// ```
/// use pravas::model::place::FileId;
/// use pravas::model::table::Kind;
/// use pravas::recognise::{FileContext, recognise, sketch};
///
/// let mut book = sketch::book("मंडल | प्रवास दिनांक | रात्रि विश्राम\nकालपी | 2021-10-05 | हाँ");
/// let found = recognise(&mut book, &FileContext { id: FileId(0), path: "जालौन.xlsx" });
/// assert_eq!(found.tables[0].kind, Kind::Visits);
/// ```
pub fn recognise(book: &mut Book, file: &FileContext) -> Recognised {
    recognise_told(book, file, &[])
}

/// The same, with what people have told of files that these offices sent before.
pub fn recognise_told(book: &mut Book, file: &FileContext, told: &[Told]) -> Recognised {
    let forms: Vec<Option<Form>> = book.sheets.iter().map(|sheet| mark::form_of(book, sheet)).collect();
    let stored = returned::Stored::of(&book.sheets, &book.strings, mark::VISITS);
    let Book { sheets, strings, fonts, runs, .. } = book;
    let fonts = letters::Fonts::new(fonts, runs);
    let mut desk = desk::Desk::new(strings);
    let mut found = Recognised::default();
    for ((number, grid), form) in sheets.iter().enumerate().zip(forms) {
        if form == Some(Form::Answers) {
            continue;
        }
        let sheet = SheetId(number as u32);
        let first = found.tables.len();
        let converted = letters::convert(grid, &mut desk, &fonts);
        let shown = converted.as_ref().map_or(grid, |converted| &converted.grid);
        let returned = form.and_then(|_| returned::returned(shown, desk.strings, stored.as_ref()));
        if returned.as_ref().is_some_and(|returned| returned.rows.is_empty()) {
            continue;
        }
        let shown = returned.as_ref().map_or(shown, |returned| &returned.grid);
        sheet::recognise(&mut page::Page { grid: shown, desk: &mut desk }, *file, sheet, told, &mut found);
        let made = found.tables.get_mut(first..).filter(|_| returned.is_some());
        made.into_iter().flatten().for_each(|table| table.form.is_own = true);
        found.visits.extend(returned.into_iter().flat_map(|returned| returned.rows));
        if let (Some(converted), Some(tables)) = (&converted, found.tables.get_mut(first..)) {
            found.doubts.extend(converted.note(tables, file.id, sheet));
        }
        found.doubts.extend(letters::unsupported(grid, &fonts, file.id, sheet));
    }
    found
}
