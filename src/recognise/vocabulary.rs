//! The *vocabulary* is every heading that is known, in Devanagari, romanised and in English: what people type
//! (`vocabulary.tsv`), what this program writes ([`Field::said`]), and the names of the fields themselves.
//!
//! A heading is looked up by its *key*: folded as names are, vowel length and kinds of `स` forgotten, the small words
//! of grammar and the spaces left out. So `मंडल का नाम`, `मण्डल-नाम` and `मंडल  के नाम` are one.

use super::fields::Fields;
use crate::model::finding::Language;
use crate::model::table::Field;
use crate::text::fold::fold;
use crate::words::Word;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static KNOWN: LazyLock<FxHashMap<String, Fields>> = LazyLock::new(load);

/// What the heading of this key may mean. A known heading that means nothing here (`हस्ताक्षर`, `राशि`) has an empty set.
pub(super) fn look_up(key: &str) -> Option<Fields> {
    KNOWN.get(key).copied()
}

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

fn is_grammar(word: &str) -> bool {
    matches!(word, "का" | "कि" | "के" | "को" | "ka" | "ki" | "ke" | "of" | "the")
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
