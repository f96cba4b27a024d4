//! S204: hidden sheets, rows or columns, which were read.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::grouping::by_sheet;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("S204"),
    name: "hidden-data",
    severity: Severity::Info,
    title: Said { hi: "छिपा हुआ डेटा भी पढ़ा गया", en: "Hidden data was read" },
    message: Said {
        hi: "छिपा हुआ हिस्सा भी पढ़ा गया[ – {whole}][ – {hidden_rows} {hidden_rows|पंक्ति|पंक्तियाँ}][ – {hidden_columns} कॉलम]।",
        en: "Hidden data was read as well[ – {whole}][ – {hidden_rows} {hidden_rows|row|rows}][ – {hidden_columns} {hidden_columns|column|columns}].",
    },
    why: Said {
        hi: "छिपी पंक्तियाँ अक्सर फ़िल्टर से छिपती हैं और गिनी जानी चाहिए; पर कभी-कभी पुराना डेटा छिपाया जाता है।",
        en: "Rows are mostly hidden by a filter and should count; but sometimes it is old data that somebody hid.",
    },
    remedy: Said {
        hi: "छिपा हिस्सा खोलकर देख लें; अगर पुराना है तो हटा दें।",
        en: "Unhide it and look; if it is old, delete it.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ
            [hidden] जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ",
        at: "जालौन.xlsx|प्रवास",
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
    for sheet in by_sheet(case.doubts(|what| matches!(what, What::Hidden { .. })), |_| ()) {
        let What::Hidden { sheet: whole, rows, columns } = sheet.first.what else { continue };
        let mut draft = Draft::of(sheet.first);
        if whole {
            draft = draft.arg("whole", Arg::Said(WHOLE));
        }
        if rows > 0 {
            draft = draft.arg("hidden_rows", Arg::Count(rows.into()));
        }
        if columns > 0 {
            draft = draft.arg("hidden_columns", Arg::Count(columns.into()));
        }
        findings.push(draft);
    }
}

const WHOLE: Said = Said { hi: "पूरी शीट", en: "the whole sheet" };
