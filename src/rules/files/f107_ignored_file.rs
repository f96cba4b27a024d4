//! F107: a file that is listed and not read.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("F107"),
    name: "ignored-file",
    severity: Severity::Info,
    title: Said { hi: "फ़ाइल नहीं पढ़ी गई", en: "File was not read" },
    message: Said {
        hi: "इस फ़ाइल से कुछ नहीं लिया गया: {reason}।", en: "Nothing was taken from this file: {reason}."
    },
    why: Said {
        hi: "सब फ़ाइलों का हिसाब रहे, इसलिए इसका नाम भी दिया गया है।",
        en: "It is named so that every file in the folder is accounted for.",
    },
    remedy: Said {
        hi: "कुछ करना ज़रूरी नहीं; अगर इसमें सूची या प्रवास है तो Excel में भेजें।",
        en: "Nothing needs to be done; if it holds a list or visits, send it as an Excel file.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | 2021-10-05 | हाँ

            # ~$जालौन.xlsx
            ! ignored",
        at: "~$जालौन.xlsx",
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
    for doubt in case.doubts(|what| matches!(what, What::Ignored(_))) {
        let What::Ignored(reason) = doubt.what else { continue };
        findings.push(Draft::of(doubt).arg("reason", Arg::Said(reason)));
    }
}
