//! Forms beside and above other things: which text is a label and which its value, what stands above a list, and single
//! rows below headings that are lists of their own.

use super::show::{check, check_context};

#[test]
fn a_record_that_says_nothing_of_where_or_when_is_named() {
    check(
        "प्रवास दिनांक: |
         रात्रि विश्राम: | हाँ
         दायित्व: | जिला मंत्री",
        "unrecognised A1:B3 heading 1:
         S201 none lacks  heading None at A1",
    );
}

#[test]
fn a_value_below_its_label_is_no_line_between_records() {
    let sketch = "रात्रि विश्राम: हाँ
         प्रवास दिनांक: 05.10.2021
         | मंडल का नाम
         | कालपी मंडल";
    check(
        sketch,
        "visits A1:B4 heading 1: night_stay=A date=A mandal=B
         1: हाँ | 05.10.2021 | कालपी मंडल",
    );
    check_context(sketch, "");
}

#[test]
fn labels_beside_one_another_are_one_record() {
    check(
        "मंडल | कालपी | | प्रवास दिनांक | 2021-10-05
         प्रवासी | रमेश | | रात्रि विश्राम | हाँ
         वाहन | जीप | | चालक | महेश",
        "visits A1:E3 heading 1: mandal=B date=E visitor=B night_stay=E ?=B ?=E
         1: कालपी | 44474 | रमेश | हाँ | जीप | महेश
         S203 at B3 वाहन
         S203 at E3 चालक",
    );
    check(
        "मंडल: | कालपी
         प्रवास दिनांक: | | | | कार्यालय के लिए
         प्रवासी: | रमेश",
        "visits A1:B3 heading 1: mandal=B date=B visitor=B
         1: कालपी |  | रमेश",
    );
    check(
        "मंडल: | कालपी
         प्रवास दिनांक: | 2021-10-05
         वाहन: | प्रवासी: | रमेश",
        "visits A1:C3 heading 1: mandal=B date=B visitor=C
         1: कालपी | 44474 | रमेश",
    );
}

#[test]
fn a_form_may_be_one_line() {
    check(
        "मंडल | कालपी | प्रवास दिनांक | 05.10.2021",
        "visits A1:D1 heading 1: mandal=B date=D
         1: कालपी | 05.10.2021",
    );
}

#[test]
fn a_form_above_a_list_says_when_and_where() {
    check(
        "मंडल: कालपी
         प्रवास दिनांक: 05.10.2021

         क्र. | नाम | पद | मोबाइल
         1 | महेश | अध्यक्ष | 6000100001",
        "visits A1:A2 heading 1: mandal=A date=A
         1: कालपी | 05.10.2021
         roster A4:D5 heading 4: serial=A name=B post=C mobile=D
         5: 1 | महेश | अध्यक्ष | 6000100001",
    );
    check(
        "मंडल: कालपी | | | प्रवास दिनांक: 05.10.2021
         क्र. | नाम | पद | मोबाइल
         1 | महेश | अध्यक्ष | 6000100001",
        "roster A2:D3 heading 2: serial=A name=B post=C mobile=D
         3: 1 | महेश | अध्यक्ष | 6000100001",
    );
    check(
        "मंडल बैठक का वृत्त
         मंडल | < | < | < | कालपी | <
         प्रवास दिनांक | < | < | < | 2021-10-05 | <

         क्र. | नाम | पद | मोबाइल
         1 | महेश | अध्यक्ष | 6000100001",
        "visits A2:E3 heading 2: mandal=E date=E
         2: कालपी | 44474
         roster A5:D6 heading 5: serial=A name=B post=C mobile=D
         6: 1 | महेश | अध्यक्ष | 6000100001",
    );
    check(
        "प्रस्तावित कार्यक्रम
         मंडल: | कालपी
         प्रवास दिनांक: | 2021-10-05

         क्र. | नाम | पद | मोबाइल
         1 | महेश | अध्यक्ष | 6000100001",
        "programme A2:B3 heading 2: mandal=B planned_date=B
         2: कालपी | 44474
         roster A5:D6 heading 5: serial=A name=B post=C mobile=D
         6: 1 | महेश | अध्यक्ष | 6000100001",
    );
    check(
        "== प्रस्तावित कार्यक्रम
         मंडल: | कालपी
         प्रवास दिनांक: | 2021-10-05
         वाहन: | जीप

         क्र. | नाम | पद | मोबाइल
         1 | महेश | अध्यक्ष | 6000100001",
        "programme A1:B3 heading 1: mandal=B planned_date=B ?=B
         1: कालपी | 44474 | जीप
         roster A5:D6 heading 5: serial=A name=B post=C mobile=D
         6: 1 | महेश | अध्यक्ष | 6000100001
         S203 at B3 वाहन",
    );
}

#[test]
fn what_stands_above_a_list_without_a_day_of_its_own_is_its_title() {
    check(
        "मंडल: | कालपी
         प्रवास दिनांक: |
         रात्रि विश्राम: | हाँ

         क्र. | नाम | पद | मोबाइल
         1 | महेश | अध्यक्ष | 6000100001",
        "roster A5:D6 heading 5: serial=A name=B post=C mobile=D
         6: 1 | महेश | अध्यक्ष | 6000100001",
    );
    check(
        "जिला: | जालौन
         दिनांक: | 2021-11-05

         क्र. | मंडल | प्रवासी | प्रवास दिनांक
         1 | उरई | महेश | 2021-10-06
         2 | कालपी | महेश | 2021-10-07",
        "visits A4:D6 heading 4: serial=A mandal=B visitor=C date=D
         5: 1 | उरई | महेश | 44475
         6: 2 | कालपी | महेश | 44476",
    );
    check(
        "नाम: | रमेश
         पद: | जिलाध्यक्ष

         क्र. | मंडल | प्रवास दिनांक | रात्रि विश्राम
         1 | उरई | 2021-10-06 | हाँ",
        "visits A4:D5 heading 4: serial=A mandal=B date=C night_stay=D
         5: 1 | उरई | 44475 | हाँ",
    );
}

#[test]
fn lists_of_one_row_each_stay_lists() {
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ

         मंडल | प्रवास दिनांक | रात्रि विश्राम
         उरई | 2021-10-06 | नहीं",
        "visits A1:C2 heading 1: mandal=A date=B night_stay=C
         2: कालपी | 44474 | हाँ
         visits A4:C5 heading 4: mandal=A date=B night_stay=C
         5: उरई | 44475 | नहीं",
    );
    check(
        "प्रवासी | मंडल | प्रवास दिनांक
         रमेश | कालपी | 2021-10-05

         नाम | पद | मोबाइल
         सुरेश | अध्यक्ष | 6000100001
         सुरेश | मंत्री | 6000100002",
        "visits A1:C2 heading 1: visitor=A mandal=B date=C
         2: रमेश | कालपी | 44474
         roster A4:C6 heading 4: name=A post=B mobile=C
         5: सुरेश | अध्यक्ष | 6000100001
         6: सुरेश | मंत्री | 6000100002",
    );
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         नाम | पद | मोबाइल
         सुरेश | जिला मंत्री | 6000100001",
        "visits A1:C4 heading 1: mandal=A date=B night_stay=C visitor=A role=B mobile=C
         2: कालपी | 44474 | हाँ | सुरेश | जिला मंत्री | 6000100001",
    );
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ",
        "visits A1:C2 heading 1: mandal=A date=B night_stay=C
         2: कालपी | 44474 | हाँ",
    );
}
