//! The district's workbook on its way: written, filled in, and read back, from the input folder and in place.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod desk;
mod fill;
mod in_place;
mod libre_office;

use desk::{Office, coverage, files, findings_in, pravas, rules, visits};
use fill::{OCTOBER_5, Typed, cell, copied, edited, typed};
use pravas::model::table::Field;
use serde_json::Value;
use std::fs;

/// What the first district fills in: a visit with everything, one without the night, one that was not held, and one row
/// left as it was. `named` is only read for the language.
pub fn filled(office: &Office, form: &[u8]) -> Vec<u8> {
    let sheet = visits(form, "form.xlsx");
    let [first, second, third, _] = office.mandals().map(|mandal| sheet.row_of(mandal));
    let (yes, no) = (office.say("हाँ", "yes"), office.say("नहीं", "no"));
    typed(
        form,
        &[
            cell(first, Field::Date, Typed::Day(OCTOBER_5)),
            cell(first, Field::NightStay, Typed::Text(yes)),
            cell(first, Field::StayPlace, Typed::Text(office.say("पंचायत भवन", "guest house"))),
            cell(first, Field::CommitteeMet, Typed::Text(yes)),
            cell(first, Field::Problems, Typed::Text(office.say("नहर का पुल टूटा है", "the bridge is broken"))),
            cell(first, Field::ProblemStatus, Typed::Text(office.say("लंबित", "pending"))),
            cell(second, Field::Date, Typed::Text("07.10.2021")),
            cell(second, Field::NightStay, Typed::Text(no)),
            cell(second, Field::CommitteeMet, Typed::Text(yes)),
            cell(third, Field::NotHeld, Typed::Text(office.say("बाढ़ के कारण", "because of the flood"))),
        ],
    )
}

/// The same visits typed into a sheet of one's own.
fn control(office: &Office) -> String {
    let [first, second, third, _] = office.mandals();
    let visitor = office.visitor();
    if office.hindi {
        format!(
            "ज़िला,मंडल,प्रवासकर्ता,प्रवास दिनांक,रात्रि प्रवास,समिति बैठक हुई,नहीं हुआ - कारण\n\
             औरैया,{first},{visitor},05.10.2021,हाँ,हाँ,\nऔरैया,{second},{visitor},07.10.2021,नहीं,हाँ,\n\
             औरैया,{third},{visitor},,,,बाढ़ के कारण\n"
        )
    } else {
        format!(
            "District,Mandal,Visitor,Visit Date,Night stay,Meeting held,Not held reason\n\
             Auraiya,{first},{visitor},05.10.2021,yes,yes,\nAuraiya,{second},{visitor},07.10.2021,no,yes,\n\
             Auraiya,{third},{visitor},,,,because of the flood\n"
        )
    }
}

/// Checks that a document says what the filled form says, and raises nothing for the form itself.
pub fn check_read_back(office: &Office, document: &Value, file: &str) {
    let [first, second, third, fourth] = office.mandals();
    let [kalpi, orai] = if office.hindi { ["कालपी", "उरई"] } else { ["Kalpi", "Orai"] };
    let expected = [
        format!("{first} done reported 2021-10-05"),
        format!("{second} partial reported night_stay 2021-10-07"),
        format!("{third} pending reported"),
        format!("{fourth} pending silent"),
        format!("{kalpi} pending silent"),
        format!("{orai} pending silent"),
    ];
    assert_eq!(coverage(document), expected, "{file}");
    // That a night is missing and a visit still owed is said of the tour, and not of the form.
    let own: Vec<&str> = findings_in(document, file).iter().map(|one| one["rule"].as_str().unwrap()).collect();
    assert_eq!(own, ["T602", "T601"], "{file}");
}

#[test]
fn a_filled_form_is_read_back_without_a_finding_of_its_own() {
    for office in Office::both() {
        let before = office.run(&office.path("before"), &[]);
        assert!(coverage(&before).iter().all(|one| one.ends_with("pending silent")));
        let form = filled(&office, &office.form(&office.path("before")));
        office.put("returned/form.xlsx", &form);
        let document = office.run(&office.path("after"), &[]);
        check_read_back(&office, &document, "form.xlsx");

        let other = Office::of(office.hindi);
        other.put("visits.csv", control(&other).as_bytes());
        let typed = other.run(&other.path("after"), &[]);
        assert_eq!(coverage(&document), coverage(&typed), "a form says what a sheet of one's own says");
        assert_eq!(rules(&document), rules(&typed));
    }
}

