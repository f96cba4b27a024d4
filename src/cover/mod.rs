//! *Covering* compares what is owed with what happened: for each phase and unit, who owes a visit, which visits count
//! for it, and its status. The words and their exact meaning are section 5 of the design.

mod claim;
mod decided;
mod figures;
mod index;
mod owed;

use crate::model::Date;
use crate::model::coverage::{Coverage, Owed, Status};
use crate::model::fact::Facts;
use crate::model::plan::{Needs, Phase, PhaseId, Plan};
use claim::Claims;
pub use decided::admit;
use index::VisitIndex;

/// What is owed under the plan and what became of it on a day.
pub fn cover(plan: &Plan, facts: &Facts, as_of: Date) -> Coverage {
    let index = VisitIndex::of(plan, facts);
    let mut owed = owed::all(plan, as_of);
    decided::exempt(plan, &mut owed);
    let counted = decided::counted(plan, facts, &owed);
    for (number, one) in owed.iter_mut().enumerate() {
        if let Some(phase) = plan.phase(one.phase) {
            let counted = counted.get(&number).map(Vec::as_slice).unwrap_or_default();
            Claims { plan, facts, index: &index, phase, as_of, counted }.settle(one);
        }
    }
    claim::note_visits_outside(plan, facts, &mut owed);
    let figures = figures::all(plan, facts, &owed);
    let silent = figures::silent_districts(plan, facts, &index, &owed, as_of);
    Coverage { owed, figures, silent }
}

/// The status of an owed visit, from what it needs and what its visits met within the window and with later ones.
fn status(phase: &Phase, needs: Needs, visited: Option<Visited>, as_of: Date) -> (Status, Needs) {
    let Some(visited) = visited else {
        let status = if phase.is_over(as_of) { Status::Missed } else { Status::Pending };
        return (status, Needs::default());
    };
    let missing = needs.without(visited.met_at_all);
    if !missing.is_none() {
        (Status::Partial, missing)
    } else if visited.in_window && needs.without(visited.met_in_window).is_none() {
        (Status::Done, Needs::default())
    } else {
        (Status::Late, Needs::default())
    }
}

/// What the visits that count for an owed visit amount to.
#[derive(Clone, Copy, Default)]
struct Visited {
    in_window: bool,
    met_in_window: Needs,
    met_at_all: Needs,
}

/// Phases of the plan with their numbers.
fn phases(plan: &Plan) -> impl Iterator<Item = (PhaseId, &Phase)> {
    plan.phases.iter().enumerate().map(|(number, phase)| (PhaseId(number as u16), phase))
}

/// Whether two owed visits are one for the figures of a region: a seat of two districts, owed by the same people.
fn is_same_in_region(one: &Owed, other: &Owed) -> bool {
    one.phase == other.phase && one.unit == other.unit && one.role == other.role && one.people == other.people
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn needs(night_stay: bool, committee_met: bool) -> Needs {
        Needs { night_stay, committee_met, feedback: false }
    }

    fn check(visited: Option<(bool, Needs, Needs)>, as_of: &str, expected: Status, missing: Needs) {
        let phase = Phase {
            name: "मंडल प्रवास".into(),
            level: crate::model::plan::Level::Mandal,
            roles: vec![],
            start: Some(day("2021-10-01")),
            end: Some(day("2021-10-31")),
            needs: needs(true, true),
            place: None,
        };
        let visited =
            visited.map(|(in_window, met_in_window, met_at_all)| Visited { in_window, met_in_window, met_at_all });
        assert_eq!(status(&phase, phase.needs, visited, day(as_of)), (expected, missing));
    }

    #[test]
    fn statuses_are_those_of_the_design() {
        let (all, none) = (needs(true, true), Needs::default());
        check(None, "2021-10-31", Status::Pending, none);
        check(None, "2021-11-01", Status::Missed, none);
        check(Some((true, all, all)), "2021-10-20", Status::Done, none);
        check(Some((true, needs(true, false), all)), "2021-11-20", Status::Late, none);
        check(Some((false, none, all)), "2021-11-20", Status::Late, none);
        check(Some((true, needs(true, false), needs(true, false))), "2021-11-20", Status::Partial, needs(false, true));
        check(Some((false, none, none)), "2021-11-20", Status::Partial, all);
    }
}
