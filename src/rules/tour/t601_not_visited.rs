//! T601: a visit that is owed and was not made.

use crate::model::coverage::Status;
use crate::model::fact::Visit;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::plan::{Level, Unit};
use crate::model::table::Field;
use crate::rules::tour::owing::{self, Counted};
use crate::rules::{Case, Example, Findings, Rule};
use rustc_hash::FxHashMap;

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("T601"),
    name: "not-visited",
    severity: Severity::Error,
    title: Said { hi: "प्रवास नहीं हुआ", en: "Not visited" },
    message: Said {
        hi: "{place}: {role} का प्रवास [{end} तक होना था, नहीं हुआ|{due} तक होना है, अभी नहीं हुआ|{open}][; {silent}]।",
        en: "{place}: the visit of the {role} [was due by {end} and was not made|is due by {due} and not yet made|{open}][; {silent}].",
    },
    why: Said {
        hi: "प्रवास इसीलिए है कि कोई मंडल, ज़िला या विधानसभा छूटा हुआ महसूस न करे।",
        en: "The tour is there so that no mandal, district or seat feels forgotten.",
    },
    remedy: Said {
        hi: "प्रवास करवाएँ; हो चुका है तो उसकी तारीख प्रवास की शीट में लिखें।",
        en: "Have the visit made; if it was made, write its date into the sheet of visits.",
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
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ",
        at: "",
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
            जालौन | उरई | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-07 | हाँ | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let silent = owing::silent(case);
    let said = not_counted(case);
    let counted = Counted::of(case);
    for owed in owing::owed(case).filter(|owed| !owed.status.is_visited()) {
        // Somebody else went, or the whole district is silent: other rules say so.
        if !counted.by_others(case, owed).is_empty() || silent.contains(&(owed.phase, owed.path.district)) {
            continue;
        }
        let place = said.get(&owed.unit).and_then(|visit| case.facts.place(visit.row, Field::Date));
        let end = case.plan.phase(owed.phase).and_then(|phase| phase.end);
        let draft = owing::draft(case, owed, place);
        let draft = match end {
            Some(end) if owed.status == Status::Missed => draft.arg("end", Arg::Date(end)),
            Some(end) => draft.arg("due", Arg::Date(end)),
            None => draft.arg("open", Arg::Said(OPEN)),
        };
        let draft = if owed.reported { draft } else { draft.arg("silent", Arg::Said(SILENT)) };
        findings.push(if owed.status == Status::Pending { draft.severity(Severity::Info) } else { draft });
    }
}

/// For each unit the first row that speaks of it and does not count: that is where the visit could have stood.
fn not_counted<'a>(case: &Case<'a>) -> FxHashMap<Unit, &'a Visit> {
    let mut found = FxHashMap::default();
    for visit in case.visits.iter().filter(|visit| visit.uncounted.is_some()) {
        let unit = match visit.level {
            Some(Level::Mandal) => visit.unit.mandal.map(Unit::Mandal),
            Some(Level::Seat) => visit.unit.seat.map(Unit::Seat),
            Some(Level::District) => visit.unit.district.map(Unit::District),
            None => None,
        };
        if let Some(unit) = unit {
            found.entry(unit).or_insert(visit);
        }
    }
    found
}

const OPEN: Said = Said { hi: "अभी बाकी है", en: "is still to be made" };
const SILENT: Said = Said {
    hi: "किसी शीट में इसका ज़िक्र नहीं", en: "no sheet speaks of it"
};
