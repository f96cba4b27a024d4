//! T611: a tour with more nights owed than its window has, or a programme with two places on one night.

use crate::model::Date;
use crate::model::fact::{Fate, Planned};
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::nights;
use crate::model::table::Field;
use crate::rules::tour::nights::{Night, clashes, clashing, nights as nights_between, who};
use crate::rules::tour::programme::tours;
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("T611"),
    name: "infeasible-programme",
    severity: Severity::Error,
    title: Said { hi: "कार्यक्रम संभव नहीं", en: "Programme is not possible" },
    message: Said {
        hi: "[{date} की रात एक ही प्रवासकर्ता का कार्यक्रम {places} में है|“{phase}”: {owed} रातें रुकना है, पर समय {nights} {nights|रात|रातों} का ही है]।",
        en: "[for the night of {date} one visitor is planned in {places}|“{phase}”: {owed} nights are owed, but the window has {nights}].",
    },
    why: Said {
        hi: "जो कार्यक्रम हो ही नहीं सकता, उससे कोई न कोई मंडल छूटेगा।",
        en: "A programme that cannot be done will leave some mandal out.",
    },
    remedy: Said {
        hi: "तारीखें बदलें; समय कम हो तो चरण की अवधि बढ़ाएँ या काम बाँटें।",
        en: "Change the dates; if time is short, extend the phase or divide the work.",
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
            मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-11-01 | 2021-11-30 | हाँ | हाँ

            # योजना जालौन.xlsx
            == प्रवास कार्यक्रम
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रस्तावित तिथि
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-11-25
            जालौन | उरई | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-11-25",
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
            मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-11-01 | 2021-11-30 | हाँ | हाँ

            # योजना जालौन.xlsx
            == प्रवास कार्यक्रम
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रस्तावित तिथि
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-11-25
            जालौन | उरई | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-11-26",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for tour in tours(case) {
        let phase = case.plan.phase(tour.phase).filter(|phase| phase.needs.night_stay);
        let Some(phase) = phase.filter(|phase| !phase.is_over(case.as_of)) else { continue };
        let owed = tour.owed.iter().filter(|owed| nights::is_asked(phase, owed)).count() as u64;
        if let Some(has) = nights::left([phase], None).map(u64::from).filter(|has| owed > *has) {
            findings.push(tour.draft(case).arg("owed", Arg::Count(owed)).arg("nights", Arg::Count(has)));
        }
    }
    for clash in clashes(planned_nights(case)) {
        clashing(case, &clash, Field::PlannedDate).into_iter().for_each(|draft| findings.push(draft));
    }
}

/// Nights still to come of a programme, where a phase of its level asks for the night.
fn planned_nights<'a>(case: &'a Case<'_>) -> impl Iterator<Item = Night> + 'a {
    let planned = case.planned.iter().filter(|planned| planned.fate == Fate::Used);
    planned.flat_map(move |planned| {
        let days = planned.from.map(|from| (from, planned.to.unwrap_or(from))).filter(|(_, to)| case.as_of <= *to);
        let needs_night = |from: Date, to: Date| {
            let mut phases = case.plan.phases.iter().filter(|phase| Some(phase.level) == planned.level);
            phases.any(|phase| phase.needs.night_stay && phase.touches(from, to))
        };
        let days = days.filter(|(from, to)| needs_night(*from, *to));
        let who = who(case, planned.visitor_key, &planned.people, planned.unit);
        let stay = who.zip(days).map(|(who, (from, to))| {
            nights_between(from, to).map(move |date| {
                let Planned { visitor, unit, level, row, .. } = *planned;
                Night { who, visitor, date, unit, level, row }
            })
        });
        stay.into_iter().flatten()
    })
}
