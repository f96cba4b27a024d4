//! V307: a post that nobody knows.

use crate::model::doubt::What;
use crate::model::finding::{RuleCode, Said, Severity};
use crate::rules::grouping::{by_sheet, name_of};
use crate::rules::{Case, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("V307"),
    name: "unknown-post",
    severity: Severity::Warning,
    title: Said { hi: "पद पहचाना नहीं गया", en: "Post is not known" },
    message: Said {
        hi: "[“{value}” नाम का पद|यह पद] पहचाना नहीं गया[; शायद “{nearest}”][ ({rows} पंक्तियों में)]।",
        en: "[The post “{value}”|This post] is not known[; perhaps “{nearest}”][ (in {rows} rows)].",
    },
    why: Said {
        hi: "जो पद पहचाना न जाए, वह समिति के पदों की गिनती में नहीं आता।",
        en: "A post that is not known is not counted among the posts of the committee.",
    },
    remedy: Said {
        hi: "पद का सही नाम लिखें, या आधार सूची की “पद” शीट में इसे जोड़ें।",
        en: "Type the right name of the post, or add it to the sheet “Posts” of the plan.",
    },
    bad: Example {
        files: r"
            # कालपी.xlsx
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | डिजिटल योद्धा | सीता पटेल | 6000100012",
        at: "कालपी.xlsx|सूची|C3",
    },
    good: Example {
        files: r"
            # कालपी.xlsx
            == सूची
            ज़िला | मंडल | पद | नाम | मोबाइल
            जालौन | कालपी | अध्यक्ष | रमेश निरंजन | 6000100011
            जालौन | कालपी | मंत्री | सीता पटेल | 6000100012",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for post in by_sheet(case.doubts(|what| matches!(what, What::UnknownPost)), name_of) {
        findings.push(post.draft());
    }
}
