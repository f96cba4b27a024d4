//! *Romanising* writes Hindi in Latin letters as it is spoken: `कानपुर` is `kaanpur`, not `kānapura`, since the vowel
//! that every bare consonant has is silent at the end of a word and between two spoken syllables. It is the first half
//! of a sound key.

/// How one spelling in Devanagari is read where English has two.
#[derive(Clone, Copy)]
pub(crate) struct Reading {
    /// An inner `ड` as `d`, not as `r`.
    pub flap_d: bool,
    /// A last nasal as `n`, not as nothing.
    pub nasal: bool,
    /// The vowel after a last cluster as `a`, not as nothing.
    pub schwa: bool,
}

impl Reading {
    /// The likeliest of each.
    pub(crate) const PLAIN: Self = Self { flap_d: false, nasal: true, schwa: true };
}

/// One written syllable: a consonant, possibly none, and the vowel on it. Any other letter is its own consonant.
struct Syllable {
    consonant: Option<char>,
    vowel: Vowel,
    nasal: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Vowel {
    /// The one of a bare consonant.
    Inherent,
    /// None: a halant took it away, or it is silent, or the letter is not Devanagari.
    None,
    Written(&'static str),
}

/// Appends a folded word in Latin letters.
pub(crate) fn romanise(word: &str, reading: Reading, latin: &mut String) {
    let mut syllables = syllables(word);
    silence(&mut syllables, reading);
    let count = syllables.len();
    let mut open = false;
    for (position, syllable) in syllables.iter().enumerate() {
        match syllable.consonant {
            Some('ड' | 'ढ') if open && !reading.flap_d => latin.push('r'),
            Some(letter) => match consonant(letter) {
                Some(sound) => latin.push_str(sound),
                None => latin.push(letter),
            },
            None => {}
        }
        match syllable.vowel {
            Vowel::Inherent => latin.push('a'),
            Vowel::Written(vowel) => latin.push_str(vowel),
            Vowel::None => {}
        }
        if syllable.nasal && (position + 1 < count || reading.nasal) {
            let next = syllables.get(position + 1).and_then(|next| next.consonant);
            // `सिंह` is written Singh.
            latin.push_str(if syllable.vowel == Vowel::Written("i") && next == Some('ह') { "ng" } else { "n" });
        }
        open = syllable.vowel != Vowel::None && !syllable.nasal;
    }
}

fn syllables(word: &str) -> Vec<Syllable> {
    let mut syllables: Vec<Syllable> = Vec::with_capacity(word.len() / 3);
    for letter in word.chars() {
        if let Some(sign) = vowel_sign(letter) {
            match syllables.last_mut() {
                Some(last) if last.vowel == Vowel::Inherent => last.vowel = Vowel::Written(sign),
                _ => syllables.push(Syllable { consonant: None, vowel: Vowel::Written(sign), nasal: false }),
            }
            continue;
        }
        let (consonant, vowel) = match letter {
            '्' => {
                syllables.last_mut().filter(|last| last.vowel == Vowel::Inherent).into_iter().for_each(silent);
                continue;
            }
            '\u{902}' => {
                syllables.last_mut().into_iter().for_each(|last| last.nasal = true);
                continue;
            }
            'ः' => continue,
            _ => match (full_vowel(letter), consonant(letter)) {
                (Some(vowel), _) => (None, Vowel::Written(vowel)),
                (None, Some(_)) => (Some(letter), Vowel::Inherent),
                (None, None) => (Some(letter), Vowel::None),
            },
        };
        syllables.push(Syllable { consonant, vowel, nasal: false });
    }
    syllables
}

fn silent(syllable: &mut Syllable) {
    syllable.vowel = Vowel::None;
}

/// Takes away the vowels that are written by no sign and not spoken: the last one, and from right to left each one
/// between a spoken vowel before and a spoken vowel after it.
fn silence(syllables: &mut [Syllable], reading: Reading) {
    let count = syllables.len();
    if let [.., before, last] = syllables
        && last.vowel == Vowel::Inherent
        && !last.nasal
    {
        let sonorant = matches!(last.consonant, Some('र' | 'ल' | 'य' | 'व' | 'न' | 'म'));
        let cluster =
            before.vowel == Vowel::None && before.consonant != last.consonant && before.consonant != Some('र');
        if !(cluster && sonorant && reading.schwa) {
            last.vowel = Vowel::None;
        }
    }
    for position in (1..count.saturating_sub(1)).rev() {
        let spoken = |at: usize| syllables.get(at).is_some_and(|syllable| syllable.vowel != Vowel::None);
        let consonant = |at: usize| syllables.get(at).is_some_and(|syllable| syllable.consonant.is_some());
        let inherent = syllables.get(position).is_some_and(|it| it.vowel == Vowel::Inherent && !it.nasal);
        if inherent && spoken(position - 1) && spoken(position + 1) && consonant(position + 1) {
            syllables.get_mut(position).into_iter().for_each(silent);
        }
    }
}

fn consonant(letter: char) -> Option<&'static str> {
    Some(match letter {
        'क' => "k",
        'ख' => "kh",
        'ग' => "g",
        'घ' => "gh",
        'च' => "ch",
        'छ' => "chh",
        'ज' => "j",
        'झ' => "jh",
        'ट' | 'त' => "t",
        'ठ' | 'थ' => "th",
        'ड' | 'द' => "d",
        'ढ' | 'ध' => "dh",
        'ङ' | 'ञ' | 'ण' | 'न' => "n",
        'प' => "p",
        'फ' => "ph",
        'ब' => "b",
        'भ' => "bh",
        'म' => "m",
        'य' => "y",
        'र' => "r",
        'ल' | 'ळ' => "l",
        'व' => "v",
        'श' | 'ष' => "sh",
        'स' => "s",
        'ह' => "h",
        _ => return None,
    })
}

fn vowel_sign(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ा' => "aa",
        'ि' => "i",
        'ी' => "ii",
        'ु' => "u",
        'ू' => "uu",
        'ृ' => "ri",
        'े' | 'ॅ' => "e",
        'ै' => "ai",
        'ो' | 'ॉ' => "o",
        'ौ' => "au",
        _ => return None,
    })
}

fn full_vowel(letter: char) -> Option<&'static str> {
    Some(match letter {
        'अ' | 'ॲ' => "a",
        'आ' => "aa",
        'इ' => "i",
        'ई' => "ii",
        'उ' => "u",
        'ऊ' => "uu",
        'ऋ' => "ri",
        'ए' | 'ऍ' => "e",
        'ऐ' => "ai",
        'ओ' | 'ऑ' => "o",
        'औ' => "au",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    fn check(input: &str, expected: &str) {
        let mut latin = String::new();
        romanise(&fold(input), Reading::PLAIN, &mut latin);
        assert!(latin == expected, "{input} is written {latin}, not {expected}");
    }

    #[test]
    fn silent_vowels_are_not_written() {
        check("कानपुर", "kaanpur");
        check("सरोजनी", "sarojnii");
        check("महोबा", "mahobaa");
        check("चित्रकूट", "chitrakuut");
        check("झांसी", "jhaansii");
        check("मिश्र", "mishra");
        check("खुर्द", "khurd");
        check("बड़ा", "baraa");
        check("डिबाई", "dibaaii");
        check("क", "ka");
    }
}
