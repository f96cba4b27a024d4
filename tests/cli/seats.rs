//! A seat that two districts share: owed in each, counted and asked for once in the region, told on the pages of both.

use super::desk::*;
use serde_json::Value;

const PLAN: [(&str, &str); 4] = [
    (
        "plan/Units.csv",
        "Region,District,Mandal\nKanpur,Jhansi City,Sadar\nKanpur,Jhansi City,Premnagar\nKanpur,Jhansi Zila,Moth\n",
    ),
    (
        "plan/Seats.csv",
        "Number,Name,District\n222,Babina,Jhansi City; Jhansi Zila\n223,Jhansi Nagar,Jhansi City\n224,Mauranipur,Jhansi Zila\n",
    ),
    ("plan/People.csv", "Name,Role,Region,District\nMohan Inchargewal,Election In-charge,Kanpur,\n"),
    (
        "plan/Phases.csv",
        "Phase,Level,Role,Start,End,Night Stay,Committee Met,Feedback\nSeat tour,seat,Election In-charge,2021-11-01,2021-11-30,yes,no,yes\n",
    ),
];

/// An office with one sheet of seats, on this day.
fn desk(as_of: &str, seats: &str) -> Desk {
    let desk = Desk::with(&PLAN);
    desk.put("plan/Settings.csv", &format!("Name,Value\nlanguage,en\nas_of,{as_of}\nR501,off\n"));
    desk.put("In-charge seats.csv", &format!("Seat,District,Visitor,Date,Night,Feedback\n{seats}"));
    desk
}

fn statuses(document: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
    let owed = document["coverage"].as_array().unwrap().iter();
    owed.map(|one| [&one["district"], &one["seat"], &one["status"]].map(text).join(" ")).collect()
}

#[test]
fn a_shared_seat_is_met_in_both_districts_by_one_visit() {
    // The visit names one of the districts, the feedback the other.
    let desk = desk("2021-11-20", "Babina,Jhansi City,Mohan Inchargewal,2021-11-05,yes,\n");
    desk.put("Feedback.csv", "Seat,District,By,Feedback\n222,Jhansi Zila,Mohan Inchargewal,the youth wait for work\n");
    let out = desk.path("out");
    desk.run(&out, &[]);
    let document = findings(&out);
    let expected = [
        "Jhansi City Babina done",
        "Jhansi City Jhansi Nagar pending",
        "Jhansi Zila Babina done",
        "Jhansi Zila Mauranipur pending",
    ];
    assert_eq!(statuses(&document), expected);
    let phase = &document["regions"][0]["phases"][0];
    assert_eq!([&phase["owed"], &phase["visited"], &phase["met"]].map(Value::to_string), ["3", "1", "1"]);
    for district in ["Jhansi City", "Jhansi Zila"] {
        let shown = pravas(&["show", text(&desk.input()), "--unit", district]).out;
        for part in ["05.11.2021, Babina, Mohan Inchargewal", "the youth wait for work", "Seat tour, Babina, "] {
            assert_eq!(shown.matches(part).count(), 1, "{part} in\n{shown}");
        }
    }
    let shown = pravas(&["show", text(&desk.input()), "--unit", "222"]).out;
    assert!(shown.contains("Seat tour, Jhansi City: ") && shown.contains("Seat tour, Jhansi Zila: "), "{shown}");
}

#[test]
fn a_shared_seat_that_is_missed_is_asked_for_once() {
    let desk = desk("2021-12-02", "Jhansi Nagar,,Mohan Inchargewal,2021-11-05,yes,\n");
    let out = desk.path("out");
    desk.run(&out, &[]);
    let document = findings(&out);
    assert_eq!(document["regions"][0]["phases"][0]["owed"], 3);
    let told = said(&out);
    for part in [
        "2 seats still to visit",
        "2 seats still to visit – Babina, Mauranipur.",
        "an even pace would have made 3: 2 behind",
    ] {
        assert!(told.contains(part), "{part} is not in the result");
    }
    assert!(!told.contains("Babina, Babina"));
    // Districts get nothing of what in-charges owe.
    let forms = pravas(&["forms", text(&desk.input()), "--out", text(&desk.path("forms"))]);
    assert!(forms.status < 2, "{}", forms.err);
    assert!(!said(&desk.path("forms")).contains("Mohan Inchargewal"));
}

