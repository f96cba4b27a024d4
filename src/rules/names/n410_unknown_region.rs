//! N410: a region that is not in the plan.

use crate::model::doubt::What;
use crate::model::finding::{RuleCode, Said, Severity};
use crate::rules::grouping::{by_sheet, name_of};
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("N410"),
    name: "unknown-region",
    severity: Severity::Error,
    title: Said { hi: "क्षेत्र पहचाना नहीं गया", en: "Region is not known" },
    message: Said {
        hi: "[“{value}” नाम का क्षेत्र|यह क्षेत्र] आधार सूची में नहीं है[; मिलता-जुलता नाम: {nearest}][ ({rows} पंक्तियों में)]।",
        en: "[The region “{value}”|This region] is not in the plan[; nearest name: {nearest}][ (in {rows} rows)].",
    },
    why: Said {
        hi: "क्षेत्र न मिलने पर पंक्ति किसी क्षेत्र की फ़ाइल में नहीं जाती।",
        en: "Without its region a row goes into no region’s workbook.",
    },
    remedy: Said {
        hi: "क्षेत्र का वही नाम लिखें जो आधार सूची में है।", en: "Type the region as it stands in the plan."
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
            क्षेत्र | ज़िला | मंडल | प्रवास दिनांक | रात्रि प्रवास
            मालवा | जालौन | उरई | 2021-10-05 | हाँ",
        at: "प्रवास.xlsx|प्रवास|A2",
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
            क्षेत्र | ज़िला | मंडल | प्रवास दिनांक | रात्रि प्रवास
            कानपुर-बुन्देलखण्ड | जालौन | उरई | 2021-10-05 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for name in by_sheet(case.doubts(|what| matches!(what, What::UnknownRegion)), name_of) {
        findings.push(name.draft());
    }
}
