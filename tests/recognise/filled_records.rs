//! Forms of several records: one below the other, side by side, in columns, or heading above heading, and the lines
//! between them that say where the records below belong.

use super::show::{check, check_context};

#[test]
fn a_record_begins_where_a_label_comes_again() {
    check(
        "नाम: | रमेश कुमार
         पद: | अध्यक्ष
         मोबाइल: | 6000100001

         नाम: | सुरेश सिंह
         मोबाइल: | 6000100002",
        "roster A1:B6 heading 1: name=B post=B mobile=B
         1: रमेश कुमार | अध्यक्ष | 6000100001
         5: सुरेश सिंह |  | 6000100002",
    );
    check(
        "मंडल: कालपी
         प्रवास दिनांक: 05.10.2021
         मंडल: उरई
         प्रवास दिनांक: 06.10.2021
         वाहन: | जीप
         मंडल: कोंच
         वाहन: | कार",
        "visits A1:B7 heading 1: mandal=A date=A ?=B
         1: कालपी | 05.10.2021 |
         3: उरई | 06.10.2021 | जीप
         6: कोंच |  | कार
         S203 at A1 वाहन",
    );
}

#[test]
fn a_line_between_records_names_the_unit_of_those_below() {
    let sketch = "जिला जालौन
         मंडल | कालपी | प्रवास दिनांक | 2021-10-05
         मंडल | उरई | प्रवास दिनांक | 2021-10-06

         जिला औरैया
         मंडल | बिधूना | प्रवास दिनांक | 2021-10-07
         मंडल | अजीतमल | प्रवास दिनांक | 2021-10-08";
    check(
        sketch,
        "visits A2:D7 heading 2: mandal=B date=D
         2: कालपी | 44474
         3: उरई | 44475
         6: बिधूना | 44476
         7: अजीतमल | 44477",
    );
    check_context(
        sketch,
        "Title district=औरैया from 2
         Title district=जालौन",
    );
}

#[test]
fn records_that_nobody_filled_in_are_not_counted_above_a_line() {
    let sketch = "मंडल: | कालपी
         प्रवास दिनांक: | 2021-10-05

         मंडल: |
         प्रवास दिनांक: |

         जिला औरैया
         मंडल: | बिधूना
         प्रवास दिनांक: | 2021-10-07

         जिला जालौन
         मंडल: | कोंच
         प्रवास दिनांक: | 2021-10-08";
    check(
        sketch,
        "visits A1:B13 heading 1: mandal=B date=B
         1: कालपी | 44474
         8: बिधूना | 44476
         12: कोंच | 44477",
    );
    check_context(
        sketch,
        "Title district=जालौन from 2
         Title district=औरैया from 1",
    );
    check_context(
        "मंडल: | कालपी
         प्रवास दिनांक: | 2021-10-05

         दूसरे दिन का प्रवास
         मंडल: | उरई
         प्रवास दिनांक: | 2021-10-07",
        "",
    );
    check_context(
        "मंडल: कालपी
         प्रवास दिनांक: 05.10.2021

         मंडल: उरई
         प्रवास दिनांक: 06.10.2021",
        "",
    );
}

#[test]
fn forms_side_by_side_are_read_one_after_the_other() {
    check(
        "मंडल | कालपी | | मंडल | उरई
         प्रवास दिनांक | 2021-10-05 | | प्रवास दिनांक | 2021-10-06
         रात्रि विश्राम | हाँ | | रात्रि विश्राम | नहीं",
        "visits A1:E3 heading 1: mandal=B date=B night_stay=B
         1: कालपी | 44474 | हाँ
         1: उरई | 44475 | नहीं",
    );
    check(
        "मंडल | कालपी | | मंडल | उरई | | मंडल | कोंच
         प्रवास दिनांक | 2021-10-05 | | प्रवास दिनांक | 2021-10-06 | | प्रवास दिनांक | 2021-10-07",
        "visits A1:H2 heading 1: mandal=B date=B
         1: कालपी | 44474
         1: उरई | 44475
         1: कोंच | 44476",
    );
    check(
        "मंडल: कालपी | मंडल: उरई
         प्रवास दिनांक: 05.10.2021 | प्रवास दिनांक: 06.10.2021

         मंडल: कोंच | मंडल: माधौगढ़
         प्रवास दिनांक: 07.10.2021 | प्रवास दिनांक: 08.10.2021",
        "visits A1:B5 heading 1: mandal=A date=A
         1: कालपी | 05.10.2021
         4: कोंच | 07.10.2021
         1: उरई | 06.10.2021
         4: माधौगढ़ | 08.10.2021",
    );
}

