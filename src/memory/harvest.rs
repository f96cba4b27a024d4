//! The *harvest* of a workbook is what people answered in it. The hidden sheet tells which answers it was written with:
//! what is the same says nothing, what differs is a new answer, what is gone is withdrawn.

use crate::model::answer::{Answer, Effect, Standing};
use crate::model::grid::{Book, Grid, GridRow, Value};
use crate::text::fold::fold;
use crate::values::date;
use crate::words::Word;
use std::collections::{BTreeMap, BTreeSet};

/// The hidden sheet of the program's own outputs.
const HIDDEN: &str = "_pravas";

/// Filled rows of a sheet, from the top, among which the headings are looked for.
const HEADING_ROWS: usize = 20;

/// The columns to answer in, in the order of [`Answer::typed`].
const COLUMNS: [Word; 6] = [Word::Decision, Word::RightValue, Word::Reason, Word::By, Word::On, Word::Until];

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The id of the finding.
    pub finding: String,
    /// What stands there now; all blank where the answer was cleared.
    pub typed: [String; 6],
}

impl Change {
    /// Whether the answer was cleared.
    pub fn is_withdrawal(&self) -> bool {
        self.typed.iter().all(String::is_empty)
    }
}

/// What people answered in a workbook; nothing where it has no place to answer.
pub fn harvest(book: &Book, file: &str, is_output: bool) -> Option<Harvest> {
    let hidden = book.sheets.iter().find(|sheet| sheet.name == HIDDEN);
    let stored: Vec<Answer> = hidden.map(|sheet| stored(book, sheet, file)).unwrap_or_default();
    let mut written: BTreeMap<&str, Vec<&[String; 6]>> = BTreeMap::new();
    for answer in &stored {
        written.entry(&answer.finding).or_default().push(&answer.typed);
    }
    let mut changes = Vec::new();
    for sheet in book.sheets.iter().filter(|sheet| sheet.name != HIDDEN) {
        for row in rows(book, sheet) {
            let written = written.get(row.finding.as_str());
            let is_as_written = match written {
                Some(written) => written.contains(&&row.typed),
                None => row.is_withdrawal(),
            };
            if !is_as_written && !changes.contains(&row) {
                changes.push(row);
            }
        }
    }
    let is_ledger = book.mark.as_deref().is_some_and(|mark| mark.ends_with("-decisions"));
    let is_silent = stored.is_empty() && changes.is_empty();
    (!is_silent).then(|| Harvest { file: file.to_owned(), is_output, is_ledger, stored, changes })
}

/// The answers that the hidden sheet stores: id, the six columns, and in the workbook of all answers file and standing.
fn stored(book: &Book, sheet: &Grid, file: &str) -> Vec<Answer> {
    let answer = |row: &GridRow| {
        let finding = shown(book, row, 0);
        let from = shown(book, row, 7);
        let standing = shown(book, row, 8);
        is_id(&finding).then(|| Answer {
            finding,
            typed: typed(book, row, &[Some(1), Some(2), Some(3), Some(4), Some(5), Some(6)]),
            file: if standing.is_empty() { file.to_owned() } else { from },
            standing: Standing::ALL.into_iter().find(|one| one.code() == standing).unwrap_or(Standing::InForce),
            effect: Effect::NoFinding,
        })
    };
    let answers = sheet.rows.iter().skip(1).filter_map(answer);
    answers.filter(|answer| answer.typed.iter().any(|text| !text.is_empty())).collect()
}

/// The rows of a sheet that can be answered, each with what stands in its columns to answer in.
fn rows(book: &Book, sheet: &Grid) -> Vec<Change> {
    let headings = sheet.rows.iter().take(HEADING_ROWS).enumerate().find_map(|(at, row)| {
        let id = column(book, row, Word::FindingId)?;
        column(book, row, Word::Decision)?;
        Some((at, id, COLUMNS.map(|word| column(book, row, word))))
    });
    let Some((heading, id, columns)) = headings else { return Vec::new() };
    let below = sheet.rows.iter().skip(heading + 1);
    let row = |row: &GridRow| Change { finding: shown(book, row, id), typed: typed(book, row, &columns) };
    below.map(row).filter(|row| is_id(&row.finding)).collect()
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
fn day(value: Value, text: &str) -> Option<jiff::civil::Date> {
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

/// Whether this is the id of a finding: the rule, a dash and letters (`T601-ABCDEFGHIJ`).
fn is_id(text: &str) -> bool {
    let Some((rule, rest)) = text.split_once('-') else { return false };
    let mut letters = rule.chars();
    rule.len() == 4
        && letters.next().is_some_and(|letter| letter.is_ascii_uppercase())
        && letters.all(|letter| letter.is_ascii_digit())
        && rest.len() >= 10
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
        sheet(&mut book, HIDDEN, &[&["pravas-1-region"], &stored]);
        let found = harvest(&book, "r.xlsx", true).unwrap();
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
