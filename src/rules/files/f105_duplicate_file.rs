//! F105: a file with the same content as another.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::place::Place;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("F105"),
    name: "duplicate-file",
    severity: Severity::Info,
    title: Said { hi: "एक ही फ़ाइल दो बार", en: "Same file twice" },
    message: Said {
        hi: "इस फ़ाइल में वही है जो “{other}” में है; एक ही बार पढ़ी गई।",
        en: "This file holds the same as “{other}”; it was read once.",
    },
    why: Said {
        hi: "दो बार पढ़ने से हर सदस्य और हर प्रवास दो बार गिना जाता।",
        en: "Read twice, every member and every visit would count twice.",
    },
    remedy: Said {
        hi: "कुछ करना ज़रूरी नहीं; चाहें तो एक फ़ाइल हटा दें।",
        en: "Nothing needs to be done; one of the two can be removed.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | 2021-10-05 | हाँ

            # जालौन (1).xlsx
            ! same as जालौन.xlsx",
        at: "जालौन (1).xlsx",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | 2021-10-05 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::SameContent(_))) {
        let What::SameContent(other) = doubt.what else { continue };
        let mut draft = Draft::of(doubt).arg("other", Arg::Text(case.sources.path(other).to_owned()));
        if doubt.related.is_empty() {
            draft = draft.related([Place::file(other)]);
        }
        findings.push(draft);
    }
}
