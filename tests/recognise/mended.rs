//! Sheets that were once read wrongly, each of which an office may send.

use super::show::{check, check_context, check_tables};

#[test]
fn titles_merged_over_lists_beside_one_another_are_titles() {
    let lists = "क्र. | नाम | पद | | क्र. | नाम | पद
         1 | रमेश | अध्यक्ष | | 1 | सुरेश | अध्यक्ष
         2 | महेश | मंत्री | | 2 | दिनेश | मंत्री";
    for titles in ["मंडल - कालपी | < | < | | मंडल - उरई | < | <", "मंडल - कालपी | | | | मंडल - उरई"]
    {
        let sketch = format!("{titles}\n{lists}");
        check_tables(
            &sketch,
            "roster A2:C4 heading 2: serial=A name=B post=C\nroster E2:G4 heading 2: serial=E name=F post=G",
        );
        check_context(&sketch, "Title mandal=कालपी");
    }
}

#[test]
fn the_head_of_a_list_is_no_visit() {
    let list = "क्र. | नाम | पद | मोबाइल
         1 | महेश | अध्यक्ष | 6000100001";
    let roster = "roster A4:D5 heading 4: serial=A name=B post=C mobile=D";
    for head in ["मंडल: | कालपी\nदिनांक: | 2021-11-05", "मंडल: कालपी\nदिनांक: 05.11.2021"]
    {
        check_tables(&format!("{head}\n\n{list}"), roster);
    }
    check_context(&format!("मंडल: कालपी\nदिनांक: 05.11.2021\n\n{list}"), "Title date=05.11.2021\nTitle mandal=कालपी");
    // Where the title or the label says so, it is one.
    for head in ["मंडल: | कालपी\nप्रवास दिनांक: | 2021-11-05", "मंडल: | कालपी\nभ्रमण तिथि: | 2021-11-05"]
    {
        check_tables(&format!("{head}\n\n{list}"), &format!("visits A1:B2 heading 1: mandal=B date=B\n{roster}"));
    }
    check_tables(
        &format!("प्रवास वृत्त\nमंडल: | कालपी\nदिनांक: | 2021-11-05\n\n{list}"),
        "visits A2:B3 heading 2: mandal=B date=B
         roster A5:D6 heading 5: serial=A name=B post=C mobile=D",
    );
}

#[test]
fn remarks_totals_and_signatures_right_below_the_rows_are_no_rows() {
    let visits = "visits A1:D2 heading 1: mandal=A date=B attendance=C remarks=D
         2: कालपी | 44474 | 12 |";
    for line in [
        "नोट: सभी प्रवास पूर्ण",
        "योग | | 12 | शेष मंडलों का प्रवास बाद में होगा",
        "हस्ताक्षर | जिलाध्यक्ष",
        "| हस्ताक्षर | मंडल अध्यक्ष | दिनांक",
    ] {
        check(&format!("मंडल | प्रवास दिनांक | उपस्थिति | टिप्पणी\nकालपी | 2021-10-05 | 12 |\n{line}"), visits);
    }
    // A mandal that begins with the word for a total has its visit.
    check(
        "मंडल | प्रवास दिनांक | उपस्थिति | टिप्पणी
         कालपी | 2021-10-05 | 12 |
         कुल पहाड़ | | 9 | सायंकाल",
        "visits A1:D3 heading 1: mandal=A date=B attendance=C remarks=D
         2: कालपी | 44474 | 12 |
         3: कुल पहाड़ |  | 9 | सायंकाल",
    );
    check(
        "क्र. | मंडल | प्रवास दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश

         हस्ताक्षर | जिलाध्यक्ष | मंडल अध्यक्ष | दिनांक",
        "visits A1:D2 heading 1: serial=A mandal=B date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश",
    );
}

#[test]
fn problems_and_feedback_may_begin_with_any_word() {
    check(
        "मंडल | समस्या
         कालपी | पानी की कमी
         | कृपया सड़क बनवाएँ
         | नोट गिनने की मशीन नहीं
         उरई | नाली
         | हस्ताक्षर का सत्यापन नहीं हो रहा",
        "problems A1:B6 heading 1: mandal=A problem=B
         2: कालपी | पानी की कमी
         3: ^कालपी | कृपया सड़क बनवाएँ
         4: ^कालपी | नोट गिनने की मशीन नहीं
         5: उरई | नाली
         6: ^उरई | हस्ताक्षर का सत्यापन नहीं हो रहा",
    );
}

