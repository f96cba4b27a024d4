//! R507: a member without a mobile number where the norm requires one.

use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("R507"),
    name: "missing-mobile",
    severity: Severity::Warning,
    title: Said { hi: "मोबाइल नंबर नहीं है", en: "Mobile number is missing" },
    message: Said {
        hi: "{place}: {post} का मोबाइल नंबर नहीं लिखा है।", en: "{place}: the {post} has no mobile number."
    },
    why: Said {
        hi: "इस पद के व्यक्ति को फ़ोन करना पड़ता है; बिना नंबर के सूचना नहीं पहुँचेगी।",
        en: "Who holds this post must be reached by phone; without a number no message arrives.",
    },
    remedy: Said {
        hi: "दस अंकों का मोबाइल नंबर पूछकर इस सेल में लिखें।",
        en: "Ask for the mobile number and type its ten digits into this cell.",
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
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन |",
        at: "जालौन.xlsx|सूची|E2",
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
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for member in case.members.iter().filter(|member| member.sits() && member.mobiles == [0, 0]) {
        let Some(post) = member.post.and_then(|post| case.plan.post(post)) else { continue };
        let typed = case.facts.get(member.row, Field::Mobile);
        // What stands there and is no number is a finding of its own.
        if !post.mobile_required || member.unit.mandal.is_none() || typed.is_some_and(|typed| !typed.value.is_empty()) {
            continue;
        }
        let name = case.text(member.name);
        let draft = Draft::at(case.facts.place(member.row, Field::Mobile)).field(Field::Mobile);
        let draft = draft.unit(member.unit).person(name.clone()).subject(name);
        findings.push(draft.arg("post", Arg::Text(post.name.clone())));
    }
}
