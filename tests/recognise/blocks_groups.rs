//! Group names above headings: which text names a column, and how sure it is.

use super::show::{check, told};

#[test]
fn merged_group_names_of_which_one_names_a_heading_below() {
    check(
        "मंडल | प्रवास | <
         नाम | दिनांक | प्रवासी
         कालपी | 2021-10-05 | रमेश",
        "visits A1:C3 heading 2: mandal=A date=B visitor=C
         3: कालपी | 44474 | रमेश",
    );
}

#[test]
fn a_group_name_makes_its_parts_less_sure() {
    check(
        "क्र. | नाम | पद | प्रस्तावक | <
         ^ | ^ | ^ | नाम | ग्राम
         1 | रमेश | मंत्री | महेश | गजनेर",
        "roster A1:E3 heading 1: serial=A name=B post=C ?=D address=E
         3: 1 | रमेश | मंत्री | महेश | गजनेर
         S203 at D2 प्रस्तावक नाम",
    );
    check(
        "क्र. | नाम | दायित्व | पद | <
         ^ | ^ | ^ | अभी | पहले
         1 | रमेश | मंत्री | मंत्री | सदस्य",
        "roster A1:E3 heading 1: serial=A name=B post=C ?=D ?=E
         3: 1 | रमेश | मंत्री | मंत्री | सदस्य
         S203 at D2 पद अभी
         S203 at E2 पद पहले",
    );
}

#[test]
fn a_heading_of_three_rows_is_read_by_its_last() {
    check(
        "क्र. | मंडल | सूचना | < | <
         ^ | ^ | व्यक्तिगत | < | मोबाइल
         ^ | ^ | नाम | पद | ^
         1 | कालपी | रमेश | मंत्री | 6000100001",
        "roster A1:E4 heading 1: serial=A mandal=B name=C post=D mobile=E
         4: 1 | कालपी | रमेश | मंत्री | 6000100001",
    );
}

#[test]
fn headings_of_which_the_upper_half_says_most() {
    check(
        "प्रवास | जिले का | मंडल
         दिनांक | नाम | नाम
         2021-10-05 | जालौन | कालपी",
        "visits A1:C3 heading 2: date=A district=B mandal=C
         3: 44474 | जालौन | कालपी",
    );
    check(
        "मंडल | प्रवास | समस्या
         नाम | दिनांक | स्थिति
         कालपी | 2021-10-05 | लंबित",
        "visits A1:C3 heading 2: mandal=A date=B problem_status=C
         3: कालपी | 44474 | लंबित",
    );
}

#[test]
fn columns_may_be_counted_in_brackets() {
    check_rows(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         (1) | (2) | (3)
         कालपी | 2021-10-05 | हाँ",
        "3: कालपी | 44474 | हाँ",
    );
    check_rows(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         '1. | '2. | '3.
         कालपी | 2021-10-05 | हाँ",
        "3: कालपी | 44474 | हाँ",
    );
}

/// The one row of a table, whatever its heading is called.
fn check_rows(sketch: &str, expected: &str) {
    let told = told(sketch);
    assert_eq!(told.get(1..), Some([expected.to_owned()].as_slice()), "{sketch}");
}
