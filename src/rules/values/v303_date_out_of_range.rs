//! V303: a date after the day of the result, an absurd one, or a stay that is too long.

use crate::model::doubt::{DateTrouble, What};
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("V303"),
    name: "date-out-of-range",
    severity: Severity::Error,
    title: Said { hi: "तारीख सीमा से बाहर", en: "Date is out of range" },
    message: Said {
        hi: "[{future} की तारीख अभी आई नहीं है|{absurd} की तारीख सही नहीं लगती|तारीख {first} से {last} तक लिखी है, अंत पहले है|एक ही प्रवास {nights} रात का लिखा है, जो बहुत ज़्यादा है]; यह प्रवास नहीं गिना गया।",
        en: "[{future} has not come yet|{absurd} does not look right|the dates run from {first} to {last}, backwards|one visit of {nights} nights is too long]; the visit does not count.",
    },
    why: Said {
        hi: "आगे की या असंभव तारीख वाला प्रवास हुआ नहीं माना जा सकता।",
        en: "A visit with a date to come, or an impossible one, cannot be taken as made.",
    },
    remedy: Said {
        hi: "सही तारीख लिखें; आगे का कार्यक्रम हो तो शीर्षक में “प्रस्तावित” लिखें; कई मंडलों का प्रवास हो तो हर मंडल की तारीख अलग लिखें।",
        en: "Type the right date; if it is a plan, write “proposed” into the title; if the visit was to several mandals, give each its own date.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास | समिति बैठक हुई | उपस्थिति
            जालौन | कालपी | बृजकिशोर निरंजन | 2022-10-15 | हाँ | हाँ | 6
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ | हाँ | 8",
        at: "जालौन.xlsx|प्रवास|D2",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास | समिति बैठक हुई | उपस्थिति
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-15 | हाँ | हाँ | 6
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ | हाँ | 8",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::DateOutOfRange(_))) {
        let What::DateOutOfRange(trouble) = doubt.what else { continue };
        let draft = Draft::of(doubt);
        findings.push(match trouble {
            DateTrouble::Future(date) => draft.arg("future", Arg::Date(date)),
            DateTrouble::Absurd(date) => draft.arg("absurd", Arg::Date(date)),
            DateTrouble::Backwards(first, last) => draft.arg("first", Arg::Date(first)).arg("last", Arg::Date(last)),
            DateTrouble::TooLong(nights) => draft.arg("nights", Arg::Count(nights.into())),
        });
    }
}
