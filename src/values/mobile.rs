//! *Mobile* numbers as people type them: with +91, with blanks, two in a cell, as a number that Excel made of them.
//! Digits that are lost are never guessed. A descending run such as 9876543210 is a number that exists; ascending runs do
//! not begin with 6 to 9 unless they turn over.

mod hidden;

pub use hidden::{hide, mask};

use super::plain::{is_nothing, plain};
use crate::model::doubt::MobileTrouble;
use crate::model::grid::Value;

/// What a cell says of mobile numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mobiles {
    /// The numbers, ten digits each, in the order in which they stand and each once.
    pub numbers: Vec<u64>,
    /// What is wrong with what else stands there; an empty cell has neither.
    pub trouble: Option<MobileTrouble>,
}

impl Mobiles {
    fn trouble(trouble: MobileTrouble) -> Self {
        Self { numbers: Vec::new(), trouble: Some(trouble) }
    }

    /// The first two of them, as a member keeps them; 0 where there is none.
    pub fn first_two(&self) -> [u64; 2] {
        let at = |index| self.numbers.get(index).copied().unwrap_or(0);
        [at(0), at(1)]
    }
}

/// Reads a cell of a column of mobile numbers; `text` is its text where it is one.
pub fn read(value: Value, text: &str) -> Mobiles {
    match value {
        Value::Empty => Mobiles::default(),
        Value::Text(_) => read_text(text),
        Value::Number(number) | Value::Date(number) => read_number(number),
        Value::Truth(_) | Value::Fault(_) => Mobiles::trouble(MobileTrouble::NoNumber),
    }
}

/// The largest number of which Excel keeps every digit: 15 of them.
const EXACT: f64 = 999_999_999_999_999.0;

fn read_number(number: f64) -> Mobiles {
    if number > EXACT {
        return Mobiles::trouble(MobileTrouble::DigitsLost);
    }
    if number.is_sign_negative() || number.fract() != 0.0 {
        return Mobiles::trouble(MobileTrouble::NoNumber);
    }
    let mut found = Mobiles::default();
    take(&mut found, &[format!("{number:.0}")]);
    found
}

/// Reads a text as [`read`] does.
pub fn read_text(text: &str) -> Mobiles {
    let mut found = Mobiles::default();
    if text.len() == 10 && text.bytes().all(|letter| letter.is_ascii_digit()) {
        take(&mut found, &[text.to_owned()]);
        return found;
    }
    let lines: Vec<String> = text.lines().map(plain).collect();
    if lines.iter().all(|line| is_nothing(line) || is_none(line)) {
        return found;
    }
    for line in &lines {
        let apart = line.split(['/', ',', ';', '&', '|', '\\']);
        for part in apart.map(str::trim).filter(|part| !part.is_empty()) {
            match scientific(part) {
                Some(Some(number)) => take(&mut found, &[number]),
                Some(None) => found.trouble = found.trouble.or(Some(MobileTrouble::DigitsLost)),
                None => take(&mut found, &groups(part)),
            }
        }
    }
    // Of "6000100007, 14" the first is good and the rest is told; a cell without any digit is told as a whole.
    if found.numbers.is_empty() && found.trouble.is_none() {
        found.trouble = Some(MobileTrouble::NoNumber);
    }
    found
}

/// Words for "has none".
fn is_none(plain: &str) -> bool {
    let bare: String = plain.chars().filter(|letter| super::plain::is_word(*letter)).collect();
    matches!(
        bare.as_str(),
        "" | "नहीं"
            | "नही"
            | "नहींहै"
            | "नहीहै"
            | "no"
            | "none"
            | "nahi"
            | "nomobile"
            | "nonumber"
            | "x"
    ) && !plain.contains('?')
}

/// A number in Excel's short form: all its digits where they are all there, `Some(None)` where they are lost.
fn scientific(part: &str) -> Option<Option<String>> {
    let (mantissa, exponent) = part.split_once('e')?;
    let exponent: usize = exponent.trim_start_matches(['+', ' ']).parse().ok()?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    if whole.len() != 1 || !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let whole_number = (fraction.len() == exponent).then(|| format!("{whole}{fraction}"));
    Some(whole_number)
}

/// The groups of digits of a part, a `.0` at the end of a group left out.
fn groups(part: &str) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    let mut rest = part;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let tail = rest.get(start..).unwrap_or_default();
        let end = tail.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(tail.len());
        let (digits, behind) = tail.split_at(end);
        let zeros = behind.strip_prefix('.').map(|behind| behind.len() - behind.trim_start_matches('0').len());
        let is_float = zeros.is_some_and(|zeros| zeros > 0) && digits.len() >= 10;
        rest = if is_float { behind.get(1 + zeros.unwrap_or(0)..).unwrap_or_default() } else { behind };
        groups.push(digits.to_owned());
    }
    groups
}

