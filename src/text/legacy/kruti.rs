//! Kruti Dev to Unicode and back. The font shows a syllable as it is drawn, Unicode keeps it as it is spoken: the short
//! `i` is drawn before its consonants, an `r` before them is drawn last, so both move.

use super::map::{KEYS, PREFERRED, REPH, SHORT_I, SHORT_I_NASAL, SHORT_I_REPH, SHORT_I_REPH_NASAL};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

const HALANT: char = '\u{94d}';
const NUKTA: char = '\u{93c}';

/// Rows of a map by first letter, the longest first.
type Rows = FxHashMap<char, Vec<(&'static str, &'static str)>>;

static TO_UNICODE: LazyLock<Rows> = LazyLock::new(|| rows(KEYS.iter().copied()));

static FROM_UNICODE: LazyLock<Rows> = LazyLock::new(|| {
    let preferred = |shown: &str| PREFERRED.iter().any(|(preferred, _)| *preferred == shown);
    let moving = [SHORT_I, SHORT_I_NASAL, SHORT_I_REPH, SHORT_I_REPH_NASAL, REPH];
    let single = KEYS.iter().filter(|(_, shown)| !preferred(shown) && !shown.contains(moving));
    let single = single.map(|(key, shown)| (*shown, *key));
    rows(single.chain(PREFERRED.iter().copied()))
});

fn rows(pairs: impl Iterator<Item = (&'static str, &'static str)>) -> Rows {
    let mut rows = Rows::default();
    for (from, to) in pairs {
        if let Some(first) = from.chars().next() {
            rows.entry(first).or_default().push((from, to));
        }
    }
    rows.values_mut().for_each(|row| row.sort_by_key(|(from, _)| std::cmp::Reverse(from.len())));
    rows
}

/// The longest row that the text begins with.
fn longest(rows: &Rows, text: &str) -> Option<(&'static str, &'static str)> {
    let first = text.chars().next()?;
    rows.get(&first)?.iter().copied().find(|(from, _)| text.starts_with(from))
}

/// What a text in Kruti Dev 010 or DevLys shows, in Unicode (NFC). Every letter is taken for a key of the font: for
/// cells that mix it with English there is [`convert_cell`](super::convert_cell).
pub fn to_unicode(text: &str) -> String {
    let mut drawn = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let quote = matches!(letter, '’' | '‘' | '”' | '“');
        let row = longest(&TO_UNICODE, rest).or_else(|| if quote { smart_quote(rest) } else { None });
        match row {
            Some((keys, shown)) => {
                drawn.extend(shown.chars());
                rest = rest.get(keys.len()..).unwrap_or("");
            }
            None => {
                drawn.push(letter);
                rest = rest.get(letter.len_utf8()..).unwrap_or("");
            }
        }
    }
    move_reph(&move_short_i(&drawn)).nfc().collect()
}

/// Word processors turn the keys `'` and `"`, which are half letters, into curly quotes.
fn smart_quote(rest: &str) -> Option<(&'static str, &'static str)> {
    let mut letters = rest.chars();
    let row = match letters.next()? {
        '’' => ("’", "श्"),
        '‘' => ("‘", "श्"),
        '”' => ("”", "ष्"),
        '“' => ("“", "ष्"),
        _ => return None,
    };
    let consonant_follows = longest(&TO_UNICODE, letters.as_str())?.1.starts_with(is_consonant);
    consonant_follows.then_some(row)
}

fn is_consonant(letter: char) -> bool {
    matches!(letter, 'क'..='ह' | '\u{958}'..='\u{95f}')
}

/// Signs that follow the consonants of a syllable.
fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{901}'..='\u{903}' | '\u{93e}'..='\u{94c}')
}

/// How many letters from the front of this belong to one cluster of consonants.
fn cluster_length(letters: &[char]) -> usize {
    let mut length = 0;
    loop {
        if !letters.get(length).copied().is_some_and(is_consonant) {
            return length;
        }
        length += 1;
        length += usize::from(letters.get(length) == Some(&NUKTA));
        let joined = letters.get(length) == Some(&HALANT);
        if !(joined && letters.get(length + 1).copied().is_some_and(is_consonant)) {
            return length;
        }
        length += 1;
    }
}

