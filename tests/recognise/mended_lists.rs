//! Lists that were once read wrongly, each beside one that was right all along.

use super::show::{check, check_context, check_tables};

#[test]
fn a_list_of_places_below_another_list_is_one_of_its_own() {
    let places = "पद | कोंच | माधौगढ़
         अध्यक्ष | राम | श्याम
         महामंत्री | मोहन | सोहन";
    check_tables(
        &format!("पद | कालपी | उरई\nअध्यक्ष | रमेश | महेश\nमहामंत्री | दिनेश | सुरेश\n\n{places}"),
        "roster A1:C3 heading 1: post=A mandal=B name=B\nroster A5:C7 heading 5: post=A mandal=B name=B",
    );
    check_tables(
        &format!("मंडल | नाम | मोबाइल\nकालपी | रमेश | 6000100001\n\n{places}"),
        "roster A1:C2 heading 1: mandal=A name=B mobile=C\nroster A4:C6 heading 4: post=A mandal=B name=B",
    );
    // One post has one row.
    check(
        "पद | कालपी | उरई
         अध्यक्ष | रमेश | महेश",
        "roster A1:C2 heading 1: post=A mandal=B name=B
         2: अध्यक्ष | कालपी | रमेश
         2: अध्यक्ष | उरई | महेश",
    );
    // A row of people after a gap is none.
    check_tables(
        "मंडल | नाम | पद\nकालपी | रमेश | अध्यक्ष\n\nउरई | महेश | मंत्री\nकोंच | दिनेश | मंत्री",
        "roster A1:C5 heading 1: mandal=A name=B post=C",
    );
}

#[test]
fn turns_are_known_without_another_heading_beside_the_mandal() {
    check(
        "मंडल | प्रथम प्रवास | द्वितीय प्रवास
         कालपी | 2021-10-05 | 2021-11-05
         उरई | 2021-10-06 |",
        "visits A1:C3 heading 1: mandal=A date=B
         2: कालपी | 44474
         2: कालपी | 44505
         3: उरई | 44475",
    );
    check(
        "मंडल | प्रथम प्रवास | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ",
        "visits A1:C2 heading 1: mandal=A night_stay=C date=B
         2: कालपी | हाँ | 44474",
    );
    check_tables(
        "मंडल | नाम | पद | प्रथम प्रवास\nकालपी | रमेश | अध्यक्ष | ✓",
        "roster A1:D2 heading 1: mandal=A name=B post=C ?=D",
    );
}

#[test]
fn presidents_and_members_stand_below_their_posts() {
    check(
        "मंडल | अध्यक्ष
         कालपी | रमेश
         उरई | महेश",
        "roster A1:B3 heading 1: mandal=A name=B post=B
         2: कालपी | रमेश | अध्यक्ष
         3: उरई | महेश | अध्यक्ष",
    );
    check(
        "मंडल | अध्यक्ष | सदस्य | सदस्य
         कालपी | रमेश | महेश | दिनेश",
        "roster A1:D2 heading 1: mandal=A name=B post=B
         2: कालपी | रमेश | अध्यक्ष
         2: कालपी | महेश | सदस्य
         2: कालपी | दिनेश | सदस्य",
    );
    // Posts below posts are values.
    check_tables("स्तर | पद\nमंडल | अध्यक्ष\nमंडल | महामंत्री", "unrecognised A1:B3 heading 1:");
    check(
        "क्र. | मंडल | अध्यक्ष | महामंत्री
         2 | #REF! | दिनेश | महेश",
        "roster A1:D2 heading 1: serial=A mandal=B name=C post=C
         2: 2 | #REF! | दिनेश | अध्यक्ष
         2: 2 | #REF! | महेश | महामंत्री
         S205 #REF! at B2 mandal #REF!",
    );
}

