//! Dates as files hold them: days since 1899-12-30, shown as a date by a number format, or written out as ISO 8601.

use jiff::civil::{Date, DateTime, date};

/// What a number format makes of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// A number.
    #[default]
    Number,
    /// A date, a time of day or both.
    Date,
    /// Hours past 24, which no calendar moves.
    Duration,
}

/// What a number format makes of a number, by the numbers that Excel has built in.
pub(super) fn shown_by_number(format: u32) -> Option<Shown> {
    match format {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 | 71..=81 => Some(Shown::Date),
        46 => Some(Shown::Duration),
        0..=163 => Some(Shown::Number),
        _ => None,
    }
}

/// What a number format makes of a number, by its code: `dd.mm.yyyy` is a date, `0.00` and `[Red]0` are none.
pub(super) fn shown_by_code(code: &str) -> Shown {
    let mut letters = code.chars();
    let mut brackets = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                letters.by_ref().find(|&end| end == '"');
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            '[' => {
                brackets.clear();
                brackets.extend(letters.by_ref().take_while(|&end| end != ']').map(|c| c.to_ascii_lowercase()));
                let is_time = |unit| !brackets.is_empty() && brackets.chars().all(|letter| letter == unit);
                if is_time('h') || is_time('m') || is_time('s') {
                    return Shown::Duration;
                }
            }
            'G' | 'g' => {
                // "General" holds an `e`, which is a year in other codes.
                let rest = letters.as_str();
                if rest.get(..6).is_some_and(|rest| rest.eq_ignore_ascii_case("eneral")) {
                    letters.by_ref().nth(5);
                }
            }
            ';' => return Shown::Number,
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return Shown::Date,
            _ => {}
        }
    }
    Shown::Number
}

/// Days from the epoch of the 1900 system to that of the 1904 system.
const EPOCH_1904: f64 = 1462.0;

/// A serial number on the one calendar that the program uses; pure times and durations have no epoch.
pub(super) fn serial(number: f64, shown: Shown, is_1904: bool) -> f64 {
    if is_1904 && shown == Shown::Date && number >= 1.0 { number + EPOCH_1904 } else { number }
}

/// The day that serial number 0 stands for.
const EPOCH: Date = date(1899, 12, 30);

/// The serial number of a date and time in ISO 8601 (`2021-10-12`, `2021-10-12T18:30:00`, `18:30:00`).
pub(super) fn iso_serial(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('Z');
    let (day, time) = match text.split_once(['T', ' ']) {
        Some((day, time)) => (Some(day), time),
        None if text.contains(':') => (None, text),
        None => (Some(text), ""),
    };
    let days = match day {
        Some(day) => f64::from((day.parse::<Date>().ok()? - EPOCH).get_days()),
        None => 0.0,
    };
    Some(days + day_fraction(time)?)
}

/// A time of day as a part of the day; a zone behind it is left out, since the sheet shows none.
fn day_fraction(time: &str) -> Option<f64> {
    if time.is_empty() {
        return Some(0.0);
    }
    let time = time.split(['+', '-', 'Z']).next()?;
    let mut seconds = 0.0;
    for (part, worth) in time.split(':').zip([3600.0, 60.0, 1.0]) {
        seconds += part.parse::<f64>().ok().filter(|number| number.is_finite())? * worth;
    }
    Some(seconds / 86_400.0)
}

/// The days of a duration in ISO 8601 (`PT12H30M00S`, `P1DT2H`).
pub(super) fn iso_duration(text: &str) -> Option<f64> {
    let (negative, text) = text.trim().strip_prefix('-').map_or((false, text.trim()), |text| (true, text));
    let (days, time) = text.strip_prefix('P')?.split_once('T').unwrap_or((text.get(1..)?, ""));
    let mut total = 0.0;
    for (part, units) in [(days, &[('D', 86_400.0)][..]), (time, &[('H', 3600.0), ('M', 60.0), ('S', 1.0)])] {
        let mut left = part;
        for &(unit, worth) in units {
            if let Some((number, rest)) = left.split_once(unit) {
                total += number.replace(',', ".").parse::<f64>().ok()? * worth;
                left = rest;
            }
        }
        if !left.is_empty() {
            return None;
        }
    }
    Some(if negative { -total } else { total } / 86_400.0)
}

/// A moment of a document's properties (`2021-10-12T18:30:00Z`), as the clock there showed it.
pub(super) fn moment(text: &str) -> Option<DateTime> {
    let text = text.trim().trim_end_matches('Z');
    let text = text.get(..text.len().min(19))?;
    text.parse::<DateTime>().ok().or_else(|| text.parse::<Date>().ok().map(|day| day.at(0, 0, 0, 0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_dates_or_not() {
        let check = |code: &str, expected: Shown| assert_eq!(shown_by_code(code), expected, "{code}");
        check("dd.mm.yyyy", Shown::Date);
        check("[$-4000439]d mmmm yyyy;@", Shown::Date);
        check("h:mm AM/PM", Shown::Date);
        check("[h]:mm:ss", Shown::Duration);
        check("General", Shown::Number);
        check("0.00", Shown::Number);
        check("[Red]0;[Blue]-0", Shown::Number);
        check("0 \"days\"", Shown::Number);
        check("\\d0", Shown::Number);
        check("0.00E+00", Shown::Number);
        check("0;[h]", Shown::Number);
    }

    #[test]
    fn iso_dates_become_serials() {
        let check = |text: &str, expected: Option<f64>| assert_eq!(iso_serial(text), expected, "{text}");
        check("2021-10-12", Some(44481.0));
        check("2021-10-12T12:00:00", Some(44481.5));
        check("2021-10-12T18:00:00.000Z", Some(44481.75));
        check("06:00:00", Some(0.25));
        check("none", None);
        let check = |text: &str, expected: Option<f64>| assert_eq!(iso_duration(text), expected, "{text}");
        check("PT12H00M00S", Some(0.5));
        check("P1DT6H", Some(1.25));
        check("-PT6H", Some(-0.25));
        check("PTxH", None);
    }

    #[test]
    fn the_1904_calendar_is_converted() {
        assert_eq!(serial(43019.0, Shown::Date, true), 44481.0);
        assert_eq!(serial(0.5, Shown::Date, true), 0.5);
        assert_eq!(serial(2.5, Shown::Duration, true), 2.5);
        assert_eq!(serial(44481.0, Shown::Date, false), 44481.0);
    }
}
