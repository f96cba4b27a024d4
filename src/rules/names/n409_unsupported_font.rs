//! N409: text in a legacy font of which there is no map.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::grouping::by_sheet;
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("N409"),
    name: "unsupported-font",
    severity: Severity::Warning,
    title: Said {
        hi: "यह फ़ॉन्ट पढ़ा नहीं जा सकता", en: "Font cannot be converted"
    },
    message: Said {
        hi: "यहाँ की लिखावट {font} फ़ॉन्ट में है, जिसे बदला नहीं जा सकता; जैसी थी वैसी छोड़ दी गई।",
        en: "The text is in the font {font}, which cannot be converted; it was left as it is.",
    },
    why: Said {
        hi: "ऐसे नाम पढ़े नहीं जा सकते, इसलिए ये पंक्तियाँ किसी मंडल में नहीं गिनी जातीं।",
        en: "Such names cannot be read, so these rows count for no mandal.",
    },
    remedy: Said {
        hi: "फ़ाइल को यूनिकोड (मंगल) में बदलवाकर भेजें, या नाम दोबारा टाइप करें।",
        en: "Have the file converted to Unicode (Mangal), or type the names again.",
    },
    bad: Example {
        files: r"
            # कालपी.xlsx
            == सूची
            नाम | पद | मंडल
            {Chanakya}Úð×ðàæ çÙÚ¢UÁÙ | अध्यक्ष | कालपी",
        at: "कालपी.xlsx|सूची|A2",
    },
    good: Example {
        files: r"
            # कालपी.xlsx
            == सूची
            नाम | पद | मंडल
            रमेश निरंजन | अध्यक्ष | कालपी",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let fonts = by_sheet(case.doubts(|what| matches!(what, What::UnsupportedFont(_))), |doubt| match &doubt.what {
        What::UnsupportedFont(font) => font.as_str(),
        _ => "",
    });
    for font in fonts {
        let What::UnsupportedFont(name) = &font.first.what else { continue };
        findings.push(font.draft().arg("font", Arg::Text(name.clone())));
    }
}
