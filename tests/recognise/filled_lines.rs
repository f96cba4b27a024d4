//! Lines between and below the rows of a list that have one text or few: totals, headings that come again, lines for a
//! unit, a day or a post, rows with one value, notes and signatures.

use super::show::{check, check_context};

#[test]
fn a_row_of_totals_counts_in_figures_or_in_words() {
    check(
        "मंडल | प्रवास दिनांक | उपस्थिति | टिप्पणी
         कालपी | 2021-10-05 | 12 |
         कुल 3 मंडल | | '1,200 |
         योग | '2 दिन | 12 कार्यकर्ता | 3.5
         कुल योग | कुल | 24 |
         उरई | 2021-10-06 | 10 |",
        "visits A1:D6 heading 1: mandal=A date=B attendance=C remarks=D
         2: कालपी | 44474 | 12 |
         6: उरई | 44475 | 10 |",
    );
    check(
        "मंडल | प्रवास दिनांक | उपस्थिति | टिप्पणी
         कालपी | 2021-10-05 | 12 |
         कुल पहाड़ | 13.10.2021 | 12 |
         कुल पहाड़ | 14/10/2021 | 12 |
         कुल पहाड़ | 15-10-2021 | 12 |
         कुल पहाड़ | 16 अक्टूबर | 12 |
         कुल पहाड़ | 17 अक्टूबर 2021 | 12 |",
        "visits A1:D7 heading 1: mandal=A date=B attendance=C remarks=D
         2: कालपी | 44474 | 12 |
         3: कुल पहाड़ | 13.10.2021 | 12 |
         4: कुल पहाड़ | 14/10/2021 | 12 |
         5: कुल पहाड़ | 15-10-2021 | 12 |
         6: कुल पहाड़ | 16 अक्टूबर | 12 |
         7: कुल पहाड़ | 17 अक्टूबर 2021 | 12 |",
    );
    check(
        "मंडल | प्रवासी | प्रवास दिनांक | रात्रि विश्राम
         कालपी | रमेश | 2021-10-05 | हाँ
         कुल पहाड़ | रमेश | 2021-10-06 | हाँ
         कुल पहाड़ | सुरेश | 2021-10-07 |",
        "visits A1:D4 heading 1: mandal=A visitor=B date=C night_stay=D
         2: कालपी | रमेश | 44474 | हाँ
         3: कुल पहाड़ | रमेश | 44475 | हाँ
         4: कुल पहाड़ | सुरेश | 44476 |",
    );
    check(
        "मंडल | प्रवास दिनांक | उपस्थिति | टिप्पणी
         कालपी | 2021-10-05 | 12 |
         कुल योग | \u{200b} | 12 |",
        "visits A1:D2 heading 1: mandal=A date=B attendance=C remarks=D
         2: कालपी | 44474 | 12 |",
    );
}

#[test]
fn headings_that_come_again_are_no_rows() {
    check(
        "क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001
         | नाम | पद |
         2 | सुरेश सिंह | मंत्री | 6000100002
         | नाम | | मोबाइल",
        "roster A1:D4 heading 1: serial=A name=B post=C mobile=D
         2: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         4: 2 | सुरेश सिंह | मंत्री | 6000100002",
    );
    check(
        "क्र. | नाम | वाहन | पद
         1 | रमेश कुमार | जीप | अध्यक्ष
         | नाम | वाहन |
         2 | सुरेश सिंह | वाहन | मंत्री",
        "roster A1:D4 heading 1: serial=A name=B ?=C post=D
         2: 1 | रमेश कुमार | जीप | अध्यक्ष
         4: 2 | सुरेश सिंह | वाहन | मंत्री
         S203 at C1 वाहन",
    );
    check(
        "क्र. | नाम | रात्रि  विश्राम | मंडल | प्रवास दिनांक
         1 | रमेश कुमार | हाँ | कालपी | 2021-10-05
         क्र. | नाम | रात्रि विश्राम | मंडल |
         2 | सुरेश सिंह | हाँ | उरई | 2021-10-06",
        "visits A1:E4 heading 1: serial=A visitor=B night_stay=C mandal=D date=E
         2: 1 | रमेश कुमार | हाँ | कालपी | 44474
         4: 2 | सुरेश सिंह | हाँ | उरई | 44475",
    );
}

#[test]
fn a_unit_alone_in_its_column_speaks_for_the_rows_below() {
    let sketch = "मंडल | नाम | पद | मोबाइल
         कालपी
         | रमेश कुमार | अध्यक्ष | 6000100001
         | सुरेश सिंह | मंत्री | 6000100002
         उरई
         | दिनेश यादव | अध्यक्ष | 6000100003";
    check(
        sketch,
        "roster A1:D6 heading 1: mandal=A name=B post=C mobile=D
         3:  | रमेश कुमार | अध्यक्ष | 6000100001
         4:  | सुरेश सिंह | मंत्री | 6000100002
         6:  | दिनेश यादव | अध्यक्ष | 6000100003",
    );
    check_context(
        sketch,
        "Title mandal=उरई from 2
         Title mandal=कालपी",
    );
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम | उपस्थिति
         कालपी | 2021-10-05 | हाँ | 12
         उरई
         कोंच | 2021-10-07 | हाँ | 10",
        "visits A1:D4 heading 1: mandal=A date=B night_stay=C attendance=D
         2: कालपी | 44474 | हाँ | 12
         3: उरई |  |  |
         4: कोंच | 44476 | हाँ | 10",
    );
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम | उपस्थिति
         कालपी | 2021-10-05 | हाँ | 12
         उरई",
        "visits A1:D3 heading 1: mandal=A date=B night_stay=C attendance=D
         2: कालपी | 44474 | हाँ | 12
         3: उरई |  |  |",
    );
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम | उपस्थिति
         कालपी | 2021-10-05 | हाँ | 12
         उरई
         | नाम | पद | मोबाइल
         | रमेश कुमार | अध्यक्ष | 6000100001",
        "visits A1:D3 heading 1: mandal=A date=B night_stay=C attendance=D
         2: कालपी | 44474 | हाँ | 12
         3: उरई |  |  |
         roster B4:D5 heading 4: name=B post=C mobile=D
         5: रमेश कुमार | अध्यक्ष | 6000100001",
    );
}

