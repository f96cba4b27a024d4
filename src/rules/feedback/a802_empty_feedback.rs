//! A802: a row of feedback that says nothing.

use crate::model::fact::{Fate, Feedback};
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::plan::Unit;
use crate::model::table::Field;
use crate::rules::wording::day;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("A802"),
    name: "empty-feedback",
    severity: Severity::Warning,
    title: Said { hi: "फीडबैक में कुछ नहीं लिखा", en: "Feedback says nothing" },
    message: Said {
        hi: "{place}: फीडबैक की पंक्ति है, पर उसमें कुछ लिखा नहीं है[: ऊपर {other} के शब्द ही दोहराए गए हैं]।",
        en: "{place}: there is a row of feedback, but it says nothing[: it has the words of {other} above again].",
    },
    why: Said {
        hi: "“ठीक है”, “-” या दूसरी सीट के शब्दों से प्रत्याशी या काम के बारे में कुछ पता नहीं चलता।",
        en: "“OK”, “-” or another seat’s words tell nothing of the candidate or the work.",
    },
    remedy: Said {
        hi: "विधानसभा में क्या हाल है, दो-तीन वाक्यों में लिखें।",
        en: "Write in two or three sentences how things stand in the seat.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == विधानसभा
            संख्या | नाम | ज़िला | क्षेत्र
            220 | कालपी | जालौन | कानपुर-बुन्देलखण्ड
            # फीडबैक.xlsx
            == विधानसभा फीडबैक
            विधानसभा | प्रभारी का नाम | फीडबैक
            कालपी | देवेन्द्र चौहान | -",
        at: "फीडबैक.xlsx|विधानसभा फीडबैक|C2",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == विधानसभा
            संख्या | नाम | ज़िला | क्षेत्र
            220 | कालपी | जालौन | कानपुर-बुन्देलखण्ड
            # फीडबैक.xlsx
            == विधानसभा फीडबैक
            विधानसभा | प्रभारी का नाम | फीडबैक
            कालपी | देवेन्द्र चौहान | प्रत्याशी पर सहमति है, बूथ समितियाँ अधूरी हैं",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for row in case.feedback.iter().filter(|row| row.fate == Fate::Used && !row.says_something) {
        let draft = Draft::at(case.facts.place(row.row, Field::Feedback)).unit(row.unit).field(Field::Feedback);
        let author = case.text(row.author);
        let subject = format!("{author} {}", row.date.map(day).unwrap_or_default());
        let draft =
            draft.subject(subject).related(row.repeats.and_then(|above| case.facts.place(above, Field::Feedback)));
        findings.push(draft.arg_if("other", other(case, row).map(Arg::Text)).person(author));
    }
}

/// The seat from whose row the words were copied down.
fn other(case: &Case<'_>, row: &Feedback) -> Option<String> {
    let above = case.feedback.iter().find(|one| Some(one.row) == row.repeats)?;
    above.unit.seat.map(|seat| case.plan.unit_name(Unit::Seat(seat)).to_owned())
}
