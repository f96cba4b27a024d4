//! The program's own form of visits as a district sends it back: only rows in which somebody typed are read, whatever was
//! done to the lines above the headings.

use super::show::{check, check_context, found};

/// In which rows of the form somebody typed.
fn check_typed(sketch: &str, expected: &str) {
    let (_, found) = found(sketch);
    let rows: Vec<String> = found.visits.iter().map(|row| (row.row + 1).to_string()).collect();
    assert_eq!(rows.join(" "), expected, "\n{sketch}");
}

#[test]
fn only_the_rows_in_which_somebody_typed_are_read() {
    let sketch = "== प्रवास रिपोर्ट
         pravas-1-visits
         ज़िला | जालौन | क्षेत्र | कानपुर | 12.11.2021 तक

         क्र.सं. | मंडल | विधानसभा | क्या शेष है | सुझाई गई रात | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि प्रवास | उपस्थिति
         1 | कालपी | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री | 2021-10-06 | हाँ | 12
         2 | उरई | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री
         3 | कोंच | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री | | नहीं
         4";
    check(
        sketch,
        "visits A4:J7 heading 4: serial=A mandal=B seat=C visitor=F role=G date=H night_stay=I attendance=J
         5: 1 | कालपी |  | रमेश कुमार | जिला मंत्री | 44475 | हाँ | 12
         7: 3 | कोंच |  | रमेश कुमार | जिला मंत्री |  | नहीं |",
    );
    check_context(
        sketch,
        "Title district=जालौन
         Title region=कानपुर",
    );
    check(
        "== प्रवास रिपोर्ट
         pravas-1-visits
         ज़िला | जालौन | क्षेत्र | कानपुर

         क्र.सं. | मंडल | विधानसभा | क्या शेष है | सुझाई गई रात | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि प्रवास
         1 | कालपी | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री
         2 | उरई | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री",
        "",
    );
}

#[test]
fn rows_that_somebody_added_to_the_form_are_read() {
    check(
        "== प्रवास रिपोर्ट
         pravas-1-visits

         क्र.सं. | मंडल | विधानसभा | क्या शेष है | सुझाई गई रात | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि प्रवास
         1 | कालपी | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री
         2 | माधौगढ़ | | | | सुरेश सिंह | जिला मंत्री
         | डकोर | | | | | | 2021-10-08 | हाँ",
        "visits A3:I6 heading 3: serial=A mandal=B seat=C visitor=F role=G date=H night_stay=I
         5: 2 | माधौगढ़ |  | सुरेश सिंह | जिला मंत्री |  |
         6:  | डकोर |  |  |  | 44477 | हाँ",
    );
    check(
        "== प्रवास रिपोर्ट
         pravas-1-visits

         क्र.सं. | मंडल | विधानसभा | क्या शेष है | सुझाई गई रात | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि प्रवास | वाहन
         1 | कालपी | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री | | | जीप
         2 | उरई | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री",
        "visits A3:J4 heading 3: serial=A mandal=B seat=C visitor=F role=G date=H night_stay=I ?=J
         4: 1 | कालपी |  | रमेश कुमार | जिला मंत्री |  |  | जीप
         S203 at J3 वाहन",
    );
}

#[test]
fn headings_that_come_again_in_the_form_were_not_typed() {
    check_typed(
        "== प्रवास रिपोर्ट
         pravas-1-visits

         क्र.सं. | मंडल | विधानसभा | क्या शेष है | सुझाई गई रात | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि प्रवास
         1 | कालपी | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री | 2021-10-06 | हाँ
         क्र.सं. | मंडल | विधानसभा | क्या शेष है | सुझाई गई रात | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि प्रवास
         2 | उरई | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री | 2021-10-07 | नहीं",
        "4 6",
    );
    check_typed(
        "== प्रवास रिपोर्ट
         pravas-1-visits

         क्र.सं. | मंडल | विधानसभा | क्या शेष है | सुझाई गई रात | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि प्रवास | वाहन
         1 | कालपी | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री | | | जीप
         2 | उरई
         3
         जिला बैठक में तय",
        "4 5 7",
    );
}

