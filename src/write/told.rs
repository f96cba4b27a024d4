//! What the rows of one problem say together, as a line of the sheet of problems shows it: what its own row leaves blank
//! is taken from the others, and what they say otherwise stands beside it with file, sheet and row.

use super::columns::{Columns, What};
use super::desk::Desk;
use super::listing::Shown;
use super::rows::{self, Line};
use super::{phrases, safe};
use crate::model::fact::{Fate, Problem};
use crate::model::register::Entry;
use crate::model::table::Field;
use crate::text::fold::fold;
use crate::words::Word;
use std::borrow::Cow;

/// The problem of a line, where it is one.
fn entry<'a>(desk: &Desk<'a>, line: &Line) -> Option<&'a Entry> {
    desk.facts().register.get(line.entry? as usize)
}

/// The rows that tell the problem of a line, the last to have been told first.
pub(super) fn rows<'a>(desk: &Desk<'a>, line: &Line) -> impl Iterator<Item = &'a Problem> + use<'a> {
    let problems = &desk.facts().problems;
    let told = entry(desk, line).map(|entry| entry.told.as_slice()).unwrap_or_default();
    told.iter().filter_map(|number| problems.get(*number as usize))
}

/// What was typed in a column: by the row that decides the status, else by the line's own row, else by another list of
/// problems. What a visit's row says besides belongs to the visit.
pub(super) fn typed<'a>(desk: &Desk<'a>, columns: &Columns, line: &Line, column: usize) -> Shown<'a> {
    let Some(entry) = entry(desk, line) else { return rows::typed_in(desk, columns, line.row, column) };
    let what = columns.list.get(column);
    match (what, entry.state) {
        (Some(What::Field(Field::Status)), Some((_, row))) => return rows::typed_in(desk, columns, row, column),
        // A day that was read, and that a later row has overtaken, is no longer when it was solved.
        (Some(What::Last(_)), _) if rows(desk, line).any(|row| row.solved.is_some()) => return Shown::Blank,
        _ => {}
    }
    let others = rows(desk, line).filter(|row| !row.from_visit).map(|row| row.row);
    let all = std::iter::once(line.row).chain(others);
    all.map(|row| rows::typed_in(desk, columns, row, column))
        .find(|typed| *typed != Shown::Blank)
        .unwrap_or(Shown::Blank)
}

/// For how many days the problem of a line has been open.
pub(super) fn age(desk: &Desk<'_>, line: &Line) -> Option<u64> {
    entry(desk, line)?.age(desk.report.as_of)
}

/// Where else the problem of a line is told, and what is said otherwise there; nothing where it is told once.
pub(super) fn elsewhere(desk: &Desk<'_>, columns: &Columns, line: &Line) -> Option<String> {
    let others = rows(desk, line).filter(|other| other.row != line.row);
    let told: Vec<String> = others.map(|other| one(desk, columns, line, other)).collect();
    (!told.is_empty()).then(|| safe::text(&told.join("\n")).into_owned())
}

/// `जालौन.xlsx · समस्याएँ · पंक्ति 5 (स्थिति: लंबित)`.
fn one(desk: &Desk<'_>, columns: &Columns, line: &Line, other: &Problem) -> String {
    let (file, sheet, row) = desk.origin(other.row);
    let mut text = format!("{file} · {sheet} · {} {row}", desk.word(Word::Row));
    let differs = (0..columns.list.len()).filter_map(|column| difference(desk, columns, line, (other, column)));
    let differs: Vec<String> = if other.fate == Fate::Duplicate { Vec::new() } else { differs.collect() };
    if !differs.is_empty() {
        text += &format!(" ({})", differs.join("; "));
    }
    text
}

/// What another row says in a column, where the line shows something else.
fn difference(desk: &Desk<'_>, columns: &Columns, line: &Line, (other, column): (&Problem, usize)) -> Option<String> {
    let what = columns.list.get(column)?;
    let is_of_problem =
        matches!(what, What::Field(Field::Status) | What::First(_) | What::Last(_) | What::Who(_) | What::Problem);
    let is_of_row = matches!(what, What::Field(_) | What::Extra(_));
    if !is_of_problem && (other.from_visit || !is_of_row) {
        return None;
    }
    let day = match what {
        What::First(_) => other.raised,
        What::Last(_) => other.solved,
        _ => None,
    };
    let theirs = day.map_or_else(|| rows::typed_in(desk, columns, other.row, column), Shown::day);
    let ours = rows::cell(desk, columns, line, column, what);
    if theirs == Shown::Blank || told(&theirs) == told(&ours) {
        return None;
    }
    let theirs = match (day, theirs) {
        (Some(day), _) => phrases::day(day),
        (None, Shown::Text(text)) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        (None, _) => {
            let table = desk.facts().table(other.row)?;
            let at = columns.of_table(other.row.table, column)?;
            table.value(other.row.row as usize, at).shown(&desk.facts().strings).into_owned()
        }
    };
    Some(format!("{}: {theirs}", columns.heading(desk, what)))
}

/// What a cell says, for comparing.
fn told<'s>(shown: &'s Shown<'_>) -> Cow<'s, str> {
    match shown {
        Shown::Blank => Cow::Borrowed(""),
        Shown::Text(text) => Cow::Owned(fold(text)),
        Shown::Number(number) => Cow::Owned(number.to_string()),
        Shown::Day(day) => Cow::Owned(format!("day {day}")),
    }
}
