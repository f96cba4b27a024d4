//! Words around the name of a *unit*: its level (`जिला`, `mandal`), the tag of a reserved seat (`(अ.जा.)`), a number in
//! front. People write them or leave them out as they please, so names are compared without them first. Words that
//! tell neighbours apart (`नगर`, `ग्रामीण`, `देहात`, `महानगर`, directions) are part of the name and stay.

use super::fold::fold;

/// Words that say the level of a unit and nothing else, folded.
const LEVEL_WORDS: &[&str] = &[
    "जिला",
    "जिले",
    "जनपद",
    "जि",
    "मंडल",
    "मंडलम",
    "मं",
    "विधानसभा",
    "विस",
    "क्षेत्र",
    "संगठनात्मक",
    "district",
    "districts",
    "dist",
    "distt",
    "disst",
    "zila",
    "zilla",
    "jila",
    "jilla",
    "janpad",
    "mandal",
    "mandalam",
    "mandel",
    "vidhansabha",
    "vidhansabaha",
    "assembly",
    "constituency",
    "ac",
    "region",
    "kshetra",
    "chhetra",
    "kshetr",
];

/// The same in two words.
const LEVEL_PAIRS: &[(&str, &str)] = &[("विधान", "सभा"), ("vidhan", "sabha"), ("वि", "स"), ("organisational", "unit")];

/// What a tag in brackets, or a word at the end, may say of whom a seat is reserved for; folded, without blanks.
const RESERVATION: &[&str] = &[
    "अजा",
    "अनुजा",
    "अनुजाति",
    "अनुसूचितजाति",
    "अजजा",
    "अनुजजा",
    "अनुजनजाति",
    "अनुसूचितजनजाति",
    "सु",
    "सुरक्षित",
    "आरक्षित",
    "सामान्य",
    "sc",
    "st",
    "gen",
    "general",
    "reserved",
];

/// [`fold`], and without the words that only say the level, the tag of a reserved seat and a serial number in front
/// (`3. `, `205-`). A name that consists of nothing else keeps all of it.
pub fn fold_unit(text: &str) -> String {
    let (_, name) = serial_number(text);
    let folded = fold(&without_reservation(name));
    let bare = without_level(&folded);
    if bare.is_empty() { folded } else { bare }
}

/// The number that a name begins with, and the name after it: `205-रसूलाबाद`, `3. उरई`, `12 उरई`. It may be a serial
/// number, the number of a seat or part of the name: the caller knows. A number alone is no number before a name.
pub fn leading_number(text: &str) -> (Option<u32>, &str) {
    let trimmed = text.trim_start();
    let digits = trimmed.find(|letter: char| digit(letter).is_none()).unwrap_or(trimmed.len());
    let (number, rest) = trimmed.split_at(digits);
    let name = rest.trim_start_matches(|letter: char| letter.is_whitespace() || is_separator(letter));
    let value = number.chars().try_fold(0_u32, |sum, letter| sum.checked_mul(10)?.checked_add(digit(letter)?));
    match value {
        Some(value) if !number.is_empty() && name.chars().next().is_some_and(char::is_alphabetic) => {
            (Some(value), name)
        }
        _ => (None, text),
    }
}

/// A number in front that is set off by punctuation, so that it cannot be part of the name.
pub(crate) fn serial_number(text: &str) -> (Option<u32>, &str) {
    let (number, name) = leading_number(text);
    let before = text.len() - name.len();
    let set_off = text.get(..before).is_some_and(|before| before.contains(is_separator));
    if number.is_some() && set_off { (number, name) } else { (None, text) }
}

fn is_separator(letter: char) -> bool {
    matches!(letter, '-' | '–' | '—' | '.' | ')' | ':' | '/' | ',' | '_' | '।' | '|')
}

fn digit(letter: char) -> Option<u32> {
    match letter {
        '०'..='९' => Some(letter as u32 - '०' as u32),
        _ => letter.to_digit(10),
    }
}

/// Drops bracketed tags and trailing words that only say whom a seat is reserved for.
fn without_reservation(name: &str) -> String {
    let mut kept = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, tail)) = rest.split_once(['(', '[', '{']) {
        kept.push_str(before);
        let Some((inside, after)) = tail.split_once([')', ']', '}']) else {
            kept.push(' ');
            rest = tail;
            continue;
        };
        kept.push(' ');
        if !is_reservation(inside) {
            kept.push_str(inside);
            kept.push(' ');
        }
        rest = after;
    }
    kept.push_str(rest);
    let end = kept.trim_end();
    for (position, _) in end.char_indices().filter(|(_, letter)| letter.is_whitespace() || is_separator(*letter)) {
        let (before, tail) = end.split_at(position);
        if before.contains(char::is_alphabetic) && is_trailing_tag(tail) {
            return before.to_owned();
        }
    }
    kept
}

