//! How numbers, months and the marks between them make days. What the marks mean depends on the others: a dash joins
//! two days in `12-13/10/2021` and separates day from month in `12-10-2021`. So a text is tried under one meaning of the marks
//! after the other, and the first under which every part of it has its place wins.

use super::tokens::{Token, tokens};
use super::{Days, Order};
use jiff::civil::Date;

/// Which marks join two dates; the other ones separate the parts of a date.
type Joins = fn(Token) -> bool;

const MEANINGS: [Joins; 3] = [
    |token| matches!(token, Token::Join | Token::Wide | Token::Dash),
    |token| matches!(token, Token::Join | Token::Wide | Token::Slash),
    |token| matches!(token, Token::Join),
];

/// A date of which parts may be left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Partial {
    day: Option<u32>,
    last_day: Option<u32>,
    month: Option<u32>,
    year: Option<u32>,
}

/// The days that a plain text names, numbers being in this order. `near` is where to look for a year left out.
pub(super) fn parse(plain: &str, order: Order, near: Option<(Date, Date)>) -> Option<Days> {
    let tokens = tokens(plain);
    if tokens.contains(&Token::Doubt) {
        return None;
    }
    let prose = tokens.contains(&Token::Other);
    let named = tokens.iter().any(|token| matches!(token, Token::Month(_)));
    let whole = MEANINGS.iter().find_map(|&joins| {
        let partials = partials(&tokens, joins, order)?;
        // Amid other words, "5/10" is as likely a house or a share as a day.
        let complete = named || partials.iter().any(|part| part.year.is_some());
        if prose && !complete {
            return None;
        }
        let days = days(&partials, near)?;
        // "12-13" without a month may be two days of one.
        let doubtful = !complete && tokens.contains(&Token::Dash);
        (!doubtful || near.is_some_and(|near| days.lies_in(near))).then_some(days)
    });
    whole.or_else(|| only_date(&tokens, order))
}

/// The one whole date in a text that holds other numbers as well.
fn only_date(tokens: &[Token], order: Order) -> Option<Days> {
    use Token::{Dash, Dot, Number, Slash};
    let triple = |window: &[Token]| match window {
        [Number(..), one @ (Slash | Dot | Dash), Number(..), other, Number(_, 4)] if one == other => {
            segment(window, order)
        }
        _ => None,
    };
    let mut found = tokens.windows(5).filter_map(triple);
    let only = found.next()?;
    let ranges = tokens.iter().filter(|token| matches!(token, Token::Join | Token::Wide)).count();
    if found.next().is_some() || ranges > 0 { None } else { days(&[only], None) }
}

fn partials(tokens: &[Token], joins: Joins, order: Order) -> Option<Vec<Partial>> {
    let segments = tokens.split(|&token| joins(token)).map(trimmed).filter(|segment| !segment.is_empty());
    let mut partials: Vec<Partial> = Vec::new();
    for part in segments {
        match part {
            // "5 October, 2021"
            [Token::Number(year, 4)] => {
                if partials.last()?.year.is_some() || partials.iter().all(|part| part.month.is_none()) {
                    return None;
                }
                partials
                    .iter_mut()
                    .rev()
                    .take_while(|part| part.year.is_none())
                    .for_each(|part| part.year = Some(*year));
            }
            _ => partials.push(segment(part, order)?),
        }
    }
    (!partials.is_empty()).then_some(partials)
}

/// Without marks at its ends, where they separate nothing.
fn trimmed(mut segment: &[Token]) -> &[Token] {
    let is_mark = |token: &Token| !matches!(token, Token::Number(..) | Token::Month(_));
    while let [first, rest @ ..] = segment
        && is_mark(first)
    {
        segment = rest;
    }
    while let [rest @ .., last] = segment
        && is_mark(last)
    {
        segment = rest;
    }
    segment
}

