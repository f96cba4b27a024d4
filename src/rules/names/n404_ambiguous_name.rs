//! N404: a name that two or more units bear.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::wording::is_quotable;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("N404"),
    name: "ambiguous-name",
    severity: Severity::Error,
    title: Said {
        hi: "नाम एक से ज़्यादा जगह का है", en: "Name means more than one"
    },
    message: Said {
        hi: "[“{value}” नाम|यह नाम] एक से ज़्यादा का है[: {options}]।",
        en: "[“{value}”|This name] means more than one[: {options}].",
    },
    why: Said {
        hi: "अंदाज़े से किसी एक में गिनना गलत होता, इसलिए नहीं गिना गया।",
        en: "To count it for one of them would be a guess, so it is not counted.",
    },
    remedy: Said {
        hi: "साथ में ज़िला या विधानसभा लिखें, या पूरा नाम लिखें।",
        en: "Write the district or the seat beside it, or the full name.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | कानपुर देहात | राजपुर
            कानपुर-बुन्देलखण्ड | कानपुर नगर | बिधनू
            # प्रवास.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            कानपुर | राजपुर | हरिशंकर सचान | 2021-10-07 | हाँ",
        at: "प्रवास.xlsx|प्रवास|A2",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | कानपुर देहात | राजपुर
            कानपुर-बुन्देलखण्ड | कानपुर नगर | बिधनू
            # प्रवास.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            कानपुर देहात | राजपुर | हरिशंकर सचान | 2021-10-07 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::AmbiguousName)) {
        let mut draft = Draft::of(doubt);
        if doubt.field.is_some_and(is_quotable) && !doubt.suggestions.is_empty() {
            draft = draft.arg("options", Arg::List(doubt.suggestions.iter().cloned().map(Arg::Text).collect()));
        }
        findings.push(draft);
    }
}
