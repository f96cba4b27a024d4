//! F104: a file past a limit that keeps the run safe.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("F104"),
    name: "unsafe-file",
    severity: Severity::Error,
    title: Said { hi: "फ़ाइल सीमा से बाहर है", en: "File is past a limit" },
    message: Said {
        hi: "यह फ़ाइल नहीं खोली गई: {reason}।", en: "This file was not opened: {reason}."
    },
    why: Said {
        hi: "ऐसी फ़ाइल कंप्यूटर को रोक सकती है, इसलिए इसमें से कुछ नहीं पढ़ा गया।",
        en: "Such a file can bring a computer to a halt, so nothing of it was read.",
    },
    remedy: Said {
        hi: "जिन शीट की ज़रूरत है उन्हें नई फ़ाइल में कॉपी करके भेजें।",
        en: "Copy the sheets that are needed into a new file and send that.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            ! unsafe",
        at: "जालौन.xlsx",
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
    for doubt in case.doubts(|what| matches!(what, What::Unsafe(_))) {
        let What::Unsafe(reason) = doubt.what else { continue };
        findings.push(Draft::of(doubt).arg("reason", Arg::Said(reason)));
    }
}
