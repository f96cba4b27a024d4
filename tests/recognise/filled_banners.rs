//! Lines between the rows that say what no column says (the day of the visits below, the post of the people below), what
//! makes a row one in each kind of list, and what stands below the last row: notes and signatures.

use super::show::{check, check_context};

#[test]
fn a_day_between_the_rows_dates_the_visits_below() {
    let sketch = "क्र. | मंडल | प्रवासी | रात्रि विश्राम
         दिनांक 05.10.2021
         1 | कालपी | रमेश | हाँ
         2 | उरई | सुरेश | नहीं
         06.10.2021
         3 | कोंच | रमेश | हाँ";
    check(
        sketch,
        "visits A1:D6 heading 1: serial=A mandal=B visitor=C night_stay=D date=A
         3: 1 | कालपी | रमेश | हाँ | ^05.10.2021
         4: 2 | उरई | सुरेश | नहीं | ^05.10.2021
         6: 3 | कोंच | रमेश | हाँ | ^06.10.2021",
    );
    check_context(
        sketch,
        "Title date=06.10.2021 from 2
         Title date=दिनांक 05.10.2021",
    );
    let sketch = "प्रस्तावित प्रवास कार्यक्रम
         क्र. | मंडल | प्रवासी | प्रवास दिनांक
         अक्टूबर 2021
         1 | कालपी | रमेश | 5
         2 | उरई | सुरेश | 6
         नवंबर 2021
         3 | कोंच | रमेश | 7";
    check(
        sketch,
        "programme A2:D7 heading 2: serial=A mandal=B visitor=C planned_date=D
         4: 1 | कालपी | रमेश | 5
         5: 2 | उरई | सुरेश | 6
         7: 3 | कोंच | रमेश | 7",
    );
    check_context(
        sketch,
        "Title date=नवंबर 2021 from 2
         Title date=अक्टूबर 2021",
    );
    let sketch = "क्र. | मंडल | प्रवासी | प्रवास दिनांक
         1 | कालपी | रमेश | 2021-10-05
         दिनांक 06.10.2021 की जिला बैठक के बाद हुए प्रवास
         2 | उरई | सुरेश | 2021-10-08";
    check(
        sketch,
        "visits A1:D4 heading 1: serial=A mandal=B visitor=C date=D
         2: 1 | कालपी | रमेश | 44474
         4: 2 | उरई | सुरेश | 44477",
    );
    check_context(sketch, "");
}

#[test]
fn a_sentence_between_the_rows_dates_nothing() {
    let sketch = "प्रवास दिनांक: 05.10.2021
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         1 | कालपी | रमेश | हाँ
         दिनांक 06.10.2021 की जिला बैठक में सभी मंडल अध्यक्ष उपस्थित रहे
         2 | उरई | सुरेश | नहीं";
    check(
        sketch,
        "visits A2:D5 heading 2: serial=A mandal=B visitor=C night_stay=D date=A
         3: 1 | कालपी | रमेश | हाँ | ^05.10.2021
         5: 2 | उरई | सुरेश | नहीं | ^05.10.2021",
    );
    check_context(sketch, "Title date=05.10.2021");
    let sketch = "क्र. | मंडल | प्रवासी | रात्रि विश्राम
         दिनांक 05.10.2021 मंगलवार को हुए प्रवास
         1 | कालपी | रमेश | हाँ";
    check(
        sketch,
        "visits A1:D3 heading 1: serial=A mandal=B visitor=C night_stay=D date=A
         3: 1 | कालपी | रमेश | हाँ | ^05.10.2021",
    );
    check_context(sketch, "Title date=दिनांक 05.10.2021 मंगलवार को हुए प्रवास");
}

