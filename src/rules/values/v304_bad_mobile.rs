//! V304: a mobile number that is none.

use crate::model::doubt::{MobileTrouble, What};
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("V304"),
    name: "bad-mobile",
    severity: Severity::Warning,
    title: Said { hi: "मोबाइल नंबर गलत", en: "Mobile number is wrong" },
    message: Said {
        hi: "मोबाइल नंबर सही नहीं है: [{digits} {digits|अंक है|अंक हैं}, दस होने चाहिए|{trouble}]।",
        en: "The mobile number is not right: [it has {digits} {digits|digit|digits}, not ten|{trouble}].",
    },
    why: Said {
        hi: "इस व्यक्ति से फ़ोन पर बात नहीं हो सकेगी।", en: "Nobody can reach this person by phone."
    },
    remedy: Said {
        hi: "दस अंकों का सही नंबर पूछकर लिखें; कॉलम को Text रखें ताकि Excel अंक न काटे।",
        en: "Ask for the right number of ten digits and type it; keep the column as Text, so that Excel does not cut digits.",
    },
    bad: Example {
        files: r"
            # कालपी.xlsx
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | मंत्री | सीता पटेल | 60001234",
        at: "कालपी.xlsx|सूची|E3",
    },
    good: Example {
        files: r"
            # कालपी.xlsx
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | मंत्री | सीता पटेल | 6000100012",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::BadMobile(_))) {
        let What::BadMobile(trouble) = doubt.what else { continue };
        let draft = Draft::of(doubt);
        findings.push(match trouble {
            MobileTrouble::Length(digits) => draft.arg("digits", Arg::Count(digits.into())),
            MobileTrouble::DigitsLost => draft.arg("trouble", Arg::Said(LOST)),
            MobileTrouble::Impossible => draft.arg("trouble", Arg::Said(IMPOSSIBLE)),
            MobileTrouble::NoNumber => draft.arg("trouble", Arg::Said(NO_NUMBER)),
        });
    }
}

const LOST: Said = Said {
    hi: "Excel ने पूरे अंक नहीं रखे", en: "Excel has not kept all of its digits"
};
const IMPOSSIBLE: Said =
    Said { hi: "ऐसा नंबर किसी का नहीं होता", en: "nobody has such a number" };
const NO_NUMBER: Said =
    Said { hi: "यहाँ कोई नंबर नहीं है", en: "there is no number here" };
