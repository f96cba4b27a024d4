//! *Safe names*: what regions and districts are called, made into names that every file system accepts, in
//! their own script, and told apart where two would be one.

use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Most UTF-16 units of a file name without its ending; Windows counts these, and leaves room for the folders above.
const FILE_UNITS: usize = 120;
/// Most bytes of a file name: Linux allows 255, and an ending and a number must still fit.
const FILE_BYTES: usize = 240;

/// Names that Windows keeps for devices, whatever follows a dot.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// A name as a file or folder name: its own script kept, no character that a file system refuses, no invisible mark that
/// turns the direction of reading, no device name, cut between syllables where it is too long. Never empty.
pub fn file_name(name: &str) -> String {
    let clean = cleaned(name, &['<', '>', ':', '"', '/', '\\', '|', '?', '*']);
    // A leading dot hides a file, and `~` begins the lock files of Office: both would be passed over when read again.
    let clean = clean.trim_start_matches(|c: char| c == '.' || c == '~' || c.is_whitespace());
    let short = keep_ending(clean, FILE_UNITS, FILE_BYTES);
    let short = short.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    if short.is_empty() {
        return "_".to_owned();
    }
    let stem = short.split('.').next().unwrap_or(short).trim_end();
    if is_device(stem) {
        return short.replacen(stem, &format!("{stem}_"), 1);
    }
    short.to_owned()
}

/// These names as file names that differ even where case and composed letters do not count; the second of two equal ones
/// ends in `(2)`. In the order given.
pub fn distinct<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut told = Vec::new();
    for name in names {
        let first = file_name(name);
        let mut candidate = first.clone();
        let mut number = 1;
        while !taken.insert(sameness(&candidate)) {
            number += 1;
            let suffix = format!(" ({number})");
            let stem = fit(&first, FILE_UNITS - suffix.len(), FILE_BYTES - suffix.len()).trim_end();
            candidate = format!("{stem}{suffix}");
        }
        told.push(candidate);
    }
    told
}

/// What two names share that some file system takes for one.
pub(super) fn sameness(name: &str) -> String {
    name.nfd().collect::<String>().to_uppercase().to_lowercase().nfd().collect()
}

/// The name composed, on one line, with a hyphen for each refused character and without what cannot be seen.
fn cleaned(name: &str, refused: &[char]) -> String {
    let visible = name.nfc().filter(|c| !is_invisible(*c)).map(|c| if c.is_whitespace() { ' ' } else { c });
    let clean: String = visible.map(|c| if refused.contains(&c) { '-' } else { c }).collect();
    clean.trim().to_owned()
}

/// Control characters and marks of direction. The joiners of Devanagari (U+200C, U+200D) change what is read and stay.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
}

fn is_device(stem: &str) -> bool {
    let stem = stem.to_ascii_uppercase();
    let numbered = |prefix: &str| {
        let digit = stem.strip_prefix(prefix).map(|rest| rest.chars().collect::<Vec<_>>());
        matches!(digit.as_deref(), Some(['0'..='9' | '¹' | '²' | '³']))
    };
    DEVICES.contains(&stem.as_str()) || numbered("COM") || numbered("LPT")
}

/// The name cut to size before its ending (`.xlsx`), which is kept.
fn keep_ending(name: &str, units: usize, bytes: usize) -> String {
    let ending = name.rfind('.').and_then(|at| name.get(at..)).filter(|ending| is_ending(ending));
    let stem = ending.and_then(|ending| name.strip_suffix(ending)).unwrap_or(name);
    format!("{}{}", fit(stem, units, bytes).trim_end(), ending.unwrap_or(""))
}

/// A dot and one to five letters or digits.
fn is_ending(text: &str) -> bool {
    (2..=6).contains(&text.len()) && text.chars().skip(1).all(|c| c.is_ascii_alphanumeric())
}

/// As many whole syllables from the start as fit.
fn fit(text: &str, units: usize, bytes: usize) -> &str {
    let whole = longest_fit(text, text.grapheme_indices(true), units, bytes);
    // One cluster can be longer than the limit only if somebody made it so; then letters are cut.
    if whole.is_empty() && !text.is_empty() {
        let letters = text.char_indices().filter_map(|(at, c)| Some((at, text.get(at..at + c.len_utf8())?)));
        return longest_fit(text, letters, units, bytes);
    }
    whole
}

fn longest_fit<'a>(
    text: &'a str,
    pieces: impl Iterator<Item = (usize, &'a str)>,
    units: usize,
    bytes: usize,
) -> &'a str {
    let mut used = 0;
    let mut end = 0;
    for (at, piece) in pieces {
        used += piece.encode_utf16().count();
        if used > units || at + piece.len() > bytes {
            break;
        }
        end = at + piece.len();
    }
    text.get(..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_keeps_its_script_and_loses_what_is_refused() {
        let check = |name: &str, expected: &str| assert_eq!(file_name(name), expected, "{name}");
        check("कानपुर-बुन्देलखण्ड", "कानपुर-बुन्देलखण्ड");
        check("क्षेत्र: अवध/काशी", "क्षेत्र- अवध-काशी");
        check("a<b>c:d\"e/f\\g|h?i*j", "a-b-c-d-e-f-g-h-i-j");
        check("पश्चिम. ", "पश्चिम");
        check(" ..छिपा", "छिपा");
        check("~$ब्रज", "$ब्रज");
        check("अ\u{202E}ब\u{200F}\u{7}", "अब");
        check("रा\u{200D}ज्\u{200C}य", "रा\u{200D}ज्\u{200C}य");
        check("दो\nपंक्ति", "दो पंक्ति");
        check("", "_");
        check("...", "_");
        check("con", "con_");
        check("Aux.xlsx", "Aux_.xlsx");
        check("COM1", "COM1_");
        check("LPT².txt", "LPT²_.txt");
        check("CONTROL", "CONTROL");
        check("COM10", "COM10");
    }

    #[test]
    fn a_long_name_is_cut_between_syllables() {
        let check = |name: String, ending: &str| {
            let safe = file_name(&format!("{name}{ending}"));
            let stem = safe.strip_suffix(ending).unwrap();
            assert!(stem.encode_utf16().count() <= FILE_UNITS && stem.len() <= FILE_BYTES, "{safe}");
            assert!(
                name.graphemes(true)
                    .scan(0, |at, one| {
                        *at += one.len();
                        Some(*at)
                    })
                    .any(|at| at == stem.len())
            );
        };
        check("क्षेत्रीय".repeat(40), "");
        check("क्षेत्रीय".repeat(40), ".xlsx");
        check("x".repeat(500), ".xlsx");
        assert_eq!(file_name(&format!("क{}", "\u{301}".repeat(500))).len(), FILE_BYTES - 1);
    }

    #[test]
    fn equal_names_are_told_apart() {
        let check = |names: &[&str], expected: &[&str]| assert_eq!(distinct(names.iter().copied()), expected);
        check(&["अवध", "काशी"], &["अवध", "काशी"]);
        check(&["Kashi", "KASHI", "kashi (2)"], &["Kashi", "KASHI (2)", "kashi (2) (2)"]);
        check(&["a/b", "a:b", "a-b"], &["a-b", "a-b (2)", "a-b (3)"]);
        check(&["क\u{93C}", "\u{958}", "É", "e\u{301}"], &["क\u{93C}", "क\u{93C} (2)", "É", "é (2)"]);
    }
}
