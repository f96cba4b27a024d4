//! A *count* of people or things as it is typed: digits, words, a range, "about". Of a range the lower end counts, and
//! of "45/60" the first, so that attendance is not made better than it was.

use super::plain::{is_nothing, is_word, loose, plain};
use crate::model::grid::Value;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a cell says as a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Nothing.
    Empty,
    /// So many.
    Number(u32),
    /// Something that is no count.
    Bad,
}

impl Count {
    /// The number, where there is one.
    pub const fn number(self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(number),
            Self::Empty | Self::Bad => None,
        }
    }
}

/// Reads a cell of a column of counts; `text` is its text where it is one.
pub fn read(value: Value, text: &str) -> Count {
    match value {
        Value::Empty => Count::Empty,
        Value::Text(_) => read_text(text),
        Value::Number(number) => whole(number).map_or(Count::Bad, Count::Number),
        // Excel makes a date of "10-12": what was typed cannot be told.
        Value::Date(_) | Value::Truth(_) | Value::Fault(_) => Count::Bad,
    }
}

/// Reads a text as [`read`] does.
pub fn read_text(text: &str) -> Count {
    let plain = plain(text);
    let bare: String = plain.chars().filter(|&letter| is_word(letter)).collect();
    const NONE: [&str; 12] =
        ["शून्य", "निल", "nil", "nill", "zero", "none", "कोईनहीं", "कोईनही", "नहीं", "नही", "निरंक", "shunya"];
    if NONE.contains(&bare.as_str()) {
        return Count::Number(0);
    }
    if is_nothing(&plain) {
        return Count::Empty;
    }
    if plain.contains('?') || bare.contains("नहीं") || bare.contains("पता") {
        return Count::Bad;
    }
    number_in(&plain).map_or(Count::Bad, Count::Number)
}

fn whole(number: f64) -> Option<u32> {
    let fits = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    fits.then_some(number as u32)
}

/// A part of a count.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Number(f64),
    /// A word that makes more of the number before it: hundred, thousand, dozen.
    Times(f64),
    /// A word that adds so much to the number behind it: साढ़े, सवा, पौने.
    More(f64),
    Plus,
    /// `-`, "to", `/`, "or": what stands before it counts.
    Or,
    Comma,
    Word,
}

fn number_in(plain: &str) -> Option<u32> {
    // Of "40 में से 35" and "40 में 35" the second were there, of "35 out of 40" the first.
    let of = [" में से ", " मे से ", " में ", " मे "].iter().find_map(|of| plain.split_once(of));
    let has_number = |text: &str| text.chars().any(|letter| letter.is_ascii_digit());
    if let Some((_, present)) = of.filter(|(all, present)| has_number(all) && has_number(present)) {
        return number_in(present);
    }
    if let Some((present, _)) =
        [" out of ", " of "].iter().find_map(|of| plain.split_once(of)).filter(|(one, _)| has_number(one))
    {
        return number_in(present);
    }
    let parts = combined(&parts(plain)?);
    let is_number = |part: &&Part| matches!(part, Part::Number(_));
    if parts.iter().filter(|part| **part == Part::Word).count() > 4 {
        return None;
    }
    let bare: Vec<Part> = parts.iter().copied().filter(|part| *part != Part::Word).collect();
    let first = bare.iter().find(is_number)?;
    let Part::Number(first) = *first else { return None };
    let counted = match bare.as_slice() {
        [Part::Number(_)] | [Part::Number(_), Part::Plus | Part::Or] | [Part::Plus | Part::Or, Part::Number(_)] => {
            first
        }
        [Part::Number(low), Part::Or, Part::Number(high)] if low <= high || !plain.contains('-') => *low,
        [Part::Number(_), rest @ ..] if rest.chunks(2).all(|pair| matches!(pair, [Part::Plus, Part::Number(_)])) => {
            bare.iter().map(|part| if let Part::Number(number) = part { *number } else { 0.0 }).sum()
        }
        _ => return None,
    };
    whole(counted)
}

