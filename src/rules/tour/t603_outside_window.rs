//! T603: a visit by who owes it, on a day that lies in no window.

use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::tour::owing;
use crate::rules::wording::day;
use crate::rules::{Case, Example, Findings, Rule};
use rustc_hash::FxHashSet;

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("T603"),
    name: "outside-window",
    severity: Severity::Warning,
    title: Said { hi: "प्रवास तय समय से बाहर", en: "Visit outside its window" },
    message: Said {
        hi: "{place}: {date} का प्रवास “{phase}” के तय समय[ ({from} से {to})] से बाहर है।",
        en: "{place}: the visit of {date} lies outside the window of “{phase}”[ ({from} to {to})].",
    },
    why: Said {
        hi: "समय के बाद का प्रवास विलंब से माना जाता है, समय से पहले का नहीं गिना जाता।",
        en: "A visit after the window counts as late; one before it does not count.",
    },
    remedy: Said {
        hi: "तारीख जाँच लें; सही है तो “मान्य” चुनकर कारण लिखें।",
        en: "Check the date; if it is right, answer “counts” and say why.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक
            मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | हाँ | हाँ

            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-11-03 | हाँ | हाँ",
        at: "जालौन.xlsx|प्रवास|E2",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक
            मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | हाँ | हाँ

            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut told = FxHashSet::default();
    for owed in owing::owed(case) {
        for &number in &owed.outside {
            let Some(visit) = case.visit(number).filter(|_| told.insert(number)) else { continue };
            let Some((from, _)) = visit.days() else { continue };
            let draft = owing::draft(case, owed, case.date_place(visit));
            let draft = draft.field(Field::Date).arg("date", Arg::Date(from)).value(day(from));
            let window = case.plan.phase(owed.phase).and_then(|phase| Some((phase.start?, phase.end?)));
            let (start, end) = window.unzip();
            findings.push(draft.arg_if("from", start.map(Arg::Date)).arg_if("to", end.map(Arg::Date)));
        }
    }
}
