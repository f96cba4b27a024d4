//! What stands above a table and in the names of its sheet and file: which of it speaks for the rows, and what it can
//! say in the place of a column.

use super::show::{check, check_context, check_tables, found};
use pravas::model::table::Field;

/// What stands around each table of a sketch, a line for each.
fn check_around(sketch: &str, expected: &str) {
    let (book, found) = found(sketch);
    let around = found.tables.iter().map(|table| {
        let says = table.context.iter().map(|context| {
            let from = if context.from_row > 0 { format!(" from {}", context.from_row) } else { String::new() };
            let field = context.field.map_or("?", Field::code);
            format!("{:?} {field}={}{from}", context.nearness, book.strings.get(context.text))
        });
        format!("{}: {}", table.area, says.collect::<Vec<_>>().join(" ; ")).trim_end().to_owned()
    });
    let around: Vec<String> = around.collect();
    let expected: Vec<&str> = expected.lines().map(str::trim).collect();
    assert_eq!(around, expected, "\n{sketch}");
}

#[test]
fn a_label_above_the_table_has_its_value_in_the_next_cell() {
    check_context(
        "जिला | जालौन | | मंडल | कालपी
         क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001",
        "Title district=जालौन
         Title mandal=कालपी",
    );
    check_context(
        "प्रवासी | श्री रमेश कुमार
         क्र. | मंडल | प्रवास दिनांक | रात्रि विश्राम
         1 | कालपी | 2021-10-05 | हाँ",
        "Title visitor=श्री रमेश कुमार",
    );
    check_context(
        "जिला | विधानसभा | माधौगढ़
         क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001",
        "Title seat=माधौगढ़",
    );
    check_context(
        "जिला | | जालौन
         क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001",
        "Title district=जालौन",
    );
}

#[test]
fn a_title_speaks_for_the_table_below_it() {
    check_context(
        "कानपुर-बुन्देलखण्ड क्षेत्र
         जिला - जालौन, मंडल - कालपी
         क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001",
        "Title district=जालौन
         Title mandal=कालपी
         Title region=कानपुर-बुन्देलखण्ड",
    );
    check_context(
        "कालपी नगर
         क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001",
        "Title ?=कालपी नगर",
    );
    check_context(
        "कालपी नगर ग्रामीण एवं कदौरा देहात
         क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001",
        "Title ?=कालपी नगर ग्रामीण
         Title ?=कदौरा देहात",
    );
    check_context(
        "कालपी नगर ग्रामीण एवं कदौरा देहात भाग
         क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001",
        "",
    );
    check_context(
        "जिला कार्यालय पर आयोजित बैठक के अनुसार मंडल - कालपी
         क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001",
        "Title mandal=कालपी",
    );
}

#[test]
fn a_title_beside_the_table_does_not_speak_for_it() {
    check_around(
        "मंडल - कालपी | | | | मंडल - उरई
         क्र. | नाम | पद | | क्र. | नाम | पद
         1 | रमेश | अध्यक्ष | | 1 | सुरेश | अध्यक्ष
         2 | महेश | मंत्री | | 2 | दिनेश | मंत्री",
        "A2:C4: Title mandal=कालपी
         E2:G4: Title mandal=उरई",
    );
    check_around(
        "| | | | जिला - जालौन
         क्र. | नाम | पद | | क्र. | नाम | पद
         1 | रमेश | अध्यक्ष | | 1 | सुरेश | अध्यक्ष
         2 | महेश | मंत्री | | 2 | दिनेश | मंत्री",
        "A2:C4: Title district=जालौन
         E2:G4: Title district=जालौन",
    );
}

#[test]
fn titles_of_a_table_above_speak_as_far_as_nearer_ones_do_not() {
    check_around(
        "जिला - जालौन
         मंडल - कालपी
         क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001
         2 | सुरेश सिंह | मंत्री | 6000100002

         मंडल - उरई
         क्र. | नाम | पद | मोबाइल
         1 | महेश वर्मा | अध्यक्ष | 6000100003
         2 | दिनेश यादव | मंत्री | 6000100004

         मंडल - कोंच
         क्र. | नाम | पद | मोबाइल
         1 | राजेश सचान | अध्यक्ष | 6000100005",
        "A3:D5: Title mandal=उरई from 2 ; Title mandal=कालपी ; Title district=जालौन
         A8:D10: Title mandal=कोंच from 2 ; Title mandal=उरई ; Title mandal=कालपी ; Title district=जालौन
         A13:D14: Title mandal=कोंच ; Title mandal=उरई ; Title mandal=कालपी ; Title district=जालौन",
    );
    check_around(
        "प्रवास प्रभारी: श्री रमेश कुमार
         मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         उरई | 2021-10-06 | हाँ

         नाम | पद | मोबाइल
         रमेश कुमार | अध्यक्ष | 6000100001",
        "A2:C4: Title ?=रमेश कुमार
         A6:C7: Title ?=रमेश कुमार",
    );
}

