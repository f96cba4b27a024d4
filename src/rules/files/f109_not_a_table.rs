//! F109: a picture, a PDF or a Word file, which somebody must type.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("F109"),
    name: "not-a-table",
    severity: Severity::Warning,
    title: Said { hi: "फ़ोटो, PDF या Word फ़ाइल", en: "Picture, PDF or Word file" },
    message: Said {
        hi: "इसमें जो लिखा है वह परिणाम में नहीं आया: {reason}।",
        en: "What stands in this file is not in the result: {reason}.",
    },
    why: Said {
        hi: "इसमें सूची या प्रवास की रिपोर्ट हो सकती है, जिसे प्रोग्राम पढ़ नहीं सकता।",
        en: "It may hold a list or a report of visits, which the program cannot read.",
    },
    remedy: Said {
        hi: "[इसे देखकर ज़िले के प्रपत्र {form} में टाइप करें|इसे देखकर Excel में टाइप करें (प्रवास हो तो शीर्षक मंडल, प्रवास दिनांक, रात्रि प्रवास, समिति बैठक के साथ)], या भेजने वाले से Excel मँगवाएँ।",
        en: "[Type it from sight into the district's form {form}|Type it from sight into Excel (visits under the headings Mandal, Visit Date, Night stay, Meeting held)], or ask the sender for the Excel file.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | 2021-10-05 | हाँ

            # कालपी सूची.jpg
            ! picture",
        at: "कालपी सूची.jpg",
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
    for doubt in case.doubts(|what| matches!(what, What::NotATable(_))) {
        let What::NotATable(reason) = doubt.what else { continue };
        let form = doubt.unit.district.and_then(|district| case.forms.get(district.index()));
        let form = form.cloned().unwrap_or_default();
        findings.push(Draft::of(doubt).arg("reason", Arg::Said(reason)).arg("form", Arg::Text(form)));
    }
}
