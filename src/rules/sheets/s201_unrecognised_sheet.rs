//! S201: a sheet of which nobody can tell what its rows are.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("S201"),
    name: "unrecognised-sheet",
    severity: Severity::Warning,
    title: Said { hi: "शीट पहचानी नहीं गई", en: "Sheet not recognised" },
    message: Said {
        hi: "पता नहीं चला कि {area} में किस चीज़ की सूची है[; पंक्ति {heading_row} को शीर्षक मानें तो यह “{nearest_kind}” से सबसे ज़्यादा मिलती है|; इसके ऊपर शीर्षकों की कोई पंक्ति नहीं पहचानी गई][, पर यह कॉलम नहीं मिला: {lacks}]।",
        en: "It is not clear what is listed in {area}[; with row {heading_row} as its headings it comes nearest to “{nearest_kind}”|; no row of headings was made out][, but lacks: {lacks}].",
    },
    why: Said {
        hi: "इसकी कोई पंक्ति परिणाम में नहीं आई।", en: "None of its rows is in the result."
    },
    remedy: Said {
        hi: "कॉलम के ऊपर एक पंक्ति में साफ़ शीर्षक लिखें, जैसे मंडल, नाम, पद या प्रवास दिनांक; यह सूची काम की न हो तो रहने दें।",
        en: "Write clear headings in one row above the columns, such as Mandal, Name, Post or Visit Date; leave it if this list is of no use here.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == पन्ना
            सामान | संख्या | दर
            कुर्सी | 40 | 12
            दरी | 6 | 55
            माइक | 2 | 300",
        at: "जालौन.xlsx|पन्ना|A1",
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
    for doubt in case.doubts(|what| matches!(what, What::UnrecognisedSheet { .. })) {
        let What::UnrecognisedSheet { area, nearest, lacks, heading_row } = &doubt.what else { continue };
        let mut draft = Draft::of(doubt).arg("area", Arg::Text(area.to_string()));
        if let Some(kind) = nearest {
            draft = draft.arg("nearest_kind", Arg::Kind(*kind));
            if let Some(row) = heading_row {
                draft = draft.arg("heading_row", Arg::Count(u64::from(*row) + 1));
            }
            if !lacks.is_empty() {
                draft = draft.arg("lacks", Arg::List(lacks.iter().copied().map(Arg::Field).collect()));
            }
        }
        findings.push(draft);
    }
}
