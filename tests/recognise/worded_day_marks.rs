//! What stands beside and below the days of a calendar: corners, marks for who went where, lines that are no rows.

use super::show::{check, check_context, check_tables, found};
use pravas::model::table::Field;

#[test]
fn a_corner_may_name_both_ways() {
    check(
        "अक्टूबर 2021
         दिनांक / मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | | ✓ | |",
        "visits A2:F3 heading 2: mandal=A date=B night_stay=B attendance=B remarks=B
         3: कालपी | 1 अक्टूबर 2021 |  |  |
         3: कालपी | 3 अक्टूबर 2021 |  |  |",
    );
    check(
        "अक्टूबर 2021
         तिथि → / मंडल ↓ | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | | ✓ | |",
        "visits A2:F3 heading 2: mandal=A date=B night_stay=B attendance=B remarks=B
         3: कालपी | 1 अक्टूबर 2021 |  |  |
         3: कालपी | 3 अक्टूबर 2021 |  |  |",
    );
    check(
        "अक्टूबर 2021
         दिनांक\\nप्रवासी | 1 | 2 | 3 | 4 | 5
         श्री रमेश | कालपी | | उरई | |",
        "visits A2:F3 heading 2: visitor=A date=B night_stay=B attendance=B mandal=B
         3: श्री रमेश | 1 अक्टूबर 2021 |  |  | कालपी
         3: श्री रमेश | 3 अक्टूबर 2021 |  |  | उरई",
    );
    check(
        "अक्टूबर 2021
         नगर/मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | | ✓ | |",
        "visits A2:F3 heading 2: mandal=A date=B night_stay=B attendance=B remarks=B
         3: कालपी | 1 अक्टूबर 2021 |  |  |
         3: कालपी | 3 अक्टूबर 2021 |  |  |",
    );
}

#[test]
fn beside_the_days_stands_whom_the_rows_are_about() {
    check(
        "अक्टूबर 2021
         वस्तु | 1 | 2 | 3 | 4 | 5
         कुर्सी | ✓ | | ✓ | |",
        "unrecognised A1:F3 heading 1:
         S201 none lacks  heading None at A1",
    );
    check(
        "अक्टूबर 2021
         टिप्पणी | 1 | 2 | 3 | 4 | 5
         समय पर | ✓ | | ✓ | |",
        "unrecognised A1:F3 heading 1:
         S201 none lacks  heading None at A1",
    );
    check(
        "अक्टूबर 2021
         विधानसभा | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | | ✓ | |
         उरई | | | | |",
        "visits A2:F4 heading 2: seat=A date=B night_stay=B attendance=B remarks=B
         3: कालपी | 1 अक्टूबर 2021 |  |  |
         3: कालपी | 3 अक्टूबर 2021 |  |  |
         4: उरई |  |  |  |",
    );
    check(
        "अक्टूबर 2021
         जिला | 1 | 2 | 3 | 4 | 5
         जालौन | ✓ | | ✓ | |
         झाँसी | | | | |",
        "visits A2:F4 heading 2: district=A date=B night_stay=B attendance=B remarks=B
         3: जालौन | 1 अक्टूबर 2021 |  |  |
         3: जालौन | 3 अक्टूबर 2021 |  |  |
         4: झाँसी |  |  |  |",
    );
    check_tables(
        "अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5 | कुल
         कालपी | ✓ | | ✓ | | | 2
         उरई | | ✓ | | | | 1",
        "visits A2:G4 heading 2: mandal=A ?=G date=B night_stay=B attendance=B remarks=B",
    );
}

