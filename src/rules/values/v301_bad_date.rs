//! V301: a date that is none, or missing where the row reports what was done on it.

use crate::model::doubt::What;
use crate::model::finding::{RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("V301"),
    name: "bad-date",
    severity: Severity::Error,
    title: Said { hi: "तारीख गलत है", en: "Date cannot be read" },
    message: Said {
        hi: "[“{value}” को तारीख नहीं माना जा सकता|रात्रि या बैठक लिखी है, पर तारीख नहीं लिखी][ ({field})]।",
        en: "[“{value}” is not a date|A night or a meeting is reported, but no date][ ({field})].",
    },
    why: Said {
        hi: "बिना तारीख के प्रवास नहीं गिना जाता।", en: "A visit without a date does not count."
    },
    remedy: Said {
        hi: "तारीख दिन.महीना.साल में लिखें, जैसे 12.10.2021।",
        en: "Type the date as day.month.year, for example 12.10.2021.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास | समिति बैठक हुई | उपस्थिति
            जालौन | कालपी | बृजकिशोर निरंजन | 31/02/2021 | हाँ | हाँ | 6
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ | हाँ | 8",
        at: "जालौन.xlsx|प्रवास|D2",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास | समिति बैठक हुई | उपस्थिति
            जालौन | कालपी | बृजकिशोर निरंजन | 28/10/2021 | हाँ | हाँ | 6
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ | हाँ | 8",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::BadDate)) {
        findings.push(Draft::of(doubt));
    }
}
