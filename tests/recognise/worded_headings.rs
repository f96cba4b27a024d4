//! Headings in two languages, without blanks, with numbers, brackets and answers around them, and texts that only look like
//! headings.

use super::show::{check, check_tables};

#[test]
fn the_second_of_two_numbered_headings_is_further_information() {
    check(
        "मंडल | नाम | पद | मोबाइल 1 | मोबाइल 2
         कालपी | रमेश | अध्यक्ष | 6000100001 | 6000100002",
        "roster A1:E2 heading 1: mandal=A name=B post=C mobile=D ?=E
         2: कालपी | रमेश | अध्यक्ष | 6000100001 | 6000100002
         S203 at E1 मोबाइल 2",
    );
    check(
        "मंडल | नाम | पद | मोबाइल 2 | मोबाइल 1
         कालपी | रमेश | अध्यक्ष | 6000100001 | 6000100002",
        "roster A1:E2 heading 1: mandal=A name=B post=C ?=D mobile=E
         2: कालपी | रमेश | अध्यक्ष | 6000100001 | 6000100002
         S203 at D1 मोबाइल 2",
    );
    check(
        "मंडल | नाम | पद | मोबाइल 1 | मोबाइल
         कालपी | रमेश | अध्यक्ष | 6000100001 | 6000100002",
        "roster A1:E2 heading 1: mandal=A name=B post=C ?=D mobile=E
         2: कालपी | रमेश | अध्यक्ष | 6000100001 | 6000100002
         S203 at D1 मोबाइल 1",
    );
}

#[test]
fn of_two_headings_the_plain_one_is_meant() {
    check(
        "मंडल | प्रवास दिनांक (अनुमानित) | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | 2021-10-06 | हाँ",
        "visits A1:D2 heading 1: mandal=A ?=B date=C night_stay=D
         2: कालपी | 44474 | 44475 | हाँ
         S203 at B1 प्रवास दिनांक (अनुमानित)",
    );
}

#[test]
fn what_stands_in_brackets_is_a_hint() {
    check(
        "(अनिवार्य) मंडल का नाम | दिनांक (dd/mm/yyyy) | रात्रि (हाँ/नहीं) विश्राम | सामान (मंडल)
         कालपी | 2021-10-05 | हाँ | जीप",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=C ?=D
         2: कालपी | 44474 | हाँ | जीप
         S203 at D1 सामान (मंडल)",
    );
    check(
        "मंडल | प्रवास दिनांक | प्रवासी | (मंडल का) वाहन
         कालपी | 2021-10-05 | रमेश | जीप",
        "visits A1:D2 heading 1: mandal=A date=B visitor=C ?=D
         2: कालपी | 44474 | रमेश | जीप
         S203 at D1 (मंडल का) वाहन",
    );
    check_tables(
        "[1] मंडल | {अनिवार्य} दिनांक | प्रवासी [नाम व पद] | बैठक {हाँ/नहीं} हुई
         कालपी | 2021-10-05 | रमेश | हाँ",
        "visits A1:D2 heading 1: mandal=A date=B visitor=C committee_met=D",
    );
}

#[test]
fn headings_in_two_languages_or_of_two_things() {
    check_tables(
        "जिला / District | मंडल\\nMandal | प्रवासी–Visitor | दिनांक Date | रात्रि विश्राम & बैठक
         जालौन | कालपी | रमेश | 2021-10-05 | हाँ",
        "visits A1:E2 heading 1: district=A mandal=B visitor=C date=D night_stay=E",
    );
    check_tables(
        "मंडल | नाम व पता | पद | मोबाइल / व्हाट्सएप
         कालपी | रमेश, ग्राम गजनेर | अध्यक्ष | 6000100001",
        "roster A1:D2 heading 1: mandal=A name=B post=C mobile=D",
    );
    check_tables(
        "मंडल | प्रवास दिनांक | प्रवासी | रात्रि विश्राम, उपस्थिति एवं बैठक का हाल
         कालपी | 2021-10-05 | रमेश | सब ठीक",
        "visits A1:D2 heading 1: mandal=A date=B visitor=C night_stay=D",
    );
    check_tables(
        "मंडल का नाम / Name of Mandal | प्रवास दिनांक / Visit Date | प्रवासी / Visitor
         कालपी | 2021-10-05 | रमेश",
        "visits A1:C2 heading 1: mandal=A date=B visitor=C",
    );
}

