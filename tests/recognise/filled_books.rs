//! Workbooks of several sheets, and lines and rows that are nearly something else: one word more or less, one cell more
//! or less.

use super::show::{check, check_context, check_tables};

#[test]
fn each_sheet_of_a_workbook_is_read_for_itself() {
    check(
        "== प्रवास
         मंडल | प्रवास दिनांक | वाहन
         कालपी | 2021-10-05 | जीप
         == वृत्त
         मंडल | प्रवास दिनांक
         उरई | 2021-10-06
         प्रवासी | रात्रि विश्राम
         रमेश | हाँ",
        "visits A1:C2 heading 1: mandal=A date=B ?=C
         2: कालपी | 44474 | जीप
         visits A1:B4 heading 1: mandal=A date=B visitor=A night_stay=B
         2: उरई | 44475 | रमेश | हाँ
         S203 at C1 वाहन",
    );
    check(
        "== प्रवास
         मंडल | प्रवास दिनांक | वाहन
         कालपी | 2021-10-05 | जीप
         == वृत्त
         मंडल: | उरई
         प्रवास दिनांक: | 2021-10-06

         नाम | पद | मोबाइल | वाहन
         महेश | अध्यक्ष | 6000100001 | जीप",
        "visits A1:C2 heading 1: mandal=A date=B ?=C
         2: कालपी | 44474 | जीप
         visits A1:B2 heading 1: mandal=B date=B
         1: उरई | 44475
         roster A4:D5 heading 4: name=A post=B mobile=C ?=D
         5: महेश | अध्यक्ष | 6000100001 | जीप
         S203 at C1 वाहन
         S203 at D4 वाहन",
    );
}

#[test]
fn a_form_reads_the_names_of_its_sheet_and_file() {
    check(
        "== प्रवास
         मंडल | प्रवास दिनांक | वाहन
         कालपी | 2021-10-05 | जीप
         == अन्य
         वाहन | चालक
         == खाली",
        "visits A1:C2 heading 1: mandal=A date=B ?=C
         2: कालपी | 44474 | जीप
         unrecognised A1:B1 heading 1:
         S203 at C1 वाहन
         S201 none lacks  heading None at A1",
    );
    let sketch = "# जालौन/कालपी.xlsx
         == मंडल कालपी
         प्रवास वृत्त, जिला जालौन
         विधानसभा क्षेत्र माधौगढ़
         प्रवास दिनांक: | 2021-10-06
         प्रवासी: | रमेश";
    check(
        sketch,
        "visits A3:B4 heading 3: date=B visitor=B
         3: 44475 | रमेश",
    );
    check_context(
        sketch,
        "Title seat=माधौगढ़
         Title district=जालौन
         Sheet mandal=कालपी
         File ?=कालपी
         Folder ?=जालौन",
    );
}

#[test]
fn the_days_of_a_programme_stand_between_its_rows() {
    check_tables(
        "प्रस्तावित प्रवास कार्यक्रम
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         दिनांक 05.10.2021
         1 | कालपी | रमेश | हाँ
         2 | उरई | सुरेश | हाँ
         दिनांक 06.10.2021
         3 | कोंच | रमेश | हाँ",
        "programme A2:D7 heading 2: serial=A mandal=B visitor=C night_stay=D planned_date=A",
    );
    check_context(
        "प्रस्तावित प्रवास कार्यक्रम
         क्र. | मंडल | प्रवासी | रात्रि विश्राम
         दिनांक 05.10.2021
         1 | कालपी | रमेश | हाँ
         2 | उरई | सुरेश | हाँ
         दिनांक 06.10.2021
         3 | कोंच | रमेश | हाँ",
        "Title planned_date=दिनांक 06.10.2021 from 2
         Title planned_date=दिनांक 05.10.2021",
    );
    let sketch = "क्र. | नाम | मोबाइल | पता
         अक्टूबर 2021
         1 | रमेश कुमार | 6000100001 | उरई";
    check(
        sketch,
        "roster A1:D3 heading 1: serial=A name=B mobile=C address=D
         3: 1 | रमेश कुमार | 6000100001 | उरई",
    );
    check_context(sketch, "");
}

#[test]
fn a_name_alone_below_a_gap_signs_only_in_brackets() {
    check(
        "क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001
         2 | सुरेश सिंह | मंत्री | 6000100002

         | दिनेश यादव (नया)",
        "roster A1:D5 heading 1: serial=A name=B post=C mobile=D
         2: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         3: 2 | सुरेश सिंह | मंत्री | 6000100002
         5:  | दिनेश यादव (नया) |  |",
    );
    check(
        "क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001
         2 | सुरेश सिंह | मंत्री | 6000100002

         | (दिनेश यादव)",
        "roster A1:D3 heading 1: serial=A name=B post=C mobile=D
         2: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         3: 2 | सुरेश सिंह | मंत्री | 6000100002",
    );
    check(
        "क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001

         2 | (सुरेश सिंह)",
        "roster A1:D4 heading 1: serial=A name=B post=C mobile=D
         2: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         4: 2 | (सुरेश सिंह) |  |",
    );
}

#[test]
fn a_remark_right_of_the_table_is_kept_with_its_row() {
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         उरई | | | बाद में होगा
         कोंच | 2021-10-07 | हाँ",
        "visits A1:D4 heading 1: mandal=A date=B night_stay=C ?=D
         2: कालपी | 44474 | हाँ |
         3: उरई |  |  | बाद में होगा
         4: कोंच | 44476 | हाँ |
         S203 at D3 D",
    );
}

#[test]
fn a_line_merged_over_the_column_of_units_names_a_unit() {
    let sketch = "मंडल | नाम | पद | मोबाइल
         कालपी | < | < | <
         | रमेश कुमार | अध्यक्ष | 6000100001
         उरई | < | < | <
         | सुरेश सिंह | अध्यक्ष | 6000100002";
    check(
        sketch,
        "roster A1:D5 heading 1: mandal=A name=B post=C mobile=D
         3:  | रमेश कुमार | अध्यक्ष | 6000100001
         5:  | सुरेश सिंह | अध्यक्ष | 6000100002",
    );
    check_context(
        sketch,
        "Title ?=उरई from 1
         Title ?=कालपी",
    );
    check(
        "मंडल | प्रवासी | प्रवास दिनांक | टिप्पणी
         कालपी | रमेश | 2021-10-05 |
         वर्षा के कारण बंद | < | < | <
         उरई | रमेश | 2021-10-06 |",
        "visits A1:D4 heading 1: mandal=A visitor=B date=C remarks=D
         2: कालपी | रमेश | 44474 |
         4: उरई | रमेश | 44475 |",
    );
}
