//! T602: a visit that was made without the night there that its phase requires.

use crate::model::coverage::Status;
use crate::model::fact::Answer;
use crate::model::finding::{RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::tour::owing;
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("T602"),
    name: "no-night-stay",
    severity: Severity::Error,
    title: Said { hi: "रात्रि प्रवास नहीं", en: "No night stay" },
    message: Said {
        hi: "{place}: {role} का प्रवास हुआ, पर [{denied}|रात रुकने के बारे में कुछ नहीं लिखा है]।",
        en: "{place}: the {role} came, but [{denied}|nothing is recorded of the night].",
    },
    why: Said {
        hi: "रात रुके बिना प्रवास पूरा नहीं माना जाता; रात में ही मंडल के लोग खुलकर बात करते हैं।",
        en: "Without the night the visit is not complete; it is in the evening that people speak freely.",
    },
    remedy: Said {
        hi: "रात रुके थे तो “हाँ” लिखें; नहीं तो दोबारा प्रवास करवाएँ।",
        en: "If the night was spent there, type “yes”; if not, have the visit made again.",
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
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | नहीं | हाँ",
        at: "जालौन.xlsx|प्रवास|F2",
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
    for owed in partial.filter(|owed| owed.missing.night_stay) {
        let draft = owing::lacking(case, owed, Field::NightStay, |visit| (visit.night == Answer::No).then_some(DENIED));
        findings.push(owing::softened(case, owed, draft, Severity::Warning));
    }
}

/// A cell may also say that the night was spent elsewhere.
const DENIED: Said = Said {
    hi: "जो लिखा है उसके अनुसार रात यहाँ नहीं रुके",
    en: "by what the row says the night was not spent there",
};
