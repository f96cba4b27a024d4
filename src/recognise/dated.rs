//! A list of one day's visits has its date once, above the table (`प्रवास दिनांक: 13.10.2021`), and no column for it.

use super::context::Saying;
use super::kind::Fit;
use super::marks::names_visit;
use super::rows::SubHeading;
use crate::model::place::Cell;
use crate::model::table::Field;
use crate::text::fold::fold;
use crate::values::date::date_in;

/// Words of a letter's head, whose date is the day that it was written.
const OF_LETTERS: &[&str] = &["पत्रांक", "पत्र संख्या", "सेवा में", "विषय", "महोदय", "प्रेषक", "letter no", "subject", "ref no"];

/// Words that say that a date is a visit's.
const OF_VISITS: &[&str] = &["प्रवास", "भ्रमण", "बैठक", "pravas", "visit", "meeting"];

/// Whether one of the lines says in so many words on which day visits are: a meeting's day is no visit's.
pub(super) fn is_day_told(texts: &[(Cell, String)]) -> bool {
    texts.iter().any(|(_, text)| names_visit(text) && date_in(text).is_some())
}

/// The title that dates all rows of a table which lacks a column of dates, as a line above its first row.
pub(super) fn line_above(fit: &Fit, titles: &[(Cell, Saying)], texts: &[(Cell, String)]) -> Option<SubHeading> {
    let field = *fit.missing.iter().find(|field| matches!(field, Field::Date | Field::PlannedDate))?;
    let has = |text: &str, words: &[&str]| {
        let folded = fold(text);
        words.iter().any(|word| folded.contains(&fold(word)))
    };
    let is_letter = texts.iter().any(|(_, text)| has(text, OF_LETTERS));
    let is_of_visit = |day: &str| texts.iter().any(|(_, text)| text.contains(day) && has(text, OF_VISITS));
    let labelled = titles.iter().filter(|(_, saying)| saying.field == Some(Field::Date)).find_map(|(at, saying)| {
        let day = date_in(&saying.text)?;
        (!is_letter || is_of_visit(&day)).then_some((*at, day))
    });
    // `दिनांक 12.10.2021 को सम्पन्न मंडल प्रवास`: no label, but a sentence about the visits.
    let told =
        || texts.iter().rev().find_map(|(at, text)| Some((*at, date_in(text).filter(|_| has(text, OF_VISITS))?)));
    let (at, text) = labelled.or_else(told)?;
    Some(SubHeading { at, says: vec![Saying { field: Some(field), text }], from_row: 0 })
}
