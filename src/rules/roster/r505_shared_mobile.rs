//! R505: one mobile number with different people.

use crate::model::fact::Member;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::table::Field;
use crate::rules::roster::people::{are_apart, shared_numbers, unit_of};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("R505"),
    name: "shared-mobile",
    severity: Severity::Warning,
    title: Said { hi: "एक नंबर कई लोगों का", en: "One number, different people" },
    message: Said {
        hi: "एक ही मोबाइल नंबर {people} अलग-अलग लोगों के आगे लिखा है।",
        en: "The same mobile number stands beside {people} different people.",
    },
    why: Said {
        hi: "कम से कम एक व्यक्ति से इस नंबर पर बात नहीं होगी।",
        en: "At least one of them cannot be reached by this number.",
    },
    remedy: Said {
        hi: "हर व्यक्ति का अपना नंबर पूछकर लिखें; घर का एक ही फ़ोन हो तो “अलग हैं” चुनें।",
        en: "Ask each of them for their own number; if a family shares one phone, answer “different”.",
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
            जालौन | उरई | अध्यक्ष | ममता अवस्थी | 6000100011",
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
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | उरई | अध्यक्ष | ममता अवस्थी | 6000100021",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for number in shared_numbers(case).into_iter().filter(|number| number.people.len() > 1) {
        let mut rows: Vec<&Member> = number.people.iter().flatten().copied().collect();
        rows.sort_by_key(|member| member.row);
        // That they are different people, each with this number, a person has confirmed.
        let are_apart = |one: &Member, other: &Member| are_apart(case.facts, &case.plan.decided, one, other);
        let is_known = |one: &&&Member| rows.iter().all(|other| one.row == other.row || are_apart(one, other));
        if rows.iter().all(|one| is_known(&one)) {
            continue;
        }
        let Some((first, others)) = rows.split_first() else { continue };
        let cell = |member: &Member| case.facts.place(member.row, Field::Mobile);
        let name = case.text(first.name);
        let others = others.iter().filter_map(|member| cell(member));
        let draft = Draft::at(cell(first)).related(others).unit(unit_of(&rows)).person(name);
        let draft = draft.field(Field::Mobile).value(number.digits.to_string());
        findings.push(draft.arg("people", Arg::Count(number.people.len() as u64)));
    }
}
