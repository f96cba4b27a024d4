//! Texts that are no values: ditto marks, totals, notes, lines for signatures; and values that only look like them.

use super::show::check;

#[test]
fn ditto_marks_repeat_the_cell_above() {
    check(
        "मंडल | नाम | पद
         कालपी | रमेश | अध्यक्ष
         (\") | सुरेश | मंत्री
         ditto | महेश | -\"-
         ''' | मोहन | 〃
         उपरोक्तानुसार | सोहन | ,,
         uprokt | दिनेश | -do-
         Ditto. | राजू | डिटो
         तदैव | रामू | यथा उपरि
         उरई | श्यामू | वही",
        "roster A1:C10 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश | अध्यक्ष
         3: ^कालपी | सुरेश | मंत्री
         4: ^कालपी | महेश | ^मंत्री
         5: ^कालपी | मोहन | ^मंत्री
         6: ^कालपी | सोहन | ^मंत्री
         7: ^कालपी | दिनेश | ^मंत्री
         8: ^कालपी | राजू | ^मंत्री
         9: ^कालपी | रामू | ^मंत्री
         10: उरई | श्यामू | ^मंत्री",
    );
}

#[test]
fn what_only_begins_like_a_ditto_mark_is_a_value() {
    check(
        "मंडल | नाम | पद
         कालपी | रमेश | अध्यक्ष
         “उरई” | सुरेश | अध्यक्ष
         \"कोंच\" | महेश | अध्यक्ष
         उपरहटा | सुरेश | मंत्री
         Dogri | महेश | सदस्य
         उपरोक्त ग्राम | दिनेश | सदस्य",
        "roster A1:C7 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश | अध्यक्ष
         3: “उरई” | सुरेश | अध्यक्ष
         4: \"कोंच\" | महेश | अध्यक्ष
         5: उपरहटा | सुरेश | मंत्री
         6: Dogri | महेश | सदस्य
         7: उपरोक्त ग्राम | दिनेश | सदस्य",
    );
}

#[test]
fn rows_of_totals_are_no_rows() {
    check(
        "क्र. | मंडल | प्रवास दिनांक | उपस्थिति
         1 | कालपी | 2021-10-05 | 12
         Sub Total | | | 12
         2 | उरई | 2021-10-06 | 10
         जालौन योग | | | 10
         महायोग | | | 22",
        "visits A1:D4 heading 1: serial=A mandal=B date=C attendance=D
         2: 1 | कालपी | 44474 | 12
         4: 2 | उरई | 44475 | 10",
    );
    check(
        "S.No. | Mandal | Visit Date | Attendance
         1 | Kalpi | 2021-10-05 | 12
         Total visits | | | 12
         Grand Total | | | 12",
        "visits A1:D2 heading 1: serial=A mandal=B date=C attendance=D
         2: 1 | Kalpi | 44474 | 12",
    );
    check(
        "क्र. | मंडल | प्रवास दिनांक | उपस्थिति
         1 | कालपी | 2021-10-05 | 12
         कुल प्रवास | | | 12",
        "visits A1:D2 heading 1: serial=A mandal=B date=C attendance=D
         2: 1 | कालपी | 44474 | 12",
    );
}

#[test]
fn names_that_begin_like_totals_are_rows() {
    check(
        "क्र. | मंडल | प्रवास दिनांक | उपस्थिति
         1 | कालपी | 2021-10-05 | 12
         | योगेश नगर | | 12
         | Grand Road | | 12
         | Sub Nagar | | 12",
        "visits A1:D5 heading 1: serial=A mandal=B date=C attendance=D
         2: 1 | कालपी | 44474 | 12
         3:  | योगेश नगर |  | 12
         4:  | Grand Road |  | 12
         5:  | Sub Nagar |  | 12",
    );
}

#[test]
fn lines_of_notes_below_a_calendar_are_no_mandals() {
    check(
        "अक्टूबर 2021
         मंडल | 1 | 2 | 3 | 4 | 5
         कालपी | ✓ | | ✓ | |
         सीलमपुर | | ✓ | | |
         दिनांक: 5.11.2021 | | | | |
         जिला अध्यक्ष जालौन | | | | |
         ह० जिला मंत्री | | | | |
         जालौन प्रभारी के हस्ताक्षर | | | | |
         President's signature | | | | |
         * अवकाश के दिन कोई प्रवास नहीं | | | | |
         ※ समय पर | | | | |
         स्थान | | | | |",
        "visits A2:F4 heading 2: mandal=A date=B night_stay=B attendance=B remarks=B
         3: कालपी | 1 अक्टूबर 2021 |  |  |
         3: कालपी | 3 अक्टूबर 2021 |  |  |
         4: सीलमपुर | 2 अक्टूबर 2021 |  |  |",
    );
}

#[test]
fn signatures_below_a_list_are_no_rows() {
    check(
        "क्र. | मंडल | प्रवास दिनांक | उपस्थिति
         1 | कालपी | 2021-10-05 | 12

         | | | हस्ताक्षर
         | | | (रमेश कुमार)
         | | | जिलाध्यक्ष",
        "visits A1:D2 heading 1: serial=A mandal=B date=C attendance=D
         2: 1 | कालपी | 44474 | 12",
    );
    check(
        "क्र. | मंडल | प्रवास दिनांक | उपस्थिति
         1 | कालपी | 2021-10-05 | 12

         | | | जिलाध्यक्ष के हस्ताक्षर
         | | | (रमेश कुमार)",
        "visits A1:D2 heading 1: serial=A mandal=B date=C attendance=D
         2: 1 | कालपी | 44474 | 12",
    );
    check(
        "क्र. | मंडल | प्रवास दिनांक | टिप्पणी
         1 | कालपी | 2021-10-05 | समय पर

         भवदीय | |
         रमेश कुमार | | जिलाध्यक्ष",
        "visits A1:D2 heading 1: serial=A mandal=B date=C remarks=D
         2: 1 | कालपी | 44474 | समय पर",
    );
    check(
        "मंडल | नाम | पद
         कालपी | रमेश | अध्यक्ष

         उरई | सुरेश | अध्यक्ष",
        "roster A1:C4 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश | अध्यक्ष
         4: उरई | सुरेश | अध्यक्ष",
    );
}

#[test]
fn cells_of_blanks_that_nobody_sees_are_empty() {
    check(
        "मंडल | नाम | पद
         कालपी | रमेश | अध्यक्ष
         \u{200b} | महेश | मंत्री
         उरई | सुरेश | अध्यक्ष
         \u{feff} \u{a0} | दिनेश | मंत्री",
        "roster A1:C5 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश | अध्यक्ष
         3: ^कालपी | महेश | मंत्री
         4: उरई | सुरेश | अध्यक्ष
         5: ^उरई | दिनेश | मंत्री",
    );
}
