//! *Folding* brings the spellings of one word to one form: what is left is what people mean by the same word in the
//! same script. It undoes what keyboards, fonts and habits do (nukta typed or not, `ण्ड` or `ंड`, `०` for a full stop),
//! and nothing that changes the word. Folded text is for comparing, never for showing: for that there is [`clean`].

pub use super::unit::{fold_unit, leading_number};
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The form in which two spellings of one word are equal: lower case, ASCII digits, one kind of nasal, no nukta, no
/// punctuation, single spaces between words. A text without any letter or digit stays as it is, trimmed, since a
/// heading can be `#` and a name can be `-`.
pub fn fold(text: &str) -> String {
    if is_folded(text) {
        return text.to_owned();
    }
    let folded = if text.is_ascii() { fold_ascii(text) } else { fold_letters(text) };
    if folded.is_empty() { collapse(text).to_lowercase() } else { folded }
}

/// [`fold`] without the spaces, for where words are joined or parted at will (`Ramnagar`, `Ram Nagar`).
pub fn squash(text: &str) -> String {
    let mut folded = fold(text);
    folded.retain(|letter| letter != ' ');
    folded
}

/// A text as it should be shown: NFC, trimmed, single blanks, without letters that cannot be seen. Borrowed where it
/// already is like that, which is nearly always. The joiners that change how Devanagari looks stay.
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let seen = text.nfc().filter(|&letter| letter.is_whitespace() || !is_invisible(letter) || is_joiner(letter));
    let collapsed = collapse(&seen.collect::<String>());
    Cow::Owned(collapsed.trim_matches(is_joiner).to_owned())
}

fn is_clean(text: &str) -> bool {
    let mut before_blank = true;
    for letter in text.chars() {
        let blank = letter == ' ';
        let odd = letter != ' ' && (letter.is_whitespace() || is_invisible(letter));
        if odd || (blank && before_blank) {
            return false;
        }
        before_blank = blank;
    }
    (text.is_empty() || !before_blank) && (text.is_ascii() || is_nfc(text))
}

fn collapse(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.push_str(word);
    }
    collapsed
}

/// Joiners ask for another shape of the same letters.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}

/// Letters that a person cannot see and did not mean to type.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Whether a text is surely folded already, as most Hindi names are: words of Devanagari letters, each sign on a letter
/// that bears it, with nothing in them that has two spellings. What is in doubt is not.
fn is_folded(text: &str) -> bool {
    let (mut last, mut before_last) = (' ', ' ');
    for letter in text.chars() {
        let fits = match letter {
            ' ' => may_end_word(last),
            '\u{929}' | '\u{931}' | '\u{934}' => false,
            '\u{904}'..='\u{939}' => last != '्' || !matches!(before_last, 'म' | 'न' | 'ण' | 'ङ' | 'ञ'),
            '\u{93e}'..='\u{94d}' => matches!(last, '\u{915}'..='\u{939}'),
            '\u{902}' => matches!(last, '\u{904}'..='\u{939}' | '\u{93e}'..='\u{94c}'),
            _ => false,
        };
        if !fits {
            return false;
        }
        (before_last, last) = (last, letter);
    }
    may_end_word(last)
}

/// Whether a letter at the end of a word stays there.
fn may_end_word(letter: char) -> bool {
    !matches!(letter, ' ' | '्' | 'ॉ')
}

fn fold_ascii(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        push_word_letter(&mut folded, letter.to_ascii_lowercase());
    }
    trim_end(folded)
}

