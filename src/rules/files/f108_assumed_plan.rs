//! F108: no plan, or a part of it missing: what was assumed.

use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::plan::PlanPart;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("F108"),
    name: "assumed-plan",
    severity: Severity::Info,
    title: Said {
        hi: "आधार सूची अधूरी, मानकर चला गया", en: "Plan incomplete, assumed"
    },
    message: Said {
        hi: "आधार सूची में यह नहीं था, इसलिए मानकर चला गया: {parts}।",
        en: "The plan did not say this, so it was assumed: {parts}.",
    },
    why: Said {
        hi: "बिना आधार सूची के यह पता नहीं चलता कि कोई मंडल पूरी तरह छूट तो नहीं गया।",
        en: "Without a plan nobody can tell whether a mandal has been left out altogether.",
    },
    remedy: Said {
        hi: "इकाइयाँ, विधानसभा, पदाधिकारी, चरण, पद और सेटिंग शीटों वाली आधार सूची बनाकर इसी फ़ोल्डर में रखें।",
        en: "Make a plan with the sheets Units, Seats, People, Phases, Posts and Settings and put it into the same folder.",
    },
    bad: Example {
        files: r"
            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवास दिनांक | रात्रि प्रवास
            जालौन | कालपी | 2021-10-05 | हाँ",
        at: "",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल | विधानसभा
            कानपुर-बुन्देलखण्ड | जालौन | कालपी | 220
            == विधानसभा
            संख्या | नाम | ज़िला | क्षेत्र
            220 | कालपी | जालौन | कानपुर-बुन्देलखण्ड
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम
            मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | हाँ
            == पद
            पद | न्यूनतम | अधिकतम | मोबाइल आवश्यक
            अध्यक्ष | 1 | 1 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    if case.region.is_some() || case.plan.assumed.is_empty() {
        return;
    }
    let mut parts = case.plan.assumed.clone();
    parts.sort_unstable();
    parts.dedup();
    let parts = parts.into_iter().map(|part| Arg::Said(assumption(part))).collect();
    findings.push(Draft::at(None).arg("parts", Arg::List(parts)));
}

/// What is assumed where a part of the plan is missing.
const fn assumption(part: PlanPart) -> Said {
    match part {
        PlanPart::Units => Said {
            hi: "इकाइयाँ (जो मंडल फ़ाइलों में लिखे हैं, वही माने गए)",
            en: "units (the mandals that the files name)",
        },
        PlanPart::Seats => Said {
            hi: "विधानसभा (जो फ़ाइलों में लिखी हैं)", en: "seats (those that the files name)"
        },
        PlanPart::People => Said {
            hi: "पदाधिकारी (जिसका दायित्व लिखा है, उसी का प्रवास माना गया)",
            en: "people (a visit counts for the role that it states)",
        },
        PlanPart::Phases => Said {
            hi: "चरण (हर मंडल में जिला अध्यक्ष का रात्रि प्रवास और समिति बैठक, कोई अंतिम तारीख नहीं)",
            en: "phases (the district president visits every mandal, with night stay and committee meeting, no last day)",
        },
        PlanPart::Posts => Said {
            hi: "पद (अध्यक्ष एक और मोबाइल सहित, बाकी पद सामान्य गिनती में)",
            en: "posts (one president with a mobile number, the others in the usual numbers)",
        },
    }
}
