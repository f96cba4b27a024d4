//! A *rule* is a kind of finding: a code and a name that are stable for ever, its words in both languages, why it
//! matters, what to type instead, an example of each sort, and its check. One rule is one file; registering it is one
//! `mod` line, one line in [`ALL`] and one in the table of the tests below. Only rules make findings.

mod case;
mod decisions;
mod draft;
mod feedback;
mod files;
pub mod grouping;
mod names;
mod plan;
mod problems;
mod roster;
mod sheets;
mod tour;
mod values;
pub mod wording;

pub use case::Case;
pub use draft::{Draft, Findings};
pub use roster::committees::sizes;

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

impl Rule {
    /// Whether it looks at what people have answered, which is known when all other findings are.
    pub fn is_about_answers(&self) -> bool {
        self.code.0.starts_with('D')
    }
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
pub const ALL: &[&Rule] = &[
    &files::f101_unreadable_file::RULE,
    &files::f102_password_protected::RULE,
    &files::f103_wrong_extension::RULE,
    &files::f104_unsafe_file::RULE,
    &files::f105_duplicate_file::RULE,
    &files::f106_superseded_rows::RULE,
    &files::f107_ignored_file::RULE,
    &files::f108_assumed_plan::RULE,
    &files::f109_not_a_table::RULE,
    &plan::l101_bad_plan_row::RULE,
    &sheets::s201_unrecognised_sheet::RULE,
    &sheets::s202_missing_column::RULE,
    &sheets::s203_unmapped_column::RULE,
    &sheets::s204_hidden_data::RULE,
    &sheets::s205_error_cell::RULE,
    &sheets::s206_skipped_row::RULE,
    &sheets::s207_duplicate_heading::RULE,
    &sheets::s208_unreadable_sheet::RULE,
    &sheets::s209_repeated_sheet_name::RULE,
    &values::v301_bad_date::RULE,
    &values::v302_ambiguous_date::RULE,
    &values::v303_date_out_of_range::RULE,
    &values::v304_bad_mobile::RULE,
    &values::v305_bad_yes_no::RULE,
    &values::v306_bad_number::RULE,
    &values::v307_unknown_post::RULE,
    &values::v308_text_cut::RULE,
    &names::n401_unknown_district::RULE,
    &names::n402_unknown_mandal::RULE,
    &names::n403_unknown_seat::RULE,
    &names::n404_ambiguous_name::RULE,
    &names::n405_inferred_name::RULE,
    &names::n406_misplaced_mandal::RULE,
    &names::n407_unknown_visitor::RULE,
    &names::n408_legacy_font::RULE,
    &names::n409_unsupported_font::RULE,
    &names::n410_unknown_region::RULE,
    &roster::r501_missing_roster::RULE,
    &roster::r502_vacant_post::RULE,
    &roster::r503_too_many_holders::RULE,
    &roster::r504_duplicate_member::RULE,
    &roster::r505_shared_mobile::RULE,
    &roster::r506_member_of_two_mandals::RULE,
    &roster::r507_missing_mobile::RULE,
    &roster::r508_committee_size::RULE,
    &tour::t601_not_visited::RULE,
    &tour::t602_no_night_stay::RULE,
    &tour::t603_outside_window::RULE,
    &tour::t604_committee_not_met::RULE,
    &tour::t605_wrong_visitor::RULE,
    &tour::t606_clashing_visits::RULE,
    &tour::t607_duplicate_visit::RULE,
    &tour::t608_thin_attendance::RULE,
    &tour::t609_behind_pace::RULE,
    &tour::t610_missed_programme::RULE,
    &tour::t611_infeasible_programme::RULE,
    &tour::t613_no_report::RULE,
    &problems::p701_problem_without_status::RULE,
    &problems::p702_overdue_problem::RULE,
    &problems::p703_overdue_without_posting::RULE,
    &problems::p704_solved_without_date::RULE,
    &problems::p705_unknown_posting::RULE,
    &feedback::a801_missing_feedback::RULE,
    &feedback::a802_empty_feedback::RULE,
    &decisions::d901_contradicting_decision::RULE,
    &decisions::d902_unreadable_decision::RULE,
];

/// The rule of a code or a name.
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.code.0.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::Language;