#[test]
fn an_untouched_form_says_nothing() {
    for office in Office::both() {
        let before = office.run(&office.path("before"), &[]);
        let form = office.form(&office.path("before"));
        office.put("untouched.xlsx", &form);
        let without_mark = copied(&form, |name| !name.starts_with('_'), None);
        office.put("without mark.xlsx", &without_mark);
        let after = office.run(&office.path("after"), &[]);
        assert_eq!(coverage(&after), coverage(&before));
        assert_eq!(rules(&after), rules(&before));
        assert!(after["sources"].as_array().unwrap().iter().any(|one| one["status"] == "own_output"));
    }
}

#[test]
fn a_form_survives_other_programs_and_copying() {
    for office in Office::both() {
        office.run(&office.path("before"), &[]);
        let form = filled(&office, &office.form(&office.path("before")));
        // Document properties, checks and protection are gone.
        let bare = edited(&form, |name, xml| {
            let xml = match xml.split_once("<dataValidations") {
                Some((head, tail)) => format!("{head}{}", tail.split_once("</dataValidations>").unwrap().1),
                None => xml,
            };
            let xml = match xml.split_once("<sheetProtection") {
                Some((head, tail)) => format!("{head}{}", tail.split_once("/>").unwrap().1),
                None => xml,
            };
            if name.starts_with("docProps") || name == "[Content_Types].xml" || name.starts_with("_rels") {
                let without: Vec<&str> = xml.split_inclusive("/>").filter(|tag| !tag.contains("custom")).collect();
                return (name != "docProps/custom.xml").then(|| without.concat());
            }
            Some(xml)
        });
        // So is the hidden sheet.
        let without_mark = copied(&form, |name| !name.starts_with('_'), None);
        let roster: &[&[&str]] = if office.hindi {
            &[&["ज़िला", "मंडल", "पद", "नाम", "मोबाइल"], &["औरैया", "दिबियापुर", "अध्यक्ष", "महेश नमूना", "6000100002"]]
        } else {
            &[
                &["District", "Mandal", "Post", "Name", "Mobile"],
                &["Auraiya", "Dibiyapur", "President", "Mahesh Sample", "6000100002"],
            ]
        };
        let is_visits = |name: &str| ["प्रवास रिपोर्ट", "Visit report"].contains(&name);
        let beside = copied(&form, is_visits, Some(("List", roster)));
        for (name, bytes) in [("bare.xlsx", bare), ("without mark.xlsx", without_mark), ("beside.xlsx", beside)] {
            office.put(name, &bytes);
            let document = office.run(&office.path(name), &[]);
            check_read_back(&office, &document, name);
            let members = document["regions"][0]["members"].as_u64().unwrap();
            assert_eq!(members, u64::from(name == "beside.xlsx"), "what stands beside a copied form is read as ever");
            fs::remove_file(office.path("input").join(name)).unwrap();
        }
    }
}

#[test]
fn names_typed_over_are_used_and_rows_added_below() {
    let office = Office::of(false);
    office.run(&office.path("before"), &[]);
    let form = office.form(&office.path("before"));
    let sheet = visits(&form, "form.xlsx");
    let (first, blank) = (sheet.row_of("Dibiyapur"), sheet.blank_row());
    let form = typed(
        &form,
        &[
            cell(first, Field::Mandal, Typed::Text("Ajitmal")),
            cell(first, Field::Date, Typed::Day(OCTOBER_5)),
            cell(first, Field::NightStay, Typed::Text("yes")),
            cell(first, Field::CommitteeMet, Typed::Text("yes")),
            cell(blank, Field::Mandal, Typed::Text("Bidhuna")),
            cell(blank, Field::Visitor, Typed::Text("Ramesh Testwal")),
            cell(blank, Field::Date, Typed::Text("6/10/2021")),
        ],
    );
    office.put("form.xlsx", &form);
    let document = office.run(&office.path("after"), &[]);
    let told = coverage(&document);
    assert_eq!(told[0], "Dibiyapur pending silent");
    assert_eq!(told[2], "Bidhuna partial reported night_stay committee_met 2021-10-06");
    assert_eq!(told[3], "Ajitmal done reported 2021-10-05");
}

