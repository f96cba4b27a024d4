//! A district's workbook that somebody fills in where it lies, among the results, and just runs again: what was typed
//! counts, stays in its row, and is there after any number of runs.

use crate::desk::{Office, coverage, files, rules, visits};
use crate::fill::{OCTOBER_5, Sheet, Typed, cell, copied, typed, with_new_cell};
use crate::{check_read_back, filled};
use pravas::model::table::Field;
use std::fs;

#[test]
fn what_is_typed_in_place_counts_and_stays() {
    for office in Office::both() {
        let out = office.path("out");
        office.run(&out, &[]);
        let row = visits(&office.form(&out), "form.xlsx").row_of(office.mandals()[0]);
        fs::write(office.form_path(&out), filled(&office, &office.form(&out))).unwrap();
        let first = office.run(&out, &[]);
        check_read_back(&office, &first, &format!("{}.xlsx", office.district()));
        let sheet = visits(&office.form(&out), "form.xlsx");
        assert_eq!(sheet.says(row, Field::Date), "2021-10-05", "what was typed stays in its row");
        assert_eq!(sheet.says(row, Field::StayPlace), office.say("पंचायत भवन", "guest house"));
        let [_, second, third, fourth] = office.mandals();
        for mandal in [second, third, fourth] {
            assert!(sheet.row_of(mandal) > 3, "{mandal} is still to be reported");
        }
        let second = office.run(&out, &["--jobs", "1"]);
        assert_eq!(coverage(&second), coverage(&first));
        assert_eq!(rules(&second), rules(&first));
        let before = files(&out);
        office.run(&out, &["--jobs", "8"]);
        assert!(files(&out) == before, "a run that finds nothing new writes the same bytes");

        // The night was forgotten; the person adds it to the row that is there.
        let form = office.form(&out);
        let row = visits(&form, "form.xlsx").row_of(office.mandals()[1]);
        let night = cell(row, Field::NightStay, Typed::Text(office.say("हाँ", "yes")));
        fs::write(office.form_path(&out), typed(&form, &[night])).unwrap();
        let mended = office.run(&out, &[]);
        assert_eq!(coverage(&mended)[1], format!("{} done reported 2021-10-07", office.mandals()[1]));

        // And what a person clears is gone.
        let form = office.form(&out);
        let row = visits(&form, "form.xlsx").row_of(office.mandals()[1]);
        let cleared =
            [Field::Date, Field::NightStay, Field::CommitteeMet].map(|field| cell(row, field, Typed::Nothing));
        fs::write(office.form_path(&out), typed(&form, &cleared)).unwrap();
        let without = office.run(&out, &[]);
        assert_eq!(coverage(&without)[1], format!("{} pending silent", office.mandals()[1]));
    }
}

#[test]
fn nothing_typed_is_lost_where_the_form_is_not_written() {
    let office = Office::of(false);
    let out = office.path("out");
    office.run(&out, &[]);
    let form = filled(&office, &office.form(&out));
    fs::write(office.form_path(&out), &form).unwrap();
    let document = office.run(&out, &["--no-districts"]);
    check_read_back(&office, &document, "Auraiya.xlsx");
    assert!(office.form(&out) == form, "the form stays as it was");
    // The same form sent back as well: each visit is one.
    office.put("form.xlsx", &form);
    let document = office.run(&out, &[]);
    assert_eq!(coverage(&document)[0], "Dibiyapur done reported 2021-10-05");
    assert!(rules(&document).iter().all(|rule| !rule.starts_with("T607")), "{:?}", rules(&document));
}

#[test]
fn a_report_of_a_name_alone_and_columns_of_ones_own_stay() {
    let office = Office::of(false);
    let out = office.path("out");
    office.run(&out, &[]);
    let form = office.form(&out);
    let sheet = visits(&form, "form.xlsx");
    let (row, blank) = (sheet.row_of("Dibiyapur"), sheet.blank_row());
    let changed = [
        cell(row, Field::Visitor, Typed::Text("Suresh Sampleton")),
        cell(blank, Field::Mandal, Typed::Text("Bidhuna")),
        cell(blank, Field::Date, Typed::Day(OCTOBER_5)),
    ];
    fs::write(office.form_path(&out), typed(&form, &changed)).unwrap();
    let mut last = Vec::new();
    for _ in 0..3 {
        let document = office.run(&out, &[]);
        let told = coverage(&document);
        assert_eq!(told[0], "Dibiyapur pending reported");
        assert_eq!(told[2], "Bidhuna partial reported night_stay committee_met 2021-10-05");
        last.push(office.form(&out));
    }
    assert!(last[1] == last[2]);
    let sheet = visits(&last[2], "form.xlsx");
    assert_eq!(sheet.says(row, Field::Visitor), "Suresh Sampleton");
    assert_eq!(sheet.says(blank, Field::Mandal), "Bidhuna");
}