    /// The design's table: code, name, severity.
    const DESIGN: &str = "
        F101 unreadable-file error / F102 password-protected error / F103 wrong-extension info / F104 unsafe-file error
        F105 duplicate-file info / F106 superseded-rows warning / F107 ignored-file info / F108 assumed-plan info
        F109 not-a-table warning / L101 bad-plan-row error / S201 unrecognised-sheet warning / S202 missing-column error
        S203 unmapped-column info / S204 hidden-data info / S205 error-cell warning / S206 skipped-row warning
        S207 duplicate-heading error / S208 unreadable-sheet error / S209 repeated-sheet-name warning
        V301 bad-date error / V302 ambiguous-date warning / V303 date-out-of-range error / V304 bad-mobile warning
        V305 bad-yes-no warning / V306 bad-number warning / V307 unknown-post warning / V308 text-cut info
        N401 unknown-district error / N402 unknown-mandal error / N403 unknown-seat error / N404 ambiguous-name error
        N405 inferred-name warning / N406 misplaced-mandal error / N407 unknown-visitor warning / N408 legacy-font info
        N409 unsupported-font warning / N410 unknown-region error / R501 missing-roster error / R502 vacant-post error
        R503 too-many-holders error / R504 duplicate-member warning / R505 shared-mobile warning
        R506 member-of-two-mandals warning / R507 missing-mobile warning / R508 committee-size warning
        T601 not-visited error / T602 no-night-stay error / T603 outside-window warning / T604 committee-not-met error
        T605 wrong-visitor error / T606 clashing-visits warning / T607 duplicate-visit warning
        T608 thin-attendance warning / T609 behind-pace warning / T610 missed-programme warning
        T611 infeasible-programme error / T613 no-report error / P701 problem-without-status warning
        P702 overdue-problem error / P703 overdue-without-posting warning / P704 solved-without-date info
        P705 unknown-posting warning / A801 missing-feedback error / A802 empty-feedback warning
        D901 contradicting-decision warning / D902 unreadable-decision warning";

    #[test]
    fn the_rules_are_those_of_the_design() {
        let rows = DESIGN.split(['/', '\n']).map(str::trim).filter(|row| !row.is_empty());
        let designed: Vec<String> = rows.map(str::to_owned).collect();
        let built: Vec<String> =
            ALL.iter().map(|rule| format!("{} {} {}", rule.code.0, rule.name, rule.severity.code())).collect();
        let in_one = apart(&built, &designed);
        assert!(in_one.is_empty(), "only one of ALL and DESIGN has these rows, change both: {in_one:?}");
        assert_eq!(built, designed, "ALL and DESIGN have one order");
        assert!(ALL.is_sorted_by_key(|rule| code_order(rule)), "rules stand in the order of their codes");
    }

    #[test]
    fn every_file_of_a_rule_is_registered() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
        let mut stems = Vec::new();
        for family in std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
            for file in std::fs::read_dir(family).unwrap() {
                let stem = file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned();
                if stem.as_bytes().get(1).is_some_and(u8::is_ascii_digit) {
                    stems.push(stem);
                }
            }
        }
        stems.sort();
        let file_of = |rule: &&Rule| format!("{}_{}", rule.code.0.to_lowercase(), rule.name.replace('-', "_"));
        let mut registered: Vec<String> = ALL.iter().map(file_of).collect();
        registered.sort();
        let in_one = apart(&stems, &registered);
        assert!(in_one.is_empty(), "a rule's file is called by its code and name, and ALL has its line: {in_one:?}");
        assert_eq!(stems, registered);
    }

    #[test]
    fn every_rule_speaks_both_languages_and_says_the_same_in_each() {
        for rule in ALL {
            let code = rule.code.0;
            for said in [rule.title, rule.message, rule.why, rule.remedy] {
                assert!(is_hindi(said.hi), "{code}: {} is not Hindi", said.hi);
                assert!(!said.en.is_empty() && !is_hindi(said.en), "{code}: {} is not English", said.en);
                let names = (wording::placeholders(said.hi), wording::placeholders(said.en));
                assert_eq!(names.0, names.1, "{code}: {}", said.en);
                let brackets = said.hi.matches(['[', ']']).count();
                assert_eq!(brackets % 2, 0, "{code}: a bracket is left open in {}", said.hi);
            }
            for said in [rule.message, rule.why, rule.remedy] {
                assert!(said.hi.ends_with('।'), "{code}: {} is no sentence", said.hi);
                assert!(said.en.ends_with('.'), "{code}: {} is no sentence", said.en);
            }
        }
    }

    #[test]
    fn titles_are_short_and_messages_give_no_address() {
        for rule in ALL {
            for language in [Language::Hindi, Language::English] {
                let title = rule.title.in_language(language);
                assert!(title.chars().count() <= 40, "{}: {title} is too long for a list", rule.code.0);
                let names = wording::placeholders(rule.message.in_language(language));
                let address = names.iter().find(|name| ["file", "sheet", "cell", "row", "column"].contains(name));
                assert!(address.is_none(), "{}: the address has columns of its own", rule.code.0);
            }
        }
    }

    /// What only one of two lists has.
    fn apart<'a>(one: &'a [String], other: &'a [String]) -> Vec<&'a String> {
        let only = |here: &'a [String], there: &'a [String]| here.iter().filter(|row| !there.contains(row));
        only(one, other).chain(only(other, one)).collect()
    }

    /// Families in the order of their hundreds, the plan's behind the files'.
    fn code_order(rule: &Rule) -> (char, char, &'static str) {
        let mut signs = rule.code.0.chars();
        let family = signs.next().unwrap();
        (signs.next().unwrap(), family, rule.code.0)
    }

    fn is_hindi(text: &str) -> bool {
        text.chars().any(|letter| ('\u{0900}'..='\u{097f}').contains(&letter) && letter != '।')
    }
}
