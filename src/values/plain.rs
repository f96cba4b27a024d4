//! *Plain* text is text with its letters levelled and its words, digits and marks kept: what the parsers of values
//! read. It is finer than the folding of names, which throws away what a date or a number is made of.

use unicode_normalization::UnicodeNormalization;

/// The text in lower case with ASCII digits, one kind of dash and blank, without nukta, and with one way to write a nasal.
pub fn plain(text: &str) -> String {
    let chars: Vec<char> = text.nfkc().filter(|&letter| !is_dropped(letter)).flat_map(level).collect();
    let mut plain = String::with_capacity(text.len());
    for (index, &letter) in chars.iter().enumerate() {
        let next = chars.get(index + 1).copied();
        let after = chars.get(index + 2).copied();
        match letter {
            '\u{94D}' if plain.ends_with(is_nasal) && next.is_some_and(is_stop) => {
                plain.pop();
                plain.push('ं');
            }
            // Chandrabindu is often typed as the vowel sign that looks like it.
            'ॉ' if !next.is_some_and(is_devanagari) => plain.push_str("ां"),
            'ॉ' if next == Some('ं') && !after.is_some_and(is_devanagari) => plain.push('ा'),
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
    let mut loose = String::with_capacity(text.len());
    // A half nasal stands before the confused letter as before the right one.
    for letter in plain(text).replace("म्व", "ंव").chars() {
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
        let saying =
            |letter: char| matches!(letter, '?' | '✓' | '✔' | '√' | '☑' | '✅' | '✗' | '✘' | '☒' | '❌' | '×' | '✖');
        return !plain.chars().any(saying);
    }
    NOTHING.contains(&bare.as_str())
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
        '‘' | '’' | '´' | '`' | '′' => '\'',
        '“' | '”' | '″' => '"',
        _ if letter.is_whitespace() || letter.is_control() => ' ',
        _ => letter,
    };
    level.to_lowercase()
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
    fn nothing_is_told_from_something() {
        let check = |input: &str, expected: bool| assert!(is_nothing(&plain(input)) == expected, "{input}");
        for nothing in
            ["", " ", "-", "--", "—", "----------", "..........", "NA", "N/A", "n.a.", "निल", "Nil", "निरंक", "/", "\""]
        {
            check(nothing, true);
            assert!(!is_long(nothing));
        }
        NOTHING.iter().for_each(|nothing| assert!(!is_long(nothing), "{nothing}"));
        for something in ["?", "0", "शून्य", "✓", "✗", "X", "नहीं", "कालपी"] {
            check(something, false);
        }
    }
}
