//! *Writing* turns what a run has found into bytes: a workbook for each region, one for rows without a place, and what
//! machines read. One file for each sheet; `style` holds every format, `page` every paper, `phrases` every sentence.
//! This is the only room that knows `rust_xlsxwriter`.
//!
//! What people typed goes out as text and never as a formula or a link. The same report gives the same bytes.

mod added;
mod all_regions;
mod book;
mod brief;
mod columns;
mod committees;
mod container;
mod coverage;
mod decisions;
mod desk;
mod district;
mod findings;
mod followup;
mod formula;
mod frame;
mod guide;
pub mod json;
mod ledger;
mod list;
mod listing;
mod mark;
mod offered;
mod pace;
mod page;
mod phrases;
mod plan_book;
mod rows;
mod safe;
pub mod sarif;
mod sign;
mod sources;
mod style;
mod summary;
mod table;
mod told;
#[cfg(test)]
mod trial;
#[cfg(test)]
mod trial_tests;
mod width;

use crate::model::Date;
use crate::model::answer::{Answer, Answers};
use crate::model::coverage::Coverage;
use crate::model::document::{RowCounts, Since};
use crate::model::fact::Facts;
use crate::model::finding::{Finding, Language};
use crate::model::form::Entries;
use crate::model::plan::{Level, Plan, RegionId};
use crate::model::source::Sources;
use crate::model::table::Kind;
use crate::words::Word;
pub use all_regions::all_regions_workbook;
pub use brief::{brief, is_brief};
pub use decisions::decisions_workbook;
pub use district::DistrictWorkbooks;
pub use plan_book::{blank_forms, plan_workbook};

use book::Book;
use desk::Desk;
use rust_xlsxwriter::XlsxError;
use std::collections::BTreeSet;
use std::fmt;

/// Everything that a run has found, ready to be written.
pub struct Report<'a> {
    /// What should be.
    pub plan: &'a Plan,
    /// What happened.
    pub facts: &'a Facts,
    /// The files.
    pub sources: &'a Sources,
    /// What became of everything that is owed.
    pub coverage: &'a Coverage,
    /// What is wrong: final, in order, with ids.
    pub findings: &'a [Finding],
    /// Every answer that people gave.
    pub answers: &'a Answers,
    /// What became of the rows of each table of the facts.
    pub rows: &'a [RowCounts],
    /// The day that the result is for.
    pub as_of: Date,
    /// The language of the outputs.
    pub language: Language,
    /// The version of the program.
    pub version: &'static str,
    /// What changed since an earlier run.
    pub since: Option<&'a Since>,
    /// The way from the output folder to the input folder, with `/`, such as `../kanpur`; empty where they are one.
    pub input: &'a str,
}

/// A workbook could not be written.
#[derive(Debug)]
pub struct WriteError(XlsxError);

impl From<XlsxError> for WriteError {
    fn from(cause: XlsxError) -> Self {
        Self(cause)
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the workbook could not be written: {}", self.0)
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

/// The workbook of a region, with the sheets that somebody added to the one before.
///
/// # Errors
///
/// When the temporary files of a large workbook cannot be written.
pub fn region_workbook(
    report: &Report<'_>,
    region: RegionId,
    added_sheets: Option<&Entries>,
) -> Result<Vec<u8>, WriteError> {
    let desk = Desk::new(report, Some(region));
    let mut workbook = Book::begin(&desk.frame)?;
    summary::write(&mut workbook, &desk)?;
    for level in [Level::Mandal, Level::District, Level::Seat] {
        coverage::write(&mut workbook, &desk, level)?;
    }
    rows::write(&mut workbook, &desk, Kind::Visits, Word::SheetVisits)?;
    rows::write(&mut workbook, &desk, Kind::Roster, Word::SheetRoster)?;
    optional(&mut workbook, &desk)?;
    committees::write(&mut workbook, &desk)?;
    followup::write(&mut workbook, &desk)?;
    findings::write(&mut workbook, &desk)?;
    sources::write(&mut workbook, &desk)?;
    finish(workbook, &desk, added_sheets)
}

/// The workbook of used rows that could not be placed in any region; none where there is no such row.
///
/// # Errors
///
/// When the temporary files of a large workbook cannot be written.
pub fn unplaced_workbook(report: &Report<'_>, added_sheets: Option<&Entries>) -> Result<Option<Vec<u8>>, WriteError> {
    let desk = Desk::new(report, None);
    const KINDS: [(Kind, Word); 2] = [(Kind::Visits, Word::SheetVisits), (Kind::Roster, Word::SheetRoster)];
    const OTHERS: [Kind; 3] = [Kind::Problems, Kind::Programme, Kind::Feedback];
    let has_rows = |kind: Kind| rows::count(&desk, kind) > 0;
    if !KINDS.iter().map(|(kind, _)| *kind).chain(OTHERS).any(has_rows) {
        return Ok(None);
    }
    let mut workbook = Book::begin(&desk.frame)?;
    summary::write_unplaced(&mut workbook, &desk)?;
    for (kind, name) in KINDS {
        if rows::count(&desk, kind) > 0 {
            rows::write(&mut workbook, &desk, kind, name)?;
        }
    }
    optional(&mut workbook, &desk)?;
    findings::write(&mut workbook, &desk)?;
    sources::write(&mut workbook, &desk)?;
    finish(workbook, &desk, added_sheets).map(Some)
}

/// Sheets of rows that a workbook has only where it has such rows.
fn optional(workbook: &mut Book, desk: &Desk<'_>) -> Result<(), WriteError> {
    let sheets = [
        (Kind::Problems, Word::SheetProblems),
        (Kind::Programme, Word::SheetProgramme),
        (Kind::Feedback, Word::SheetFeedback),
    ];
    for (kind, name) in sheets {
        if rows::count(desk, kind) > 0 {
            rows::write(workbook, desk, kind, name)?;
        }
    }
    Ok(())
}

/// The bytes of a workbook.
fn finish(mut workbook: Book, desk: &Desk<'_>, added_sheets: Option<&Entries>) -> Result<Vec<u8>, WriteError> {
    added::write(&mut workbook, added_sheets)?;
    let shown: BTreeSet<&str> = desk.findings().map(|finding| finding.id.as_str()).collect();
    let is_mine = |answer: &&Answer| {
        let region = answer.unit.region;
        region.is_none() || region == desk.region || shown.contains(answer.finding.as_str())
    };
    let answers = desk.report.answers.list.iter().filter(is_mine).map(mark::Stored::of);
    let hidden = mark::write_sheet(&mut workbook, &desk.frame, answers)?;
    summary::pace::write_points(hidden, desk)?;
    workbook.save()
}
