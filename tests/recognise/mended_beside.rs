//! Lists that were once read wrongly, each of which an office may send, with a neighbour that stays as it is.

use super::show::{check, check_tables};

#[test]
fn a_unit_named_between_the_rows_ends_the_block_above() {
    let list = |line: &str| {
        format!(
            "क्र. | नाम | पद | मंडल
             1 | रमेश कुमार | अध्यक्ष | कालपी
             {line}
             2 | सुरेश सिंह | मंत्री |
             3 | दिनेश यादव | सदस्य |"
        )
    };
    check(
        &list("| | | उरई"),
        "roster A1:D5 heading 1: serial=A name=B post=C mandal=D
         2: 1 | रमेश कुमार | अध्यक्ष | कालपी
         4: 2 | सुरेश सिंह | मंत्री |
         5: 3 | दिनेश यादव | सदस्य |",
    );
    check(
        &list("4 | महेश | मंत्री |"),
        "roster A1:D5 heading 1: serial=A name=B post=C mandal=D
         2: 1 | रमेश कुमार | अध्यक्ष | कालपी
         3: 4 | महेश | मंत्री | ^कालपी
         4: 2 | सुरेश सिंह | मंत्री | ^कालपी
         5: 3 | दिनेश यादव | सदस्य | ^कालपी",
    );
}

#[test]
fn a_list_below_and_beside_another_ends_it() {
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         उरई | 2021-10-06 | नहीं

         | | | नाम | पद | मोबाइल
         | | 1 | रमेश कुमार | अध्यक्ष | 6000100001
         | | 2 | सुरेश सिंह | मंत्री | 6000100002",
        "visits A1:C3 heading 1: mandal=A date=B night_stay=C
         2: कालपी | 44474 | हाँ
         3: उरई | 44475 | नहीं
         roster C5:F7 heading 5: serial=C name=D post=E mobile=F
         6: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         7: 2 | सुरेश सिंह | मंत्री | 6000100002",
    );
}

#[test]
fn lists_of_one_row_that_ask_for_the_same_are_lists() {
    check_tables(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ

         क्र. | मंडल | प्रवास | | | बैठक
         | | दिनांक | प्रवासी | रात्रि विश्राम | उपस्थिति
         1 | कालपी | 2021-10-05 | रमेश | हाँ | 12",
        "visits A1:C2 heading 1: mandal=A date=B night_stay=C
         visits A4:F6 heading 5: serial=A mandal=B date=C visitor=D night_stay=E attendance=F",
    );
}

#[test]
fn a_list_goes_on_beside_another_that_begins_below_a_gap() {
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ

         | | | | नाम | पद | मोबाइल
         कोंच | 2021-10-07 | हाँ | | रमेश कुमार | अध्यक्ष | 6000100001",
        "visits A1:G5 heading 1: mandal=A date=B night_stay=C ?=E ?=F ?=G
         2: कालपी | 44474 | हाँ |  |  |
         4:  |  |  | नाम | पद | मोबाइल (skipped)
         5: कोंच | 44476 | हाँ | रमेश कुमार | अध्यक्ष | 6000100001
         roster B4:G5 heading 4: ?=B ?=C name=E post=F mobile=G
         5: 44476 | हाँ | रमेश कुमार | अध्यक्ष | 6000100001
         S203 at E4 E
         S203 at F4 F
         S203 at G4 G
         S206 at E4
         S203 at B5 B
         S203 at C5 C",
    );
}

#[test]
fn a_list_without_rows_and_one_with_a_row_are_two() {
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम

         नाम | पद | मोबाइल
         सुरेश | अध्यक्ष | 6000100001",
        "visits A1:C1 heading 1: mandal=A date=B night_stay=C
         roster A3:C4 heading 3: name=A post=B mobile=C
         4: सुरेश | अध्यक्ष | 6000100001",
    );
    check_tables(
        "मंडल | नाम | पद | | मंडल | समस्या | स्थिति
         कालपी | रमेश | अध्यक्ष | | उरई | पानी | लंबित",
        "roster A1:C2 heading 1: mandal=A name=B post=C
         problems E1:G2 heading 1: mandal=E problem=F status=G",
    );
}

#[test]
fn labels_that_nobody_answered_are_no_part_of_the_heading_below() {
    check_tables(
        "मंडल: | | दिनांक:
         क्र. | नाम | पद | मोबाइल
         1 | रमेश | अध्यक्ष | 6000100001",
        "roster A2:D3 heading 2: serial=A name=B post=C mobile=D",
    );
    // Headings may have colons too.
    check_tables(
        "मंडल: | नाम: | पद: | वाहन:
         कालपी | रमेश | सदस्य | जीप",
        "roster A1:D2 heading 1: mandal=A name=B post=C ?=D",
    );
}

#[test]
fn a_list_right_above_a_longer_heading_keeps_its_rows() {
    check_tables(
        "मंडल | समस्या | स्थिति
         कालपी | पानी की कमी | लंबित
         उरई | सड़क खराब | लंबित
         नाम | पद | मोबाइल | पता
         रमेश | अध्यक्ष | 6000100001 | उरई
         महेश | मंत्री | 6000100002 | उरई",
        "problems A1:C3 heading 1: mandal=A problem=B status=C
         roster A4:D6 heading 4: name=A post=B mobile=C address=D",
    );
}

#[test]
fn what_is_not_there_is_an_answer_and_no_heading() {
    check(
        "नाम | पद | ग्राम
         रमेश | सदस्य | पता नहीं
         महेश | सदस्य | पता नहीं
         दिनेश | सदस्य | गजनेर",
        "roster A1:C4 heading 1: name=A post=B address=C
         2: रमेश | सदस्य | पता नहीं
         3: महेश | सदस्य | पता नहीं
         4: दिनेश | सदस्य | गजनेर",
    );
    check_tables(
        "मंडल | रात्रि विश्राम हाँ | रात्रि विश्राम नहीं | प्रवास दिनांक
         कालपी | ✓ | | 2021-10-05",
        "visits A1:D2 heading 1: mandal=A night_stay=B ?=C date=D",
    );
}

#[test]
fn a_day_said_between_the_rows_of_a_programme_is_not_missing() {
    check(
        "प्रस्तावित प्रवास कार्यक्रम
         मंडल | प्रवासी | रात्रि विश्राम
         दिनांक 05.10.2021
         कालपी | रमेश | हाँ
         उरई | रमेश | नहीं",
        "programme A2:C5 heading 2: mandal=A visitor=B night_stay=C planned_date=A
         4: कालपी | रमेश | हाँ | ^05.10.2021
         5: उरई | रमेश | नहीं | ^05.10.2021",
    );
}
