//! A801: a seat without the feedback that its phase requires.

use crate::model::coverage::Status;
use crate::model::finding::{RuleCode, Said, Severity};
use crate::model::plan::SeatId;
use crate::model::table::Field;
use crate::rules::tour::owing;
use crate::rules::{Case, Example, Findings, Rule};
use rustc_hash::FxHashSet;

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("A801"),
    name: "missing-feedback",
    severity: Severity::Error,
    title: Said { hi: "फीडबैक नहीं मिला", en: "Feedback is missing" },
    message: Said {
        hi: "{place}: “{phase}” में {role} का फीडबैक नहीं मिला।",
        en: "{place}: there is no feedback of the {role}, as “{phase}” requires.",
    },
    why: Said {
        hi: "प्रत्याशी और आगे का काम इसी फीडबैक से तय होता है।",
        en: "The candidate and the work ahead are decided by this feedback.",
    },
    remedy: Said {
        hi: "प्रभारी से फीडबैक लेकर फीडबैक वाले कॉलम में लिखें।",
        en: "Ask the in-charge for feedback and type it into the column Feedback.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == विधानसभा
            संख्या | नाम | ज़िला | क्षेत्र
            220 | कालपी | जालौन | कानपुर-बुन्देलखण्ड
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र
            देवेन्द्र चौहान | क्षेत्रीय चुनाव प्रभारी | कानपुर-बुन्देलखण्ड
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | फीडबैक
            विधानसभा प्रवास | विधानसभा | क्षेत्रीय चुनाव प्रभारी | 2021-10-15 | 2021-11-03 | हाँ
            # प्रभारी.xlsx
            == प्रवास
            प्रवासकर्ता | दायित्व | ज़िला | विधानसभा | प्रवास दिनांक | फीडबैक
            देवेन्द्र चौहान | क्षेत्रीय चुनाव प्रभारी | जालौन | कालपी | 2021-10-20 |",
        at: "प्रभारी.xlsx|प्रवास|F2",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == विधानसभा
            संख्या | नाम | ज़िला | क्षेत्र
            220 | कालपी | जालौन | कानपुर-बुन्देलखण्ड
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र
            देवेन्द्र चौहान | क्षेत्रीय चुनाव प्रभारी | कानपुर-बुन्देलखण्ड
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | फीडबैक
            विधानसभा प्रवास | विधानसभा | क्षेत्रीय चुनाव प्रभारी | 2021-10-15 | 2021-11-03 | हाँ
            # प्रभारी.xlsx
            == प्रवास
            प्रवासकर्ता | दायित्व | ज़िला | विधानसभा | प्रवास दिनांक | फीडबैक
            देवेन्द्र चौहान | क्षेत्रीय चुनाव प्रभारी | जालौन | कालपी | 2021-10-20 | कार्यकर्ता उत्साहित हैं, पेयजल का काम बाकी है",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let told: FxHashSet<SeatId> =
        case.feedback.iter().filter(|row| row.says_something).filter_map(|row| row.unit.seat).collect();
    for owed in owing::owed(case) {
        let is_required =
            case.plan.phase(owed.phase).is_some_and(|phase| phase.needs.without(owed.exempt_needs).feedback);
        let is_given = match owed.status {
            Status::Done | Status::Late => true,
            Status::Partial => !owed.missing.feedback,
            Status::Missed | Status::Pending => owed.path.seat.is_some_and(|seat| told.contains(&seat)),
        };
        if is_required && !is_given {
            let draft = owing::lacking(case, owed, Field::Feedback, |_| None);
            findings.push(owing::softened(case, owed, draft, Severity::Info));
        }
    }
}
