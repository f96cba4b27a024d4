//! Who owes what, and what became of it: plans and reports drawn as text, and the line of every owed visit.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod decided;
#[path = "../played/mod.rs"]
mod played;
mod who;

use played::examined;
use pravas::model::coverage::{Owed, Status};
use pravas::model::plan::Unit;
use pravas::pass::Examined;

/// Two districts: one of two mandals, one of one; a seat that lies in both.
const UNITS: &str = "
    # योजना.xlsx
    == इकाइयाँ
    क्षेत्र | ज़िला | मंडल | विधानसभा
    कानपुर-बुन्देलखण्ड | जालौन | कालपी | कालपी
    कानपुर-बुन्देलखण्ड | जालौन | कोंच | माधौगढ़
    कानपुर-बुन्देलखण्ड | औरैया | बिधूना | माधौगढ़
";

const PRESIDENTS: &str = "
    == पदाधिकारी
    नाम | दायित्व | क्षेत्र | ज़िला | मंडल | कब से | कब तक
    बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन | | |
    प्रमोद अवस्थी | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | औरैया | | |
";

const OCTOBER: &str = "
    == चरण
    चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक
    मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-10-05 | 2021-10-25 | हाँ | हाँ
";

const VISITS: &str = "
    # प्रवास.xlsx
    == प्रवास
    ज़िला | मंडल | विधानसभा | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
";

fn run(plan: &[&str], visits: &[&str]) -> Examined {
    examined(&(plan.concat() + VISITS + &visits.join("\n")))
}

/// One owed visit: where, in which district, who owes it, its status with what is missing, the days of the visits that
/// count; behind `~` those of others, behind `^` those outside; `(0)` where nobody has said a word of it.
fn line(run: &Examined, owed: &Owed) -> String {
    let days = |numbers: &[u32]| {
        let day =
            |&number: &u32| run.facts.visits[number as usize].from.map_or("?".to_owned(), |day| day.day().to_string());
        numbers.iter().map(day).collect::<Vec<_>>().join(",")
    };
    let mut line = run.plan.unit_name(owed.unit).to_owned();
    if let (Unit::Seat(_), Some(district)) = (owed.unit, owed.path.district) {
        line += &format!(" in {}", run.plan.unit_name(Unit::District(district)));
    }
    let people = owed.people.iter().filter_map(|&id| run.plan.person(id)).map(|person| person.name.as_str());
    let people = people.collect::<Vec<_>>().join("+");
    line += &format!(" by {}: ", if people.is_empty() { run.plan.role_name(owed.role) } else { &people });
    line += owed.status.code();
    let missing = owed.missing;
    for (is_missing, word) in
        [(missing.night_stay, " night"), (missing.committee_met, " meeting"), (missing.feedback, " feedback")]
    {
        line += if is_missing { word } else { "" };
    }
    for (mark, numbers) in [(" ", &owed.visits), (" ~", &owed.by_others), (" ^", &owed.outside)] {
        line += &if numbers.is_empty() { String::new() } else { format!("{mark}{}", days(numbers)) };
    }
    let eased = owed.exempt_needs;
    for (is_so, word) in [
        (!owed.reported, " (0)"),
        (owed.exempt, " exempt"),
        (eased.night_stay, " no night owed"),
        (eased.committee_met, " no meeting owed"),
        (!owed.counted.is_empty(), " counted"),
    ] {
        line += if is_so { word } else { "" };
    }
    line
}

fn lines(run: &Examined) -> String {
    run.coverage.owed.iter().map(|owed| line(run, owed)).collect::<Vec<_>>().join("\n")
}

/// What became of the visit to Kalpi that its district's president owes.
fn check(visits: &[&str], expected: &str) {
    let run = run(&[UNITS, PRESIDENTS, OCTOBER], visits);
    let kalpi = run.coverage.owed.first().expect("an owed visit");
    assert_eq!(line(&run, kalpi), format!("कालपी by बृजकिशोर निरंजन: {expected}"), "{visits:#?}");
}

fn visit(day: &str, night: &str, met: &str) -> String {
    format!("जालौन | कालपी | | बृजकिशोर निरंजन | जिला अध्यक्ष | {day} | {night} | {met}")
}

