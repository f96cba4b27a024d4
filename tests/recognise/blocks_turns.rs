//! The first visit, the second and so on, or each office-bearer's, in columns of one row.

use super::show::check;

#[test]
fn each_turn_that_was_made_is_a_visit() {
    check(
        "क्र. | मंडल | प्रथम प्रवास | द्वितीय प्रवास | टिप्पणी
         1 | कालपी | 2021-10-05 | 2021-11-05 | ठीक
         2 | उरई | 2021-10-06 | | ठीक
         3 | कोंच | | 2021-11-06 | ठीक
         योग | 3",
        "visits A1:E4 heading 1: serial=A mandal=B remarks=E date=C
         2: 1 | कालपी | ठीक | 44474
         2: 1 | कालपी | ठीक | 44505
         3: 2 | उरई | ठीक | 44475
         4: 3 | कोंच | ठीक | 44506",
    );
    // A mandal without any visit is listed all the same.
    check(
        "क्र. | मंडल | प्रथम प्रवास | द्वितीय प्रवास
         1 | कालपी | |
         2 | उरई | 2021-10-06 | 2021-11-05",
        "visits A1:D3 heading 1: serial=A mandal=B date=C
         2: 1 | कालपी |
         3: 2 | उरई | 44475
         3: 2 | उरई | 44505",
    );
    check(
        "मंडल | प्रवास-1 | प्रवास-2 | प्रवास-3
         कालपी | 2021-10-05 | 2021-11-05 | 2021-12-05",
        "visits A1:D2 heading 1: mandal=A date=B
         2: कालपी | 44474
         2: कालपी | 44505
         2: कालपी | 44535",
    );
    check(
        "क्र. | मंडल | First Visit | Second Visit
         1 | Kalpi | 2021-10-05 | 2021-11-05",
        "visits A1:D2 heading 1: serial=A mandal=B date=C
         2: 1 | Kalpi | 44474
         2: 1 | Kalpi | 44505",
    );
    check(
        "मंडल | प्रवास | < | < | <
         ^ | प्रथम | द्वितीय | तृतीय | चतुर्थ
         कालपी | 2021-10-05 | 2021-11-05 | 2021-12-05",
        "visits A1:E3 heading 2: mandal=A date=B
         3: कालपी | 44474
         3: कालपी | 44505
         3: कालपी | 44535",
    );
    check(
        "क्र. | मंडल | पहला प्रवास | दूसरा प्रवास | तीसरा प्रवास | पांचवां प्रवास
         1 | कालपी | 2021-10-05 | 2021-11-05 | 2021-12-05 | 2022-02-05",
        "visits A1:F2 heading 1: serial=A mandal=B date=C
         2: 1 | कालपी | 44474
         2: 1 | कालपी | 44505
         2: 1 | कालपी | 44535
         2: 1 | कालपी | 44597",
    );
}

#[test]
fn each_turn_has_columns_of_its_own() {
    check(
        "मंडल | प्रथम प्रवास दिनांक | प्रथम रात्रि विश्राम | द्वितीय प्रवास दिनांक | द्वितीय रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ | 2021-11-05 | नहीं",
        "visits A1:E2 heading 1: mandal=A date=B night_stay=C
         2: कालपी | 44474 | हाँ
         2: कालपी | 44505 | नहीं",
    );
    // The word and the number say the same.
    check(
        "मंडल | प्रथम प्रवास दिनांक | रात्रि विश्राम 1 | द्वितीय प्रवास दिनांक | रात्रि विश्राम 2
         कालपी | 2021-10-05 | हाँ | 2021-11-05 | नहीं",
        "visits A1:E2 heading 1: mandal=A date=B night_stay=C
         2: कालपी | 44474 | हाँ
         2: कालपी | 44505 | नहीं",
    );
    check(
        "मंडल | Date 1 | Date 2 | Night Stay 1 | Night Stay 2
         Kalpi | 2021-10-05 | 2021-11-05 | Yes | No",
        "visits A1:E2 heading 1: mandal=A date=B night_stay=D
         2: Kalpi | 44474 | Yes
         2: Kalpi | 44505 | No",
    );
    check(
        "मंडल | प्रथम दिनांक से | प्रथम दिनांक तक | द्वितीय दिनांक से | द्वितीय दिनांक तक
         कालपी | 2021-10-05 | 2021-10-06 | 2021-11-05 | 2021-11-06",
        "visits A1:E2 heading 1: mandal=A date_from=B date_to=C
         2: कालपी | 44474 | 44475
         2: कालपी | 44505 | 44506",
    );
    check(
        "मंडल | प्रथम बैठक हुई | प्रथम दिनांक | द्वितीय बैठक हुई | द्वितीय दिनांक
         कालपी | हाँ | 2021-10-05 | हाँ | 2021-11-05",
        "visits A1:E2 heading 1: mandal=A date=C committee_met=B
         2: कालपी | 44474 | हाँ
         2: कालपी | 44505 | हाँ",
    );
    check(
        "मंडल | प्रथम प्रवास | < | द्वितीय प्रवास | <
         ^ | दिनांक | रात्रि विश्राम | दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ | 2021-11-05 | नहीं",
        "visits A1:E3 heading 2: mandal=A date=B night_stay=C
         3: कालपी | 44474 | हाँ
         3: कालपी | 44505 | नहीं",
    );
}

