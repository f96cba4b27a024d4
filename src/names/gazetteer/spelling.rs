//! One way to write the name of a unit: folded, with what sets it apart, and how it sounds.

use crate::text::fold::{fold, fold_unit};
use crate::text::marker::{Markers, level_numbers};
use crate::text::sound;
use std::cell::OnceCell;

/// What is asked for, folded once.
pub(super) struct Asked<'a> {
    /// As it was typed.
    pub name: &'a str,
    /// With the words that say the level, without blanks.
    pub full: String,
    pub spellings: Vec<Spelling>,
    /// How each of the spellings sounds, from the first question that needs it.
    sounds: OnceCell<Vec<Sound>>,
}

impl<'a> Asked<'a> {
    /// A name as typed.
    pub(super) fn new(name: &'a str) -> Self {
        Self { name, full: full(name), spellings: spellings(name), sounds: OnceCell::new() }
    }

    /// Each spelling with how it sounds.
    pub(super) fn heard(&self) -> impl Iterator<Item = (&Spelling, &Sound)> {
        let sounds = self.sounds.get_or_init(|| self.spellings.iter().map(Sound::of).collect());
        self.spellings.iter().zip(sounds)
    }

    /// Whether nothing was asked.
    pub(super) fn is_empty(&self) -> bool {
        !self.full.chars().any(char::is_alphanumeric)
    }
}

/// One way to write a name.
pub(super) struct Spelling {
    /// Folded, without level words.
    pub bare: String,
    /// The same without blanks.
    pub squashed: String,
    pub markers: Markers,
}

/// How a spelling sounds.
pub(super) struct Sound {
    /// All keys of the whole, the likeliest first.
    pub keys: Vec<String>,
    /// The keys of its words.
    pub words: Vec<String>,
    /// What tells two spellings in Devanagari apart that sound alike in English.
    strict: Option<String>,
    /// The sound with every vowel and double consonant.
    fine: String,
}

impl Sound {
    pub(super) fn of(spelling: &Spelling) -> Self {
        let bare = spelling.bare.as_str();
        Self {
            keys: sound::keys_of_folded(bare),
            words: bare.split(' ').map(sound::key).collect(),
            strict: sound::strict(bare),
            fine: sound::fine(bare),
        }
    }

    /// Whether both have a key in common.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.keys.iter().any(|key| other.keys.contains(key))
    }

    /// Whether two that sound alike are also written alike, as far as their scripts allow.
    pub(super) fn is_written_like(&self, other: &Self) -> bool {
        match (&self.strict, &other.strict) {
            (Some(one), Some(other)) => one == other,
            _ => sound::closeness(&self.fine, &other.fine) >= 0.85,
        }
    }

    /// Whether they sound the same to the last vowel.
    pub(super) fn equals(&self, other: &Self) -> bool {
        self.fine == other.fine
    }

    /// How near the nearest two keys are. Most names have nothing in common, which the likeliest keys show.
    pub(super) fn nearness(&self, other: &Self) -> f64 {
        let ([key, ..], [other_key, ..]) = (self.keys.as_slice(), other.keys.as_slice()) else { return 0.0 };
        let likeliest = sound::closeness(key, other_key);
        if likeliest < 0.5 || self.keys.len() + other.keys.len() == 2 {
            return likeliest;
        }
        let pairs = self.keys.iter().flat_map(|one| other.keys.iter().map(move |other| (one, other)));
        pairs.map(|(one, other)| sound::closeness(one, other)).fold(likeliest, f64::max)
    }

    /// The same words in any order; `None` for a single word.
    pub(super) fn sorted(&self) -> Option<String> {
        let mut words = self.words.clone();
        words.sort_unstable();
        (words.len() > 1).then(|| words.join(" "))
    }
}

pub(super) fn full(name: &str) -> String {
    let mut full = level_numbers(fold(name));
    full.retain(|letter| letter != ' ');
    full
}

/// The name, and where brackets hold more than a marker the name without them: `कर्वी (चित्रकूट)`.
pub(super) fn spellings(name: &str) -> Vec<Spelling> {
    let mut spellings = vec![spelling(name)];
    if let Some((outside, rest)) = name.split_once('(')
        && let Some((inside, after)) = rest.split_once(')')
        && outside.chars().any(char::is_alphabetic)
        && !after.chars().any(char::is_alphanumeric)
        && Markers::of(&level_numbers(fold(inside))).is_empty()
    {
        let outside = spelling(outside);
        if spellings.iter().all(|other| other.bare != outside.bare) {
            spellings.push(outside);
        }
    }
    spellings
}

fn spelling(name: &str) -> Spelling {
    let bare = level_numbers(fold_unit(name));
    let squashed = bare.chars().filter(|letter| *letter != ' ').collect();
    Spelling { markers: Markers::of(&bare), bare, squashed }
}
