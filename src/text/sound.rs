//! A *sound key* is what is left of a name when scripts and habits of romanisation are taken away: `रसूलाबाद`,
//! `Rasulabad` and `Rasoolabaad` have one. Hindi is romanised as it is spoken, then both scripts are folded alike: long
//! and short vowels, aspirates, `v` and `w`, `ph` and `f`. The vowel `a` is kept only where it is first or last or after
//! another vowel, since English writes it for two Hindi vowels and leaves it out at will; the last one tells `Rampur`
//! from `Rampura`.

use super::fold::{fold, is_devanagari};
use super::romanise::{Reading, romanise};

pub use super::nearness::closeness;

/// The sound key of a name: letters and digits without blanks, equal for most spellings of one name in both scripts.
pub fn key(text: &str) -> String {
    key_of(&fold(text), Reading::PLAIN)
}

/// All sound keys of a name, the likeliest first, without repeats: Devanagari leaves open whether an inner `ड` is
/// written `r` or `d` in English, and whether a last nasal or the vowel of a last cluster is written at all.
pub fn keys(text: &str) -> Vec<String> {
    keys_of_folded(&fold(text))
}

/// The likeliest of the [`keys`] of a text that is folded already.
pub fn key_of_folded(folded: &str) -> String {
    key_of(folded, Reading::PLAIN)
}

