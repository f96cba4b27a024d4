//! The names of all units of one level, ready to be asked: what each spelling folds to and sounds like is worked out
//! once, and a name that is spelled in a known way is found by a look-up.

use super::Method;
use super::alike::{self, Alike};
use super::spelling::{Asked, Sound, Spelling, full, spellings};
use crate::text::fold::fold;
use crate::text::marker::is_marker;
use crate::text::nearness::look_alike;
use crate::text::sound;
use crate::text::unit::says_district;
use rustc_hash::{FxHashMap, FxHashSet};

/// Names that are this near are taken for one where no other comes near.
const NEAR: f64 = 0.80;
/// The same where so many could be meant that chance alike are to be expected.
const NEAR_AMONG_MANY: f64 = 0.88;
/// How many are many: more than any district has.
const MANY: usize = 150;
/// How far the second best must be behind.
const CLEARLY_AHEAD: f64 = 0.12;
/// Names under this are not worth suggesting.
const SUGGESTED: f64 = 0.45;
/// How many names are suggested.
const MOST_SUGGESTIONS: usize = 5;

/// One unit and all its spellings.
struct Entry {
    names: Vec<(Sound, Spelling)>,
    full: String,
    /// The name says that it is a district, and so tells it from a neighbour that says महानगर.
    says_level: bool,
}

/// Where to look.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    /// Whether a unit, by its number in the plan, is among those that can be meant.
    pub holds: &'a dyn Fn(u32) -> bool,
    /// The numbers of all that it holds, where they are at hand.
    pub only: Option<&'a [u32]>,
    /// Units that the asked name does not mean, since a person said so.
    pub not: &'a [u32],
}

impl<'a> Scope<'a> {
    /// All units that can be meant.
    pub(super) const fn among(holds: &'a dyn Fn(u32) -> bool) -> Self {
        Self { holds, only: None, not: &[] }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub method: Method,
    pub id: Option<u32>,
    pub score: f64,
    pub suggestions: Vec<(u32, f64)>,
}

impl Found {
    pub(super) fn one(method: Method, id: u32, score: f64) -> Self {
        Self { method, id: Some(id), score, suggestions: vec![(id, score)] }
    }

    pub(super) fn several(suggestions: Vec<(u32, f64)>) -> Self {
        let score = suggestions.first().map_or(0.0, |(_, score)| *score);
        Self { method: Method::Ambiguous, id: None, score, suggestions }
    }

    pub(super) fn unknown(suggestions: Vec<(u32, f64)>) -> Self {
        let score = suggestions.first().map_or(0.0, |(_, score)| *score);
        Self { method: Method::Unknown, id: None, score, suggestions }
    }
}

/// The names of all units of one level.
#[derive(Default)]
pub(super) struct Index {
    entries: Vec<Entry>,
    full: FxHashMap<String, Vec<u32>>,
    exact: FxHashMap<String, Vec<u32>>,
    alias: FxHashMap<String, Vec<u32>>,
    keys: FxHashMap<String, Vec<u32>>,
    alike: Alike,
    /// Some unit's name begins with a number.
    pub(super) numbered: bool,
}

fn note(map: &mut FxHashMap<String, Vec<u32>>, key: &str, id: u32) {
    let ids = map.entry(key.to_owned()).or_default();
    if !ids.contains(&id) {
        ids.push(id);
    }
}

impl Index {
    /// Adds the next unit, with its name and its other spellings.
    pub(super) fn add(&mut self, name: &str, aliases: &[String]) {
        let id = self.entries.len() as u32;
        let own = full(name);
        self.numbered |= own.starts_with(|letter: char| letter.is_ascii_digit());
        note(&mut self.full, &own, id);
        let mut names = Vec::new();
        for spelling in spellings(name) {
            note(&mut self.exact, &spelling.squashed, id);
            names.push((Sound::of(&spelling), spelling));
        }
        for alias in aliases {
            note(&mut self.alias, &full(alias), id);
            for spelling in spellings(alias) {
                note(&mut self.alias, &spelling.squashed, id);
                names.push((Sound::of(&spelling), spelling));
            }
        }
        for (sound, _) in &names {
            self.alike.add(id, sound);
            sound.keys.iter().chain(&sound.sorted()).for_each(|key| note(&mut self.keys, key, id));
        }
        self.entries.push(Entry { names, full: own, says_level: says_district(&fold(name)) });
    }

