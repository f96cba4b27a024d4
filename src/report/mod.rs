//! The *terminal report*: what a run says when it ends, and what `check` prints. Nothing is printed here; each function
//! gives a text for a [`Screen`].

mod begun;
mod ending;
mod forms;
mod listing;
mod merged;
mod naming;
mod paint;

pub use begun::{Begun, begun};
pub use ending::{Outcome, ending};
pub use forms::forms_written;
pub use listing::{listing, tables};
pub use merged::merged;
pub use naming::{candidate, naming, naming_json};
pub use paint::Screen;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::Language;
    use crate::write::json::trial::Trial;

    fn check(found: &str, expected: &str) {
        assert!(found == expected, "found:\n{found}\nexpected:\n{expected}");
    }

    /// The lines that begin so, without their indentation.
    fn lines<'a>(text: &'a str, starts: &[&str]) -> Vec<&'a str> {
        let lines = text.lines().map(str::trim_start);
        lines.filter(|line| starts.iter().any(|start| line.starts_with(start))).collect()
    }

    #[test]
    fn a_run_ends_with_the_basis_first() {
        let trial = Trial::new();
        let outcome = Outcome { result: Some("out"), since: Some((Trial::AS_OF, 2, 1)) };
        let hindi = "\
2 में 1 ज़िले की रिपोर्ट मिली; 1 फ़ाइल पढ़ी गई; 1 फ़ाइल नहीं पढ़ी गई
मंडल प्रवास: 3 में 1 मंडल में प्रवास हुआ (33%), 0 में रात्रि प्रवास सहित; अधूरा 1; बाकी 2
द्वितीय प्रवास: 10.11.2021 से शुरू होगा
सबसे पीछे: उन्नाव (2 में 1)
रिपोर्ट नहीं मिली: रायबरेली
जाँच बिंदु: 3 गंभीर, 1 सूचना
31.10.2021 के बाद: 2 नए, 1 हल
परिणाम: out
";
        check(&ending(&trial.report(Language::Hindi), &outcome, Screen::PLAIN), hindi);
        let english = "\
1 of 2 districts reported; 1 file read; 1 file not readable
मंडल प्रवास: 1 of 3 mandals visited (33%), 0 with the night; partial 1; pending 2
द्वितीय प्रवास: begins on 10.11.2021
Furthest behind: उन्नाव (1 of 2)
No report from: रायबरेली
Findings: 3 errors, 1 info
Since 31.10.2021: 2 new, 1 solved
Result: out
";
        check(&ending(&trial.report(Language::English), &outcome, Screen::PLAIN), english);
    }

    #[test]
    fn findings_stand_under_their_files_in_the_order_of_cells() {
        let trial = Trial::new();
        let narrow = Screen { width: 70, has_colours: false };
        let text = listing(&trial.report(Language::Hindi), false, narrow);
        let found = lines(&text, &["क/", "प्रवास A", "ख.", "गंभीर F", "किसी", "3 गंभीर"]);
        let starts = [
            "क/प्रवास.xlsx",
            "प्रवास A5  गंभीर N402  ",
            "प्रवास A6  गंभीर T602  ",
            "ख.xls",
            "गंभीर F101  ",
            "3 गंभीर, 1 सूचना (2 फ़ाइलों में)",
        ];
        assert_eq!(found.len(), starts.len(), "{text}");
        assert!(found.iter().zip(starts).all(|(line, start)| line.starts_with(start)), "{text}");
        assert!(text.lines().all(|line| crate::text::width::terminal(line) <= 70), "{text}");
        assert!(text.ends_with("pravas explain\n  F101\n") && text.contains("→ "), "{text}");
    }

    #[test]
    fn verbose_shows_what_is_only_worth_knowing() {
        let trial = Trial::new();
        let shown = |all| listing(&trial.report(Language::English), all, Screen::PLAIN);
        assert!(!shown(false).contains("T613") && shown(false).contains("1 more (info or accepted) not shown"));
        let text = shown(true);
        assert!(text.contains("Of no single file\n  info    T613  District रायबरेली"), "{text}");
    }

    #[test]
    fn a_narrow_terminal_is_enough() {
        let trial = Trial::new();
        let narrow = Screen { width: 40, has_colours: false };
        for language in [Language::Hindi, Language::English] {
            let report = trial.report(language);
            let outcome =
                Outcome { result: Some("out"), since: Some((crate::model::Date::constant(2021, 10, 1), 1, 0)) };
            let (end, list) = (ending(&report, &outcome, narrow), listing(&report, true, narrow));
            assert!(end.lines().count() <= 10, "{end}");
            for line in end.lines().chain(list.lines()) {
                assert!(crate::text::width::terminal(line) <= 40, "{line}");
            }
        }
    }

    #[test]
    fn tables_show_what_was_taken_for_what() {
        let expected = "\
क/प्रवास.xlsx
  प्रवास A4:E6: किए गए प्रवास, शीर्षक पंक्ति 4, 2 पंक्तियाँ
    मंडल A · “मंडल” B? · फीडबैक C · फीडबैक E
";
        check(&tables(&Trial::new().report(Language::Hindi), Screen::PLAIN), expected);
    }
}