#[test]
fn a_night_without_a_date_is_reported_and_named() {
    let office = Office::of(false);
    office.run(&office.path("before"), &[]);
    let form = office.form(&office.path("before"));
    let row = visits(&form, "form.xlsx").row_of("Dibiyapur");
    office.put("form.xlsx", &typed(&form, &[cell(row, Field::NightStay, Typed::Text("yes"))]));
    let document = office.run(&office.path("after"), &[]);
    assert_eq!(coverage(&document)[0], "Dibiyapur pending reported");
    let own = findings_in(&document, "form.xlsx");
    let told: Vec<String> = own
        .iter()
        .filter(|one| one["rule"] != "T601")
        .map(|one| format!("{} {}", one["rule"].as_str().unwrap(), one["cell"].as_str().unwrap()))
        .collect();
    let date = pravas::model::place::Cell::new(row, fill::column(Field::Date)).to_string();
    assert_eq!(told, [format!("V301 {date}")], "{own:?}");
}

#[test]
fn nights_are_suggested_and_the_rest_is_in_order() {
    let office = Office::of(false);
    office.run(&office.path("out"), &[]);
    let sheet = visits(&office.form(&office.path("out")), "form.xlsx");
    let nights = office.mandals().map(|mandal| sheet.night(sheet.row_of(mandal)));
    assert_eq!(nights, ["2021-10-21", "2021-10-23", "2021-10-26", "2021-10-29"]);
    // A night that is planned already is the one.
    office.put("Programme.csv", b"District,Mandal,Visitor,Planned Date\nAuraiya,Dibiyapur,Ramesh Testwal,2021-10-26\n");
    office.run(&office.path("planned"), &[]);
    let sheet = visits(&office.form(&office.path("planned")), "form.xlsx");
    let nights = office.mandals().map(|mandal| sheet.night(sheet.row_of(mandal)));
    assert_eq!(nights, ["2021-10-26", "2021-10-21", "2021-10-24", "2021-10-28"]);
    let said = String::from_utf8(files(&office.path("out"))["findings.json"].clone()).unwrap();
    assert!(said.contains("rarely seen") || said.contains("Secret Examplewal"), "the region knows of the in-charge");
    for (name, bytes) in files(&office.path("out")) {
        if name.starts_with("districts") {
            edited(&bytes, |part, xml| {
                for secret in ["rarely seen", "Examplewal", "Bidhuna Seat", "Seat tour"] {
                    assert!(!xml.contains(secret), "{secret} stands in {name}, {part}");
                }
                Some(xml)
            });
        }
    }
}

#[test]
fn forms_are_written_alone_and_as_ever_whole() {
    let office = Office::of(true);
    let (input, out) = (office.path("input"), office.path("forms"));
    let call = |more: &[&str]| {
        pravas(&[&["forms", input.to_str().unwrap(), "--out", out.to_str().unwrap()], more].concat());
        files(&out)
    };
    let first = call(&["--jobs", "1"]);
    let names: Vec<&String> = first.keys().collect();
    assert_eq!(names, ["कानपुर-बुन्देलखण्ड/औरैया.xlsx", "कानपुर-बुन्देलखण्ड/जालौन.xlsx"]);
    assert!(call(&["--jobs", "8"]) == first, "the bytes differ from run to run");
    office.run(&office.path("out"), &[]);
    assert!(office.form(&office.path("out")) == first["कानपुर-बुन्देलखण्ड/औरैया.xlsx"], "a run writes the same form");
    office.run(&office.path("without"), &["--no-districts"]);
    assert!(!office.path("without").join("districts").exists());
    let masked = std::process::Command::new(env!("CARGO_BIN_EXE_pravas"))
        .args(["forms", input.to_str().unwrap(), "--out", out.to_str().unwrap(), "--mask"])
        .output()
        .unwrap();
    assert_eq!(masked.status.code(), Some(2));
    assert!(files(&out) == first);
    // A form that somebody else's file stands in the way of is not written, and nor is any other.
    fs::write(out.join("कानपुर-बुन्देलखण्ड/जालौन.xlsx"), "mine").unwrap();
    let ended = std::process::Command::new(env!("CARGO_BIN_EXE_pravas"))
        .args(["forms", input.to_str().unwrap(), "--out", out.to_str().unwrap()])
        .output()
        .unwrap();
    assert_eq!(ended.status.code(), Some(2));
    assert_eq!(fs::read(out.join("कानपुर-बुन्देलखण्ड/जालौन.xlsx")).unwrap(), b"mine");
}

