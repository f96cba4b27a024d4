//! N408: text in a legacy font, which was converted.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::grouping::by_sheet;
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("N408"),
    name: "legacy-font",
    severity: Severity::Info,
    title: Said {
        hi: "पुराने फ़ॉन्ट की लिखावट बदली गई", en: "Legacy font was converted"
    },
    message: Said {
        hi: "इस शीट की हिन्दी पुराने फ़ॉन्ट[ ({font})] में है; इसे यूनिकोड में बदलकर पढ़ा गया।",
        en: "The Hindi of this sheet is in a legacy font[ ({font})]; it was converted to Unicode.",
    },
    why: Said {
        hi: "बदलने में कभी-कभी कोई अक्षर गलत हो सकता है, इसलिए एक बार देख लेना अच्छा है।",
        en: "Now and then a letter comes out wrong, so it is good to look once.",
    },
    remedy: Said {
        hi: "नाम एक बार देख लें; आगे से यूनिकोड (मंगल) में टाइप करें।",
        en: "Look at the names once; from now on type in Unicode (Mangal).",
    },
    bad: Example {
        files: r"
            # कालपी.xlsx
            == सूची
            {Kruti Dev 010}uke | {Kruti Dev 010}in | {Kruti Dev 010}e.My
            {Kruti Dev 010}jes'k fujatu | {Kruti Dev 010}v/;{k | {Kruti Dev 010}dkyih
            {Kruti Dev 010}lhrk iVsy | {Kruti Dev 010}ea=h | {Kruti Dev 010}dkyih",
        at: "कालपी.xlsx|सूची|A1",
    },
    good: Example {
        files: r"
            # कालपी.xlsx
            == सूची
            नाम | पद | मंडल
            रमेश निरंजन | अध्यक्ष | कालपी
            सीता पटेल | मंत्री | कालपी",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for sheet in by_sheet(case.doubts(|what| matches!(what, What::LegacyFont(_))), |_| ()) {
        let What::LegacyFont(font) = &sheet.first.what else { continue };
        findings.push(sheet.draft().arg("font", Arg::Text(font.clone())));
    }
}
