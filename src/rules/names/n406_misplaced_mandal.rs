//! N406: a mandal of another district than its row says.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::plan::Unit;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("N406"),
    name: "misplaced-mandal",
    severity: Severity::Error,
    title: Said { hi: "मंडल दूसरे ज़िले का है", en: "Mandal belongs elsewhere" },
    message: Said {
        hi: "[मंडल “{value}”|यह मंडल] [ज़िला {owner}|दूसरे ज़िले] का है, पर यहाँ उसके साथ दूसरा ज़िला लिखा है; यह गिना नहीं गया।",
        en: "[The mandal “{value}”|This mandal] belongs to [district {owner}|another district], but another one stands beside it; it is not counted.",
    },
    why: Said {
        hi: "मंडल और ज़िले में से एक गलत है, और पता नहीं कौन सा।",
        en: "Either the mandal or the district is wrong, and nobody can tell which.",
    },
    remedy: Said {
        hi: "ज़िला या मंडल, जो गलत है, उसे सुधारें।",
        en: "Correct the district or the mandal, whichever is wrong.",
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
            जालौन | बिधूना | बृजकिशोर निरंजन | 2021-10-07 | हाँ",
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
            औरैया | बिधूना | बृजकिशोर निरंजन | 2021-10-07 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::Misplaced(_))) {
        let What::Misplaced(owner) = doubt.what else { continue };
        let name = case.plan.unit_name(Unit::District(owner)).to_owned();
        findings.push(Draft::of(doubt).arg("owner", Arg::Text(name)));
    }
}