#[test]
fn a_visitor_in_each_row_has_places_below_the_days() {
    check(
        "अक्टूबर 2021
         प्रवासी | 1 | 2 | 3 | 4 | 5
         श्री रमेश | कालपी | उरई | | कोंच |
         श्री महेश | | | | | जालौन
         श्री सुरेश | | | | |",
        "visits A2:F5 heading 2: visitor=A date=B night_stay=B attendance=B mandal=B
         3: श्री रमेश | 1 अक्टूबर 2021 |  |  | कालपी
         3: श्री रमेश | 2 अक्टूबर 2021 |  |  | उरई
         3: श्री रमेश | 4 अक्टूबर 2021 |  |  | कोंच
         4: श्री महेश | 5 अक्टूबर 2021 |  |  | जालौन",
    );
    check(
        "अक्टूबर 2021
         पदाधिकारी का नाम | दायित्व | मोबाइल | 1 | 2 | 3 | 4 | 5
         श्री रमेश | जिलाध्यक्ष | 6000100001 | कालपी | उरई | | कोंच |",
        "visits A2:H3 heading 2: visitor=A role=B mobile=C date=D night_stay=D attendance=D mandal=D
         3: श्री रमेश | जिलाध्यक्ष | 6000100001 | 1 अक्टूबर 2021 |  |  | कालपी
         3: श्री रमेश | जिलाध्यक्ष | 6000100001 | 2 अक्टूबर 2021 |  |  | उरई
         3: श्री रमेश | जिलाध्यक्ष | 6000100001 | 4 अक्टूबर 2021 |  |  | कोंच",
    );
}

#[test]
fn what_a_mark_says() {
    check(
        "मंडल रात्रि विश्राम अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | हाँ | नहीं | - | TRUE | FALSE
         उरई | 1 | 0 | NA | X | x
         कोंच | 2021-10-03 | रात्रि विश्राम किया | | '1
         माधौगढ़ | प्रवास किया | ग्राम गजनेर",
        "visits A2:F6 heading 2: mandal=A date=B night_stay=B attendance=B remarks=B
         3: कालपी | 1 अक्टूबर 2021 | हाँ |  |
         3: कालपी | 4 अक्टूबर 2021 | true |  |
         4: उरई | 1 अक्टूबर 2021 | 1 |  |
         5: कोंच | 1 अक्टूबर 2021 |  |  | 44472
         5: कोंच | 2 अक्टूबर 2021 | रात्रि विश्राम किया |  |
         5: कोंच | 4 अक्टूबर 2021 | 1 |  |
         6: माधौगढ़ | 1 अक्टूबर 2021 | प्रवास किया |  |
         6: माधौगढ़ | 2 अक्टूबर 2021 |  |  | ग्राम गजनेर",
    );
    check(
        "मंडल प्रवास अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | हाँ | नहीं | - | TRUE | FALSE
         उरई | 1 | 2 | ratri vishram | halt | night",
        "visits A2:F4 heading 2: mandal=A date=B night_stay=B attendance=B remarks=B
         3: कालपी | 1 अक्टूबर 2021 |  |  |
         3: कालपी | 4 अक्टूबर 2021 |  |  |
         4: उरई | 1 अक्टूबर 2021 |  |  |
         4: उरई | 2 अक्टूबर 2021 |  | 2 |
         4: उरई | 3 अक्टूबर 2021 | ratri vishram |  |
         4: उरई | 4 अक्टूबर 2021 | halt |  |
         4: उरई | 5 अक्टूबर 2021 | night |  |",
    );
    check(
        "# रात्रि विश्राम.xlsx
         अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | | | |",
        "visits A2:F3 heading 2: mandal=A date=B night_stay=B attendance=B remarks=B
         3: कालपी | 1 अक्टूबर 2021 | ✓ |  |",
    );
    check(
        "अक्टूबर 2021
         प्रवासी | मंडल | 1 | 2 | 3 | 4 | 5
         रमेश | कालपी | ✓ | | | |
         सुरेश | उरई | | | | |",
        "visits A2:G4 heading 2: visitor=A mandal=B date=C night_stay=C attendance=C remarks=C
         3: रमेश | कालपी | 1 अक्टूबर 2021 |  |  |
         4: सुरेश | उरई |  |  |  |",
    );
}

