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
    let longest = one.len().max(other.len()) as f64;
    if longest > 2.0 * one.len().min(other.len()) as f64 {
        return 0.0;
    }
    let ends_in_a = |key: &[u8]| key.last() == Some(&b'a');
    let open = |key: &[u8]| key.last().is_some_and(|&last| last == b'n' || is_vowel(last.into()));
    let mut distance = distance(one, other, ending.is_empty());
    // `Rampur` and `Rampura` are neighbours, not spellings; only a last nasal comes and goes.
    if ending.is_empty() && ends_in_a(one) != ends_in_a(other) && !(open(one) && open(other)) {
        distance += 0.8;
    }
    let closeness = (1.0 - distance / longest).max(0.0);
    if distance >= 1.0 && longest <= 10.0 { closeness.min(FARTHEST_NEAR) } else { closeness }
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

/// Weighted edit distance, row by row; of whole keys, or of what stands before an ending that both have.
fn distance(one: &[u8], other: &[u8], whole: bool) -> f64 {
    let opposite_gaps: Vec<f64> = gaps(other).collect();
    let mut row: Vec<f64> = Vec::with_capacity(other.len());
    let mut sum = 0.0;
    for gap in &opposite_gaps {
        sum += gap;
        row.push(sum);
    }
    let mut first = 0.0;
    for ((position, &letter), gap) in one.iter().enumerate().zip(gaps(one)) {
        let last = whole && position + 1 == one.len();
        let mut corner = first;
        first += gap;
        let mut left = first;
        for ((column, cell), opposite_gap) in row.iter_mut().enumerate().zip(&opposite_gaps) {
            let above = *cell;
            let opposite = other.get(column).copied().unwrap_or(letter);
            let swapped = swap(letter, opposite, last && column + 1 == other.len());
            left = (corner + swapped).min(above + gap).min(left + opposite_gap);
            corner = above;
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(first)
}

/// What it costs, for each letter, that one spelling has it and the other none. A nasal comes and goes before a
/// consonant and at the end; before a vowel it is a syllable.
fn gaps(key: &[u8]) -> impl Iterator<Item = f64> {
    let next = key.iter().skip(1).copied().map(Some).chain(std::iter::once(None));
    key.iter().zip(next).map(|(&letter, next)| match letter {
        b'a' | b'h' => 0.4,
        b'n' if !next.is_some_and(|next| is_vowel(next.into())) => 0.5,
        b'i' | b'e' | b'o' | b'u' => 0.6,
        b'0'..=b'9' => 3.0,
        _ => 1.0,
    })
}

/// What it costs that one spelling has this letter and the other that one.
fn swap(one: u8, other: u8, last: bool) -> f64 {
    if one == other {
        return 0.0;
    }
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    match (low, high) {
        (b'd', b'r') if last => 0.6,
        (b'd', b'r') | (b'b', b'v') => 0.3,
        (b'e', b'i') | (b'o', b'u') | (b'a', b'e') | (b'a', b'o') => 0.4,
        (b'o' | b'u', b'v') | (b'm', b'n') | (b'C', b's') | (b'j', b's') | (b'f', b'p') => 0.5,
        (b'd', b't') | (b'g', b'k') => 0.8,
        _ if low.is_ascii_digit() || high.is_ascii_digit() => 3.0,
        _ if is_vowel(low.into()) && is_vowel(high.into()) => 0.7,
        _ => 1.0,
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
