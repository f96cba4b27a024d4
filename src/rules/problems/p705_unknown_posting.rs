//! P705: somebody posted to a mandal who is no office-bearer of its district.

use crate::model::finding::{RuleCode, Said, Severity};
use crate::model::plan::{DistrictId, Person};
use crate::model::strings::Text;
use crate::model::table::Field;
use crate::rules::problems::register::draft;
use crate::rules::roster::people::{is_inside, words};
use crate::rules::{Case, Example, Findings, Rule};
use rustc_hash::FxHashMap;

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("P705"),
    name: "unknown-posting",
    severity: Severity::Warning,
    title: Said {
        hi: "तैनात व्यक्ति ज़िले का पदाधिकारी नहीं", en: "Posted person is not known"
    },
    message: Said {
        hi: "{place}: जिन्हें तैनात लिखा है, उनका नाम आधार सूची में ज़िला {district} के पदाधिकारियों में नहीं है।",
        en: "{place}: the person posted is not among the office-bearers of district {district} in the plan.",
    },
    why: Said {
        hi: "तैनाती ज़िले के पदाधिकारी की होती है, ताकि समस्या सुलझाने का अधिकार भी हो।",
        en: "An office-bearer of the district is posted, who has the standing to get the problem solved.",
    },
    remedy: Said {
        hi: "नाम सुधारें, या व्यक्ति को आधार सूची की “पदाधिकारी” शीट में जोड़ें।",
        en: "Correct the name, or add the person to the sheet “People” of the plan.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            लक्ष्मण दास पटेल | जिला महामंत्री | कानपुर-बुन्देलखण्ड | जालौन
            # जालौन.xlsx
            == समस्याएँ
            ज़िला | मंडल | समस्या | समस्या दिनांक | स्थिति | समाधान तिथि | तैनात पदाधिकारी
            जालौन | कालपी | पेयजल की टंकी खराब है | 2021-11-05 | लंबित |  | परमसुख त्रिवेदी",
        at: "जालौन.xlsx|समस्याएँ|G2",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            लक्ष्मण दास पटेल | जिला महामंत्री | कानपुर-बुन्देलखण्ड | जालौन
            # जालौन.xlsx
            == समस्याएँ
            ज़िला | मंडल | समस्या | समस्या दिनांक | स्थिति | समाधान तिथि | तैनात पदाधिकारी
            जालौन | कालपी | पेयजल की टंकी खराब है | 2021-11-05 | लंबित |  | श्री लक्ष्मण दास पटेल",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut bearers: FxHashMap<DistrictId, Vec<Bearer<'_>>> = FxHashMap::default();
    for person in &case.plan.people {
        if let Some(district) = person.district {
            bearers.entry(district).or_default().push(Bearer::of(person));
        }
    }
    let mut known: FxHashMap<Text, Vec<String>> = FxHashMap::default();
    for problem in case.problems {
        let Some((text, row)) = problem.posted else { continue };
        // Of a district whose people the plan does not name nobody can tell.
        let Some(bearers) = problem.unit.district.and_then(|district| bearers.get(&district)) else { continue };
        let posted = case.facts.text(text).trim();
        let said = known.entry(text).or_insert_with(|| words(posted));
        if !bearers.iter().any(|bearer| bearer.is_named(said)) {
            let draft = draft(case, problem, row, Field::Posted).value(posted).person(posted);
            findings.push(draft.suggest(bearers.iter().map(|bearer| bearer.person.name.clone()).take(3)));
        }
    }
}

/// Somebody of a district, with the words of each of his names.
struct Bearer<'a> {
    person: &'a Person,
    names: Vec<Vec<String>>,
}

impl<'a> Bearer<'a> {
    fn of(person: &'a Person) -> Self {
        let names = std::iter::once(&person.name).chain(&person.aliases).map(|name| words(name)).collect();
        Self { person, names }
    }

    /// Whether the text names this person, whatever else it says of him.
    fn is_named(&self, said: &[String]) -> bool {
        self.names.iter().any(|name| is_inside(name, said))
    }
}
