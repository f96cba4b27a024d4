//! Which visits count for an owed visit: the place is the unit or lies inside it, the visitor is the one who owes it,
//! and the days touch the window or lie after it.

use super::index::VisitIndex;
use super::{Visited, status};
use crate::model::Date;
use crate::model::coverage::Owed;
use crate::model::fact::{Facts, Visit};
use crate::model::plan::{Level, Needs, Phase, Plan, Unit};
use rustc_hash::FxHashMap;

/// What an owed visit is compared with.
pub struct Claims<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The facts.
    pub facts: &'a Facts,
    /// Where the visits are.
    pub index: &'a VisitIndex,
    /// The phase of the owed visit.
    pub phase: &'a Phase,
    /// The day that the result is for.
    pub as_of: Date,
    /// Visits that count for the owed visit because a person decided so.
    pub counted: &'a [u32],
}

impl Claims<'_> {
    /// Finds the visits that count and sets the status.
    pub fn settle(&self, owed: &mut Owed) {
        let mut visited: Option<Visited> = None;
        let mut dated: Vec<(Date, u32)> = Vec::new();
        for &number in self.index.of_unit(owed.unit) {
            let Some(visit) = self.facts.visits.get(number as usize) else { continue };
            let is_counted = self.counted.contains(&number);
            let is_owners = is_counted || is_by_owner(self.plan, owed, visit);
            owed.reported |= is_owners || is_report(owed, visit);
            let Some((first, last)) = visit.days() else { continue };
            if self.phase.start.is_some_and(|start| last < start) && !is_counted {
                continue;
            }
            if is_owners {
                let in_window = is_counted || self.phase.touches(first, last);
                self.add(visited.get_or_insert_default(), owed, visit, in_window);
                dated.push((first, number));
            } else if visit.level == Some(owed.level) {
                owed.by_others.push(number);
            }
        }
        self.add_feedback(owed, visited.as_mut());
        dated.sort_unstable();
        owed.visits = dated.into_iter().map(|(_, number)| number).collect();
        owed.counted = owed.visits.iter().copied().filter(|number| self.counted.contains(number)).collect();
        let needs = self.phase.needs.without(owed.exempt_needs);
        (owed.status, owed.missing) = status(self.phase, needs, visited, self.as_of);
    }

    fn add(&self, visited: &mut Visited, owed: &Owed, visit: &Visit, in_window: bool) {
        let met = Needs {
            night_stay: visit.night.is_yes() || self.is_at_home(owed, visit),
            committee_met: visit.met.is_yes(),
            feedback: visit.feedback,
        };
        visited.met_at_all = visited.met_at_all.and(met);
        if in_window {
            visited.in_window = true;
            visited.met_in_window = visited.met_in_window.and(met);
        }
    }

    /// A row of a feedback sheet meets the requirement of its seat, whoever wrote it and whenever.
    fn add_feedback(&self, owed: &mut Owed, visited: Option<&mut Visited>) {
        let Unit::Seat(seat) = owed.unit else { return };
        owed.reported |= self.index.seats_reported.contains(&seat);
        if let Some(visited) = visited
            && self.index.seats_with_feedback.contains(&seat)
        {
            visited.met_at_all.feedback = true;
            visited.met_in_window.feedback = true;
        }
    }

    /// Whether the plan exempts this night because the visitor lives in the mandal.
    fn is_at_home(&self, owed: &Owed, visit: &Visit) -> bool {
        self.plan.settings.home_mandal_exempt
            && owed.path.mandal.is_some()
            && owed
                .people
                .iter()
                .filter(|person| visit.people.is_empty() || visit.people.contains(person))
                .any(|&person| self.plan.person(person).is_some_and(|person| person.mandal == owed.path.mandal))
    }
}

/// Whether a row about a place in the unit reports on the unit, whoever went: a visit to one of its mandals by somebody
/// else says nothing of the tour of the districts.
pub fn is_report(owed: &Owed, visit: &Visit) -> bool {
    visit.level == Some(owed.level) || owed.level == Level::Mandal
}

/// Whether the visitor is the one who owes the visit: by name; by role where the row names nobody, or the plan does.
pub fn is_by_owner(plan: &Plan, owed: &Owed, visit: &Visit) -> bool {
    if owed.people.is_empty() || visit.visitor.is_none() {
        return visit.role == Some(owed.role);
    }
    let held_on_that_day = |person| {
        let person = plan.person(person);
        person.is_some_and(|person| visit.from.is_none_or(|day| owed.people.len() == 1 || person.holds_on(day)))
    };
    owed.people.iter().any(|person| visit.people.contains(person) && held_on_that_day(*person))
}

/// Notes visits by who owes them that lie in no window of a phase of their level in which they are owed. Each is noted
/// once, with the phase whose window is nearest.
pub fn note_visits_outside(plan: &Plan, facts: &Facts, owed: &mut [Owed]) {
    let mut by_unit: FxHashMap<(Level, Unit), Vec<usize>> = FxHashMap::default();
    for (number, one) in owed.iter().enumerate() {
        by_unit.entry((one.level, one.unit)).or_default().push(number);
    }
    for (number, visit) in facts.visits.iter().enumerate() {
        if visit.fate != crate::model::fact::Fate::Used {
            continue;
        }
        let (Some((first, last)), Some(unit)) = (visit.days(), visit.place()) else { continue };
        let Some(level) = visit.level else { continue };
        let claims = by_unit.get(&(level, unit)).map(Vec::as_slice).unwrap_or_default();
        let owner_claims =
            claims.iter().copied().filter(|&at| owed.get(at).is_some_and(|one| is_by_owner(plan, one, visit)));
        let distances = owner_claims.filter_map(|at| {
            let phase = owed.get(at).and_then(|one| plan.phase(one.phase))?;
            Some((days_outside(phase, first, last), at))
        });
        let nearest = distances.min_by_key(|(distance, _)| *distance);
        if let Some((distance, at)) = nearest
            && distance > 0
            && !claims.iter().any(|&at| owed.get(at).is_some_and(|one| one.counted.contains(&(number as u32))))
            && let Some(one) = owed.get_mut(at)
        {
            one.outside.push(number as u32);
        }
    }
}

/// How many days lie between a visit and a phase's window; 0 where they touch.
pub(super) fn days_outside(phase: &Phase, first: Date, last: Date) -> i32 {
    let days = |from: Date, to: Date| from.until(to).map_or(i32::MAX, |span| span.get_days());
    if phase.touches(first, last) {
        return 0;
    }
    match (phase.start, phase.end) {
        (Some(start), _) if last < start => days(last, start),
        (_, Some(end)) => days(end, first),
        _ => 0,
    }
}
