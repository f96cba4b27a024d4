//! The *programme* is what is planned. Here each planned visit finds the visit that was made of it.

use super::Date;
use super::fact::{Planned, Visit};
use super::plan::{Plan, Unit};
use rustc_hash::FxHashMap;

/// Visits by where they were made.
pub struct Made<'a> {
    plan: &'a Plan,
    visits: FxHashMap<Unit, Vec<&'a Visit>>,
}

impl<'a> Made<'a> {
    /// Those of these visits that count for anything.
    pub fn of(plan: &'a Plan, visits: &'a [Visit]) -> Self {
        let mut made = Self { plan, visits: FxHashMap::default() };
        for visit in visits.iter().filter(|visit| visit.days().is_some()) {
            if let Some(unit) = visit.place() {
                made.visits.entry(unit).or_default().push(visit);
            }
        }
        made
    }

    /// The first visit that was made of a planned one: to the same place, by the same visitor, in the window of the planned
    /// day or after it.
    pub fn visit_of(&self, planned: &Planned) -> Option<&'a Visit> {
        let made = self.visits.get(&planned.unit.at(planned.level?)?)?;
        made.iter().copied().filter(|visit| self.is_meant(planned, visit)).min_by_key(|visit| visit.from)
    }

    /// Whether its day is past and no visit was made of it. Of one whose day or place is not known nobody can tell.
    pub fn is_missed(&self, planned: &Planned, as_of: Date) -> bool {
        let is_known = planned.unit.district.is_some() && planned.level.is_some() && planned.from.is_some();
        let is_past = planned.to.or(planned.from).is_some_and(|last| last < as_of);
        is_known && is_past && self.visit_of(planned).is_none()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fact::{Fate, RowRef};
    use crate::model::plan::{DistrictId, Level, MandalId, UnitPath};
    use jiff::civil::date;

    #[test]
    fn only_what_is_known_can_be_missed() {
        let known = UnitPath { district: Some(DistrictId(0)), mandal: Some(MandalId(0)), ..UnitPath::default() };
        let (day, as_of) = (date(2021, 10, 9), date(2021, 10, 20));
        let check = |unit, level, from, expected| {
            let planned = Planned {
                row: RowRef { table: 0, row: 0 },
                unit,
                level,
                visitor: None,
                visitor_key: None,
                people: Vec::new(),
                role: None,
                from,
                to: None,
                fate: Fate::Used,
            };
            assert_eq!(Made::of(&Plan::default(), &[]).is_missed(&planned, as_of), expected, "{planned:?}");
        };
        check(known, Some(Level::Mandal), Some(day), true);
        check(known, Some(Level::Mandal), Some(as_of), false);
        check(known, Some(Level::Mandal), None, false);
        check(known, None, Some(day), false);
        check(UnitPath { region: known.region, ..UnitPath::default() }, Some(Level::Mandal), Some(day), false);
    }
}