fn parts(plain: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut rest = plain;
    while let Some(letter) = rest.chars().next() {
        let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
        let end = if letter.is_ascii_digit() {
            rest.find(|letter| !is_number(letter)).unwrap_or(rest.len())
        } else if is_word(letter) {
            rest.find(|letter: char| !is_word(letter) || letter.is_ascii_digit()).unwrap_or(rest.len())
        } else {
            letter.len_utf8()
        };
        let (part, behind) = rest.split_at_checked(end)?;
        rest = behind;
        parts.push(match letter {
            _ if letter.is_ascii_digit() => Part::Number(digits(part)?),
            '+' => Part::Plus,
            '-' | '/' | '~' => Part::Or,
            ',' => Part::Comma,
            _ if is_word(letter) => word(part),
            _ => continue,
        });
    }
    Some(parts)
}

/// A number in digits, with commas between thousands, also the Indian way.
fn digits(text: &str) -> Option<f64> {
    let text = text.trim_end_matches(['.', ',']);
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let mut groups = whole.split(',').rev();
    let last = groups.next()?;
    let grouped = whole.contains(',');
    if grouped && (last.len() != 3 || !groups.all(|group| (1..=3).contains(&group.len()))) {
        return None;
    }
    fraction.chars().all(|digit| digit == '0').then(|| whole.replace(',', "").parse().ok())?
}

const UNITS: [&str; 101] = [
    "शून्य",
    "एक ek one",
    "दो do two",
    "तीन teen three",
    "चार char four",
    "पांच पाँच paanch panch five",
    "छह छः छ: छ chhah six",
    "सात saat seven",
    "आठ aath eight",
    "नौ nau nine",
    "दस das ten",
    "ग्यारह gyarah eleven",
    "बारह barah twelve",
    "तेरह terah thirteen",
    "चौदह chaudah fourteen",
    "पंद्रह पन्द्रह pandrah fifteen",
    "सोलह solah sixteen",
    "सत्रह सतरह satrah seventeen",
    "अठारह अट्ठारह atharah eighteen",
    "उन्नीस unnis nineteen",
    "बीस bees twenty",
    "इक्कीस",
    "बाईस बाइस",
    "तेईस तेइस",
    "चौबीस",
    "पच्चीस pachchees pachis",
    "छब्बीस",
    "सत्ताईस सत्ताइस",
    "अट्ठाईस अट्ठाइस अठाइस",
    "उनतीस उन्तीस",
    "तीस tees thirty",
    "इकतीस इकत्तीस",
    "बत्तीस",
    "तैंतीस तेतीस",
    "चौंतीस चौतीस",
    "पैंतीस पैतीस",
    "छत्तीस",
    "सैंतीस सैतीस",
    "अड़तीस",
    "उनतालीस उन्तालीस",
    "चालीस chalis forty",
    "इकतालीस",
    "बयालीस",
    "तैंतालीस तेतालीस",
    "चवालीस चौवालीस",
    "पैंतालीस पैतालीस",
    "छियालीस",
    "सैंतालीस सैतालीस",
    "अड़तालीस",
    "उनचास",
    "पचास pachas fifty",
    "इक्यावन",
    "बावन",
    "तिरपन",
    "चौवन",
    "पचपन",
    "छप्पन",
    "सत्तावन",
    "अट्ठावन अठावन",
    "उनसठ",
    "साठ saath sixty",
    "इकसठ",
    "बासठ",
    "तिरसठ",
    "चौंसठ चौसठ",
    "पैंसठ पैसठ",
    "छियासठ",
    "सड़सठ",
    "अड़सठ",
    "उनहत्तर",
    "सत्तर sattar seventy",
    "इकहत्तर",
    "बहत्तर",
    "तिहत्तर",
    "चौहत्तर",
    "पचहत्तर",
    "छिहत्तर",
    "सतहत्तर",
    "अठहत्तर",
    "उन्यासी उनासी",
    "अस्सी assi eighty",
    "इक्यासी",
    "बयासी",
    "तिरासी",
    "चौरासी",
    "पचासी",
    "छियासी",
    "सत्तासी",
    "अट्ठासी अठासी",
    "नवासी",
    "नब्बे nabbe ninety",
    "इक्यानवे",
    "बानवे",
    "तिरानवे",
    "चौरानवे",
    "पंचानवे",
    "छियानवे",
    "सत्तानवे",
    "अट्ठानवे अठानवे",
    "निन्यानवे",
    "एकसौ",
];

