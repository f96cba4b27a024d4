//! D902: what was typed under *Decision* is no answer, or not one that can be used; the text is kept.

use crate::model::answer::Effect;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("D902"),
    name: "unreadable-decision",
    severity: Severity::Warning,
    title: Said { hi: "निर्णय समझ नहीं आया", en: "Decision not understood" },
    message: Said {
        hi: "[{place}: ]निर्णय में “{typed}” लिखा है, यह लागू नहीं हुआ: {why}।",
        en: "[{place}: ]under Decision stands “{typed}”; it was not applied: {why}.",
    },
    why: Said {
        hi: "जो लिखा है वह सुरक्षित है, पर समझे बिना उसका असर नहीं होता।",
        en: "What was typed is kept, but without being understood it does nothing.",
    },
    remedy: Said {
        hi: "सूची से उत्तर चुनें; सही नाम या सही मान के लिए अगले स्तंभ में वह भी लिखें, और “कब तक” में 31.12.2021 जैसी दिनांक।",
        en: "Choose an answer from the list; for a right name or value type that in the next column, and in Until a date like 31.12.2021.",
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
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | नहीं | हाँ

            # निर्णय.xlsx
            == निर्णय
            लिखा हुआ नाम | निर्णय | सही मान | कारण | किसने | दिनांक
            कालपी | देखेंगे | | | शर्मा | 2021-11-02",
        at: "निर्णय.xlsx|निर्णय|B2",
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
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | नहीं | हाँ

            # निर्णय.xlsx
            == निर्णय
            लिखा हुआ नाम | निर्णय | सही मान | कारण | किसने | दिनांक
            कालपी | छूट | | सड़क बंद थी | शर्मा | 2021-11-02",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let in_force = case.answers.list.iter().filter(|answer| answer.is_in_force() && case.is_mine(answer));
    for answer in in_force.filter(|answer| answer.effect.is_unreadable()) {
        let Some(why) = why(answer.effect) else { continue };
        let [decision, value, _, _, _, until] = &answer.typed;
        let typed = match answer.effect {
            Effect::UnknownValue => value,
            Effect::BadUntil => until,
            _ => decision,
        };
        let typed = if typed.is_empty() { Arg::Said(NOTHING) } else { Arg::Text(typed.clone()) };
        let draft = Draft::at(answer.place).unit(answer.unit).field(Field::Decision).value(decision.clone());
        findings.push(draft.subject(answer.finding.clone()).arg("typed", typed).arg("why", Arg::Said(why)));
    }
}

/// Why an answer could not be used.
const fn why(effect: Effect) -> Option<Said> {
    Some(match effect {
        Effect::NoAnswer => Said {
            hi: "सूची में ऐसा कोई उत्तर नहीं है", en: "the list has no such answer"
        },
        Effect::Unfit => Said {
            hi: "इस जाँच बिंदु पर यह उत्तर नहीं दिया जा सकता",
            en: "this answer cannot be given to this finding",
        },
        Effect::NoValue => Said {
            hi: "“सही मान” में कुछ नहीं लिखा है", en: "nothing stands under Value"
        },
        Effect::UnknownValue => Said {
            hi: "यह नाम आधार सूची में नहीं मिला",
            en: "the plan knows nobody and nothing of this name",
        },
        Effect::BadUntil => Said {
            hi: "“कब तक” में लिखा दिनांक पढ़ा नहीं गया", en: "the date under Until cannot be read"
        },
        _ => return None,
    })
}

const NOTHING: Said = Said { hi: "कुछ नहीं", en: "nothing" };
