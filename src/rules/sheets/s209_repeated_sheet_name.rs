//! S209: two sheets of one name in one file.

use crate::model::doubt::What;
use crate::model::finding::{RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("S209"),
    name: "repeated-sheet-name",
    severity: Severity::Warning,
    title: Said { hi: "एक नाम की दो शीट", en: "Two sheets of one name" },
    message: Said {
        hi: "इस फ़ाइल में एक ही नाम की दो शीट हैं; दोनों पढ़ी गईं।",
        en: "This file has two sheets of the same name; both were read.",
    },
    why: Said {
        hi: "Excel में ऐसा नहीं हो सकता, इसलिए फ़ाइल किसी दूसरे प्रोग्राम से बनी या बिगड़ी है; एक शीट दूसरी की पुरानी प्रति हो सकती है।",
        en: "Excel does not allow this, so another program made the file or damaged it; one sheet may be an old copy of the other.",
    },
    remedy: Said {
        hi: "दोनों शीट मिलाकर देखें; जो पुरानी है उसे हटा दें या नाम बदल दें।",
        en: "Compare the two; remove or rename the older one.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ

            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कोंच | बृजकिशोर निरंजन | 2021-10-09 | हाँ",
        at: "जालौन.xlsx|प्रवास",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | हाँ

            == प्रवास 2
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कोंच | बृजकिशोर निरंजन | 2021-10-09 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::RepeatedSheetName)) {
        findings.push(Draft::of(doubt));
    }
}