#[test]
fn records_stand_in_columns_right_of_their_labels() {
    check(
        "मंडल | कालपी | उरई
         प्रवास दिनांक | 2021-10-05 | 2021-10-06
         रात्रि विश्राम | हाँ | नहीं",
        "visits A1:C3 heading 1: mandal=B date=B night_stay=B
         1: कालपी | 44474 | हाँ
         1: उरई | 44475 | नहीं",
    );
    check(
        "प्रवास वृत्त
         | मंडल | कालपी | उरई | कोंच
         | प्रवास दिनांक | 2021-10-05 | 2021-10-06 | 2021-10-07
         | रात्रि विश्राम | हाँ | नहीं | हाँ
         | उपस्थिति | 12 | 10 | 14",
        "visits B2:E5 heading 2: mandal=C date=C night_stay=C attendance=C
         2: कालपी | 44474 | हाँ | 12
         2: उरई | 44475 | नहीं | 10
         2: कोंच | 44476 | हाँ | 14",
    );
    check(
        "मंडल | कालपी | उरई | कोंच
         प्रवास दिनांक | 2021-10-05 | 2021-10-06 | 2021-10-07
         रात्रि विश्राम | हाँ | नहीं |
         उपस्थिति | 12 | 10 |
         प्रवासी | रमेश | रमेश | रमेश",
        "visits A1:D5 heading 1: mandal=B date=B night_stay=B attendance=B visitor=B
         1: कालपी | 44474 | हाँ | 12 | रमेश
         1: उरई | 44475 | नहीं | 10 | रमेश
         1: कोंच | 44476 |  |  | रमेश",
    );
    check(
        "मंडल | कालपी | उरई |
         प्रवास दिनांक | 2021-10-05 | 2021-10-06 |
         रात्रि विश्राम | हाँ | नहीं |
         उपस्थिति | 12 | 10 | देर से आए
         प्रवासी | रमेश | सुरेश | फोन करें",
        "visits A1:C5 heading 1: mandal=B date=B night_stay=B attendance=B visitor=B
         1: कालपी | 44474 | हाँ | 12 | रमेश
         1: उरई | 44475 | नहीं | 10 | सुरेश",
    );
    check(
        "मंडल | कालपी | उरई | कोंच
         प्रवास दिनांक | 2021-10-05 | 2021-10-06 | 2021-10-07
         रात्रि विश्राम | हाँ | नहीं | हाँ
         | (मंडल कार्यालय) | (घर पर) | (घर पर)
         प्रवासी | रमेश | रमेश | रमेश",
        "visits A1:D5 heading 1: mandal=B date=B night_stay=B visitor=B
         1: कालपी | 44474 | हाँ | रमेश
         1: उरई | 44475 | नहीं | रमेश
         1: कोंच | 44476 | हाँ | रमेश",
    );
}

#[test]
fn labels_that_nobody_knows_stand_below_those_that_are_known() {
    check(
        "मंडल | कालपी | उरई
         प्रवास दिनांक | 2021-10-05 | 2021-10-06
         रात्रि विश्राम | हाँ | नहीं
         वाहन | जीप | कार
         दूरी | 40 | 60",
        "visits A1:C5 heading 1: mandal=B date=B night_stay=B ?=B ?=B
         1: कालपी | 44474 | हाँ | जीप | 40
         1: उरई | 44475 | नहीं | कार | 60
         S203 at B4 वाहन
         S203 at B5 दूरी",
    );
    check(
        "मंडल | कालपी | उरई
         प्रवास दिनांक | 2021-10-05 | 2021-10-06
         रात्रि विश्राम | हाँ | नहीं
         उपस्थिति | 12 | 10
         हस्ताक्षर | |",
        "visits A1:C4 heading 1: mandal=B date=B night_stay=B attendance=B
         1: कालपी | 44474 | हाँ | 12
         1: उरई | 44475 | नहीं | 10",
    );
    check(
        "मंडल | कालपी | उरई
         प्रवास दिनांक | 2021-10-05 | 2021-10-06
         रात्रि विश्राम | हाँ | नहीं
         वाहन | जीप | कार
         | सत्यापित | सत्यापित",
        "visits A1:C4 heading 1: mandal=B date=B night_stay=B ?=B
         1: कालपी | 44474 | हाँ | जीप
         1: उरई | 44475 | नहीं | कार
         unrecognised B5:C5 heading 5:
         S203 at B4 वाहन
         S201 none lacks  heading None at B5",
    );
    check(
        "मंडल | कालपी | उरई
         प्रवास दिनांक | 2021-10-05 | 2021-10-06
         रात्रि विश्राम | हाँ | नहीं

         वाहन | जीप | कार",
        "visits A1:C3 heading 1: mandal=B date=B night_stay=B
         1: कालपी | 44474 | हाँ
         1: उरई | 44475 | नहीं
         unrecognised A5:C5 heading 5:
         S201 none lacks  heading None at A5",
    );
}

