//! V306: something that is no number where one should stand.

use crate::model::doubt::What;
use crate::model::finding::{RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("V306"),
    name: "bad-number",
    severity: Severity::Warning,
    title: Said { hi: "संख्या नहीं है", en: "Not a number" },
    message: Said {
        hi: "[“{value}” कोई संख्या नहीं है|यहाँ संख्या नहीं है][ ({field})]।",
        en: "[“{value}” is not a number|There is no number here][ ({field})].",
    },
    why: Said {
        hi: "संख्या के बिना उपस्थिति जैसी बात गिनी नहीं जा सकती।",
        en: "Without a number, attendance and the like cannot be counted.",
    },
    remedy: Said {
        hi: "सेल में सिर्फ़ अंक लिखें, जैसे 25।", en: "Type only digits into the cell, for example 25."
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास | समिति बैठक हुई | उपस्थिति
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ | हाँ | अनेक
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ | हाँ | 8",
        at: "जालौन.xlsx|प्रवास|G2",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास | समिति बैठक हुई | उपस्थिति
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ | हाँ | 12
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ | हाँ | 8",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::BadNumber)) {
        findings.push(Draft::of(doubt));
    }
}