fn move_short_i(drawn: &[char]) -> Vec<char> {
    let mut spoken = Vec::with_capacity(drawn.len());
    let mut position = 0;
    while let Some(&letter) = drawn.get(position) {
        position += 1;
        let (reph, nasal) = match letter {
            SHORT_I => (false, false),
            SHORT_I_NASAL => (false, true),
            SHORT_I_REPH => (true, false),
            SHORT_I_REPH_NASAL => (true, true),
            other => {
                spoken.push(other);
                continue;
            }
        };
        let rest = drawn.get(position..).unwrap_or_default();
        let length = cluster_length(rest);
        if reph {
            spoken.extend(['र', HALANT]);
        }
        spoken.extend(rest.iter().take(length));
        spoken.push('ि');
        if nasal {
            spoken.push('ं');
        }
        position += length;
    }
    spoken
}

/// Moves each `r` that is drawn last to the front of its syllable.
fn move_reph(letters: &[char]) -> String {
    let mut spoken: Vec<char> = Vec::with_capacity(letters.len());
    for &letter in letters {
        if letter != REPH {
            spoken.push(letter);
            continue;
        }
        let consonants = spoken.iter().rposition(|&letter| !is_sign(letter)).map_or(0, |last| last + 1);
        let start = cluster_start(spoken.get(..consonants).unwrap_or_default());
        spoken.splice(start..start, ['र', HALANT]);
    }
    spoken.into_iter().collect()
}

/// Where the cluster begins that ends these letters; their end where no consonant does.
fn cluster_start(letters: &[char]) -> usize {
    let mut start = letters.len();
    let mut rest = letters;
    loop {
        let bare = match rest {
            [before @ .., NUKTA] => before,
            other => other,
        };
        let [before @ .., consonant] = bare else { return start };
        if !is_consonant(*consonant) {
            return start;
        }
        start = before.len();
        match before {
            [earlier @ .., HALANT] => rest = earlier,
            _ => return start,
        }
    }
}

/// Unicode Hindi as it would be typed in Kruti Dev 010. Latin letters stay, and would show as Hindi in that font.
pub fn from_unicode(text: &str) -> String {
    let letters: Vec<char> = text.nfd().collect();
    let mut keys = String::with_capacity(text.len());
    let mut position = 0;
    while let Some(rest) = letters.get(position..).filter(|rest| !rest.is_empty()) {
        let reph = matches!(rest, ['र', HALANT, third, ..] if is_consonant(*third));
        let body = rest.get(if reph { 2 } else { 0 }..).unwrap_or_default();
        let mut length = cluster_length(body);
        if length == 0 {
            let text: String = rest.iter().take(4).collect();
            position += type_longest(&text, &mut keys);
            continue;
        }
        length += usize::from(body.get(length) == Some(&HALANT));
        let mut signs: Vec<char> = body.iter().skip(length).copied().take_while(|&letter| is_sign(letter)).collect();
        position += length + signs.len() + if reph { 2 } else { 0 };
        if signs.first() == Some(&'ि') {
            signs.remove(0);
            keys.push('f');
        }
        let nasals = signs.iter().position(|sign| matches!(sign, '\u{901}'..='\u{903}')).unwrap_or(signs.len());
        let (vowels, nasals) = signs.split_at(nasals);
        type_all(&body.iter().take(length).chain(vowels).collect::<String>(), &mut keys);
        if reph {
            keys.push('Z');
        }
        type_all(&nasals.iter().collect::<String>(), &mut keys);
    }
    keys
}

fn type_all(text: &str, keys: &mut String) {
    let mut rest = text;
    while !rest.is_empty() {
        let typed = type_longest(rest, keys);
        rest = rest.char_indices().nth(typed).and_then(|(start, _)| rest.get(start..)).unwrap_or("");
    }
}

