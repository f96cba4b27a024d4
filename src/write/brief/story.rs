//! The *story* of a region, taken out of a document: the figure that matters, what became of the visits in each
//! district, what is left by name, and the pace.

use crate::model::Date;
use crate::model::document::{Document, FindingRecord, OwedVisit, PhaseRates, RegionFigures};
use crate::model::plan::{self, Level};
use crate::write::pace::{self, Point, Window};
use crate::write::sign::{Sign, Tally};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A unit that is left, or lacks something, and how it stands.
pub(super) struct Left<'a> {
    /// The unit.
    pub name: &'a str,
    /// How it stands.
    pub sign: Sign,
    /// What it lacks, where it is partial.
    pub missing: &'a [String],
}

/// A district and what became of its visits in the phase that matters.
pub(super) struct DistrictLine<'a> {
    /// Its name.
    pub name: &'a str,
    /// How many visits have each status.
    pub counts: Tally,
    /// Whether no row speaks of any of its units.
    pub is_silent: bool,
    /// Units that nobody has visited.
    pub to_visit: Vec<Left<'a>>,
    /// Units that were visited and lack something.
    pub incomplete: Vec<Left<'a>>,
}

impl DistrictLine<'_> {
    /// Visits owed.
    pub fn owed(&self) -> u32 {
        self.counts.owed()
    }

    /// Done, late or partial.
    pub fn visited(&self) -> u32 {
        self.counts.visited()
    }

    /// How late it is: the most missed first, then the largest share left.
    fn lateness(&self) -> (Reverse<usize>, Reverse<u32>) {
        let missed = self.to_visit.iter().filter(|left| left.sign != Sign::Pending).count();
        (Reverse(missed), Reverse((self.owed() - self.visited()) * 1000 / self.owed().max(1)))
    }
}

/// What the page tells of a region.
pub(super) struct Story<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its figures.
    pub figures: &'a RegionFigures,
    /// The phase of the figure that matters, and its level.
    pub main: Option<(&'a PhaseRates, Level)>,
    /// Districts in the plan's order.
    pub districts: Vec<DistrictLine<'a>>,
    /// The pace; empty where there is no window.
    pub points: Vec<Point>,
    /// Problems that are overdue, the oldest first.
    pub overdue: Vec<&'a FindingRecord>,
    /// New and other findings that are open, where there was an earlier run.
    pub since: Option<(Date, u32, u32)>,
}

impl<'a> Story<'a> {
    /// The story of a region.
    pub fn of(document: &'a Document, figures: &'a RegionFigures) -> Self {
        let main = main_phase(document, figures);
        let name = figures.region.as_str();
        let owed: Vec<&OwedVisit> = main.map_or_else(Vec::new, |(phase, _)| owed(document, name, &phase.phase));
        Self {
            name,
            figures,
            main,
            points: main.map_or_else(Vec::new, |(phase, _)| points(document, phase, &owed)),
            districts: districts(&owed),
            overdue: overdue(document, name),
            since: since(document, name),
        }
    }

    /// Districts with something to visit that sent a report, the worst first.
    pub fn behind(&self) -> Vec<&DistrictLine<'a>> {
        let mut behind: Vec<_> =
            self.districts.iter().filter(|one| !one.is_silent && !one.to_visit.is_empty()).collect();
        behind.sort_by_key(|one| one.lateness());
        behind
    }

    /// Districts that sent nothing.
    pub fn silent(&self) -> Vec<&DistrictLine<'a>> {
        self.districts.iter().filter(|one| one.is_silent).collect()
    }

    /// Districts with visits that lack something, the most of them first.
    pub fn incomplete(&self) -> Vec<&DistrictLine<'a>> {
        let mut all: Vec<_> = self.districts.iter().filter(|one| !one.incomplete.is_empty()).collect();
        all.sort_by_key(|one| Reverse(one.incomplete.len()));
        all
    }
}

/// What is owed in a phase of a region.
fn owed<'a>(document: &'a Document, region: &str, phase: &str) -> Vec<&'a OwedVisit> {
    let mine = |owed: &&OwedVisit| owed.phase == phase && owed.region.as_deref() == Some(region);
    document.coverage.iter().filter(mine).collect()
}

