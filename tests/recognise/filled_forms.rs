//! Forms of one visit or of several, as they come back filled in: where the value of a label stands, which labels make
//! a form, where one record ends and the next begins.

use super::show::{check, check_context};

#[test]
fn two_labels_that_are_known_make_a_form() {
    check(
        "मंडल | कालपी
         प्रवास दिनांक | 2021-10-05",
        "visits A1:B2 heading 1: mandal=B date=B
         1: कालपी | 44474",
    );
    check(
        "प्रवास दिनांक | 2021-10-05
         वाहन | जीप",
        "unrecognised A1:B2 heading 1:
         S201 none lacks  heading None at A1",
    );
}

#[test]
fn what_a_form_lacks_may_stand_in_the_name_of_its_sheet() {
    let sketch = "== विधानसभा 219 माधौगढ़
         प्रभारी का नाम | रमेश कुमार
         फीडबैक | प्रत्याशी पर सहमति है";
    check(
        sketch,
        "feedback A1:B2 heading 1: author=B feedback=B
         1: रमेश कुमार | प्रत्याशी पर सहमति है",
    );
    check_context(sketch, "Sheet seat=219 माधौगढ़");
    check(
        "प्रभारी का नाम | रमेश कुमार
         फीडबैक | प्रत्याशी पर सहमति है",
        "unrecognised A1:B2 heading 1:
         S201 none lacks  heading None at A1",
    );
    check(
        "== 219
         नाम | रमेश कुमार
         दायित्व | जिला मंत्री",
        "roster A1:B2 heading 1: name=B post=B
         1: रमेश कुमार | जिला मंत्री",
    );
}

#[test]
fn a_form_of_planned_visits_is_a_programme() {
    check(
        "प्रस्तावित प्रवास कार्यक्रम
         मंडल | कालपी
         दिनांक | 2021-10-05
         प्रवासी | रमेश कुमार",
        "programme A2:B4 heading 2: mandal=B planned_date=B visitor=B
         2: कालपी | 44474 | रमेश कुमार",
    );
    check(
        "सम्पन्न प्रवास का वृत्त
         मंडल | कालपी
         दिनांक | 2021-10-05
         प्रवासी | रमेश कुमार",
        "visits A2:B4 heading 2: mandal=B date=B visitor=B
         2: कालपी | 44474 | रमेश कुमार",
    );
}

#[test]
fn a_label_may_begin_with_the_office_of_who_came() {
    let sketch = "मंडल | कालपी
         जिलाध्यक्ष प्रवास दिनांक | 2021-10-05
         रात्रि विश्राम | हाँ";
    check(
        sketch,
        "visits A1:B3 heading 1: mandal=B date=B night_stay=B
         1: कालपी | 44474 | हाँ",
    );
    check_context(sketch, "Title role=जिलाध्यक्ष");
    check_context(
        "मंडल | कालपी
         प्रवास दिनांक | 2021-10-05
         जिला महामंत्री रात्रि विश्राम | हाँ",
        "Title role=जिला महामंत्री",
    );
    check_context(
        "मंडल | कालपी
         प्रवास दिनांक | 2021-10-05
         जिलाध्यक्ष बैठक | हाँ",
        "",
    );
}

#[test]
fn a_value_stands_behind_a_colon_or_a_dash_in_the_cell_of_its_label() {
    check(
        "मंडल – कालपी
         प्रवास दिनांक - 05.10.2021
         रात्रि विश्राम— हाँ
         नोट: सभी कार्यकर्ता उपस्थित रहे",
        "visits A1:A3 heading 1: mandal=A date=A night_stay=A
         1: कालपी | 05.10.2021 | हाँ",
    );
    check(
        "मंडल : कालपी | | प्रवास दिनांक:05.10.2021
         प्रवासी： रमेश कुमार | | रात्रि विश्राम : नहीं",
        "visits A1:C2 heading 1: mandal=A date=C visitor=A night_stay=C
         1: कालपी | 05.10.2021 | रमेश कुमार | नहीं",
    );
}

#[test]
fn a_value_stands_up_to_three_columns_right_of_its_label() {
    check(
        "मंडल | | | कालपी
         प्रवास दिनांक | | | 2021-10-05",
        "visits A1:D2 heading 1: mandal=D date=D
         1: कालपी | 44474",
    );
    check(
        "मंडल | < | < | | | कालपी
         प्रवास दिनांक | < | < | | | 2021-10-05",
        "visits A1:F2 heading 1: mandal=F date=F
         1: कालपी | 44474",
    );
    check(
        "मंडल | कालपी | < | प्रवास दिनांक | 2021-10-05
         प्रवासी | रमेश | < | रात्रि विश्राम | हाँ",
        "visits A1:E2 heading 1: mandal=B date=E visitor=B night_stay=E
         1: कालपी | 44474 | रमेश | हाँ",
    );
    check(
        "प्रवासी का नाम | : | रमेश
         मंडल | :- | कालपी | | प्रवास दिनांक | - | 2021-10-05",
        "visits A1:G2 heading 1: visitor=C mandal=C date=G
         1: रमेश | कालपी | 44474",
    );
}

