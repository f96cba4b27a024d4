//! S207: two columns that claim one field.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::place::Place;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("S207"),
    name: "duplicate-heading",
    severity: Severity::Error,
    title: Said { hi: "दो कॉलम एक ही बात के", en: "Two columns claim one field" },
    message: Said {
        hi: "दो कॉलम [“{field}”|एक ही बात के] लगते हैं[: “{heading}”][ और “{other}”]; कोई भी अपने-आप नहीं चुना गया।",
        en: "Two columns claim to be [“{field}”|the same][: “{heading}”][ and “{other}”]; neither was chosen.",
    },
    why: Said {
        hi: "गलत कॉलम चुनने से पूरी शीट का हिसाब गलत हो जाता, इसलिए दोनों में से कोई नहीं पढ़ा गया।",
        en: "A wrong choice would spoil the whole sheet, so neither of them was read.",
    },
    remedy: Said {
        hi: "जो कॉलम नहीं चाहिए उसका शीर्षक बदल दें या कॉलम हटा दें।",
        en: "Change the heading of the column that is not meant, or remove the column.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | प्रवास की तिथि | रात्रि प्रवास
            जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | 2021-10-06 | हाँ
            जालौन | उरई | बृजकिशोर निरंजन | 2021-10-07 | 2021-10-09 | हाँ",
        at: "जालौन.xlsx|प्रवास|E1",
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
    for doubt in case.doubts(|what| matches!(what, What::DuplicateHeading(_))) {
        let mut draft = Draft::of(doubt);
        if let Some(heading) = &doubt.value {
            draft = draft.arg("heading", Arg::Text(heading.clone()));
        }
        if let Some(other) = doubt.related.first().and_then(|place| heading_at(case, *place)) {
            draft = draft.arg("other", Arg::Text(other.to_owned()));
        }
        findings.push(draft);
    }
}

/// The heading of the column that this cell belongs to.
fn heading_at<'a>(case: &Case<'a>, place: Place) -> Option<&'a str> {
    let cell = place.cell?;
    let mut tables = case.facts.tables.iter();
    let table = tables
        .find(|table| table.file == place.file && Some(table.sheet) == place.sheet && table.area.contains(cell))?;
    let column = table.columns.iter().find(|column| column.col == cell.col)?;
    Some(case.facts.text(column.heading))
}
