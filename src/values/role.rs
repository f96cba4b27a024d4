//! A *role* is in what capacity somebody visits: district president, regional election in-charge. Every spelling of a role
//! has one key.
//!
//! A महानगर is a district unit, so its president is a district president. A role that is not made of known words is
//! its own, folded.

use super::office::{self, Level, Rank};
use crate::text::fold::fold;

/// What every spelling of a role folds to, such as `zila_adhyaksh`, `pradesh_sah_prabhari`; of an unknown one the text
/// itself, folded.
pub fn role_key(text: &str) -> String {
    office::office_before_place(text).map_or_else(|| fold(text), office::Office::key)
}

/// Whether a text says of an office what a role says, but not what it is over: `अध्यक्ष` of `जिला अध्यक्ष`.
pub fn says_less(text: &str, role: &str) -> bool {
    let [less, more] = [text, role].map(office::office_before_place);
    let (Some(less), Some(more)) = (less, more) else { return false };
    less.level.is_none() && less == office::Office { level: None, ..more }
}

/// Whether a text names an office, whichever: also one that somebody no longer holds.
pub fn is_office(text: &str) -> bool {
    office::office_before_place(text).is_some() || office::is_former(text)
}

/// The roles that a text names with commas or "and" between; one that is no such list is one role.
pub fn each(text: &str) -> Vec<String> {
    let listed = [" एवं ", " और ", " तथा ", " व ", " and ", " & "]
        .iter()
        .fold(text.to_owned(), |text, and| text.replace(and, ","));
    let parts: Vec<String> = listed.split(',').map(|part| part.trim().to_owned()).collect();
    let are_offices = parts.iter().all(|part| office::office(part).is_some());
    if are_offices { parts } else { vec![text.to_owned()] }
}

/// Whether somebody of this role can be posted to a mandal: an office-bearer of the district.
pub fn is_of_district(text: &str) -> bool {
    office::office_before_place(text)
        .is_some_and(|office| office.level == Some(Level::District) && office.rank != Rank::Worker)
}