/// A letter or digit as it is, an apostrophe not at all, anything else as one blank between words.
fn push_word_letter(folded: &mut String, letter: char) {
    // The standard library asks large tables; the script that most letters are of needs none.
    if is_devanagari(letter) || letter.is_alphanumeric() {
        folded.push(letter);
    } else if !matches!(letter, '\'' | '’' | '‘' | '`') && !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

fn trim_end(mut folded: String) -> String {
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// Whether the letter is one of the Devanagari script: vowels, consonants and the signs on them, neither digit nor
/// punctuation.
pub(crate) fn is_devanagari(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{963}' | '\u{971}'..='\u{97f}')
}

fn is_devanagari_sign(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{955}'..='\u{957}' | '\u{962}' | '\u{963}')
}

fn fold_letters(text: &str) -> String {
    let mut letters = Vec::with_capacity(text.len() / 2);
    let plain = |letter: char| letter.is_ascii() || matches!(letter, '\u{900}'..='\u{97f}');
    if text.chars().all(plain) {
        text.chars().for_each(|letter| push_plain(&mut letters, letter));
    } else {
        text.nfkd().for_each(|letter| push_plain(&mut letters, letter));
    }
    let mut folded = String::with_capacity(text.len());
    for letter in end_words(&join_signs(&letters)) {
        push_word_letter(&mut folded, letter);
    }
    trim_end(folded)
}

/// One letter without what is only a matter of typing: case, script of digits, nukta, kind of nasal, accents.
fn push_plain(letters: &mut Vec<char>, letter: char) {
    let plain = match letter {
        '\u{93c}' | '\u{951}'..='\u{954}' | '\u{300}'..='\u{36f}' | '\'' | '’' | '‘' | '`' => return,
        '\u{958}' => 'क',
        '\u{959}' => 'ख',
        '\u{95a}' => 'ग',
        '\u{95b}' => 'ज',
        '\u{95c}' => 'ड',
        '\u{95d}' => 'ढ',
        '\u{95e}' => 'फ',
        '\u{95f}' => 'य',
        '\u{929}' => 'न',
        '\u{931}' => 'र',
        '\u{934}' => 'ळ',
        '\u{900}' | '\u{901}' => '\u{902}',
        '०'..='९' => char::from_digit(letter as u32 - '०' as u32, 10).unwrap_or('0'),
        '॰' => '.',
        '\t' | '\n' | '\r' => ' ',
        other if is_invisible(other) => return,
        other if other.is_uppercase() => return letters.extend(other.to_lowercase()),
        other => other,
    };
    letters.push(plain);
}

fn is_vowel_sign(letter: char) -> bool {
    matches!(letter, '\u{93a}' | '\u{93b}' | '\u{93e}'..='\u{94c}' | '\u{94f}' | '\u{955}')
}

/// A vowel that was put together from two keys, as old keyboards and converters do.
fn joined_vowel(first: char, second: char) -> Option<char> {
    Some(match (first, second) {
        ('अ', 'ा') => 'आ',
        ('अ', 'ो') | ('आ', 'े') => 'ओ',
        ('अ', 'ौ') | ('आ', 'ै') => 'औ',
        ('अ', 'ॉ') | ('आ', 'ॅ') => 'ऑ',
        ('ए', 'े') => 'ऐ',
        ('ा', 'े') | ('े', 'ा') => 'ो',
        ('ा', 'ै') | ('ै', 'ा') => 'ौ',
        ('ा', 'ॅ') => 'ॉ',
        (first, second) if first == second && is_devanagari_sign(first) => first,
        _ => return None,
    })
}

/// Vowels put together from two signs, signs typed in the wrong order, and half nasals as the one nasal sign.
fn join_signs(letters: &[char]) -> Vec<char> {
    let mut joined: Vec<char> = Vec::with_capacity(letters.len());
    for &letter in letters {
        let nasal_last = joined.last() == Some(&'\u{902}');
        if is_vowel_sign(letter) && nasal_last {
            joined.pop();
            push_joined(&mut joined, letter);
            joined.push('\u{902}');
            continue;
        }
        if is_half_nasal(&joined, letter) {
            joined.truncate(joined.len() - 2);
            joined.push('\u{902}');
        }
        push_joined(&mut joined, letter);
    }
    joined
}

fn push_joined(joined: &mut Vec<char>, letter: char) {
    match joined.last().and_then(|&last| joined_vowel(last, letter)) {
        Some(vowel) => {
            joined.pop();
            joined.push(vowel);
        }
        None => joined.push(letter),
    }
}

/// Whether what was read so far ends with a half nasal that sounds with the next consonant as the nasal sign does.
fn is_half_nasal(read: &[char], next: char) -> bool {
    let [.., nasal, '्'] = read else { return false };
    let labial = matches!(next, 'प' | 'फ' | 'ब' | 'भ');
    let other = matches!(next, 'क'..='घ' | 'च'..='झ' | 'ट'..='ढ' | 'त'..='ध' | 'श' | 'ष' | 'स');
    match nasal {
        'म' => labial,
        'न' | 'ण' | 'ङ' | 'ञ' => labial || other,
        _ => false,
    }
}

/// Marks of an abbreviation after a Devanagari letter become blanks, and what is only a habit at the end of a word
/// goes: `ॉ` typed for `ाँ`, a visarga typed for a colon, a halant that changes nothing.
fn end_words(letters: &[char]) -> Vec<char> {
    let mut ended: Vec<char> = Vec::with_capacity(letters.len() + 2);
    for (position, &letter) in letters.iter().enumerate() {
        let next = letters.get(position + 1).copied();
        let after_letter = ended.last().copied().is_some_and(is_devanagari);
        if !is_devanagari(letter) {
            end_word(&mut ended);
        }
        if matches!(letter, '0' | '.') && after_letter || is_letter_o_as_mark(&ended, letter, next) {
            ended.push(' ');
        } else {
            ended.push(letter);
        }
    }
    end_word(&mut ended);
    ended
}

fn end_word(ended: &mut Vec<char>) {
    loop {
        let long = ended.len() > 2 && ended.iter().rev().take(3).all(|&letter| is_devanagari(letter));
        match ended.last() {
            Some('ः') => ended.truncate(ended.len() - 1),
            Some('्') if long => ended.truncate(ended.len() - 1),
            _ => break,
        }
    }
    if ended.last() == Some(&'ॉ') {
        ended.pop();
        push_joined(ended, 'ा');
        ended.push('\u{902}');
    }
}

/// A Latin `O` is typed for the zero of an abbreviation: `प O`.
fn is_letter_o_as_mark(read: &[char], letter: char, next: Option<char>) -> bool {
    let after = || read.iter().rev().find(|&&letter| letter.is_alphanumeric() || is_devanagari(letter));
    letter == 'o'
        && !next.is_some_and(|next| next.is_ascii_alphanumeric())
        && after().is_some_and(|&l| is_devanagari(l))
        && !read.last().is_some_and(char::is_ascii_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(input: &str, expected: &str) {
        let folded = fold(input);
        assert!(folded == expected, "{input} folds to {folded}, not {expected}");
    }

    #[test]
    fn latin_letters_fold_to_lower_case_words() {
        check("  Kanpur   DEHAT ", "kanpur dehat");
        check("Akbarpur-Raniya", "akbarpur raniya");
        check("S.No.", "s no");
        check("Kānpur", "kanpur");
        check("№ 5", "no 5");
        check("Fatehganj ( P O )", "fatehganj p o");
    }

    #[test]
    fn nukta_and_its_two_codings_are_one() {
        check("ज़िला", "जिला");
        check("\u{95b}िला", "जिला");
        check("गढ़", "गढ");
        check("शेरग\u{95d}", "शेरगढ");
    }

    #[test]
    fn all_nasals_are_one() {
        check("बाँदा", "बांदा");
        check("बान्दा", "बांदा");
        check("मण्डल", "मंडल");
        check("चन्दौली", "चंदौली");
        check("सम्भल", "संभल");
        check("अञ्जना", "अंजना");
        check("जन्म", "जन्म");
        check("कन्हैया", "कन्हैया");
    }

    #[test]
    fn a_candra_o_at_the_end_is_a_nasal() {
        check("निधौली कलॉ", "निधौली कलां");
        check("खॉ", "खां");
        check("कॉलेज", "कॉलेज");
    }

    #[test]
    fn a_zero_after_a_letter_is_a_full_stop() {
        check("मोबाइल नं०", "मोबाइल नं");
        check("क्र०सं०", "क्र सं");
        check("क्र.सं.", "क्र सं");
        check("क्र॰सं॰", "क्र सं");
        check("सि0लाईन द0(तृतीय)", "सि लाईन द तृतीय");
        check("फतेहगंज ( प O )", "फतेहगंज प");
        check("मंडल १०", "मंडल 10");
        check("वार्ड नं०1", "वार्ड नं 1");
    }

    #[test]
    fn invisible_letters_go() {
        check("जिलाध्\u{200d}यक्ष", "जिलाध्यक्ष");
        check("\u{feff}मंडल\u{a0}का\u{200b} नाम", "मंडल का नाम");
        check("नामः", "नाम");
    }

    #[test]
    fn signs_in_the_wrong_order_or_pieces_are_joined() {
        check("मंुशी", "मुंशी");
        check("अाचार्य", "आचार्य");
        check("चाैबेपुर", "चौबेपुर");
        check("मेेला", "मेला");
    }

    #[test]
    fn what_has_no_letters_stays() {
        check(" # ", "#");
        check("--", "--");
        check("", "");
        check("✓", "✓");
    }

    #[test]
    fn clean_shows_what_was_meant() {
        let check = |input: &str, expected: &str| {
            let cleaned = clean(input);
            assert!(cleaned == expected, "{input} shows as {cleaned}, not {expected}");
        };
        check("  राम \u{a0} लाल\n", "राम लाल");
        check("जिलाध्\u{200d}यक्ष", "जिलाध्\u{200d}यक्ष");
        check("\u{feff}उरई\u{200b}", "उरई");
        check("\u{95b}िला", "ज\u{93c}िला");
        assert!(matches!(clean("कानपुर देहात"), Cow::Borrowed(_)));
        assert!(matches!(clean(""), Cow::Borrowed("")));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn folding_twice_changes_nothing(text in "[ -~ऀ-ॿ\u{a0}\u{200b}-\u{200d}éß–]{0,24}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn what_seems_folded_is(text in "[कनमण र्ाॉौंअआँः़]{0,12}") {
            prop_assert!(!is_folded(&text) || fold_letters(&text) == text);
        }

        #[test]
        fn any_text_can_be_folded_and_cleaned(text in "\\PC*|.*") {
            let _ = (fold(&text), clean(&text), squash(&text), fold_unit(&text), leading_number(&text));
        }
    }
}
