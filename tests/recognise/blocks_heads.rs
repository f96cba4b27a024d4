//! Which rows are headings, and which only have words of headings in them.

use super::show::check;

#[test]
fn rows_with_words_of_headings_stay_rows() {
    check(
        "मंडल | नाम | पद | पता
         कालपी | रमेश | अध्यक्ष | गजनेर

         उरई | महेश | कार्यालय प्रभारी | बैठक
         कोंच | दिनेश | मंत्री | गजनेर",
        "roster A1:D5 heading 1: mandal=A name=B post=C address=D
         2: कालपी | रमेश | अध्यक्ष | गजनेर
         4: उरई | महेश | कार्यालय प्रभारी | बैठक
         5: कोंच | दिनेश | मंत्री | गजनेर",
    );
    check(
        "प्रवासी | कार्यक्रम | प्रवास दिनांक | स्तर
         रमेश | सम्मेलन | 2021-10-04 | जिला
         महेश | बैठक | 2021-10-05 | मंडल
         दिनेश | बैठक | 2021-10-06 | मंडल
         सुरेश | बैठक | 2021-10-07 | मंडल",
        "visits A1:D5 heading 1: visitor=A ?=B date=C ?=D
         2: रमेश | सम्मेलन | 44473 | जिला
         3: महेश | बैठक | 44474 | मंडल
         4: दिनेश | बैठक | 44475 | मंडल
         5: सुरेश | बैठक | 44476 | मंडल
         S203 at B1 कार्यक्रम
         S203 at D1 स्तर",
    );
    check(
        "नाम | मोबाइल | पद
         रमेश | | सदस्य
         महेश | | सदस्य",
        "roster A1:C3 heading 1: name=A mobile=B post=C
         2: रमेश |  | सदस्य
         3: महेश |  | सदस्य",
    );
    check(
        "नाम | मोबाइल
         रमेश | | सदस्य | गजनेर
         महेश | 6000100002 | सदस्य | गजनेर",
        "roster A1:D3 heading 1: name=A mobile=B ?=C ?=D
         2: रमेश |  | सदस्य | गजनेर
         3: महेश | 6000100002 | सदस्य | गजनेर
         S203 at C2 C
         S203 at D2 D",
    );
    check(
        "नाम | पद
         रमेश | सदस्य | महिला मोर्चा
         महेश | मंत्री | किसान मोर्चा",
        "roster A1:C3 heading 1: name=A post=B ?=C
         2: रमेश | सदस्य | महिला मोर्चा
         3: महेश | मंत्री | किसान मोर्चा
         S203 at C2 C",
    );
}

#[test]
fn a_heading_asks_for_signatures_and_the_last_line_bears_them() {
    check(
        "क्र. | नाम | पद | हस्ताक्षर
         1 | रमेश | अध्यक्ष
         2 | महेश | मंत्री",
        "roster A1:D3 heading 1: serial=A name=B post=C ?=D
         2: 1 | रमेश | अध्यक्ष |
         3: 2 | महेश | मंत्री |
         S203 at D1 हस्ताक्षर",
    );
    check(
        "दिनांक | स्थान
         2021-10-05 | कालपी
         2021-10-06 | उरई",
        "visits A1:B3 heading 1: date=A mandal=B
         2: 44474 | कालपी
         3: 44475 | उरई",
    );
    check(
        "क्र. | मंडल | प्रवास दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश
         2 | उरई | 2021-10-06 | रमेश

         हस्ताक्षर | | | जिलाध्यक्ष",
        "visits A1:D3 heading 1: serial=A mandal=B date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश
         3: 2 | उरई | 44475 | रमेश",
    );
    check(
        "क्र. | मंडल | प्रवास दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश
         2 | उरई | 2021-10-06 | रमेश

         दिनांक | स्थान
         2021-10-07 | कोंच",
        "visits A1:D3 heading 1: serial=A mandal=B date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश
         3: 2 | उरई | 44475 | रमेश
         visits A5:B6 heading 5: date=A mandal=B
         6: 44476 | कोंच",
    );
}

