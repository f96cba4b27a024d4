//! S203: a column of no known field; it is kept under its own heading.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::grouping::{by_sheet, name_of};
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("S203"),
    name: "unmapped-column",
    severity: Severity::Info,
    title: Said { hi: "कॉलम पहचाना नहीं गया", en: "Column not recognised" },
    message: Said {
        hi: "[“{heading}” नाम का|एक] कॉलम पहचाना नहीं गया; इसे इसी नाम से परिणाम में रखा गया है।",
        en: "[The column “{heading}”|A column] is not recognised; it is kept in the result under its own heading.",
    },
    why: Said {
        hi: "कुछ खोया नहीं है; पर अगर यह जाना-पहचाना कॉलम है तो इसकी बात गिनी नहीं गई।",
        en: "Nothing is lost; but if it is a known column by another name, what it says was not counted.",
    },
    remedy: Said {
        hi: "अगर यह मंडल, तारीख, मोबाइल जैसा कोई कॉलम है तो शीर्षक बदल दें; नहीं तो रहने दें।",
        en: "If it is a column such as Mandal, Date or Mobile, change its heading; otherwise leave it.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि प्रवास | वाहन संख्या
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ | UP92 0001",
        at: "जालौन.xlsx|प्रवास|F1",
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
    let columns = by_sheet(case.doubts(|what| matches!(what, What::UnmappedColumn)), |doubt| {
        (name_of(doubt), doubt.place.cell.map(|cell| cell.col))
    });
    for column in columns {
        findings.push(column.draft().arg("heading", Arg::Text(name_of(column.first))));
    }
}
