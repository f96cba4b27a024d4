//! The *desk* is what lies before whoever writes one workbook: the report, which region it is for, and what of the
//! report belongs to that region, looked up once.

use super::Report;
use super::ledger::SourceTally;
use super::phrases;
use super::style::Styles;
use crate::model::coverage::Owed;
use crate::model::fact::{Facts, RowRef};
use crate::model::finding::{Finding, Language};
use crate::model::plan::{District, DistrictId, Level, Phase, PhaseId, Plan, RegionId, Unit, UnitPath};
use crate::words::Word;
use std::collections::BTreeMap;

/// One region's part of a report.
pub(super) struct Desk<'a> {
    /// The whole report.
    pub report: &'a Report<'a>,
    /// The region; `None` for what could not be placed in any.
    pub region: Option<RegionId>,
    /// Every cell format.
    pub styles: Styles,
}

impl<'a> Desk<'a> {
    /// The desk for a region, or for what has none.
    pub(super) fn new(report: &'a Report<'a>, region: Option<RegionId>) -> Self {
        Self { report, region, styles: Styles::new() }
    }

    /// The language of the workbook.
    pub(super) fn language(&self) -> Language {
        self.report.language
    }

    /// A word in the language of the workbook.
    pub(super) fn word(&self, word: Word) -> &'static str {
        word.in_language(self.report.language)
    }

    /// The plan.
    pub(super) fn plan(&self) -> &'a Plan {
        self.report.plan
    }

    /// The facts.
    pub(super) fn facts(&self) -> &'a Facts {
        self.report.facts
    }

    /// What the workbook is about: the region's name, or that it is for rows without a place.
    pub(super) fn place_name(&self) -> &'a str {
        let region = self.region.and_then(|region| self.plan().region(region));
        region.map_or(Word::Unplaced.in_language(self.report.language), |region| region.name.as_str())
    }

    /// As of which day the workbook stands, and who made it for whom.
    pub(super) fn standing(&self) -> String {
        let as_of = phrases::as_of(self.report.as_of, self.language());
        match &self.plan().settings.organisation {
            Some(organisation) => format!("{organisation} · {as_of}"),
            None => as_of,
        }
    }

    /// Whether something of this path belongs to this workbook.
    pub(super) fn holds(&self, unit: &UnitPath) -> bool {
        unit.region == self.region
    }

    /// Findings of this workbook: the region's own and those of no region.
    pub(super) fn findings(&self) -> impl Iterator<Item = &'a Finding> {
        let region = self.region;
        let all = self.report.findings.iter();
        all.filter(move |finding| finding.unit.region.is_none() || finding.unit.region == region)
    }

    /// Districts of the region, in the plan's order.
    pub(super) fn districts(&self) -> Vec<(DistrictId, &'a District)> {
        self.region.map_or_else(Vec::new, |region| self.plan().districts_of(region).collect())
    }

    /// Owed visits of a phase in this region, in order.
    pub(super) fn owed(&self, phase: PhaseId) -> impl Iterator<Item = &'a Owed> {
        let region = self.region;
        self.report.coverage.owed.iter().filter(move |owed| owed.phase == phase && owed.path.region == region)
    }

    /// Owed visits of a phase by district.
    pub(super) fn owed_by_district(&self, phase: PhaseId) -> BTreeMap<DistrictId, Vec<&'a Owed>> {
        let mut found: BTreeMap<DistrictId, Vec<&'a Owed>> = BTreeMap::new();
        for owed in self.owed(phase) {
            if let Some(district) = owed.path.district {
                found.entry(district).or_default().push(owed);
            }
        }
        found
    }

    /// Phases with their numbers, in the plan's order.
    pub(super) fn phases(&self) -> impl Iterator<Item = (PhaseId, &'a Phase)> {
        self.plan().phases.iter().enumerate().map(|(number, phase)| (PhaseId(number as u16), phase))
    }

    /// The phase of the figure that matters: of those that have begun the last to begin, at the level of mandals if
    /// there is one; else the first.
    pub(super) fn main_phase(&self) -> Option<(PhaseId, &'a Phase)> {
        let begun = || self.phases().filter(|(_, phase)| phase.has_begun(self.report.as_of));
        let latest = |found: Vec<(PhaseId, &'a Phase)>| found.into_iter().max_by_key(|(_, phase)| phase.start);
        let of_mandals = begun().filter(|(_, phase)| phase.level == Level::Mandal).collect();
        latest(of_mandals).or_else(|| latest(begun().collect())).or_else(|| self.phases().next())
    }

    /// A unit's name.
    pub(super) fn name(&self, unit: Unit) -> &'a str {
        self.plan().unit_name(unit)
    }

    /// File, sheet and row of a row, for showing.
    pub(super) fn origin(&self, row: RowRef) -> (&'a str, &'a str, u32) {
        let Some(table) = self.facts().table(row) else { return ("", "", 0) };
        let sources = self.report.sources;
        (sources.path(table.file), sources.sheet(table.file, table.sheet), self.facts().sheet_row(row) + 1)
    }

    /// What became of the files of this workbook.
    pub(super) fn sources(&self) -> SourceTally {
        SourceTally::of(self)
    }
}