/// Types what the text begins with; says how many letters that were.
fn type_longest(text: &str, keys: &mut String) -> usize {
    let row = longest(&FROM_UNICODE, text);
    let mut letters = text.chars();
    let (first, second, third) = (letters.next(), letters.next(), letters.next());
    let below = first.is_some_and(is_consonant) && second == Some(HALANT) && third == Some('र');
    match row {
        // An `r` below a consonant is a sign on the full letter, not a letter after half of it.
        Some((shown, _)) if below && shown.chars().count() == 2 => {
            let full: String = first.into_iter().collect();
            keys.push_str(longest(&FROM_UNICODE, &full).map_or("", |(_, key)| key));
            1
        }
        Some((shown, key)) => {
            keys.push_str(key);
            shown.chars().count()
        }
        None => {
            keys.extend(first);
            1
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(typed: &str, expected: &str) {
        let shown = to_unicode(typed);
        assert!(shown == expected, "{typed} shows {shown}, not {expected}");
    }

    #[test]
    fn headings_of_real_files() {
        check("Ø0la0", "क्र0सं0");
        check("dze la0", "क्रम सं0");
        check("ftyk", "जिला");
        check("e.My", "मण्डल");
        check("uke", "नाम");
        check("in", "पद");
        check("eks0 ua0", "मो0 नं0");
        check("fnukad", "दिनांक");
        check("m0iz0", "उ0प्र0");
        check("Mh0ih0vkj0", "डी0पी0आर0");
        check("vDVwcj", "अक्टूबर");
        check("uoEcj", "नवम्बर");
        check("ugha", "नहीं");
        check("gk¡", "हाँ");
        check("Jh", "श्री");
    }

    #[test]
    fn what_is_drawn_before_or_after_is_moved() {
        check("fdjr", "किरत");
        check("fLFkfr", "स्थिति");
        check("'kekZ", "शर्मा");
        check("o\"kksZa", "वर्षों");
        check("eftZ", "मर्जि");
        check("fgUnw", "हिन्दू");
        check("fiz;", "प्रिय");
        check("jkf=", "रात्रि");
        check("Q:Z[kkckn", "फर्रूखाबाद");
        check("xksfoUnuxj", "गोविन्दनगर");
        check("dkÆed", "कार्मिक");
    }

    #[test]
    fn chau_keeps_its_vowel() {
        check("pkScsiqj", "चौबेपुर");
        check("pkSjkgk", "चौराहा");
    }

    #[test]
    fn nukta_and_smart_quotes() {
        check("yM+dk", "लड़का");
        check("ek/kkSx<+", "माधौगढ़");
        check("ijke”kZ", "परामर्ष");
        check("vo”;", "अवष्य");
        check("jkes’k", "रामेश");
    }

    fn check_round_trip(text: &str) {
        let typed = from_unicode(text);
        let shown = to_unicode(&typed);
        let expected: String = text.nfc().collect();
        assert!(shown == expected, "{text} is typed {typed}, which shows {shown}");
    }

    #[test]
    fn names_come_back_as_they_went() {
        let names = "कानपुर देहात|फर्रुखाबाद|औरैया|चित्रकूट|झांसी महानगर|कन्नौज|बाँदा|रसूलाबाद|अकबरपुर-रनिया|माधौगढ़|मऊरानीपुर\
            |बिन्दकी|राष्ट्रीय|उपाध्यक्ष|महामंत्री|कार्यसमिति सदस्य|द्विवेदी|त्रिपाठी|श्रीवास्तव|शुक्ला|ज्ञानेन्द्र|लक्ष्मी|विश्वकर्मा\
            |कुशवाहा|सत्येन्द्र|मिश्र|ब्रजेश|हृदय|दृष्टि|कृष्ण|वर्षों|धर्मेन्द्र|सूर्या|पूर्णिमा|आर्यनगर|ट्रैक्टर|ड्राइवर|उत्तर|विद्या|बुद्ध\
            |पट्टी|चिट्ठी|लड्डू|बुड्ढा|रुपये|रूप|ऋषि|ऐश|ओम|ऑफिस|ईश्वर|ऊँचा|ग्राम|ख्याति|प्रभारी|स्थिति|ग्रामीण|दुःख|निःशुल्क|ब्लॉक";
        names.split('|').for_each(check_round_trip);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_is_converted(text in "\\PC*|[ -~ -ÿ]{0,16}|[क-्fZ ]{0,12}") {
            let _ = (to_unicode(&text), from_unicode(&text));
        }

        #[test]
        fn syllables_come_back(word in "([क-घच-झट-णत-नप-मयरलवशषसह]्)?[क-घच-झट-णत-नप-मयरलवशषसह][ािीुूेैोौ]?[ंँ]?") {
            check_round_trip(&word);
        }
    }
}
