//! R506: one person in the committees of two mandals.

use crate::model::fact::{Member, RowRef};
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::plan::{MandalId, Unit};
use crate::model::table::Field;
use crate::rules::roster::people::{shared_numbers, unit_of};
use crate::rules::{Case, Draft, Example, Findings, Rule};
use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("R506"),
    name: "member-of-two-mandals",
    severity: Severity::Warning,
    title: Said { hi: "दो मंडलों का सदस्य", en: "Member of two mandals" },
    message: Said {
        hi: "एक ही व्यक्ति एक से ज़्यादा मंडलों की समिति में है: {mandals}।",
        en: "One person is on the committees of several mandals: {mandals}.",
    },
    why: Said {
        hi: "एक व्यक्ति एक ही मंडल की समिति में होना चाहिए; गिनती भी दो बार हो जाती है।",
        en: "A person should be on one committee only, and is counted twice.",
    },
    remedy: Said {
        hi: "जिस मंडल का नहीं है वहाँ से नाम हटा दें; अगर दो अलग लोग हैं तो “अलग हैं” चुनें।",
        en: "Remove the name where it does not belong; if these are two people, answer “different”.",
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
            जालौन | उरई | अध्यक्ष | ममता अवस्थी | 6000100021
            जालौन | उरई | मंत्री | रमेश निरंजन | 6000100011",
        at: "जालौन.xlsx|सूची|D4",
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
            जालौन | उरई | अध्यक्ष | ममता अवस्थी | 6000100021
            जालौन | उरई | मंत्री | रमेश निरंजन | 6000100099",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut told = FxHashSet::default();
    for mut person in shared_numbers(case).into_iter().flat_map(|number| number.people) {
        person.sort_by_key(|member| member.row);
        let mut mandals = IndexMap::<MandalId, &Member, FxBuildHasher>::default();
        for member in &person {
            if let Some(mandal) = member.unit.mandal {
                mandals.entry(mandal).or_insert(member);
            }
        }
        let rows: Vec<&Member> = mandals.values().copied().collect();
        // Somebody with two numbers is found by each of them.
        let is_new = told.insert(rows.iter().map(|member| member.row).collect::<Vec<RowRef>>());
        let Some((last, others)) = rows.split_last().filter(|(_, others)| !others.is_empty() && is_new) else {
            continue;
        };
        let cell = |member: &Member| case.facts.place(member.row, Field::Name);
        let name = case.text(last.name);
        let names = mandals.keys().map(|mandal| Arg::Text(case.plan.unit_name(Unit::Mandal(*mandal)).to_owned()));
        let names = Arg::List(names.collect());
        let draft = Draft::at(cell(last)).related(others.iter().filter_map(|member| cell(member)));
        let draft = draft.unit(unit_of(&rows)).field(Field::Name).person(name.clone()).subject(name);
        findings.push(draft.arg("mandals", names));
    }
}
