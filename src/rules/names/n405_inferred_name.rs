//! N405: a name that was read as one that is spelled otherwise, or a unit that the rows themselves tell.

use crate::model::doubt::{Ground, What};
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::grouping::{by_sheet, name_of};
use crate::rules::wording::is_quotable;
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("N405"),
    name: "inferred-name",
    severity: Severity::Warning,
    title: Said { hi: "नाम अंदाज़े से पढ़ा गया", en: "Name was inferred" },
    message: Said {
        hi: "[“{value}” को “{fuzzy}” माना गया|लिखे हुए मंडलों से ज़िला “{by_mandals}” माना गया|मंडल ज़िला “{unique}” का माना गया, जबकि फ़ाइल या फ़ोल्डर का नाम कुछ और कहता है|{other}][ ({rows} पंक्तियों में)]।",
        en: "[“{value}” was read as “{fuzzy}”|the mandals that are named belong to district “{by_mandals}”, so it was taken|the mandal was taken as one of district “{unique}”, though the name of the file or folder says otherwise|{other}][ (in {rows} rows)].",
    },
    why: Said {
        hi: "अंदाज़ा सही हो तो कुछ नहीं बिगड़ता; गलत हो तो प्रवास दूसरे के नाम गिना जाता है।",
        en: "If the guess is right nothing is wrong; if not, a visit counts for somebody else.",
    },
    remedy: Said {
        hi: "देख लें; सही हो तो “सही नाम” चुनें या आधार सूची के “अन्य नाम” में लिखें, नहीं तो सही नाम टाइप करें।",
        en: "Look at it; if it is right, answer “means” or add the spelling to “Also known as” in the plan; if not, type the right name.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | कानपुर देहात | मूसानगर
            कानपुर-बुन्देलखण्ड | कानपुर देहात | राजपुर
            # प्रवास.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            कानपुर देहात | मुसनागर | हरिशंकर सचान | 2021-10-07 | हाँ",
        at: "प्रवास.xlsx|प्रवास|B2",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | कानपुर देहात | मूसानगर
            कानपुर-बुन्देलखण्ड | कानपुर देहात | राजपुर
            # प्रवास.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            कानपुर देहात | मूसानगर | हरिशंकर सचान | 2021-10-07 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let names = by_sheet(case.doubts(|what| matches!(what, What::Inferred { .. })), |doubt| match &doubt.what {
        What::Inferred { as_name, ground, unit } => {
            (name_of(doubt), as_name.as_str(), Some((placeholder(*ground), *unit)))
        }
        _ => (name_of(doubt), "", None),
    });
    for name in names {
        let What::Inferred { as_name, ground, unit } = &name.first.what else { continue };
        // Of people it says that a name was read as another, and not which.
        let is_shown = unit.is_some() || name.first.field.is_some_and(is_quotable);
        let draft = name.draft();
        findings.push(if is_shown {
            draft.arg(placeholder(*ground), Arg::Text(as_name.clone()))
        } else {
            draft.suggest([as_name.clone()]).arg("other", Arg::Said(OTHER))
        });
    }
}

/// The placeholder of the message that says on what ground.
const fn placeholder(ground: Ground) -> &'static str {
    match ground {
        Ground::Fuzzy => "fuzzy",
        Ground::Mandals => "by_mandals",
        Ground::Unique => "unique",
    }
}

const OTHER: Said = Said {
    hi: "लिखा हुआ नाम आधार सूची के मिलते-जुलते नाम का माना गया",
    en: "the name was read as one of the plan that is spelled much like it",
};
