//! R504: one person who stands twice in a committee.

use crate::model::fact::{Fate, Member};
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::plan::{MandalId, PostId};
use crate::model::table::Field;
use crate::rules::roster::people::{repeated_in, unit_of};
use crate::rules::{Case, Draft, Example, Findings, Rule};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("R504"),
    name: "duplicate-member",
    severity: Severity::Warning,
    title: Said { hi: "एक व्यक्ति दो बार", en: "One person twice" },
    message: Said {
        hi: "{place}: एक ही व्यक्ति समिति में {times} बार लिखा लगता है[ ({posts})]।",
        en: "{place}: one person seems to stand {times} times in the committee[ ({posts})].",
    },
    why: Said {
        hi: "एक व्यक्ति दो बार गिना जाए तो समिति जितनी है उससे बड़ी दिखती है।",
        en: "Counted twice, one person makes the committee look larger than it is.",
    },
    remedy: Said {
        hi: "एक पंक्ति हटा दें; अगर दो अलग लोग हैं तो “अलग हैं” चुनें।",
        en: "Remove one of the rows; if these are two people, answer “different”.",
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
            जालौन | कालपी | मंत्री | रमेश निरंजन | 6000100011",
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
    for rows in by_mandal(case) {
        for person in repeated_in(case.facts, &case.plan.decided, &rows) {
            let Some((first, later)) = person.split_first() else { continue };
            let cell = |member: &Member| case.facts.place(member.row, Field::Name);
            let Some((last, others)) = later.split_last() else { continue };
            let others = std::iter::once(first).chain(others).filter_map(|member| cell(member));
            let name = case.text(first.name);
            let mut posts: Vec<PostId> = person.iter().filter_map(|member| member.post).collect();
            posts.dedup();
            let posts = posts.into_iter().filter_map(|post| case.plan.post(post));
            let posts = posts.map(|post| Arg::Text(post.name.clone())).collect();
            let draft = Draft::at(cell(last)).related(others).unit(unit_of(&person)).field(Field::Name);
            let draft = draft.person(name.clone()).subject(name).arg("times", Arg::Count(person.len() as u64));
            findings.push(draft.arg("posts", Arg::List(posts)));
        }
    }
}

/// The rows of each committee. A row that equals another of its own table is one of them; an equal row of another
/// source is the same list sent again.
fn by_mandal<'a>(case: &Case<'a>) -> Vec<Vec<&'a Member>> {
    let mut found: IndexMap<MandalId, Vec<&Member>, FxBuildHasher> = IndexMap::default();
    for member in case.members {
        let Some(mandal) = member.unit.mandal else { continue };
        let rows = found.entry(mandal).or_default();
        let is_twin = |other: &&Member| other.row.table == member.row.table && other.name_key == member.name_key;
        match member.fate {
            Fate::Used => rows.push(member),
            Fate::Duplicate if rows.iter().any(is_twin) => rows.push(member),
            Fate::Duplicate | Fate::Superseded | Fate::Skipped => {}
        }
    }
    found.into_values().collect()
}