#[test]
fn a_value_may_stand_below_a_label_that_stands_alone() {
    check(
        "मंडल: कालपी
         रात्रि विश्राम: हाँ
         | प्रवास दिनांक
         | 2021-10-05",
        "visits A1:B4 heading 1: mandal=A night_stay=A date=B
         1: कालपी | हाँ | 44474",
    );
    check(
        "मंडल: कालपी
         रात्रि विश्राम: हाँ
         | प्रवास दिनांक",
        "visits A1:C3 heading 1: mandal=A night_stay=A date=C
         1: कालपी | हाँ |",
    );
    check(
        "मंडल: कालपी
         रात्रि विश्राम: हाँ
         | | | प्रवास दिनांक
         | | प्रवासी | रमेश",
        "visits A1:D4 heading 1: mandal=A night_stay=A date=D visitor=D
         1: कालपी | हाँ | रमेश | रमेश",
    );
}

#[test]
fn a_form_that_nobody_filled_in_has_no_record() {
    check(
        "मंडल: |
         प्रवास दिनांक: |
         रात्रि विश्राम: |
         प्रवासी: |",
        "visits A1:B4 heading 1: mandal=B date=B night_stay=B visitor=B",
    );
    check(
        "प्रवास वृत्त
         मंडल
         प्रवास दिनांक
         रात्रि विश्राम",
        "visits A2:B4 heading 2: mandal=B date=B night_stay=B",
    );
    check(
        "मंडल: | कालपी
         प्रवास दिनांक: |
         रात्रि विश्राम: | हाँ",
        "visits A1:B3 heading 1: mandal=B date=B night_stay=B
         1: कालपी |  | हाँ",
    );
}

#[test]
fn a_post_is_the_answer_where_a_post_is_asked_for() {
    check(
        "प्रवासी | रमेश
         दायित्व | जिलाध्यक्ष
         मंडल | कालपी
         प्रवास दिनांक | 2021-10-05",
        "visits A1:B4 heading 1: visitor=B role=B mandal=B date=B
         1: रमेश | जिलाध्यक्ष | कालपी | 44474",
    );
    check(
        "मंडल | कालपी
         प्रवास दिनांक | 2021-10-05
         जिलाध्यक्ष | रमेश कुमार
         रात्रि विश्राम | हाँ",
        "visits A1:B4 heading 1: mandal=B date=B visitor=B night_stay=B
         1: कालपी | 44474 | रमेश कुमार | हाँ",
    );
    check(
        "नाम | रमेश कुमार
         पद | मंडल अध्यक्ष
         मोबाइल | 6000100001
         आयु | 41",
        "roster A1:B4 heading 1: name=B post=B mobile=B age=B
         1: रमेश कुमार | मंडल अध्यक्ष | 6000100001 | 41",
    );
}

#[test]
fn labels_that_nobody_knows_belong_to_the_form_where_they_stand_under_others() {
    check(
        "मंडल | कालपी
         प्रवास दिनांक | 2021-10-05
         वाहन | जीप",
        "visits A1:B3 heading 1: mandal=B date=B ?=B
         1: कालपी | 44474 | जीप
         S203 at B3 वाहन",
    );
    check(
        "मंडल | कालपी
         प्रवास दिनांक | 2021-10-05
         | वाहन: | जीप",
        "visits A1:C3 heading 1: mandal=B date=B ?=C
         1: कालपी | 44474 | जीप
         S203 at C3 वाहन",
    );
    check(
        "मंडल | कालपी
         प्रवास दिनांक | 2021-10-05
         | वाहन | जीप",
        "visits A1:B2 heading 1: mandal=B date=B
         1: कालपी | 44474
         unrecognised B3:C3 heading 3:
         S201 none lacks  heading None at B3",
    );
    check(
        "मंडल | कालपी
         प्रवास दिनांक | 2021-10-05
         सदस्य संख्या | 61
         शक्ति केन्द्रों की संख्या | 12",
        "visits A1:B4 heading 1: mandal=B date=B ?=B ?=B
         1: कालपी | 44474 | 61 | 12
         S203 at B3 सदस्य संख्या
         S203 at B4 शक्ति केन्द्रों की संख्या",
    );
    check(
        "मंडल | कालपी
         प्रवास की तारिख | 2021-10-05
         रात्रि विश्राम | हाँ
         उपस्तिथि | 12",
        "visits A1:B4 heading 1: mandal=B date=B night_stay=B attendance=B
         1: कालपी | 44474 | हाँ | 12",
    );
}
