//! The *vocabulary* is every heading that is known, in Devanagari, romanised and in English: what people type
//! (`vocabulary.tsv`), what this program writes ([`Field::said`]), and the names of the fields themselves.
//!
//! A heading is looked up by its *key*: folded as names are, vowel length and kinds of `स` forgotten, the small words
//! of grammar and the spaces left out. So `मंडल का नाम`, `मण्डल-नाम` and `मंडल  के नाम` are one.

use super::fields::Fields;
use super::heading::{FILLERS, LABELS};
use crate::model::finding::Language;
use crate::model::table::Field;
use crate::text::fold::fold;
use crate::words::Word;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

static KNOWN: LazyLock<FxHashMap<String, Fields>> = LazyLock::new(load);

/// What the heading of this key may mean. A known heading that means nothing here (`हस्ताक्षर`, `राशि`) has an empty set.
pub(super) fn look_up(key: &str) -> Option<Fields> {
    KNOWN.get(key).copied()
}

/// The meaning of the heading whose key differs least, by a letter in a short one and by two in a long one; `None` where
/// two that mean different things are as near.
pub(super) fn nearest(key: &str) -> Option<Fields> {
    let length = key.chars().count();
    let allowed = match length {
        0..=4 => return None,
        // The vowel signs of Devanagari are letters of their own, so its words are longer.
        5..=7 => 1,
        8..=9 if key.is_ascii() => 1,
        _ => 2,
    };
    let mut best: Option<(usize, Fields)> = None;
    for (known, &fields) in KNOWN.iter() {
        if fields.is_empty() || known.chars().count().abs_diff(length) > allowed || known.chars().count() < 5 {
            continue;
        }
        let distance = strsim::osa_distance(known, key);
        match best {
            _ if distance > allowed => {}
            Some((least, _)) if distance > least => {}
            // Fields that both may mean stay; where there are none, it is neither.
            Some((least, other)) if distance == least => best = Some((least, other.and(fields))),
            _ => best = Some((distance, fields)),
        }
    }
    best.map(|(_, fields)| fields).filter(|fields| !fields.is_empty())
}

/// The words of a heading that was typed without blanks between them; `None` where some of it is no word of a heading.
pub(super) fn parted(text: &str) -> Option<String> {
    let words: Option<Vec<String>> = fold(text).split(' ').map(|word| parted_word(&shorten(word))).collect();
    words.map(|words| words.join(" "))
}

/// Fewest words of headings that make up a longer word.
fn parted_word(word: &str) -> Option<String> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    if WORDS.contains(word) || letters.len() < 5 {
        return Some(word.to_owned());
    }
    let ends: Vec<usize> = letters.iter().map(|(at, _)| *at).chain([word.len()]).collect();
    // The last word of the best parting up to each letter, and of how many words that is.
    let mut best: Vec<Option<(usize, usize)>> = vec![None; ends.len()];
    if let Some(first) = best.first_mut() {
        *first = Some((0, 0));
    }
    for to in 1..ends.len() {
        for from in to.saturating_sub(LONGEST_WORD)..to {
            let (Some(&Some((count, _))), Some(part)) =
                (best.get(from), ends.get(from).zip(ends.get(to)).and_then(|(from, to)| word.get(*from..*to)))
            else {
                continue;
            };
            let is_better = best.get(to).is_some_and(|known| known.is_none_or(|(known, _)| count + 1 < known));
            if to - from >= 2
                && WORDS.contains(part)
                && is_better
                && let Some(slot) = best.get_mut(to)
            {
                *slot = Some((count + 1, from));
            }
        }
    }
    let mut parts = Vec::new();
    let mut to = ends.len() - 1;
    while to > 0 {
        let (_, from) = (*best.get(to)?)?;
        parts.push(word.get(*ends.get(from)?..*ends.get(to)?)?);
        to = from;
    }
    parts.reverse();
    Some(parts.join(" "))
}

/// Letters of the longest word that is looked for.
const LONGEST_WORD: usize = 14;

