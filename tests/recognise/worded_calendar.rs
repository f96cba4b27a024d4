//! Calendars: days or months across the top, who or where down the side, and a mark, a place, a number or a day where
//! somebody went.

use super::show::{check, check_tables};

#[test]
fn days_of_the_month_that_a_title_names_are_dates() {
    check(
        "प्रवास अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | | | |
         उरई | | ✓ | ✓ | |
         कोंच | | | | |",
        "visits A2:F5 heading 2: mandal=A date=B night_stay=B attendance=B remarks=B
         3: कालपी | 1 अक्टूबर 2021 |  |  |
         4: उरई | 2 अक्टूबर 2021 |  |  |
         4: उरई | 3 अक्टूबर 2021 |  |  |
         5: कोंच |  |  |  |",
    );
    check(
        "जिला जालौन
         अक्टूबर 2021

         क्र. | मंडल | १ | २ | ३ | ४ | ५ | ६
         1 | कालपी | ✓ | | | | | ✓",
        "visits A4:H5 heading 4: serial=A mandal=B date=C night_stay=C attendance=C remarks=C
         5: 1 | कालपी | 1 अक्टूबर 2021 |  |  |
         5: 1 | कालपी | 6 अक्टूबर 2021 |  |  |",
    );
    check(
        "# जालौन/प्रवास अक्टूबर 2021.xlsx
         == Sheet1
         मंडल | 01 | 02 | 03 | 04 | 05
         कालपी | ✓ | | ✓",
        "visits A1:F2 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 1 अक्टूबर 2021 |  |  |
         2: कालपी | 3 अक्टूबर 2021 |  |  |",
    );
    check(
        "# जालौन/प्रवास 2021.xlsx
         == अक्टूबर
         मंडल | 27 | 28 | 29 | 30 | 31
         कालपी | ✓ | | ✓",
        "visits A1:F2 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 27 अक्टूबर |  |  |
         2: कालपी | 29 अक्टूबर |  |  |",
    );
}

#[test]
fn days_without_a_month_are_not_guessed() {
    check(
        "मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | | ✓",
        "unrecognised A1:F2 heading 1:
         S201 none lacks  heading None at A1",
    );
    check(
        "अक्टूबर 2021
         मंडल | 29 | 30 | 31 | 32 | 33 | 34
         कालपी | ✓ | | ✓",
        "unrecognised A1:G3 heading 1:
         S201 none lacks  heading None at A1",
    );
    check(
        "अक्टूबर 2021
         मंडल | 1 | 3 | 2 | 4 | 5
         कालपी | ✓ | | ✓",
        "unrecognised A1:F3 heading 1:
         S201 none lacks  heading None at A1",
    );
    check(
        "अक्टूबर 2021
         मंडल | 1 | 1 | 2 | 3 | 4
         कालपी | ✓ | | ✓",
        "unrecognised A1:F3 heading 1:
         S201 none lacks  heading None at A1",
    );
}

#[test]
fn the_month_right_above_is_that_of_the_days() {
    check(
        "प्रवास सितंबर 2021
         अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | | ✓ | |",
        "visits A3:F4 heading 3: mandal=A date=B night_stay=B attendance=B remarks=B
         4: कालपी | 1 अक्टूबर 2021 |  |  |
         4: कालपी | 3 अक्टूबर 2021 |  |  |",
    );
}

#[test]
fn dates_across_the_top_need_no_month() {
    check(
        "मंडल | 2021-10-05 | 2021-10-06 | 2021-10-07
         कालपी | ✓ | | ✓",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 44474 |  |  |
         2: कालपी | 44476 |  |  |",
    );
    check(
        "मंडल | 5.10.2021 | 6.10.2021 | 13.10.2021
         कालपी | ✓ | | ✓",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 5 अक्टूबर 2021 |  |  |
         2: कालपी | 13 अक्टूबर 2021 |  |  |",
    );
    check(
        "मंडल | शुक्र 1.10.21 | शनि 2.10.21 | रवि 3.10.21
         कालपी | ✓ | | ✓",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 1 अक्टूबर 2021 |  |  |
         2: कालपी | 3 अक्टूबर 2021 |  |  |",
    );
    check(
        "मंडल | 5 अक्टू | 6 अक्टू | 7 अक्टू
         कालपी | ✓ | | ✓",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 5 अक्टूबर |  |  |
         2: कालपी | 7 अक्टूबर |  |  |",
    );
    check(
        "मंडल | 5/10 | 6/10 | 7/10
         कालपी | ✓ | | ✓",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 5 अक्टूबर |  |  |
         2: कालपी | 7 अक्टूबर |  |  |",
    );
    check(
        "मंडल | '2021-10-05 | '2021-10-06 | '2021-10-07
         कालपी | ✓ | | ✓",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 5 अक्टूबर 2021 |  |  |
         2: कालपी | 7 अक्टूबर 2021 |  |  |",
    );
    check(
        "मंडल | 20211005 | 20211006 | 20211007
         कालपी | ✓ | | ✓",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 20211005 |  |  |
         2: कालपी | 20211007 |  |  |",
    );
}

