//! V302: a date whose day and month could be read either way.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("V302"),
    name: "ambiguous-date",
    severity: Severity::Warning,
    title: Said {
        hi: "तारीख दो तरह से पढ़ी जा सकती है", en: "Date can be read in two ways"
    },
    message: Said {
        hi: "[“{value}” को|यह तारीख] {used} पढ़ा गया; यह {other} भी हो सकती है[; {swapped}]।",
        en: "[“{value}”|This date] was read as {used}; it could be {other} as well[; {swapped}].",
    },
    why: Said {
        hi: "गलत महीना मान लेने से प्रवास समय के बाहर चला जाता है।",
        en: "Read with the wrong month, a visit falls outside its window.",
    },
    remedy: Said {
        hi: "तारीख दिन.महीना.साल में दोबारा लिखें, या महीना शब्दों में, जैसे 5 अक्टूबर 2021।",
        en: "Type the date again as day.month.year, or the month in words, for example 5 October 2021.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | बृजकिशोर निरंजन | '10/11/2021 | हाँ",
        at: "जालौन.xlsx|प्रवास|D2",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | बृजकिशोर निरंजन | 10 नवंबर 2021 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::AmbiguousDate { .. })) {
        let What::AmbiguousDate { used, other, swapped } = doubt.what else { continue };
        let mut draft = Draft::of(doubt).arg("used", Arg::Date(used)).arg("other", Arg::Date(other));
        if swapped {
            draft = draft.arg("swapped", Arg::Said(SWAPPED));
        }
        findings.push(draft);
    }
}

const SWAPPED: Said = Said {
    hi: "लगता है फ़ाइल ऐसे कंप्यूटर पर सेव हुई जिसमें पहले महीना लिखा जाता है",
    en: "the file seems to have been saved on a computer that writes the month first",
};
