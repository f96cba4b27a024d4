//! The *ledger* accounts for every row that was read: seen = used + duplicate + superseded + skipped, table by table.

use super::desk::Desk;
use crate::model::document::RowCounts;
use crate::model::fact::{Facts, Fate, RowRef};
use crate::model::place::FileId;
use crate::model::source::SourceStatus;
use crate::model::table::Table;
use std::collections::BTreeSet;

/// What became of the rows of every table, in the order of [`Facts::tables`]. A row that several facts come from is used
/// if one of them is. Rows of the plan and of answers make no facts; they are used.
pub fn count(facts: &Facts) -> Vec<RowCounts> {
    let of_table = |(table, fates): (&Table, Vec<Fate>)| {
        let mut rows = RowCounts { seen: table.rows.len() as u32, ..RowCounts::default() };
        for fate in fates {
            match fate {
                Fate::Used => rows.used += 1,
                Fate::Duplicate => rows.duplicate += 1,
                Fate::Superseded => rows.superseded += 1,
                Fate::Skipped => rows.skipped += 1,
            }
        }
        rows
    };
    facts.tables.iter().zip(fates(facts)).map(of_table).collect()
}

/// The fate of every row of every table.
fn fates(facts: &Facts) -> Vec<Vec<Fate>> {
    let mut fates: Vec<Vec<Option<Fate>>> = facts.tables.iter().map(|table| vec![None; table.rows.len()]).collect();
    let mut note = |row: RowRef, fate: Fate| {
        let Some(slot) = fates.get_mut(row.table as usize).and_then(|table| table.get_mut(row.row as usize)) else {
            return;
        };
        if fate == Fate::Used || slot.is_none() {
            *slot = Some(fate);
        }
    };
    facts.members.iter().for_each(|fact| note(fact.row, fact.fate));
    facts.visits.iter().for_each(|fact| note(fact.row, fact.fate));
    facts.planned.iter().for_each(|fact| note(fact.row, fact.fate));
    facts.problems.iter().for_each(|fact| note(fact.row, fact.fate));
    facts.feedback.iter().for_each(|fact| note(fact.row, fact.fate));
    for (table, fates) in facts.tables.iter().zip(&mut fates) {
        for &row in &table.skipped {
            if let Some(slot) = fates.get_mut(row as usize) {
                *slot = Some(Fate::Skipped);
            }
        }
    }
    fates.into_iter().map(|table| table.into_iter().map(Option::unwrap_or_default).collect()).collect()
}

/// The basis of a workbook in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct SourceTally {
    /// Files whose sheets were read.
    pub read: u32,
    /// Files that should have been read and could not be.
    pub unreadable: u32,
    /// Files that are listed and no more: other types, pictures, copies.
    pub not_tables: u32,
    /// Sheets that were not recognised.
    pub unrecognised: u32,
    /// Used rows without a region.
    pub unplaced: u32,
}

impl SourceTally {
    /// The tally of the files that belong to this workbook.
    pub(super) fn of(desk: &Desk<'_>) -> Self {
        let mut tally = Self::default();
        let mine = files_of(desk);
        for (file, source) in desk.report.sources.iter() {
            if !mine.contains(&file) {
                continue;
            }
            match source.status {
                SourceStatus::Read => tally.read += 1,
                SourceStatus::Unreadable => tally.unreadable += 1,
                SourceStatus::Ignored => tally.not_tables += 1,
                SourceStatus::Duplicate | SourceStatus::OwnOutput => {}
            }
        }
        tally.unplaced = unplaced_rows(desk.facts());
        tally
    }
}

/// How many used rows have no region.
fn unplaced_rows(facts: &Facts) -> u32 {
    let mut rows = BTreeSet::new();
    let members = facts.members.iter().map(|fact| (fact.row, fact.unit, fact.fate));
    let visits = facts.visits.iter().map(|fact| (fact.row, fact.unit, fact.fate));
    let planned = facts.planned.iter().map(|fact| (fact.row, fact.unit, fact.fate));
    let problems = facts.problems.iter().map(|fact| (fact.row, fact.unit, fact.fate));
    let feedback = facts.feedback.iter().map(|fact| (fact.row, fact.unit, fact.fate));
    for (row, unit, fate) in members.chain(visits).chain(planned).chain(problems).chain(feedback) {
        if unit.region.is_none() && fate == Fate::Used {
            rows.insert(row);
        }
    }
    rows.len() as u32
}

/// Files with a table of this region, and files of no region: those that were not read, and those of several.
pub(super) fn files_of(desk: &Desk<'_>) -> BTreeSet<FileId> {
    let mut elsewhere = BTreeSet::new();
    let mut here = BTreeSet::new();
    for (number, table) in desk.facts().tables.iter().enumerate() {
        let home = desk.facts().homes.get(number).and_then(|home| home.region);
        if home.is_none() || home == desk.region {
            here.insert(table.file);
        } else {
            elsewhere.insert(table.file);
        }
    }
    let all = desk.report.sources.iter().map(|(file, _)| file);
    all.filter(|file| here.contains(file) || !elsewhere.contains(file)).collect()
}