#[test]
fn a_heading_that_comes_with_each_turn_is_about_the_turn() {
    check(
        "मंडल | प्रथम प्रवास | रात्रि विश्राम | द्वितीय प्रवास | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ | 2021-11-05 | नहीं",
        "visits A1:E2 heading 1: mandal=A date=B night_stay=C
         2: कालपी | 44474 | हाँ
         2: कालपी | 44505 | नहीं",
    );
    check(
        "मंडल | प्रवासी | प्रथम प्रवास | उपस्थिति | द्वितीय प्रवास | उपस्थिति | टिप्पणी
         कालपी | रमेश | 2021-10-05 | 12 | 2021-11-05 | 10 | ठीक",
        "visits A1:G2 heading 1: mandal=A visitor=B remarks=G date=C attendance=D
         2: कालपी | रमेश | ठीक | 44474 | 12
         2: कालपी | रमेश | ठीक | 44505 | 10",
    );
    // What comes once is about the whole row.
    check(
        "मंडल | प्रथम प्रवास | द्वितीय प्रवास | रात्रि विश्राम
         कालपी | 2021-10-05 | 2021-11-05 | हाँ",
        "visits A1:D2 heading 1: mandal=A night_stay=D date=B
         2: कालपी | हाँ | 44474
         2: कालपी | हाँ | 44505",
    );
    // The day of a turn is asked twice.
    check(
        "मंडल | प्रथम प्रवास दिनांक | प्रथम प्रवास तिथि | द्वितीय प्रवास दिनांक
         कालपी | 2021-10-05 | 2021-10-05 | 2021-11-05",
        "visits A1:D2 heading 1: mandal=A ?=C date=B
         2: कालपी | 44474 | 44474
         2: कालपी | 44474 | 44505
         S203 at C1 प्रथम प्रवास तिथि",
    );
}

#[test]
fn the_visits_of_each_office_bearer_stand_beside_one_another() {
    check(
        "मंडल | जिला महामंत्री का प्रवास | जिलाध्यक्ष का प्रवास
         कालपी | 2021-10-05 | 2021-11-05
         उरई | 2021-10-06 |",
        "visits A1:C3 heading 1: mandal=A date=B role=B
         2: कालपी | 44474 | जिला महामंत्री
         2: कालपी | 44505 | जिलाध्यक्ष
         3: उरई | 44475 | जिला महामंत्री",
    );
    check(
        "मंडल | जिला महामंत्री प्रवास दिनांक | जिलाध्यक्ष प्रवास दिनांक
         कालपी | 2021-10-05 | 2021-11-05",
        "visits A1:C2 heading 1: mandal=A date=B role=B
         2: कालपी | 44474 | जिला महामंत्री
         2: कालपी | 44505 | जिलाध्यक्ष",
    );
    // Nobody asks where the secretary stayed.
    check(
        "मंडल | जिला महामंत्री का प्रवास दिनांक | जिलाध्यक्ष का प्रवास दिनांक | जिलाध्यक्ष का प्रवास रात्रि विश्राम
         कालपी | 2021-10-05 | 2021-11-05 | हाँ",
        "visits A1:D2 heading 1: mandal=A date=B role=B night_stay=D
         2: कालपी | 44474 | जिला महामंत्री |
         2: कालपी | 44505 | जिलाध्यक्ष | हाँ",
    );
    // What the row says besides is about both.
    check(
        "मंडल | जिला महामंत्री का प्रवास | जिलाध्यक्ष का प्रवास | टिप्पणी
         कालपी | 2021-10-05 | 2021-11-05 | ठीक",
        "visits A1:D2 heading 1: mandal=A remarks=D date=B role=B
         2: कालपी | ठीक | 44474 | जिला महामंत्री
         2: कालपी | ठीक | 44505 | जिलाध्यक्ष",
    );
}