#[test]
fn headings_one_below_the_other_make_one_record() {
    check(
        "मंडल | प्रवास दिनांक | प्रवासी
         कालपी | 2021-10-05 | रमेश
         रात्रि विश्राम | विश्राम स्थल | उपस्थिति
         हाँ | मंडल कार्यालय | 12
         समिति बैठक हुई | समस्या | टिप्पणी
         हाँ | पेयजल |",
        "visits A1:C6 heading 1: mandal=A date=B visitor=C night_stay=A stay_place=B attendance=C committee_met=A problems=B remarks=C
         2: कालपी | 44474 | रमेश | हाँ | मंडल कार्यालय | 12 | हाँ | पेयजल |",
    );
    check(
        "मंडल | प्रवास दिनांक
         कालपी | 2021-10-05
         प्रवासी | रात्रि विश्राम",
        "visits A1:B4 heading 1: mandal=A date=B visitor=A night_stay=B
         2: कालपी | 44474 |  |",
    );
    check(
        "मंडल | प्रवास दिनांक

         प्रवासी | रात्रि विश्राम
         रमेश | हाँ",
        "visits A1:B4 heading 1: mandal=A date=B visitor=A night_stay=B
         2:  |  | रमेश | हाँ",
    );
}

#[test]
fn headings_with_rows_of_their_own_are_tables_of_their_own() {
    check(
        "मंडल | प्रवास दिनांक
         कालपी | 2021-10-05
         उरई | 2021-10-06

         प्रवासी | रात्रि विश्राम | उपस्थिति
         रमेश | हाँ | 12",
        "visits A1:B3 heading 1: mandal=A date=B
         2: कालपी | 44474
         3: उरई | 44475
         visits A5:C6 heading 5: visitor=A night_stay=B attendance=C
         6: रमेश | हाँ | 12
         S202 visits at A5 date",
    );
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         मंडल | प्रवास दिनांक | रात्रि विश्राम
         उरई | 2021-10-06 | नहीं",
        "visits A1:C4 heading 1: mandal=A date=B night_stay=C
         2: कालपी | 44474 | हाँ
         4: उरई | 44475 | नहीं",
    );
    check(
        "प्रवासी | मंडल | प्रवास दिनांक
         रमेश | कालपी | 2021-10-05

         नाम | पद | मोबाइल
         सुरेश | अध्यक्ष | 6000100001",
        "visits A1:C2 heading 1: visitor=A mandal=B date=C
         2: रमेश | कालपी | 44474
         roster A4:C5 heading 4: name=A post=B mobile=C
         5: सुरेश | अध्यक्ष | 6000100001",
    );
}

#[test]
fn headings_with_a_gap_between_them_make_one_record_too() {
    check(
        "मंडल | प्रवास दिनांक
         कालपी | 2021-10-05

         प्रवासी | रात्रि विश्राम | उपस्थिति
         रमेश | हाँ | 12",
        "visits A1:C5 heading 1: mandal=A date=B visitor=A night_stay=B attendance=C
         2: कालपी | 44474 | रमेश | हाँ | 12",
    );
    check(
        "मंडल | प्रवास दिनांक | प्रवासी
         कालपी | 2021-10-05 | रमेश

         रात्रि विश्राम | समिति बैठक हुई | उपस्थिति

         हाँ | हाँ | 12",
        "visits A1:C6 heading 1: mandal=A date=B visitor=C night_stay=A committee_met=B attendance=C
         2: कालपी | 44474 | रमेश | हाँ | हाँ | 12",
    );
}
