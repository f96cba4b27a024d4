//! F101: a file that is damaged, or that is no spreadsheet.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("F101"),
    name: "unreadable-file",
    severity: Severity::Error,
    title: Said { hi: "फ़ाइल पढ़ी नहीं जा सकी", en: "File could not be read" },
    message: Said {
        hi: "यह फ़ाइल पढ़ी नहीं जा सकी: {reason}।", en: "This file could not be read: {reason}."
    },
    why: Said {
        hi: "इस फ़ाइल में जो लिखा है, वह परिणाम में नहीं आया; उसके प्रवास छूटे हुए दिख सकते हैं।",
        en: "Nothing of this file is in the result, so visits that it reports may look as if they had not been made.",
    },
    remedy: Said {
        hi: "फ़ाइल को Excel में खोलकर .xlsx में सेव करें; न खुले तो भेजने वाले से दोबारा मँगवाएँ।",
        en: "Open the file in Excel and save it as .xlsx; if it does not open, ask the sender for it again.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            ! damaged",
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
    for doubt in case.doubts(|what| matches!(what, What::Unreadable(_))) {
        let What::Unreadable(reason) = doubt.what else { continue };
        findings.push(Draft::of(doubt).arg("reason", Arg::Said(reason)));
    }
}