#[test]
fn headings_broken_over_two_rows_are_joined() {
    check(
        "मंडल का | पदाधिकारी का | मोबाइल
         नाम | नाम | नंबर
         कालपी | रमेश | 6000100001",
        "roster A1:C3 heading 2: mandal=A name=B mobile=C
         3: कालपी | रमेश | 6000100001",
    );
    check(
        "मोबाइल | टिप्पणी | मंडल का | प्रवास दिनांक | समस्या
         संख्या | | नाम | | स्थिति
         6000100001 | ठीक | कालपी | 2021-10-05 | लंबित",
        "visits A1:E3 heading 2: mobile=A remarks=B mandal=C date=D problem_status=E
         3: 6000100001 | ठीक | कालपी | 44474 | लंबित",
    );
    check_tables(
        "मंडल का विवरण | < | प्रवास दिनांक\nमंडल | विधानसभा | ^\nकालपी | उरई | 2021-10-05",
        "visits A1:C3 heading 2: mandal=A seat=B date=C",
    );
    // What is whole in one row is not joined with the row below it.
    check_tables("मंडल | नाम | पद\nकालपी | रमेश | अध्यक्ष", "roster A1:C2 heading 1: mandal=A name=B post=C");
}

#[test]
fn rows_that_count_the_columns_are_no_part_of_the_list() {
    for counting in ["क | ख | ग | घ", "(1) | (2) | (3) | (4)", "a | b | c | d", "1 | 2 | 3 | 4"] {
        check(
            &format!("मंडल | नाम | पद | मोबाइल\n{counting}\nकालपी | रमेश | अध्यक्ष | 6000100001"),
            "roster A1:D3 heading 1: mandal=A name=B post=C mobile=D
             3: कालपी | रमेश | अध्यक्ष | 6000100001",
        );
    }
    check_tables("मंडल | नाम | पद\nक | ग | ख", "roster A1:C2 heading 1: mandal=A name=B post=C");
}

#[test]
fn calendars_as_they_are_typed() {
    let visits = "visits A2:F4 heading 2: mandal=A date=B night_stay=B attendance=B remarks=B
         3: कालपी | 1 अक्टूबर 2021 |  |  |
         3: कालपी | 3 अक्टूबर 2021 |  |  |
         4: उरई | 2 अक्टूबर 2021 |  |  |";
    for days in [
        "दिनांक         मंडल | 1 | 2 | 3 | 4 | 5",
        "तिथि → मंडल ↓ | 1 | 2 | 3 | 4 | 5",
        "दिनांक / मंडल | 1 | 2 | 3 | 4 | 5",
        "मंडल | दि. 1 | दि. 2 | दि. 3 | दि. 4 | दि. 5",
        "मंडल | 1 | 2 | 3 | 4 | 5",
    ] {
        check(&format!("अक्टूबर 2021\n{days}\nकालपी | ✓ | | ✓\nउरई | | ✓"), visits);
    }
    check(
        "अक्टूबर 2021
         मंडल | प्रवासी | वाहन | 1 | 2 | 3 | 4 | 5 | कुल
         कालपी | श्री रमेश | जीप | ✓ | | #REF!
         ^ | श्री महेश | | | ✓",
        "visits A2:I4 heading 2: mandal=A visitor=B ?=C ?=I date=D night_stay=D attendance=D remarks=D
         3: कालपी | श्री रमेश | जीप |  | 1 अक्टूबर 2021 |  |  |
         4: ^कालपी | श्री महेश |  |  | 2 अक्टूबर 2021 |  |  |
         S203 at C2 वाहन
         S205 #REF! at F3 #REF!",
    );
    check(
        "मंडल | अक्टूबर | नवंबर
         कालपी | 5 | 14/11
         उरई | 6/7 | 10/11",
        "visits A1:C3 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 5 अक्टूबर |  |  |
         2: कालपी | 14/11 |  |  |
         3: उरई | 6/7 अक्टूबर |  |  |
         3: उरई | 10/11 नवंबर |  |  |",
    );
}

