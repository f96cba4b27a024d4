//! Which of many units a name could be at all. To measure the nearness of every unit of a state for every misspelt name
//! takes milliseconds for each; those that share hardly a consonant with it are left out first, by counting the pairs of
//! neighbouring consonants that both have.

use super::spelling::Sound;
use crate::text::sound::skeleton_of_key;
use rustc_hash::FxHashMap;

/// How many units are worth measuring.
pub(super) const MOST: usize = 20;
/// The share of pairs that the likeliest one has, of which another must have this part.
const OF_THE_BEST: f32 = 0.5;

/// Two neighbouring consonants, or the first or last one with the edge.
type Pair = [u8; 2];

/// The consonants of the names of all units of one level, by pairs.
#[derive(Default)]
pub(super) struct Alike {
    /// Of each skeleton: its unit, and how many pairs it has.
    skeletons: Vec<(u32, usize)>,
    /// Skeletons that have a pair.
    having: FxHashMap<Pair, Vec<u32>>,
    /// Units with a name that begins with a word of this sound.
    beginning: FxHashMap<String, Vec<u32>>,
}

impl Alike {
    /// Adds a name of a unit. Units come in their order.
    pub(super) fn add(&mut self, id: u32, sound: &Sound) {
        for skeleton in skeletons(sound) {
            let number = self.skeletons.len() as u32;
            let mut count = 0;
            for pair in pairs(&skeleton) {
                self.having.entry(pair).or_default().push(number);
                count += 1;
            }
            self.skeletons.push((id, count));
        }
        if let Some(first) = sound.words.first() {
            let ids = self.beginning.entry(first.clone()).or_default();
            if ids.last() != Some(&id) {
                ids.push(id);
            }
        }
    }

    /// Units with a name that begins with this word.
    pub(super) fn beginning(&self, word: Option<&String>) -> impl Iterator<Item = u32> {
        word.and_then(|word| self.beginning.get(word)).into_iter().flatten().copied()
    }

    /// The units that share most with this name, of those that can be meant, in their order.
    pub(super) fn to(&self, sound: &Sound, holds: impl Fn(u32) -> bool) -> Vec<u32> {
        let mut sharing: Vec<(f32, u32)> = Vec::new();
        for skeleton in skeletons(sound) {
            let mut shared = vec![0_u8; self.skeletons.len()];
            let mut count = 0;
            for pair in pairs(&skeleton) {
                count += 1;
                for &number in self.having.get(&pair).into_iter().flatten() {
                    if let Some(shared) = shared.get_mut(number as usize) {
                        *shared = shared.saturating_add(1);
                    }
                }
            }
            let of_all = shared.iter().zip(&self.skeletons).filter(|(shared, (id, _))| **shared > 0 && holds(*id));
            sharing.extend(of_all.map(|(&shared, &(id, pairs))| (share(shared, count + pairs), id)));
        }
        let best = sharing.iter().map(|(share, _)| *share).fold(0.0, f32::max);
        sharing.retain(|(share, _)| *share >= best * OF_THE_BEST);
        if sharing.len() > MOST {
            sharing.select_nth_unstable_by(MOST, |one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
            sharing.truncate(MOST);
        }
        let longer = self.beginning(sound.words.first()).filter(|&id| holds(id));
        let mut ids: Vec<u32> = sharing.into_iter().map(|(_, id)| id).chain(longer).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

/// Twice what both have, as a part of what each has: the measure of Dice.
fn share(shared: u8, of: usize) -> f32 {
    2.0 * f32::from(shared) / of.max(1) as f32
}

/// The skeletons of all keys of a name, without repeats.
fn skeletons(sound: &Sound) -> Vec<String> {
    let mut skeletons = Vec::with_capacity(2);
    for key in &sound.keys {
        let skeleton = skeleton_of_key(key);
        if !skeletons.contains(&skeleton) {
            skeletons.push(skeleton);
        }
    }
    skeletons
}

/// The pairs of a skeleton, with the edges. Letters of other scripts count by their first byte.
fn pairs(skeleton: &str) -> impl Iterator<Item = Pair> {
    const EDGE: u8 = b' ';
    let letters = || skeleton.bytes();
    let before = std::iter::once(EDGE).chain(letters());
    before.zip(letters().chain(std::iter::once(EDGE))).map(|(one, other)| [one, other])
}

#[cfg(test)]
mod tests {
    use super::super::spelling::spellings;
    use super::*;

    fn alike(names: &[&str], asked: &str) -> String {
        let mut index = Alike::default();
        for (id, name) in names.iter().enumerate() {
            spellings(name).iter().for_each(|spelling| index.add(id as u32, &Sound::of(spelling)));
        }
        let found = index.to(&Sound::of(spellings(asked).first().unwrap()), |_| true);
        found.iter().map(|&id| names[id as usize]).collect::<Vec<_>>().join(", ")
    }

    const NAMES: &[&str] = &["रसूलाबाद", "बिधूना", "पुवायां", "कालपी", "कालपी देहात", "मऊ", "बड़ागांव"];

    #[test]
    fn what_shares_its_consonants_is_found_in_either_script() {
        assert_eq!(alike(NAMES, "Rasulbad"), "रसूलाबाद");
        assert!(alike(NAMES, "Vidhuna").contains("बिधूना"));
        assert_eq!(alike(NAMES, "Mau"), "मऊ");
        assert!(alike(NAMES, "Badagaon").contains("बड़ागांव"));
    }

    #[test]
    fn a_name_with_a_word_more_is_among_them() {
        assert_eq!(alike(NAMES, "कालपी"), "कालपी, कालपी देहात");
    }

    #[test]
    fn of_a_thousand_few_are_left_and_the_meant_one_is_among_them() {
        let letters = ["क", "ट", "न", "म", "ल", "स", "ग", "ज", "प", "र"];
        let names: Vec<String> = (0..1000)
            .map(|number| format!("{}{}{}पुर", letters[number % 10], letters[number / 10 % 10], letters[number / 100]))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let found = alike(&names, "कटनपूरा");
        assert!(found.split(", ").any(|name| name == "कटनपुर"), "{found}");
        assert!(found.split(", ").count() <= MOST + 1);
    }
}
