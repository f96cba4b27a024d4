//! L101: a row of the plan that cannot be used, or two files of the plan that differ.

use crate::model::doubt::What;
use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("L101"),
    name: "bad-plan-row",
    severity: Severity::Error,
    title: Said {
        hi: "आधार सूची की पंक्ति बेकार", en: "Plan row cannot be used"
    },
    message: Said {
        hi: "आधार सूची की यह पंक्ति [काम में नहीं ली जा सकी: {reason}|दो फ़ाइलों में अलग है; नई फ़ाइल की बात मानी गई][ ({field}: “{value}”)]।",
        en: "This row of the plan [cannot be used: {reason}|differs between two files, and the newer one is used][ ({field}: “{value}”)].",
    },
    why: Said {
        hi: "आधार सूची की हर गलती से किसी इकाई या व्यक्ति का हिसाब गलत हो जाता है।",
        en: "Every fault of the plan makes the account of some unit or person wrong.",
    },
    remedy: Said {
        hi: "आधार सूची में यह सेल सुधारें और दोबारा चलाएँ।", en: "Correct this cell of the plan and run again."
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम
            मंडल प्रवास | मोहल्ला | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | हाँ",
        at: "योजना.xlsx|चरण|B2",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम
            मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for doubt in case.doubts(|what| matches!(what, What::BadPlanRow(_) | What::PlanDiffers { .. })) {
        let draft = Draft::of(doubt);
        match doubt.what {
            What::BadPlanRow(reason) => findings.push(draft.arg("reason", Arg::Said(reason))),
            // Nothing is lost by it: the newer file is used.
            _ => findings.push(draft.severity(Severity::Warning)),
        }
    }
}
