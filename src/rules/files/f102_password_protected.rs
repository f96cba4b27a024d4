//! F102: a file with a password that nobody gave.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("F102"),
    name: "password-protected",
    severity: Severity::Error,
    title: Said { hi: "फ़ाइल पर पासवर्ड है", en: "File is protected by a password" },
    message: Said {
        hi: "फ़ाइल पर पासवर्ड लगा है: {hint}।", en: "The file is protected by a password: {hint}."
    },
    why: Said {
        hi: "इस फ़ाइल में जो लिखा है, वह परिणाम में नहीं आया।", en: "Nothing of this file is in the result."
    },
    remedy: Said {
        hi: "भेजने वाले से बिना पासवर्ड की फ़ाइल मँगवाएँ, या पासवर्ड एक टेक्स्ट फ़ाइल में लिखकर --password-file से दें।",
        en: "Ask the sender for the file without a password, or write the password into a text file and give it with --password-file.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            ! password",
        at: "जालौन.xlsx",
    },
    good: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | 2021-10-05 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::Password { .. })) {
        let What::Password { tried, can_open } = doubt.what else { continue };
        findings.push(Draft::of(doubt).arg("hint", Arg::Said(hint(tried, can_open))));
    }
}

/// How far the program came with it.
const fn hint(tried: bool, can_open: bool) -> Said {
    match (can_open, tried) {
        (false, _) => Said {
            hi: "इस पुराने ढंग की फ़ाइल को पासवर्ड देकर भी नहीं खोला जा सकता",
            en: "a file of this old kind cannot be opened even with its password",
        },
        (true, false) => Said {
            hi: "कोई पासवर्ड नहीं दिया गया", en: "no password was given"
        },
        (true, true) => Said {
            hi: "दिए गए पासवर्ड में से कोई नहीं लगा", en: "none of the given passwords opens it"
        },
    }
}
