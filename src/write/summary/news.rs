//! What is new and what is old: what changed since the last run, and the problems that have been open longest.

use super::Sheet;
use crate::model::finding::Finding;
use crate::model::plan::Unit;
use crate::model::register::Entry;
use crate::write::desk::Desk;
use crate::write::{WriteError, phrases};
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

/// At most this many problems.
const PROBLEMS: usize = 5;

/// At most this many syllables of a problem.
const SYLLABLES: usize = 90;

/// What changed since an earlier run, in one line. Which region a solved finding was of is no longer known, so they are
/// told only where there is one region.
pub(super) fn since(page: &mut Sheet<'_, '_, '_>) -> Result<(), WriteError> {
    let desk = page.desk;
    let Some(since) = desk.report.since else { return Ok(()) };
    let new_ids: BTreeSet<&str> = since.new.iter().map(String::as_str).collect();
    let counts = |finding: &&Finding| finding.accepted.is_none();
    let (new, open) = desk.findings().filter(counts).fold((0, 0), |(new, open), finding| {
        if new_ids.contains(finding.id.as_str()) { (new + 1, open) } else { (new, open + 1) }
    });
    let solved = (desk.plan().regions.len() == 1).then_some(since.solved.len() as u32);
    let text = phrases::since(since.as_of, new, solved, open, desk.language());
    page.paragraph(&text, &desk.frame.styles.paragraph)
}

/// The problems that have been open longest.
pub(super) fn oldest_problems(page: &mut Sheet<'_, '_, '_>) -> Result<(), WriteError> {
    let desk = page.desk;
    let mut open: Vec<&Entry> = desk.facts().register.iter().filter(|problem| is_open(desk, problem)).collect();
    if open.is_empty() {
        return Ok(());
    }
    open.sort_by_key(|problem| (problem.raised.is_none(), problem.raised.map(|(day, _)| day)));
    page.section(&phrases::open_problems(open.len() as u32, desk.language()))?;
    for problem in open.iter().take(PROBLEMS) {
        page.paragraph(&shown(desk, problem), &desk.frame.styles.paragraph)?;
    }
    Ok(())
}

fn is_open(desk: &Desk<'_>, problem: &Entry) -> bool {
    problem.is_open() && problem.text.is_some() && desk.holds(&problem.unit)
}

/// A problem in a line: since when, where, what.
fn shown(desk: &Desk<'_>, problem: &Entry) -> String {
    let text = problem.text.map_or("", |text| desk.facts().text(text)).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut syllables = text.graphemes(true);
    let mut short: String = syllables.by_ref().take(SYLLABLES).collect();
    if syllables.next().is_some() {
        short.push('…');
    }
    let unit = |unit: Option<Unit>| unit.map_or("", |unit| desk.name(unit));
    let places = [unit(problem.unit.mandal.map(Unit::Mandal)), unit(problem.unit.district.map(Unit::District))];
    let place = places.iter().filter(|name| !name.is_empty()).copied().collect::<Vec<_>>().join(", ");
    let raised = problem.raised.map(|(day, _)| phrases::day(day));
    [raised, Some(place), Some(short)]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}
