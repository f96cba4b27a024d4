//! P701: a problem of which nobody says what became of it.

use crate::model::finding::{RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::problems::register::{draft, told};
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("P701"),
    name: "problem-without-status",
    severity: Severity::Warning,
    title: Said {
        hi: "समस्या की स्थिति नहीं लिखी", en: "Problem without a status"
    },
    message: Said {
        hi: "{place}: समस्या की स्थिति नहीं लिखी है; इसे खुली हुई माना गया।",
        en: "{place}: nothing says what became of the problem; it counts as open.",
    },
    why: Said {
        hi: "बिना स्थिति के पता नहीं चलता कि समस्या सुलझी या नहीं।",
        en: "Without a status nobody knows whether the problem is solved.",
    },
    remedy: Said {
        hi: "स्थिति में लंबित, प्रक्रिया में या समाधान हुआ लिखें।",
        en: "Type pending, in progress or solved as its status.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            लक्ष्मण दास पटेल | जिला महामंत्री | कानपुर-बुन्देलखण्ड | जालौन
            # जालौन.xlsx
            == समस्याएँ
            ज़िला | मंडल | समस्या | समस्या दिनांक | स्थिति | समाधान तिथि | तैनात पदाधिकारी
            जालौन | कालपी | पेयजल की टंकी खराब है | 2021-11-05 |  |  |",
        at: "जालौन.xlsx|समस्याएँ|E2",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            लक्ष्मण दास पटेल | जिला महामंत्री | कानपुर-बुन्देलखण्ड | जालौन
            # जालौन.xlsx
            == समस्याएँ
            ज़िला | मंडल | समस्या | समस्या दिनांक | स्थिति | समाधान तिथि | तैनात पदाधिकारी
            जालौन | कालपी | पेयजल की टंकी खराब है | 2021-11-05 | लंबित |  |",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for problem in case.problems.iter().filter(|problem| problem.state.is_none()) {
        // A sheet of visits that has no column for it was not asked.
        let asked = told(case, problem).find_map(|one| {
            let field = if one.from_visit { Field::ProblemStatus } else { Field::Status };
            let is_asked = !one.from_visit || case.facts.get(one.row, field).is_some();
            is_asked.then_some((one.row, field))
        });
        if let Some((row, field)) = asked {
            findings.push(draft(case, problem, row, field));
        }
    }
}
