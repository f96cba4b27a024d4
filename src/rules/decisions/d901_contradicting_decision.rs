//! D901: two answers to one finding; the later is used, and both are named.

use crate::model::answer::Standing;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("D901"),
    name: "contradicting-decision",
    severity: Severity::Warning,
    title: Said { hi: "एक बिंदु पर दो उत्तर", en: "Two answers to one finding" },
    message: Said {
        hi: "[{place}: ]एक ही जाँच बिंदु ({about}) पर दो अलग उत्तर मिले: “{used}” ({used_file}) और “{other}” ({other_file}); पहला वाला लागू है।",
        en: "[{place}: ]one finding ({about}) was answered in two ways: “{used}” ({used_file}) and “{other}” ({other_file}); the first is applied.",
    },
    why: Said {
        hi: "दो लोगों ने अलग-अलग निर्णय दिया है; बाद की दिनांक वाला लागू होता है, और हो सकता है वह सही न हो।",
        en: "Two people decided differently; the one with the later day is applied, and it may be the wrong one.",
    },
    remedy: Said {
        hi: "आपस में तय करें; decisions.xlsx में गलत उत्तर मिटा दें या सही उत्तर फिर से लिखें।",
        en: "Settle it between you; clear the wrong answer in decisions.xlsx, or give the right one again.",
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
            कालपी | छूट | | सड़क बंद थी | शर्मा | 2021-11-02

            # निर्णय 2.xlsx
            == निर्णय
            लिखा हुआ नाम | निर्णय | सही मान | कारण | किसने | दिनांक
            कालपी | ठीक है | | पता है | वर्मा | 2021-11-01",
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
    let contradicted = case.answers.list.iter().filter(|answer| answer.standing == Standing::Contradicted);
    for other in contradicted {
        let Some(used) = case.answers.in_force(&other.finding).filter(|used| case.is_mine(used)) else { continue };
        let draft = Draft::at(used.place).unit(used.unit).field(Field::Decision).value(used.typed[0].clone());
        let draft = draft.related(other.place).subject(format!("{} {}", used.finding, other.typed.join(" ")));
        let draft = draft.arg("about", Arg::Text(used.finding.clone()));
        let draft = draft.arg("used", Arg::Text(shown(&used.typed))).arg("used_file", Arg::Text(used.file.clone()));
        findings
            .push(draft.arg("other", Arg::Text(shown(&other.typed))).arg("other_file", Arg::Text(other.file.clone())));
    }
}

/// An answer in a sentence: the decision, with the value where it has one.
fn shown(typed: &[String; 6]) -> String {
    let [decision, value, ..] = typed;
    if value.is_empty() { decision.clone() } else { format!("{decision}: {value}") }
}
