//! One cell of a column in a legacy font: which of its words are Hindi.

use super::detect::{has_font_signs, word_odds};
use super::to_unicode;
use crate::text::fold::is_devanagari;

/// English words that mean nothing in the font, or so rarely that they are English wherever they stand.
const ENGLISH: &[&str] = &[
    "no", "no.", "of", "the", "and", "date", "name", "block", "ward", "mobile", "phone", "village", "dr", "dr.", "smt",
    "smt.", "shri", "mr", "mr.", "mrs", "mrs.", "nil", "yes", "na", "n/a", "total", "office", "road", "email", "booth",
];

/// A cell in a font of the Kruti Dev family in Unicode, or `None` where nothing in it is Hindi. Numbers, mobiles, dates,
/// words in Devanagari and what is plainly English stay as they are. Ask it only of cells whose font, column or letters
/// say that they are in such a font: a word like `in` (पद) is Hindi there and English elsewhere.
pub fn convert_cell(cell: &str) -> Option<String> {
    let words: Vec<&str> = cell.split_inclusive(char::is_whitespace).collect();
    let kinds: Vec<Word> = words.iter().map(|word| kind(word.trim_end())).collect();
    if !kinds.contains(&Word::Hindi) {
        return None;
    }
    let mut converted = String::with_capacity(cell.len() * 2);
    let mut run = String::new();
    for (position, word) in words.iter().enumerate() {
        let near = |at: Option<usize>| at.and_then(|at| kinds.get(at)) == Some(&Word::Hindi);
        let hindi = match kinds.get(position) {
            Some(Word::Hindi) => true,
            Some(Word::Mark) => near(position.checked_sub(1)) || near(Some(position + 1)),
            _ => false,
        };
        if hindi {
            run.push_str(word);
        } else {
            converted.push_str(&to_unicode(&std::mem::take(&mut run)));
            converted.push_str(word);
        }
    }
    converted.push_str(&to_unicode(&run));
    Some(converted)
}

/// What a word of such a cell is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    /// Letters that are Hindi.
    Hindi,
    /// Punctuation, which is that of its neighbours.
    Mark,
    /// Anything that stays: numbers, dates, Devanagari, English.
    Kept,
}

fn kind(word: &str) -> Word {
    let letters = word.chars().filter(|letter| letter.is_alphabetic() || is_font_letter(*letter)).count();
    if word.is_empty() || word.chars().any(is_devanagari) {
        return Word::Kept;
    }
    if word.chars().any(|letter| letter.is_ascii_digit()) && letters == 0 {
        return Word::Kept;
    }
    if letters == 0 || word == "A" {
        return Word::Mark;
    }
    if is_english(word) { Word::Kept } else { Word::Hindi }
}

/// Letters of the font that are no letters elsewhere, but never punctuation alone.
fn is_font_letter(letter: char) -> bool {
    matches!(letter, '\u{a1}'..='\u{ff}' | '™') && !matches!(letter, '¼' | '½' | '¾' | '¿')
}

fn is_english(word: &str) -> bool {
    if is_address(word) {
        return true;
    }
    let core = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let lower = core.to_lowercase();
    if ENGLISH.contains(&lower.as_str()) {
        return true;
    }
    let ascii = !core.is_empty()
        && core.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '/' | '&'));
    let capitals = core.chars().filter(char::is_ascii_uppercase).count();
    let smalls = core.chars().filter(char::is_ascii_lowercase).count();
    if ascii && smalls == 0 && capitals >= 2 {
        return true;
    }
    // Titles and short words are typed in the font far more often than English stands in such a column.
    let needed = if core.len() <= 3 { 5.0 } else { 2.5 };
    ascii && !has_font_signs(word) && core.len() >= 3 && word_odds(core) < -needed
}

fn is_address(word: &str) -> bool {
    let mail = word.split_once('@').is_some_and(|(name, host)| name.len() > 1 && host.ends_with(".com"));
    mail || word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(cell: &str, expected: &str) {
        let converted = convert_cell(cell);
        let shown = converted.as_deref().unwrap_or(cell);
        assert!(shown == expected, "{cell} becomes {shown}, not {expected}");
    }

    #[test]
    fn only_the_hindi_is_converted() {
        check("Intake/WTP ds fuekZ.k gsrq  NOC izkIr gksus dh Date", "Intake/WTP के निर्माण हेतु  NOC प्राप्त होने की Date");
        check("jkes'k dqekj 6000112345", "रमेश कुमार 6000112345".replace("रमेश", "रामेश").as_str());
        check("6000112345", "6000112345");
        check("12-10-2021", "12-10-2021");
        check("dkuiqj Block nsgkr", "कानपुर Block देहात");
        check("v/;{k ¼e.My½", "अध्यक्ष (मण्डल)");
        check("in", "पद");
        check("uke", "नाम");
        check("BJP OBC", "BJP OBC");
        check("कानपुर nsgkr", "कानपुर देहात");
        check("someone@example.com", "someone@example.com");
        check("", "");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_cell_can_be_asked(cell in "\\PC*|[ -~ -ÿ]{0,16}") {
            let _ = convert_cell(&cell);
        }
    }
}
