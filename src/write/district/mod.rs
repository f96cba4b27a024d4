//! The workbook of a *district*, for sending back: a form in which it reports visits, filled in with what is pending, and
//! its findings, each with a place to answer. What a person typed into the one before is carried over. What is said of
//! seats, and what in-charges owe, does not stand here.

mod belongs;
mod hidden;
mod nights;
mod pending;
mod place;
mod report;
mod values;

use super::book::Book;
use super::desk::Desk;
use super::findings::{self, Shape};
use super::{Report, WriteError, added, mark, phrases};
use crate::model::coverage::Owed;
use crate::model::fact::{Fate, Planned};
use crate::model::finding::Finding;
use crate::model::form::Entries;
use crate::model::mark::DISTRICT;
use crate::model::plan::{DistrictId, Unit};
use crate::words::Word;
use belongs::Belongs;
use std::collections::BTreeMap;

/// What the workbooks of all districts are made from, looked up once.
pub struct DistrictWorkbooks<'a> {
    report: &'a Report<'a>,
    findings: BTreeMap<DistrictId, Vec<&'a Finding>>,
    owed: BTreeMap<DistrictId, Vec<&'a Owed>>,
    planned: BTreeMap<DistrictId, Vec<&'a Planned>>,
}

impl<'a> DistrictWorkbooks<'a> {
    /// Sorts what was found by district, and leaves out what is not the districts' business.
    pub fn of(report: &'a Report<'a>) -> Self {
        let belongs = Belongs::of(report);
        let mut made = Self { report, findings: BTreeMap::new(), owed: BTreeMap::new(), planned: BTreeMap::new() };
        for finding in report.findings.iter().filter(|finding| belongs.finding(finding)) {
            if let Some(district) = finding.unit.district {
                made.findings.entry(district).or_default().push(finding);
            }
        }
        for owed in report.coverage.owed.iter().filter(|owed| belongs.owed(owed)) {
            if let Some(district) = owed.path.district {
                made.owed.entry(district).or_default().push(owed);
            }
        }
        for planned in report.facts.planned.iter().filter(|planned| planned.fate == Fate::Used) {
            if let Some(district) = planned.unit.district {
                made.planned.entry(district).or_default().push(planned);
            }
        }
        made
    }

    /// The workbook of one district, with what was typed into the one before.
    ///
    /// # Errors
    ///
    /// When the temporary files of a large workbook cannot be written.
    pub fn workbook(&self, district: DistrictId, entries: Option<&Entries>) -> Result<Vec<u8>, WriteError> {
        let unit = self.report.plan.path(Unit::District(district));
        let mut desk = Desk::new(self.report, unit.region);
        desk.frame.form = DISTRICT;
        desk.frame.place = desk.name(Unit::District(district));
        let owed = self.owed.get(&district).map(Vec::as_slice).unwrap_or_default();
        let planned = self.planned.get(&district).map(Vec::as_slice).unwrap_or_default();
        let found = self.findings.get(&district).map(Vec::as_slice).unwrap_or_default();
        let lines = pending::lines(&desk, owed, planned);
        let form = place::Placed::of(&lines, entries);
        let mut workbook = Book::begin(&desk.frame)?;
        report::write(&mut workbook, &desk, &lines, &form, district)?;
        let shape = Shape::form(&COLUMNS, phrases::how_to_answer_findings(desk.language()));
        let rows = found.iter().map(|finding| findings::line(&desk, finding));
        findings::write_lines(&mut workbook, &desk.frame, &shape, found.len(), rows)?;
        if let Some(sheet) = workbook.worksheets_mut().last_mut() {
            values::write(sheet, &desk, found, district)?;
        }
        added::write(&mut workbook, entries)?;
        let given = self.report.answers;
        let answers = found.iter().filter_map(|one| given.in_force(&one.id)).map(mark::Stored::of);
        let sheet = mark::write_sheet(&mut workbook, &desk.frame, answers)?;
        hidden::write(sheet, &desk, &form, district)?;
        workbook.save()
    }
}

/// Columns of the findings: what a clerk needs to answer fits on one screen.
const COLUMNS: [(Word, f64); 17] = [
    (Word::Severity, 9.5),
    (Word::Rule, 6.0),
    (Word::Mandal, 13.0),
    (Word::Message, 36.0),
    (Word::Remedy, 30.0),
    (Word::Person, 14.0),
    (Word::File, 16.0),
    (Word::SheetName, 13.0),
    (Word::Cell, 6.0),
    (Word::Decision, 12.0),
    (Word::RightValue, 13.0),
    (Word::Reason, 16.0),
    (Word::By, 14.0),
    (Word::On, 12.0),
    (Word::Until, 12.0),
    (Word::TypedValue, 16.0),
    (Word::FindingId, 20.0),
];
