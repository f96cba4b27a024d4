//! T607: one visit that is reported twice.

use crate::model::Date;
use crate::model::fact::{Fate, Visit};
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::plan::Unit;
use crate::model::table::Field;
use crate::rules::wording::day;
use crate::rules::{Case, Draft, Example, Findings, Rule};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("T607"),
    name: "duplicate-visit",
    severity: Severity::Warning,
    title: Said { hi: "एक प्रवास दो बार", en: "One visit twice" },
    message: Said {
        hi: "{place}: {date} का एक ही प्रवास {times} बार लिखा है[; {differs}]।",
        en: "{place}: the visit of {date} is reported {times} times[; {differs}].",
    },
    why: Said {
        hi: "दो बार लिखा प्रवास एक ही गिना जाता है; दोनों में फ़र्क हो तो पता नहीं चलता कि सही क्या है।",
        en: "A visit reported twice counts once; where the reports differ, nobody can tell which is right.",
    },
    remedy: Said {
        hi: "एक पंक्ति हटा दें; अगर सचमुच दो प्रवास हुए तो दूसरी तारीख लिखें।",
        en: "Remove one of the rows; if there were two visits, type the other date.",
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
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ",
        at: "जालौन.xlsx|प्रवास|E3",
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
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-12 | हाँ | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut together: IndexMap<(Unit, Date), Vec<&Visit>, FxBuildHasher> = IndexMap::default();
    for visit in case.visits.iter().filter(|visit| matches!(visit.fate, Fate::Used | Fate::Duplicate)) {
        if let Some((unit, (from, _))) = visit.place().zip(visit.days()) {
            together.entry((unit, from)).or_default().push(visit);
        }
    }
    for ((_, date), visits) in together.into_iter().filter(|(_, visits)| visits.len() > 1) {
        for same in by_visitor(&visits).into_iter().filter(|same| same.len() > 1) {
            let Some((last, others)) = same.split_last() else { continue };
            let name = case.text(same.iter().find_map(|visit| visit.visitor));
            let others_at = others.iter().filter_map(|visit| case.date_place(visit));
            let draft = Draft::at(case.date_place(last)).related(others_at).unit(last.unit);
            let draft = draft.subject(format!("{name} {}", day(date))).field(Field::Date).value(day(date));
            let draft = draft.person(name);
            let draft = draft.arg("date", Arg::Date(date)).arg("times", Arg::Count(same.len() as u64));
            let differs = |other: &&Visit| other.night.contradicts(last.night) || other.met.contradicts(last.met);
            let differs = if same.iter().any(|visit| visit.contradicted) {
                Some(SETTLED)
            } else {
                others.iter().any(differs).then_some(DIFFERS)
            };
            findings.push(draft.arg_if("differs", differs.map(Arg::Said)));
        }
    }
}

/// Visits of one day to one unit, divided by who made them. A row that names nobody belongs to who is there already.
/// A row that equals another is told here only within its own table; from another source it is the same sheet again.
fn by_visitor<'a>(visits: &[&'a Visit]) -> Vec<Vec<&'a Visit>> {
    let mut made: Vec<Vec<&Visit>> = Vec::new();
    for &visit in visits {
        let is_same = |other: &Visit| match (visit.visitor_key, other.visitor_key) {
            (Some(one), Some(other)) => one == other,
            _ => visit.role.is_none() || other.role.is_none() || visit.role == other.role,
        };
        match made.iter_mut().find(|made| made.first().is_some_and(|other| is_same(other))) {
            Some(made) if visit.fate == Fate::Used => made.push(visit),
            Some(made) if made.iter().any(|other| other.row.table == visit.row.table) => made.push(visit),
            None if visit.fate == Fate::Used => made.push(vec![visit]),
            _ => {}
        }
    }
    // A row that names several mandals is one report.
    made.iter_mut().for_each(|made| made.dedup_by_key(|visit| visit.row));
    made
}

const DIFFERS: Said = Said {
    hi: "रात या बैठक के बारे में दोनों अलग कहती हैं",
    en: "they differ about the night or the meeting",
};
const SETTLED: Said = Said {
    hi: "रात या बैठक के बारे में दोनों अलग कहती हैं, नई वाली मानी गई",
    en: "they differ about the night or the meeting, and the newer one holds",
};
