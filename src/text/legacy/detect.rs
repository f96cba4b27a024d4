//! Whether Latin letters are Hindi in the Kruti Dev family. One word can be either (`in` is पद), a column hardly ever
//! is: so columns decide, by how often `k` (the sign of the long `a`) and the English vowels occur and by the odds of
//! pairs of letters; a single cell is overruled on strong signs only.

use super::examples::{ENGLISH, HINDI};
use super::from_unicode;
use crate::text::fold::is_devanagari;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Share of `k` among the letters from which on a column is in a legacy font, where few are English vowels.
const LEAST_K: f64 = 0.07;
/// Share of English vowels from which on it is not.
const MOST_VOWELS: f64 = 0.30;
/// Letters that a column must have for the shares to say anything.
const ENOUGH_LETTERS: u32 = 30;
/// Odds (natural logarithm) from which on a single cell, or a column of few letters, is taken for Hindi.
const STRONG_ODDS: f64 = 7.0;

/// Odds of a letter, on the average of a column, that make up for a few more English vowels.
const LEAST_ODDS: f64 = 0.8;

/// Whether a column's cells are typed in a font of the Kruti Dev family. The heading may be among them. Cells in
/// Devanagari, numbers and dates do not vote.
pub fn column_is_legacy<'a>(samples: impl Iterator<Item = &'a str>) -> bool {
    let mut letters = Letters::default();
    let mut odds = 0.0;
    for cell in samples.filter(|cell| !cell.chars().any(is_devanagari)).take(200) {
        letters.add(cell);
        odds += cell_odds(cell);
    }
    if letters.all < ENOUGH_LETTERS {
        return odds > STRONG_ODDS && letters.vowels() < MOST_VOWELS + 0.1;
    }
    // Names that begin with म, which is `e`, have many vowels; their pairs of letters leave no doubt.
    let most = if odds > STRONG_ODDS && odds > LEAST_ODDS * f64::from(letters.all) { 0.1 } else { 0.0 } + MOST_VOWELS;
    letters.k() >= LEAST_K && letters.vowels() < most && odds > 0.0
}

/// Whether a single cell is surely typed in such a font, whatever its column is.
pub fn cell_is_legacy(cell: &str) -> bool {
    if cell.chars().any(is_devanagari) {
        return false;
    }
    let mut letters = Letters::default();
    letters.add(cell);
    let signs = u8::from(letters.k() >= 0.08) + u8::from(letters.vowels() < 0.22) + u8::from(has_font_signs(cell));
    letters.all >= 3 && signs >= 2 && cell_odds(cell) > STRONG_ODDS
}

/// Whether a word has what English words do not: the font's punctuation inside, or a capital after a small letter.
pub(super) fn has_font_signs(text: &str) -> bool {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        let inside = before.is_alphabetic() && next.is_alphabetic();
        let sign = matches!(letter, ';' | '{' | '}' | '[' | ']' | '|' | '<' | '>' | '^' | '~' | '`' | '+')
            && (before.is_alphabetic() || next.is_alphabetic());
        let between = inside && matches!(letter, '/' | '\'' | '"' | '&' | '?' | '\\' | '=' | '#' | '%' | '.');
        let high =
            matches!(letter, '\u{a1}'..='\u{ff}' | 'ƒ' | '‚' | '„' | '†' | '‡' | 'ˆ' | '‰' | 'Š' | '‹' | 'Œ' | '™')
                && (before.is_ascii_alphanumeric() || next.is_ascii_alphanumeric());
        if sign || between && letter != '.' && letter != '/' && letter != '&' || high {
            return true;
        }
        if letter.is_ascii_uppercase() && before.is_ascii_lowercase() && next != ' ' {
            return true;
        }
        before = letter;
    }
    false
}

/// Counts of letters in Latin text.
#[derive(Default)]
struct Letters {
    all: u32,
    k: u32,
    vowels: u32,
}

