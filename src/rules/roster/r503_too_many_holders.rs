//! R503: a post with more holders than the norm allows.

use crate::model::fact::Member;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::roster::committees::committees;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("R503"),
    name: "too-many-holders",
    severity: Severity::Error,
    title: Said { hi: "पद पर ज़्यादा लोग", en: "Too many in a post" },
    message: Said {
        hi: "{place}: {post} {have} हैं, ज़्यादा से ज़्यादा {most} {most|हो सकता है|हो सकते हैं}।",
        en: "{place}: there are {have} {post}, at most {most} {most|is|are} allowed.",
    },
    why: Said {
        hi: "एक पद पर ज़्यादा लोग हों तो पता नहीं चलता कि ज़िम्मेदार कौन है।",
        en: "With too many in one post nobody knows who is responsible.",
    },
    remedy: Said {
        hi: "जो पद पर नहीं है उसका पद सुधारें या पंक्ति हटा दें।",
        en: "Correct the post of who does not hold it, or remove the row.",
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
            जालौन | कालपी | अध्यक्ष | विजय द्विवेदी | 6000100019",
        at: "जालौन.xlsx|सूची|C3",
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
            जालौन | कालपी | मंत्री | विजय द्विवेदी | 6000100019",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for committee in committees(case) {
        for (id, post) in case.plan.norm() {
            let Some(most) = post.most else { continue };
            let holders = committee.holders(id);
            let Some(surplus) = holders.get(most as usize) else { continue };
            let cell = |member: &Member| case.facts.place(member.row, Field::Post);
            let others = holders.iter().filter(|member| member.row != surplus.row).filter_map(|member| cell(member));
            let draft = Draft::at(cell(surplus)).related(others).unit(committee.unit);
            let draft = draft.field(Field::Post).value(post.name.clone()).arg("post", Arg::Text(post.name.clone()));
            let have = Arg::Count(holders.len() as u64);
            findings.push(draft.arg("have", have).arg("most", Arg::Count(most.into())));
        }
    }
}