/// Every word of a heading, the small ones too.
static WORDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let lines = include_str!("vocabulary.tsv").lines().skip(1).filter(|line| !line.contains("\tkruti\t"));
    let headings = lines.filter_map(|line| line.split('\t').nth(2));
    let words = headings.flat_map(|heading| fold(heading).split(' ').map(shorten).collect::<Vec<_>>());
    let small = LABELS.iter().chain(FILLERS).chain(GRAMMAR).map(|word| shorten(word));
    words.chain(small).filter(|word| word.chars().count() >= 2).collect()
});

/// The words of a heading, folded, without the small words of grammar.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(' ').map(shorten).filter(|word| !word.is_empty() && !is_grammar(word));
    words.collect()
}

/// The key of a heading.
pub(super) fn key(text: &str) -> String {
    words(text).concat()
}

/// Small words that headings are known with and without.
const GRAMMAR: &[&str] = &["का", "कि", "के", "को", "ka", "ki", "ke", "of", "the"];

fn is_grammar(word: &str) -> bool {
    GRAMMAR.contains(&word)
}

/// Long vowels become short and the kinds of `स` one: nobody tells headings apart by them, and everybody mistypes them.
fn shorten(word: &str) -> String {
    let short = word.chars().map(|letter| match letter {
        'ी' => 'ि',
        'ू' => 'ु',
        'ई' => 'इ',
        'ऊ' => 'उ',
        'श' | 'ष' => 'स',
        'ण' => 'न',
        other => other,
    });
    short.collect()
}

fn load() -> FxHashMap<String, Fields> {
    let mut known: FxHashMap<String, Fields> = FxHashMap::default();
    let mut add = |heading: &str, fields: Fields| {
        let entry = known.entry(key(heading)).or_default();
        *entry = entry.or(fields);
    };
    for line in include_str!("vocabulary.tsv").lines().skip(1) {
        let mut cells = line.split('\t');
        let (Some(field), Some(script), Some(heading)) = (cells.next(), cells.next(), cells.next()) else { continue };
        // Headings in a legacy font are converted before they are looked up.
        if script != "kruti" {
            add(heading, meaning(field));
        }
    }
    for &field in Field::ALL {
        let said = field.said();
        add(said.hi, Fields::one(field));
        add(said.en, Fields::one(field));
        add(&field.code().replace('_', " "), Fields::one(field));
    }
    for word in GIVEN {
        add(word.in_language(Language::Hindi), Fields::default());
        add(word.in_language(Language::English), Fields::default());
    }
    for (word, field) in ANSWERS {
        add(word.in_language(Language::Hindi), Fields::one(*field));
        add(word.in_language(Language::English), Fields::one(*field));
    }
    known
}

/// Columns that an entry form is filled in with, and that report nothing.
const GIVEN: &[Word] = &[Word::StillDue, Word::SuggestedNight];

/// The columns to answer in.
const ANSWERS: &[(Word, Field)] = &[
    (Word::Decision, Field::Decision),
    (Word::RightValue, Field::Value),
    (Word::Reason, Field::Reason),
    (Word::By, Field::By),
    (Word::On, Field::On),
    (Word::Until, Field::Until),
];

/// The fields of a name in the first column of the vocabulary: a field's code, `place` for what may be the unit or the
/// place of stay, anything else for a heading that is known and says nothing here.
fn meaning(name: &str) -> Fields {
    match name {
        "place" => [Field::Mandal, Field::StayPlace].into_iter().collect(),
        _ => Field::from_code(name).map(Fields::one).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_vocabulary_names_a_field() {
        for line in include_str!("vocabulary.tsv").lines().skip(1) {
            let name = line.split('\t').next().unwrap();
            assert!(Field::from_code(name).is_some() || matches!(name, "place" | "none"), "{line}");
        }
    }

    #[test]
    fn spellings_of_a_heading_have_one_key() {
        let check = |one: &str, other: &str| assert!(key(one) == key(other), "{one} {other}");
        check("मंडल का नाम", "मण्डल-के नाम");
        check("क्र.सं.", "क्र०सं०");
        check("मोबाइल नं०", "मोबाईल नं.");
        check("Date of Visit", "date visit");
        check("विधान सभा", "विधानसभा");
    }

    #[test]
    fn what_the_program_writes_it_knows() {
        for &field in Field::ALL {
            let said = field.said();
            for heading in [said.hi, said.en] {
                assert!(look_up(&key(heading)).is_some_and(|fields| fields.has(field)), "{heading}");
            }
        }
    }
}
