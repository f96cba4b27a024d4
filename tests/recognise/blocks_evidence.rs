//! What speaks for a kind where a heading lacks that it needs, and what is too little.

use super::show::check;

#[test]
fn a_title_or_a_files_name_speaks_for_a_kind() {
    check(
        "मंडल प्रवास
         जिला | नाम | उपस्थिति
         जालौन | रमेश | 12",
        "visits A2:C3 heading 2: district=A visitor=B attendance=C
         3: जालौन | रमेश | 12
         S202 visits at A2 date",
    );
    check(
        "सदस्यों की सूची
         पद | आयु | उपस्थिति
         मंत्री | 41 | 12",
        "roster A2:C3 heading 2: post=A age=B ?=C
         3: मंत्री | 41 | 12 (skipped)
         S202 roster at A2 name
         S203 at C2 उपस्थिति",
    );
    check(
        "# मंडल समिति सूची.xlsx
         == Sheet1
         पद | आयु | उपस्थिति
         मंत्री | 41 | 12",
        "roster A1:C2 heading 1: post=A age=B ?=C
         2: मंत्री | 41 | 12 (skipped)
         S202 roster at A1 name
         S203 at C1 उपस्थिति",
    );
}

#[test]
fn headings_that_are_unknown_or_mean_nothing_speak_against_no_kind() {
    check(
        "पद | फोटो | पता
         मंत्री | नहीं | गजनेर",
        "roster A1:C2 heading 1: post=A ?=B address=C
         2: मंत्री | नहीं | गजनेर (skipped)
         S202 roster at A1 name
         S203 at B1 फोटो",
    );
    check(
        "बैठक हुई | वाहन | प्रवासी
         हाँ | जीप | महेश",
        "visits A1:C2 heading 1: committee_met=A ?=B visitor=C
         2: हाँ | जीप | महेश
         S202 visits at A1 date
         S203 at B1 वाहन",
    );
}

#[test]
fn two_headings_of_a_committee_are_little() {
    // Age and category are asked of members, a mobile also of others.
    check(
        "वर्ग | आयु
         सामान्य | 41",
        "roster A1:B2 heading 1: category=A age=B
         2: सामान्य | 41 (skipped)
         S202 roster at A1 name",
    );
    check(
        "वर्ग | मोबाइल
         सामान्य | 6000100001",
        "unrecognised A1:B2 heading 1:
         S201 roster lacks name heading Some(1) at A1",
    );
}

#[test]
fn what_is_too_little_is_named_by_what_it_is_nearest_to() {
    check(
        "समस्या | मेजबान
         सड़क टूटी | महेश",
        "unrecognised A1:B2 heading 1:
         S201 problems lacks mandal heading Some(1) at A1",
    );
    check(
        "क्र. | नाम | पदाधिकारी का नाम
         1 | रमेश | रमेश",
        "unrecognised A1:C2 heading 1:
         S201 roster lacks post heading Some(1) at A1",
    );
}

#[test]
fn the_files_name_tells_what_the_marks_of_a_calendar_mean() {
    check(
        "# जालौन/रात्रि विश्राम.xlsx
         == Sheet1
         मंडल | 01.10.2021 | 02.10.2021 | 03.10.2021
         कालपी | ✓ | |
         उरई | | ✓ |",
        "visits A1:D3 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 1 अक्टूबर 2021 | ✓ |  |
         3: उरई | 2 अक्टूबर 2021 | ✓ |  |",
    );
    check(
        "# जालौन/प्रवास.xlsx
         == Sheet1
         मंडल | 01.10.2021 | 02.10.2021 | 03.10.2021
         कालपी | ✓ | |
         उरई | | ✓ |",
        "visits A1:D3 heading 1: mandal=A date=B night_stay=B attendance=B remarks=B
         2: कालपी | 1 अक्टूबर 2021 |  |  |
         3: उरई | 2 अक्टूबर 2021 |  |  |",
    );
}