#[test]
fn a_post_between_the_rows_is_the_post_of_the_people_below() {
    let sketch = "क्र. | नाम | मोबाइल | पता
         अध्यक्ष
         1 | रमेश कुमार | 6000100001 | उरई
         महामंत्री
         2 | सुरेश सिंह | 6000100002 | कालपी
         3 | दिनेश यादव | 6000100003 | कोंच";
    check(
        sketch,
        "roster A1:D6 heading 1: serial=A name=B mobile=C address=D post=A
         3: 1 | रमेश कुमार | 6000100001 | उरई | ^अध्यक्ष
         5: 2 | सुरेश सिंह | 6000100002 | कालपी | ^महामंत्री
         6: 3 | दिनेश यादव | 6000100003 | कोंच | ^महामंत्री",
    );
    check_context(
        sketch,
        "Title post=महामंत्री from 1
         Title post=अध्यक्ष",
    );
    let sketch = "क्र. | नाम | पद | मोबाइल
         मंत्री
         1 | रमेश कुमार | मंत्री | 6000100001
         सदस्य
         2 | सुरेश सिंह | सदस्य | 6000100002";
    check(
        sketch,
        "roster A1:D5 heading 1: serial=A name=B post=C mobile=D
         3: 1 | रमेश कुमार | मंत्री | 6000100001
         5: 2 | सुरेश सिंह | सदस्य | 6000100002",
    );
    check_context(sketch, "");
    let sketch = "क्र. | समस्या | समस्या दिनांक | स्थिति
         अध्यक्ष
         1 | पेयजल की कमी | 2021-10-05 | लंबित
         दिनांक 06.10.2021
         2 | सड़क खराब | 2021-10-07 | लंबित";
    check(
        sketch,
        "problems A1:D5 heading 1: serial=A problem=B raised_on=C status=D
         3: 1 | पेयजल की कमी | 44474 | लंबित
         5: 2 | सड़क खराब | 44476 | लंबित",
    );
    check_context(sketch, "");
}

#[test]
fn each_kind_of_list_has_its_own_value_that_makes_a_row() {
    check(
        "क्र. | समस्या | समस्या दिनांक | स्थिति
         1 | पेयजल की कमी | 2021-10-05 | लंबित
         2 | | 2021-10-06 | लंबित
         | सड़क खराब",
        "problems A1:D4 heading 1: serial=A problem=B raised_on=C status=D
         2: 1 | पेयजल की कमी | 44474 | लंबित
         3: 2 |  | 44475 | लंबित (skipped)
         4:  | सड़क खराब |  |
         S206 at A3",
    );
    check(
        "क्र. | विधानसभा | प्रभारी का नाम | फीडबैक
         1 | माधौगढ़ | रमेश कुमार | अच्छा
         2 | उरई | |
         3 | कालपी | दिनेश यादव | अच्छा
         4 | | सुरेश सिंह | सामान्य
         5 | | दिनेश यादव |
         6 | कोंच | रमेश कुमार | अच्छा",
        "feedback A1:D7 heading 1: serial=A seat=B author=C feedback=D
         2: 1 | माधौगढ़ | रमेश कुमार | अच्छा
         3: 2 | उरई |  |
         4: 3 | कालपी | दिनेश यादव | अच्छा
         5: 4 |  | सुरेश सिंह | सामान्य
         6: 5 |  | दिनेश यादव |  (skipped)
         7: 6 | कोंच | रमेश कुमार | अच्छा
         S206 at A6",
    );
}

#[test]
fn what_of_a_visit_makes_a_row() {
    check(
        "क्र. | मंडल | प्रवासी | प्रवास दिनांक | प्रवास न होने का कारण
         1 | कालपी | रमेश | 2021-10-05
         2 | उरई
         3 | | | 2021-10-06
         4 | कोंच | रमेश | 2021-10-07
         5",
        "visits A1:E5 heading 1: serial=A mandal=B visitor=C date=D not_held=E
         2: 1 | कालपी | रमेश | 44474 |
         3: 2 | उरई |  |  |
         4: 3 |  |  | 44475 |
         5: 4 | कोंच | रमेश | 44476 |",
    );
    check(
        "क्र. | मंडल | प्रवासी | प्रवास दिनांक | प्रवास न होने का कारण
         1 | कालपी | रमेश | 2021-10-05
         2 | | | | वर्षा के कारण
         3 | उरई | रमेश | 2021-10-07",
        "visits A1:E4 heading 1: serial=A mandal=B visitor=C date=D not_held=E
         2: 1 | कालपी | रमेश | 44474 |
         3: 2 |  |  |  | वर्षा के कारण
         4: 3 | उरई | रमेश | 44476 |",
    );
    check(
        "क्र. | मंडल | प्रवासी | प्रवास दिनांक | उपस्थिति
         1 | कालपी | रमेश | 2021-10-05 | 12
         2 | | सुरेश |
         3 | | | | 10
         4 | उरई | रमेश | 2021-10-07 | 12
         5 | कोंच | रमेश | 2021-10-08 | 12
         6 | डकोर | रमेश | 2021-10-09 | 12",
        "visits A1:E7 heading 1: serial=A mandal=B visitor=C date=D attendance=E
         2: 1 | कालपी | रमेश | 44474 | 12
         3: 2 |  | सुरेश |  |
         4: 3 |  |  |  | 10 (skipped)
         5: 4 | उरई | रमेश | 44476 | 12
         6: 5 | कोंच | रमेश | 44477 | 12
         7: 6 | डकोर | रमेश | 44478 | 12
         S206 at A4",
    );
}

