//! A sheet as a whole: columns that nobody named, tables beside and below one another with what belongs to which, and
//! sheets of which nobody can tell what they list.

use super::show::check;

#[test]
fn columns_that_nobody_named_are_kept_beside_and_between_the_others() {
    check(
        "मंडल | | प्रवास दिनांक | रात्रि विश्राम
         कालपी | रमेश | 2021-10-05 | हाँ | देर से पहुँचे
         उरई | | 2021-10-06 | हाँ",
        "visits A1:E3 heading 1: mandal=A ?=B date=C night_stay=D ?=E
         2: कालपी | रमेश | 44474 | हाँ | देर से पहुँचे
         3: उरई |  | 44475 | हाँ |
         S203 at B2 B
         S203 at E2 E",
    );
    check(
        "नाम | पद | मोबाइल
         रमेश कुमार | अध्यक्ष | 6000100001 | 1
         सुरेश सिंह | मंत्री | 6000100002 | 2",
        "roster A1:D3 heading 1: name=A post=B mobile=C ?=D
         2: रमेश कुमार | अध्यक्ष | 6000100001 | 1
         3: सुरेश सिंह | मंत्री | 6000100002 | 2
         S203 at D2 D",
    );
    check(
        "| | | नाम | पद | मोबाइल
         नया | | | रमेश कुमार | अध्यक्ष | 6000100001
         | | | सुरेश सिंह | मंत्री | 6000100002",
        "roster A1:F3 heading 1: ?=A name=D post=E mobile=F
         2: नया | रमेश कुमार | अध्यक्ष | 6000100001
         3:  | सुरेश सिंह | मंत्री | 6000100002
         S203 at A2 A",
    );
}

#[test]
fn a_column_without_heading_right_of_two_tables_belongs_to_the_right_one() {
    check(
        "क्र. | नाम | पद | क्र. | नाम | पद
         1 | रमेश कुमार | अध्यक्ष | 1 | महेश वर्मा | अध्यक्ष
         2 | सुरेश सिंह | मंत्री | 2 | दिनेश यादव | मंत्री | नया",
        "roster A1:C3 heading 1: serial=A name=B post=C
         2: 1 | रमेश कुमार | अध्यक्ष
         3: 2 | सुरेश सिंह | मंत्री
         roster D1:G3 heading 1: serial=D name=E post=F ?=G
         2: 1 | महेश वर्मा | अध्यक्ष |
         3: 2 | दिनेश यादव | मंत्री | नया
         S203 at G3 G",
    );
}

#[test]
fn rows_may_be_numbered_without_a_heading() {
    check(
        "| नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001
         2 | सुरेश सिंह | मंत्री | 6000100002",
        "roster A1:D3 heading 1: serial=A name=B post=C mobile=D
         2: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         3: 2 | सुरेश सिंह | मंत्री | 6000100002",
    );
    check(
        "| नाम | पद | मोबाइल
         5 | रमेश कुमार | अध्यक्ष | 6000100001
         6 | सुरेश सिंह | मंत्री | 6000100002",
        "roster A1:D3 heading 1: ?=A name=B post=C mobile=D
         2: 5 | रमेश कुमार | अध्यक्ष | 6000100001
         3: 6 | सुरेश सिंह | मंत्री | 6000100002
         S203 at A2 A",
    );
    check(
        "| नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001
         | सुरेश सिंह | मंत्री | 6000100002",
        "roster A1:D3 heading 1: ?=A name=B post=C mobile=D
         2: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         3:  | सुरेश सिंह | मंत्री | 6000100002
         S203 at A2 A",
    );
}

#[test]
fn one_table_ends_where_the_next_begins_below_it() {
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         उरई | 2021-10-06 | नहीं

         नाम | पद | मोबाइल
         रमेश कुमार | अध्यक्ष | 6000100001
         सुरेश सिंह | मंत्री | 6000100002",
        "visits A1:C3 heading 1: mandal=A date=B night_stay=C
         2: कालपी | 44474 | हाँ
         3: उरई | 44475 | नहीं
         roster A5:C7 heading 5: name=A post=B mobile=C
         6: रमेश कुमार | अध्यक्ष | 6000100001
         7: सुरेश सिंह | मंत्री | 6000100002",
    );
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         उरई | 2021-10-06 | नहीं

         | | नाम | पद | मोबाइल
         | | रमेश कुमार | अध्यक्ष | 6000100001
         | | सुरेश सिंह | मंत्री | 6000100002",
        "visits A1:C3 heading 1: mandal=A date=B night_stay=C
         2: कालपी | 44474 | हाँ
         3: उरई | 44475 | नहीं
         roster C5:E7 heading 5: name=C post=D mobile=E
         6: रमेश कुमार | अध्यक्ष | 6000100001
         7: सुरेश सिंह | मंत्री | 6000100002",
    );
}