#[test]
fn forms_carry_over_what_was_typed_in_them() {
    let office = Office::of(false);
    let (input, forms) = (office.path("input"), office.path("forms"));
    let call = || crate::desk::pravas(&["forms", input.to_str().unwrap(), "--out", forms.to_str().unwrap()]);
    call();
    let path = forms.join("Kanpur/Auraiya.xlsx");
    let form = filled(&office, &fs::read(&path).unwrap());
    fs::write(&path, form).unwrap();
    call();
    let sheet = visits(&fs::read(&path).unwrap(), "form.xlsx");
    assert_eq!(sheet.says(sheet.row_of("Dibiyapur"), Field::Date), "2021-10-05");
}

#[test]
fn a_copy_to_share_has_the_same_figures() {
    let office = Office::of(false);
    let out = office.path("input-consolidated");
    office.run(&out, &[]);
    fs::write(office.form_path(&out), filled(&office, &office.form(&out))).unwrap();
    let own = office.run(&out, &[]);
    let masked = office.run(&office.path("masked"), &["--mask"]);
    assert_eq!(coverage(&masked), coverage(&own));
    assert!(!office.path("masked").join("districts").exists(), "nobody answers in a copy to share");
    assert!(!files(&office.path("masked"))["findings.json"].windows(5).any(|part| part == b"guest"));
}

#[test]
fn a_sheet_that_somebody_added_is_read_and_stays() {
    let office = Office::of(false);
    let out = office.path("out");
    office.run(&out, &[]);
    let form = office.form(&out);
    let rows: &[&[&str]] =
        &[&["District", "Mandal", "Visitor", "Visit Date"], &["Auraiya", "Bidhuna", "Ramesh Testwal", "9.10.2021"]];
    let with_mark = copied(&form, |_| true, Some(("More visits", rows)));
    fs::write(office.form_path(&out), with_mark).unwrap();
    for _ in 0..3 {
        let document = office.run(&out, &[]);
        assert_eq!(coverage(&document)[2], "Bidhuna partial reported night_stay committee_met 2021-10-09");
    }
    let sheet = Sheet::of(&office.form(&out), "form.xlsx", &["More visits"]);
    assert_eq!(sheet.shown(1, 3), "9.10.2021");
}

#[test]
fn a_sheet_added_to_a_region_stays_and_is_no_report() {
    for office in Office::both() {
        let out = office.path("out");
        let before = office.run(&out, &[]);
        let path = out.join(format!("{}.xlsx", office.region()));
        let rows: &[&[&str]] = &[
            &["District", "Mandal", "Visitor", "Visit Date"],
            &[office.district(), office.mandals()[2], office.visitor(), "9.10.2021"],
            &["a <b> & c", "=1+1"],
        ];
        let name = office.say("मेरे नोट", "My notes");
        fs::write(&path, copied(&fs::read(&path).unwrap(), |_| true, Some((name, rows)))).unwrap();
        // A copy that somebody made of it takes nothing away from it.
        fs::copy(&path, out.join("A.xlsx")).unwrap();
        let mut written = Vec::new();
        for _ in 0..2 {
            let document = office.run(&out, &[]);
            assert_eq!(coverage(&document), coverage(&before));
            assert_eq!(rules(&document), rules(&before));
            written.push(fs::read(&path).unwrap());
            let sheet = Sheet::of(&written[written.len() - 1], "region.xlsx", &[name]);
            for (row, cells) in (0..).zip(rows) {
                let shown: Vec<String> = (0..cells.len() as u16).map(|col| sheet.shown(row, col)).collect();
                assert_eq!(shown, *cells);
            }
        }
        assert!(written[0] == written[1], "carried over for ever, byte by byte");
        // The region is called otherwise: its workbook would go, but for what somebody added to it.
        let kept = fs::read(&path).unwrap();
        for (name, bytes) in files(&office.path("input")) {
            let text = String::from_utf8(bytes).unwrap();
            office.put(&name, text.replace(office.region(), "Somewhere").as_bytes());
        }
        office.run(&out, &[]);
        assert!(out.join("Somewhere.xlsx").exists() && fs::read(&path).unwrap() == kept);
    }
}