#[test]
fn a_picture_names_the_form_to_type_it_in() {
    let office = Office::of(false);
    office.put("Auraiya/visits.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00");
    let document = office.run(&office.path("out"), &[]);
    let picture = findings_in(&document, "visits.jpg");
    assert_eq!(picture[0]["rule"], "F109");
    let said = edited(&office.form(&office.path("out")), |_, xml| Some(xml));
    let sheet = fill::Sheet::of(&said, "form.xlsx", &["Findings"]);
    let texts: Vec<String> =
        sheet.grid().rows.iter().flat_map(|row| (0..6).map(|col| sheet.shown(row.row, col))).collect();
    assert!(texts.iter().any(|text| text.contains("districts/Kanpur/Auraiya.xlsx")), "{texts:?}");
}

/// Without a plan nobody is named as who owes a visit, and nothing ends.
#[test]
fn a_form_is_read_back_without_a_plan() {
    for office in Office::both() {
        fs::remove_dir_all(office.path("input")).unwrap();
        let [one, other, ..] = office.mandals();
        let (president, person) = (office.say("अध्यक्ष", "President"), office.say("महेश नमूना", "Mahesh Sample"));
        let heading = office.say("ज़िला,मंडल,पद,नाम,मोबाइल", "District,Mandal,Post,Name,Mobile");
        let district = office.district();
        let roster = format!(
            "{heading}\n{district},{one},{president},{person},6000100002\n{district},{other},{president},{person} 2,6000100003\n"
        );
        office.put("list.csv", roster.as_bytes());
        let as_of = ["--as-of", "2021-10-20"];
        let before = office.run(&office.path("before"), &as_of);
        let region = before["regions"][0]["region"].as_str().unwrap();
        let form = office.path("before").join("districts").join(region).join(format!("{district}.xlsx"));
        let form = fs::read(form).unwrap();
        let sheet = visits(&form, "form.xlsx");
        let row = sheet.row_of(one);
        assert_eq!(sheet.night(row), "2021-10-21");
        let yes = office.say("हाँ", "yes");
        let cells = [
            cell(row, Field::Date, Typed::Day(OCTOBER_5)),
            cell(row, Field::NightStay, Typed::Text(yes)),
            cell(row, Field::CommitteeMet, Typed::Text(yes)),
        ];
        office.put("form.xlsx", &typed(&form, &cells));
        let after = office.run(&office.path("after"), &as_of);
        assert_eq!(coverage(&after)[0], format!("{one} done reported 2021-10-05"));
        assert!(findings_in(&after, "form.xlsx").is_empty(), "{:?}", findings_in(&after, "form.xlsx"));
    }
}

#[test]
fn a_visit_in_a_blank_row_needs_no_visitor() {
    for office in Office::both() {
        office.run(&office.path("before"), &[]);
        let form = office.form(&office.path("before"));
        let sheet = visits(&form, "form.xlsx");
        let [one, ..] = office.mandals();
        let (listed, row, yes) = (sheet.row_of(one), sheet.blank_row(), office.say("हाँ", "yes"));
        let cells = [
            cell(listed, Field::Mandal, Typed::Nothing),
            cell(row, Field::Mandal, Typed::Text(one)),
            cell(row, Field::Date, Typed::Day(OCTOBER_5)),
            cell(row, Field::NightStay, Typed::Text(yes)),
            cell(row, Field::CommitteeMet, Typed::Text(yes)),
        ];
        office.put("form.xlsx", &typed(&form, &cells));
        let after = office.run(&office.path("after"), &[]);
        assert_eq!(coverage(&after)[0], format!("{one} done reported 2021-10-05"));
        assert!(findings_in(&after, "form.xlsx").is_empty(), "{:?}", findings_in(&after, "form.xlsx"));
    }
}

/// Where the right name of a post or of a mandal is asked for, it can be chosen.
#[test]
fn right_names_are_chosen_from_lists() {
    let office = Office::of(false);
    office.put(
        "Auraiya/list.csv",
        b"Mandal,Post,Name,Mobile\nDibiyapur,Yoddha Sahab,Kamlesh Listwal,6000100007\nNowhere Khas,President,Satish Listwal,6000100008\n",
    );
    office.run(&office.path("out"), &[]);
    let mut lists = Vec::new();
    edited(&office.form(&office.path("out")), |name, xml| {
        if name == "xl/worksheets/sheet2.xml" {
            lists = xml.split("<dataValidation ").skip(1).map(str::to_owned).collect();
        }
        Some(xml)
    });
    for column in ["M", "O"] {
        let formula = format!("_pravas!${column}$2:");
        assert!(lists.iter().any(|one| one.contains(&formula) && one.contains("type=\"list\"")), "{column}: {lists:?}");
    }
}
