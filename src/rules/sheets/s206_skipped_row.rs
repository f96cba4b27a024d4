//! S206: a row with data but nothing to identify it by.

use crate::model::doubt::What;
use crate::model::finding::{RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("S206"),
    name: "skipped-row",
    severity: Severity::Warning,
    title: Said { hi: "पंक्ति छोड़ दी गई", en: "Row was skipped" },
    message: Said {
        hi: "इस पंक्ति में कुछ लिखा है, पर न नाम है न ऐसा कुछ जिससे पता चले कि यह किसकी है; इसे छोड़ दिया गया।",
        en: "This row says something, but neither a name nor anything else tells whom or what it is about; it was left out.",
    },
    why: Said {
        hi: "इस पंक्ति में जो लिखा है, वह परिणाम में नहीं आया।", en: "What stands in this row is not in the result."
    },
    remedy: Said {
        hi: "नाम या तारीख भरें; अगर पंक्ति बेकार है तो हटा दें।",
        en: "Fill in the name or the date; if the row means nothing, delete it.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल | पता
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011 | ग्राम बरौर
             | | | | | निकट बस स्टैण्ड",
        at: "जालौन.xlsx|सूची|F3",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल | पता
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011 | ग्राम बरौर
            जालौन | कालपी | मंत्री | सीता पटेल | 6000100012 | निकट बस स्टैण्ड",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::SkippedRow)) {
        findings.push(Draft::of(doubt));
    }
}
