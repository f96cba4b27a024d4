//! A *yes or no* as people write it: words, marks, whole sentences, and in a column about nights or meetings also a date,
//! a place or a number of people.

mod sentence;

use self::sentence::{DAYTIME, HEADQUARTERS, HOME, LOCAL, OWN, RETURN, SMALL, Sentence, key, sentence};
use super::date::is_date;
use super::plain::{is_tick, plain};
use crate::model::fact::Answer;
use crate::model::grid::Value;

/// What a cell says where it should say yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum YesNo {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Something that is neither, or a word of doubt.
    Unclear,
    /// Nothing: not recorded.
    Unsaid,
}

impl YesNo {
    /// As the facts have it; what is unclear counts as not recorded.
    pub const fn answer(self) -> Answer {
        match self {
            Self::Yes => Answer::Yes,
            Self::No => Answer::No,
            Self::Unclear | Self::Unsaid => Answer::Unsaid,
        }
    }
}

/// What a cell says where it should say whether the visitor stayed the night.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Night {
    /// The visitor stayed there.
    Yes,
    /// The visitor did not, or went home or to headquarters.
    No,
    /// The visitor stayed at this place, or with this host: a night there, if it is not another unit. Words that only say
    /// that somebody stayed are left out.
    Place(String),
    /// Something that is neither, or a word of doubt.
    Unclear,
    /// Nothing: not recorded.
    Unsaid,
}

impl From<YesNo> for Night {
    fn from(said: YesNo) -> Self {
        match said {
            YesNo::Yes => Self::Yes,
            YesNo::No => Self::No,
            YesNo::Unclear => Self::Unclear,
            YesNo::Unsaid => Self::Unsaid,
        }
    }
}

/// Reads a plain yes or no, as the plan has them.
pub fn yes_no(value: Value, text: &str) -> YesNo {
    match value {
        Value::Text(_) => yes_no_text(text),
        _ => of_cell(value, |number| match number {
            1.0 => YesNo::Yes,
            0.0 => YesNo::No,
            _ => YesNo::Unclear,
        }),
    }
}

/// Reads a text as [`yes_no`] does.
pub fn yes_no_text(text: &str) -> YesNo {
    match sentence(text) {
        Sentence::Unsaid => YesNo::Unsaid,
        Sentence::Yes(rest) if rest.is_empty() => YesNo::Yes,
        Sentence::No => YesNo::No,
        Sentence::Yes(_) | Sentence::Doubt | Sentence::Other(_) => YesNo::Unclear,
    }
}

/// Reads a cell of a column that says whether a meeting was held or something was done: also a date of it, or how
/// many came.
pub fn met(value: Value, text: &str) -> YesNo {
    match value {
        Value::Text(_) => met_text(text),
        Value::Date(_) => YesNo::Yes,
        _ => of_cell(value, |number| match number {
            0.0 => YesNo::No,
            _ if number > 0.0 => YesNo::Yes,
            _ => YesNo::Unclear,
        }),
    }
}

/// Reads a text as [`met`] does.
pub fn met_text(text: &str) -> YesNo {
    match sentence(text) {
        Sentence::Unsaid => YesNo::Unsaid,
        Sentence::No => YesNo::No,
        Sentence::Doubt => YesNo::Unclear,
        Sentence::Yes(_) => YesNo::Yes,
        Sentence::Other(_) if is_date(text) => YesNo::Yes,
        Sentence::Other(_) => match super::count::read_text(text) {
            super::count::Count::Number(0) => YesNo::No,
            super::count::Count::Number(_) => YesNo::Yes,
            _ => YesNo::Unclear,
        },
    }
}

/// Reads a cell of a column about the night: also a date, a place, or how many nights.
pub fn night(value: Value, text: &str) -> Night {
    match value {
        Value::Text(_) => night_text(text),
        Value::Date(_) => Night::Yes,
        _ => met(value, text).into(),
    }
}

/// Reads a text as [`night`] does.
pub fn night_text(text: &str) -> Night {
    match sentence(text) {
        Sentence::Unsaid => Night::Unsaid,
        Sentence::No => Night::No,
        Sentence::Doubt => Night::Unclear,
        Sentence::Yes(rest) if rest.is_empty() => Night::Yes,
        Sentence::Other(_) if is_date(text) || sentence::names_night(text) => Night::Yes,
        Sentence::Yes(rest) | Sentence::Other(rest) => night_at(&rest),
    }
}

/// Reads a cell that names the place of a stay.
pub fn stay_place(value: Value, text: &str) -> Night {
    match value {
        Value::Text(_) => night_text(text),
        Value::Empty => Night::Unsaid,
        _ => Night::Unclear,
    }
}

/// Whether marks of crosses and of ticks stand in one column: on paper forms a cross is a tick as well.
pub fn mixes_marks<'a>(texts: impl IntoIterator<Item = &'a str>) -> bool {
    let (mut cross, mut tick) = (false, false);
    for text in texts {
        cross |= is_cross(text);
        tick |= plain(text).chars().all(is_tick) && !text.trim().is_empty();
    }
    cross && tick
}

/// Whether a text is a cross that may as well be a tick: `X`, not a word and not ✗.
pub fn is_cross(text: &str) -> bool {
    matches!(plain(text).as_str(), "x" | "×" | "xx")
}

fn of_cell(value: Value, number: impl Fn(f64) -> YesNo) -> YesNo {
    match value {
        Value::Empty => YesNo::Unsaid,
        Value::Truth(true) => YesNo::Yes,
        Value::Truth(false) => YesNo::No,
        Value::Number(value) => number(value),
        Value::Date(_) | Value::Fault(_) | Value::Text(_) => YesNo::Unclear,
    }
}

/// A place of stay, or words for home and headquarters, which are no night in the mandal.
fn night_at(rest: &[String]) -> Night {
    let of = |word: &String, list: &[String]| list.contains(&key(word));
    let any = |list: &[String]| rest.iter().any(|word| of(word, list));
    if any(&RETURN) || any(&HEADQUARTERS) && !any(&LOCAL) {
        return Night::No;
    }
    if any(&DAYTIME) {
        let counted = rest.iter().any(|word| word.starts_with(|letter: char| letter.is_ascii_digit()));
        return if counted { Night::Unclear } else { Night::No };
    }
    let home = rest.iter().any(|word| of(word, &HOME));
    if home && rest.iter().all(|word| of(word, &HOME) || of(word, &OWN) || of(word, &SMALL)) {
        return Night::No;
    }
    let place: Vec<&str> = rest.iter().filter(|word| !of(word, &SMALL)).map(String::as_str).collect();
    let says =
        place.iter().any(|word| word.chars().any(|letter| !letter.is_ascii_digit()) && word.chars().nth(1).is_some());
    if says {
        return Night::Place(place.join(" "));
    }
    match place.first().map(|word| word.parse::<u32>()) {
        Some(Ok(nights)) if place.len() == 1 && nights > 0 => Night::Yes,
        _ => Night::Unclear,
    }
}

#[cfg(test)]
mod tests;
