//! What is said of a file once it was tried: its page in the ledger of sources, and the doubts of reading it.

use super::pool::{Outcome, Reading};
use crate::model::doubt::{Doubt, What};
use crate::model::finding::Said;
use crate::model::grid::{Book, Grid, SheetTrouble, Visibility};
use crate::model::mark::{self, Form};
use crate::model::place::{FileId, Place, SheetId};
use crate::model::source::{Found, Source, SourceStatus};
use crate::model::trouble::{ReadTrouble, TroubleClass};

/// A file after it was tried.
pub struct Account {
    /// Its page in the ledger.
    pub source: Source,
    /// What is doubtful about the file and its sheets as such.
    pub doubts: Vec<Doubt>,
    /// What stands in it; of an own output too, which is read for its answers alone.
    pub book: Option<Box<Book>>,
}

/// Accounts for one file. Files are numbered in the order of [`Found`]; whether passwords were given makes a
/// difference for one that has a password.
pub fn account(file: FileId, found: &Found, reading: Reading, passwords_given: bool) -> Account {
    let mut source = Source {
        path: found.path.clone(),
        sha256: reading.sha256,
        status: SourceStatus::Read,
        reason: None,
        size: reading.size,
        changed: found.changed,
        dated_inside: false,
        sheets: Vec::new(),
    };
    let place = Place::file(file);
    match reading.outcome {
        Outcome::Book(book) => {
            source.sheets = book.sheets.iter().map(|sheet| sheet.name.clone()).collect();
            source.dated_inside = book.modified.is_some();
            source.changed = book.modified.or(source.changed);
            if book.mark.is_some() {
                source.status = SourceStatus::OwnOutput;
                source.reason = Some(OWN_OUTPUT);
            }
            let doubts = book_doubts(file, found, &book);
            Account { source, doubts, book: Some(book) }
        }
        Outcome::SameAs(other) => {
            source.status = SourceStatus::Duplicate;
            source.reason = Some(SAME_CONTENT);
            let other = FileId(u32::try_from(other).unwrap_or(u32::MAX));
            let mut doubt = Doubt::new(What::SameContent(other), place);
            doubt.related.push(Place::file(other));
            Account { source, doubts: vec![doubt], book: None }
        }
        Outcome::Trouble(trouble) => {
            source.status = status(trouble);
            source.reason = Some(trouble.said());
            Account { source, doubts: vec![Doubt::new(what(trouble, passwords_given), place)], book: None }
        }
    }
}

const OWN_OUTPUT: Said = Said {
    hi: "यह इसी प्रोग्राम की बनाई फ़ाइल है; इसमें से केवल वही पढ़ा जाता है जो किसी ने भरा",
    en: "written by this program; only what somebody typed in it is read",
};

const SAME_CONTENT: Said = Said {
    hi: "इसकी सामग्री दूसरी फ़ाइल जैसी ही है; एक ही बार पढ़ी गई",
    en: "the same content as another file; read once",
};

fn status(trouble: ReadTrouble) -> SourceStatus {
    match trouble.class() {
        TroubleClass::Ignored | TroubleClass::NotATable => SourceStatus::Ignored,
        TroubleClass::Unreadable | TroubleClass::Locked | TroubleClass::LockedForGood | TroubleClass::Unsafe => {
            SourceStatus::Unreadable
        }
    }
}

fn what(trouble: ReadTrouble, passwords_given: bool) -> What {
    match trouble.class() {
        TroubleClass::Unreadable => What::Unreadable(trouble.said()),
        TroubleClass::Locked => What::Password { tried: passwords_given, can_open: true },
        TroubleClass::LockedForGood => What::Password { tried: passwords_given, can_open: false },
        TroubleClass::Unsafe => What::Unsafe(trouble.said()),
        TroubleClass::Ignored => What::Ignored(trouble.said()),
        TroubleClass::NotATable => What::NotATable(trouble.said()),
    }
}

fn book_doubts(file: FileId, found: &Found, book: &Book) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    if let Some(really) = book.really.filter(|_| book.mark.is_none()) {
        let named = found.path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, end)| end);
        let what = What::WrongExtension { named: named.to_lowercase(), really };
        doubts.push(Doubt::new(what, Place::file(file)));
    }
    for (number, sheet) in book.sheets.iter().enumerate() {
        let form = mark::form_of(book, sheet);
        if form == Some(Form::Answers) {
            continue;
        }
        let place = Place::sheet(file, SheetId(u32::try_from(number).unwrap_or(u32::MAX)));
        if let Some(trouble) = sheet.trouble {
            doubts.push(Doubt::new(What::UnreadableSheet(sheet_trouble(trouble)), place));
        }
        if form.is_some() {
            continue;
        }
        doubts.extend(hidden(sheet).map(|what| Doubt::new(what, place)));
        let name = sheet.name.to_lowercase();
        let mut before = book.sheets.iter().take(number);
        if let Some(first) = before.position(|other| other.name.to_lowercase() == name) {
            let mut doubt = Doubt::new(What::RepeatedSheetName, place);
            doubt.value = Some(sheet.name.clone());
            doubt.related.push(Place::sheet(file, SheetId(u32::try_from(first).unwrap_or(u32::MAX))));
            doubts.push(doubt);
        }
    }
    doubts
}

