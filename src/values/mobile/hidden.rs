//! A *hidden* number has lost its middle digits, so that nobody can call it and two can still be told apart.

use super::format_mobile;
use std::borrow::Cow;

/// The number as a copy to share shows it: `98xxxxxx10`.
pub fn mask(number: u64) -> String {
    let digits = format_mobile(number);
    let (first, last) = (digits.get(..2).unwrap_or(""), digits.get(digits.len().saturating_sub(2)..).unwrap_or(""));
    format!("{first}xxxxxx{last}")
}

/// A text without the middle digits of each number in it that may be a mobile's, wherever it stands and however it is
/// typed: `रमेश 60001 23410` becomes `रमेश 60xxx xxx10`. Its words, its days and its counts stay.
pub fn hide(text: &str) -> Cow<'_, str> {
    if text.len() < DIGITS {
        return Cow::Borrowed(text);
    }
    let groups = groups(text);
    let mut hidden: Vec<usize> = Vec::new();
    let mut rest = groups.as_slice();
    while let Some((_, behind)) = rest.split_first() {
        let number = (1..=MOST_GROUPS.min(rest.len())).find_map(|count| number_in(text, rest.get(..count)?));
        match number {
            Some((middle, count)) => {
                hidden.extend(middle);
                rest = rest.get(count..).unwrap_or_default();
            }
            None => rest = behind,
        }
    }
    if hidden.is_empty() {
        return Cow::Borrowed(text);
    }
    let shown = text.char_indices().map(|(at, letter)| if hidden.binary_search(&at).is_ok() { 'x' } else { letter });
    Cow::Owned(shown.collect())
}

/// Digits of a mobile number.
const DIGITS: usize = 10;

/// Digits of each end that are shown.
const SHOWN: usize = 2;

/// Into how many groups people divide a number, its prefix counted.
const MOST_GROUPS: usize = 4;

/// Fewest digits of a group of a divided number: shorter ones are of days and of lists of booths.
const SHORTEST: usize = 3;

/// What stands before a number: of country and trunk. The longest comes first.
const PREFIXES: [&str; 5] = ["0091", "091", "91", "0", ""];

/// Digits that stand together.
struct Group {
    /// The digits, in ASCII.
    digits: String,
    /// The byte of each.
    at: Vec<usize>,
    /// The byte behind the last.
    end: usize,
}

fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, letter) in text.char_indices() {
        let Some(digit) = digit(letter) else { continue };
        let end = at + letter.len_utf8();
        match groups.last_mut().filter(|group| group.end == at) {
            Some(group) => {
                group.digits.push(digit);
                group.at.push(at);
                group.end = end;
            }
            None => groups.push(Group { digits: digit.to_string(), at: vec![at], end }),
        }
    }
    groups
}

/// A digit of either script, in ASCII.
fn digit(letter: char) -> Option<char> {
    match letter {
        '0'..='9' => Some(letter),
        '०'..='९' => char::from_digit(letter as u32 - '०' as u32, 10),
        _ => None,
    }
}

/// The bytes of the middle digits, and the count of groups, where all these groups are one number.
fn number_in(text: &str, groups: &[Group]) -> Option<(Vec<usize>, usize)> {
    let (first, others) = groups.split_first()?;
    let is_long = |group: &Group| group.digits.len() >= SHORTEST;
    let is_divided = others.iter().all(is_long) && (is_long(first) || PREFIXES.contains(&first.digits.as_str()));
    let mut pairs = groups.iter().zip(others);
    let is_joined = pairs.all(|(one, next)| {
        let between = next.at.first().and_then(|&start| text.get(one.end..start));
        between.is_some_and(|between| between.chars().all(|letter| letter.is_whitespace() || "-–)".contains(letter)))
    });
    let is_one = others.is_empty() || (is_divided && is_joined);
    if !is_one {
        return None;
    }
    let digits: String = groups.iter().map(|group| group.digits.as_str()).collect();
    // A group that goes on behind ten digits is a number with one too many, or several without anything between them.
    let is_number = |bare: &str| {
        let is_whole = bare.len() == DIGITS || (others.is_empty() && bare.len() > DIGITS);
        is_whole && bare.starts_with(['6', '7', '8', '9'])
    };
    let bare = PREFIXES.iter().filter_map(|prefix| digits.strip_prefix(prefix)).find(|bare| is_number(bare))?;
    let middle = (digits.len() - bare.len() + SHOWN)..(digits.len() - SHOWN);
    let at: Vec<usize> = groups.iter().flat_map(|group| group.at.iter().copied()).collect();
    Some((at.get(middle)?.to_vec(), groups.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_masked() {
        assert_eq!(mask(9_800_000_010), "98xxxxxx10");
    }

    #[test]
    fn numbers_are_hidden_wherever_they_stand() {
        let check = |text: &str, expected: &str| assert_eq!(hide(text), expected);
        check("6000123410", "60xxxxxx10");
        check("रमेश निरंजन 6000100011", "रमेश निरंजन 60xxxxxx11");
        check("रमेश ६०००१०००११", "रमेश ६०xxxxxx११");
        check("60001 23410, 6000-123-419", "60xxx xxx10, 60xx-xxx-x19");
        check("+91 60001 23410 (घर)", "+91 60xxx xxx10 (घर)");
        check("(+91)-6000123410", "(+91)-60xxxxxx10");
        check("+916000123410/06000123411", "+9160xxxxxx10/060xxxxxx11");
        check("6000123410 6000123411", "60xxxxxx10 60xxxxxx11");
        check("60001234106000123411", "60xxxxxxxxxxxxxxxx11");
        check("Mob.6000123410.xlsx", "Mob.60xxxxxx10.xlsx");
    }

    #[test]
    fn what_is_no_number_stays() {
        for text in [
            "",
            "कालपी",
            "वार्ड 101",
            "9-10-2021 101",
            "09-10-2021 10-10-2021",
            "बूथ 61 62 63 64 65",
            "बूथ 98, 99, 100, 101, 102",
            "20211012101530",
            "नमूना 2021-10-09 60",
            "600012341",
        ] {
            assert!(matches!(hide(text), Cow::Borrowed(_)), "{text} becomes {}", hide(text));
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC*", digits in "[0-9०-९ -]{0,40}") {
            hide(&text);
            prop_assert_eq!(hide(&digits).chars().count(), digits.chars().count());
        }
    }
}