#[test]
fn each_president_owes_each_mandal_of_the_district() {
    let run = run(&[UNITS, PRESIDENTS, OCTOBER], &[]);
    assert_eq!(
        lines(&run),
        "कालपी by बृजकिशोर निरंजन: missed (0)\nकोंच by बृजकिशोर निरंजन: missed (0)\nबिधूना by प्रमोद अवस्थी: missed (0)"
    );
}

#[test]
fn what_an_owed_visit_needs_is_met_by_one_visit_or_by_several() {
    let one = |day: &str, night: &str, met: &str, expected: &str| check(&[&visit(day, night, met)], expected);
    one("2021-10-10", "हाँ", "हाँ", "done 10");
    one("2021-10-10", "नहीं", "हाँ", "partial night 10");
    one("2021-10-10", "हाँ", "", "partial meeting 10");
    one("2021-10-10", "", "", "partial night meeting 10");
    check(&[&visit("2021-10-10", "हाँ", "नहीं"), &visit("2021-10-12", "नहीं", "हाँ")], "done 10,12");
    check(&[&visit("2021-10-12", "हाँ", "नहीं"), &visit("2021-10-10", "नहीं", "हाँ")], "done 10,12");
    check(&[&visit("2021-10-10", "हाँ", "नहीं"), &visit("2021-10-28", "नहीं", "हाँ")], "late 10,28 ^28");
}

#[test]
fn both_ends_of_the_window_lie_in_it() {
    for (day, expected) in [
        ("2021-10-04", "missed ^4"),
        ("2021-10-05", "done 5"),
        ("2021-10-25", "done 25"),
        ("2021-10-26", "late 26 ^26"),
    ] {
        check(&[&visit(day, "हाँ", "हाँ")], expected);
    }
    // A visit that touches the window is in it.
    check(&[&visit("'04.10.2021 से 05.10.2021", "हाँ", "हाँ")], "done 4");
    check(&[&visit("'25.10.2021 से 26.10.2021", "हाँ", "हाँ")], "done 25");
}

#[test]
fn a_visit_without_a_day_reports_and_does_not_count() {
    check(&[&visit("", "हाँ", "हाँ")], "missed");
    check(&[&visit("दीवाली", "हाँ", "हाँ")], "missed");
}

/// Presidents of Jalaun with their terms, and who owes the visit to Kalpi.
fn terms(people: &[&str], visits: &[&str], expected: &[&str]) {
    let people = people.iter().map(|person| {
        let (name, term) = person.split_once(" | ").expect("a term");
        format!("    {name} | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन | | {term}\n")
    });
    let heading = PRESIDENTS.lines().take(3).map(|line| format!("{line}\n")).collect::<String>();
    let plan = heading + &people.collect::<String>();
    let run = run(&[UNITS, &plan, OCTOBER], visits);
    let of_kalpi = run.coverage.owed.iter().filter(|owed| run.plan.unit_name(owed.unit) == "कालपी");
    let found: Vec<String> = of_kalpi.map(|owed| line(&run, owed).replace("कालपी by ", "")).collect();
    assert_eq!(found, expected, "{plan}");
}

#[test]
fn people_who_follow_one_another_owe_one_visit_together() {
    let visit = |name: &str, day: &str| format!("जालौन | कालपी | | {name} | | 2021-10-{day} | हाँ | हाँ");
    let successors = ["सीता पटेल | 2021-10-16 | ", "रमेश पटेल | 2020-01-01 | 2021-10-15"];
    terms(&successors, &[], &["रमेश पटेल+सीता पटेल: missed (0)"]);
    terms(&successors, &[&visit("रमेश पटेल", "15")], &["रमेश पटेल+सीता पटेल: done 15"]);
    terms(&successors, &[&visit("सीता पटेल", "16")], &["रमेश पटेल+सीता पटेल: done 16"]);
    // Neither before nor after the own term.
    terms(&successors, &[&visit("सीता पटेल", "15")], &["रमेश पटेल+सीता पटेल: missed ~15"]);
    terms(&successors, &[&visit("रमेश पटेल", "16")], &["रमेश पटेल+सीता पटेल: missed ~16"]);
    // Terms that overlap by a day are two people's, each of whom owes a visit.
    let two = ["रमेश पटेल | 2020-01-01 | 2021-10-16", "सीता पटेल | 2021-10-16 | "];
    terms(&two, &[], &["रमेश पटेल: missed (0)", "सीता पटेल: missed (0)"]);
    terms(&["रमेश पटेल | | ", "सीता पटेल | | "], &[], &["रमेश पटेल: missed (0)", "सीता पटेल: missed (0)"]);
    // Whoever left before the window owes nothing in it; on its first day he still does.
    terms(&["रमेश पटेल | | 2021-10-04", "सीता पटेल | | "], &[], &["सीता पटेल: missed (0)"]);
    terms(&["रमेश पटेल | | 2021-10-05", "सीता पटेल | 2021-10-06 | "], &[], &["रमेश पटेल+सीता पटेल: missed (0)"]);
    // One alone owes it whatever his term.
    terms(&["सीता पटेल | 2021-10-16 | "], &[&visit("सीता पटेल", "10")], &["सीता पटेल: done 10"]);
}

