//! F106: two rosters that say different things of one person; the newer is used.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::wording::is_quotable;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("F106"),
    name: "superseded-rows",
    severity: Severity::Warning,
    title: Said { hi: "दो सूचियाँ अलग-अलग", en: "Two lists differ" },
    message: Said {
        hi: "[{place}: ]एक सदस्य के बारे में दो सूचियाँ अलग हैं[; {gone}][; {differs} अलग है][ (पहले “{older}”, अब “{value}”)]। नई सूची मानी गई।",
        en: "[{place}: ]two lists differ about a member[; {gone}][; {differs} is not the same][ (earlier “{older}”, now “{value}”)]. The newer list is used.",
    },
    why: Said {
        hi: "अगर पुरानी सूची सही थी तो परिणाम में गलत नाम या नंबर चला जाएगा।",
        en: "If the older list was right, a wrong name or number goes into the result.",
    },
    remedy: Said {
        hi: "देख लें कि कौन सी सूची सही है; पुरानी फ़ाइल हटा दें या नई में सुधार दें।",
        en: "See which of the lists is right; remove the older file, or correct the newer one.",
    },
    bad: Example {
        files: r"
            # पुरानी/कालपी.xlsx
            ! modified 2021-10-01
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | मंत्री | सीता पटेल | 6000100012
            # नई/कालपी.xlsx
            ! modified 2021-10-20
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | मंत्री | सीता पटेल | 6000100099",
        at: "नई/कालपी.xlsx|सूची|E3",
    },
    good: Example {
        files: r"
            # पुरानी/कालपी.xlsx
            ! modified 2021-10-01
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | मंत्री | सीता पटेल | 6000100012
            # नई/कालपी.xlsx
            ! modified 2021-10-20
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | मंत्री | सीता पटेल | 6000100012",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::Superseded { .. })) {
        let What::Superseded { older, gone } = &doubt.what else { continue };
        let mut draft = Draft::of(doubt).subject(doubt.person.clone().unwrap_or_default());
        if *gone {
            draft = draft.arg("gone", Arg::Said(GONE));
        } else if let Some(field) = doubt.field {
            draft = draft.arg("differs", Arg::Field(field));
            if is_quotable(field) {
                draft = draft.arg("older", Arg::Text(older.clone()));
            }
        }
        findings.push(draft);
    }
}

const GONE: Said = Said {
    hi: "पुरानी सूची में उसका नाम था, नई में नहीं है",
    en: "the older one names somebody whom the newer one does not",
};
