//! The *desk* is what lies before whoever writes one workbook: the report, which region it is for, and what of the
//! report belongs to that region, looked up once.

use super::Report;
use super::frame::Frame;
use super::style::Styles;
use crate::model::coverage::Owed;
use crate::model::fact::{Facts, RowRef};
use crate::model::finding::{Finding, Language};
use crate::model::mark;
use crate::model::plan::{self, District, DistrictId, Phase, PhaseId, Plan, RegionId, Unit, UnitPath};
use crate::words::Word;
use std::collections::{BTreeMap, BTreeSet};

/// One region's part of a report.
pub(super) struct Desk<'a> {
    /// The whole report.
    pub report: &'a Report<'a>,
    /// The region; `None` for what could not be placed in any.
    pub region: Option<RegionId>,
    /// What every sheet of the workbook shares.
    pub frame: Frame<'a>,
}

impl<'a> Desk<'a> {
    /// The desk for a region, or for what has none.
    pub(super) fn new(report: &'a Report<'a>, region: Option<RegionId>) -> Self {
        let named = region.and_then(|region| report.plan.region(region));
        let frame = Frame {
            styles: Styles::new(),
            language: report.language,
            as_of: report.as_of,
            place: named.map_or(Word::Unplaced.in_language(report.language), |region| region.name.as_str()),
            organisation: report.plan.settings.organisation.as_deref(),
            input: Some(report.input),
            version: report.version,
            form: if region.is_some() { mark::REGION } else { mark::UNPLACED },
        };
        Self { report, region, frame }
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

    /// The same with each visit once: one to a seat of two districts is owed in each and needs to be made once.
    pub(super) fn owed_once(&self, phase: PhaseId) -> Vec<&'a Owed> {
        let mut met = BTreeSet::new();
        let is_first = |owed: &&'a Owed| met.insert((owed.unit, owed.role, owed.people.as_slice()));
        self.owed(phase).filter(is_first).collect()
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

    /// The phase of the figure that matters; before any has begun, the first.
    pub(super) fn main_phase(&self) -> Option<(PhaseId, &'a Phase)> {
        let phases = self.phases().map(|(id, phase)| ((id, phase), phase.level, phase.start));
        plan::main_phase(phases, self.report.as_of).or_else(|| self.phases().next())
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
}
