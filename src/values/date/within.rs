//! Dates within sentences, and texts that are one.

use super::{Reading, month_in, read_text};
use jiff::civil::{Date, date};

/// Any year, for where only is asked whether something is a date.
pub const ANY_YEAR: Option<(Date, Date)> = Some((date(2021, 1, 1), date(2021, 12, 31)));

/// Whether a text is a date or a run of days, whatever its year.
pub fn is_date(text: &str) -> bool {
    text.chars().any(char::is_numeric) && !matches!(read_text(text, ANY_YEAR), Reading::Bad | Reading::Empty)
}

/// The part of a sentence that is a date, or a run of days.
pub fn date_in(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let numeric = |word: &str| word.chars().any(char::is_numeric);
    let ends = |word: &str| numeric(word) || month_in(word).is_some();
    for from in 0..words.len() {
        for to in (from + 1..=words.len().min(from + 6)).rev() {
            let Some([first, .., last] | [first @ last]) = words.get(from..to) else { continue };
            let part = words.get(from..to)?.join(" ");
            let part = part.trim_start_matches(['(', '[']).trim_end_matches([',', '.', ';', '।', ')', ']']);
            if first.trim_start_matches(['(', '[']).starts_with(char::is_numeric) && ends(last) && is_date(part) {
                return Some(part.to_owned());
            }
        }
    }
    None
}
