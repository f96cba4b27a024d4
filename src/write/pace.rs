//! The *pace*: how many units were visited by each day of a window, against the same number on every day. The workbook
//! and the page for the phone draw it from the same points.

use crate::model::Date;

/// At most about this many points in a chart.
const POINTS: i32 = 62;

/// Days that are shown after the window at most.
const AFTER: i64 = 31;

/// A day of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    /// The day.
    pub day: Date,
    /// Units visited up to this day; none after the as-of date.
    pub visited: Option<u32>,
    /// Units that an even pace would have reached.
    pub even: f64,
}

/// The window of a phase, and the day that the result is for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    /// Its first day.
    pub start: Date,
    /// Its last.
    pub end: Date,
    /// The day that the result is for.
    pub as_of: Date,
}

/// The points of a window in which so many units are owed. `first_visits` holds the first day on which each unit that
/// was visited was visited. None where there is nothing to draw.
pub(super) fn points(owed: usize, mut first_visits: Vec<Date>, window: Window) -> Vec<Point> {
    let Window { start, end, as_of } = window;
    let length = (end - start).get_days();
    if owed == 0 || length < 1 {
        return Vec::new();
    }
    first_visits.sort_unstable();
    let last = (as_of.min(end.saturating_add(jiff::Span::new().days(AFTER))) - start).get_days().max(length);
    let step = last / POINTS + 1;
    let at = |offset: i32| {
        let day = start.saturating_add(jiff::Span::new().days(offset));
        let visited = first_visits.partition_point(|visit| *visit <= day) as u32;
        let even = owed as f64 * f64::from((offset + 1).min(length + 1)) / f64::from(length + 1);
        Point { day, visited: (day <= as_of).then_some(visited), even }
    };
    (0..=last).step_by(step as usize).map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn visits_add_up_day_by_day() {
        let window = Window { start: date(2021, 10, 1), end: date(2021, 10, 4), as_of: date(2021, 10, 3) };
        let points = points(8, vec![date(2021, 10, 3), date(2021, 10, 1)], window);
        let shown: Vec<_> = points.iter().map(|point| (point.day.day(), point.visited, point.even)).collect();
        assert_eq!(shown, [(1, Some(1), 2.0), (2, Some(1), 4.0), (3, Some(2), 6.0), (4, None, 8.0)]);
    }

    #[test]
    fn without_days_there_is_nothing_to_draw() {
        let window = Window { start: date(2021, 10, 1), end: date(2021, 10, 1), as_of: date(2021, 10, 3) };
        assert!(points(8, vec![], window).is_empty());
        assert!(points(0, vec![], Window { end: date(2021, 10, 9), ..window }).is_empty());
    }
}
