use super::super::{read, read_text, serial};
use super::*;
use crate::model::grid::Value;

const OCTOBER: &str = "2021-10-01..2021-10-31";

fn window(text: &str) -> Option<(Date, Date)> {
    let (start, end) = text.split_once("..")?;
    Some((start.parse().unwrap(), end.parse().unwrap()))
}

/// A cell as written: `=2021-05-10` is a date in Excel's own sense.
fn reading(cell: &str) -> Reading {
    let Some(typed) = cell.strip_prefix('=') else { return read_text(cell, None) };
    let day: Date = typed.parse().unwrap();
    let days = serial(1.0).unwrap().until(day).unwrap().get_days();
    read(Value::Date(f64::from(days) + 1.0), "", None)
}

/// The day used, `?` and the other where it is ambiguous, `!` where the column looks changed.
fn check(cells: &[&str], within: &str, expected: &[&str]) {
    let column = decide(cells.iter().map(|cell| reading(cell)), window(within));
    let found = cells.iter().map(|cell| match column.settle(reading(cell)) {
        None => "none".to_owned(),
        Some(settled) => {
            let other = settled.other.map_or(String::new(), |other| format!("?{}", other.first));
            format!("{}{other}{}", settled.used.first, if settled.swapped { "!" } else { "" })
        }
    });
    assert_eq!(found.collect::<Vec<_>>(), expected, "{}", cells.join(" "));
}

#[test]
fn values_that_can_be_read_one_way_decide() {
    check(&["05/10/2021", "26/10/2021"], "", &["2021-10-05", "2021-10-26"]);
    check(&["10/05/2021", "10/26/2021"], "", &["2021-10-05", "2021-10-26"]);
    check(&["05/10/2021", "31/02/2021", "-", "26/10/2021"], OCTOBER, &["2021-10-05", "none", "none", "2021-10-26"]);
    // A late visit is no ground for another order.
    check(&["05/10/2021", "26/10/2021", "10/11/2021"], OCTOBER, &["2021-10-05", "2021-10-26", "2021-11-10"]);
}

#[test]
fn then_the_window_decides() {
    check(&["05/10/2021", "06/10/2021"], OCTOBER, &["2021-10-05", "2021-10-06"]);
    check(&["10/05/2021", "10/06/2021"], OCTOBER, &["2021-10-05", "2021-10-06"]);
    check(&["11/10/2021", "05/11/2021"], "2021-10-10..2021-11-30", &["2021-10-11", "2021-11-05"]);
}

#[test]
fn what_stays_open_is_day_first_and_reported() {
    check(&["05/10/2021"], "", &["2021-10-05?2021-05-10"]);
    check(&["05/10/2021", "10/06/2021"], OCTOBER, &["2021-10-05", "2021-06-10?2021-10-06"]);
    check(&["26/10/2021", "10/26/2021", "03/04/2021"], "", &["2021-10-26", "2021-10-26", "2021-04-03?2021-03-04"]);
    check(&["03/04/2021"], OCTOBER, &["2021-04-03?2021-03-04"]);
    check(&["10/10/2021"], "", &["2021-10-10"]);
}

#[test]
fn typed_dates_of_an_ordinary_column_are_certain() {
    check(&["=2021-10-05", "=2021-10-12"], OCTOBER, &["2021-10-05", "2021-10-12"]);
    check(&["=2021-10-05", "=2021-10-25"], "", &["2021-10-05", "2021-10-25"]);
    check(&["=2021-10-05", "=2021-10-08"], "", &["2021-10-05", "2021-10-08"]);
    // Late and early visits stay what they are where others show that the dates are sound.
    check(&["=2021-11-10", "=2021-10-05"], OCTOBER, &["2021-11-10", "2021-10-05"]);
    check(&["=2021-11-10", "=2021-10-25"], OCTOBER, &["2021-11-10", "2021-10-25"]);
    // One text beside sound dates.
    check(&["=2021-10-05", "25/10/2021"], OCTOBER, &["2021-10-05", "2021-10-25"]);
    check(&["=2021-10-05", "25/10/2021"], "", &["2021-10-05", "2021-10-25"]);
    check(&["=2021-10-15", "05/10/2021"], "", &["2021-10-15", "2021-10-05"]);
}

#[test]
fn american_dates_are_recognised_and_reported() {
    let mixed = ["=2021-05-10", "=2021-08-10", "25/10/2021", "28/10/2021", "=2021-10-10"];
    let changed = ["2021-10-05?2021-05-10!", "2021-10-08?2021-08-10!", "2021-10-25", "2021-10-28", "2021-10-10"];
    check(&mixed, OCTOBER, &changed);
    // The texts alone show the month.
    check(&mixed, "", &changed);
    // All dates of the file could be changed, and two of them make sense only then.
    check(&["=2021-05-10", "=2021-06-10"], OCTOBER, &["2021-10-05?2021-05-10!", "2021-10-06?2021-06-10!"]);
    // One alone may be a visit on another day: it stays, and both readings are reported.
    check(&["=2021-05-10"], OCTOBER, &["2021-05-10?2021-10-05!"]);
    // Nothing confirms it.
    check(&["=2021-03-04", "25/10/2021"], "", &["2021-03-04?2021-04-03!", "2021-10-25"]);
    // The same, saved as CSV.
    check(
        &["10/05/2021", "10/06/2021", "25/10/2021"],
        OCTOBER,
        &["2021-10-05?2021-05-10!", "2021-10-06?2021-06-10!", "2021-10-25"],
    );
}

#[test]
fn late_dates_on_one_day_are_one_piece_of_evidence() {
    check(&["25/10/2021", "10/11/2021", "10/11/2021"], OCTOBER, &["2021-10-25", "2021-11-10", "2021-11-10"]);
}
