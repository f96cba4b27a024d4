//! T609: at the pace so far the window ends before the visits do.

use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::tour::owing;
use crate::rules::tour::programme::{days, tours};
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("T609"),
    name: "behind-pace",
    severity: Severity::Warning,
    title: Said { hi: "रफ़्तार कम है", en: "Behind pace" },
    message: Said {
        hi: "“{phase}”: {role} के {owed} में से {visited} {visited|प्रवास हुआ|प्रवास हुए}; {days} {days|दिन बचा है|दिन बचे हैं}, इस रफ़्तार से पूरे नहीं होंगे।",
        en: "“{phase}”: of {owed} visits of the {role} {visited} {visited|is|are} made; with {days} {days|day|days} left they will not be done at this pace.",
    },
    why: Said {
        hi: "अभी पता चल जाए तो बचे हुए दिनों का कार्यक्रम बनाया जा सकता है।",
        en: "Known in time, the days that are left can be planned.",
    },
    remedy: Said {
        hi: "बचे हुए मंडलों का दिन-वार कार्यक्रम बनवाएँ।",
        en: "Have a day by day programme made for what is left.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            कानपुर-बुन्देलखण्ड | जालौन | उरई
            कानपुर-बुन्देलखण्ड | जालौन | कोंच
            कानपुर-बुन्देलखण्ड | जालौन | माधौगढ़
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक
            मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-11-01 | 2021-11-30 | हाँ | हाँ

            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-11-05 | हाँ | हाँ",
        at: "",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            कानपुर-बुन्देलखण्ड | जालौन | उरई
            कानपुर-बुन्देलखण्ड | जालौन | कोंच
            कानपुर-बुन्देलखण्ड | जालौन | माधौगढ़
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक
            मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-11-01 | 2021-11-30 | हाँ | हाँ

            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-11-03 | हाँ | हाँ
            जालौन | उरई | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-11-04 | हाँ | हाँ
            जालौन | कोंच | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-11-05 | हाँ | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let silent = owing::silent(case);
    for tour in tours(case) {
        let Some(phase) = case.plan.phase(tour.phase).filter(|phase| phase.has_begun(case.as_of)) else { continue };
        let Some((start, end)) = phase.start.zip(phase.end).filter(|(_, end)| case.as_of <= *end) else { continue };
        let (gone, left) = (days(start, case.as_of) + 1, days(case.as_of, end));
        let (owed, visited) = (tour.owed.len() as i64, tour.visited() as i64);
        // In its first days a tour has no pace, and a district that is silent none that is known.
        let is_young = gone * 4 < days(start, end) + 1;
        let is_silent = tour.owed.iter().all(|owed| silent.contains(&(owed.phase, owed.path.district)));
        if is_young || is_silent || visited * left >= (owed - visited) * gone {
            continue;
        }
        let draft = tour.draft(case).arg("owed", Arg::Count(owed as u64));
        let draft = draft.arg("visited", Arg::Count(visited as u64));
        findings.push(draft.arg("days", Arg::Count(left.unsigned_abs())));
    }
}
