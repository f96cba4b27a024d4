//! Headings with a letter or two wrong, and words that only look like them.

use super::show::{check, check_tables};

#[test]
fn a_letter_or_two_wrong_are_read_beside_known_headings() {
    check_tables(
        "मंडल | प्रवास दिनांक | प्रवासी | उपस्तिथि | रात्री विस्रम
         कालपी | 2021-10-05 | रमेश | 12 | हाँ",
        "visits A1:E2 heading 1: mandal=A date=B visitor=C attendance=D night_stay=E",
    );
    check_tables(
        "Mandal | Visit Date | Visitor | Nigt Stay | Attendence
         Kalpi | 2021-10-05 | Ramesh | Yes | 12",
        "visits A1:E2 heading 1: mandal=A date=B visitor=C night_stay=D attendance=E",
    );
    check_tables(
        "मंडल | नाम | पद | मोबईल नं. | पिता का नम
         कालपी | रमेश | अध्यक्ष | 6000100001 | सुरेश",
        "roster A1:E2 heading 1: mandal=A name=B post=C mobile=D relation=E",
    );
    check_tables(
        "मंडल | नाम | पद | मोबईल नं० (केवल 10 अंक)
         कालपी | रमेश | अध्यक्ष | 6000100001",
        "roster A1:D2 heading 1: mandal=A name=B post=C mobile=D",
    );
    check_tables(
        "मंडल | प्रवास दिनांक | प्रवासी | कृपया उपस्तिथि भरें | हिंदी में विस्रम रात्री
         कालपी | 2021-10-05 | रमेश | 12 | हाँ",
        "visits A1:E2 heading 1: mandal=A date=B visitor=C attendance=D night_stay=E",
    );
    check_tables(
        "मंडल | तारीक | रात्रि विश्राम | उपस्थिति
         कालपी | 2021-10-05 | हाँ | 12",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=C attendance=D",
    );
    check_tables(
        "Mandal | Name | Post | Phnoe
         Kalpi | Ramesh | President | 6000100001",
        "roster A1:D2 heading 1: mandal=A name=B post=C mobile=D",
    );
    check_tables(
        "मंडल | नाम | पद | पित का नाम
         कालपी | रमेश | अध्यक्ष | सुरेश",
        "roster A1:D2 heading 1: mandal=A name=B post=C relation=D",
    );
}

#[test]
fn of_headings_that_are_near_the_nearest_is_meant() {
    check_tables(
        "Mandal | Dinank | Pravas Kata | Rati Pravas | Attendance
         Kalpi | 2021-10-05 | Ramesh | Yes | 12",
        "visits A1:E2 heading 1: mandal=A date=B visitor=C night_stay=D attendance=E",
    );
    check_tables(
        "मंडल | दिनांक | प्रवासी | उप्थिति
         कालपी | 2021-10-05 | रमेश | 12",
        "visits A1:D2 heading 1: mandal=A date=B visitor=C attendance=D",
    );
}

#[test]
fn words_of_their_own_are_no_misspelt_headings() {
    check(
        "Mandal | Visit Date | Visitor | Night Stay | Posters
         Kalpi | 2021-10-05 | Ramesh | Yes | 12",
        "visits A1:E2 heading 1: mandal=A date=B visitor=C night_stay=D ?=E
         2: Kalpi | 44474 | Ramesh | Yes | 12
         S203 at E1 Posters",
    );
    check(
        "Mandal | Visit Date | Visitor | Night Stay | Distance | Duration
         Kalpi | 2021-10-05 | Ramesh | Yes | 12 | 2 hrs",
        "visits A1:F2 heading 1: mandal=A date=B visitor=C night_stay=D ?=E ?=F
         2: Kalpi | 44474 | Ramesh | Yes | 12 | 2 hrs
         S203 at E1 Distance
         S203 at F1 Duration",
    );
    check(
        "Mandal | Name | Post | Religion | Mobile
         Kalpi | Ramesh | President | Hindu | 6000100001",
        "roster A1:E2 heading 1: mandal=A name=B post=C ?=D mobile=E
         2: Kalpi | Ramesh | President | Hindu | 6000100001
         S203 at D1 Religion",
    );
    check(
        "मंडल | प्रवास दिनांक | प्रवासी | विषय | रात्रि विश्राम
         कालपी | 2021-10-05 | रमेश | पन्ना प्रमुख | हाँ",
        "visits A1:E2 heading 1: mandal=A date=B visitor=C ?=D night_stay=E
         2: कालपी | 44474 | रमेश | पन्ना प्रमुख | हाँ
         S203 at D1 विषय",
    );
    check(
        "Mandal | Visit Date | Visitor | Units | Gone to
         Kalpi | 2021-10-05 | Ramesh | 12 | booth",
        "visits A1:E2 heading 1: mandal=A date=B visitor=C ?=D ?=E
         2: Kalpi | 44474 | Ramesh | 12 | booth
         S203 at D1 Units
         S203 at E1 Gone to",
    );
}

#[test]
fn a_word_as_near_to_two_headings_is_neither() {
    check(
        "मंडल | प्रवास दिनांक | प्रवासी | उस्थिति
         कालपी | 2021-10-05 | रमेश | 12",
        "visits A1:D2 heading 1: mandal=A date=B visitor=C ?=D
         2: कालपी | 44474 | रमेश | 12
         S203 at D1 उस्थिति",
    );
}
