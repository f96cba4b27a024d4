//! N401: a district that is not in the plan, or that a file does not tell.

use crate::model::doubt::What;
use crate::model::finding::{RuleCode, Said, Severity};
use crate::rules::grouping::{by_sheet, name_in_region};
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("N401"),
    name: "unknown-district",
    severity: Severity::Error,
    title: Said { hi: "ज़िला पहचाना नहीं गया", en: "District is not known" },
    message: Said {
        hi: "[“{value}” नाम का ज़िला आधार सूची में नहीं है|पता नहीं चला कि यह किस ज़िले का है][; मिलता-जुलता नाम: {nearest}][ ({rows} पंक्तियों में)]।",
        en: "[The district “{value}” is not in the plan|It is not clear which district this belongs to][; nearest name: {nearest}][ (in {rows} rows)].",
    },
    why: Said {
        hi: "ये पंक्तियाँ किसी ज़िले के हिसाब में नहीं आतीं।", en: "These rows count for no district."
    },
    remedy: Said {
        hi: "सही ज़िले का नाम लिखें, या फ़ाइल को ज़िले के नाम वाले फ़ोल्डर में रखें।",
        en: "Type the right district, or put the file into a folder that bears the district’s name.",
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
            फिरोजाबाद | टूंडला | बृजकिशोर निरंजन | 2021-10-07 | हाँ",
        at: "प्रवास.xlsx|प्रवास|A3",
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
    for name in by_sheet(case.doubts(|what| matches!(what, What::UnknownDistrict)), name_in_region) {
        findings.push(name.draft());
    }
}