fn is_trailing_tag(tail: &str) -> bool {
    let squashed = super::fold::squash(tail);
    // Longer words can be part of a name when no bracket sets them apart.
    matches!(squashed.as_str(), "अजा" | "अजजा" | "sc" | "st" | "सु")
}

fn is_reservation(inside: &str) -> bool {
    RESERVATION.contains(&super::fold::squash(inside).as_str())
}

/// The folded name without its level words; empty where there is nothing else.
fn without_level(folded: &str) -> String {
    let words: Vec<&str> = folded.split(' ').collect();
    let mut kept = String::with_capacity(folded.len());
    let mut skip = false;
    for (position, word) in words.iter().enumerate() {
        let next = words.get(position + 1).copied().unwrap_or("");
        if std::mem::take(&mut skip) || LEVEL_WORDS.contains(word) {
            continue;
        }
        if LEVEL_PAIRS.contains(&(*word, next)) {
            skip = true;
            continue;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    // `मंडल 1` without its level would be `1`: a number alone names nothing.
    if kept.chars().all(|letter| letter.is_ascii_digit() || letter == ' ') { String::new() } else { kept }
}

/// Whether a folded text consists of level words alone.
pub(crate) fn is_level(folded: &str) -> bool {
    without_level(folded).is_empty()
}

/// Whether a folded name says of itself that it is a district (`झांसी जिला`), which tells it from its neighbour
/// (`झांसी महानगर`).
pub(crate) fn says_district(folded: &str) -> bool {
    let words = ["जिला", "जिले", "जनपद", "district", "dist", "distt", "zila", "zilla", "jila", "jilla", "janpad"];
    folded.split(' ').any(|word| words.contains(&word))
}

/// Whether a folded name says of itself that it is a mandal.
pub(crate) fn says_mandal(folded: &str) -> bool {
    folded.split(' ').any(|word| matches!(word, "मंडल" | "मंडलम" | "mandal" | "mandalam"))
}

/// Whether a folded name says of itself that it is an assembly seat.
pub(crate) fn says_seat(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    words.iter().any(|word| matches!(*word, "विधानसभा" | "विस" | "vidhansabha" | "assembly" | "constituency" | "ac"))
        || words.windows(2).any(|pair| matches!(pair, ["विधान", "सभा"] | ["vidhan", "sabha"] | ["वि", "स"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &str) {
        let folded = fold_unit(input);
        assert!(folded == expected, "{input} folds to {folded}, not {expected}");
    }

    #[test]
    fn level_words_go() {
        check("ज़िला - कानपुर देहात", "कानपुर देहात");
        check("मण्डल रसूलाबाद", "रसूलाबाद");
        check("Rasulabad Mandal", "rasulabad");
        check("Distt. Auraiya", "auraiya");
        check("205 - रसूलाबाद विधान सभा", "रसूलाबाद");
        check("वि०स० कालपी", "कालपी");
    }

    #[test]
    fn words_that_tell_neighbours_apart_stay() {
        check("झांसी नगर", "झांसी नगर");
        check("कानपुर महानगर उत्तर जिला", "कानपुर महानगर उत्तर");
        check("कानपुर ग्रामीण", "कानपुर ग्रामीण");
    }

    #[test]
    fn a_name_of_level_words_alone_keeps_them() {
        check("मंडल", "मंडल");
        check("मंडल 1", "मंडल 1");
        check("District", "district");
    }

    #[test]
    fn tags_of_reserved_seats_go() {
        check("रसूलाबाद (अ.जा.)", "रसूलाबाद");
        check("Rasulabad (SC)", "rasulabad");
        check("Rasulabad - SC", "rasulabad");
        check("रसूलाबाद अ०जा०", "रसूलाबाद");
        check("कर्वी (चित्रकूट )", "कर्वी चित्रकूट");
    }

    #[test]
    fn serial_numbers_go_where_they_are_set_off() {
        check("3. उरई", "उरई");
        check("29 Rampur Mathura", "29 rampur mathura");
    }

    #[test]
    fn numbers_before_names_are_offered() {
        let check = |input, expected| assert_eq!(leading_number(input), expected);
        check("205-रसूलाबाद", (Some(205), "रसूलाबाद"));
        check("२०५ रसूलाबाद", (Some(205), "रसूलाबाद"));
        check("3. Orai", (Some(3), "Orai"));
        check("205", (None, "205"));
        check("Orai", (None, "Orai"));
        check("99999999999 Orai", (None, "99999999999 Orai"));
    }
}
