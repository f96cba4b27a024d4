//! R508: a committee that is smaller or larger than the norm.

use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::roster::committees::committees;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("R508"),
    name: "committee-size",
    severity: Severity::Warning,
    title: Said { hi: "समिति छोटी या बड़ी", en: "Committee too small or large" },
    message: Said {
        hi: "{place}: समिति में {size} {size|व्यक्ति है|लोग हैं}, [कम से कम {least} होने चाहिए|ज़्यादा से ज़्यादा {most} हो सकते हैं]।",
        en: "{place}: the committee has {size} {size|member|members}, [at least {least} are needed|at most {most} are allowed].",
    },
    why: Said {
        hi: "समिति की संख्या तय है; कम हो तो काम अधूरा रहता है, ज़्यादा हो तो सूची सही नहीं।",
        en: "The size is laid down; with fewer the work is left undone, with more the list is not right.",
    },
    remedy: Said {
        hi: "सूची पूरी करें, या जो नाम समिति के नहीं हैं उन्हें हटा दें।",
        en: "Complete the list, or remove names that do not belong to the committee.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            कानपुर-बुन्देलखण्ड | जालौन | उरई
            == पद
            पद | न्यूनतम | अधिकतम | मोबाइल आवश्यक
            अध्यक्ष | 1 | 1 | हाँ
            मंत्री | 0 | 2 | नहीं

            # जालौन.xlsx
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | मंत्री | सीता पटेल | 6000100012
            जालौन | कालपी | मंत्री | विजय द्विवेदी | 6000100013
            जालौन | कालपी | मंत्री | नरेश गुप्ता | 6000100014",
        at: "जालौन.xlsx|सूची",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            कानपुर-बुन्देलखण्ड | जालौन | उरई
            == पद
            पद | न्यूनतम | अधिकतम | मोबाइल आवश्यक
            अध्यक्ष | 1 | 1 | हाँ
            मंत्री | 0 | 2 | नहीं

            # जालौन.xlsx
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | मंत्री | सीता पटेल | 6000100012",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let (least, most) = case.plan.size_of_committee();
    for committee in committees(case) {
        let Some(size) = committee.unit.mandal.and_then(|mandal| case.facts.sizes.get(&mandal).copied()) else {
            continue;
        };
        let draft = Draft::at(committee.sheet(case)).unit(committee.unit).arg("size", Arg::Count(size.into()));
        if let Some(least) = least.filter(|least| size < *least) {
            findings.push(draft.arg("least", Arg::Count(least.into())));
        } else if let Some(most) = most.filter(|most| size > *most) {
            findings.push(draft.arg("most", Arg::Count(most.into())));
        }
    }
}