/// A finding that the district answers, in place or in a form that it sends back, is answered.
#[test]
fn findings_are_answered_in_the_form() {
    let office = Office::of(false);
    let out = office.path("out");
    let document = office.run(&out, &[]);
    let roster = |document: &serde_json::Value| {
        let findings = document["findings"].as_array().unwrap();
        findings.iter().find(|one| one["rule"] == "R501" && one["district"] == "Auraiya").unwrap().clone()
    };
    assert!(roster(&document)["accepted"].is_null());
    let form = office.form(&out);
    let sheet = Sheet::of(&form, "form.xlsx", &["Findings"]);
    let heading = |text: &str| (0..30).find(|col| sheet.shown(3, *col) == text).unwrap();
    let (id, decision) = (heading("Finding id"), heading("Decision"));
    let wanted = roster(&document)["id"].as_str().unwrap().to_owned();
    let row = sheet.grid().rows.iter().map(|row| row.row).find(|row| sheet.shown(*row, id) == wanted).unwrap();
    let answered = with_new_cell(&form, "xl/worksheets/sheet2.xml", row, decision, "accept");
    let fresh = office.path("fresh");
    office.put("sent back.xlsx", &answered);
    assert_eq!(roster(&office.run(&fresh, &[]))["accepted"]["decision"], "accept");
    fs::remove_file(office.path("input/sent back.xlsx")).unwrap();
    fs::write(office.form_path(&out), answered).unwrap();
    for _ in 0..2 {
        assert_eq!(roster(&office.run(&out, &[]))["accepted"]["decision"], "accept");
    }
}

/// The forms change their language; what was typed in the other one is read and stays.
#[test]
fn the_language_of_a_form_may_change() {
    let office = Office::of(true);
    let out = office.path("out");
    office.run(&out, &[]);
    fs::write(office.form_path(&out), filled(&office, &office.form(&out))).unwrap();
    let hindi = office.run(&out, &["--lang", "en"]);
    check_read_back(&office, &hindi, "औरैया.xlsx");
    let sheet = Sheet::of(&office.form(&out), "form.xlsx", &["Visit report"]);
    assert_eq!(sheet.says(sheet.row_of("दिबियापुर"), Field::NightStay), "हाँ");
    for language in ["en", "hi"] {
        check_read_back(&office, &office.run(&out, &["--lang", language]), "औरैया.xlsx");
    }
}

/// What stands beside the rows is kept: a column of one's own, and a note where the number of a row would be.
#[test]
fn notes_and_columns_of_ones_own_are_carried_over() {
    let office = Office::of(false);
    let out = office.path("out");
    office.run(&out, &[]);
    let form = office.form(&out);
    let row = visits(&form, "form.xlsx").row_of("Dibiyapur");
    let part = "xl/worksheets/sheet1.xml";
    let form = with_new_cell(&form, part, 3, 20, "Driver");
    let form = with_new_cell(&form, part, row, 20, "Ram Sample");
    let blank = visits(&form, "form.xlsx").blank_row();
    let form = typed(&form, &[cell(blank, Field::Serial, Typed::Text("see the letter of 4 October"))]);
    fs::write(office.form_path(&out), form).unwrap();
    for _ in 0..3 {
        let document = office.run(&out, &[]);
        assert_eq!(coverage(&document)[0], "Dibiyapur pending reported");
        let sheet = visits(&office.form(&out), "form.xlsx");
        let texts = |row: u32| (0..30).map(|col| sheet.shown(row, col)).collect::<Vec<_>>();
        let col = texts(3).iter().position(|text| text == "Driver").unwrap();
        assert_eq!(texts(row)[col], "Ram Sample");
        assert_eq!(sheet.says(blank, Field::Serial), "see the letter of 4 October");
    }
}

/// A district that is called otherwise leaves its old form behind only where somebody typed in it.
#[test]
fn a_form_of_a_district_that_is_gone_goes_unless_somebody_typed_in_it() {
    let office = Office::of(false);
    let out = office.path("out");
    office.run(&out, &[]);
    fs::write(office.form_path(&out), filled(&office, &office.form(&out))).unwrap();
    let plan = fs::read_to_string(office.path("input/plan/Units.csv")).unwrap();
    office
        .put("plan/Units.csv", plan.replace("Jalaun", "Orai District").replace("Auraiya", "Auraiya Rural").as_bytes());
    let people = fs::read_to_string(office.path("input/plan/People.csv")).unwrap();
    office.put(
        "plan/People.csv",
        people.replace("Jalaun", "Orai District").replace("Auraiya", "Auraiya Rural").as_bytes(),
    );
    for _ in 0..2 {
        office.run(&out, &[]);
        let names: Vec<String> = files(&out).into_keys().filter(|name| name.starts_with("districts")).collect();
        let districts = ["Auraiya Rural", "Auraiya", "Orai District"];
        assert_eq!(names, districts.map(|district| format!("districts/Kanpur/{district}.xlsx")));
    }
    assert_eq!(visits(&office.form(&out), "form.xlsx").says(4, Field::Date), "2021-10-05");
}
