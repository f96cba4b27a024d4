//! What people have decided about visits: some count that would not, some are not owed.

use super::claim::{days_outside, is_by_owner};
use crate::model::coverage::Owed;
use crate::model::decided::{Counted, Exemption};
use crate::model::fact::{Facts, Uncounted, Visit};
use crate::model::plan::{Plan, UnitPath};
use crate::text::fold::fold;
use rustc_hash::FxHashMap;

/// Lets visits count again that a date has kept out, where a person said that they do.
pub fn admit(plan: &Plan, facts: &mut Facts) {
    if plan.decided.counted.is_empty() {
        return;
    }
    let mut admitted = Vec::new();
    for counted in &plan.decided.counted {
        admitted.extend(visits_of(facts, counted));
    }
    for number in admitted {
        if let Some(visit) = facts.visits.get_mut(number as usize) {
            visit.counted = true;
            let is_by_date = matches!(visit.uncounted, Some(Uncounted::OutOfRange | Uncounted::TooLong));
            visit.uncounted = visit.uncounted.filter(|_| !is_by_date);
        }
    }
}

/// The visits that a decision means, as numbers in [`Facts::visits`].
fn visits_of(facts: &Facts, counted: &Counted) -> Vec<u32> {
    let is_meant = |visit: &Visit| {
        without_seat(visit.unit) == without_seat(counted.unit)
            && visit.unit.seat == counted.unit.seat.or(visit.unit.seat)
            && facts.visit_made(visit) == (counted.visit.visitor.clone(), counted.visit.date.clone())
    };
    let numbered = facts.visits.iter().enumerate().filter(|(_, visit)| is_meant(visit));
    numbered.map(|(number, _)| number as u32).collect()
}

fn without_seat(path: UnitPath) -> UnitPath {
    UnitPath { seat: None, ..path }
}

/// Marks what is not owed.
pub fn exempt(plan: &Plan, owed: &mut [Owed]) {
    for exemption in &plan.decided.exempt {
        for one in owed.iter_mut().filter(|one| is_exempted(plan, one, exemption)) {
            if exemption.needs.is_none() {
                one.exempt = true;
            } else {
                one.exempt_needs = one.exempt_needs.and(exemption.needs);
            }
        }
    }
}

fn is_exempted(plan: &Plan, owed: &Owed, exemption: &Exemption) -> bool {
    owed.phase == exemption.phase && owed.path == exemption.unit && is_owed_by(plan, owed, &exemption.owner)
}

/// Whether somebody of this name owes the visit, or the role of this name where nobody is named.
fn is_owed_by(plan: &Plan, owed: &Owed, owner: &str) -> bool {
    let is = |name: &str| fold(name) == fold(owner);
    let mut people = owed.people.iter().filter_map(|&id| plan.person(id));
    is(plan.role_name(owed.role)) || people.any(|person| is(&person.name))
}

/// For each owed visit, by its number, the visits that count for it because a person said so.
pub fn counted(plan: &Plan, facts: &Facts, owed: &[Owed]) -> FxHashMap<usize, Vec<u32>> {
    let mut found: FxHashMap<usize, Vec<u32>> = FxHashMap::default();
    for decision in &plan.decided.counted {
        for number in visits_of(facts, decision) {
            let Some(visit) = facts.visits.get(number as usize) else { continue };
            for at in claims(plan, owed, visit, decision) {
                found.entry(at).or_default().push(number);
            }
        }
    }
    found
}

/// The owed visits that a visit counts for: those of the phase and the person that the answer names; where it names
/// none, those of the visitor, or of anybody, whose window is nearest.
fn claims(plan: &Plan, owed: &[Owed], visit: &Visit, decision: &Counted) -> Vec<usize> {
    let unit = visit.place();
    let here = owed.iter().enumerate().filter(|(_, one)| Some(one.unit) == unit && Some(one.level) == visit.level);
    let here: Vec<(usize, &Owed)> = here.collect();
    if let Some((phase, owner)) = &decision.claim {
        let of_phase = here.iter().filter(|(_, one)| one.phase == *phase);
        return of_phase.filter(|(_, one)| is_owed_by(plan, one, owner)).map(|(at, _)| *at).collect();
    }
    let own: Vec<(usize, &Owed)> = here.iter().copied().filter(|(_, one)| is_by_owner(plan, one, visit)).collect();
    let here = if own.is_empty() { here } else { own };
    let Some((first, last)) = visit.days() else { return Vec::new() };
    let distance = |one: &Owed| plan.phase(one.phase).map_or(i32::MAX, |phase| days_outside(phase, first, last));
    let nearest = here.iter().map(|(_, one)| distance(one)).min();
    here.into_iter().filter(|(_, one)| Some(distance(one)) == nearest).map(|(at, _)| at).collect()
}
