//! Forms that were once read wrongly, each of which an office may send, with a neighbour that stays as it is.

use super::show::{check, check_context, check_tables};

#[test]
fn a_second_day_belongs_to_the_record_above() {
    check(
        "मंडल: | कालपी
         प्रवास दिनांक: | 2021-10-05
         प्रवास दिनांक: | 2021-10-07

         मंडल: | बिधूना
         प्रवास दिनांक: | 2021-10-09",
        "visits A1:B6 heading 1: mandal=B date=B
         1: कालपी | 44474
         3: कालपी | 44476
         5: बिधूना | 44478",
    );
    // With a gap between them another visit begins, of which nothing says where.
    check(
        "मंडल: | कालपी
         प्रवास दिनांक: | 2021-10-05

         प्रवास दिनांक: | 2021-10-07",
        "visits A1:B4 heading 1: mandal=B date=B
         1: कालपी | 44474
         4:  | 44476",
    );
}

#[test]
fn a_line_between_records_that_names_a_unit_speaks_for_those_below() {
    for line in ["जिला - औरैया", "जिला: औरैया", "जिला औरैया"] {
        let sketch = format!(
            "मंडल: | कालपी
             प्रवास दिनांक: | 2021-10-05

             {line}
             मंडल: | बिधूना
             प्रवास दिनांक: | 2021-10-07"
        );
        check(
            &sketch,
            "visits A1:B6 heading 1: mandal=B date=B
             1: कालपी | 44474
             5: बिधूना | 44476",
        );
        check_context(&sketch, "Title district=औरैया from 1");
    }
    // As the last line of each record it is one of its labels.
    check(
        "मंडल: कालपी
         प्रवास दिनांक: 05.10.2021
         जिला: जालौन

         मंडल: बिधूना
         प्रवास दिनांक: 07.10.2021
         जिला: औरैया",
        "visits A1:A7 heading 1: mandal=A date=A district=A
         1: कालपी | 05.10.2021 | जालौन
         5: बिधूना | 07.10.2021 | औरैया",
    );
}

#[test]
fn records_in_columns_beside_two_labels() {
    check(
        "मंडल | कालपी | उरई
         प्रवास दिनांक | 2021-10-05 | 2021-10-06
         वाहन | जीप | कार",
        "visits A1:C3 heading 1: mandal=B date=B ?=B
         1: कालपी | 44474 | जीप
         1: उरई | 44475 | कार
         S203 at B3 वाहन",
    );
    check(
        "मंडल | कालपी | नगर
         प्रवास दिनांक | 2021-10-05 | मंगलवार",
        "visits A1:B2 heading 1: mandal=B date=B
         1: कालपी | 44474",
    );
}

#[test]
fn a_record_in_a_column_may_have_no_more_than_its_place_and_its_day() {
    check(
        "मंडल | कालपी | उरई | कोंच
         प्रवास दिनांक | 2021-10-05 | 2021-10-06 | 2021-10-07
         रात्रि विश्राम | हाँ | नहीं |
         उपस्थिति | 12 | 10 |
         प्रवासी | रमेश | रमेश |",
        "visits A1:D5 heading 1: mandal=B date=B night_stay=B attendance=B visitor=B
         1: कालपी | 44474 | हाँ | 12 | रमेश
         1: उरई | 44475 | नहीं | 10 | रमेश
         1: कोंच | 44476 |  |  |",
    );
}

#[test]
fn colons_in_a_column_of_their_own_are_no_values() {
    for (more, heading, row) in [("", "", ""), ("\nरात्रि विश्राम | : | हाँ", " night_stay=C", " | हाँ")]
    {
        let rows = if more.is_empty() { 2 } else { 3 };
        check(
            &format!("मंडल | : | कालपी\nप्रवास दिनांक | : | 2021-10-05{more}"),
            &format!("visits A1:C{rows} heading 1: mandal=C date=C{heading}\n1: कालपी | 44474{row}"),
        );
    }
}

#[test]
fn a_label_with_its_value_is_no_answer_to_another_label() {
    check(
        "प्रवास दिनांक | | मंडल: कालपी
         2021-10-05 | | रात्रि विश्राम: हाँ",
        "visits A1:C2 heading 1: date=A mandal=C night_stay=C
         2: 44474 | कालपी | हाँ",
    );
    // A remark may begin with the word of a label.
    check_tables(
        "मंडल: | कालपी
         प्रवास दिनांक: | 2021-10-05
         टिप्पणी: | दिनांक: 10.10.2021 को पुनः प्रवास",
        "visits A1:B3 heading 1: mandal=B date=B remarks=B",
    );
    // An office before a name is an answer.
    check(
        "मंडल: | कालपी
         प्रवास दिनांक: | 2021-10-05
         प्रवासी: | महामंत्री - रमेश",
        "visits A1:B3 heading 1: mandal=B date=B visitor=B
         1: कालपी | 44474 | महामंत्री - रमेश",
    );
}

