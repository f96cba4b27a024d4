//! A district's workbook that somebody fills in where it lies, among the results, and just runs again: what was typed
//! counts, stays in its row, and is there after any number of runs.

use crate::desk::{Office, coverage, files, rules, visits};
use crate::fill::{OCTOBER_5, Typed, cell, typed};
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
