//! N402: a mandal that its district does not have.

use crate::model::doubt::What;
use crate::model::finding::{RuleCode, Said, Severity};
use crate::rules::grouping::{by_sheet, name_in_district};
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("N402"),
    name: "unknown-mandal",
    severity: Severity::Error,
    title: Said { hi: "मंडल पहचाना नहीं गया", en: "Mandal is not known" },
    message: Said {
        hi: "[“{value}” नाम का मंडल|यह मंडल] [ज़िला {district}|आधार सूची] में नहीं है[; मिलता-जुलता नाम: {nearest}][ ({rows} पंक्तियों में)]।",
        en: "[The mandal “{value}”|This mandal] is not in [district {district}|the plan][; nearest name: {nearest}][ (in {rows} rows)].",
    },
    why: Said {
        hi: "जिस मंडल का नाम नहीं मिलता, उसका प्रवास या सदस्य किसी मंडल में नहीं गिना जाता।",
        en: "Visits and members of a mandal that is not known count for no mandal.",
    },
    remedy: Said {
        hi: "सही नाम लिखें; अगर नाम सही है तो आधार सूची में जोड़ें या “अन्य नाम” में लिखें।",
        en: "Type the right name; if the name is right, add it to the plan, or to its column “Also known as”.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            कानपुर-बुन्देलखण्ड | जालौन | उरई
            कानपुर-बुन्देलखण्ड | औरैया | बिधूना

            # प्रवास.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-05 | हाँ
            जालौन | हसनपुर कलां | बृजकिशोर निरंजन | 2021-10-07 | हाँ",
        at: "प्रवास.xlsx|प्रवास|B3",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            कानपुर-बुन्देलखण्ड | जालौन | उरई
            कानपुर-बुन्देलखण्ड | औरैया | बिधूना

            # प्रवास.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-05 | हाँ
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-07 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for name in by_sheet(case.doubts(|what| matches!(what, What::UnknownMandal)), name_in_district) {
        findings.push(name.draft());
    }
}