/// Hidden data of a sheet, if it has some.
fn hidden(sheet: &Grid) -> Option<What> {
    if sheet.rows.is_empty() {
        return None;
    }
    let is_sheet_hidden = sheet.visibility == Visibility::Hidden;
    let rows = sheet.rows.iter().filter(|row| sheet.is_row_hidden(row.row)).count();
    let has_data = |col: u16| sheet.rows.iter().any(|row| row.cell(col).is_some());
    let last = sheet.rows.iter().filter_map(|row| row.cells.last()).map(|cell| cell.col).max().unwrap_or(0);
    let hidden_columns = sheet.hidden_columns.iter().flat_map(|&(first, end)| first..=end.min(last));
    let columns = hidden_columns.filter(|&col| has_data(col)).count();
    (is_sheet_hidden || rows > 0 || columns > 0).then(|| What::Hidden {
        sheet: is_sheet_hidden,
        rows: u32::try_from(rows).unwrap_or(u32::MAX),
        columns: u32::try_from(columns).unwrap_or(u32::MAX),
    })
}

const fn sheet_trouble(trouble: SheetTrouble) -> Said {
    match trouble {
        SheetTrouble::Damaged => Said {
            hi: "यह शीट ख़राब है और पूरी नहीं पढ़ी गई; फ़ाइल को Excel में खोलकर .xlsx के रूप में सहेजें",
            en: "this sheet is damaged and was not read to its end; open the file in Excel and save it as .xlsx",
        },
        SheetTrouble::TooLarge => Said {
            hi: "यह शीट सीमा से बड़ी है और पूरी नहीं पढ़ी गई; खाली पंक्तियाँ और कॉलम हटाएँ या उसे बाँटें",
            en: "this sheet is past the limits and was not read to its end; delete empty rows and columns, or split it",
        },
        SheetTrouble::Failed => Said {
            hi: "यह शीट पढ़ी नहीं जा सकी; फ़ाइल को Excel में खोलकर .xlsx के रूप में सहेजें",
            en: "this sheet could not be read; open the file in Excel and save it as .xlsx",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::grid::{GridCell, GridRow, Value};
    use crate::model::source::Origin;
    use std::path::PathBuf;

    fn found(path: &str) -> Found {
        let origin = Origin::File(PathBuf::from(path));
        Found { path: path.to_owned(), origin, size: 1, changed: None, passed_over: None }
    }

    fn tried(path: &str, outcome: Outcome) -> Account {
        account(FileId(1), &found(path), Reading { sha256: String::new(), size: 1, outcome }, false)
    }

    #[test]
    fn every_trouble_has_its_rule_and_status() {
        let check = |trouble, expected: &What, status| {
            let told = tried("x.xlsx", Outcome::Trouble(trouble));
            assert_eq!((&told.doubts[0].what, told.source.status), (expected, status));
        };
        let damaged = ReadTrouble::Damaged;
        check(damaged, &What::Unreadable(damaged.said()), SourceStatus::Unreadable);
        check(ReadTrouble::Password, &What::Password { tried: false, can_open: true }, SourceStatus::Unreadable);
        check(ReadTrouble::Bomb, &What::Unsafe(ReadTrouble::Bomb.said()), SourceStatus::Unreadable);
        check(ReadTrouble::LockFile, &What::Ignored(ReadTrouble::LockFile.said()), SourceStatus::Ignored);
        check(ReadTrouble::Pdf, &What::NotATable(ReadTrouble::Pdf.said()), SourceStatus::Ignored);
    }

    #[test]
    fn sheets_are_doubted() {
        let rows =
            (0..4).map(|row| GridRow { row, cells: vec![GridCell { col: 2, font: 0, value: Value::Truth(true) }] });
        let sheet = Grid {
            name: "A".to_owned(),
            rows: rows.collect(),
            hidden_rows: vec![(1, 2), (9, 20)],
            hidden_columns: vec![(1, 5)],
            ..Grid::default()
        };
        let other = Grid { name: "a".to_owned(), trouble: Some(SheetTrouble::Damaged), ..Grid::default() };
        let book = Book { sheets: vec![sheet, other], really: Some("html"), ..Book::default() };
        let told = tried("folder/x.XLS", Outcome::Book(Box::new(book)));
        let expected = [
            What::WrongExtension { named: "xls".to_owned(), really: "html" },
            What::Hidden { sheet: false, rows: 2, columns: 1 },
            What::UnreadableSheet(sheet_trouble(SheetTrouble::Damaged)),
            What::RepeatedSheetName,
        ];
        assert_eq!(told.doubts.iter().map(|doubt| doubt.what.clone()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn hidden_rows_and_hidden_columns_are_each_told_alone() {
        let hidden = |hidden_rows: Vec<(u32, u32)>, hidden_columns: Vec<(u16, u16)>| {
            let cells = vec![GridCell { col: 2, font: 0, value: Value::Truth(true) }];
            hidden(&Grid { rows: vec![GridRow { row: 0, cells }], hidden_rows, hidden_columns, ..Grid::default() })
        };
        assert_eq!(hidden(vec![(0, 0)], vec![]), Some(What::Hidden { sheet: false, rows: 1, columns: 0 }));
        assert_eq!(hidden(vec![], vec![(2, 2)]), Some(What::Hidden { sheet: false, rows: 0, columns: 1 }));
        assert_eq!(hidden(vec![(1, 9)], vec![(0, 1)]), None);
    }

    #[test]
    fn own_outputs_are_known() {
        let book = Book { mark: Some("pravas-1-region".to_owned()), ..Book::default() };
        let told = tried("x.xlsx", Outcome::Book(Box::new(book)));
        assert_eq!((told.source.status, told.book.is_some()), (SourceStatus::OwnOutput, true));
    }
}
