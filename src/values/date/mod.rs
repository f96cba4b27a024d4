//! A *date* is a day or a run of days that a cell names. A cell alone cannot always say which: `05/10/2021` may be
//! two days, and what Excel calls 10 May may have been typed as 5 October on a computer with American dates. So a cell
//! gives a [`Reading`], and the [`Column`] that it stands in settles it.
//!
//! A list of days that do not follow each other ("5, 12 October") reads as a run from the first to the last: it is
//! then too long for one visit, and a person is asked.

mod column;
mod grammar;
mod months;
mod tokens;
mod within;

pub use column::{Column, ColumnOrder, Settled, decide};
pub use within::{ANY_YEAR, date_in, is_date};

use super::plain::{is_nothing, plain};
use crate::model::doubt::DateTrouble;
use crate::model::grid::{Value, day_of};
use jiff::civil::Date;

/// A day, or all days from a first to a last. The last may lie before the first where somebody typed it so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// First day.
    pub first: Date,
    /// Last day; equal to the first for a single day.
    pub last: Date,
}

impl Days {
    /// A single day.
    pub const fn day(day: Date) -> Self {
        Self { first: day, last: day }
    }

    /// Whether the last day lies before the first.
    pub fn is_backwards(self) -> bool {
        self.last < self.first
    }

    /// Nights that lie between the first and the last day; 0 for a single day.
    pub fn nights(self) -> u32 {
        let days = self.first.until(self.last).map_or(0, |span| span.get_days());
        u32::try_from(days).unwrap_or(0)
    }

    /// What is wrong with the days themselves, whatever was owed: absurd years, an end before its beginning.
    pub fn trouble(self) -> Option<DateTrouble> {
        let absurd = [self.first, self.last].into_iter().find(|day| !(2000..=2070).contains(&day.year()));
        match absurd {
            Some(day) => Some(DateTrouble::Absurd(day)),
            None => self.is_backwards().then_some(DateTrouble::Backwards(self.first, self.last)),
        }
    }

    /// Whether all days lie in a window, both ends included.
    pub fn lies_in(self, (start, end): (Date, Date)) -> bool {
        start <= self.first && self.first <= end && start <= self.last && self.last <= end
    }
}

/// In which order day and month of a date in digits were typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As in India.
    DayFirst,
    /// As in America.
    MonthFirst,
}

/// What a cell alone says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing: blank, a dash, NA.
    Empty,
    /// Something that is no date, or one that no calendar has.
    Bad,
    /// Text that can be read in one way only; `proves` tells the order where only one order gives a date.
    Days {
        /// The days.
        days: Days,
        /// The order that day and month must have been typed in, where they were in digits and unlike.
        proves: Option<Order>,
    },
    /// Text that is a date in either order.
    Either {
        /// Read as in India.
        day_first: Days,
        /// Read as in America.
        month_first: Days,
    },
    /// A date in Excel's own sense: as the file has it, and with day and month changed where that is a date as well.
    Typed {
        /// As the file has it.
        plain: Date,
        /// What was typed, if a computer with American dates has taken it for the other.
        swapped: Option<Date>,
    },
}

impl Reading {
    fn typed(plain: Date) -> Self {
        let swapped = Date::new(plain.year(), plain.day(), plain.month()).ok().filter(|swapped| *swapped != plain);
        Self::Typed { plain, swapped }
    }
}

/// Reads a cell of a column of dates. `text` is the cell's text where it is one. `near` is where to look for the year
/// that "5 अक्टूबर" leaves out: the phase's window, or the as-of day as both of its ends.
pub fn read(value: Value, text: &str, near: Option<(Date, Date)>) -> Reading {
    match value {
        Value::Empty => Reading::Empty,
        Value::Text(_) => read_text(text, near),
        Value::Date(days) => serial(days).map_or(Reading::Bad, Reading::typed),
        Value::Number(number) => read_number(number),
        Value::Truth(_) | Value::Fault(_) => Reading::Bad,
    }
}

/// Reads a text as [`read`] does.
pub fn read_text(text: &str, near: Option<(Date, Date)>) -> Reading {
    let plain = plain(text);
    if is_nothing(&plain) {
        return Reading::Empty;
    }
    if let Some(reading) = plain.parse().ok().map(read_number).filter(|reading| *reading != Reading::Bad) {
        return reading;
    }
    let day_first = grammar::parse(&plain, Order::DayFirst, near);
    let month_first = grammar::parse(&plain, Order::MonthFirst, near);
    match (day_first, month_first) {
        (None, None) => Reading::Bad,
        (Some(days), None) => Reading::Days { days, proves: Some(Order::DayFirst) },
        // Nobody who types the month first puts full stops between: a slip, which says nothing of the column.
        (None, Some(days)) if is_dotted(&plain) => Reading::Days { days, proves: None },
        (None, Some(days)) => Reading::Days { days, proves: Some(Order::MonthFirst) },
        (Some(days), Some(same)) if days == same => Reading::Days { days, proves: None },
        // Nobody ends before the beginning when the other order has it right.
        (Some(days), Some(other)) if other.is_backwards() && !days.is_backwards() => {
            Reading::Days { days, proves: Some(Order::DayFirst) }
        }
        (Some(other), Some(days)) if other.is_backwards() && !days.is_backwards() => {
            Reading::Days { days, proves: Some(Order::MonthFirst) }
        }
        // "10-12/10/21" is no run from a day to itself.
        (Some(days), Some(other)) if other.first == other.last && days.first != days.last => {
            Reading::Days { days, proves: None }
        }
        (Some(days), Some(_)) if is_dotted(&plain) => Reading::Days { days, proves: None },
        (Some(day_first), Some(month_first)) => Reading::Either { day_first, month_first },
    }
}