/// [`keys`] of a text that is folded already.
pub fn keys_of_folded(folded: &str) -> Vec<String> {
    let mut keys = vec![key_of(folded, Reading::PLAIN)];
    if folded.is_ascii() {
        // English ends many a name in -ah that Hindi ends in -ा, and writes E for a first इ as well: Etawah is इटावा.
        if let Some(open) = folded.strip_suffix('h').filter(|open| open.ends_with('a')) {
            keys.push(key_of(open, Reading::PLAIN));
        }
        let first_i: Vec<String> = keys.iter().filter_map(|key| Some(format!("i{}", key.strip_prefix('e')?))).collect();
        keys.extend(first_i.into_iter().filter(|key| key.len() > 3));
        return keys;
    }
    for number in 1..8_u8 {
        let reading = Reading { flap_d: number & 1 > 0, nasal: number & 2 == 0, schwa: number & 4 == 0 };
        let key = key_of(folded, reading);
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// The consonants alone, with those that are taken for one another as one: for finding candidates, not for deciding.
pub fn skeleton(text: &str) -> String {
    skeleton_of_key(&key(text))
}

/// [`skeleton`] of a key that is at hand.
pub fn skeleton_of_key(key: &str) -> String {
    let mut bones = String::with_capacity(key.len());
    for letter in key.chars() {
        let bone = match letter {
            'a' | 'e' | 'i' | 'o' | 'u' | 'h' => continue,
            'd' => 'r',
            'b' => 'v',
            'C' => 's',
            other => other,
        };
        if !bones.ends_with(bone) {
            bones.push(bone);
        }
    }
    if bones.len() > 2 && bones.ends_with('n') {
        bones.pop();
    }
    bones
}

/// The sound of a folded text with every vowel and double consonant: of several names with one key, the one meant.
pub(crate) fn fine(folded: &str) -> String {
    level_vowels(&level_consonants(&latin_of(folded, Reading::PLAIN), false))
}

/// Spellings in Devanagari that differ only in what nobody hears (length of `i` and `u`, `श ष स`, `ण न`, a nasal) are
/// equal in this. `None` for other scripts.
pub(crate) fn strict(bare: &str) -> Option<String> {
    if bare.is_ascii() {
        return None;
    }
    let mut strict = String::with_capacity(bare.len());
    for letter in bare.chars() {
        let heard = match letter {
            ' ' | '\u{902}' | '\u{94d}' => continue,
            'ी' => 'ि',
            'ई' => 'इ',
            'ू' => 'ु',
            'ऊ' => 'उ',
            'ै' => 'े',
            'ऐ' => 'ए',
            'ौ' | 'ॉ' => 'ो',
            'औ' => 'ओ',
            'श' | 'ष' => 'स',
            'ण' => 'न',
            other => other,
        };
        if !strict.ends_with(heard) {
            strict.push(heard);
        }
    }
    Some(strict)
}

fn key_of(folded: &str, reading: Reading) -> String {
    drop_inner_a(&level_vowels(&level_consonants(&latin_of(folded, reading), true)))
}

fn latin_of(folded: &str, reading: Reading) -> String {
    let mut latin = String::with_capacity(folded.len() + 8);
    let mut words = folded.split(' ').peekable();
    let mut spelled = false;
    while let Some(word) = words.next() {
        let start = latin.len();
        let letter = letter_name(word);
        let next_spelled = words.peek().is_some_and(|next| letter_name(next).is_some());
        if let Some(letter) = letter.filter(|_| spelled || next_spelled) {
            latin.push_str(letter);
            spelled = true;
            continue;
        }
        spelled = false;
        if word.chars().any(is_devanagari) {
            romanise(word, reading, &mut latin);
        } else {
            latin.push_str(common_word(word));
        }
        level_ending(&mut latin, start);
    }
    latin
}

/// English letters by their names, as abbreviations are written in Devanagari: `बी बी नगर`. One alone may be a word.
fn letter_name(word: &str) -> Option<&'static str> {
    const NAMES: &[(&str, &str)] = &[
        ("ए", "a"),
        ("बी", "b"),
        ("सी", "c"),
        ("डी", "d"),
        ("ई", "e"),
        ("एफ", "f"),
        ("जी", "g"),
        ("एच", "h"),
        ("आई", "i"),
        ("जे", "j"),
        ("के", "k"),
        ("एल", "l"),
        ("एम", "m"),
        ("एन", "n"),
        ("ओ", "o"),
        ("पी", "p"),
        ("आर", "r"),
        ("एस", "s"),
        ("टी", "t"),
        ("यू", "u"),
        ("वी", "v"),
        ("एक्स", "x"),
        ("वाई", "y"),
    ];
    // Nearly every word is longer than the longest of these.
    let may_be = word.len() <= "एक्स".len();
    NAMES.iter().find(|(name, _)| may_be && *name == word).map(|(_, letter)| *letter)
}

/// English words that stand for a Hindi one in names of units, and spellings of the English time.
fn common_word(word: &str) -> &str {
    match word {
        "north" | "northern" => "uttar",
        "south" | "southern" => "dakshin",
        "east" | "eastern" => "purv",
        "west" | "western" => "pashchim",
        "central" => "madhya",
        "rural" => "gramin",
        "urban" => "nagariya",
        "metropolitan" | "metro" => "mahanagar",
        "cantonment" => "chhavni",
        "cantt" | "cant" => "kaint",
        "city" => "nagar",
        "new" => "naya",
        "old" => "purana",
        other => other,
    }
}

/// Endings of a word that English writes in many ways: `gaon gawn gaanv`, `garh gadh`, `pur pore`.
fn level_ending(latin: &mut String, start: usize) {
    const ENDINGS: &[(&str, &str)] = &[
        ("aaon", "av"),
        ("aon", "av"),
        ("aown", "av"),
        ("awn", "av"),
        ("aaw", "av"),
        ("ao", "av"),
        ("gadh", "garh"),
        ("garah", "garh"),
        ("gurh", "garh"),
        ("pore", "pur"),
        ("gunj", "ganj"),
        ("gunge", "ganj"),
        ("nager", "nagar"),
    ];
    for (ending, level) in ENDINGS {
        if latin.len() > start + ending.len() && latin.ends_with(ending) {
            latin.truncate(latin.len() - ending.len());
            latin.push_str(level);
            return;
        }
    }
}

#[inline]
pub(super) const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// One letter for each class of consonants: `C` for `ch` and `chh`, no aspirates, `j` for `z`, `k` for `q`; a nasal
/// before `b` or `p` is `n`, before `v` it is silent; doubles are single where asked.
fn level_consonants(latin: &str, single: bool) -> String {
    let mut level = String::with_capacity(latin.len());
    let mut letters = latin.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let sound = match letter {
            'c' if next == Some('h') => 'C',
            'c' if matches!(next, Some('e' | 'i')) => 's',
            'c' | 'q' => 'k',
            'p' if next == Some('h') => 'f',
            'z' => 'j',
            'w' => 'v',
            'h' if level.chars().last().is_some_and(|last| last.is_ascii_alphabetic() && !is_vowel(last)) => continue,
            'm' if matches!(next, Some('b' | 'p')) => 'n',
            'n' | 'm' if matches!(next, Some('v' | 'w')) => continue,
            'x' => {
                level.push('k');
                's'
            }
            other => other,
        };
        if !single || is_vowel(sound) || sound.is_ascii_digit() || !level.ends_with(sound) {
            level.push(sound);
        }
    }
    level
}