#[test]
fn turns_without_a_day_are_no_visits() {
    check(
        "मंडल | प्रथम रात्रि विश्राम | द्वितीय रात्रि विश्राम
         कालपी | हाँ | नहीं",
        "unrecognised A1:C2 heading 1:
         S201 visits lacks date heading Some(1) at A1",
    );
    check(
        "मंडल | प्रवास दिनांक | प्रथम बैठक हुई | द्वितीय बैठक हुई
         कालपी | 2021-10-05 | हाँ | नहीं",
        "visits A1:D2 heading 1: mandal=A date=B ?=C ?=D
         2: कालपी | 44474 | हाँ | नहीं
         S207 visits at D1 committee_met द्वितीय बैठक हुई with C1",
    );
    // One turn alone is a visit like any other.
    check(
        "क्र. | मंडल | प्रथम प्रवास दिनांक | रात्रि विश्राम
         1 | कालपी | 2021-10-05 | हाँ",
        "visits A1:D2 heading 1: serial=A mandal=B date=C night_stay=D
         2: 1 | कालपी | 44474 | हाँ",
    );
}

#[test]
fn a_programme_of_turns_is_planned() {
    check(
        "मंडल प्रवास कार्यक्रम
         क्र. | मंडल | प्रथम प्रवास | द्वितीय प्रवास
         1 | कालपी | 2021-10-05 | 2021-11-05
         2 | उरई | 2021-10-06 |",
        "programme A2:D4 heading 2: serial=A mandal=B planned_date=C
         3: 1 | कालपी | 44474
         3: 1 | कालपी | 44505
         4: 2 | उरई | 44475",
    );
    // A committee is none, whatever its title.
    check(
        "मंडल कार्यक्रम समिति
         क्र. | मंडल | अध्यक्ष | महामंत्री
         1 | कालपी | रमेश | महेश",
        "roster A2:D3 heading 2: serial=A mandal=B name=C post=C
         3: 1 | कालपी | रमेश | अध्यक्ष
         3: 1 | कालपी | महेश | महामंत्री",
    );
}

#[test]
fn lines_between_the_rows_speak_for_all_turns_below() {
    check(
        "क्र. | मंडल | प्रथम प्रवास | द्वितीय प्रवास
         जिला - जालौन
         1 | कालपी | 2021-10-05 | 2021-11-05
         2 | उरई | 2021-10-06 | 2021-11-06
         जिला - औरैया
         3 | अजीतमल | 2021-10-07 |",
        "visits A1:D6 heading 1: serial=A mandal=B date=C
         3: 1 | कालपी | 44474
         3: 1 | कालपी | 44505
         4: 2 | उरई | 44475
         4: 2 | उरई | 44506
         6: 3 | अजीतमल | 44476",
    );
    check(
        "जिला | मंडल | प्रथम प्रवास | द्वितीय प्रवास
         जालौन | कालपी | 2021-10-05 | 2021-11-05
         ^ | उरई | 2021-10-06 | 2021-11-06",
        "visits A1:D3 heading 1: district=A mandal=B date=C
         2: जालौन | कालपी | 44474
         2: जालौन | कालपी | 44505
         3: ^जालौन | उरई | 44475
         3: ^जालौन | उरई | 44506",
    );
    // A column without a heading is kept beside each visit.
    check(
        "क्र. | मंडल | प्रथम प्रवास | द्वितीय प्रवास |
         1 | कालपी | 2021-10-05 | 2021-11-05 | जीप से",
        "visits A1:E2 heading 1: serial=A mandal=B ?=E date=C
         2: 1 | कालपी | जीप से | 44474
         2: 1 | कालपी | जीप से | 44505
         S203 at E2 E",
    );
}