/// Whether nothing but full stops parts the numbers of a date.
fn is_dotted(plain: &str) -> bool {
    plain.contains('.') && plain.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ' '))
}

/// The month, and its year where it is told, that a text names and nothing else: `अक्टूबर`, `माह अक्टूबर 2021`, `Oct-21`.
pub fn month_named(text: &str) -> Option<(i8, Option<i16>)> {
    let plain = plain(text);
    // Most texts say something else with their first word, which spares the others.
    let mut words = plain.split(|letter| !tokens::is_of_word(letter)).filter(|word| !word.is_empty());
    if words.any(|word| matches!(months::word(word), months::Word::Other | months::Word::Doubt)) {
        return None;
    }
    month_of(&plain).filter(|(.., alone)| *alone).map(|(month, year, _)| (month, year))
}

/// The Hindi name of a month, 1 to 12.
pub fn month_name(month: i8) -> Option<&'static str> {
    months::name(month)
}

/// The only month that a plain text names, its year where it is told, and whether the text says nothing else.
fn month_of(plain: &str) -> Option<(i8, Option<i16>, bool)> {
    use tokens::Token;
    let (mut month, mut year, mut alone) = (None, None, true);
    for token in tokens::tokens(plain) {
        match token {
            Token::Month(found) if month.is_none_or(|known| known == found) => month = Some(found),
            Token::Month(_) => return None,
            Token::Number(number @ 2000..=2070, 4) if year.is_none() => year = Some(number as i16),
            Token::Number(number @ 0..=70, 2) if month.is_some() && year.is_none() => year = Some(2000 + number as i16),
            Token::Number(..) | Token::Other | Token::Doubt => alone = false,
            _ => {}
        }
    }
    month.map(|month| (month, year, alone))
}

/// The month that a heading or a title names among other words, as days under it are read in it.
pub fn month_in(text: &str) -> Option<(i8, Option<i16>)> {
    month_of(&plain(text)).map(|(month, year, _)| (month, year))
}

/// Reads a cell of a column of days whose month stands in its heading or title: `12`, `12-13`, `5 व 6`. `None` where it
/// is no such cell.
pub fn read_in_month(text: &str, (month, year): (i8, Option<i16>), near: Option<(Date, Date)>) -> Option<Reading> {
    let plain = plain(text);
    let is_day = |word: &str| word.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let bare = plain.strip_suffix(".0").unwrap_or(&plain);
    let mut words = super::plain::words(bare).filter(|word| word.parse::<f64>().is_ok()).peekable();
    let says_days = words.peek().is_some() && words.all(is_day);
    let name = month_name(month)?;
    if !says_days || tokens::tokens(bare).iter().any(|token| matches!(token, tokens::Token::Month(_))) {
        return None;
    }
    let year = year.map(|year| format!(" {year}")).unwrap_or_default();
    // In October `5-10` is the fifth: so many days in one place are none.
    let numbers: Vec<i8> = super::plain::words(bare).filter_map(|word| word.parse().ok()).collect();
    let bare = match numbers.as_slice() {
        [day, last] if *last == month && last - day > LONG => {
            bare.trim_end_matches(|letter: char| letter.is_ascii_digit())
        }
        _ => bare,
    };
    let bare = bare.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    Some(read_text(&format!("{bare} {name}{year}"), near)).filter(|reading| *reading != Reading::Bad)
}

/// Days from the first to the last that are too many for one visit.
const LONG: i8 = 3;

/// Serial numbers that stand for days of the years 2000 to 2069: what a date becomes when its format is lost.
const SERIALS: std::ops::RangeInclusive<f64> = 36526.0..=62091.0;

/// A number in a column of dates: a serial, or eight digits.
fn read_number(number: f64) -> Reading {
    if SERIALS.contains(&number) {
        return serial(number).map_or(Reading::Bad, Reading::typed);
    }
    if number.fract() != 0.0 || !(1_000_000.0..=99_999_999.0).contains(&number) {
        return Reading::Bad;
    }
    let digits = number as i32;
    let year_first = (digits / 10_000, digits / 100 % 100, digits % 100);
    let day_first = (digits % 10_000, digits / 10_000 % 100, digits / 1_000_000);
    [year_first, day_first]
        .into_iter()
        .filter_map(|(year, month, day)| Date::new(year as i16, month as i8, day as i8).ok())
        .find(|day| (2000..=2070).contains(&day.year()))
        .map_or(Reading::Bad, |day| Reading::Days { days: Days::day(day), proves: None })
}

/// The day of an Excel serial, its time of day cut off; nothing for a mere time and for what lies past the year 9999.
pub fn serial(days: f64) -> Option<Date> {
    if days < 1.0 { None } else { day_of(days) }
}

#[cfg(test)]
mod tests;
