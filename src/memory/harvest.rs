//! The *harvest* of a workbook is what people answered in it. The hidden sheet tells which answers it was written with:
//! what is the same says nothing, what differs is a new answer, what is gone is withdrawn.

use crate::model::answer::{About, Answer, SheetNamed, Standing, is_id, signature_of};
use crate::model::grid::{Book, Grid, GridRow, Value};
use crate::model::mark::{DECISIONS, HIDDEN_SHEET, STORED};
use crate::model::place::{Cell, FileId, Place, SheetId};
use crate::text::fold::fold;
use crate::values::date;
use crate::words::{ANSWER_COLUMNS, SOURCE_COLUMNS, Word};
use std::collections::{BTreeMap, BTreeSet};

/// Filled rows of a sheet, from the top, among which the headings are looked for.
const HEADING_ROWS: usize = 20;

/// The first of the columns that hold a day.
const ON: usize = 4;

/// What one workbook says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Harvest {
    /// The file.
    pub file: String,
    /// Whether it is one of the outputs that are about to be replaced.
    pub is_output: bool,
    /// Whether it is the workbook of all answers.
    pub is_ledger: bool,
    /// The answers that it was written with.
    pub stored: Vec<Answer>,
    /// What people have changed in it since, in the order of its rows.
    pub changes: Vec<Change>,
}

/// What a person has changed beside a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The id of the finding; in a table of decisions that has none, the name as written.
    pub finding: String,
    /// What stands there now; all blank where the answer was cleared.
    pub typed: [String; 6],
    /// What stood there, where the workbook tells.
    pub was: Option<[String; 6]>,
    /// Where it stands, in a file of the input.
    pub place: Option<Place>,
    /// The sheet that it tells of, where it stands on the sheet of the files.
    pub about: Option<About>,
}

impl Change {
    /// Whether the answer was cleared.
    pub fn is_withdrawal(&self) -> bool {
        self.typed.iter().all(String::is_empty)
    }
}

/// What people answered in a workbook; nothing where it has no place to answer. `file` is its number, where it is one of
/// the input.
pub fn harvest(book: &Book, path: &str, file: Option<FileId>) -> Option<Harvest> {
    let hidden = book.sheets.iter().find(|sheet| sheet.name == HIDDEN_SHEET);
    let is_ledger = book.mark.as_deref() == Some(DECISIONS);
    let stored: Vec<Answer> = hidden.map(|sheet| stored(book, sheet, path)).unwrap_or_default();
    let mut written: BTreeMap<&str, Vec<&[String; 6]>> = BTreeMap::new();
    // The workbook of all answers shows every one of them, the others only what is in force.
    for answer in stored.iter().filter(|answer| is_ledger || answer.is_in_force()) {
        written.entry(&answer.finding).or_default().push(&answer.typed);
    }
    let mut changes = Vec::new();
    for (number, sheet) in book.sheets.iter().enumerate().filter(|(_, sheet)| sheet.name != HIDDEN_SHEET) {
        let mut rows = rows(book, sheet, file.map(|file| (file, SheetId(number as u32))));
        rows.retain(|row| is_id(&row.finding) || row.about.is_some() || written.contains_key(row.finding.as_str()));
        let mut shown: BTreeMap<&str, Vec<&[String; 6]>> = BTreeMap::new();
        rows.iter().for_each(|row| shown.entry(&row.finding).or_default().push(&row.typed));
        for row in &rows {
            let written = written.get(row.finding.as_str()).map(Vec::as_slice).unwrap_or_default();
            if written.contains(&&row.typed) || (written.is_empty() && row.is_withdrawal()) {
                continue;
            }
            // Of several answers to one finding the one is cleared that no row shows any more.
            let is_gone =
                |typed: &&&[String; 6]| !shown.get(row.finding.as_str()).is_some_and(|all| all.contains(*typed));
            let was = written.iter().find(is_gone).map(|typed| (*typed).clone());
            let change = Change { was: was.filter(|_| row.is_withdrawal()), ..row.clone() };
            if !changes.contains(&change) {
                changes.push(change);
            }
        }
    }
    let is_silent = stored.is_empty() && changes.is_empty();
    (!is_silent).then(|| Harvest { file: path.to_owned(), is_output: file.is_none(), is_ledger, stored, changes })
}

/// The answers that the hidden sheet stores: id, the six columns, file, standing, turn and what it is about.
fn stored(book: &Book, sheet: &Grid, path: &str) -> Vec<Answer> {
    let answer = |row: &GridRow| {
        let finding = shown(book, row, 0);
        let (file, standing) = (shown(book, row, STORED), shown(book, row, STORED + 1));
        let known = Standing::ALL.into_iter().find(|one| one.code() == standing);
        if finding.is_empty() || (!is_id(&finding) && known.is_none()) {
            return None;
        }
        let columns = [1, 2, 3, 4, 5, 6];
        let typed = match signature_of(&finding) {
            Some(_) => columns.map(|col| shown(book, row, col)),
            None => typed(book, row, &columns.map(Some)),
        };
        Some(Answer {
            standing: known.unwrap_or(Standing::InForce),
            turn: shown(book, row, STORED + 2).parse().unwrap_or(0),
            about: serde_json::from_str::<About>(&shown(book, row, STORED + 3)).ok(),
            ..Answer::new(&finding, typed, if file.is_empty() { path } else { &file })
        })
    };
    let answers = sheet.rows.iter().skip(1).filter_map(answer);
    answers.filter(|answer| answer.typed.iter().any(|text| !text.is_empty())).collect()
}