#[test]
fn a_line_of_its_own_with_a_label_speaks_for_the_rows_below() {
    let sketch = "क्र. | नाम | पद | मोबाइल
         | मंडल - कालपी
         1 | रमेश कुमार | अध्यक्ष | 6000100001
         मंडल - उरई
         1 | सुरेश सिंह | अध्यक्ष | 6000100002";
    check(
        sketch,
        "roster A1:D5 heading 1: serial=A name=B post=C mobile=D
         3: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         5: 1 | सुरेश सिंह | अध्यक्ष | 6000100002",
    );
    check_context(
        sketch,
        "Title mandal=उरई from 1
         Title mandal=कालपी",
    );
    let sketch = "क्र. | मंडल | प्रवास दिनांक | रात्रि विश्राम
         क्षेत्रीय मंत्री - श्री रमेश कुमार
         1 | कालपी | 2021-10-05 | हाँ
         क्षेत्रीय महामंत्री
         2 | उरई | 2021-10-06 | हाँ
         जिला मंत्री";
    check(
        sketch,
        "visits A1:D5 heading 1: serial=A mandal=B date=C night_stay=D
         3: 1 | कालपी | 44474 | हाँ
         5: 2 | उरई | 44475 | हाँ",
    );
    check_context(
        sketch,
        "Title role=क्षेत्रीय महामंत्री from 1
         Title role=क्षेत्रीय मंत्री
         Title visitor=श्री रमेश कुमार",
    );
}

#[test]
fn a_line_merged_over_half_of_the_table_is_no_row() {
    let sketch = "क्र. | नाम | पद | मोबाइल
         कालपी | < | <
         1 | रमेश कुमार | अध्यक्ष | 6000100001
         उरई | < | <
         2 | सुरेश सिंह | अध्यक्ष | 6000100002
         कोंच | < | <";
    check(
        sketch,
        "roster A1:D5 heading 1: serial=A name=B post=C mobile=D
         3: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         5: 2 | सुरेश सिंह | अध्यक्ष | 6000100002",
    );
    check_context(
        sketch,
        "Title ?=उरई from 1
         Title ?=कालपी",
    );
    let sketch = "क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001
         | दिनेश यादव | <
         | उरई | < | <
         2 | सुरेश सिंह | अध्यक्ष | 6000100002";
    check(
        sketch,
        "roster A1:D5 heading 1: serial=A name=B post=C mobile=D
         2: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         3:  | दिनेश यादव |  |
         5: 2 | सुरेश सिंह | अध्यक्ष | 6000100002",
    );
    check_context(sketch, "Title ?=उरई from 2");
    check(
        "क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001
         सूची के सभी कार्यकर्ता जिला कार्यालय की मंडल बैठक में दिनांक 5 को उपस्थित रहे और कालपी गए
         2 | सुरेश सिंह | अध्यक्ष | 6000100002",
        "roster A1:D4 heading 1: serial=A name=B post=C mobile=D
         2: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         4: 2 | सुरेश सिंह | अध्यक्ष | 6000100002",
    );
    let sketch = "क्र. | नाम | पद | मोबाइल | पता | आयु
         | कालपी | < | < | <
         1 | रमेश कुमार | अध्यक्ष | 6000100001 | उरई | 41
         | दिनेश यादव | < | <
         2 | सुरेश सिंह | अध्यक्ष | 6000100002 | उरई | 42";
    check(
        sketch,
        "roster A1:F5 heading 1: serial=A name=B post=C mobile=D address=E age=F
         3: 1 | रमेश कुमार | अध्यक्ष | 6000100001 | उरई | 41
         4:  | दिनेश यादव |  |  |  |
         5: 2 | सुरेश सिंह | अध्यक्ष | 6000100002 | उरई | 42",
    );
    check_context(sketch, "Title ?=कालपी");
}

#[test]
fn a_row_with_one_value_is_a_row_where_that_says_what_it_is_about() {
    check(
        "क्र. | नाम | पद | मोबाइल
         1 | रमेश कुमार | अध्यक्ष | 6000100001
         | सुरेश सिंह
         | | सदस्य",
        "roster A1:D4 heading 1: serial=A name=B post=C mobile=D
         2: 1 | रमेश कुमार | अध्यक्ष | 6000100001
         3:  | सुरेश सिंह |  |
         4:  |  | सदस्य |  (skipped)
         S206 at C4",
    );
    check(
        "मंडल | प्रवासी | टिप्पणी | प्रवास दिनांक
         कालपी | रमेश | | 2021-10-05
         | सुरेश
         | | अगले दिन भी रुके |
         उरई | रमेश | | 2021-10-06

         | | सभी प्रवास पूर्ण |",
        "visits A1:D5 heading 1: mandal=A visitor=B remarks=C date=D
         2: कालपी | रमेश |  | 44474
         3: ^कालपी | सुरेश |  |
         4: ^कालपी |  | अगले दिन भी रुके |  (skipped)
         5: उरई | रमेश |  | 44475
         S206 at A4",
    );
}
