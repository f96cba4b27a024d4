//! T605: a unit that was visited, but by nobody who owes it.

use crate::model::fact::Visit;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::tour::owing::{self, Counted};
use crate::rules::wording::day;
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("T605"),
    name: "wrong-visitor",
    severity: Severity::Error,
    title: Said { hi: "किसी और ने प्रवास किया", en: "Visited by somebody else" },
    message: Said {
        hi: "{place}: प्रवास {role} को करना था, पर [{date} को ]कोई और गया।",
        en: "{place}: the {role} owes the visit, but somebody else went[ on {date}].",
    },
    why: Said {
        hi: "प्रवास जिसे सौंपा गया है, उसी का गिना जाता है।",
        en: "A visit counts only for the one to whom it was given.",
    },
    remedy: Said {
        hi: "नाम गलत लिखा हो तो सुधारें; किसी और को भेजा गया था तो “मान्य” चुनकर कारण लिखें।",
        en: "If the name is wrong, correct it; if somebody else was sent, answer “counts” and say why.",
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
            जालौन | कालपी | लक्ष्मण दास पटेल | जिला महामंत्री | 2021-10-05 | हाँ | हाँ",
        at: "जालौन.xlsx|प्रवास|C2",
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
    let counted = Counted::of(case);
    for owed in owing::owed(case) {
        let visits = counted.by_others(case, owed);
        let Some((first, others)) = visits.split_first() else { continue };
        // A row that names nobody says by its role that it was somebody else.
        let field = |visit: &Visit| if visit.visitor.is_some() { Field::Visitor } else { Field::Role };
        let cell = |visit: &Visit| case.facts.place(visit.row, field(visit));
        let others = others.iter().filter_map(|visit| cell(visit));
        let name = case.text(first.visitor);
        let date = first.days().map(|(from, _)| from);
        let subject = format!("{name} {}", date.map(day).unwrap_or_default());
        let role = || case.facts.get(first.row, Field::Role).map(|role| role.value.shown(&case.facts.strings));
        let value = if name.is_empty() { role() } else { Some(name.into()) };
        let mut draft = owing::draft(case, owed, cell(first)).related(others).field(field(first)).subject(subject);
        if let Some(value) = value {
            draft = draft.value(value);
        }
        findings.push(draft.arg_if("date", date.map(Arg::Date)));
    }
}