    /// Numbers of the units in a scope, in the plan's order.
    fn members<'a>(&self, scope: Scope<'a>) -> impl Iterator<Item = u32> + use<'a> {
        let all = if scope.only.is_some() { 0 } else { self.entries.len() as u32 };
        let only = scope.only.unwrap_or_default().iter().copied();
        only.chain((0..all).filter(move |&id| (scope.holds)(id)))
    }

    /// Numbers of the units that are worth measuring: all of a few, of many those that share something with the name.
    fn candidates(&self, sound: &Sound, spelling: &Spelling, scope: Scope) -> Vec<u32> {
        let many = self.members(scope).nth(2 * alike::MOST).is_some();
        // A marker alone is near to every name that has it.
        if many && !is_marker(&spelling.bare) {
            self.alike.to(sound, scope.holds)
        } else {
            self.members(scope).collect()
        }
    }

    /// Exactly this name.
    pub(super) fn written(&self, asked: &Asked, scope: Scope) -> Option<Found> {
        let whole = within(&self.full, &asked.full, scope);
        if let [id] = whole.as_slice() {
            return Some(Found::one(Method::Exact, *id, 1.0));
        }
        for spelling in &asked.spellings {
            let found = within(&self.exact, &spelling.squashed, scope);
            match found.as_slice() {
                [] => {}
                [id] => {
                    let one = Found::one(Method::Exact, *id, 1.0);
                    return Some(self.unless_neighbours(one, *id, asked, spelling, scope));
                }
                several => return Some(Found::several(several.iter().map(|&id| (id, 1.0)).collect())),
            }
        }
        None
    }

    /// What was found, or several units where its level word is left out and others have its base: `झांसी` may be
    /// झांसी जिला or झांसी महानगर.
    fn unless_neighbours(&self, found: Found, id: u32, asked: &Asked, spelling: &Spelling, scope: Scope) -> Found {
        let says_level =
            self.entries.get(id as usize).is_some_and(|entry| entry.says_level && entry.full != asked.full);
        if !says_level || asked.full != spelling.squashed {
            return found;
        }
        let words: Vec<String> = spelling.bare.split(' ').map(sound::key).collect();
        let extending = self.alike.beginning(words.first()).filter(|&other| other != id && (scope.holds)(other));
        let neighbours = extending.filter(|&other| self.extends(other, &words));
        let several: Vec<(u32, f64)> = std::iter::once(id).chain(neighbours).map(|id| (id, 0.9)).collect();
        if several.len() > 1 { Found::several(several) } else { found }
    }

    /// Whether a unit's name is these words and then only markers.
    fn extends(&self, id: u32, words: &[String]) -> bool {
        self.names(id).iter().any(|(sound, spelling)| {
            sound.words.len() > words.len()
                && sound.words.starts_with(words)
                && spelling.bare.split(' ').skip(words.len()).all(is_marker)
        })
    }

    fn names(&self, id: u32) -> &[(Sound, Spelling)] {
        self.entries.get(id as usize).map(|entry| entry.names.as_slice()).unwrap_or_default()
    }

    /// A spelling that the plan gives beside the name.
    pub(super) fn other_spelling(&self, asked: &Asked, scope: Scope) -> Option<Found> {
        let full = std::iter::once(&asked.full).chain(asked.spellings.iter().map(|spelling| &spelling.squashed));
        let found = full.map(|spelling| within(&self.alias, spelling, scope)).find(|found| !found.is_empty())?;
        Some(match found.as_slice() {
            [id] => Found::one(Method::Alias, *id, 1.0),
            several => Found::several(several.iter().map(|&id| (id, 1.0)).collect()),
        })
    }

    /// The same sound in either script, or the same words in another order.
    pub(super) fn sounding(&self, asked: &Asked, scope: Scope) -> Option<Found> {
        for (spelling, sound) in asked.heard() {
            let found = self.of_keys(&sound.keys, spelling, scope);
            match found.as_slice() {
                [] => {}
                [id] => {
                    return Some(self.unless_neighbours(self.sounds_alike(*id, sound), *id, asked, spelling, scope));
                }
                several => {
                    let equal = |id: &u32| self.names(*id).iter().any(|(other, _)| sound.equals(other));
                    let mut equals = several.iter().copied().filter(equal);
                    if let (Some(id), None) = (equals.next(), equals.next()) {
                        return Some(self.sounds_alike(id, sound));
                    }
                    return Some(Found::several(several.iter().map(|&id| (id, 0.95)).collect()));
                }
            }
            let sorted: Vec<String> = sound.sorted().into_iter().collect();
            if let [id] = self.of_keys(&sorted, spelling, scope).as_slice() {
                return Some(Found::one(Method::Fuzzy, *id, 0.93));
            }
        }
        None
    }

    /// Units in the scope with one of these keys and the same numbers.
    fn of_keys(&self, keys: &[String], spelling: &Spelling, scope: Scope) -> Vec<u32> {
        let mut found = Vec::new();
        for id in keys.iter().filter(|key| !key.is_empty()).flat_map(|key| within(&self.keys, key, scope)) {
            let free = self.names(id).iter().any(|(_, name)| name.markers.agree_in_numbers(&spelling.markers));
            if free && !found.contains(&id) && !scope.not.contains(&id) {
                found.push(id);
            }
        }
        found
    }

    /// A unit that sounds alike: certain where it is written alike too, else to be reported.
    fn sounds_alike(&self, id: u32, sound: &Sound) -> Found {
        let alike = |other: &Sound| sound.meets(other) && sound.is_written_like(other);
        if self.names(id).iter().any(|(other, _)| alike(other)) {
            Found::one(Method::Key, id, 0.98)
        } else {
            Found::one(Method::Fuzzy, id, 0.93)
        }
    }

    /// What the name probably means: the nearest one where it is near enough and no other comes near; else the nearest
    /// ones as suggestions.
    pub(super) fn near(&self, asked: &Asked, scope: Scope) -> Found {
        let mut bases = Vec::new();
        let mut scored: Vec<(u32, f64, bool)> = Vec::new();
        for (spelling, sound) in asked.heard() {
            for id in self.candidates(sound, spelling, scope) {
                if self.extends(id, &sound.words) {
                    bases.push((id, 0.9));
                }
                let (score, free) = self.score(id, spelling, sound);
                if score >= SUGGESTED {
                    scored.push((id, score, free && !scope.not.contains(&id)));
                }
            }
        }
        scored.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let mut seen = FxHashSet::default();
        scored.retain(|(id, ..)| seen.insert(*id));
        let near = if self.members(scope).nth(MANY).is_some() { NEAR_AMONG_MANY } else { NEAR };
        let second = scored.get(1).map_or(0.0, |second| second.1);
        let verdict = match scored.first() {
            _ if !bases.is_empty() => Method::Ambiguous,
            Some(&(_, score, true)) if score >= near && score - second >= CLEARLY_AHEAD => Method::Fuzzy,
            Some(&(_, score, true)) if score >= near => Method::Ambiguous,
            _ => Method::Unknown,
        };
        let id = scored.first().filter(|_| verdict == Method::Fuzzy).map(|best| best.0);
        let mut suggestions = bases;
        let most = MOST_SUGGESTIONS.max(suggestions.len());
        for (id, score, _) in scored {
            if suggestions.iter().all(|(other, _)| *other != id) {
                suggestions.push((id, score));
            }
        }
        suggestions.truncate(most);
        let score = suggestions.first().map_or(0.0, |(_, score)| *score);
        Found { method: verdict, id, score, suggestions }
    }

    /// How near a unit is, and whether nothing speaks against taking it for the asked name.
    fn score(&self, id: u32, spelling: &Spelling, sound: &Sound) -> (f64, bool) {
        let mut best = (0.0, false);
        for (other, name) in self.names(id) {
            let free = name.markers == spelling.markers;
            let mut score = sound.nearness(other);
            if look_alike(&name.squashed, &spelling.squashed) {
                score = score.max(0.92);
            }
            // One name with a word more than the other is worth a suggestion, and no more.
            if sound.words.starts_with(&other.words) || other.words.starts_with(&sound.words) {
                score = score.max(0.7);
            }
            if name.bare.split(' ').any(|word| word == spelling.bare && is_marker(word)) {
                score = score.max(0.6);
            }
            let score = if free { score } else { (score - 0.1).max(0.0) };
            if score > best.0 {
                best = (score, free);
            }
        }
        best
    }
}

fn within(map: &FxHashMap<String, Vec<u32>>, key: &str, scope: Scope) -> Vec<u32> {
    map.get(key).into_iter().flatten().copied().filter(|&id| (scope.holds)(id)).collect()
}
