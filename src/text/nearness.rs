//! *Nearness* of two sound keys that are not equal: an edit distance in which what clerks write for one another (`d` and
//! `r`, `b` and `v`, a nasal and nothing) counts little, and what makes another name counts in full.

use super::sound::is_vowel;

/// Endings of places, as keys. Half the names of a district share one, so that it makes no two names alike.
const ENDINGS: &[&str] =
    &["pur", "pura", "gnj", "ngr", "bd", "gr", "gri", "gv", "kera", "kurd", "kln", "kla", "sri", "mu"];

/// How near two sound keys are: 1 for equal ones, 0 for nothing in common. What people and clerks often write for one
/// another (`d` and `r`, `b` and `v`, `i` and `e`, a nasal and nothing) counts as a small difference.
pub fn closeness(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let ending = ENDINGS.iter().copied().find(|ending| one.ends_with(ending) && other.ends_with(ending));
    let kalan = |key: &str| key.ends_with("kla") || key.ends_with("kln");
    let ending = ending.unwrap_or(if kalan(one) && kalan(other) { "kln" } else { "" });
    let stem = |key: &str| key.len() - ending.len();
    let (one, other) = (one.as_bytes().split_at(stem(one)).0, other.as_bytes().split_at(stem(other)).0);
    let longest = one.len().max(other.len());
    if longest > 2 * one.len().min(other.len()) {
        return 0.0;
    }
    let ends_in_a = |key: &[u8]| key.last() == Some(&b'a');
    let open = |key: &[u8]| key.last().is_some_and(|&last| last == b'n' || is_vowel(last.into()));
    let mut distance = distance(one, other, ending.is_empty());
    // `Rampur` and `Rampura` are neighbours, not spellings; only a last nasal comes and goes.
    if ending.is_empty() && ends_in_a(one) != ends_in_a(other) && !(open(one) && open(other)) {
        distance += 8;
    }
    let closeness = (1.0 - f64::from(distance) / (10 * longest) as f64).max(0.0);
    if distance >= 10 && longest <= 10 { closeness.min(FARTHEST_NEAR) } else { closeness }
}

/// Letters that the eye, and so the typist who copies from paper, takes for one another.
const LOOK_ALIKE: &[(char, char)] =
    &[('घ', 'ध'), ('भ', 'म'), ('प', 'ष'), ('थ', 'य'), ('ट', 'ठ'), ('ड', 'ङ'), ('ब', 'व'), ('ख', 'र'), ('ह', 'ड')];

/// Whether two folded names in Devanagari, long enough not to be so by chance, differ in one letter alone, and that in
/// one of a pair that look alike.
pub(crate) fn look_alike(one: &str, other: &str) -> bool {
    const LONG_ENOUGH: usize = 5;
    if one.len() != other.len() || one.chars().count() < LONG_ENOUGH {
        return false;
    }
    let mut differing = one.chars().zip(other.chars()).filter(|(one, other)| one != other);
    let is_pair = |(one, other)| LOOK_ALIKE.contains(&(one, other)) || LOOK_ALIKE.contains(&(other, one));
    differing.next().is_some_and(is_pair) && differing.next().is_none()
}

/// A short name with a whole consonant more, less or other is another name, however long the rest that they share.
const FARTHEST_NEAR: f64 = 0.79;

/// One letter of a key, as it is measured.
#[derive(Clone, Copy, Default)]
struct Letter {
    byte: u8,
    class: u8,
    /// What it costs, in tenths, that the other spelling has no such letter.
    gap: u32,
}

/// Weighted edit distance in tenths, row by row; of whole keys, or of what stands before an ending that both have.
fn distance(one: &[u8], other: &[u8], whole: bool) -> u32 {
    /// Longer than the key of nearly any name; what is longer has its row elsewhere.
    const LONG: usize = 48;
    let (mut near, mut far) = ([(Letter::default(), 0); LONG], Vec::new());
    let row: &mut [(Letter, u32)] = if let Some(row) = near.get_mut(..other.len()) {
        row
    } else {
        far.resize(other.len(), (Letter::default(), 0));
        &mut far
    };
    let mut sum = 0;
    for (cell, letter) in row.iter_mut().zip(letters(other, whole)) {
        sum += letter.gap;
        *cell = (letter, sum);
    }
    let mut first = 0;
    let mut reached = sum;
    for letter in letters(one, whole) {
        let mut corner = first;
        first += letter.gap;
        reached = first;
        for (opposite, cell) in row.iter_mut() {
            let above = *cell;
            let swapped = if letter.byte == opposite.byte { 0 } else { swap(letter.class, opposite.class) };
            reached = (corner + swapped).min(above + letter.gap).min(reached + opposite.gap);
            corner = above;
            *cell = reached;
        }
    }
    reached
}