#[test]
fn the_nearest_month_tells_what_bare_days_mean() {
    let sketch = "माह अक्टूबर 2021
         मंडल | दिनांक | रात्रि विश्राम
         कालपी | 5 | हाँ";
    check(
        sketch,
        "visits A2:C3 heading 2: mandal=A date=B night_stay=C
         3: कालपी | 5 | हाँ",
    );
    check_context(sketch, "Title date=माह अक्टूबर 2021");
    check_context(
        "# जालौन/नवंबर 2021.xlsx
         == अक्टूबर 2021
         मंडल | दिनांक | रात्रि विश्राम
         कालपी | 5 | हाँ",
        "Folder ?=जालौन
         Sheet date=अक्टूबर 2021",
    );
    check_context(
        "# जालौन/नवंबर 2021.xlsx
         मंडल | दिनांक | रात्रि विश्राम
         कालपी | 5 | हाँ",
        "Folder ?=जालौन
         File date=नवंबर 2021.xlsx",
    );
    check_context(
        "# दिसंबर 2021/जालौन.xlsx
         माह अक्टूबर 2021
         प्रवास माह नवंबर 2021
         मंडल | दिनांक | रात्रि विश्राम
         कालपी | 5 | हाँ",
        "File ?=जालौन
         Title date=प्रवास माह नवंबर 2021",
    );
}

#[test]
fn a_date_above_the_table_dates_its_rows() {
    let sketch = "प्रवास दिनांक: 05.10.2021
         मंडल | प्रवासी | रात्रि विश्राम
         कालपी | रमेश | हाँ";
    check(
        sketch,
        "visits A2:C3 heading 2: mandal=A visitor=B night_stay=C date=A
         3: कालपी | रमेश | हाँ | ^05.10.2021",
    );
    check_context(sketch, "Title date=05.10.2021");
    let sketch = "दिनांक | 2021-10-05
         मंडल | प्रवासी | रात्रि विश्राम
         कालपी | रमेश | हाँ";
    check(
        sketch,
        "visits A2:C3 heading 2: mandal=A visitor=B night_stay=C date=B
         3: कालपी | रमेश | हाँ | ^2021-10-05",
    );
    check_context(sketch, "Title date=2021-10-05");
    check(
        "प्रवास माह की सूची
         मंडल | प्रवासी | रात्रि विश्राम
         कालपी | रमेश | हाँ",
        "visits A2:C3 heading 2: mandal=A visitor=B night_stay=C
         3: कालपी | रमेश | हाँ
         S202 visits at A2 date",
    );
}

#[test]
fn a_seat_around_the_table_stands_for_a_column_of_seats() {
    check(
        "विधानसभा: 219 माधौगढ़
         प्रभारी का नाम | फीडबैक
         रमेश कुमार | अच्छा",
        "feedback A2:B3 heading 2: author=A feedback=B
         3: रमेश कुमार | अच्छा",
    );
    check(
        "# जालौन/विधानसभा माधौगढ़.xlsx
         प्रभारी का नाम | फीडबैक
         रमेश कुमार | अच्छा",
        "feedback A1:B2 heading 1: author=A feedback=B
         2: रमेश कुमार | अच्छा",
    );
    check(
        "== विधानसभा माधौगढ़
         दिनांक | फीडबैक
         2021-10-05 | अच्छा",
        "feedback A1:B2 heading 1: date=A feedback=B
         2: 44474 | अच्छा",
    );
    check(
        "दिनांक | फीडबैक
         2021-10-05 | अच्छा",
        "unrecognised A1:B2 heading 1:
         S201 visits lacks mandal heading Some(1) at A1",
    );
    check(
        "मंडल कालपी
         प्रभारी का नाम | फीडबैक
         रमेश कुमार | अच्छा",
        "feedback A2:B3 heading 2: author=A feedback=B
         3: रमेश कुमार | अच्छा
         S202 feedback at A2 seat",
    );
}

#[test]
fn a_place_is_the_unit_where_nothing_else_names_it() {
    check_tables(
        "प्रवास दिनांक | स्थान | रात्रि विश्राम
         2021-10-05 | कालपी | हाँ",
        "visits A1:C2 heading 1: date=A mandal=B night_stay=C",
    );
    check_tables(
        "मंडल - कालपी
         प्रवास दिनांक | स्थान | रात्रि विश्राम
         2021-10-05 | पंचायत भवन | हाँ",
        "visits A2:C3 heading 2: date=A stay_place=B night_stay=C",
    );
    check_tables(
        "== कालपी
         प्रवास दिनांक | स्थान | रात्रि विश्राम
         2021-10-05 | पंचायत भवन | हाँ",
        "visits A1:C2 heading 1: date=A stay_place=B night_stay=C",
    );
    check_tables(
        "== Sheet1
         प्रवास दिनांक | स्थान | रात्रि विश्राम
         2021-10-05 | कालपी | हाँ",
        "visits A1:C2 heading 1: date=A mandal=B night_stay=C",
    );
}
