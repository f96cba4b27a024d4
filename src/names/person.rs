//! What makes two written names one *person's*: titles and courtesies before and after the name say nothing, and the
//! same name comes in two scripts. A name alone never proves that two are one; the callers ask for more (a mobile, a
//! post, a unit).

use crate::text::fold::{fold, squash};
use crate::text::sound;

/// Titles and courtesies before a name, folded.
const BEFORE: &[&str] = &[
    "श्री",
    "श्रीमती",
    "श्रीमति",
    "सुश्री",
    "कु",
    "कुमारी",
    "कुं",
    "डॉक्टर",
    "डा",
    "डां",
    "मा",
    "माननीय",
    "मान्यवर",
    "आदरणीय",
    "पं",
    "पंडित",
    "स्व",
    "स्वर्गीय",
    "एड",
    "एडवोकेट",
    "अधि",
    "चौ",
    "ठा",
    "प्रो",
    "इं",
    "इंजी",
    "shri",
    "shree",
    "sri",
    "sh",
    "smt",
    "shrimati",
    "srimati",
    "sushri",
    "km",
    "ku",
    "kumari",
    "dr",
    "mr",
    "mrs",
    "ms",
    "miss",
    "adv",
    "advocate",
    "er",
    "prof",
    "pt",
    "pandit",
    "late",
    "honble",
    "hon",
];

/// The same after a name.
const AFTER: &[&str] = &["जी", "एड", "एडवोकेट", "ji", "jee", "adv", "advocate", "sahab", "साहब", "sahib"];

/// What stands in a name's place where a post is vacant; folded.
const VACANT: &[&str] = &[
    "रिक्त",
    "पद रिक्त",
    "रिक्त पद",
    "रिक्त है",
    "पद रिक्त है",
    "खाली",
    "vacant",
    "post vacant",
    "vacant post",
    "empty",
    "nil",
    "none",
    "na",
    "n a",
    "निल",
    "rikt",
    "rikta",
    "khali",
];

/// A name folded for comparing: without titles, courtesies and numbers. A name that consists of nothing else keeps them.
pub fn name_key(name: &str) -> String {
    let folded = fold(name);
    let number = |word: &str| word.len() >= 4 && word.chars().all(|letter| letter.is_ascii_digit());
    let words: Vec<&str> = folded.split(' ').filter(|word| !number(word)).collect();
    let mut rest = words.as_slice();
    while let [first, after @ ..] = rest
        && BEFORE.contains(first)
    {
        rest = after;
    }
    while let [before @ .., last] = rest
        && AFTER.contains(last)
    {
        rest = before;
    }
    if rest.is_empty() { folded } else { rest.join(" ") }
}

/// Whether two names are spellings of one: the same letters once titles are gone, however the words are joined, or
/// the same sound to the last vowel in two scripts.
pub fn same_person_name(one: &str, other: &str) -> bool {
    let (one, other) = (name_key(one), name_key(other));
    if one.is_empty() || other.is_empty() || is_vacant(&one) || is_vacant(&other) {
        return false;
    }
    if squash(&one) == squash(&other) {
        return true;
    }
    if one.is_ascii() == other.is_ascii() && !one.is_ascii() {
        // बिजेन्द्र is विजेन्द्र, बर्मा is वर्मा: no two names differ by that alone.
        let key = |name: &str| sound::strict(&name.replace('व', "ब"));
        return key(&one) == key(&other);
    }
    sound::fine(&one) == sound::fine(&other) || sounds_alike(&one, &other)
}

/// Whether two names, in two scripts or both in Latin letters, sound alike word by word: `Vandana` is वन्दना, which is spoken without its second
/// vowel. The last vowel of a word counts, since it tells राम from रमा.
fn sounds_alike(one: &str, other: &str) -> bool {
    let words = |name: &str| name.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    let is_open = |word: &str| sound::fine(word).ends_with(['a', 'e', 'i', 'o', 'u']);
    let alike = |one: &str, other: &str| {
        let keys = sound::keys(other);
        is_open(one) == is_open(other) && sound::keys(one).iter().any(|key| keys.contains(key))
    };
    one.len() == other.len() && one.iter().zip(&other).all(|(one, other)| alike(one, other))
}

/// Whether a name's cell says that nobody holds the post: `रिक्त`, `vacant`, a dash. An empty cell says nothing.
pub fn is_vacant(name: &str) -> bool {
    if begins_like_a_name(name) {
        return false;
    }
    let folded = fold(name);
    let said = !folded.is_empty();
    said && (VACANT.contains(&folded.as_str()) || !folded.chars().any(char::is_alphanumeric))
}

/// Whether a text begins with a Hindi letter that no word for a vacant post begins with: most names do, and need no
/// folding.
fn begins_like_a_name(name: &str) -> bool {
    let first = name.chars().next();
    first.is_some_and(|letter| matches!(letter, 'अ'..='ह') && !matches!(letter, 'र' | 'ऱ' | 'प' | 'ख' | 'न' | 'ऩ'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_courtesies_go() {
        let check = |name: &str, expected: &str| {
            let key = name_key(name);
            assert!(key == expected, "{name} is {key}, not {expected}");
        };
        check("श्री राम कुमार जी", "राम कुमार");
        check("श्रीमती सुनीता देवी", "सुनीता देवी");
        check("डॉ० अनिल वर्मा", "अनिल वर्मा");
        check("डा0 अनिल वर्मा", "अनिल वर्मा");
        check("मा० श्री मोहन लाल एड०", "मोहन लाल");
        check("पं. दीनानाथ", "दीनानाथ");
        check("Dr. Anil Verma", "anil verma");
        check("Smt Sunita Devi", "sunita devi");
        check("राम कुमार (6000112345)", "राम कुमार");
        check("कुमारी", "कुमारी");
        check("", "");
    }

    #[test]
    fn one_name_in_two_spellings() {
        let check = |one: &str, other: &str, same: bool| {
            assert_eq!(same_person_name(one, other), same, "{one} / {other}");
        };
        check("श्री राम कुमार", "रामकुमार जी", true);
        check("सुरेन्द्र सिंह", "Surendra Singh", true);
        check("श्रीमती सुनीता देवी", "Smt. Sunita Devi", true);
        check("अनिल शर्मा", "अनिल शर्मा", true);
        check("महेन्द्र यादव", "महेंद्र यादव", true);
        check("वन्दना सेंगर", "Vandana Sengar", true);
        check("सुभाष बाल्मीकि जी", "श्री सुभाष वाल्मीकि", true);
        check("राम कुमार", "रमा कुमार", false);
        check("Ram Kumar", "रमा कुमार", false);
        check("कमल", "कमला", false);
        check("राम कुमार", "राम कुमार यादव", false);
        check("रिक्त", "रिक्त", false);
        check("", "", false);
    }

    #[test]
    fn a_vacant_post_is_no_person() {
        let check = |name: &str, vacant: bool| assert_eq!(is_vacant(name), vacant, "{name}");
        check("रिक्त", true);
        check(" Vacant ", true);
        check("-", true);
        check("----", true);
        check("खाली", true);
        check("", false);
        check("राम लाल", false);
        check("रिक्ता देवी", false);
        for word in VACANT {
            check(word, true);
        }
    }
}