/// Takes the numbers out of the groups of one part: together they may be one number, or several.
fn take(found: &mut Mobiles, groups: &[String]) {
    let all: String = groups.concat();
    if all.is_empty() {
        return;
    }
    let landline = groups.len() > 1
        && all.len() == 11
        && groups.first().is_some_and(|first| first.starts_with('0') && (3..=4).contains(&first.len()));
    let mut good: Vec<u64> = Vec::new();
    let mut bad: Option<MobileTrouble> = None;
    if landline {
        bad = Some(MobileTrouble::Impossible);
    } else if let Some(number) = ten(&all) {
        judge(number, &mut good, &mut bad);
    } else if let Some(numbers) = run_together(&all) {
        numbers.into_iter().for_each(|number| judge(number, &mut good, &mut bad));
    } else {
        take_each(groups, &mut good, &mut bad);
    }
    for number in good {
        if !found.numbers.contains(&number) {
            found.numbers.push(number);
        }
    }
    found.trouble = found.trouble.or(bad);
}

/// Groups that are each a number of their own; short ones between them (1., 2.) only count them.
fn take_each(groups: &[String], good: &mut Vec<u64>, bad: &mut Option<MobileTrouble>) {
    let mut open = String::new();
    for group in groups {
        open.push_str(group);
        if let Some(number) = ten(&open).or_else(|| ten(group)) {
            judge(number, good, bad);
            open.clear();
        }
    }
    let short = open.len() <= 2 && !good.is_empty();
    if !open.is_empty() && !short {
        let digits = if good.is_empty() && bad.is_none() { groups.iter().map(String::len).sum() } else { open.len() };
        *bad = bad.or(Some(MobileTrouble::Length(u32::try_from(digits).unwrap_or(u32::MAX))));
    }
}

/// The ten digits that are left without the prefixes of country and trunk.
fn ten(digits: &str) -> Option<u64> {
    let bare = match digits.len() {
        10 => digits,
        11 => digits.strip_prefix('0')?,
        12 => digits.strip_prefix("91")?,
        13 => digits.strip_prefix("091").or_else(|| digits.strip_prefix("910"))?,
        14 => digits.strip_prefix("0091")?,
        _ => return None,
    };
    bare.parse().ok()
}

/// Two or three numbers typed without anything between them, all with or all without a prefix.
fn run_together(digits: &str) -> Option<Vec<u64>> {
    let each = [10, 12, 11].into_iter().find(|each| (2..=3).any(|count| each * count == digits.len()))?;
    let parts = (0..digits.len() / each).map(|part| digits.get(part * each..(part + 1) * each));
    parts.map(|part| part.and_then(ten)).collect()
}

fn judge(number: u64, good: &mut Vec<u64>, bad: &mut Option<MobileTrouble>) {
    if is_possible(number) { good.push(number) } else { *bad = bad.or(Some(MobileTrouble::Impossible)) }
}

/// Whether a mobile can have this number: it begins with 6 to 9 and is neither one digit ten times nor a count upwards.
pub fn is_possible(number: u64) -> bool {
    if !(6_000_000_000..=9_999_999_999).contains(&number) {
        return false;
    }
    let digits = format_mobile(number);
    let steps = |step: u8| {
        digits.bytes().zip(digits.bytes().skip(1)).all(|(this, next)| (this - b'0' + step) % 10 == next - b'0')
    };
    !steps(0) && !steps(1)
}

