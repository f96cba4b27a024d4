//! P703: a problem that is overdue, and nobody is posted to its mandal.

use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::problems::register::{draft, overdue, posted_to};
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("P703"),
    name: "overdue-without-posting",
    severity: Severity::Warning,
    title: Said {
        hi: "पुरानी समस्या, कोई तैनात नहीं", en: "Overdue and nobody posted"
    },
    message: Said {
        hi: "{place}: समस्या {age} {age|दिन|दिनों} से खुली है और मंडल में कोई पदाधिकारी तैनात नहीं है।",
        en: "{place}: the problem is open for {age} {age|day|days}, and no office-bearer is posted to the mandal.",
    },
    why: Said {
        hi: "जहाँ प्रवास से बात न बने, वहाँ ज़िले के पदाधिकारी को समस्या सुलझने तक तैनात किया जाता है।",
        en: "Where a visit is not enough, an office-bearer of the district is posted until the problem is solved.",
    },
    remedy: Said {
        hi: "ज़िले के किसी पदाधिकारी को तैनात करके उसका नाम लिखें।",
        en: "Have an office-bearer of the district posted and write the name.",
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
            जालौन | कालपी | पेयजल की टंकी खराब है | 2021-10-05 | लंबित |  |",
        at: "जालौन.xlsx|समस्याएँ|G2",
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
            जालौन | कालपी | पेयजल की टंकी खराब है | 2021-10-05 | लंबित |  | लक्ष्मण दास पटेल",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let posted = posted_to(case);
    for (problem, _, age) in overdue(case) {
        if problem.unit.mandal.is_some_and(|mandal| !posted.contains(&mandal)) {
            findings.push(draft(case, problem, problem.row, Field::Posted).arg("age", Arg::Count(age)));
        }
    }
}
