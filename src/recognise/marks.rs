//! A *mark* is a text that is no value of its own: blanks, a ditto mark, the word of a totals row, the beginning of a
//! note or a signature below a table.

use crate::text::fold::fold;

/// What a text is besides a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Only blanks.
    Blank,
    /// The same as in the row above.
    Ditto,
    /// A text as any other.
    Plain,
}

/// What the text is besides a value. Looks at the letters of short texts only.
pub(super) fn mark_of(text: &str) -> Mark {
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}'));
    if text.is_empty() {
        return Mark::Blank;
    }
    let is_short = text.len() <= 48;
    if is_short && is_ditto(text) { Mark::Ditto } else { Mark::Plain }
}

/// Words that say "the same", and how they may begin: most texts are told apart by their first letters.
const SAME: &[&str] =
    &["do", "ditto", "उपरोक्त", "उपरोक्तानुसार", "यथोपरि", "यथा उपरि", "वही", "तदैव", "डिटो", "उपर्युक्त", "uprokt"];

fn is_ditto(text: &str) -> bool {
    let bare = text.trim_matches(['-', '–', '—', '.', ' ', '(', ')', '_']);
    let quotes = |letter: char| {
        matches!(letter, '"' | '\'' | '“' | '”' | '″' | '〃' | '„' | '’' | '‘' | ',' | '`' | '´' | ' ' | '-')
    };
    if bare.starts_with(quotes) {
        return bare.chars().all(quotes) && !matches!(bare, "," | "'" | "`" | "’" | "‘" | "´");
    }
    let begins = bare.starts_with(['d', 'D', 'u', 'U'])
        || ["उपर", "यथ", "वही", "तदै", "डिट"].iter().any(|word| bare.starts_with(word));
    begins && SAME.contains(&fold(bare).as_str())
}

/// Words of a totals row.
const TOTALS: &[&str] = &[
    "योग",
    "कुल",
    "महायोग",
    "सर्वयोग",
    "कुलयोग",
    "उपयोग",
    "उपयोगफल",
    "total",
    "subtotal",
    "grandtotal",
    "totals",
    "yog",
    "kul",
    "टोटल",
    "sum",
];

/// Whether the text begins or ends with the word of a totals row.
pub(super) fn is_total(text: &str) -> bool {
    let folded = fold(text);
    let is_word = |word: &str| TOTALS.contains(&word);
    let mut words = folded.split(' ');
    words.next().is_some_and(|first| is_word(first) || matches!(first, "grand" | "sub") && folded.contains("total"))
        || folded.rsplit(' ').next().is_some_and(is_word)
}

/// Whether the text is nothing but words of a totals row: `कुल योग`, and not the mandal `कुल पहाड़`.
pub(super) fn is_bare_total(text: &str) -> bool {
    fold(text).split(' ').all(|word| TOTALS.contains(&word) || matches!(word, "grand" | "sub"))
}

/// Whether a line that stands alone is a note, a signature or a date line and not a value.
pub(super) fn is_note(text: &str) -> bool {
    let folded = fold(text);
    let begins = [
        "नोट",
        "टीप",
        "note",
        "nb",
        "हस्ताक्षर",
        "signature",
        "sign",
        "भवदीय",
        "प्रेषक",
        "प्रतिलिपि",
        "दिनांक",
        "date",
        "स्थान",
        "place",
        "जिलाध्यक्ष",
        "जिला अध्यक्ष",
        "मंडल अध्यक्ष",
        "जिला महामंत्री",
        "prepared by",
        "checked by",
        "तैयारकर्ता",
        "मुहर",
        "सील",
        "seal",
        "संलग्नक",
        "विशेष नोट",
        "हस्ता",
        "district president",
        "yours",
        "धन्यवाद",
        "thanks",
        "source",
        "स्रोत",
        "कृपया",
        "please",
        "कार्यालय",
        "नाम एवं हस्ताक्षर",
        "ह ",
    ];
    begins_with(&folded, &begins)
        || folded.ends_with("हस्ताक्षर")
        || folded.ends_with("signature")
        || text.trim_start().starts_with(['*', '※'])
}

/// Whether a text is a remark about the list and nothing else, so also where a name or a place is asked for.
pub(super) fn is_remark(text: &str) -> bool {
    begins_with(&fold(text), &["नोट", "टीप", "note", "विशेष नोट", "कृपया", "please", "संलग्नक", "प्रतिलिपि"])
}

/// Whether a folded text begins with one of these words. A word with a blank behind it stands before others.
fn begins_with(folded: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        folded.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') || word.ends_with(' '))
    })
}

/// Whether a text begins with the word for a day and tells of visits: `दिनांक 12.10.2021 को प्रवास किया` is no line of a
/// signature.
pub(super) fn dates_visits(text: &str) -> bool {
    let folded = fold(text);
    ["दिनांक", "date"].iter().any(|word| folded.starts_with(word)) && names_visit(text)
}

/// Whether a text has a word for visits.
pub(super) fn names_visit(text: &str) -> bool {
    let is_visit = |word: &str| matches!(word, "प्रवास" | "भ्रमण" | "दौरा" | "pravas" | "visit" | "visits" | "tour");
    fold(text).split(' ').any(is_visit)
}

/// Whether a text asks for a signature or stands for one: beside it stand offices and names, and no headings.
pub(super) fn is_signature(text: &str) -> bool {
    let folded = fold(text);
    ["हस्ताक्षर", "हस्ता", "signature", "sign", "भवदीय", "yours", "मुहर", "सील", "seal"]
        .iter()
        .any(|word| folded.split(' ').any(|part| part == *word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ditto_marks_in_all_their_forms() {
        for text in ["\"", "''", ",,", "〃", "-do-", "do", "Do.", "ditto", "उपरोक्त", "”", "--\"--", "\" \""]
        {
            assert_eq!(mark_of(text), Mark::Ditto, "{text}");
        }
        for text in ["कालपी", "-", "--", "उपरोक्त ग्राम", "उपयुक्त", "donar", "X", "0"]
        {
            assert_eq!(mark_of(text), Mark::Plain, "{text}");
        }
        assert_eq!(mark_of(" \u{a0} "), Mark::Blank);
    }

    #[test]
    fn words_of_a_totals_row() {
        for text in ["योग", "कुल योग", "Total", "Grand Total", "Sub-Total", "कुल", "महायोग:", "कालपी योग"]
        {
            assert!(is_total(text), "{text}");
        }
        for text in ["योगेश", "कुलदीप सिंह", "Totaram", "उरई"] {
            assert!(!is_total(text), "{text}");
        }
    }
}
