//! S208: a sheet that fails in a file that is readable.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("S208"),
    name: "unreadable-sheet",
    severity: Severity::Error,
    title: Said { hi: "शीट पढ़ी नहीं जा सकी", en: "Sheet could not be read" },
    message: Said {
        hi: "यह शीट पूरी नहीं पढ़ी जा सकी: {reason}।",
        en: "This sheet could not be read to its end: {reason}.",
    },
    why: Said {
        hi: "फ़ाइल की बाकी शीट पढ़ी गईं, पर इस शीट का डेटा परिणाम में अधूरा है।",
        en: "The other sheets of the file were read, but what this one says is missing or incomplete in the result.",
    },
    remedy: Said {
        hi: "फ़ाइल Excel में खोलें, इस शीट को नई फ़ाइल में कॉपी करके सेव करें।",
        en: "Open the file in Excel, copy this sheet into a new file and save that.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ

            == सूची
            ! damaged sheet",
        at: "जालौन.xlsx|सूची",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::UnreadableSheet(_))) {
        let What::UnreadableSheet(reason) = doubt.what else { continue };
        findings.push(Draft::of(doubt).arg("reason", Arg::Said(reason)));
    }
}