#[test]
fn what_the_form_was_filled_in_with_stands_in_the_hidden_sheet() {
    check(
        "== प्रवास रिपोर्ट
         pravas-1-visits

         क्र.सं. | मंडल | विधानसभा | क्या शेष है | सुझाई गई रात | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि प्रवास
         1 | कालपी | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री
         2 | उरई | | प्रवास | 2021-10-05 | सुरेश सिंह | जिला मंत्री
         3 | कोंच | | प्रवास | 2021-10-05 | | जिला मंत्री
         == _pravas [hidden]
         pravas-1-district | | | | | | | | | | | | | | | | | | | | pravas-1-visits | mandal | seat | visitor | role
         | | | | | | | | | | | | | | | | | | | | | कालपी | | रमेश कुमार | जिला मंत्री
         | | | | | | | | | | | | | | | | | | | | | उरई | | रमेश कुमार | जिला मंत्री
         | | | | | | | | | | | | | | | | | | | | | कोंच | | रमेश कुमार | जिला मंत्री",
        "visits A3:I5 heading 3: serial=A mandal=B seat=C visitor=F role=G date=H night_stay=I
         5: 2 | उरई |  | सुरेश सिंह | जिला मंत्री |  |",
    );
    check(
        "== प्रवास रिपोर्ट
         pravas-1-visits

         क्र.सं. | मंडल | विधानसभा | क्या शेष है | सुझाई गई रात | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि प्रवास
         1 | कालपी | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री
         2 | उरई | | प्रवास | 2021-10-05 | सुरेश सिंह | जिला मंत्री",
        "",
    );
    check(
        "== प्रवास रिपोर्ट
         pravas-1-visits

         क्र.सं. | मंडल | विधानसभा | क्या शेष है | सुझाई गई रात | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि प्रवास
         1 | कालपी | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री
         2 | उरई | | प्रवास | 2021-10-05 | सुरेश सिंह | जिला मंत्री
         3 | | माधौगढ़ | प्रवास | 2021-10-05 | | क्षेत्रीय मंत्री
         == _pravas [hidden]
         pravas-1-district | | | | | pravas-1-visits | mandal | | | | | | | | | | | | | | pravas-1-programme | mandal | seat | pravas-1-visits | seat | role | mandal | visitor
         | | | | | | | | | | | | | | | | | | | | | उरई | | | | जिला मंत्री | कालपी | रमेश कुमार
         | | | | | | | | | | | | | | | | | | | | | कालपी | | | माधौगढ़ | क्षेत्रीय मंत्री | | महेश वर्मा",
        "visits A3:I5 heading 3: serial=A mandal=B seat=C visitor=F role=G date=H night_stay=I
         5: 2 | उरई |  | सुरेश सिंह | जिला मंत्री |  |",
    );
}

#[test]
fn a_sheet_with_too_few_of_its_headings_is_read_as_any_other() {
    check(
        "== प्रवास रिपोर्ट
         pravas-1-visits

         मंडल | क्या शेष है | प्रवासकर्ता | प्रवास दिनांक
         कालपी | प्रवास | रमेश कुमार
         उरई | प्रवास | रमेश कुमार | 2021-10-07",
        "visits A3:D5 heading 3: mandal=A visitor=C date=D
         5: उरई | रमेश कुमार | 44476",
    );
    check(
        "== प्रवास रिपोर्ट
         pravas-1-visits

         मंडल | प्रवासकर्ता | प्रवास दिनांक
         कालपी | रमेश कुमार
         उरई | रमेश कुमार | 2021-10-07",
        "visits A3:C5 heading 3: mandal=A visitor=B date=C
         4: कालपी | रमेश कुमार |
         5: उरई | रमेश कुमार | 44476",
    );
    check(
        "== प्रवास रिपोर्ट
         pravas-1-visits

         मंडल | क्या शेष है | प्रवासकर्ता | दायित्व | रात्रि प्रवास
         कालपी | प्रवास | रमेश कुमार | जिला मंत्री
         उरई | प्रवास | रमेश कुमार | जिला मंत्री | हाँ",
        "visits A3:E5 heading 3: mandal=A ?=B visitor=C role=D night_stay=E
         4: कालपी | प्रवास | रमेश कुमार | जिला मंत्री |
         5: उरई | प्रवास | रमेश कुमार | जिला मंत्री | हाँ
         S202 visits at A3 date
         S203 at B3 क्या शेष है",
    );
}

#[test]
fn of_the_lines_above_the_headings_only_the_district_and_the_region_are_kept() {
    check_context(
        "== Visit report
         pravas-1-visits
         Region | Kanpur | | District | Jalaun | | Printed | 12.11.2021
         मंडल | कालपी
         S.No. | Mandal | Seat | Still due | Suggested night | Visitor | Role | Visit date | Night stay
         1 | Orai | | Visit | 2021-10-05 | Ramesh | President | 2021-10-06 | yes",
        "Title region=Kanpur
         Title district=Jalaun",
    );
}

#[test]
fn merged_cells_and_the_name_of_the_sheet_count_in_the_form_too() {
    let sketch = "== जिला जालौन
         pravas-1-visits

         क्र.सं. | मंडल | विधानसभा | क्या शेष है | सुझाई गई रात | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि प्रवास
         1 | कालपी | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री | 2021-10-06 | हाँ
         2 | उरई | | प्रवास | 2021-10-05 | रमेश कुमार | जिला मंत्री | ^ | हाँ";
    check(
        sketch,
        "visits A3:I5 heading 3: serial=A mandal=B seat=C visitor=F role=G date=H night_stay=I
         4: 1 | कालपी |  | रमेश कुमार | जिला मंत्री | 44475 | हाँ
         5: 2 | उरई |  | रमेश कुमार | जिला मंत्री | ^44475 | हाँ",
    );
    check_context(sketch, "Sheet district=जालौन");
}
