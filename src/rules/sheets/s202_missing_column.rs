//! S202: a recognised table in which a required column is nowhere.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("S202"),
    name: "missing-column",
    severity: Severity::Error,
    title: Said { hi: "ज़रूरी कॉलम नहीं है", en: "Required column is missing" },
    message: Said {
        hi: "यह “{kind}” की तालिका है, पर इसमें [“{field}”|एक ज़रूरी] कॉलम नहीं मिला।",
        en: "This is a table of “{kind}”, but it has no [“{field}”|required] column.",
    },
    why: Said {
        hi: "इस कॉलम के बिना तालिका की पंक्तियाँ गिनी नहीं जा सकतीं।",
        en: "Without this column the rows of the table cannot be counted.",
    },
    remedy: Said {
        hi: "यह कॉलम जोड़ें, या उसके ऊपर साफ़ शीर्षक लिखें।",
        en: "Add the column, or write a clear heading above it.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == किए गए प्रवास
            ज़िला | मंडल | प्रवासकर्ता | रात्रि प्रवास | समिति बैठक हुई | उपस्थिति
            जालौन | कालपी | बृजकिशोर निरंजन | हाँ | हाँ | 12
            जालौन | उरई | बृजकिशोर निरंजन | हाँ | नहीं | 9",
        at: "जालौन.xlsx|किए गए प्रवास|A1",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == किए गए प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास | समिति बैठक हुई | उपस्थिति
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ | हाँ | 12
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ | नहीं | 9",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::MissingColumn(_))) {
        let What::MissingColumn(kind) = doubt.what else { continue };
        findings.push(Draft::of(doubt).arg("kind", Arg::Kind(kind)));
    }
}
