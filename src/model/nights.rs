//! *Nights* that somebody still owes, against those that the windows of the phases still have.

use super::Date;
use super::coverage::Owed;
use super::plan::Phase;

/// Whether a visit is owed with a night there.
pub fn is_asked(phase: &Phase, owed: &Owed) -> bool {
    phase.needs.night_stay && !owed.exempt && !owed.exempt_needs.night_stay
}

/// Whether the night of an owed visit is still to come: it was not made yet, or without the night.
pub fn is_owed(phase: &Phase, owed: &Owed) -> bool {
    is_asked(phase, owed) && (!owed.status.is_visited() || owed.missing.night_stay)
}

/// How many nights the windows of these phases have in all, those of two windows once: behind a day, or from their first
/// days on. Nothing where a window has no end.
pub fn left<'p>(phases: impl IntoIterator<Item = &'p Phase>, behind: Option<Date>) -> Option<u32> {
    let next = behind.and_then(|day| day.tomorrow().ok());
    let window = |phase: &Phase| Some((phase.start.max(next)?, phase.end?));
    let mut windows: Vec<(Date, Date)> = phases.into_iter().map(window).collect::<Option<_>>()?;
    windows.sort_unstable();
    let (mut nights, mut counted) = (0, None);
    for (first, last) in windows {
        let first = counted.and_then(|day: Date| day.tomorrow().ok()).map_or(first, |free| free.max(first));
        if first <= last {
            let days = first.until(last).map_or(0, |span| span.get_days());
            nights += u32::try_from(days).unwrap_or(0) + 1;
            counted = Some(last);
        }
    }
    Some(nights)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::plan::{Level, Needs};
    use jiff::civil::date;

    #[test]
    fn nights_of_windows_are_counted_once() {
        let day = |day: i8| date(2021, 10, day);
        let phase = |&(start, end): &(Option<i8>, Option<i8>)| Phase {
            name: String::new(),
            level: Level::Mandal,
            roles: vec![],
            start: start.map(day),
            end: end.map(day),
            needs: Needs::default(),
            place: None,
        };
        let check = |windows: &[(Option<i8>, Option<i8>)], behind: Option<i8>, expected: Option<u32>| {
            let phases: Vec<Phase> = windows.iter().map(phase).collect();
            assert_eq!(left(&phases, behind.map(day)), expected, "{windows:?} behind {behind:?}");
        };
        let october = (Some(1), Some(31));
        check(&[october], None, Some(31));
        check(&[october], Some(1), Some(30));
        check(&[october], Some(30), Some(1));
        check(&[october], Some(31), Some(0));
        check(&[(Some(10), Some(12))], Some(2), Some(3));
        check(&[(Some(10), Some(12)), (Some(11), Some(14))], Some(2), Some(5));
        check(&[(Some(10), Some(20)), (Some(11), Some(14)), (Some(25), Some(25))], Some(11), Some(10));
        check(&[(Some(1), None)], Some(2), None);
        check(&[(None, Some(5))], Some(2), Some(3));
        check(&[(None, Some(5))], None, None);
        check(&[], Some(2), Some(0));
    }
}