/// What each word says, as typed before as loosely spelt: "teen" is loosely "ten".
static WORDS: LazyLock<FxHashMap<String, Part>> = LazyLock::new(|| {
    let units = UNITS.iter().zip(0u8..).map(|(names, number)| (*names, Part::Number(f64::from(number))));
    let more = [
        ("सौ सो sau hundred", Part::Times(100.0)),
        ("हजार हज़ार hazar hajar thousand", Part::Times(1000.0)),
        ("दर्जन darjan dozen", Part::Times(12.0)),
        ("डेढ़ डेढ dedh", Part::Number(1.5)),
        ("ढाई ढ़ाई dhai", Part::Number(2.5)),
        ("सवा sawa sava", Part::More(0.25)),
        ("साढ़े साड़े sadhe saadhe", Part::More(0.5)),
        ("पौने पौन paune", Part::More(-0.25)),
        ("से to या or", Part::Or),
    ];
    let all = units.chain(more).flat_map(|(names, part)| names.split_whitespace().map(move |name| (name, part)));
    let all: Vec<(&str, Part)> = all.collect();
    let mut words = FxHashMap::default();
    for spelt in [plain, loose] {
        for (name, part) in &all {
            words.entry(spelt(name)).or_insert(*part);
        }
    }
    words
});

fn word(plain: &str) -> Part {
    WORDS.get(plain).or_else(|| WORDS.get(&loose(plain))).copied().unwrap_or(Part::Word)
}

/// With "two hundred twenty" made one number.
fn combined(parts: &[Part]) -> Vec<Part> {
    let mut combined: Vec<Part> = Vec::new();
    // What the part before multiplied by, and of "one thousand two" the thousand with its multiplier.
    let (mut just_by, mut closed) = (None, None);
    for &part in parts {
        let last = combined.pop();
        let by = just_by.take();
        match (last, part) {
            (Some(Part::Number(number)), Part::Times(times)) => {
                combined.extend(multiplied(number, times, closed.take()));
                just_by = Some(times);
            }
            (Some(Part::More(more)), Part::Times(times)) => combined.push(Part::Number((1.0 + more) * times)),
            (Some(Part::More(more)), Part::Number(number)) => combined.push(Part::Number(number + more)),
            (Some(Part::Number(number)), Part::Number(more)) if more < 100.0 && by.is_some() => {
                closed = by.map(|by| (number, by));
                combined.push(Part::Number(number + more));
            }
            (last, part) => {
                combined.extend(last);
                let by = if let Part::Times(times) = part { Some(times) } else { None };
                combined.push(by.map_or(part, Part::Number));
                (just_by, closed) = (by, None);
            }
        }
    }
    combined
}

/// A number with a multiplier behind it: of "one thousand two hundred" only what came after the thousand is multiplied,
/// and "सौ दो सौ" lies between the one and the other.
fn multiplied(number: f64, times: f64, closed: Option<(f64, f64)>) -> Vec<Part> {
    let Some((done, by)) = closed.filter(|(_, by)| *by >= times) else { return vec![Part::Number(number * times)] };
    let rest = (number - done) * times;
    if by > times { vec![Part::Number(done + rest)] } else { vec![Part::Number(done), Part::Or, Part::Number(rest)] }
}

#[cfg(test)]
mod tests;