#[test]
fn some_words_of_a_heading_are_known() {
    check_tables(
        "मंडल | प्रवास दिनांक | प्रवासी | वहाँ हुई बैठक के बारे में
         कालपी | 2021-10-05 | रमेश | सब ठीक",
        "visits A1:D2 heading 1: mandal=A date=B visitor=C committee_met=D",
    );
    check(
        "मंडल | प्रवास दिनांक | प्रवासी | वहाँ उस दिन शाम हुई बैठक के बारे में सब कुछ
         कालपी | 2021-10-05 | रमेश | सब ठीक",
        "visits A1:D2 heading 1: mandal=A date=B visitor=C ?=D
         2: कालपी | 44474 | रमेश | सब ठीक
         S203 at D1 वहाँ उस दिन शाम हुई बैठक के बारे में सब कुछ",
    );
    check(
        "मंडल | बैठक का समय | प्रवास दिनांक | प्रवासी
         कालपी | 10 बजे | 2021-10-05 | रमेश",
        "visits A1:D2 heading 1: mandal=A ?=B date=C visitor=D
         2: कालपी | 10 बजे | 44474 | रमेश
         S203 at B1 बैठक का समय",
    );
    check(
        "मंडल | प्रवास दिनांक | वाहन का नाम | वाहन संख्या | रात्रि विश्राम
         कालपी | 2021-10-05 | जीप | 12 | हाँ",
        "visits A1:E2 heading 1: mandal=A date=B ?=C ?=D night_stay=E
         2: कालपी | 44474 | जीप | 12 | हाँ
         S203 at C1 वाहन का नाम
         S203 at D1 वाहन संख्या",
    );
}

#[test]
fn the_longest_part_of_a_heading_that_is_known_is_what_it_means() {
    check_tables(
        "मंडल | प्रवास दिनांक | प्रवासी | वहाँ मिले नए मंडल अध्यक्ष
         कालपी | 2021-10-05 | रमेश | मोहन",
        "visits A1:D2 heading 1: mandal=A date=B visitor=C contacts=D",
    );
    check_tables(
        "मंडल | नाम | पद | घर का पता
         कालपी | रमेश | अध्यक्ष | ग्राम गजनेर",
        "roster A1:D2 heading 1: mandal=A name=B post=C address=D",
    );
    check(
        "मंडल | प्रवास दिनांक | वहाँ हुई बैठक के बारे में | बैठक के बारे में
         कालपी | 2021-10-05 | हुई | हाँ",
        "visits A1:D2 heading 1: mandal=A date=B ?=C committee_met=D
         2: कालपी | 44474 | हुई | हाँ
         S203 at C1 वहाँ हुई बैठक के बारे में",
    );
}

#[test]
fn prose_above_a_column_is_no_heading() {
    check(
        "मंडल | प्रवास दिनांक | प्रवासी | कृपया यहाँ रात्रि विश्राम, उपस्थिति एवं बैठक का पूरा हाल विस्तार से लिखें
         कालपी | 2021-10-05 | रमेश | सब ठीक",
        "visits A1:D2 heading 1: mandal=A date=B visitor=C ?=D
         2: कालपी | 44474 | रमेश | सब ठीक
         S203 at D1 कृपया यहाँ रात्रि विश्राम, उपस्थिति एवं बैठक का पूरा हाल विस्तार से लिखें",
    );
    check(
        "मंडल | प्रवास दिनांक | प्रवासी | ---
         कालपी | 2021-10-05 | रमेश | हाँ",
        "visits A1:D2 heading 1: mandal=A date=B visitor=C ?=D
         2: कालपी | 44474 | रमेश | हाँ
         S203 at D1 ---",
    );
}

#[test]
fn the_office_of_who_came_may_stand_before_what_is_asked() {
    check_tables(
        "क्र. | मंडल | प्रवास दिनांक | जिलाध्यक्ष रात्रि विश्राम | जिला अध्यक्ष की उपस्थिति
         1 | कालपी | 2021-10-05 | हाँ | हाँ",
        "visits A1:E2 heading 1: serial=A mandal=B date=C night_stay=D attendance=E",
    );
}