const IN_CHARGES: &str = "
    == पदाधिकारी
    नाम | दायित्व | क्षेत्र
    देवेन्द्र चौहान | क्षेत्रीय चुनाव प्रभारी | कानपुर-बुन्देलखण्ड
    == चरण
    चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | फीडबैक
";

const OF_DISTRICTS: &str = "समीक्षा प्रवास | ज़िला | क्षेत्रीय चुनाव प्रभारी | 2021-10-05 | 2021-10-25 | ";

const OF_SEATS: &str = "विधानसभा प्रवास | विधानसभा | क्षेत्रीय चुनाव प्रभारी | 2021-10-05 | 2021-10-25 | हाँ";

#[test]
fn a_visit_to_a_mandal_is_one_to_its_district_for_who_owes_that() {
    let by = |name: &str, place: &str| format!("{place} | | {name} | | 2021-10-10 | |");
    let check = |visit: &str, expected: &str| {
        let run = run(&[UNITS, IN_CHARGES, OF_DISTRICTS], &[visit]);
        let jalaun = run.coverage.owed.iter().find(|owed| run.plan.unit_name(owed.unit) == "जालौन").expect("owed");
        assert_eq!(line(&run, jalaun), format!("जालौन by देवेन्द्र चौहान: {expected}"), "{visit}");
    };
    check(&by("देवेन्द्र चौहान", "जालौन | "), "done 10");
    check(&by("देवेन्द्र चौहान", "जालौन | कालपी"), "done 10");
    check(&by("रमेश पटेल", "जालौन | "), "missed ~10");
    check(&by("रमेश पटेल", "जालौन | कालपी"), "missed (0)");
    check(&by("देवेन्द्र चौहान", "औरैया | "), "missed (0)");
}