#[test]
fn more_marks_than_numbers_make_a_calendar() {
    check(
        "अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | ✓ | 15 | 20 | ✓",
        "visits A2:F3 heading 2: mandal=A date=B night_stay=B attendance=B remarks=B
         3: कालपी | 1 अक्टूबर 2021 |  |  |
         3: कालपी | 2 अक्टूबर 2021 |  |  |
         3: कालपी | 3 अक्टूबर 2021 |  | 15 |
         3: कालपी | 4 अक्टूबर 2021 |  | 20 |
         3: कालपी | 5 अक्टूबर 2021 |  |  |",
    );
    check(
        "अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | 12 | 10 | 15 | 20 | 5
         उरई | 12 | 10 | 15 | 20 | ✓",
        "unrecognised A1:F4 heading 1:
         S201 none lacks  heading None at A1",
    );
    check(
        "अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5
         कालपी |  | |  | |
         उरई |  | |  | |",
        "unrecognised A1:F4 heading 1:
         S201 none lacks  heading None at A1",
    );
}

#[test]
fn lines_below_a_calendar_are_none_of_its_rows() {
    check(
        "अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5 | टिप्पणी
         कालपी | ✓ | | ✓ | | | समय पर
         उरई | | ✓ | | | |
         | | | | | | सभी प्रवास समय पर पूरे हुए
         कुल | 1 | 1 | 1
         हस्ताक्षर जिलाध्यक्ष",
        "visits A2:G4 heading 2: mandal=A remarks=G date=B night_stay=B attendance=B ?=B
         3: कालपी | समय पर | 1 अक्टूबर 2021 |  |  |
         3: कालपी | समय पर | 3 अक्टूबर 2021 |  |  |
         4: उरई |  | 2 अक्टूबर 2021 |  |  |",
    );
    check(
        "अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5
         योग | ✓ | | ✓ | |",
        "unrecognised A1:F3 heading 1:
         S201 none lacks  heading None at A1",
    );
}

#[test]
fn a_calendar_of_a_programme_has_planned_dates() {
    check(
        "प्रवास कार्यक्रम अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | | ✓ | |
         उरई | | | | |",
        "programme A2:F4 heading 2: mandal=A planned_date=B night_stay=B attendance=B remarks=B
         3: कालपी | 1 अक्टूबर 2021 |  |  |
         3: कालपी | 3 अक्टूबर 2021 |  |  |
         4: उरई |  |  |  |",
    );
}

#[test]
fn titles_above_a_calendar_speak_for_it() {
    check_context(
        "# जालौन/कालपी.xlsx
         जिला - जालौन
         प्रवासी: श्री बृजकिशोर निरंजन | | अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | | ✓",
        "Title visitor=श्री बृजकिशोर निरंजन
         Title district=जालौन
         File ?=कालपी
         Folder ?=जालौन",
    );
}

#[test]
fn only_a_programme_is_planned() {
    let planned = |title: &str| {
        let (_, found) = found(&format!("{title} अक्टूबर 2021\nमंडल | 1 | 2 | 3 | 4 | 5\nकालपी | ✓ | | ✓"));
        found.tables[0].planned
    };
    assert!(planned("प्रवास कार्यक्रम"));
    assert!(!planned("प्रवास वृत्त"));
}

#[test]
fn the_date_of_a_mark_stands_above_it_and_that_below_a_month_where_it_is_typed() {
    let cells = |sketch: &str| {
        let (_, found) = found(sketch);
        let table = &found.tables[0];
        let date = table.columns.iter().position(|column| column.field == Some(Field::Date)).expect("there are dates");
        (0..table.rows.len()).map(|row| table.cell(row, date).to_string()).collect::<Vec<_>>()
    };
    assert_eq!(cells("अक्टूबर 2021\nमंडल | 1 | 2 | 3 | 4 | 5\nकालपी | ✓ | | ✓\nउरई | | ✓"), ["B2", "D2", "C2"]);
    assert_eq!(cells("मंडल | अक्टूबर | नवंबर\nकालपी | 5 | 12\nउरई | | 13"), ["B2", "C2", "C3"]);
}
