//! T606: one visitor who stayed the night in two places at once.

use crate::model::fact::{Fate, Visit};
use crate::model::finding::{RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::tour::nights::{Night, clashes, clashing, nights, who};
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("T606"),
    name: "clashing-visits",
    severity: Severity::Warning,
    title: Said { hi: "एक रात, दो जगह", en: "One night in two places" },
    message: Said {
        hi: "{date} की रात एक ही प्रवासकर्ता {places} में लिखा है।",
        en: "For the night of {date} one visitor is reported in {places}.",
    },
    why: Said {
        hi: "एक व्यक्ति एक रात दो जगह नहीं रुक सकता; एक तारीख गलत है।",
        en: "Nobody sleeps in two places in one night; one of the dates is wrong.",
    },
    remedy: Said {
        hi: "दोनों पंक्तियाँ देखें और गलत तारीख या रात्रि प्रवास सुधारें।",
        en: "Look at both rows and correct the date or the night stay that is wrong.",
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
            जालौन | उरई | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ",
        at: "जालौन.xlsx|प्रवास|E3",
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
            जालौन | उरई | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-06 | हाँ | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let stays = case.visits.iter().filter(|visit| visit.fate == Fate::Used && visit.night.is_yes());
    let all = stays.filter_map(|visit| {
        let (from, to) = visit.days()?;
        let who = who(case, visit.visitor_key, &visit.people, visit.unit)?;
        Some(nights(from, to).map(move |date| {
            let Visit { visitor, unit, level, row, .. } = *visit;
            Night { who, visitor, date, unit, level, row }
        }))
    });
    for clash in clashes(all.flatten()) {
        clashing(case, &clash, Field::Date).into_iter().for_each(|draft| findings.push(draft));
    }
}
