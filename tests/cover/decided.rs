//! What people have decided about owed visits: some are not owed, some visits count that would not.

use super::{OCTOBER, PRESIDENTS, UNITS, lines, run, visit};
use pravas::model::finding::{Finding, Language};
use pravas::pass::Examined;
use pravas::rules::wording;

/// What the pass finds once a person has given these answers, each to the first finding of its rule that names the place.
fn answered(plan: &[&str], visits: &[&str], answers: &[(&str, &str, &str)]) -> Examined {
    let asked = run(plan, visits);
    let row = |&(rule, place, answer): &(&str, &str, &str)| {
        let says = |finding: &&Finding| {
            let message = wording::message(finding, &asked.plan, Language::Hindi);
            finding.rule.0 == rule && message.contains(place)
        };
        let finding = asked.findings.iter().find(says).expect("a finding to answer");
        format!("{} | {answer} | 2021-11-02", finding.id)
    };
    let rows = answers.iter().map(row).collect::<Vec<_>>().join("\n");
    let decisions = format!("\n# निर्णय.xlsx\n== निर्णय\nFinding id | Decision | On\n{rows}");
    run(plan, &[visits, &[&decisions]].concat())
}

/// The owed visits, once a person has given these answers.
fn told(plan: &[&str], visits: &[&str], answers: &[(&str, &str, &str)]) -> String {
    lines(&answered(plan, visits, answers))
}

#[test]
fn what_a_person_exempts_is_not_owed() {
    let plan = [UNITS, PRESIDENTS, OCTOBER];
    let rest = "बिधूना by प्रमोद अवस्थी: missed (0)";
    assert_eq!(
        told(&plan, &[&visit("2021-10-10", "हाँ", "हाँ")], &[("T601", "कोंच", "exempt")]),
        format!("कालपी by बृजकिशोर निरंजन: done 10\nकोंच by बृजकिशोर निरंजन: missed (0) exempt\n{rest}")
    );
    let nights = [visit("2021-10-10", "नहीं", "हाँ"), visit("2021-10-12", "नहीं", "हाँ").replace("कालपी", "कोंच")];
    assert_eq!(
        told(&plan, &nights.each_ref().map(String::as_str), &[("T602", "कोंच", "exempt")]),
        format!("कालपी by बृजकिशोर निरंजन: partial night 10\nकोंच by बृजकिशोर निरंजन: done 12 no night owed\n{rest}")
    );
    let meetings = [visit("2021-10-10", "हाँ", "नहीं")];
    assert_eq!(
        told(&plan, &meetings.each_ref().map(String::as_str), &[("T604", "कालपी", "exempt")]),
        format!("कालपी by बृजकिशोर निरंजन: done 10 no meeting owed\nकोंच by बृजकिशोर निरंजन: missed (0)\n{rest}")
    );
    // Of two phases and two people it is the asked one's; nobody's by name is the role's.
    let two = format!("{OCTOBER}    दूसरा प्रवास | मंडल | जिला अध्यक्ष | 2021-11-01 | 2021-11-05 | हाँ | हाँ\n");
    let both = PRESIDENTS.replace("औरैया | | |", "जालौन | | |");
    let found = told(&[UNITS, &both, &two], &[&visit("2021-10-10", "हाँ", "हाँ")], &[("T601", "कोंच", "exempt")]);
    assert_eq!(found.matches("exempt").count(), 1, "{found}");
    let by_role = told(&[UNITS, OCTOBER], &[&visit("2021-10-10", "हाँ", "हाँ")], &[("T601", "कोंच", "exempt")]);
    assert_eq!(
        by_role.lines().filter(|line| line.starts_with("कोंच") && line.ends_with("exempt")).count(),
        1,
        "{by_role}"
    );
}

#[test]
fn what_a_person_lets_count_counts() {
    let plan = [UNITS, PRESIDENTS, OCTOBER];
    let kalpi = |found: String| found.lines().next().expect("a line").replace("कालपी by बृजकिशोर निरंजन: ", "");
    let other = visit("2021-10-10", "हाँ", "हाँ").replace("बृजकिशोर निरंजन", "रमेश पटेल");
    let third = visit("2021-10-10", "हाँ", "हाँ").replace("बृजकिशोर निरंजन", "सीता पटेल");
    assert_eq!(kalpi(told(&plan, &[&other], &[("T605", "कालपी", "counts")])), "done 10 counted");
    let early = visit("2021-10-04", "हाँ", "हाँ");
    assert_eq!(kalpi(told(&plan, &[&early], &[("T603", "कालपी", "counts")])), "done 4 counted");
    let late = visit("2021-10-26", "हाँ", "हाँ");
    assert_eq!(kalpi(told(&plan, &[&late], &[("T603", "कालपी", "counts")])), "done 26 counted");
    let coming = visit("2021-11-20", "हाँ", "हाँ");
    assert_eq!(kalpi(told(&plan, &[&coming], &[("V303", "", "counts")])), "done 20 counted");
    // The visit that was asked about, of that place and that day.
    let konch = other.replace("कालपी", "कोंच");
    let found =
        told(&plan, &[&other, &konch, &other.replace("2021-10-10", "2021-10-12")], &[("T605", "कोंच", "counts")]);
    assert!(
        found.starts_with("कालपी by बृजकिशोर निरंजन: missed ~10,12\nकोंच by बृजकिशोर निरंजन: done 10 counted\n"),
        "{found}"
    );
    let found = told(&plan, &[&third, &other], &[("T605", "कालपी", "counts")]);
    assert!(found.contains("done 10") && found.contains("counted"), "{found}");
}

#[test]
fn what_is_exempt_or_still_open_stands_in_figures_of_its_own() {
    let plan = [UNITS, PRESIDENTS, OCTOBER];
    let visits = [visit("2021-10-10", "नहीं", "हाँ")];
    let visits = visits.each_ref().map(String::as_str);
    let run_told = answered(&plan, &visits, &[("T602", "कालपी", "exempt"), ("T601", "कोंच", "exempt")]);
    let of_region = run_told.coverage.figures[0].figures;
    assert_eq!((of_region.owed, of_region.exempt, of_region.eased), (2, 1, 1));
    assert_eq!((of_region.visited, of_region.on_time, of_region.missed), (1, 1, 1));
    // A district of which nothing is owed any more is not silent.
    let silent = |run: &Examined| run.coverage.silent.len();
    assert_eq!(silent(&run(&plan, &[])), 2);
    assert_eq!(silent(&answered(&plan, &visits, &[("T601", "कोंच", "exempt")])), 1);
    let open = run(&[UNITS, PRESIDENTS, &OCTOBER.replace("2021-10-25", "2021-11-30")], &[&visit("", "हाँ", "हाँ")]);
    let of_region = open.coverage.figures[0].figures;
    assert_eq!((of_region.owed, of_region.pending, of_region.missed, of_region.not_reported), (3, 3, 0, 2));
}
