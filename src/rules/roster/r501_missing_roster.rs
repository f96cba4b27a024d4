//! R501: a mandal of the plan with no committee.

use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::plan::{DistrictId, MandalId, PlanPart, Unit};
use crate::rules::roster::committees::committees;
use crate::rules::{Case, Draft, Example, Findings, Rule};
use indexmap::IndexMap;
use rustc_hash::FxHashSet;

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("R501"),
    name: "missing-roster",
    severity: Severity::Error,
    title: Said { hi: "समिति की सूची नहीं मिली", en: "No committee list" },
    message: Said {
        hi: "{place}: [{all} मंडलों में से किसी की समिति|समिति] की सूची नहीं मिली।",
        en: "{place}: there is no list of [the committee of any of its {all} mandals|its committee].",
    },
    why: Said {
        hi: "जब तक सूची न आए, यह पता नहीं कि मंडल में समिति बनी भी है या नहीं।",
        en: "Until the list comes, nobody knows whether the mandal has a committee at all.",
    },
    remedy: Said {
        hi: "ज़िले से समिति की सूची मँगवाएँ और इसी फ़ोल्डर में रखें।",
        en: "Ask the district for the list of the committee and put it into the same folder.",
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
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011",
        at: "",
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
    let Some(region) = case.region.filter(|_| !case.plan.assumes(PlanPart::Units)) else { return };
    let listed: FxHashSet<MandalId> = committees(case).iter().filter_map(|committee| committee.unit.mandal).collect();
    let mut lacking: IndexMap<DistrictId, Vec<MandalId>> = IndexMap::new();
    for (number, mandal) in case.plan.mandals.iter().enumerate() {
        let id = MandalId(number as u32);
        let is_here = case.plan.district(mandal.district).is_some_and(|district| district.region == region);
        if is_here && mandal.exists_on(case.as_of) && !listed.contains(&id) {
            lacking.entry(mandal.district).or_default().push(id);
        }
    }
    let finding = |unit| Draft::at(None).unit(case.plan.path(unit));
    for (district, mandals) in lacking {
        // Where nobody has sent a list, one finding for each district says so; the mandals' would bury all others.
        if listed.is_empty() && mandals.len() > 1 {
            findings.push(finding(Unit::District(district)).arg("all", Arg::Count(mandals.len() as u64)));
        } else {
            mandals.into_iter().for_each(|mandal| findings.push(finding(Unit::Mandal(mandal))));
        }
    }
}