#[test]
fn sentences_and_titles_date_visits_and_nothing_else() {
    let people = "मंडल | नाम | पद | मोबाइल | टिप्पणी";
    check_tables(
        &format!(
            "{people}\nकालपी | रमेश | अध्यक्ष | 6000100001 | दिनांक 12.10.2021 की बैठक में मनोनीत
             उरई | महेश | अध्यक्ष | 6000100002 | दिनांक 13.10.2021 को मनोनीत किया"
        ),
        "roster A1:E3 heading 1: mandal=A name=B post=C mobile=D remarks=E",
    );
    check_tables(
        &format!(
            "{people}\nकालपी | रमेश | अध्यक्ष | 6000100001 | दिनांक 12.10.2021 को प्रवास किया
             उरई | महेश | अध्यक्ष | 6000100002 | दिनांक 13.10.2021 को प्रवास किया"
        ),
        "visits A1:E3 heading 1: mandal=A visitor=B role=C mobile=D remarks=E date=E night_stay=E committee_met=E",
    );
    check(
        "क्र. | मंडल | प्रवासी | क्या किया गया
         1 | कालपी | रमेश | प्रवास दिनांक 12.10.2021
         2 | उरई | महेश | प्रवास दिनांक 13.10.2021",
        "visits A1:D3 heading 1: serial=A mandal=B visitor=C ?=D date=D night_stay=D committee_met=D
         2: 1 | कालपी | रमेश | प्रवास दिनांक 12.10.2021 | 12.10.2021 |  |
         3: 2 | उरई | महेश | प्रवास दिनांक 13.10.2021 | 13.10.2021 |  |
         S203 at D1 क्या किया गया",
    );
    let list = "क्र. | मंडल | प्रवासी | दायित्व\n1 | कालपी | रमेश | जिलाध्यक्ष";
    check(
        &format!("प्रवास कार्यक्रम\nदिनांक: 14.10.2021\n{list}"),
        "programme A3:D4 heading 3: serial=A mandal=B visitor=C role=D planned_date=A
         4: 1 | कालपी | रमेश | जिलाध्यक्ष | ^14.10.2021",
    );
    check(
        &format!("प्रस्तावित प्रवास 14.10.2021\n{list}"),
        "programme A2:D3 heading 2: serial=A mandal=B visitor=C role=D planned_date=A
         3: 1 | कालपी | रमेश | जिलाध्यक्ष | ^14.10.2021",
    );
    // Who came to a meeting of the district made no visit.
    check_tables("दिनांक 14.10.2021 की बैठक\nमंडल | उपस्थिति\nकालपी | 12\nउरई | 9", "unrecognised A1:B4 heading 2:");
}

#[test]
fn questions_with_a_slash_are_answered_in_two_columns() {
    for night in ["रात्रि विश्राम/प्रवास", "रात्रि विश्राम"]
    {
        check(
            &format!("मंडल | प्रवास दिनांक | {night} हाँ | {night} नहीं\nकालपी | 2021-10-05 | ✓ |\nउरई | 2021-10-06 | | ✓"),
            "visits A1:D3 heading 1: mandal=A date=B night_stay=C ?=D
             2: कालपी | 44474 | ✓ |
             3: उरई | 44475 | ^नहीं | ✓",
        );
    }
}

#[test]
fn short_lists_in_the_letters_of_a_font() {
    let list = "Ø0la0 | uke | in
         1 | jes'k dqekj | v/;{k
         2 | lqjs'k flag | ea=h";
    for colon in ["%", "&"] {
        let sketch = format!("e.My {colon} dkyih\nizoklh {colon} jes'k dqekj\n{list}");
        check(
            &sketch,
            "roster A3:C5 heading 3: serial=A name=B post=C
             4: 1 | रमेश कुमार | अध्यक्ष
             5: 2 | सुरेश सिंह | मंत्री
             LegacyFont(\"Kruti Dev\") at A1",
        );
        check_context(&sketch, "Title visitor=रमेश कुमार\nTitle mandal=कालपी");
    }
}

#[test]
fn a_year_behind_a_name_is_no_part_of_it() {
    let list = "नाम | पद\nरमेश | अध्यक्ष\nमहेश | मंत्री";
    for name in ["Kalpi2021", "Kalpi 2021", "Kalpi_2021", "Kalpi"] {
        check_context(&format!("# {name}.xlsx\n{list}"), "File ?=Kalpi");
    }
    for name in ["Pravas2021", "IMG20211005", "WA0012", "2021"] {
        check_context(&format!("# {name}.xlsx\n{list}"), "");
    }
}
