//! What is still to be visited, by name: at most forty, the worst districts first, then how many more and where. Districts
//! that sent nothing stand apart.

use super::Sheet;
use crate::model::coverage::{Owed, Silence};
use crate::model::plan::{DistrictId, Level, Phase, PhaseId, Unit};
use crate::text::width::columns;
use crate::write::desk::Desk;
use crate::write::sign::Sign;
use crate::write::{WriteError, phrases};
use std::collections::BTreeSet;

/// At most this many units stand by name.
const NAMED: usize = 40;

/// The width of the page, in widths of a digit.
const PAGE: f64 = 104.0;

/// A district with the units that are still to be visited in it.
struct Left<'a> {
    name: &'a str,
    units: Vec<&'a str>,
    missed: usize,
    owed: usize,
}

/// Writes the lists.
pub(super) fn write(page: &mut Sheet<'_, '_, '_>, number: PhaseId, phase: &Phase) -> Result<(), WriteError> {
    let desk = page.desk;
    let paragraph = &desk.frame.styles.paragraph;
    let left = left(desk, number, phase.level);
    // What is left in districts that sent nothing stands with them, below.
    let is_left = |owed: &&Owed| !owed.exempt && !owed.status.is_visited();
    let count = desk.owed_once(number).into_iter().filter(is_left).count();
    page.section(&phrases::still_to_visit(&phase.name, phase.level, count as u32, desk.language()))?;
    let mut named = 0;
    let mut rest: Vec<(&str, usize)> = Vec::new();
    let mut line = String::new();
    for district in &left {
        let shown = district.units.len().min(NAMED - named);
        named += shown;
        if shown < district.units.len() {
            rest.push((district.name, district.units.len() - shown));
        }
        if shown > 0 {
            let names: Vec<&str> = district.units.iter().take(shown).copied().collect();
            let text = format!("{} ({}): {}", district.name, district.units.len(), names.join(", "));
            // Short ones share a line.
            if !line.is_empty() && columns(&line) + columns(&text) + 4.0 > PAGE {
                page.paragraph(&std::mem::take(&mut line), paragraph)?;
            }
            line.push_str(if line.is_empty() { "" } else { "  ·  " });
            line.push_str(&text);
        }
    }
    if !line.is_empty() {
        page.paragraph(&line, paragraph)?;
    }
    if !rest.is_empty() {
        let places: Vec<String> = rest.iter().map(|(name, count)| format!("{name} {count}")).collect();
        let count: usize = rest.iter().map(|(_, count)| count).sum();
        page.paragraph(&phrases::and_more(count as u32, &places.join(", "), desk.language()), paragraph)?;
    }
    silent(page)
}

/// Districts with something left, the worst first: the most missed, then the largest share left, then the plan's order.
fn left<'a>(desk: &Desk<'a>, number: PhaseId, level: Level) -> Vec<Left<'a>> {
    let silent: BTreeSet<DistrictId> =
        desk.report.coverage.silent.iter().filter(|one| one.phase == number).map(|one| one.district).collect();
    let mut all = Vec::new();
    for (district, owed) in desk.owed_by_district(number) {
        if silent.contains(&district) {
            continue;
        }
        let open = |owed: &&&Owed| !owed.exempt && !owed.status.is_visited();
        let units: Vec<&str> = owed.iter().filter(open).map(|owed| desk.name(owed.unit)).collect();
        let missed = owed.iter().filter(open).filter(|owed| Sign::of(owed) != Sign::Pending).count();
        if !units.is_empty() {
            let name = desk.name(Unit::District(district));
            all.push(Left { name, units, missed, owed: owed.len() });
        }
    }
    if level == Level::District {
        // Each district would stand under itself.
        let units = all.iter().flat_map(|district| district.units.iter().copied()).collect::<Vec<_>>();
        let name = desk.frame.place;
        return if units.is_empty() { Vec::new() } else { vec![Left { name, missed: 0, owed: units.len(), units }] };
    }
    all.sort_by_key(|district| {
        let share = district.units.len() * 1000 / district.owed.max(1);
        (std::cmp::Reverse(district.missed), std::cmp::Reverse(share))
    });
    all
}

/// Districts of the region that sent nothing for a phase.
fn silences<'a>(desk: &Desk<'a>, number: PhaseId) -> impl Iterator<Item = &'a Silence> {
    let mine: BTreeSet<DistrictId> = desk.districts().into_iter().map(|(district, _)| district).collect();
    desk.report.coverage.silent.iter().filter(move |one| one.phase == number && mine.contains(&one.district))
}

/// Districts that sent nothing, for each phase that has begun, each with how many visits are owed there.
fn silent(page: &mut Sheet<'_, '_, '_>) -> Result<(), WriteError> {
    let desk = page.desk;
    for (number, phase) in desk.phases().filter(|(_, phase)| phase.has_begun(desk.report.as_of)) {
        let name = |one: &Silence| format!("{} ({})", desk.name(Unit::District(one.district)), one.owed);
        let names: Vec<String> = silences(desk, number).map(name).collect();
        if !names.is_empty() {
            let text = phrases::silent(&phase.name, &names.join(", "), desk.language());
            page.paragraph(&text, &desk.frame.styles.paragraph)?;
        }
    }
    Ok(())
}
