//! *Judging* runs every rule over every case and gives each finding its id and its place in the order. Regions are
//! judged in parallel; what comes out does not depend on it.

use crate::model::Date;
use crate::model::coverage::Coverage;
use crate::model::doubt::Doubt;
use crate::model::fact::Facts;
use crate::model::finding::Finding;
use crate::model::plan::{Plan, RegionId, Unit, UnitPath};
use crate::model::source::Sources;
use crate::rules::{ALL, Case, Findings};
use crate::text::fold::fold;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

/// What a run knows when it judges.
#[derive(Clone, Copy)]
pub struct Evidence<'a> {
    /// What should be.
    pub plan: &'a Plan,
    /// What happened.
    pub facts: &'a Facts,
    /// All files.
    pub sources: &'a Sources,
    /// Doubts of all stages.
    pub doubts: &'a [Doubt],
    /// What became of what is owed.
    pub coverage: &'a Coverage,
    /// The path of each district's workbook among the outputs, in the plan's order; empty where there are none.
    pub forms: &'a [String],
    /// The day that the result is for.
    pub as_of: Date,
}

/// Every finding, in its final order, with its id.
pub fn judge(evidence: Evidence<'_>) -> Vec<Finding> {
    let regions: Vec<Option<RegionId>> =
        (0..evidence.plan.regions.len()).map(|number| Some(RegionId(number as u16))).chain([None]).collect();
    let mut doubts: FxHashMap<Option<RegionId>, Vec<&Doubt>> = FxHashMap::default();
    for doubt in evidence.doubts {
        doubts.entry(doubt.unit.region).or_default().push(doubt);
    }
    let mut findings: Vec<Finding> = regions
        .into_par_iter()
        .flat_map(|region| judge_case(&case(evidence, region, doubts.get(&region).cloned().unwrap_or_default())))
        .collect();
    findings.sort_by_cached_key(order);
    identify(&mut findings, evidence);
    findings
}

fn case<'a>(evidence: Evidence<'a>, region: Option<RegionId>, doubts: Vec<&'a Doubt>) -> Case<'a> {
    let Evidence { plan, facts, sources, coverage, forms, as_of, .. } = evidence;
    Case {
        region,
        plan,
        facts,
        sources,
        members: part(&facts.members, region, |one| one.unit),
        visits: part(&facts.visits, region, |one| one.unit),
        planned: part(&facts.planned, region, |one| one.unit),
        problems: part(&facts.problems, region, |one| one.unit),
        feedback: part(&facts.feedback, region, |one| one.unit),
        doubts,
        coverage,
        forms,
        as_of,
    }
}

/// A region's part of a list that is in the order of regions, those without one last.
fn part<T>(list: &[T], region: Option<RegionId>, unit: impl Fn(&T) -> UnitPath) -> &[T] {
    let rank = |region: Option<RegionId>| region.map_or(u32::MAX, |region| u32::from(region.0));
    let first = list.partition_point(|one| rank(unit(one).region) < rank(region));
    let behind = list.partition_point(|one| rank(unit(one).region) <= rank(region));
    list.get(first..behind).unwrap_or_default()
}

fn judge_case(case: &Case<'_>) -> Vec<Finding> {
    let judged = ALL.iter().map(|rule| {
        let mut findings = Findings::of(rule, &case.plan.settings);
        (rule.check)(case, &mut findings);
        findings.into_list()
    });
    judged.flatten().collect()
}

/// By region, district and mandal in the plan's order, then file, sheet, cell and rule; what is not known comes last.
fn order(finding: &Finding) -> impl Ord + use<> {
    let UnitPath { region, district, mandal, seat } = finding.unit;
    let unit = (
        region.map_or(u32::MAX, |id| u32::from(id.0)),
        district.map_or(u32::MAX, |id| u32::from(id.0)),
        mandal.map_or(u32::MAX, |id| id.0),
        seat.map_or(u32::MAX, |id| id.0),
    );
    let place = finding.place.map_or((u32::MAX, u32::MAX, u32::MAX, 0), |place| {
        let cell = place.cell.map_or((u32::MAX, 0), |cell| (cell.row, cell.col));
        (place.file.0, place.sheet.map_or(u32::MAX, |sheet| sheet.0), cell.0, cell.1)
    });
    let phase = finding.phase.map(|phase| phase.0);
    (unit, place, finding.rule, phase, finding.subject.clone(), finding.value.clone())
}

/// Gives each finding its id: it does not change when rows are inserted or sorted, or when a severity is set.
fn identify(findings: &mut [Finding], evidence: Evidence<'_>) {
    let mut seen: FxHashMap<String, u32> = FxHashMap::default();
    for finding in findings {
        let id = format!("{}-{}", finding.rule.0, digest(&parts(finding, evidence)));
        let ordinal = seen.entry(id.clone()).and_modify(|count| *count += 1).or_insert(1);
        finding.id = if *ordinal == 1 { id } else { format!("{id}-{ordinal}") };
    }
}

/// What an id is made of. What a file or a sheet is at fault for is known by file and sheet alone.
fn parts(finding: &Finding, evidence: Evidence<'_>) -> Vec<String> {
    let Evidence { plan, sources, .. } = evidence;
    if finding.rule.0.starts_with(['F', 'S'])
        && let Some(place) = finding.place
    {
        let sheet = place.sheet.map_or("", |sheet| sources.sheet(place.file, sheet));
        return vec![sources.path(place.file).to_owned(), sheet.to_owned()];
    }
    let UnitPath { region, district, mandal, seat } = finding.unit;
    let units =
        [region.map(Unit::Region), district.map(Unit::District), mandal.map(Unit::Mandal), seat.map(Unit::Seat)];
    let mut parts: Vec<String> =
        units.iter().map(|unit| unit.map_or_else(String::new, |unit| fold(plan.unit_name(unit)))).collect();
    parts.push(finding.phase.and_then(|phase| plan.phase(phase)).map_or_else(String::new, |phase| fold(&phase.name)));
    let subject = if finding.subject.is_empty() { finding.person.as_deref().unwrap_or("") } else { &finding.subject };
    parts.push(fold(subject));
    parts.push(finding.field.map_or("", |field| field.code()).to_owned());
    parts.push(finding.value.clone().unwrap_or_default());
    parts
}

/// Ten base-32 characters of the SHA-256 of the parts.
fn digest(parts: &[String]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update([0x1f]);
    }
    let bits = hasher.finalize().iter().take(7).fold(0_u64, |bits, &byte| (bits << 8) | u64::from(byte));
    let letter = |at: u32| LETTERS.get(((bits >> (51 - 5 * at)) & 31) as usize).copied().unwrap_or(b'A');
    (0..10).map(|at| char::from(letter(at))).collect()
}