#[test]
fn a_few_known_headings_are_enough() {
    // Two of six.
    check(
        "नाम | मोबाइल | मोटर | झण्डा | कुर्सी | टेन्ट
         रमेश | 6000100001 | 1 | 20 | 30 | 1",
        "roster A1:F2 heading 1: name=A mobile=B ?=C ?=D ?=E ?=F
         2: रमेश | 6000100001 | 1 | 20 | 30 | 1
         S203 at C1 मोटर
         S203 at D1 झण्डा
         S203 at E1 कुर्सी
         S203 at F1 टेन्ट",
    );
    // One that is known and two that are misspelt.
    check(
        "मंडल | उपस्तिथि | प्रवास दिनाक
         कालपी | 12 | 2021-10-05",
        "visits A1:C2 heading 1: mandal=A attendance=B date=C
         2: कालपी | 12 | 44474",
    );
    // One that is known and posts of a committee.
    check(
        "मंडल | महामंत्री | कोषाध्यक्ष
         कालपी | रमेश | सुरेश
         उरई | महेश | दिनेश",
        "roster A1:C3 heading 1: mandal=A name=B post=B
         2: कालपी | रमेश | महामंत्री
         2: कालपी | सुरेश | कोषाध्यक्ष
         3: उरई | महेश | महामंत्री
         3: उरई | दिनेश | कोषाध्यक्ष",
    );
    // A year among three that are known.
    check(
        "मंडल | प्रवास दिनांक | प्रवासी | 2021
         कालपी | 2021-10-05 | रमेश | 4",
        "visits A1:D2 heading 1: mandal=A date=B visitor=C ?=D
         2: कालपी | 44474 | रमेश | 4
         S203 at D2 D",
    );
    check(
        "No | Name | Post
         1 | Ramesh | Adhyaksh
         2 | Mahesh | Mantri",
        "roster A1:C3 heading 1: serial=A name=B post=C
         2: 1 | Ramesh | Adhyaksh
         3: 2 | Mahesh | Mantri",
    );
    check(
        "No | Name | Mobile
         1 | Ramesh | 6000100001
         2 | Mahesh | 6000100002",
        "roster A1:C3 heading 1: serial=A name=B mobile=C
         2: 1 | Ramesh | 6000100001
         3: 2 | Mahesh | 6000100002",
    );
}

#[test]
fn misspelt_headings_count_as_well() {
    check(
        "प्रवास दिनांक | उपस्तिथि | रात्रि विस्रम
         2021-10-05 | 12 | हाँ
         2021-10-06 | 10 | हाँ",
        "visits A1:C3 heading 1: date=A attendance=B night_stay=C
         2: 44474 | 12 | हाँ
         3: 44475 | 10 | हाँ",
    );
}

#[test]
fn rows_of_words_below_a_heading_stay_rows() {
    check(
        "मंडल | नाम | दायित्व | टिप्पणी
         कालपी | रमेश | अध्यक्ष | ठीक

         उरई | महेश | बैठक | विशेष
         कोंच | दिनेश | मंत्री | ठीक",
        "roster A1:D5 heading 1: mandal=A name=B post=C remarks=D
         2: कालपी | रमेश | अध्यक्ष | ठीक
         4: उरई | महेश | बैठक | विशेष
         5: कोंच | दिनेश | मंत्री | ठीक",
    );
    check(
        "मंडल | नाम | दायित्व | टिप्पणी
         कालपी | रमेश | अध्यक्ष | ठीक
         कालपी | महेश | मंत्री | ठीक
         कालपी | दिनेश | मंत्री | ठीक
         उरई | सुरेश | अध्यक्ष | ठीक
         उरई | राजेश | मंत्री | ठीक
         उरई | मुकेश | सदस्य | पता नहीं
         उरई | सोहन | मंत्री | ठीक",
        "roster A1:D8 heading 1: mandal=A name=B post=C remarks=D
         2: कालपी | रमेश | अध्यक्ष | ठीक
         3: कालपी | महेश | मंत्री | ठीक
         4: कालपी | दिनेश | मंत्री | ठीक
         5: उरई | सुरेश | अध्यक्ष | ठीक
         6: उरई | राजेश | मंत्री | ठीक
         7: उरई | मुकेश | सदस्य | पता नहीं
         8: उरई | सोहन | मंत्री | ठीक",
    );
}

#[test]
fn merged_cells_make_no_heading_of_a_row_of_words() {
    check(
        "नाम | पद | मोबाइल | <
         रमेश | सदस्य | 6000100001 | 6000100002
         महेश | मंत्री | 6000100003",
        "roster A1:D3 heading 1: name=A post=B mobile=C ?=D
         2: रमेश | सदस्य | 6000100001 | 6000100002
         3: महेश | मंत्री | 6000100003 |
         S203 at D2 D",
    );
    check(
        "नाम | पद
         रमेश | सदस्य
         महेश | मंत्री
         मंडल - उरई | <
         दिनेश | मंत्री",
        "roster A1:B5 heading 1: name=A post=B
         2: रमेश | सदस्य
         3: महेश | मंत्री
         5: दिनेश | मंत्री",
    );
    check(
        "नाम | पद | पता | <
         रमेश | सदस्य
         महेश | मंत्री | गजनेर | जालौन",
        "roster A1:D3 heading 1: name=A post=B address=C ?=D
         2: रमेश | सदस्य |  |
         3: महेश | मंत्री | गजनेर | जालौन
         S203 at D3 D",
    );
    check(
        "मंडल समिति कालपी | <
         नाम | पद
         रमेश | सदस्य
         महेश | मंत्री",
        "roster A2:B4 heading 2: name=A post=B
         3: रमेश | सदस्य
         4: महेश | मंत्री",
    );
}
