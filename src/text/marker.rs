//! A *marker* is a word of a name that tells it from its neighbours of the same base: a direction, खुर्द and कलां, नगर
//! and ग्रामीण, a number. Names whose markers differ are different places however alike they look.

/// Classes of words, each in the spellings that occur; folded.
const CLASSES: &[&[&str]] = &[
    &["उत्तर", "उत्तरी", "uttar", "uttari", "utter", "north", "northern"],
    &["दक्षिण", "दक्षिणी", "dakshin", "dakshini", "south", "southern"],
    &["पूर्व", "पूर्वी", "पूरब", "purv", "purvi", "poorv", "poorvi", "purab", "east", "eastern"],
    &["पश्चिम", "पश्चिमी", "pashchim", "paschim", "pashchimi", "paschimi", "pachhim", "west", "western"],
    &["मध्य", "madhya", "central"],
    &["ग्रामीण", "gramin", "grameen", "rural"],
    &["देहात", "dehat", "dehaat"],
    &["महानगर", "mahanagar", "metropolitan", "metro"],
    &["नगर", "nagar"],
    &["शहर", "शहरी", "नगरीय", "city", "urban", "shahar", "shahr", "shahri", "nagariya"],
    &["खुर्द", "khurd"],
    &["कलां", "कला", "kalan", "kala", "kalaan"],
    &["नया", "नवीन", "naya", "nai", "new", "naveen"],
    &["पुराना", "पुरानी", "purana", "purani", "old"],
    &["बडा", "bada"],
    &["छोटा", "chhota", "chota"],
    &["सदर", "sadar"],
    &["कैंट", "कैंटोनमेंट", "छावनी", "cantt", "cant", "kaint", "cantonment", "chhavni"],
    &["ऊपरी", "upper"],
    &["निचला", "lower"],
];

/// The same at the end of a word that is written without a blank (`करौंदीकला`): where they are long enough to be no
/// accident; the longest first.
const ENDINGS: &[&str] = &[
    "महानगर",
    "mahanagar",
    "नगर",
    "nagar",
    "देहात",
    "dehat",
    "ग्रामीण",
    "gramin",
    "खुर्द",
    "khurd",
    "कलां",
    "कला",
    "kalan",
    "kala",
    "शहर",
    "shahar",
    "shahr",
];

const NUMBERS: &[(&str, &str)] = &[
    ("i", "1"),
    ("ii", "2"),
    ("iii", "3"),
    ("iv", "4"),
    ("v", "5"),
    ("1st", "1"),
    ("2nd", "2"),
    ("3rd", "3"),
    ("4th", "4"),
    ("first", "1"),
    ("second", "2"),
    ("third", "3"),
    ("fourth", "4"),
    ("pratham", "1"),
    ("prathm", "1"),
    ("dwitiya", "2"),
    ("dvitiya", "2"),
    ("tritiya", "3"),
    ("chaturth", "4"),
    ("प्रथम", "1"),
    ("द्वितीय", "2"),
    ("द्वितिय", "2"),
    ("तृतीय", "3"),
    ("चतुर्थ", "4"),
    ("पंचम", "5"),
];

/// What sets a name apart from its neighbours: which classes of words, and which numbers in what order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Markers {
    classes: u32,
    numbers: Vec<String>,
    /// Single letters before the name, which may stand for any word: `J. O. Kauriya`.
    initials: Vec<String>,
}

impl Markers {
    /// The markers of a folded name whose numbers are digits.
    pub(crate) fn of(folded: &str) -> Self {
        let mut markers = Self::default();
        for word in folded.split(' ') {
            if let Some(class) = class(word) {
                markers.classes |= 1 << class;
            } else if is_number(word) {
                markers.numbers.push(word.trim_start_matches('0').to_owned());
            } else if word.len() == 1 {
                markers.initials.push(word.to_owned());
            } else if let Some(class) = ENDINGS.iter().find(|ending| word.ends_with(**ending)).and_then(|it| class(it))
            {
                markers.classes |= 1 << class;
            }
        }
        markers
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether both have the same numbers.
    pub(crate) fn agree_in_numbers(&self, other: &Self) -> bool {
        self.numbers == other.numbers
    }
}

fn class(word: &str) -> Option<usize> {
    CLASSES.iter().position(|words| words.contains(&word))
}

/// Four digits are a year, which tells nothing apart.
fn is_number(word: &str) -> bool {
    word.len() <= 3 && !word.is_empty() && word.chars().all(|letter| letter.is_ascii_digit())
}

/// Whether a folded word is a marker on its own.
pub(crate) fn is_marker(word: &str) -> bool {
    class(word).is_some() || is_number(word)
}

/// The folded name with its numbers as digits: `II`, `द्वितीय` and `2nd` are `2`. A Roman number counts as one only at
/// the end.
pub(crate) fn level_numbers(folded: String) -> String {
    let last = folded.rsplit(' ').next().unwrap_or("");
    let number = |word: &str| NUMBERS.iter().find(|(spelling, _)| *spelling == word).map(|(_, digit)| *digit);
    let roman = |word: &str| matches!(word, "i" | "ii" | "iii" | "iv" | "v");
    if !folded.contains(' ') || !folded.split(' ').any(|word| number(word).is_some()) {
        return folded;
    }
    let words = folded.split(' ').enumerate().map(|(position, word)| {
        let is_last = word.as_ptr() == last.as_ptr();
        number(word).filter(|_| position > 0 && (is_last || !roman(word))).unwrap_or(word)
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    fn markers(name: &str) -> Markers {
        Markers::of(&level_numbers(fold(name)))
    }

    #[test]
    fn neighbours_differ_in_markers() {
        let check = |one: &str, other: &str, same: bool| {
            assert_eq!(markers(one) == markers(other), same, "{one} {other}");
        };
        check("कानपुर ग्रामीण", "कानपुर देहात", false);
        check("कानपुर ग्रामीण", "Kanpur Rural", true);
        check("मंडल 1", "मंडल II", false);
        check("मंडल 2", "मंडल द्वितीय", true);
        check("मंडल 2", "Mandal II", true);
        check("करौंदीकला", "Karaudi Kalan", true);
        check("बड़ोखर खुर्द", "बड़ोखर कलां", false);
        check("रामनगर", "Ram Nagar", true);
        check("झांसी महानगर", "झांसी नगर", false);
        check("कालपी", "Kalpi", true);
    }
}
