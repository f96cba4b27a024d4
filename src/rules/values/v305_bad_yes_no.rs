//! V305: an answer that is neither yes nor no, or that contradicts its row.

use crate::model::doubt::{Doubt, What, YesNoTrouble};
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::grouping::by_sheet;
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("V305"),
    name: "bad-yes-no",
    severity: Severity::Warning,
    title: Said { hi: "हाँ या नहीं साफ़ नहीं", en: "Neither yes nor no" },
    message: Said {
        hi: "उत्तर साफ़ नहीं है[ ({field})]: [“{value}” ]{trouble}।",
        en: "The answer is not clear[ ({field})]: [“{value}” ]{trouble}.",
    },
    why: Said {
        hi: "जो साफ़ हाँ नहीं है, वह पूरा हुआ नहीं माना जाता।", en: "What is not a clear yes counts as not done."
    },
    remedy: Said {
        hi: "सेल में सिर्फ़ हाँ या नहीं लिखें।", en: "Type only yes or no into the cell."
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास | समिति बैठक हुई | उपस्थिति
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ | शायद | 6
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ | हाँ | 8",
        at: "जालौन.xlsx|प्रवास|F2",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास | समिति बैठक हुई | उपस्थिति
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ | हाँ | 6
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ | हाँ | 8",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let columns = by_sheet(case.doubts(|what| matches!(what, What::BadYesNo(_))), |doubt| {
        // Marks are mixed in a column, not in a cell: one question for each column.
        let mixed = trouble(doubt) == YesNoTrouble::MixedMarks;
        (!mixed).then_some(doubt.place).ok_or(doubt.place.cell.map(|cell| cell.col))
    });
    for column in columns {
        findings.push(column.draft().arg("trouble", Arg::Said(words(trouble(column.first)))));
    }
}

const fn trouble(doubt: &Doubt) -> YesNoTrouble {
    match doubt.what {
        What::BadYesNo(trouble) => trouble,
        _ => YesNoTrouble::Unclear,
    }
}

const fn words(trouble: YesNoTrouble) -> Said {
    match trouble {
        YesNoTrouble::Unclear => {
            Said { hi: "से न हाँ समझ आता है न नहीं", en: "is neither yes nor no" }
        }
        YesNoTrouble::Contradiction => Said {
            hi: "लिखा है, पर पंक्ति की तारीख या रुकने की जगह कुछ और कहती है; नहीं माना गया",
            en: "stands here, but the dates or the place of stay of the row say otherwise; taken as no",
        },
        YesNoTrouble::MixedMarks => Said {
            hi: "और ✓ एक ही कॉलम में हैं; काटे का निशान हाँ भी हो सकता है",
            en: "and ✓ stand in one column; a cross may mean yes as well",
        },
    }
}
