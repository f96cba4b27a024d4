//! T604: a visit that was made without the committee meeting that its phase requires.

use crate::model::coverage::Status;
use crate::model::fact::Answer;
use crate::model::finding::{RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::tour::owing;
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("T604"),
    name: "committee-not-met",
    severity: Severity::Error,
    title: Said { hi: "समिति बैठक नहीं", en: "Committee not met" },
    message: Said {
        hi: "{place}: {role} का प्रवास हुआ, पर समिति की बैठक के बारे में [{denied}|कुछ नहीं लिखा है]।",
        en: "{place}: the {role} came, but of a meeting with the committee [{denied}|nothing is recorded].",
    },
    why: Said {
        hi: "पूरी मंडल समिति के साथ बैठना प्रवास की शर्त है।",
        en: "To sit with the whole committee is what the visit is for.",
    },
    remedy: Said {
        hi: "बैठक हुई थी तो “हाँ” लिखें; नहीं तो बैठक करवाएँ।",
        en: "If they met, type “yes”; if not, have a meeting held.",
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
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | नहीं",
        at: "जालौन.xlsx|प्रवास|G2",
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
    let partial = owing::owed(case).filter(|owed| owed.status == Status::Partial);
    for owed in partial.filter(|owed| owed.missing.committee_met) {
        let draft =
            owing::lacking(case, owed, Field::CommitteeMet, |visit| (visit.met == Answer::No).then_some(DENIED));
        findings.push(owing::softened(case, owed, draft, Severity::Warning));
    }
}

const DENIED: Said = Said { hi: "“नहीं” लिखा है", en: "the row says no" };