/// Whether a role is over more than a district.
pub fn is_above_district(text: &str) -> bool {
    office::office_before_place(text).and_then(|office| office.level).is_some_and(|level| level < Level::District)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_roles_stand_with_commas_between() {
        assert_eq!(each("जिला अध्यक्ष, जिला प्रभारी"), ["जिला अध्यक्ष", "जिला प्रभारी"]);
        assert_eq!(each("जिलाध्यक्ष, जिला प्रभारी एवं जिला महामंत्री"), ["जिलाध्यक्ष", "जिला प्रभारी", "जिला महामंत्री"]);
        for one in ["जिला अध्यक्ष", "जिला अध्यक्ष, औरैया", "विस्तारक", "कालपी, कोंच", ""]
        {
            assert_eq!(each(one), [one]);
        }
    }

    #[test]
    fn an_office_without_its_level_says_less_than_a_role() {
        assert!(says_less("अध्यक्ष", "जिला अध्यक्ष") && says_less("President", "जिला अध्यक्ष"));
        for other in ["जिला अध्यक्ष", "मंडल अध्यक्ष", "महामंत्री", "महिला मोर्चा अध्यक्ष", "कालपी", ""]
        {
            assert!(!says_less(other, "जिला अध्यक्ष"), "{other}");
        }
        assert!(!says_less("अध्यक्ष", "विस्तारक"));
    }

    #[test]
    fn a_word_that_is_no_office() {
        for office in ["जिला महामंत्री", "विस्तारक", "अध्यक्ष", "पूर्व जिला अध्यक्ष", "निवर्तमान अध्यक्ष", "मंडल अध्यक्ष कालपी"]
        {
            assert!(is_office(office), "{office}");
        }
        for word in ["जि.अ.", "DP", "भाजपा", "रमेश पटेल", "जिला", "स्वयं", ""]
        {
            assert!(!is_office(word), "{word}");
        }
    }

    use proptest::prelude::*;

    const DISTRICT_PRESIDENT: &[&str] = &[
        "जिला अध्यक्ष",
        "जिलाध्यक्ष",
        "ज़िला अध्यक्ष",
        "ज़िलाध्यक्ष",
        "जिला-अध्यक्ष",
        "जिलाअध्यक्ष",
        "जिलाध्‍यक्ष",
        "District President",
        "district  president",
        "zila adhyaksh",
        "Zila Adhyaksha",
        "Jila Adhyaksh",
        "Distt. President",
        "Dist. President",
        "महानगर अध्यक्ष",
        "महानगराध्यक्ष",
        "जिला अध्यक्षा",
        "मा. जिला अध्यक्ष",
        "जिलाध्यक्ष जी",
        "जिला अध्यक्ष (औरैया)",
        "जिलाध्यक्ष, औरैया",
        "जिलाध्यक्ष कानपुर देहात",
        "जि0 अध्यक्ष",
        "जि. अध्यक्ष",
        "jiladhyaksh",
        "Zila Adyaksh",
        "DISTRICT PREZIDENT",
        "जिला अध्यक्ष / District President",
        "जनपद अध्यक्ष",
        "President, District",
        "जिला अध्यक्छ",
    ];

    #[test]
    fn spellings_of_a_role_meet() {
        let check = |input: &str, expected: &str| {
            let found = role_key(input);
            assert!(found == expected, "{input} gives {found}, not {expected}");
        };
        for input in DISTRICT_PRESIDENT {
            check(input, "zila_adhyaksh");
        }
        for input in [
            "क्षेत्रीय चुनाव प्रभारी",
            "क्षेत्र चुनाव प्रभारी",
            "चुनाव प्रभारी क्षेत्र",
            "Regional Election In-charge",
            "Regional Election Incharge",
            "kshetriya chunav prabhari",
        ] {
            check(input, "kshetra_chunav_prabhari");
        }
        for input in [
            "प्रदेश सह प्रभारी",
            "प्रदेश सह-प्रभारी",
            "प्रदेश सहप्रभारी",
            "सह प्रभारी, प्रदेश",
            "State Co-Incharge",
            "State Co In-charge",
            "pradesh sah prabhari",
            "State co-in-charge",
        ] {
            check(input, "pradesh_sah_prabhari");
        }
        check("जिला महामंत्री", "zila_mahamantri");
        check("District General Secretary", "zila_mahamantri");
        check("जिला उपाध्यक्ष", "zila_upadhyaksh");
        check("जिला मंत्री", "zila_mantri");
        check("प्रदेश प्रभारी", "pradesh_prabhari");
        check("मंडल अध्यक्ष", "mandal_adhyaksh");
        check("अध्यक्ष", "adhyaksh");
        check("क्षेत्रीय अध्यक्ष", "kshetra_adhyaksh");
        check("विधानसभा प्रभारी", "vidhansabha_prabhari");
        check("जिला प्रभारी", "zila_prabhari");
        check("संगठन मंत्री", "sangathan_mantri");
        check("युवा मोर्चा जिला अध्यक्ष", "zila_yuva_morcha_adhyaksh");
        check("डिजिटल योद्धा", "डिजिटल योद्धा");
        check("पूर्व जिला अध्यक्ष", &fold("पूर्व जिला अध्यक्ष"));
        check("हिन्दू वाहिनी जिला अध्यक्ष", &fold("हिन्दू वाहिनी जिला अध्यक्ष"));
    }

    #[test]
    fn district_office_bearers() {
        let check = |input: &str, expected: bool| assert!(is_of_district(input) == expected, "{input}");
        check("जिला महामंत्री", true);
        check("जिला मंत्री", true);
        check("मंडल महामंत्री", false);
        check("प्रदेश सह प्रभारी", false);
    }

    #[test]
    fn roles_over_more_than_a_district() {
        let check = |input: &str, expected: bool| assert!(is_above_district(input) == expected, "{input}");
        check("प्रदेश सह प्रभारी", true);
        check("क्षेत्रीय अध्यक्ष", true);
        check("जिला महामंत्री", false);
        check("मंडल अध्यक्ष", false);
        check("डिजिटल योद्धा", false);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC*") {
            role_key(&text);
        }
    }
}
