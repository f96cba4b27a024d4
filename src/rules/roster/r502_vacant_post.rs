//! R502: a post with fewer holders than the norm asks for.

use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::roster::committees::committees;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("R502"),
    name: "vacant-post",
    severity: Severity::Error,
    title: Said { hi: "पद खाली है", en: "Post is vacant" },
    message: Said {
        hi: "{place}: {post} [{have} हैं, कम से कम {least} होने चाहिए|का पद खाली है]।",
        en: "{place}: [there {have|is|are} {have} {post}, at least {least} are needed|the post of {post} is vacant].",
    },
    why: Said {
        hi: "खाली पद का मतलब है कि समिति पूरी नहीं बनी।",
        en: "A vacant post means that the committee is not complete.",
    },
    remedy: Said {
        hi: "जिसे पद दिया गया है उसका नाम सूची में लिखें, या नियुक्ति करवाएँ।",
        en: "Write the name of who holds the post into the list, or have somebody appointed.",
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
            कोषाध्यक्ष | 1 | 1 | नहीं

            # जालौन.xlsx
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | कोषाध्यक्ष | रिक्त |",
        at: "जालौन.xlsx|सूची|D3",
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
            कोषाध्यक्ष | 1 | 1 | नहीं

            # जालौन.xlsx
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | कोषाध्यक्ष | सीता पटेल | 6000100012",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for committee in committees(case) {
        for (id, post) in case.plan.norm() {
            let (least, have) = (post.least.unwrap_or(0) as usize, committee.holders(id).len());
            if have >= least {
                continue;
            }
            let vacancy = committee.vacancy(id).and_then(|member| case.facts.place(member.row, Field::Name));
            let draft = Draft::at(vacancy.or_else(|| committee.sheet(case))).unit(committee.unit);
            let draft = draft.field(Field::Post).value(post.name.clone()).arg("post", Arg::Text(post.name.clone()));
            let draft = draft.arg("least", Arg::Count(least as u64));
            findings.push(if have > 0 { draft.arg("have", Arg::Count(have as u64)) } else { draft });
        }
    }
}
