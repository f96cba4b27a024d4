//! The *programme* is what is planned. Here each planned visit finds the visit that was made of it.

use super::fact::{Planned, Visit};
use super::plan::{Level, Plan, UnitPath};
use rustc_hash::FxHashMap;

/// Visits by where they were made.
pub struct Made<'a> {
    plan: &'a Plan,
    visits: FxHashMap<(UnitPath, Option<Level>), Vec<&'a Visit>>,
}

impl<'a> Made<'a> {
    /// Those of these visits that count for anything.
    pub fn of(plan: &'a Plan, visits: &'a [Visit]) -> Self {
        let mut made = Self { plan, visits: FxHashMap::default() };
        for visit in visits.iter().filter(|visit| visit.days().is_some()) {
            made.visits.entry((place(visit.unit, visit.level), visit.level)).or_default().push(visit);
        }
        made
    }

    /// The first visit that was made of a planned one: to the same place, by the same visitor, in the window of the planned
    /// day or after it.
    pub fn visit_of(&self, planned: &Planned) -> Option<&'a Visit> {
        let made = self.visits.get(&(place(planned.unit, planned.level), planned.level))?;
        made.iter().copied().filter(|visit| self.is_meant(planned, visit)).min_by_key(|visit| visit.from)
    }

    fn is_meant(&self, planned: &Planned, visit: &Visit) -> bool {
        let Some((date, (first, last))) = planned.from.zip(visit.days()) else { return false };
        let is_visitor = match (planned.visitor_key, visit.visitor_key) {
            (Some(one), Some(other)) => one == other || planned.people.iter().any(|id| visit.people.contains(id)),
            _ => planned.role.is_none() || visit.role.is_none() || planned.role == visit.role,
        };
        let mut phases = self.plan.phases.iter().filter(|phase| Some(phase.level) == planned.level);
        let is_in_window = phases.any(|phase| phase.touches(date, date) && phase.touches(first, last));
        is_visitor && (is_in_window || date <= last)
    }
}

/// The unit itself, without what else its row may name.
fn place(unit: UnitPath, level: Option<Level>) -> UnitPath {
    match level {
        Some(Level::Mandal) => UnitPath { seat: None, ..unit },
        Some(Level::Seat) => UnitPath { mandal: None, ..unit },
        Some(Level::District) | None => UnitPath { mandal: None, seat: None, ..unit },
    }
}