#[test]
fn a_seat_of_two_districts_is_owed_in_each_and_counts_once_in_the_region() {
    let feedback = "\n# फीडबैक.xlsx\n== फीडबैक\nविधानसभा | प्रभारी | दिनांक | फीडबैक";
    let visit = "जालौन | | माधौगढ़ | देवेन्द्र चौहान | | 2021-10-10 | |";
    let plan = [UNITS, IN_CHARGES, OF_SEATS];
    let nothing = run(&plan, &[]);
    let all = lines(&nothing);
    assert!(all.contains("माधौगढ़ in जालौन by देवेन्द्र चौहान: missed (0)"), "{all}");
    assert!(all.contains("माधौगढ़ in औरैया by देवेन्द्र चौहान: missed (0)"), "{all}");
    let figures = |run: &Examined| {
        let of = |unit: Unit| {
            let found = run.coverage.figures.iter().find(|one| one.unit == unit).map(|one| one.figures);
            found
                .map(|one| format!("{} {} {} {}", one.owed, one.visited, one.met, one.not_reported))
                .unwrap_or_default()
        };
        let districts = (0..2).map(|number| of(Unit::District(pravas::model::plan::DistrictId(number))));
        let region = of(Unit::Region(pravas::model::plan::RegionId(0)));
        districts.chain([region]).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(figures(&nothing), "2 0 0 2, 1 0 0 1, 2 0 0 2");
    let visited = run(&plan, &[visit]);
    assert!(lines(&visited).contains("माधौगढ़ in जालौन by देवेन्द्र चौहान: partial feedback 10"), "{}", lines(&visited));
    let told = run(&plan, &[visit, feedback, "माधौगढ़ | रमेश पटेल | 2021-11-01 | बूथ समितियाँ पूरी हैं, सड़क की माँग है"]);
    assert!(lines(&told).contains("माधौगढ़ in जालौन by देवेन्द्र चौहान: done 10"), "{}", lines(&told));
    assert_eq!(figures(&told).split(", ").last(), Some("2 1 1 1"));
    // Feedback on a seat that nobody visited reports on it, and an empty row meets nothing.
    let unvisited = run(&plan, &[feedback, "माधौगढ़ | रमेश पटेल | 2021-11-01 | बूथ समितियाँ पूरी हैं, सड़क की माँग है"]);
    assert!(lines(&unvisited).contains("माधौगढ़ in जालौन by देवेन्द्र चौहान: missed\n"), "{}", lines(&unvisited));
    let empty = run(&plan, &[visit, feedback, "माधौगढ़ | रमेश पटेल | 2021-11-01 | अच्छा है"]);
    assert!(lines(&empty).contains("माधौगढ़ in जालौन by देवेन्द्र चौहान: partial feedback 10"), "{}", lines(&empty));
}

#[test]
fn seats_of_two_districts_count_once_for_each_who_owes_them() {
    let units = UNITS.replace("| कालपी | कालपी", "| कालपी | रसूलाबाद") + "    कानपुर-बुन्देलखण्ड | औरैया | अजीतमल | रसूलाबाद\n";
    let in_charges = IN_CHARGES.replace("== चरण", "नवीन पाठक | क्षेत्रीय चुनाव प्रभारी | कानपुर-बुन्देलखण्ड\n== चरण");
    let phases = OF_SEATS.replace("प्रभारी |", "प्रभारी, क्षेत्रीय अध्यक्ष |");
    let phases = format!("{phases}\n{}", phases.replace("विधानसभा प्रवास", "दूसरा प्रवास"));
    let run = run(&[&units, &in_charges, &phases], &[]);
    let of_region = run.coverage.figures.iter().filter(|one| matches!(one.unit, Unit::Region(_)));
    assert_eq!(of_region.map(|one| one.figures.owed).collect::<Vec<_>>(), [6, 6], "{}", lines(&run));
}

#[test]
fn a_mandal_of_one_seat_stands_for_its_seat() {
    let run = run(&[UNITS, IN_CHARGES, OF_SEATS], &["जालौन | कालपी | | देवेन्द्र चौहान | | 2021-10-10 | |"]);
    assert!(lines(&run).contains("कालपी in जालौन by देवेन्द्र चौहान: partial feedback 10"), "{}", lines(&run));
}

#[test]
fn the_figures_count_each_owed_visit_by_what_became_of_it() {
    let run = run(
        &[UNITS, PRESIDENTS, OCTOBER],
        &[
            "जालौन | कालपी | | बृजकिशोर निरंजन | | 2021-10-10 | हाँ | हाँ",
            "जालौन | कोंच | | बृजकिशोर निरंजन | | 2021-10-28 | नहीं | हाँ",
        ],
    );
    let figures: Vec<String> = run.coverage.figures.iter().map(|one| format!("{:?}", one.figures)).collect();
    let one = |owed, visited, met, on_time, partial, missed, not_reported, with_night| {
        format!(
            "Figures {{ owed: {owed}, visited: {visited}, met: {met}, on_time: {on_time}, partial: {partial}, \
             missed: {missed}, pending: 0, not_reported: {not_reported}, exempt: 0, eased: 0, with_night: {with_night} }}"
        )
    };
    assert_eq!(figures, [one(3, 2, 1, 1, 1, 1, 1, 1), one(2, 2, 1, 1, 1, 0, 0, 1), one(1, 0, 0, 0, 0, 1, 1, 0)]);
}

#[test]
fn a_district_is_silent_where_no_row_of_the_phase_speaks_of_it() {
    let silent = |visits: &[&str], phase: &str| {
        let run = run(&[UNITS, PRESIDENTS, phase], visits);
        let line = |one: &pravas::model::coverage::Silence| {
            format!("{} {} {}", run.plan.unit_name(Unit::District(one.district)), one.owed, one.people.len())
        };
        run.coverage.silent.iter().map(line).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(silent(&[], OCTOBER), "जालौन 2 1, औरैया 1 1");
    assert_eq!(silent(&[&visit("2021-10-10", "हाँ", "हाँ")], OCTOBER), "औरैया 1 1");
    assert_eq!(silent(&[&visit("2021-10-05", "हाँ", "हाँ")], OCTOBER), "औरैया 1 1");
    assert_eq!(silent(&[&visit("", "हाँ", "हाँ")], OCTOBER), "औरैया 1 1");
    assert_eq!(silent(&[&visit("2021-10-28", "हाँ", "हाँ")], OCTOBER), "औरैया 1 1");
    // What was reported before the phase began says nothing of it.
    assert_eq!(silent(&[&visit("2021-10-04", "हाँ", "हाँ")], OCTOBER), "जालौन 2 1, औरैया 1 1");
    // A phase that has not begun owes no word yet.
    let december = OCTOBER.replace("2021-10", "2021-12");
    assert_eq!(silent(&[], &december), "");
    let today = OCTOBER.replace("2021-10-05", "2021-11-12").replace("2021-10-25", "2021-11-30");
    assert_eq!(silent(&[], &today), "जालौन 2 1, औरैया 1 1");
}

#[test]
fn a_window_that_is_open_leaves_visits_pending() {
    let status = |end: &str| {
        let phase = OCTOBER.replace("2021-10-25", end);
        run(&[UNITS, PRESIDENTS, &phase], &[]).coverage.owed[0].status
    };
    assert_eq!(status("2021-11-11"), Status::Missed);
    assert_eq!(status("2021-11-12"), Status::Pending);
    assert_eq!(status("2021-11-30"), Status::Pending);
}

#[test]
fn a_visit_outside_every_window_is_noted_with_the_nearest_phase() {
    let two = format!("{OCTOBER}    दूसरा प्रवास | मंडल | जिला अध्यक्ष | 2021-11-05 | 2021-11-10 | हाँ | हाँ\n");
    let outside = |day: &str| {
        let run = run(&[UNITS, PRESIDENTS, &two], &[&visit(day, "हाँ", "हाँ")]);
        let of_kalpi = run.coverage.owed.iter().filter(|owed| run.plan.unit_name(owed.unit) == "कालपी");
        of_kalpi.map(|owed| owed.outside.len().to_string()).collect::<String>()
    };
    assert_eq!(outside("2021-10-10"), "00");
    assert_eq!(outside("2021-11-05"), "00");
    assert_eq!(outside("2021-10-27"), "10");
    assert_eq!(outside("2021-11-03"), "01");
    assert_eq!(outside("2021-10-01"), "10");
    assert_eq!(outside("2021-11-12"), "01");
}

#[test]
fn who_lives_in_a_mandal_needs_no_night_there_where_the_plan_says_so() {
    let people = PRESIDENTS.replace("जालौन | | |", "जालौन | कालपी | |");
    let exempt = "\n    == सेटिंग\n    नाम | मान\n    home_mandal_exempt | हाँ\n";
    let check = |plan: &[&str], name: &str, expected: &str| {
        let row = |mandal: &str| format!("जालौन | {mandal} | | {name} | जिला अध्यक्ष | 2021-10-10 | नहीं | हाँ");
        let run = run(plan, &[&row("कालपी"), &row("कोंच")]);
        let statuses: Vec<&str> = run.coverage.owed.iter().take(2).map(|owed| owed.status.code()).collect();
        assert_eq!(statuses.join(" "), expected);
    };
    check(&[UNITS, &people, OCTOBER], "बृजकिशोर निरंजन", "partial partial");
    check(&[UNITS, &people, OCTOBER, exempt], "बृजकिशोर निरंजन", "done partial");
    check(&[UNITS, &people, OCTOBER, exempt], "", "done partial");
    check(&[UNITS, PRESIDENTS, OCTOBER, exempt], "बृजकिशोर निरंजन", "partial partial");
}

#[test]
fn what_another_role_made_is_named_at_the_role_where_nobody_is_named() {
    let run = run(&[UNITS, PRESIDENTS, OCTOBER], &["जालौन | कालपी | | | जिला महामंत्री | 2021-10-10 | हाँ | हाँ"]);
    let finding = run.findings.iter().find(|finding| finding.rule.0 == "T605").expect("a finding");
    assert_eq!(played::shown(&run.sources, finding.place), "प्रवास.xlsx|प्रवास|E2");
    assert_eq!(finding.value.as_deref(), Some("जिला महामंत्री"));
}
