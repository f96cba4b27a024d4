//! A *correction* puts the value that a person typed in the place of what a cell says, before the row is understood. What
//! the cell said stays as provenance, and when the file's own cell changes the correction lapses.

use super::recall::Round;
use crate::model::answer::{About, CellWas};
use crate::model::doubt::{Doubt, What};
use crate::model::fact::Facts;
use crate::model::finding::Finding;
use crate::model::grid::Value;
use crate::model::place::Place;
use crate::model::strings::{Strings, Text};
use crate::model::table::{Origin, Table};
use sha2::{Digest, Sha256};

/// A value that a person typed for a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Correction {
    /// The cell.
    pub(super) place: Place,
    /// The right value.
    pub(super) value: String,
    /// Whether it is meant for every cell of the column that says the same.
    pub(super) everywhere: bool,
}

/// A cell of a table, as indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CellAt {
    table: usize,
    row: usize,
    column: usize,
}

impl CellAt {
    /// What it says now, and what stands beside it.
    pub(super) fn was(self, facts: &Facts) -> CellWas {
        let Some(table) = facts.tables.get(self.table) else { return CellWas::default() };
        let text = |column: usize| table.value(self.row, column).shown(&facts.strings).trim().to_owned();
        let others = (0..table.columns.len()).filter(|column| *column != self.column);
        CellWas { text: text(self.column), row: others.map(|column| print(&text(column))).collect() }
    }
}

/// A number by which a text is known again and not read.
fn print(text: &str) -> u32 {
    Sha256::digest(text.as_bytes()).iter().take(4).fold(0, |print, &byte| (print << 8) | u32::from(byte))
}

/// The cell that a finding stands at, where it holds a value of a row.
pub(super) fn of_finding(finding: &Finding, facts: &Facts) -> Option<CellAt> {
    let place = finding.place?;
    let (sheet, cell) = (place.sheet?, place.cell?);
    let tables = facts.tables.iter().enumerate();
    let here = tables.filter(|(_, table)| table.file == place.file && table.sheet == sheet);
    here.filter(|(_, table)| table.area.contains(cell)).find_map(|(number, table)| {
        let row = table.row_of(cell)?;
        let column = (0..table.columns.len()).find(|&column| table.cell(row, column) == cell)?;
        Some(CellAt { table: number, row, column })
    })
}

/// The finding whose cell an answer corrects. Of findings that differ in their place alone (the same bad date twice) it
/// is the one in the row that stood beside the cell when it was corrected. `None` where every cell says something else.
pub(super) fn meant<'a>(finding: &'a Finding, about: Option<&About>, round: &Round<'a>) -> Option<&'a Finding> {
    let Some(was) = about.and_then(|about| about.cell.as_ref()) else { return Some(finding) };
    let base = base(&finding.id);
    let twins = round.findings.iter().filter(|other| other.rule == finding.rule && self::base(&other.id) == base);
    let likeness = |other: &&Finding| {
        let now = of_finding(other, round.facts)?.was(round.facts);
        let same = was.row.iter().zip(&now.row).filter(|(one, other)| one == other).count();
        (now.text == was.text && 2 * same >= was.row.len().min(now.row.len())).then_some(same)
    };
    let rated = twins.filter_map(|other| Some((likeness(&other)?, other)));
    rated.reduce(|best, one| if one.0 > best.0 { one } else { best }).map(|(_, finding)| finding)
}

/// An id without the ordinal that tells findings apart that are equal but for their place.
fn base(id: &str) -> &str {
    let mut parts = id.match_indices('-');
    match (parts.next(), parts.next()) {
        (Some(_), Some((at, _))) => id.get(..at).unwrap_or(id),
        _ => id,
    }
}

/// Whether what a finding says of its cell it says of every cell of the column with this name.
pub(super) fn is_of_a_name(rule: &str) -> bool {
    matches!(rule, "N401" | "N402" | "N403" | "N405" | "N407" | "N410" | "V307")
}

/// Whether a finding stands at a name above a table, which a correction can replace too.
pub(super) fn is_in_title(finding: &Finding, facts: &Facts) -> bool {
    let Some(place) = finding.place else { return false };
    let (Some(sheet), Some(cell)) = (place.sheet, place.cell) else { return false };
    let here = facts.tables.iter().filter(|table| table.file == place.file && table.sheet == sheet);
    here.flat_map(|table| &table.context).any(|context| context.at == Some(cell))
}

/// Puts the right values into the tables. That a cell shows an error or was cut has been answered with it.
pub(super) fn apply(corrections: &[Correction], tables: &mut [Table], strings: &mut Strings, doubts: &mut Vec<Doubt>) {
    for correction in corrections {
        let (Some(sheet), Some(cell)) = (correction.place.sheet, correction.place.cell) else { continue };
        let value = strings.intern(&correction.value);
        let here = |table: &&mut Table| table.file == correction.place.file && table.sheet == sheet;
        for table in tables.iter_mut().filter(here) {
            for context in table.context.iter_mut().filter(|context| context.at == Some(cell)) {
                context.text = value;
            }
            correct_table(table, correction, value, strings);
        }
        let is_answered = |doubt: &Doubt| {
            doubt.place == correction.place && matches!(doubt.what, What::ErrorCell(_) | What::TextCut(_))
        };
        doubts.retain(|doubt| !is_answered(doubt));
    }
}

fn correct_table(table: &mut Table, correction: &Correction, value: Text, strings: &mut Strings) {
    let Some(cell) = correction.place.cell.filter(|cell| table.area.contains(*cell)) else { return };
    let Some(row) = table.row_of(cell) else { return };
    let Some(column) = (0..table.columns.len()).find(|&column| table.cell(row, column) == cell) else { return };
    let said = table.value(row, column).shown(strings).trim().to_owned();
    let is_same = |table: &Table, other: usize| {
        let from_here = table.origins.get(&(other as u32, column as u16)) == Some(&Origin::FilledFrom(cell));
        let shown = || table.value(other, column).shown(strings).trim() == said;
        other == row || from_here || (correction.everywhere && shown())
    };
    let rows: Vec<usize> = (0..table.rows.len()).filter(|&other| is_same(table, other)).collect();
    let original = strings.intern(&said);
    let width = table.columns.len();
    for row in rows {
        if let Some(slot) = table.values.get_mut(row * width + column) {
            *slot = Value::Text(value);
            table.origins.insert((row as u32, column as u16), Origin::Corrected(original));
        }
    }
}
