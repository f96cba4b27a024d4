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
        hi: "पता नहीं चला कि यह किस चीज़ की शीट है[; “{nearest_kind}” से सबसे ज़्यादा मिलती है][, पर इसमें नहीं मिला: {lacks}]।",
        en: "It is not clear what this sheet lists[; it comes nearest to “{nearest_kind}”][, but lacks: {lacks}].",
    },
    why: Said {
        hi: "इस शीट की कोई पंक्ति परिणाम में नहीं आई।", en: "No row of this sheet is in the result."
    },
    remedy: Said {
        hi: "कॉलम के ऊपर साफ़ शीर्षक लिखें, जैसे मंडल, नाम, पद या प्रवास दिनांक।",
        en: "Write clear headings above the columns, such as Mandal, Name, Post or Visit Date.",
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
        let What::UnrecognisedSheet { nearest, lacks, .. } = &doubt.what else { continue };
        let mut draft = Draft::of(doubt);
        if let Some(kind) = nearest {
            draft = draft.arg("nearest_kind", Arg::Kind(*kind));
            if !lacks.is_empty() {
                draft = draft.arg("lacks", Arg::List(lacks.iter().copied().map(Arg::Field).collect()));
            }
        }
        findings.push(draft);
    }
}
