//! P702: a problem that is open for longer than the plan allows.

use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::problems::register::{draft, overdue, told};
use crate::rules::wording::day;
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("P702"),
    name: "overdue-problem",
    severity: Severity::Error,
    title: Said { hi: "समस्या बहुत दिन से खुली", en: "Problem is overdue" },
    message: Said {
        hi: "{place}: समस्या {age} {age|दिन|दिनों} से खुली है, {allowed} में सुलझनी थी।",
        en: "{place}: the problem is open for {age} {age|day|days}; {allowed} are allowed.",
    },
    why: Said {
        hi: "प्रवास का मतलब ही है कि समस्या सुनी और सुलझाई जाए।",
        en: "The tour is there so that problems are heard and solved.",
    },
    remedy: Said {
        hi: "समाधान करवाएँ; हो चुका है तो स्थिति और समाधान तिथि लिखें।",
        en: "Have it solved; if it is, type its status and the day.",
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
            जालौन | कालपी | पेयजल की टंकी खराब है | 2021-10-05 | लंबित |  | लक्ष्मण दास पटेल",
        at: "जालौन.xlsx|समस्याएँ|D2",
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
            जालौन | कालपी | पेयजल की टंकी खराब है | 2021-10-05 | समाधान हुआ | 2021-10-12 |",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (problem, (raised, row), age) in overdue(case) {
        let is_visit = told(case, problem).any(|one| one.row == row && one.from_visit);
        let field = if is_visit { Field::Date } else { Field::RaisedOn };
        let draft = draft(case, problem, row, field).value(day(raised)).arg("age", Arg::Count(age));
        findings.push(draft.arg("allowed", Arg::Count(case.plan.settings.overdue_days.into())));
    }
}