#[test]
fn headings_may_be_typed_without_blanks() {
    check(
        "मंडलकानाम | प्रवासकीतिथि | रात्रिविश्राम(हाँ/नहीं) | कुर्सीकानाम
         कालपी | 2021-10-05 | हाँ | 12",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=C ?=D
         2: कालपी | 44474 | हाँ | 12
         S203 at D1 कुर्सीकानाम",
    );
    check_tables(
        "मंडलकानाम | प्रवासीपदाधिकारीकानाम | प्रवासतारीख | उपस्थितसदस्यसंख्या
         कालपी | रमेश | 2021-10-05 | 12",
        "visits A1:D2 heading 1: mandal=A visitor=B date=C attendance=D",
    );
    check(
        "मंडल | नाम | पद | मोबाइलनंबर 1 | मोबाइलनंबर 2
         कालपी | रमेश | अध्यक्ष | 6000100001 | 6000100002",
        "roster A1:E2 heading 1: mandal=A name=B post=C mobile=D ?=E
         2: कालपी | रमेश | अध्यक्ष | 6000100001 | 6000100002
         S203 at E1 मोबाइलनंबर 2",
    );
    check_tables(
        "बैठकहुई | मंडल | प्रवासदिनांक
         हाँ | कालपी | 2021-10-05",
        "visits A1:C2 heading 1: committee_met=A mandal=B date=C",
    );
    check_tables(
        "जिला | मंडल | विधानसभा | उपनामलिखें
         जालौन | कालपी | 219 | काल्पी",
        "units A1:D2 heading 1: district=A mandal=B seat=C also_known_as=D",
    );
    check(
        "मंडल | प्रवासीकानाम 1 | प्रवासीकानाम 2 | प्रवास दिनांक
         कालपी | रमेश | महेश | 2021-10-05",
        "visits A1:D2 heading 1: mandal=A visitor=B ?=C date=D
         2: कालपी | रमेश | महेश | 44474
         S203 at C1 प्रवासीकानाम 2",
    );
}

#[test]
fn headings_right_below_a_list_begin_another() {
    check(
        "मंडल | नाम | पद
         कालपी | रमेश | अध्यक्ष
         मंडल | नाम | मोबाइल
         उरई | सुरेश | 6000100001",
        "roster A1:C2 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश | अध्यक्ष
         roster A3:C4 heading 3: mandal=A name=B mobile=C
         4: उरई | सुरेश | 6000100001",
    );
}

#[test]
fn headings_may_be_numbered() {
    check_tables(
        "1. मंडल का नाम | 2. प्रवास दिनांक | (3) रात्रि विश्राम | 4) प्रवासी | [5] उपस्थिति
         कालपी | 2021-10-05 | हाँ | रमेश | 12",
        "visits A1:E2 heading 1: mandal=A date=B night_stay=C visitor=D attendance=E",
    );
    check_tables(
        "9. मंडल | 10. प्रवास दिनांक | 11: रात्रि विश्राम | १२. प्रवासी
         कालपी | 2021-10-05 | हाँ | रमेश",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=C visitor=D",
    );
    check_tables(
        "# | मंडल | अक्टूबर 2021 | रात्रि विश्राम
         1 | कालपी | 5 | हाँ",
        "visits A1:D2 heading 1: serial=A mandal=B date=C night_stay=D",
    );
}

#[test]
fn a_question_may_have_a_column_for_yes_and_one_for_no() {
    check(
        "मंडल | दिनांक | रात्रि विश्राम हाँ | रात्रि विश्राम नहीं
         कालपी | 2021-10-05 | ✓ |
         उरई | 2021-10-06 | | ✓",
        "visits A1:D3 heading 1: mandal=A date=B night_stay=C ?=D
         2: कालपी | 44474 | ✓ |
         3: उरई | 44475 | ^नहीं | ✓",
    );
    check(
        "मंडल | दिनांक | रात्रि विश्राम (Y) | रात्रि विश्राम (N)
         कालपी | 2021-10-05 | ✓ |
         उरई | 2021-10-06 | | ✓",
        "visits A1:D3 heading 1: mandal=A date=B night_stay=C ?=D
         2: कालपी | 44474 | ✓ |
         3: उरई | 44475 | ^नहीं | ✓",
    );
    check(
        "मंडल | दिनांक | रात्रि विश्राम: हाँ | रात्रि विश्राम: नहीं | बैठक - Yes | बैठक - No
         कालपी | 2021-10-05 | ✓ | | | ✓
         उरई | 2021-10-06 | | ✓ | ✓ |",
        "visits A1:F3 heading 1: mandal=A date=B night_stay=C ?=D committee_met=E ?=F
         2: कालपी | 44474 | ✓ |  | ^नहीं | ✓
         3: उरई | 44475 | ^नहीं | ✓ | ✓ |",
    );
    check(
        "मंडल | दिनांक | रात्रि विश्राम हाँ/नहीं | बैठक हाँ / नहीं
         कालपी | 2021-10-05 | ✓ | हाँ
         उरई | 2021-10-06 | |",
        "visits A1:D3 heading 1: mandal=A date=B night_stay=C committee_met=D
         2: कालपी | 44474 | ✓ | हाँ
         3: उरई | 44475 |  |",
    );
}
