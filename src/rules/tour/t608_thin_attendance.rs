//! T608: a meeting to which few of the committee came.

use crate::model::fact::Fate;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::plan::Level;
use crate::model::table::Field;
use crate::rules::wording::day;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("T608"),
    name: "thin-attendance",
    severity: Severity::Warning,
    title: Said { hi: "उपस्थिति कम", en: "Thin attendance" },
    message: Said {
        hi: "{place}: बैठक में {attendance} {attendance|व्यक्ति आया|लोग आए}, समिति में {size} हैं; कम से कम {quorum}% आने चाहिए।",
        en: "{place}: {attendance} came to the meeting of a committee of {size}; at least {quorum}% should.",
    },
    why: Said {
        hi: "आधी समिति न आए तो मंडल की समस्याएँ सामने नहीं आतीं।",
        en: "Where half the committee stays away, the mandal’s problems do not come up.",
    },
    remedy: Said {
        hi: "संख्या जाँच लें; सही है तो दोबारा बैठक करवाएँ।",
        en: "Check the number; if it is right, have another meeting held.",
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

            # सूची.xlsx
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | महामंत्री | सीता पटेल | 6000100012
            जालौन | कालपी | मंत्री | नरेश गुप्ता | 6000100013

            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई | उपस्थिति
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ | 1",
        at: "जालौन.xlsx|प्रवास|H2",
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

            # सूची.xlsx
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | महामंत्री | सीता पटेल | 6000100012
            जालौन | कालपी | मंत्री | नरेश गुप्ता | 6000100013

            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई | उपस्थिति
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ | 3",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let quorum = u64::from(case.plan.settings.quorum_percent);
    let reported = case.visits.iter().filter(|visit| visit.fate == Fate::Used && visit.level == Some(Level::Mandal));
    for visit in reported {
        let size =
            visit.unit.mandal.and_then(|mandal| case.facts.sizes.get(&mandal)).map_or(0, |size| u64::from(*size));
        let Some(attendance) = visit.attendance.map(u64::from).filter(|attendance| *attendance > 0) else { continue };
        if attendance * 100 >= quorum * size {
            continue;
        }
        let date = visit.from.map(day).unwrap_or_default();
        let draft = Draft::at(case.facts.place(visit.row, Field::Attendance)).unit(visit.unit).subject(date);
        let draft = draft.field(Field::Attendance).value(attendance.to_string());
        let draft = draft.arg("attendance", Arg::Count(attendance)).arg("size", Arg::Count(size));
        findings.push(draft.arg("quorum", Arg::Count(quorum)));
    }
}
