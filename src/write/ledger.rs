//! The basis of a workbook: how many of its files were read, and how many rows found no place.

use super::desk::Desk;
use crate::model::fact::{Facts, Fate};
use crate::model::place::FileId;
use crate::model::source::SourceStatus;
use std::collections::BTreeSet;

/// The basis of a workbook in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct SourceTally {
    /// Files whose sheets were read.
    pub read: u32,
    /// Files that should have been read and could not be.
    pub unreadable: u32,
    /// Files that are listed and no more: other types, pictures.
    pub not_tables: u32,
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
    for (row, unit, fate) in facts.rows() {
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
