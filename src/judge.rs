//! *Judging* runs every rule over every case and gives each finding its id and its place in the order. Regions are
//! judged in parallel; what comes out does not depend on it.

use crate::model::Date;
use crate::model::answer::Answers;
use crate::model::coverage::Coverage;
use crate::model::doubt::Doubt;
use crate::model::fact::Facts;
use crate::model::finding::Finding;
use crate::model::place::Place;
use crate::model::plan::{PhaseId, Plan, RegionId, Unit, UnitPath};
use crate::model::source::Sources;
use crate::model::table::Field;
use crate::rules::{ALL, Case, Findings, Rule};
use crate::text::fold::fold;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
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
    /// What people have answered, once it is known what that does.
    pub answers: &'a Answers,
    /// The day that the result is for.
    pub as_of: Date,
}

/// Every finding, in its final order, with its id. A finding that an earlier understanding of the same files had at the
/// same place has the id that it had there.
pub fn judge(evidence: Evidence<'_>, earlier: &[Finding]) -> Vec<Finding> {
    let mut doubts: FxHashMap<Option<RegionId>, Vec<&Doubt>> = FxHashMap::default();
    for doubt in evidence.doubts {
        doubts.entry(doubt.unit.region).or_default().push(doubt);
    }
    let mut findings: Vec<Finding> = regions(evidence)
        .into_par_iter()
        .flat_map(|region| {
            judge_case(&case(evidence, region, doubts.get(&region).cloned().unwrap_or_default()), |_| true)
        })
        .collect();
    findings.sort_by_cached_key(order);
    identify(&mut findings, evidence, earlier);
    findings
}

/// The same findings, and those that the answers themselves give rise to.
pub fn judge_answers(evidence: Evidence<'_>, mut findings: Vec<Finding>) -> Vec<Finding> {
    for region in regions(evidence) {
        findings.extend(judge_case(&case(evidence, region, Vec::new()), |rule| rule.is_about_answers()));
    }
    findings.sort_by_cached_key(order);
    identify(&mut findings, evidence, &[]);
    findings
}

fn regions(evidence: Evidence<'_>) -> Vec<Option<RegionId>> {
    (0..evidence.plan.regions.len()).map(|number| Some(RegionId(number as u16))).chain([None]).collect()
}

fn case<'a>(evidence: Evidence<'a>, region: Option<RegionId>, doubts: Vec<&'a Doubt>) -> Case<'a> {
    let Evidence { plan, facts, sources, coverage, forms, answers, as_of, .. } = evidence;
    Case {
        region,
        plan,
        facts,
        sources,
        members: part(&facts.members, region, |one| one.unit),
        visits: part(&facts.visits, region, |one| one.unit),
        planned: part(&facts.planned, region, |one| one.unit),
        problems: part(&facts.register, region, |one| one.unit),
        feedback: part(&facts.feedback, region, |one| one.unit),
        doubts,
        coverage,
        forms,
        answers,
        as_of,
    }
}

/// A region's part of a list that is in the order of regions, those without one last.
fn part<T>(list: &[T], region: Option<RegionId>, unit: impl Fn(&T) -> UnitPath) -> &[T] {
    let rank = |path: UnitPath| path.rank().0;
    let asked = rank(UnitPath { region, ..UnitPath::default() });
    let first = list.partition_point(|one| rank(unit(one)) < asked);
    let behind = list.partition_point(|one| rank(unit(one)) <= asked);
    list.get(first..behind).unwrap_or_default()
}

fn judge_case(case: &Case<'_>, is_asked: impl Fn(&Rule) -> bool) -> Vec<Finding> {
    let judged = ALL.iter().filter(|rule| is_asked(rule)).map(|rule| {
        let mut findings = Findings::of(rule, &case.plan.settings);
        (rule.check)(case, &mut findings);
        findings.into_list()
    });
    judged.flatten().collect()
}

/// By region, district and mandal in the plan's order, then file, sheet, cell and rule; what is not known comes last.
fn order(finding: &Finding) -> impl Ord + use<> {
    let unit = finding.unit.rank();
    let place = finding.place.map_or((u32::MAX, u32::MAX, u32::MAX, 0), |place| {
        let cell = place.cell.map_or((u32::MAX, 0), |cell| (cell.row, cell.col));
        (place.file.0, place.sheet.map_or(u32::MAX, |sheet| sheet.0), cell.0, cell.1)
    });
    let phase = finding.phase.map(|phase| phase.0);
    (unit, place, finding.rule, phase, finding.subject.clone(), finding.value.clone())
}

/// Gives each finding that has none its id: it does not change when rows are inserted or sorted, or when a severity is
/// set. Equal ones get an ordinal. What stands at a cell keeps the id of an earlier understanding, in which its unit may not
/// have been known yet.
fn identify(findings: &mut [Finding], evidence: Evidence<'_>, earlier: &[Finding]) {
    let known: FxHashMap<Standing<'_>, &str> =
        earlier.iter().filter_map(|one| Some((standing(one)?, one.id.as_str()))).collect();
    let mut taken: FxHashSet<String> = findings.iter().map(|finding| finding.id.clone()).collect();
    let mut left = Vec::new();
    for finding in findings.iter_mut().filter(|finding| finding.id.is_empty()) {
        let id = standing(finding).and_then(|standing| known.get(&standing)).filter(|id| !taken.contains(**id));
        match id {
            Some(id) => {
                taken.insert((*id).to_owned());
                finding.id = (*id).to_owned();
            }
            None => left.push(finding),
        }
    }
    let mut ordinals: FxHashMap<String, u32> = FxHashMap::default();
    for finding in left {
        let base = format!("{}-{}", finding.rule.0, digest(&parts(finding, evidence)));
        let ordinal = ordinals.entry(base.clone()).or_insert(0);
        finding.id = loop {
            *ordinal += 1;
            let id = if *ordinal == 1 { base.clone() } else { format!("{base}-{ordinal}") };
            if taken.insert(id.clone()) {
                break id;
            }
        };
    }
}

/// What tells a finding at a cell from the others of a run.
type Standing<'a> = (&'a str, Place, Option<PhaseId>, Option<Field>, Option<&'a str>, &'a str);

fn standing(finding: &Finding) -> Option<Standing<'_>> {
    let place = finding.place.filter(|place| place.cell.is_some())?;
    Some((finding.rule.0, place, finding.phase, finding.field, finding.value.as_deref(), &finding.subject))
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