/// The rows of a sheet that can be answered, each with what stands in its columns to answer in.
fn rows(book: &Book, sheet: &Grid, at: Option<(FileId, SheetId)>) -> Vec<Change> {
    let forms = [(Word::FindingId, ANSWER_COLUMNS), (Word::SourceId, SOURCE_COLUMNS)];
    let headings = sheet.rows.iter().take(HEADING_ROWS).enumerate().find_map(|(at, row)| {
        forms.into_iter().find_map(|(id, columns)| {
            let [first, ..] = columns;
            column(book, row, first)?;
            Some((at, row, column(book, row, id)?, columns.map(|word| column(book, row, word))))
        })
    });
    let Some((heading, names, id, columns)) = headings else { return Vec::new() };
    let (file, named) = (column(book, names, Word::File), column(book, names, Word::SheetName));
    let change = |row: &GridRow| {
        let finding = shown(book, row, id);
        let is_sheet = signature_of(&finding).is_some();
        let text = |col: Option<u16>| col.map(|col| shown(book, row, col)).unwrap_or_default();
        let sheet = SheetNamed { file: text(file), sheet: text(named) };
        Change {
            typed: if is_sheet { columns.map(&text) } else { typed(book, row, &columns) },
            finding,
            was: None,
            place: at.map(|(file, sheet)| Place::cell(file, sheet, Cell::new(row.row, columns[0].unwrap_or(id)))),
            about: is_sheet.then(|| About { sheet: Some(sheet), ..About::default() }),
        }
    };
    sheet.rows.iter().skip(heading + 1).map(change).collect()
}

/// The column with this heading, in either language.
fn column(book: &Book, row: &GridRow, word: Word) -> Option<u16> {
    let said = word.said();
    let wanted: BTreeSet<String> = [fold(said.hi), fold(said.en)].into();
    row.cells.iter().map(|cell| cell.col).find(|&col| wanted.contains(&fold(&shown(book, row, col))))
}

/// What stands in the columns to answer in.
fn typed(book: &Book, row: &GridRow, columns: &[Option<u16>; 6]) -> [String; 6] {
    std::array::from_fn(|at| {
        let Some(col) = columns.get(at).copied().flatten() else { return String::new() };
        let text = shown(book, row, col);
        if at < ON {
            return text;
        }
        match row.value(col) {
            Value::Empty => text,
            value => day(value, &text).map_or(text, |day| day.to_string()),
        }
    })
}

/// The day that a cell says, read as in India.
pub(super) fn day(value: Value, text: &str) -> Option<jiff::civil::Date> {
    match date::read(value, text, None) {
        date::Reading::Days { days, .. } => Some(days),
        date::Reading::Either { day_first, .. } => Some(day_first),
        date::Reading::Typed { plain, .. } => return Some(plain),
        date::Reading::Empty | date::Reading::Bad => None,
    }
    .map(|days| days.last)
}

fn shown(book: &Book, row: &GridRow, col: u16) -> String {
    row.value(col).shown(&book.strings).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::grid::GridCell;

    fn sheet(book: &mut Book, name: &str, rows: &[&[&str]]) {
        let mut grid = Grid { name: name.to_owned(), ..Grid::default() };
        for (row, texts) in (0..).zip(rows) {
            let cells = (0..).zip(*texts).filter(|(_, text)| !text.is_empty());
            let cell = |(col, text): (u16, &&str)| {
                let value = Value::Text(book.strings.intern(text));
                GridCell { col, font: 0, value }
            };
            grid.rows.push(GridRow { row, cells: cells.map(cell).collect() });
        }
        book.sheets.push(grid);
    }

    /// What people changed in a workbook that was written with one accepted finding, where the sheet says this.
    fn check(heading: &[&str], row: &[&str], expected: Option<[&str; 6]>) {
        let mut book = Book::default();
        sheet(&mut book, "Findings", &[&["Findings"], heading, row]);
        let stored = ["T601-ABCDEFGHIJ", "accept", "", "known", "", "2021-11-03", ""];
        sheet(&mut book, HIDDEN_SHEET, &[&["pravas-1-region"], &stored]);
        let found = harvest(&book, "r.xlsx", None).unwrap();
        let changes: Vec<[&str; 6]> =
            found.changes.iter().map(|change| change.typed.each_ref().map(String::as_str)).collect();
        assert_eq!(changes, expected.into_iter().collect::<Vec<_>>(), "{row:?}");
    }

    #[test]
    fn only_what_a_person_changed_is_an_answer() {
        let english = ["Decision", "Value", "Reason", "By", "On", "Until", "Finding id"];
        let hindi = ["निर्णय", "सही मान", "कारण", "किसने", "दिनांक", "कब तक", "जाँच संख्या"];
        let id = "T601-ABCDEFGHIJ";
        check(&english, &["accept", "", "known", "", "3.11.2021", "", id], None);
        check(&hindi, &["ठीक है", "", "known", "", "", "", id], Some(["ठीक है", "", "known", "", "", ""]));
        check(&hindi, &["", "", "", "", "", "", id], Some([""; 6]));
        check(&english, &["", "", "", "", "", "", "T602-ABCDEFGHIJ"], None);
        check(
            &english,
            &["accept", "", "", "", "", "soon", "T602-ABCDEFGHIJ"],
            Some(["accept", "", "", "", "", "soon"]),
        );
        check(&english, &["accept", "", "", "", "", "", "total"], None);
    }
}
