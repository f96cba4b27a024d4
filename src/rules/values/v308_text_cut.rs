//! V308: a text that is longer than a cell can hold.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("V308"),
    name: "text-cut",
    severity: Severity::Info,
    title: Said { hi: "लंबा पाठ काटा गया", en: "Long text was cut" },
    message: Said {
        hi: "यहाँ {length} अक्षर लिखे हैं; Excel की एक सेल में 32767 से ज़्यादा नहीं आते, बाकी काट दिए गए।",
        en: "This text has {length} letters; a cell of Excel holds 32767, the rest was cut.",
    },
    why: Said {
        hi: "परिणाम में पाठ का अंतिम हिस्सा नहीं है।", en: "The end of the text is missing in the result."
    },
    remedy: Said {
        hi: "पाठ छोटा करें या दो सेल में लिखें; पूरा पाठ मूल फ़ाइल में है।",
        en: "Shorten the text or divide it over two cells; the whole of it stands in the original file.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | टिप्पणी
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | (40000 letters)",
        at: "जालौन.xlsx|प्रवास|E2",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | टिप्पणी
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | बैठक अच्छी रही",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::TextCut(_))) {
        let What::TextCut(length) = doubt.what else { continue };
        findings.push(Draft::of(doubt).arg("length", Arg::Count(length)));
    }
}
