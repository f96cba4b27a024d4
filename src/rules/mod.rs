//! A *rule* is a kind of finding: a code and a name that are stable for ever, its words in both languages, why it
//! matters, what to type instead, an example of each sort, and its check. One rule is one file; registering it is one
//! `mod` line and one line in [`ALL`]. Only rules make findings.

mod case;
mod draft;

pub use case::Case;
pub use draft::{Draft, Findings};

use crate::model::finding::{RuleCode, Said, Severity};

/// A kind of finding.
pub struct Rule {
    /// Its code, such as `T602`.
    pub code: RuleCode,
    /// Its name, such as `no-night-stay`.
    pub name: &'static str,
    /// Its severity, unless the plan or an open window says otherwise.
    pub severity: Severity,
    /// What it is called in lists.
    pub title: Said,
    /// What is wrong here, with `{placeholders}` for the arguments of the finding; the same ones in both languages.
    /// Names of persons and mobile numbers never stand in it: they are columns of their own.
    pub message: Said,
    /// Why it matters.
    pub why: Said,
    /// What the person should type or do.
    pub remedy: Said,
    /// An input that raises it, once.
    pub bad: Example,
    /// The same input put right; it does not raise it.
    pub good: Example,
    /// Looks at a case and raises the findings of this rule.
    pub check: fn(&Case<'_>, &mut Findings),
}

/// A small input, written as text in the form of [`crate::recognise::sketch`], and where its finding stands.
pub struct Example {
    /// The files: `# path`, then `== sheet`, then rows with cells divided by `|`.
    pub files: &'static str,
    /// Where the finding stands: `path`, `path|sheet` or `path|sheet|C7`; empty for one without a place, and in a good
    /// example.
    pub at: &'static str,
}

/// Every rule, in the order of the codes.
pub const ALL: &[&Rule] = &[];

/// The rule of a code or a name.
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.code.0.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
}
