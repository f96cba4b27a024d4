//! N403: a seat that is not in the plan.

use crate::model::doubt::What;
use crate::model::finding::{RuleCode, Said, Severity};
use crate::rules::grouping::{by_sheet, name_in_district};
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("N403"),
    name: "unknown-seat",
    severity: Severity::Error,
    title: Said { hi: "विधानसभा पहचानी नहीं गई", en: "Seat is not known" },
    message: Said {
        hi: "[“{value}” नाम की विधानसभा|यह विधानसभा] [ज़िला {district}|आधार सूची] में नहीं है[; मिलता-जुलता नाम: {nearest}][ ({rows} पंक्तियों में)]।",
        en: "[The seat “{value}”|This seat] is not in [district {district}|the plan][; nearest name: {nearest}][ (in {rows} rows)].",
    },
    why: Said {
        hi: "जिस विधानसभा का नाम नहीं मिलता, उसका प्रवास या फीडबैक नहीं गिना जाता।",
        en: "Visits to a seat that is not known, and feedback on it, do not count.",
    },
    remedy: Said {
        hi: "विधानसभा की संख्या या सही नाम लिखें; अगर नाम सही है तो आधार सूची में जोड़ें।",
        en: "Type the number or the right name of the seat; if the name is right, add it to the plan.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == विधानसभा
            संख्या | नाम | ज़िला | क्षेत्र
            220 | कालपी | जालौन | कानपुर-बुन्देलखण्ड
            221 | उरई | जालौन | कानपुर-बुन्देलखण्ड
            # फीडबैक.xlsx
            == विधानसभा फीडबैक
            विधानसभा | प्रभारी का नाम | फीडबैक
            मंझनपुर | देवेन्द्र चौहान | संगठन सक्रिय है",
        at: "फीडबैक.xlsx|विधानसभा फीडबैक|A2",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == विधानसभा
            संख्या | नाम | ज़िला | क्षेत्र
            220 | कालपी | जालौन | कानपुर-बुन्देलखण्ड
            221 | उरई | जालौन | कानपुर-बुन्देलखण्ड
            # फीडबैक.xlsx
            == विधानसभा फीडबैक
            विधानसभा | प्रभारी का नाम | फीडबैक
            कालपी | देवेन्द्र चौहान | संगठन सक्रिय है",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for name in by_sheet(case.doubts(|what| matches!(what, What::UnknownSeat)), name_in_district) {
        findings.push(name.draft());
    }
}