/// The letters of a key. A nasal comes and goes before a consonant and at the end; before a vowel it is a syllable.
fn letters(key: &[u8], whole: bool) -> impl Iterator<Item = Letter> {
    let next = key.iter().skip(1).copied().map(Some).chain(std::iter::once(None));
    key.iter().zip(next).map(move |(&byte, next)| {
        let gap = match byte {
            b'a' | b'h' => 4,
            b'n' if !next.is_some_and(|next| is_vowel(next.into())) => 5,
            b'i' | b'e' | b'o' | b'u' => 6,
            b'0'..=b'9' => 30,
            _ => 10,
        };
        Letter { byte, class: class(byte, whole && next.is_none()), gap }
    })
}

/// How many classes there are room for.
const CLASSES: usize = 32;
const LAST_D: u8 = 26;
const LAST_R: u8 = 27;
const DIGIT: u8 = 28;
const OTHER: u8 = 29;

/// Lower-case letters are classes by themselves, and `C` takes the place of `c`, which no key has.
const fn class(byte: u8, last: bool) -> u8 {
    match byte {
        b'd' if last => LAST_D,
        b'r' if last => LAST_R,
        b'C' => b'c' - b'a',
        b'a'..=b'z' => byte - b'a',
        b'0'..=b'9' => DIGIT,
        _ => OTHER,
    }
}

/// What it costs, in tenths, that one spelling has a letter of this class and the other one of that.
fn swap(one: u8, other: u8) -> u32 {
    SWAPS.get(usize::from(one) * CLASSES + usize::from(other)).map_or(10, |&cost| u32::from(cost))
}

/// The cost for each pair of classes.
#[allow(clippy::indexing_slicing, reason = "worked out while compiling, where an index out of bounds is an error")]
const SWAPS: [u8; CLASSES * CLASSES] = {
    let mut swaps = [10; CLASSES * CLASSES];
    let mut pair = 0;
    while pair < swaps.len() {
        swaps[pair] = cost((pair / CLASSES) as u8, (pair % CLASSES) as u8);
        pair += 1;
    }
    swaps
};

const fn cost(one: u8, other: u8) -> u8 {
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    if low == LAST_D && high == LAST_R {
        return 6;
    }
    if high == DIGIT {
        return 30;
    }
    match (letter(low), letter(high)) {
        (b'd', b'r') | (b'r', b'd') | (b'b', b'v') => 3,
        (b'e', b'i') | (b'o', b'u') | (b'a', b'e' | b'o') => 4,
        (b'o' | b'u', b'v') | (b'm', b'n') | (b'c', b's') | (b'j', b's') | (b'f', b'p') => 5,
        (b'd', b't') | (b't', b'd') | (b'g', b'k') => 8,
        (low, high) if is_vowel(low as char) && is_vowel(high as char) => 7,
        _ => 10,
    }
}

/// The letter of a class; `?` where there is none.
const fn letter(class: u8) -> u8 {
    match class {
        LAST_D => b'd',
        LAST_R => b'r',
        0..26 => b'a' + class,
        _ => b'?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::sound::key;

    #[test]
    fn small_differences_are_near_and_neighbours_are_not() {
        let check = |one: &str, other: &str, near: bool| {
            let closeness = closeness(&key(one), &key(other));
            assert_eq!(closeness >= 0.8, near, "{one} and {other}: {closeness:.2}");
        };
        check("Vidhuna", "Bidhuna", true);
        check("Badagaon", "Baragaon", true);
        check("Hesarbazar", "Hainsar Bazar", true);
        check("Purnanpur", "Puranpur", true);
        check("Sarsawa", "Sarsawan", true);
        check("Rasulabad", "Rasoolpur", false);
        check("Rampur", "Rampura", false);
        check("Rampur", "Kampur", false);
        check("Jasra", "Jasrana", false);
        check("खतौली", "Khandauli", false);
        check("मंडल 1", "मंडल 2", false);
        assert!((closeness("", "") - 1.0).abs() < 1e-9);
    }

    #[test]
    fn letters_that_look_alike_are_a_slip_in_a_long_name_alone() {
        let check = |one: &str, other: &str, alike: bool| assert_eq!(look_alike(one, other), alike, "{one} {other}");
        check("अमरौघा", "अमरौधा", true);
        check("भोगनीपुर", "मोगनीपुर", true);
        check("रामपुर", "श्यामपुर", false);
        check("मऊ", "भऊ", false);
        check("रसूलाबाद", "रसूलाबाद", false);
    }
}
