//! The *night* that is suggested for each pending visit: one on which it is planned already, else the nights that its
//! visitor has left are spread evenly over the visits. A visitor sleeps in one place a night; where the nights are fewer
//! than the visits, the last ones have none, which a finding of its own tells.

use super::pending::{debtor, is_at};
use crate::model::Date;
use crate::model::coverage::Owed;
use crate::model::fact::Planned;
use crate::model::plan::{PersonId, Phase, RoleId};
use crate::write::desk::Desk;
use std::collections::{BTreeMap, BTreeSet};

/// Who visits: whose nights are spread.
type Visitor = (Option<PersonId>, RoleId);

/// A night for each of these visits, as far as there is one; `plans` are the visits planned in the district.
pub(super) fn suggest(desk: &Desk<'_>, open: &[&Owed], plans: &[&Planned]) -> Vec<Option<Date>> {
    let mut nights: Vec<Option<Date>> = open.iter().map(|owed| planned(desk, owed, plans)).collect();
    let mut taken: BTreeMap<Visitor, BTreeSet<Date>> = BTreeMap::new();
    for (owed, night) in open.iter().zip(&nights) {
        taken.entry(debtor(desk, owed)).or_default().extend(*night);
    }
    let mut waiting: BTreeMap<(Visitor, u16), Vec<usize>> = BTreeMap::new();
    for (at, owed) in open.iter().enumerate().filter(|(at, _)| nights.get(*at) == Some(&None)) {
        waiting.entry((debtor(desk, owed), owed.phase.0)).or_default().push(at);
    }
    for ((visitor, phase), visits) in waiting {
        let Some(phase) = desk.plan().phases.get(usize::from(phase)) else { continue };
        let taken = taken.entry(visitor).or_default();
        let free = free(phase, desk.report.as_of, taken, visits.len());
        for (at, night) in visits.iter().zip(spread(&free, visits.len())) {
            taken.insert(night);
            if let Some(slot) = nights.get_mut(*at) {
                *slot = Some(night);
            }
        }
    }
    nights
}

/// The first day after today for which the visit is planned.
fn planned(desk: &Desk<'_>, owed: &Owed, plans: &[&Planned]) -> Option<Date> {
    let plans = plans.iter().filter(|one| is_at(owed, one.unit));
    let by_owner =
        plans.filter(|one| one.people.is_empty() || one.people.iter().any(|person| owed.people.contains(person)));
    by_owner.filter_map(|one| one.from).filter(|day| *day > desk.report.as_of).min()
}

/// The nights of a phase that are left from tomorrow on; of one without an end as many as there are visits.
fn free(phase: &Phase, as_of: Date, taken: &BTreeSet<Date>, visits: usize) -> Vec<Date> {
    let tomorrow = as_of.tomorrow().unwrap_or(as_of);
    let first = phase.start.map_or(tomorrow, |start| start.max(tomorrow));
    let days = first.series(jiff::Span::new().days(1)).filter(|day| !taken.contains(day));
    match phase.end {
        Some(end) => days.take_while(|day| *day <= end).collect(),
        None => days.take(visits).collect(),
    }
}

/// As many of these nights as there are visits, evenly spread; all where there are fewer.
fn spread(free: &[Date], visits: usize) -> Vec<Date> {
    let chosen = |at: usize| free.get(at * free.len().max(visits) / visits.max(1)).copied();
    (0..visits).map_while(chosen).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::plan::{Level, Needs};

    fn october(day: i8) -> Date {
        jiff::civil::date(2021, 10, day)
    }

    #[test]
    fn nights_are_spread_over_what_is_left() {
        let check = |visits: usize, as_of: Date, taken: &[i8], expected: &[i8]| {
            let phase = Phase {
                name: "मंडल प्रवास".into(),
                level: Level::Mandal,
                roles: vec![],
                start: Some(october(1)),
                end: Some(october(31)),
                needs: Needs::default(),
                place: None,
            };
            let taken = taken.iter().map(|&day| october(day)).collect();
            let days: Vec<i8> =
                spread(&free(&phase, as_of, &taken, visits), visits).into_iter().map(|day| day.day()).collect();
            assert_eq!(days, expected, "{visits} visits from {as_of}");
        };
        check(3, jiff::civil::date(2021, 9, 20), &[], &[1, 11, 21]);
        check(2, october(27), &[], &[28, 30]);
        check(2, october(27), &[28, 30], &[29, 31]);
        check(3, october(29), &[], &[30, 31]);
        check(1, october(31), &[], &[]);
        check(0, october(1), &[], &[]);
    }
}
