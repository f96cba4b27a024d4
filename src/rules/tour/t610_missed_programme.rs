//! T610: a visit that was planned, whose day is past, and that was not made.

use crate::model::fact::Fate;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::programme::Made;
use crate::model::table::Field;
use crate::rules::wording::day;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("T610"),
    name: "missed-programme",
    severity: Severity::Warning,
    title: Said {
        hi: "कार्यक्रम के अनुसार प्रवास नहीं", en: "Planned visit not made"
    },
    message: Said {
        hi: "{place}: {date} का तय प्रवास हुआ नहीं दिखता।",
        en: "{place}: the visit planned for {date} was not made, as far as is reported.",
    },
    why: Said {
        hi: "मंडल के लोग तय दिन इंतज़ार करते रहे; उन्हें नई तारीख बतानी होगी।",
        en: "The mandal was waiting on that day and must be told a new one.",
    },
    remedy: Said {
        hi: "प्रवास हुआ हो तो प्रवास की शीट में लिखें; नहीं तो नई तारीख तय करें।",
        en: "If the visit was made, write it into the sheet of visits; if not, fix a new day.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            कानपुर-बुन्देलखण्ड | जालौन | उरई
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक
            मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | हाँ | हाँ

            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ
            # योजना जालौन.xlsx
            == प्रवास कार्यक्रम
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रस्तावित तिथि
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05
            जालौन | उरई | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-09",
        at: "योजना जालौन.xlsx|प्रवास कार्यक्रम|E3",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            कानपुर-बुन्देलखण्ड | जालौन | उरई
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक
            मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | हाँ | हाँ

            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ
            जालौन | उरई | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-09 | हाँ | हाँ
            # योजना जालौन.xlsx
            == प्रवास कार्यक्रम
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रस्तावित तिथि
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05
            जालौन | उरई | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-09",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let visits = Made::of(case.plan, case.visits);
    let used = case.planned.iter().filter(|planned| planned.fate == Fate::Used);
    for planned in used.filter(|planned| visits.is_missed(planned, case.as_of)) {
        let Some(date) = planned.from else { continue };
        let name = case.text(planned.visitor);
        let draft = Draft::at(case.facts.place(planned.row, Field::PlannedDate)).unit(planned.unit);
        let draft = draft.subject(format!("{name} {}", day(date))).field(Field::PlannedDate).value(day(date));
        let draft = draft.person(name);
        findings.push(draft.arg("date", Arg::Date(date)));
    }
}
