//! S205: an error value in a cell, or a formula of which the file holds no result.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::grid::CellFault;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("S205"),
    name: "error-cell",
    severity: Severity::Warning,
    title: Said { hi: "सेल में गलती है", en: "Cell shows an error" },
    message: Said {
        hi: "[सेल में “{fault}” आ रहा है|सेल में सूत्र (formula) है, पर उसका उत्तर फ़ाइल में नहीं है][; “{field}” का मान नहीं मिला][ ({rows} पंक्तियों में)]।",
        en: "[The cell shows “{fault}”|The cell holds a formula without a stored result][; there is no value for “{field}”][ (in {rows} rows)].",
    },
    why: Said {
        hi: "ऐसी सेल खाली मानी जाती है, इसलिए उसकी बात गिनी नहीं जाती।",
        en: "Such a cell counts as empty, so what it should say is not counted.",
    },
    remedy: Said {
        hi: "सेल में सही मान टाइप करें; सूत्र हो तो फ़ाइल Excel में खोलकर सेव करें।",
        en: "Type the right value into the cell; for a formula, open the file in Excel and save it.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | #REF!
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ",
        at: "जालौन.xlsx|प्रवास|E2",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::ErrorCell(_))) {
        let What::ErrorCell(fault) = doubt.what else { continue };
        let draft = Draft::of(doubt);
        findings.push(match fault {
            CellFault::NoStoredValue => draft,
            shown => draft.arg("fault", Arg::Text(shown.shown().to_owned())),
        });
    }
}
