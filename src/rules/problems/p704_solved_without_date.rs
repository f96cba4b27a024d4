//! P704: a problem that is solved, and nobody says when.

use crate::model::fact::{Problem, ProblemState};
use crate::model::finding::{RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::problems::register::{draft, told};
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("P704"),
    name: "solved-without-date",
    severity: Severity::Info,
    title: Said { hi: "समाधान की तारीख नहीं", en: "Solved without a date" },
    message: Said {
        hi: "{place}: समस्या का समाधान हुआ लिखा है, पर तारीख नहीं।",
        en: "{place}: the problem is said to be solved, but not when.",
    },
    why: Said {
        hi: "तारीख से पता चलता है कि समाधान प्रवास के बाद हुआ और कितने दिन लगे।",
        en: "The date tells that it was solved after the visit, and how long it took.",
    },
    remedy: Said {
        hi: "समाधान तिथि लिखें।", en: "Type the day on which it was solved."
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
            जालौन | कालपी | पेयजल की टंकी खराब है | 2021-11-05 | समाधान हुआ |  |",
        at: "जालौन.xlsx|समस्याएँ|F2",
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
            जालौन | कालपी | पेयजल की टंकी खराब है | 2021-11-05 | समाधान हुआ | 2021-11-10 |",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for problem in case.problems.iter().filter(|problem| problem.solved.is_none()) {
        // A sheet of visits has no column for it. Where somebody later calls the problem open, the day settles it.
        let says_solved = |one: &&Problem| one.state == Some(ProblemState::Solved) && one.solved.is_none();
        if let Some(one) = told(case, problem).filter(|one| !one.from_visit).find(says_solved) {
            findings.push(draft(case, problem, one.row, Field::SolvedOn));
        }
    }
}