/// The number as it is written: ten digits.
pub fn format_mobile(number: u64) -> String {
    format!("{number:010}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(found: &Mobiles) -> String {
        let numbers: Vec<String> = found.numbers.iter().map(|&number| format_mobile(number)).collect();
        let trouble = found.trouble.map(|trouble| match trouble {
            MobileTrouble::DigitsLost => "lost".to_owned(),
            MobileTrouble::Length(digits) => format!("{digits} digits"),
            MobileTrouble::Impossible => "impossible".to_owned(),
            MobileTrouble::NoNumber => "no number".to_owned(),
        });
        numbers.into_iter().chain(trouble).collect::<Vec<_>>().join(" ")
    }

    fn check(input: &str, expected: &str) {
        let found = shown(&read_text(input));
        assert!(found == expected, "{input} gives {found}, not {expected}");
    }

    #[test]
    fn one_number() {
        for input in [
            "6000100007",
            "+91 6000100007",
            "+91-60001-00007",
            "0091 6000100007",
            "06000100007",
            "916000100007",
            "91-6000100007",
            "60001 00007",
            "6000-100-007",
            "6000100007.0",
            "6000100007.00",
            "6000100007.000",
            "60001.00007",
            "0916000100007",
            "9106000100007",
            "00916000100007",
            " 6000100007 ",
            "६०००१००००७",
            "मो० 6000100007",
            "Mob: 6000100007",
            "रामकुमार (6000100007)",
            "रामकुमार\n(6000100007)",
            "6.000100007E+09",
            "6000100007 / 6000100007",
            "06000-100007",
            "'6000100007",
            "60001\u{a0}00007",
            "(+91) 6000100007",
        ] {
            check(input, "6000100007");
        }
        check("9876543210.0", "9876543210");
    }

    #[test]
    fn several_numbers() {
        for input in [
            "6000100007/6000100014",
            "6000100007,6000100014",
            "6000100007; 6000100014",
            "6000100007 & 6000100014",
            "6000100007\n6000100014",
            "6000100007/\n6000100014",
            "6000100007 6000100014",
            "60001000076000100014",
            "6000100007-6000100014",
            "+916000100007 +916000100014",
            "916000100007916000100014",
            "6000100007 या 6000100014",
            "1. 6000100007 2. 6000100014",
            "6000100007.0, 6000100014.0",
            "60001 00007 60001 00014",
        ] {
            check(input, "6000100007 6000100014");
        }
        check("6000100007, 6000100014, 6000100021", "6000100007 6000100014 6000100021");
        check("6000100007, 60001234", "6000100007 8 digits");
        check("6000100007, 14", "6000100007 2 digits");
        check("6000100007 1234", "6000100007 4 digits");
        check("1. 6000100007 2.", "6000100007");
    }

    #[test]
    fn no_number() {
        for nothing in ["", " ", "-", "----", "----------", "..........", "NA", "N/A", "निल", "नहीं है", "—"]
        {
            check(nothing, "");
        }
        check("??????????", "no number");
        check("रामकुमार", "no number");
        check("9.87E+09", "lost");
        check("9.41e+9", "lost");
        check("60.001e8", "6 digits");
        check("60001234", "8 digits");
        check("600010000", "9 digits");
        check("60001000071", "11 digits");
        check("5", "1 digits");
        check("0000000000", "impossible");
        check("9999999999", "impossible");
        check("1234567890", "impossible");
        check("6789012345", "impossible");
        check("5000100007", "impossible");
        check("05112-233445", "impossible");
        check("0612-2345678", "impossible");
        check("080-23456789", "impossible");
        check("98xxxxxx10", "4 digits");
    }

    #[test]
    fn cells_of_other_kinds() {
        let check = |value: Value, expected: &str| assert_eq!(shown(&read(value, "")), expected);
        check(Value::Number(6_000_100_007.0), "6000100007");
        check(Value::Number(9.876_543_21e9), "9876543210");
        check(Value::Number(916_000_100_007.0), "6000100007");
        check(Value::Number(6.000_100_007_600_01e19), "lost");
        check(Value::Number(0.0), "1 digits");
        check(Value::Number(999_999_999_999_999.0), "15 digits");
        check(Value::Number(1_000_000_000_000_000.0), "lost");
        check(Value::Number(-1.0), "no number");
        check(Value::Number(f64::NAN), "no number");
        check(Value::Truth(true), "no number");
        check(Value::Empty, "");
    }

    #[test]
    fn a_zero_behind_the_point_is_none_of_its_digits() {
        let numbers = |text: &str| read_text(text).numbers;
        assert_eq!(numbers("6000100007.0"), [6_000_100_007]);
        assert_eq!(numbers("6000100007.00"), [6_000_100_007]);
        assert_eq!(numbers("6000100007.0, 6000100014.0"), [6_000_100_007, 6_000_100_014]);
        assert_eq!(read_text("6000100007.0"), read_text("6000100007"));
    }

    #[test]
    fn numbers_are_shown() {
        assert_eq!(format_mobile(6_000_100_007), "6000100007");
        assert_eq!(read_text("6000100007/6000100014").first_two(), [6_000_100_007, 6_000_100_014]);
        assert_eq!(read_text("-").first_two(), [0, 0]);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC*") {
            read_text(&text);
        }

        #[test]
        fn no_text_of_digits_panics(text in "[0-9+.eE/ ()-]{0,40}") {
            prop_assert!(read_text(&text).numbers.iter().all(|&number| is_possible(number)));
        }

        #[test]
        fn no_number_panics(number: f64) {
            read(Value::Number(number), "");
        }
    }
}