#[test]
fn dates_that_do_not_rise_are_no_calendar() {
    check(
        "मंडल | 2021-10-05 | 2021-10-05 | 2021-10-06
         कालपी | ✓ | | ✓",
        "unrecognised A1:D2 heading 1:
         S201 none lacks  heading None at A1",
    );
    check(
        "मंडल | 1 से 3 अक्टूबर | 4 से 6 अक्टूबर | 7 से 9 अक्टूबर
         कालपी | ✓ | | ✓",
        "unrecognised A1:D2 heading 1:
         S201 none lacks  heading None at A1",
    );
}

#[test]
fn months_across_the_top_have_days_below_them() {
    check(
        "क्र. | मंडल | अक्टूबर 2021 | नवंबर 2021 | टिप्पणी
         1 | कालपी | 5 | 12 | समय पर
         2 | उरई | 5 से 7 | |
         3 | कोंच | | |",
        "visits A1:E4 heading 1: serial=A mandal=B remarks=E date=C night_stay=C attendance=C ?=C
         2: 1 | कालपी | समय पर | 5 अक्टूबर 2021 |  |  |
         2: 1 | कालपी | समय पर | 12 नवंबर 2021 |  |  |
         3: 2 | उरई |  | 5 से 7 अक्टूबर 2021 |  |  |
         4: 3 | कोंच |  |  |  |  |",
    );
    check(
        "प्रवासी | अक्टूबर | नवंबर
         श्री रमेश | 5 | 12
         श्री महेश | 8 |",
        "visits A1:C3 heading 1: visitor=A date=B night_stay=B attendance=B mandal=B
         2: श्री रमेश | 5 अक्टूबर |  |  |
         2: श्री रमेश | 12 नवंबर |  |  |
         3: श्री महेश | 8 अक्टूबर |  |  |",
    );
    check(
        "मंडल | अक्टूबर | नवंबर
         कालपी | 2021-10-05 | 2021-11-12",
        "visits A1:C2 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 44474 |  |  |
         2: कालपी | 44512 |  |  |",
    );
    check(
        "मंडल | अक्टूबर | नवंबर
         कालपी | 5.10.2021 | 12.11.2021",
        "visits A1:C2 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 5.10.2021 |  |  |
         2: कालपी | 12.11.2021 |  |  |",
    );
    check(
        "मंडल | अक्टूबर | नवंबर | दिसंबर
         कालपी | 5 | 12 | 6
         उरई | 8 | | 10, 11",
        "visits A1:D3 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 5 अक्टूबर |  |  |
         2: कालपी | 12 नवंबर |  |  |
         2: कालपी | 6 दिसंबर |  |  |
         3: उरई | 8 अक्टूबर |  |  |
         3: उरई | 10, 11 दिसंबर |  |  |",
    );
}

#[test]
fn counts_below_months_are_no_days() {
    check(
        "मंडल | अक्टूबर | अक्टूबर
         कालपी | 5 | 12",
        "visits A1:C2 heading 1: mandal=A ?=B ?=C
         2: कालपी | 5 | 12
         S207 visits at C1 date अक्टूबर with B1",
    );
    check(
        "मंडल | अक्टूबर | नवंबर | दिसंबर
         कालपी | 12 | 45 | 60
         उरई | 50 | 33 | 35",
        "visits A1:D3 heading 1: mandal=A ?=B ?=C ?=D
         2: कालपी | 12 | 45 | 60
         3: उरई | 50 | 33 | 35
         S207 visits at C1 date नवंबर with B1
         S207 visits at D1 date दिसंबर with B1",
    );
}

#[test]
fn heads_of_two_rows_stand_beside_the_days() {
    check(
        "जिला जालौन - मंडल प्रवास अक्टूबर 2021
         क्र. | मंडल | दिनांक | < | < | < | < | टिप्पणी
         ^ | ^ | 1 | 2 | 3 | 4 | 5 | ^
         1 | कालपी | ✓ | | | | | समय पर
         2 | उरई | | | रात्रि विश्राम | | |
         3 | कोंच | | 12 | | | |
         योग | | 1 | 12 | 1
         नोट: ✓ का अर्थ प्रवास हुआ",
        "visits A2:H6 heading 3: serial=A mandal=B remarks=H date=C night_stay=C attendance=C ?=C
         4: 1 | कालपी | समय पर | 1 अक्टूबर 2021 |  |  |
         5: 2 | उरई |  | 3 अक्टूबर 2021 | रात्रि विश्राम |  |
         6: 3 | कोंच |  | 2 अक्टूबर 2021 |  | 12 |",
    );
    check(
        "अक्टूबर 2021
         मंडल | प्रवासी | वाहन
         | | | 1 | 2 | 3 | 4 | 5
         कालपी | रमेश | जीप | ✓ | | |",
        "visits A2:H4 heading 3: mandal=A visitor=B date=D night_stay=D attendance=D remarks=D
         4: कालपी | रमेश | 1 अक्टूबर 2021 |  |  |",
    );
    check_tables(
        "अक्टूबर 2021
         मंडल | वाहन | दिनांक | < | < | < | <
         ^ | ^ | 1 | 2 | 3 | 4 | 5
         कालपी | जीप | ✓ | | ✓ | |",
        "visits A2:G4 heading 3: mandal=A ?=B date=C night_stay=C attendance=C remarks=C",
    );
    check(
        "जिला जालौन
         मास अक्टूबर 2021

         मंडल

         | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | | |",
        "visits A4:F7 heading 6: mandal=A date=B night_stay=B attendance=B remarks=B
         7: कालपी | 1 अक्टूबर 2021 |  |  |",
    );
}
