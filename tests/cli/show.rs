//! `pravas show`: all that is known of one unit.

use super::desk::*;

#[test]
fn a_unit_is_shown_with_what_is_owed_and_why_a_visit_does_not_count() {
    let desk = Desk::office();
    desk.put("late.csv", "Date,Visitor,Mandal,Night Stay\n2021-12-01,Ramesh Testwal,Dibiyapur,yes\n");
    let show = |name: &str| pravas(&["show", text(&desk.input()), "--unit", name]);
    let shown = show("dibiyapur mandal");
    assert_eq!(shown.status, 0, "{shown:?}");
    for part in [
        "Mandal Dibiyapur, District Auraiya, Region Kanpur",
        "Mandal tour: District President (Ramesh Testwal) – done, 01.10.2021–31.10.2021",
        "Suresh Examplewal [Auraiya list.csv | Auraiya list | A2]",
        "05.10.2021, Ramesh Testwal",
        "the date is in the future or absurd [late.csv | late | A2]",
        "the canal bridge is broken [Auraiya visits.csv",
        "V303",
    ] {
        assert!(shown.out.contains(part), "{part} is not in\n{}", shown.out);
    }
    assert!(!shown.out.contains("Achhalda"), "{}", shown.out);
    let seat = show("202");
    assert!(seat.out.contains("Seat Bidhuna") && seat.out.contains("rarely seen"), "{}", seat.out);
    let district = show("Auraiya");
    assert!(district.out.contains("Mandal tour, Bidhuna"), "{}", district.out);
}

#[test]
fn a_name_of_no_unit_gives_the_nearest_and_one_of_several_the_candidates() {
    let desk = Desk::office();
    desk.put("plan/More.csv", "Region,District,Mandal\nKanpur,Jalaun,Achhalda\n");
    let show = |name: &str, more: &[&str]| pravas(&[&["show", text(&desk.input()), "--unit", name], more].concat());
    let nearest = show("Dibyapor Khurd", &[]);
    assert_eq!((nearest.status, nearest.out.as_str()), (2, ""));
    assert!(nearest.err.contains("Dibiyapur (Mandal, Auraiya, Kanpur)"), "{}", nearest.err);
    let several = show("Achhalda", &[]);
    assert_eq!(several.status, 2);
    assert!(several.err.contains("(Mandal, Auraiya, Kanpur)") && several.err.contains("(Mandal, Jalaun, Kanpur)"));
    assert_eq!(show("Achhalda", &["--district", "Jalaun"]).status, 0);
}