impl Letters {
    fn add(&mut self, text: &str) {
        for letter in text.chars().filter(char::is_ascii_alphabetic) {
            self.all += 1;
            self.k += u32::from(letter == 'k');
            self.vowels += u32::from(matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u'));
        }
    }

    fn k(&self) -> f64 {
        f64::from(self.k) / f64::from(self.all.max(1))
    }

    fn vowels(&self) -> f64 {
        f64::from(self.vowels) / f64::from(self.all.max(1))
    }
}

/// The odds of a cell's words that they are Hindi in such a font, as a natural logarithm.
fn cell_odds(cell: &str) -> f64 {
    cell.split_whitespace().map(word_odds).sum()
}

/// The odds of one word; 0 for a word without letters.
pub(super) fn word_odds(word: &str) -> f64 {
    if !word.chars().any(char::is_alphabetic) {
        return 0.0;
    }
    pairs(word).map(|pair| PAIRS.get(&pair).copied().unwrap_or_else(|| unseen(pair))).sum()
}

/// Odds of pairs of letters that neither list has: the font uses far more kinds of letters.
fn unseen((first, second): (char, char)) -> f64 {
    let english = |letter: char| letter == ' ' || letter.is_ascii_alphabetic();
    if english(first) && english(second) { 0.0 } else { 0.7 }
}

/// Neighbouring letters, with a blank before the word and after it.
fn pairs(word: &str) -> impl Iterator<Item = (char, char)> {
    std::iter::once(' ').chain(word.chars()).zip(word.chars().chain(std::iter::once(' ')))
}

/// For each pair of letters the logarithm of how much likelier it is in the font than in English.
static PAIRS: LazyLock<FxHashMap<(char, char), f64>> = LazyLock::new(|| {
    let mut hindi = Counts::default();
    HINDI.split_whitespace().for_each(|word| hindi.add(&from_unicode(word), 3.0));
    let mut english = Counts::default();
    for word in ENGLISH.split_whitespace() {
        english.add(word, 1.0);
        english.add(&word.to_uppercase(), 1.0);
        let mut letters = word.chars();
        let title: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        english.add(&title, 1.0);
    }
    let mut odds = FxHashMap::default();
    for &pair in hindi.pairs.keys().chain(english.pairs.keys()) {
        odds.insert(pair, (hindi.likelihood(pair) / english.likelihood(pair)).ln());
    }
    odds
});

/// How often letters and pairs of letters occur.
#[derive(Default)]
struct Counts {
    first: FxHashMap<char, f64>,
    pairs: FxHashMap<(char, char), f64>,
}

impl Counts {
    fn add(&mut self, word: &str, weight: f64) {
        for pair in pairs(word) {
            *self.first.entry(pair.0).or_default() += weight;
            *self.pairs.entry(pair).or_default() += weight;
        }
    }

    /// How likely the second letter is after the first; one that was never seen is not impossible.
    fn likelihood(&self, pair: (char, char)) -> f64 {
        let seen = self.pairs.get(&pair).copied().unwrap_or(0.0);
        (seen + 0.5) / (self.first.get(&pair.0).copied().unwrap_or(0.0) + 30.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_told_apart() {
        let check = |cells: &str, legacy: bool| {
            assert_eq!(column_is_legacy(cells.split('|')), legacy, "{cells}");
        };
        check("uke|jkes'k dqekj|vfuy flag|lq/khj 'kekZ|jkt dqekjh", true);
        check("e.My|jlwykckn|f>a>d|ljou[ksM+k|lanyiqj", true);
        check("Name|Ramesh Kumar|Anil Singh|Sudhir Sharma|Raj Kumari", false);
        check("Mandal|Rasulabad|Jhinjhak|Sarwankhera|Sandalpur", false);
        check("9876543210|12.10.2021|नाम", false);
        check("मंडल|रसूलाबाद", false);
        check("", false);
        check("ftyk|dkuiqj nsgkr", true);
        check("eNyh'kgj|e>xoka|eM+kojk|eFkqjk|enukiqj|ejng|ejkSjh|eyoka|efygkckn|eYykok¡|eobZ|elkS/kk", true);
        check("Kakori|Kakrakhera|Kakwan|Kalka|Karaka|Kokamau|Kukra|Kakra|Okara|Ikauna|Akola|Ekdil|Kaimaha", false);
        check("NOC|WTP|DPR", false);
        check("kkkk kumar kishore kanpur", false);
    }

    #[test]
    fn single_cells_only_on_strong_signs() {
        let check = |cell: &str, legacy: bool| assert_eq!(cell_is_legacy(cell), legacy, "{cell}");
        check("dkuiqj nsgkr", true);
        check("jkes'k dqekj", true);
        check("v/;{k] e.My lfefr", true);
        check("in", false);
        check("Block-wise list; final", false);
        check("Kakrakhera", false);
        check("C/o Shri Ram, H.No. 12/4", false);
        check("कानपुर", false);
        check("", false);
    }
}