#[test]
fn labels_in_one_column_with_their_values_below_them() {
    check(
        "मंडल
         कालपी
         प्रवास दिनांक
         2021-10-05",
        "visits A1:A4 heading 1: mandal=A date=A
         2: कालपी | 44474",
    );
    check(
        "प्रवास दिनांक: 05.10.2021
         मंडल का नाम
         कालपी",
        "visits A1:A3 heading 1: date=A mandal=A
         1: 05.10.2021 | कालपी",
    );
    // A form that nobody filled in has no values.
    check_tables(
        "मंडल
         वार्ड
         प्रवास दिनांक
         वाहन
         रात्रि विश्राम",
        "visits A1:B5 heading 1: mandal=B date=B night_stay=B",
    );
}

#[test]
fn lines_of_a_form_in_which_an_answer_is_blank_are_no_headings() {
    check(
        "प्रवास वृत्त
         मंडल: | कालपी | | प्रवास दिनांक |
         प्रवासी: | श्री रमेश | | रात्रि विश्राम | हाँ

         क्र. | नाम | पद | मोबाइल
         1 | महेश | अध्यक्ष | 6000100001",
        "visits A2:E3 heading 2: mandal=B date=E visitor=B night_stay=E
         2: कालपी |  | श्री रमेश | हाँ
         roster A5:D6 heading 5: serial=A name=B post=C mobile=D
         6: 1 | महेश | अध्यक्ष | 6000100001",
    );
    check(
        "मंडल: | कालपी | प्रवास दिनांक: | 05.10.2021
         प्रवासी: | | रात्रि विश्राम: | हाँ",
        "visits A1:D2 heading 1: mandal=B date=D visitor=B night_stay=D
         1: कालपी | 05.10.2021 |  | हाँ",
    );
    check(
        "मंडल | कालपी | प्रवास दिनांक | 05.10.2021
         मंडल | | प्रवास दिनांक |
         जिला औरैया
         मंडल | बिधूना | प्रवास दिनांक | 07.10.2021",
        "visits A1:D4 heading 1: mandal=B date=D
         1: कालपी | 05.10.2021
         4: बिधूना | 07.10.2021",
    );
    check(
        "प्रवास दिनांक: | 2021-10-05
         रात्रि विश्राम: | हाँ
         मंडल: | जिलाध्यक्ष: | रमेश",
        "visits A1:C3 heading 1: date=B night_stay=B mandal=B visitor=C
         1: 44474 | हाँ |  | रमेश",
    );
}

#[test]
fn an_office_answers_a_label_that_asks_for_one_or_for_who_came() {
    check(
        "मंडल | कालपी | प्रवास दिनांक | 2021-10-05
         प्रवासी | रमेश | दायित्व | जिलाध्यक्ष",
        "visits A1:D2 heading 1: mandal=B date=D visitor=B role=D
         1: कालपी | 44474 | रमेश | जिलाध्यक्ष",
    );
    check(
        "जिला | जालौन | मंडल | कालपी
         प्रवासी | रमेश | दायित्व | जिला मंत्री
         प्रवास दिनांक | 2021-10-05 | रात्रि विश्राम | हाँ",
        "visits A1:D3 heading 1: district=B mandal=D visitor=B role=D date=B night_stay=D
         1: जालौन | कालपी | रमेश | जिला मंत्री | 44474 | हाँ",
    );
    check(
        "मंडल: | कालपी
         प्रवास दिनांक: | 2021-10-05
         प्रवासी: | जिलाध्यक्ष",
        "visits A1:B3 heading 1: mandal=B date=B visitor=B
         1: कालपी | 44474 | जिलाध्यक्ष",
    );
    // With a name behind it the office is a label of its own.
    check(
        "मंडल: | कालपी
         प्रवास दिनांक: | 2021-10-05
         जिलाध्यक्ष | रमेश",
        "visits A1:B3 heading 1: mandal=B date=B visitor=B
         1: कालपी | 44474 | रमेश",
    );
}

#[test]
fn no_form_takes_the_text_of_a_heading_for_a_day_or_a_name() {
    for sketch in [
        "क्र. | स्तर | कार्यक्रम | दिनांक | उपस्थिति
         1 | जिला | सम्मेलन | 2021-10-04 | 120
         2 | मंडल | बैठक | 2021-10-05 | 12
         3 | मंडल | बैठक | 2021-10-06 | 15",
        "मंडल | प्रवास दिनांक | मोटर | झण्डा | कुर्सी | टेन्ट | दरी
         कालपी | 2021-10-05 | 1 | 2 | 3 | 4 | 5",
        "मंडल | नाम | 2021
         कालपी | रमेश | 3
         उरई | महेश | 4",
        "मंडल | प्रवासी | प्रवास | < | <
         | | दिनांक | वाहन | चालक
         कालपी | रमेश | 2021-10-05 | जीप | महेश",
    ] {
        let (_, found) = super::show::found(sketch);
        let kinds: Vec<&str> = found.tables.iter().map(|table| table.kind.code()).collect();
        assert_eq!(kinds, ["unrecognised"], "{sketch}");
    }
}
