//! N407: a visitor whom the plan does not name, or a sheet that names none.

use crate::model::doubt::{Doubt, What};
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::grouping::{by_sheet, name_of};
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("N407"),
    name: "unknown-visitor",
    severity: Severity::Warning,
    title: Said {
        hi: "प्रवासकर्ता पहचाना नहीं गया", en: "Visitor is not known"
    },
    message: Said {
        hi: "[“{value}” आधार सूची का कोई दायित्व नहीं है; इसे {role} का प्रवास माना गया|शीट में नहीं लिखा कि प्रवास किस दायित्व वाले ने किया; इसे {role} का प्रवास माना गया|प्रवासकर्ता का नाम आधार सूची में नहीं है][ ({rows} पंक्तियों में)]।",
        en: "[“{value}” is no role of the plan; it was taken as a tour of the {role}|The sheet does not say in which role the visitor came; it was taken as a tour of the {role}|the visitor is not in the plan][ (in {rows} rows)].",
    },
    why: Said {
        hi: "प्रवास उसी का गिना जाता है जिसे करना था; नाम न मिले तो नहीं गिना जाता।",
        en: "A visit counts for the one who owes it; without the name it may not count.",
    },
    remedy: Said {
        hi: "प्रवासकर्ता का वही नाम लिखें जो आधार सूची में है, या उसे “पदाधिकारी” शीट में जोड़ें।",
        en: "Type the visitor’s name as it stands in the plan, or add it to the sheet “People”.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            कानपुर-बुन्देलखण्ड | जालौन | उरई
            कानपुर-बुन्देलखण्ड | औरैया | बिधूना

            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन

            # प्रवास.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-05 | हाँ
            जालौन | कालपी | कमल नयन चौबे | 2021-10-07 | हाँ",
        at: "प्रवास.xlsx|प्रवास|C3",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            कानपुर-बुन्देलखण्ड | जालौन | उरई
            कानपुर-बुन्देलखण्ड | औरैया | बिधूना

            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन

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
    let visitors = by_sheet(case.doubts(|what| matches!(what, What::UnknownVisitor { .. })), |doubt| {
        (name_of(doubt), assumed_role(doubt))
    });
    for visitor in visitors {
        let role = assumed_role(visitor.first).map(|role| Arg::Text(role.to_owned()));
        findings.push(visitor.draft().arg_if("role", role));
    }
}

fn assumed_role(doubt: &Doubt) -> Option<&str> {
    match &doubt.what {
        What::UnknownVisitor { assumed_role } => assumed_role.as_deref(),
        _ => None,
    }
}