/// Long and short vowels as one, `y` as `i`, diphthongs as their nearest vowel, the glide after `u` dropped.
fn level_vowels(latin: &str) -> String {
    let mut level = latin.replace('y', "i");
    let vowels = level.as_bytes().windows(2).any(|pair| pair.iter().all(|letter| is_vowel(char::from(*letter))));
    for (from, to) in [("aa", "a"), ("ee", "i"), ("oo", "u"), ("ou", "o"), ("ai", "e"), ("ei", "e"), ("au", "o")] {
        if vowels && level.contains(from) {
            level = level.replace(from, to);
        }
    }
    let mut single = String::with_capacity(level.len());
    let mut letters = level.chars().peekable();
    while let Some(letter) = letters.next() {
        let glide = letter == 'v' && single.ends_with('u') && letters.peek().copied().is_some_and(is_vowel);
        if !(glide || is_vowel(letter) && single.ends_with(letter)) {
            single.push(letter);
        }
    }
    single
}

fn drop_inner_a(latin: &str) -> String {
    let last = latin.len().saturating_sub(1);
    let mut before = ' ';
    let mut kept = String::with_capacity(latin.len());
    for (position, letter) in latin.char_indices() {
        let stays = position == 0 || position == last || matches!(before, 'i' | 'o' | 'u');
        if letter != 'a' || stays {
            kept.push(letter);
        }
        before = letter;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(spellings: &str) {
        let spellings: Vec<&str> = spellings.split('=').map(str::trim).collect();
        for (one, other) in spellings.iter().zip(spellings.iter().skip(1)) {
            let (first, second) = (keys(one), keys(other));
            let meet = first.iter().any(|key| second.contains(key));
            assert!(meet, "{one} sounds {first:?}, {other} sounds {second:?}");
        }
    }

    fn check_apart(one: &str, other: &str) {
        let meet = keys(one).iter().any(|key| keys(other).contains(key));
        assert!(!meet, "{one} and {other} both sound {}", key(one));
    }

    #[test]
    fn spellings_of_one_name_meet() {
        check("रसूलाबाद = Rasulabad = Rasoolabaad");
        check("कानपुर देहात = Kanpur Dehat = kanpur dehaat");
        check("झाँसी = झांसी = Jhansi");
        check("फर्रुखाबाद = फरुखाबाद = Farrukhabad = Pharrukhabad");
        check("औरैया = Auraiya");
        check("माधौगढ़ = माधौगढ = Madhogarh = Madhaugadh");
        check("बड़ोखर खुर्द = Badokhar Khurd");
        check("बड़ोखर खुर्द = Barokhar Khurd");
        check("राम नगर = Ramnagar = Ram Nagar");
        check("कोराँव = Koraon");
        check("नन्दगाँव = Nandgaon");
        check("तेलियानी = Teliani = Telyani = Teliyani");
        check("महुआ = Mahua = Mahuva");
        check("मिश्रा = Mishra = मिश्र");
        check("लक्ष्मी = Laxmi = Lakshmi");
        check("जयसिंहपुर = Jaysinghpur");
        check("कानपुर महानगर उत्तर = Kanpur Mahanagar North");
    }

    #[test]
    fn different_names_stay_apart() {
        check_apart("Rasulabad", "Rasoolpur");
        check_apart("रामपुर", "रामपुरा");
        check_apart("Rampur", "रामपुरा");
        check_apart("नगर", "नगरा");
        check_apart("कानपुर ग्रामीण", "कानपुर देहात");
        check_apart("मंडल 1", "मंडल 2");
        check_apart("कालपी", "काकोरी");
    }

    #[test]
    fn skeletons_find_candidates() {
        let check = |one: &str, other: &str| assert!(skeleton(one) == skeleton(other), "{one} {other}");
        check("विसरख", "Bisrakh");
        check("Badagaon", "Baragaon");
        check("नकुड", "Nakur");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_has_keys(text in "\\PC*|[ऀ-ॿ ]{0,12}") {
            let keys = keys(&text);
            let _ = (skeleton(&text), closeness(keys.first().unwrap(), &key("कालपी")));
        }
    }
}