#[test]
fn names_make_rows_of_members() {
    check(
        "क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001
         2 | | मंत्री | 6000100002
         3 | सुरेश सिंह | |",
        "roster A1:D4 heading 1: serial=A name=B post=C mobile=D
         2: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         3: 2 |  | मंत्री | 6000100002 (skipped)
         4: 3 | सुरेश सिंह |  |
         S206 at A3",
    );
}

#[test]
fn a_district_makes_a_row_where_no_smaller_unit_is_asked_for() {
    check(
        "जिला | प्रवासी | प्रवास दिनांक | रात्रि विश्राम
         जालौन | रमेश | 2021-10-05 | हाँ
         औरैया | | | हाँ
         झाँसी | | |",
        "visits A1:D4 heading 1: district=A visitor=B date=C night_stay=D
         2: जालौन | रमेश | 44474 | हाँ
         3: औरैया |  |  | हाँ
         4: झाँसी |  |  |",
    );
    check(
        "मंडल | जिला | प्रवासी | प्रवास दिनांक | रात्रि विश्राम
         कालपी | जालौन | रमेश | 2021-10-05 | हाँ
         | औरैया | | | हाँ
         | झाँसी | | |",
        "visits A1:E3 heading 1: mandal=A district=B visitor=C date=D night_stay=E
         2: कालपी | जालौन | रमेश | 44474 | हाँ
         3:  | औरैया |  |  | हाँ (skipped)
         S206 at B3",
    );
    check(
        "जाँच संख्या | निर्णय | कारण | किसने
         N401-1 | स्वीकार | सही है | रमेश
         N401-2 | | |
         | | फोन पर पूछा | रमेश",
        "decisions A1:D4 heading 1: finding_id=A decision=B reason=C by=D
         2: N401-1 | स्वीकार | सही है | रमेश
         3: N401-2 |  |  |
         4:  |  | फोन पर पूछा | रमेश (skipped)
         S206 at C4",
    );
}

#[test]
fn what_a_form_filled_in_before_anybody_typed_is_no_row() {
    check(
        "क्र. | क्षेत्र | जिला | ब्लॉक | नाम | पद
         1 | कानपुर | जालौन | कदौरा | रमेश कुमार | अध्यक्ष
         2 | कानपुर | जालौन | कदौरा | |
         3 | कानपुर | जालौन | कदौरा | | मंत्री
         4 | कानपुर | जालौन | महेवा | सुरेश सिंह | सदस्य
         5 | कानपुर | जालौन | महेवा | |",
        "roster A1:F5 heading 1: serial=A region=B district=C block=D name=E post=F
         2: 1 | कानपुर | जालौन | कदौरा | रमेश कुमार | अध्यक्ष
         4: 3 | कानपुर | जालौन | कदौरा |  | मंत्री (skipped)
         5: 4 | कानपुर | जालौन | महेवा | सुरेश सिंह | सदस्य
         S206 at A4",
    );
    check(
        "क्र. | विधानसभा | मंडल | समस्या | समस्या दिनांक
         1 | कालपी | कदौरा | पेयजल | 2021-10-05
         2 | कालपी | महेवा | |
         3 | उरई | डकोर | सड़क | 2021-10-06",
        "problems A1:E4 heading 1: serial=A seat=B mandal=C problem=D raised_on=E
         2: 1 | कालपी | कदौरा | पेयजल | 44474
         4: 3 | उरई | डकोर | सड़क | 44475",
    );
    check(
        "क्र. | मंडल | नाम | पद
         1 | कालपी | रमेश कुमार | अध्यक्ष
         2 | उरई | |
         3 | कोंच | सुरेश सिंह | मंत्री
         4 | ^ | दिनेश यादव | सदस्य
         5 | डकोर | महेश वर्मा | सदस्य",
        "roster A1:D6 heading 1: serial=A mandal=B name=C post=D
         2: 1 | कालपी | रमेश कुमार | अध्यक्ष
         4: 3 | कोंच | सुरेश सिंह | मंत्री
         5: 4 | ^कोंच | दिनेश यादव | सदस्य
         6: 5 | डकोर | महेश वर्मा | सदस्य",
    );
}