#[test]
fn rows_whose_remarks_begin_with_a_day_are_rows() {
    check(
        "मंडल | टिप्पणी
         कालपी | दिनांक 12.10.2021 को प्रवास किया
         उरई | दिनांक 13.10.2021 को प्रवास किया",
        "visits A1:B3 heading 1: mandal=A remarks=B date=B night_stay=B committee_met=B
         2: कालपी | दिनांक 12.10.2021 को प्रवास किया | 12.10.2021 |  |
         3: उरई | दिनांक 13.10.2021 को प्रवास किया | 13.10.2021 |  |",
    );
}

#[test]
fn a_line_between_the_rows_says_who_came_and_when() {
    let sketch = "क्र. | मंडल | प्रवास दिनांक | रात्रि विश्राम
         जिलाध्यक्ष - श्री रमेश कुमार
         1 | कालपी | 2021-10-05 | हाँ
         जिला महामंत्री - श्री सुरेश सिंह
         2 | उरई | 2021-10-06 | हाँ

         जिलाध्यक्ष - श्री रमेश कुमार";
    check_tables(sketch, "visits A1:D5 heading 1: serial=A mandal=B date=C night_stay=D");
    check_context(
        sketch,
        "Title role=जिला महामंत्री from 1
         Title visitor=श्री सुरेश सिंह from 1
         Title role=जिलाध्यक्ष
         Title visitor=श्री रमेश कुमार",
    );
    check(
        "मंडल | प्रवासी | रात्रि विश्राम
         दिनांक 05.10.2021
         कालपी | रमेश | हाँ
         दिनांक 06.10.2021 बुधवार को हुए सभी प्रवास
         उरई | सुरेश | हाँ",
        "visits A1:C5 heading 1: mandal=A visitor=B night_stay=C date=A
         3: कालपी | रमेश | हाँ | ^05.10.2021
         5: उरई | सुरेश | हाँ | ^06.10.2021",
    );
}

#[test]
fn labels_and_answers_of_a_form_are_told_apart() {
    check(
        "प्रवासी: | रमेश
         दायित्व: | रात्रि विश्राम: | हाँ
         प्रवास दिनांक: | 2021-10-05
         मंडल: | कालपी",
        "visits A1:C4 heading 1: visitor=B role=B night_stay=C date=B mandal=B
         1: रमेश |  | हाँ | 44474 | कालपी",
    );
    check(
        "Mandal | Kalpi | Night Stay | No
         Visit Date | 2021-10-05 | Visitor | Ramesh",
        "visits A1:D2 heading 1: mandal=B night_stay=D date=B visitor=D
         1: Kalpi | No | 44474 | Ramesh",
    );
}

#[test]
fn words_that_are_near_to_others_are_what_they_are() {
    check_tables(
        "मंडल | नाम | पद | वाहन | मार्ग
         कालपी | रमेश | अध्यक्ष | जीप | झाँसी मार्ग",
        "roster A1:E2 heading 1: mandal=A name=B post=C ?=D ?=E",
    );
    check_tables(
        "मंडल | अध्यक्ष | महामंत्री | समस्या
         कालपी | रमेश | महेश | हैंडपंप खराब",
        "problems A1:D2 heading 1: mandal=A ?=B ?=C problem=D",
    );
    check_tables(
        "मंडल | नाम | पद | मोबईल नम्बर
         कालपी | रमेश | अध्यक्ष | 6000100001",
        "roster A1:D2 heading 1: mandal=A name=B post=C mobile=D",
    );
}

#[test]
fn the_lower_of_lists_beside_one_another_belongs_to_the_list_above_it() {
    let lists = "क्र. | नाम | पद | | क्र. | नाम | पद
         1 | रमेश | अध्यक्ष | | 1 | सुरेश | अध्यक्ष
         2 | महेश | मंत्री | | 2 | दिनेश | मंत्री";
    let (_, found) = super::show::found(&format!("मंडल - कालपी | | | | मंडल - उरई\n{lists}\n\n{lists}"));
    let mandals = found.tables.iter().map(|table| table.context.len());
    assert_eq!(mandals.collect::<Vec<_>>(), [1, 1, 1, 1]);
    let text = |at: usize| found.tables[at].context[0].text;
    assert_eq!([text(2), text(3)], [text(0), text(1)]);
}