/// The phase of the figure that matters; before any has begun, the first.
fn main_phase<'a>(document: &'a Document, figures: &'a RegionFigures) -> Option<(&'a PhaseRates, Level)> {
    let level = |phase: &PhaseRates| {
        let first = document.coverage.iter().find(|owed| owed.phase == phase.phase);
        first.map_or(Level::Mandal, |owed| owed.level)
    };
    let phases: Vec<_> = figures.phases.iter().map(|phase| (phase, level(phase))).collect();
    let candidates = phases.iter().map(|&(phase, level)| ((phase, level), level, phase.start));
    plan::main_phase(candidates, document.as_of).or_else(|| phases.first().copied())
}

/// The districts of what is owed. Units stand by name at the level of mandals alone: what in-charges owe is for the
/// region's workbook.
fn districts<'a>(owed: &[&'a OwedVisit]) -> Vec<DistrictLine<'a>> {
    let mut lines: Vec<DistrictLine<'a>> = Vec::new();
    for one in owed {
        let name = one.district.as_deref().unwrap_or_default();
        let at = lines.iter().position(|line| line.name == name).unwrap_or_else(|| {
            let (to_visit, incomplete) = (Vec::new(), Vec::new());
            lines.push(DistrictLine { name, counts: Tally::default(), is_silent: true, to_visit, incomplete });
            lines.len() - 1
        });
        let Some(line) = lines.get_mut(at) else { continue };
        let sign = Sign::of_status(one.status, one.reported);
        line.counts.add(sign);
        line.is_silent &= !one.reported;
        let Some(mandal) = one.mandal.as_deref().filter(|_| one.level == Level::Mandal) else { continue };
        let left = Left { name: mandal, sign, missing: &one.missing };
        if !one.status.is_visited() {
            line.to_visit.push(left);
        } else if !one.status.is_met() {
            line.incomplete.push(left);
        }
    }
    lines
}

fn points<'a>(document: &Document, phase: &PhaseRates, owed: &[&'a OwedVisit]) -> Vec<Point> {
    let (Some(start), Some(end)) = (phase.start, phase.end) else { return Vec::new() };
    // A seat of two districts is owed in each and needs one visit.
    let mut met = BTreeSet::new();
    let mut is_first =
        |one: &'a OwedVisit| one.level != Level::Seat || met.insert((&one.seat, &one.owed_by.role, &one.owed_by.name));
    let owed: Vec<&'a OwedVisit> = owed.iter().copied().filter(|one| is_first(one)).collect();
    let visited = owed.iter().filter(|owed| owed.status.is_visited());
    let first_visits = visited.filter_map(|owed| owed.visits.iter().filter_map(|visit| visit.date).min()).collect();
    pace::points(owed.len(), first_visits, Window { start, end, as_of: document.as_of })
}

fn overdue<'a>(document: &'a Document, region: &str) -> Vec<&'a FindingRecord> {
    let is_open =
        |one: &&FindingRecord| one.rule == "P702" && one.accepted.is_none() && one.region.as_deref() == Some(region);
    let mut overdue: Vec<&FindingRecord> = document.findings.iter().filter(is_open).collect();
    // The day that a problem was raised, as `05.10.2021`, turned around.
    let raised = |one: &FindingRecord| -> Vec<String> {
        one.value.iter().flat_map(|day| day.split('.').rev()).map(str::to_owned).collect()
    };
    overdue.sort_by_key(|one| raised(one));
    overdue
}

fn since(document: &Document, region: &str) -> Option<(Date, u32, u32)> {
    let since = document.since.as_ref()?;
    let new: BTreeSet<&str> = since.new.iter().map(String::as_str).collect();
    let open = |one: &&FindingRecord| one.accepted.is_none() && one.region.as_deref() == Some(region);
    let (new, old) = document.findings.iter().filter(open).fold((0, 0), |(fresh, old), one| {
        if new.contains(one.id.as_str()) { (fresh + 1, old) } else { (fresh, old + 1) }
    });
    Some((since.as_of, new, old))
}
