//! *Plain* text is text with its letters levelled and its words, digits and marks kept: what the parsers of values
//! read. It is finer than the folding of names, which throws away what a date or a number is made of.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// The text in lower case with ASCII digits, one kind of dash and blank, without nukta, and with one way to write a nasal.
pub fn plain(text: &str) -> String {
    if text.chars().all(is_composed) {
        respelt(text.len(), text.chars().filter(|&letter| !is_dropped(letter)).flat_map(level))
    } else {
        respelt(text.len(), text.nfkc().filter(|&letter| !is_dropped(letter)).flat_map(level))
    }
}

/// Whether normalisation leaves the letter as it is wherever it stands: ASCII, and all of Devanagari that neither holds
/// a nukta nor is an accent, whose order could change.
fn is_composed(letter: char) -> bool {
    let has_nukta = matches!(letter, '\u{929}' | '\u{931}' | '\u{934}' | '\u{93C}' | '\u{958}'..='\u{95F}');
    letter.is_ascii() || is_devanagari(letter) && !has_nukta && !matches!(letter, '\u{951}'..='\u{954}')
}

/// Levelled letters with one way to write a nasal and single blanks; `length` is how long about the text is.
fn respelt(length: usize, letters: impl Iterator<Item = char>) -> String {
    let mut letters = letters.peekable();
    let mut plain = String::with_capacity(length);
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        match letter {
            '\u{94D}' if plain.ends_with(is_nasal) && next.is_some_and(is_stop) => {
                plain.pop();
                plain.push('ं');
            }
            // Chandrabindu is often typed as the vowel sign that looks like it.
            'ॉ' if !next.is_some_and(is_devanagari) => plain.push_str("ां"),
            'ॉ' if next == Some('ं') => {
                let (_, after) = (letters.next(), letters.peek().copied());
                plain.push_str(if after.is_some_and(is_devanagari) { "ॉं" } else { "ां" });
            }
            ' ' if plain.is_empty() || plain.ends_with(' ') => {}
            _ => plain.push(letter),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// Plain text in which letters that typists confuse are one: long and short vowels, the sibilants, the two n, doubled
/// letters. For looking up words of a known list, never for names.
pub(super) fn loose(text: &str) -> String {
    loosened(&plain(text))
}

/// [`loose`] of a text that is plain already.
pub(super) fn loosened(plain: &str) -> String {
    let mut loose = String::with_capacity(plain.len());
    // A half nasal stands before the confused letter as before the right one.
    let plain = if plain.contains("म्व") {
        Cow::Owned(plain.replace("म्व", "ंव"))
    } else {
        Cow::Borrowed(plain)
    };
    for letter in plain.chars() {
        let letter = match letter {
            'ी' => 'ि',
            'ू' => 'ु',
            'ै' => 'े',
            'ौ' | 'ॉ' => 'ो',
            'ई' => 'इ',
            'ऊ' => 'उ',
            'ऐ' => 'ए',
            'औ' | 'ऑ' => 'ओ',
            'श' | 'ष' => 'स',
            'ण' => 'न',
            'व' => 'ब',
            _ => letter,
        };
        let doubled = loose.ends_with(letter) && letter.is_alphabetic();
        if !doubled {
            loose.push(letter);
        }
    }
    loose
}

/// The words of a plain text: letters and digits with their vowel signs, whatever stands between.
pub(super) fn words(plain: &str) -> impl Iterator<Item = &str> {
    plain.split(|letter: char| !is_word(letter)).filter(|word| !word.is_empty())
}

/// Whether the letter belongs into a word; the signs of Devanagari do.
pub(super) fn is_word(letter: char) -> bool {
    is_devanagari(letter) && !matches!(letter, '।' | '॥' | '॰') || letter.is_alphanumeric()
}

/// Whether the letter is of the Devanagari block.
pub(super) fn is_devanagari(letter: char) -> bool {
    ('\u{900}'..='\u{97F}').contains(&letter)
}

/// Words that say nothing, without blanks and marks.
const NOTHING: [&str; 15] = [
    "na",
    "nil",
    "none",
    "null",
    "blank",
    "notapplicable",
    "notavailable",
    "निल",
    "निरंक",
    "लागूनहीं",
    "उपलब्धनहीं",
    "रिक्त",
    "एनए",
    "nill",
    "नील",
];

/// Whether the text as typed surely says something: no word for nothing has so many letters.
pub fn is_long(text: &str) -> bool {
    text.chars().filter(|letter| matches!(letter, 'अ'..='ह' | 'a'..='z' | 'A'..='Z')).nth(20).is_some()
}

/// Whether the text says that there is nothing to say: blank, dashes, dots, NA, nil. Question marks are a doubt, not a
/// nothing.
pub fn is_nothing(plain: &str) -> bool {
    let bare: String = plain.chars().filter(|&letter| is_word(letter)).collect();
    if bare.is_empty() {
        return !plain.chars().any(|letter| letter == '?' || is_tick(letter) || is_cross_mark(letter));
    }
    NOTHING.contains(&bare.as_str())
}

/// Whether the letter is a tick, also as the fonts Wingdings and Marlett have it.
pub(super) const fn is_tick(letter: char) -> bool {
    matches!(letter, '✓' | '✔' | '√' | '☑' | '✅' | '🗸' | 'ü')
}

/// Whether the letter is a cross that is surely no tick, also as those fonts have it.
pub(super) const fn is_cross_mark(letter: char) -> bool {
    matches!(letter, '✗' | '✘' | '☒' | '❌' | '×' | '✖' | 'û')
}

fn is_dropped(letter: char) -> bool {
    matches!(letter, '\u{93C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{AD}' | '\u{FE0E}' | '\u{FE0F}')
}

/// One letter as plain text has it.
fn level(letter: char) -> impl Iterator<Item = char> {
    let level = match letter {
        '०'..='९' => char::from_digit(letter as u32 - '०' as u32, 10).unwrap_or(letter),
        // Composed with a nukta, and not taken apart by normalisation.
        'ऩ' => 'न',
        'ऱ' => 'र',
        'ऴ' => 'ळ',
        'ँ' => 'ं',
        '।' | '॰' => '.',
        '\u{2010}'..='\u{2015}' | '−' | '\u{FF0D}' | '\u{AD}' => '-',
        '‘' | '’' | '`' | '′' => '\'',
        '“' | '”' | '″' => '"',
        _ if is_devanagari(letter) => letter,
        _ if letter.is_whitespace() || letter.is_control() => ' ',
        _ => letter,
    };
    // The script that most letters are of has no case; the standard library would ask its tables.
    let (same, cased) = if is_devanagari(level) { (Some(level), None) } else { (None, Some(level.to_lowercase())) };
    same.into_iter().chain(cased.into_iter().flatten())
}

fn is_nasal(letter: char) -> bool {
    matches!(letter, 'ङ' | 'ञ' | 'ण' | 'न' | 'म')
}

/// The consonants before which a half nasal is a matter of taste.
fn is_stop(letter: char) -> bool {
    ('क'..='घ').contains(&letter)
        || ('च'..='झ').contains(&letter)
        || ('ट'..='ढ').contains(&letter)
        || ('त'..='ध').contains(&letter)
        || ('प'..='भ').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_levelled() {
        let check = |input: &str, expected: &str| {
            let found = plain(input);
            assert!(found == expected, "{input} gives {found}, not {expected}");
        };
        check("  मण्डल\u{a0}\u{200b} अध्यक्ष ", "मंडल अध्यक्ष");
        check("ज़िला", "जिला");
        check("ज\u{93c}िला", "जिला");
        check("सम्पन्न", "संपन्न");
        check("महामन्त्री", "महामंत्री");
        check("हाँ", "हां");
        check("हॉ", "हां");
        check("हॉं", "हां");
        check("डॉक्टर", "डॉक्टर");
        check("१२–१३", "12-13");
        check("05\n10", "05 10");
        check("जिलाध्\u{200d}यक्ष", "जिलाध्यक्ष");
        check("YES", "yes");
        check("", "");
    }

    #[test]
    fn what_typists_confuse_is_one() {
        let check = |one: &str, other: &str| assert_eq!(loose(one), loose(other), "{one} {other}");
        check("ऊपर", "उपर");
        check("ईट", "इट");
        check("ऐसा", "एसा");
        check("और", "ओर");
        check("शेष", "सेस");
        check("बाणी", "वानि");
        check("सितम्वर", "सितंबर");
        assert_eq!(plain("ऩ ऱ ऴ"), "न र ळ");
        assert_eq!(plain("‘क’ ’ख` “ग”"), "'क' 'ख' \"ग\"");
    }

    #[test]
    fn what_is_composed_needs_no_normalisation() {
        let composed: Vec<char> = ('\0'..='\u{97F}').filter(|&letter| is_composed(letter)).collect();
        assert!(composed.len() > 200);
        for (one, other) in composed.iter().flat_map(|one| composed.iter().map(move |other| (*one, *other))) {
            assert!([one, other].into_iter().nfkc().eq([one, other]), "{one}{other}");
        }
    }

    #[test]
    fn nothing_is_told_from_something() {
        let check = |input: &str, expected: bool| assert!(is_nothing(&plain(input)) == expected, "{input}");
        for nothing in
            ["", " ", "-", "--", "—", "----------", "..........", "NA", "N/A", "n.a.", "निल", "Nil", "निरंक", "/", "\""]
        {
            check(nothing, true);
            assert!(!is_long(nothing));
        }
        NOTHING.iter().for_each(|nothing| assert!(!is_long(nothing), "{nothing}"));
        for something in ["?", "0", "शून्य", "✓", "🗸", "✗", "X", "नहीं", "कालपी"] {
            check(something, false);
        }
    }
}