#[test]
fn one_table_ends_where_the_next_begins_left_of_it() {
    check(
        "| | नाम | पद | मोबाइल
         | | रमेश कुमार | अध्यक्ष | 6000100001
         | | सुरेश सिंह | मंत्री | 6000100002

         मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         उरई | 2021-10-06 | नहीं",
        "roster C1:E3 heading 1: name=C post=D mobile=E
         2: रमेश कुमार | अध्यक्ष | 6000100001
         3: सुरेश सिंह | मंत्री | 6000100002
         visits A5:C7 heading 5: mandal=A date=B night_stay=C
         6: कालपी | 44474 | हाँ
         7: उरई | 44475 | नहीं",
    );
}

#[test]
fn a_sheet_without_a_table_is_named_with_what_it_is_nearest_to() {
    check(
        "नाम | टिप्पणी
         रमेश कुमार | जालौन से
         सुरेश सिंह | औरैया से",
        "unrecognised A1:B3 heading 1:
         S201 roster lacks post heading Some(1) at A1",
    );
    check(
        "नाम | टिप्पणी
         रमेश कुमार | जालौन से

         मंडल | रात्रि विश्राम
         कालपी | हाँ",
        "unrecognised A1:B5 heading 1:
         S201 roster lacks post heading Some(1) at A1",
    );
    check(
        "मंडल | रात्रि विश्राम
         कालपी | हाँ

         नाम | टिप्पणी
         रमेश कुमार | जालौन से",
        "unrecognised A1:B5 heading 4:
         S201 roster lacks post heading Some(4) at A4",
    );
    check(
        "नाम | टिप्पणी
         रमेश कुमार | जालौन से

         नाम | टिप्पणी
         सुरेश सिंह | औरैया से",
        "unrecognised A1:B5 heading 1:
         S201 roster lacks post heading Some(1) at A1",
    );
    check(
        "12 | 14
         15 | 16",
        "",
    );
    check(
        "| | 12 | चालक
         | वाहन
         | | | 14",
        "unrecognised B1:D3 heading 1:
         S201 none lacks  heading None at D1",
    );
    check(
        "प्रवासी | दूरी
         रमेश | 40

         मंडल | रात्रि विश्राम
         कालपी | हाँ",
        "unrecognised A1:B5 heading 4:
         S201 visits lacks date heading Some(4) at A4",
    );
}

#[test]
fn a_list_of_another_kind_beside_the_table_is_named() {
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         उरई | 2021-10-06 | नहीं

         वाहन | चालक | दूरी
         जीप | महेश | 40
         कार | दिनेश | 60",
        "visits A1:C3 heading 1: mandal=A date=B night_stay=C
         2: कालपी | 44474 | हाँ
         3: उरई | 44475 | नहीं
         unrecognised A5:C7 heading 5:
         S201 none lacks  heading None at A5",
    );
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम | | वाहन | चालक
         कालपी | 2021-10-05 | हाँ | | जीप | महेश
         उरई | 2021-10-06 | नहीं",
        "visits A1:C3 heading 1: mandal=A date=B night_stay=C
         2: कालपी | 44474 | हाँ
         3: उरई | 44475 | नहीं
         unrecognised E1:F2 heading 1:
         S201 none lacks  heading None at E1",
    );
}

#[test]
fn the_guide_of_the_program_is_not_read() {
    check(
        "pravas-guide
         मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ",
        "",
    );
    check(
        "भरने के निर्देश

         pravas-guide
         मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ",
        "",
    );
    check(
        "भरने के निर्देश


         pravas-guide
         मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ",
        "visits A5:C6 heading 5: mandal=A date=B night_stay=C
         6: कालपी | 44474 | हाँ",
    );
}

#[test]
fn only_tables_of_the_same_rows_narrow_one_another() {
    check(
        "नाम | पद | मोबाइल | पता
         रमेश कुमार | अध्यक्ष | 6000100001 | उरई

         क्र. | मंडल | प्रवासी | प्रवास दिनांक | रात्रि विश्राम | उपस्थिति | टिप्पणी
         1 | कालपी | रमेश | 2021-10-05 | हाँ | 12 | अच्छा
         2 | उरई | सुरेश | 2021-10-06 | हाँ | 12 | अच्छा

         | | | | नाम | पद | मोबाइल
         | | | 1 | महेश वर्मा | अध्यक्ष | 6000100003
         | | | 2 | दिनेश यादव | मंत्री | 6000100004",
        "roster A1:D2 heading 1: name=A post=B mobile=C address=D
         2: रमेश कुमार | अध्यक्ष | 6000100001 | उरई
         visits A4:G6 heading 4: serial=A mandal=B visitor=C date=D night_stay=E attendance=F remarks=G
         5: 1 | कालपी | रमेश | 44474 | हाँ | 12 | अच्छा
         6: 2 | उरई | सुरेश | 44475 | हाँ | 12 | अच्छा
         roster D8:G10 heading 8: serial=D name=E post=F mobile=G
         9: 1 | महेश वर्मा | अध्यक्ष | 6000100003
         10: 2 | दिनेश यादव | मंत्री | 6000100004",
    );
}