const LIST: &str = "Mandal,Post,Name,Mobile
Sadar,President,Suresh Firstwal,6000100002
Sadar,Member,Mahesh Firstwal,6000100003
Sadar,Member,Dinesh Firstwal,6000100004
";

/// Copies that Windows and its clouds make, by name: equal ones are read once, and of them the original.
#[test]
fn of_equal_copies_the_original_is_read() {
    let desk = desk("2021-11-20", "");
    let copies = [
        "Copy of Jhansi City list.csv",
        "Jhansi City list (1).csv",
        "Jhansi City list - Copy.csv",
        "Jhansi City list-OFFICE-PC.csv",
    ];
    for name in ["Jhansi City list.csv"].iter().chain(&copies) {
        desk.put(name, LIST);
    }
    let out = desk.path("out");
    desk.run(&out, &[]);
    let document = findings(&out);
    let found = document["findings"].as_array().unwrap().iter().filter(|one| one["rule"] == "F105");
    let mut told: Vec<&str> = found.map(|one| one["file"].as_str().unwrap()).collect();
    told.sort_unstable();
    assert_eq!(told, copies);
    assert!(!rules(&document).contains(&"F106") && document["regions"][0]["members"] == 3, "{document}");
}

/// Copies that somebody went on typing in: the newer roster wins and both cells are named; of visits both stay.
#[test]
fn copies_that_differ_are_told_with_both_cells() {
    let desk = desk("2021-11-20", "");
    desk.put("Jhansi City list.csv", LIST);
    desk.put("Jhansi City list-DESKTOP-AB12.csv", &LIST.replace("6000100002", "6000100092"));
    desk.put("Jhansi City visits.csv", "Seat,Visitor,Date,Night\nBabina,Mohan Inchargewal,2021-11-05,no\n");
    desk.put("Jhansi City visits (1).csv", "Seat,Visitor,Date,Night\nBabina,Mohan Inchargewal,2021-11-05,yes\nMauranipur,Mohan Inchargewal,2021-11-06,yes\n");
    let times = [
        ("Jhansi City list.csv", 1),
        ("Jhansi City visits.csv", 1),
        ("Jhansi City list-DESKTOP-AB12.csv", 2),
        ("Jhansi City visits (1).csv", 2),
    ];
    for (name, hour) in times {
        let file = std::fs::File::options().write(true).open(desk.input().join(name)).unwrap();
        file.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_636_000_000 + hour * 3600)).unwrap();
    }
    let out = desk.path("out");
    desk.run(&out, &[]);
    let document = findings(&out);
    let of = |rule: &str| -> Vec<String> {
        let found = document["findings"].as_array().unwrap().iter().filter(|one| one["rule"] == rule);
        found.map(|one| format!("{} {} {}", one["file"], one["cell"], one["related"])).collect()
    };
    let [changed] = &of("F106")[..] else { panic!("{:?}", of("F106")) };
    assert!(changed.contains("DESKTOP") && changed.contains("\"Jhansi City list.csv\""), "{changed}");
    let [twice] = &of("T607")[..] else { panic!("{:?}", of("T607")) };
    assert!(twice.contains("visits (1)") && twice.contains("visits.csv"), "{twice}");
    // The newer sheet's night holds.
    let babina: Vec<&Value> =
        document["coverage"].as_array().unwrap().iter().filter(|one| one["seat"] == "Babina").collect();
    assert!(babina.iter().all(|one| one["missing"] == serde_json::json!(["feedback"])), "{babina:?}");
    assert_eq!(document["regions"][0]["members"], 3);
}
