//! F103: a file whose name promises another format than it has.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("F103"),
    name: "wrong-extension",
    severity: Severity::Info,
    title: Said {
        hi: "फ़ाइल का प्रकार नाम से अलग", en: "File is not what its name says"
    },
    message: Said {
        hi: "नाम से यह .{named} फ़ाइल है, पर अंदर से .{really} है; .{really} मानकर पढ़ी गई।",
        en: "By its name this is a .{named} file, but inside it is .{really}; it was read as .{really}.",
    },
    why: Said {
        hi: "ऐसी फ़ाइल Excel में चेतावनी देती है और दूसरे प्रोग्रामों में नहीं खुलती।",
        en: "Excel warns about such a file, and other programs may not open it.",
    },
    remedy: Said {
        hi: "फ़ाइल को Excel में खोलकर .xlsx में सेव कर दें; यहाँ के लिए ज़रूरी नहीं।",
        en: "Open it in Excel and save it as .xlsx; for this result it is not needed.",
    },
    bad: Example {
        files: r"
            # जालौन.xls
            ! really html
            == प्रवास
            ज़िला | मंडल | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | 2021-10-05 | हाँ",
        at: "जालौन.xls",
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
    for doubt in case.doubts(|what| matches!(what, What::WrongExtension { .. })) {
        let What::WrongExtension { named, really } = &doubt.what else { continue };
        let draft = Draft::of(doubt).arg("named", Arg::Text(named.clone()));
        findings.push(draft.arg("really", Arg::Text((*really).to_owned())));
    }
}