/// One date, or a part of one. Marks inside it carry nothing more than that they separate.
fn segment(tokens: &[Token], order: Order) -> Option<Partial> {
    use Token::{Month, Number};
    if tokens.contains(&Token::Other) {
        return None;
    }
    // "Oct-21" is how Excel writes a month, and no day.
    if matches!(tokens, [Month(_), Token::Dash, Number(_, 2)]) {
        return None;
    }
    let parts: Vec<Token> = tokens.iter().copied().filter(|token| matches!(token, Number(..) | Month(_))).collect();
    let (day, last_day, month, year) = match *parts.as_slice() {
        [Number(day, 1 | 2)] => (Some(day), None, None, None),
        [Number(day, 1 | 2), Month(month)] => (Some(day), None, Some(month as u32), None),
        [Number(day, 1 | 2), Month(month), Number(year, length)] => {
            (Some(day), None, Some(month as u32), Some(full(year, length)?))
        }
        [Number(day, 1 | 2), Number(last, 1 | 2), Month(month), Number(year, length)] => {
            (Some(day), Some(last), Some(month as u32), Some(full(year, length)?))
        }
        [Number(day, 1 | 2), Number(last, 1 | 2), Month(month)] => (Some(day), Some(last), Some(month as u32), None),
        [Month(month), Number(day, 1 | 2)] => (Some(day), None, Some(month as u32), None),
        [Month(month), Number(day, 1 | 2), Number(year, 4)] => (Some(day), None, Some(month as u32), Some(year)),
        [Number(year, 4), Month(month), Number(day, 1 | 2)] => (Some(day), None, Some(month as u32), Some(year)),
        [Number(year, 4), Number(month, 1 | 2), Number(day, 1 | 2)] => (Some(day), None, Some(month), Some(year)),
        [Number(first, 1 | 2), Number(second, 1 | 2)] => {
            let (day, month) = ordered(first, second, order);
            (Some(day), None, Some(month), None)
        }
        [Number(first, 1 | 2), Number(second, 1 | 2), Number(year, length)] => {
            let (day, month) = ordered(first, second, order);
            (Some(day), None, Some(month), Some(full(year, length)?))
        }
        [Number(day, 1 | 2), Number(last, 1 | 2), Number(month, 1 | 2), Number(year, 4)] => {
            (Some(day), Some(last), Some(month), Some(year))
        }
        _ => return None,
    };
    Some(Partial { day, last_day, month, year })
}

fn ordered(first: u32, second: u32, order: Order) -> (u32, u32) {
    match order {
        Order::DayFirst => (first, second),
        Order::MonthFirst => (second, first),
    }
}

/// A year of two digits is one of this century.
fn full(year: u32, length: usize) -> Option<u32> {
    match length {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// The days from the first to the last of several dates; what one leaves out, the next one says, else the one before.
fn days(partials: &[Partial], near: Option<(Date, Date)>) -> Option<Days> {
    let mut filled = partials.to_vec();
    let (mut month, mut year) = (None, None);
    for part in filled.iter_mut().rev() {
        // A later month in an earlier part is of the year before: "28 दिसंबर - 2 जनवरी 2022".
        let turned = part.year.is_none() && part.month.zip(month).is_some_and(|(this, next): (u32, u32)| this > next);
        part.month = part.month.or(month);
        part.year = part.year.or(year.map(|year: u32| year - u32::from(turned && year > 0)));
        (month, year) = (part.month, part.year);
    }
    for part in &mut filled {
        part.month = part.month.or(month);
        part.year = part.year.or(year);
        (month, year) = (part.month, part.year);
    }
    let first = filled.first()?;
    let last = filled.last()?;
    filled.iter().try_for_each(|part| day(part.day?, part.month?, part.year.unwrap_or(2000)).map(|_| ()))?;
    // "30 दिसंबर से 2 जनवरी"
    let turns = u32::from(first.year.is_none() && last.month < first.month);
    let with_year = |year: u32| {
        let first = day(first.day?, first.month?, first.year.unwrap_or(year))?;
        let last = day(last.last_day.or(last.day)?, last.month?, last.year.unwrap_or(year + turns))?;
        Some(Days { first, last })
    };
    if first.year.is_some() {
        return with_year(0);
    }
    let (start, end) = near?;
    // The year that brings it into the window, else nearest to it.
    let years = (start.year().max(1999) - 1)..=(end.year().min(2070) + 1);
    let candidates = years.filter_map(|year| with_year(u32::try_from(year).ok()?));
    candidates.min_by_key(|days| distance(*days, (start, end)))
}

/// Days by which a beginning lies outside a window.
fn distance(days: Days, (start, end): (Date, Date)) -> u32 {
    let before = Days { first: days.first, last: start }.nights();
    let after = Days { first: end, last: days.first }.nights();
    before.max(after)
}

fn day(day: u32, month: u32, year: u32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
