//! Where a table begins: which row is its heading, which rows repeat it, and which begin another list.

use super::show::check;

#[test]
fn a_heading_that_comes_again_on_the_next_page_begins_no_list() {
    check(
        "क्र. | मंडल | प्रवास दिनांक | प्रवासी | उपस्थिति
         1 | कालपी | 2021-10-05 | रमेश | 12
         2 | कोंच | 2021-10-05 | रमेश | 11
         क्र. | मंडल | प्रवास दिनांक | प्रवासी | उपस्थिति
         3 | उरई | 2021-10-06 | महेश | 10",
        "visits A1:E5 heading 1: serial=A mandal=B date=C visitor=D attendance=E
         2: 1 | कालपी | 44474 | रमेश | 12
         3: 2 | कोंच | 44474 | रमेश | 11
         5: 3 | उरई | 44475 | महेश | 10",
    );
    // One of five headings was typed otherwise.
    check(
        "क्र. | मंडल | प्रवास दिनांक | प्रवासी | उपस्थिति
         1 | कालपी | 2021-10-05 | रमेश | 12
         2 | कोंच | 2021-10-05 | रमेश | 11
         क्र. | मंडल | प्रवास दिनांक | प्रवासी | लोग
         3 | उरई | 2021-10-06 | महेश | 10",
        "visits A1:E5 heading 1: serial=A mandal=B date=C visitor=D attendance=E
         2: 1 | कालपी | 44474 | रमेश | 12
         3: 2 | कोंच | 44474 | रमेश | 11
         5: 3 | उरई | 44475 | महेश | 10",
    );
    // The last two headings were not typed again.
    check(
        "क्र. | मंडल | प्रवास दिनांक | प्रवासी | उपस्थिति
         1 | कालपी | 2021-10-05 | रमेश | 12
         क्र. | मंडल | प्रवास दिनांक
         2 | उरई | 2021-10-06 | महेश | 10",
        "visits A1:E4 heading 1: serial=A mandal=B date=C visitor=D attendance=E
         2: 1 | कालपी | 44474 | रमेश | 12
         4: 2 | उरई | 44475 | महेश | 10",
    );
    // The heading stands twice at once.
    check(
        "मंडल | नाम | पद | मोबाइल
         मंडल | नाम | पद | मोबाइल
         कालपी | रमेश | अध्यक्ष | 6000100001",
        "roster A1:D3 heading 1: mandal=A name=B post=C mobile=D
         3: कालपी | रमेश | अध्यक्ष | 6000100001",
    );
}

#[test]
fn a_heading_that_says_something_else_begins_a_list() {
    check(
        "मंडल | प्रवास दिनांक | प्रवासी | उपस्थिति
         कालपी | 2021-10-05 | रमेश | 12
         उरई | 2021-10-06 | महेश | 10
         मंडल | प्रवास दिनांक | प्रवासी | रात्रि विश्राम
         कोंच | 2021-10-07 | दिनेश | हाँ",
        "visits A1:D3 heading 1: mandal=A date=B visitor=C attendance=D
         2: कालपी | 44474 | रमेश | 12
         3: उरई | 44475 | महेश | 10
         visits A4:D5 heading 4: mandal=A date=B visitor=C night_stay=D
         5: कोंच | 44476 | दिनेश | हाँ",
    );
    // The same headings in another order.
    check(
        "मंडल | प्रवास दिनांक | प्रवासी | उपस्थिति
         कालपी | 2021-10-05 | रमेश | 12
         मंडल | प्रवासी | उपस्थिति | प्रवास दिनांक
         उरई | महेश | 10 | 2021-10-06",
        "visits A1:D2 heading 1: mandal=A date=B visitor=C attendance=D
         2: कालपी | 44474 | रमेश | 12
         visits A3:D4 heading 3: mandal=A visitor=B attendance=C date=D
         4: उरई | महेश | 10 | 44475",
    );
    check(
        "मंडल | प्रवास दिनांक | उपस्थिति
         कालपी | 2021-10-05 | 12
         उरई | 2021-10-06 | 10
         मंडल | समस्या | स्थिति
         कालपी | हैंडपंप खराब | लंबित",
        "visits A1:C3 heading 1: mandal=A date=B attendance=C
         2: कालपी | 44474 | 12
         3: उरई | 44475 | 10
         problems A4:C5 heading 4: mandal=A problem=B status=C
         5: कालपी | हैंडपंप खराब | लंबित",
    );
}

#[test]
fn the_left_list_goes_on_below_the_right_one() {
    check(
        "क्र. | नाम | पद | | क्र. | नाम | पद
         1 | रमेश | अध्यक्ष | | 1 | सुरेश | अध्यक्ष
         2 | महेश | मंत्री | | 2 | राकेश | मंत्री
         3 | दिनेश | मंत्री
         क्र. | नाम | पद
         4 | राजेश | सदस्य",
        "roster A1:C6 heading 1: serial=A name=B post=C
         2: 1 | रमेश | अध्यक्ष
         3: 2 | महेश | मंत्री
         4: 3 | दिनेश | मंत्री
         6: 4 | राजेश | सदस्य
         roster E1:G3 heading 1: serial=E name=F post=G
         2: 1 | सुरेश | अध्यक्ष
         3: 2 | राकेश | मंत्री",
    );
}

#[test]
fn below_a_gap_or_a_line_the_same_heading_begins_a_list() {
    check(
        "मंडल | नाम | पद
         कालपी | रमेश | अध्यक्ष
         कालपी | महेश | मंत्री

         मंडल | नाम | पद
         उरई | दिनेश | अध्यक्ष",
        "roster A1:C3 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश | अध्यक्ष
         3: कालपी | महेश | मंत्री
         roster A5:C6 heading 5: mandal=A name=B post=C
         6: उरई | दिनेश | अध्यक्ष",
    );
    check(
        "क्र. | नाम | पद
         1 | रमेश | अध्यक्ष
         2 | महेश | मंत्री
         मंडल - उरई
         क्र. | नाम | पद
         1 | दिनेश | अध्यक्ष",
        "roster A1:C3 heading 1: serial=A name=B post=C
         2: 1 | रमेश | अध्यक्ष
         3: 2 | महेश | मंत्री
         roster A5:C6 heading 5: serial=A name=B post=C
         6: 1 | दिनेश | अध्यक्ष",
    );
}

#[test]
fn a_list_far_down_begins_without_a_gap() {
    // Two of its headings are known from the list above.
    check(
        "क्र. | मंडल | प्रवास दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश
         2 | उरई | 2021-10-06 | रमेश
         3 | कोंच | 2021-10-07 | रमेश
         4 | जालौन | 2021-10-08 | रमेश
         5 | माधौगढ़ | 2021-10-09 | रमेश
         क्र. | मंडल | समस्या | स्थिति
         1 | कालपी | हैंडपंप खराब | लंबित
         2 | उरई | सड़क टूटी | लंबित",
        "visits A1:D6 heading 1: serial=A mandal=B date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश
         3: 2 | उरई | 44475 | रमेश
         4: 3 | कोंच | 44476 | रमेश
         5: 4 | जालौन | 44477 | रमेश
         6: 5 | माधौगढ़ | 44478 | रमेश
         problems A7:D9 heading 7: serial=A mandal=B problem=C status=D
         8: 1 | कालपी | हैंडपंप खराब | लंबित
         9: 2 | उरई | सड़क टूटी | लंबित",
    );
    check(
        "मंडल | प्रवासी | प्रवास दिनांक
         कालपी | रमेश | 2021-10-05
         उरई | रमेश | 2021-10-06
         कोंच | रमेश | 2021-10-07
         जालौन | रमेश | 2021-10-08
         माधौगढ़ | रमेश | 2021-10-09
         मंडल | प्रवासी | समस्या
         कालपी | रमेश | हैंडपंप खराब
         उरई | रमेश | सड़क टूटी",
        "visits A1:C6 heading 1: mandal=A visitor=B date=C
         2: कालपी | रमेश | 44474
         3: उरई | रमेश | 44475
         4: कोंच | रमेश | 44476
         5: जालौन | रमेश | 44477
         6: माधौगढ़ | रमेश | 44478
         problems A7:C9 heading 7: mandal=A ?=B problem=C
         8: कालपी | रमेश | हैंडपंप खराब
         9: उरई | रमेश | सड़क टूटी
         S203 at B7 प्रवासी",
    );
}

#[test]
fn text_below_numbers_may_begin_a_list() {
    check(
        "क्र. | प्रवास दिनांक | प्रवासी | मंडल
         1 | 2021-10-05 | रमेश | कालपी
         2 | 2021-10-06 | रमेश | उरई
         3 | 2021-10-07 | रमेश | कोंच
         4 | 2021-10-08 | रमेश | जालौन
         5 | 2021-10-09 | रमेश | माधौगढ़
         क्रमांक | नाम | पद | मोबाइल
         1 | महेश | मंत्री | 6000100001
         2 | दिनेश | मंत्री | 6000100002",
        "visits A1:D6 heading 1: serial=A date=B visitor=C mandal=D
         2: 1 | 44474 | रमेश | कालपी
         3: 2 | 44475 | रमेश | उरई
         4: 3 | 44476 | रमेश | कोंच
         5: 4 | 44477 | रमेश | जालौन
         6: 5 | 44478 | रमेश | माधौगढ़
         roster A7:D9 heading 7: serial=A name=B post=C mobile=D
         8: 1 | महेश | मंत्री | 6000100001
         9: 2 | दिनेश | मंत्री | 6000100002",
    );
    check(
        "प्रवास दिनांक | मंडल | प्रवासी
         2021-10-05 | कालपी | रमेश
         2021-10-06 | उरई | रमेश
         2021-10-07 | कोंच | रमेश
         2021-10-08 | जालौन | रमेश
         2021-10-09 | माधौगढ़ | रमेश
         नाम | पद | मोबाइल
         महेश | मंत्री | 6000100001
         दिनेश | मंत्री | 6000100002",
        "visits A1:C6 heading 1: date=A mandal=B visitor=C
         2: 44474 | कालपी | रमेश
         3: 44475 | उरई | रमेश
         4: 44476 | कोंच | रमेश
         5: 44477 | जालौन | रमेश
         6: 44478 | माधौगढ़ | रमेश
         roster A7:C9 heading 7: name=A post=B mobile=C
         8: महेश | मंत्री | 6000100001
         9: दिनेश | मंत्री | 6000100002",
    );
}

#[test]
fn a_list_of_another_kind_begins_below_a_gap() {
    check(
        "प्रवासी | मंडल | प्रवास दिनांक
         रमेश | कालपी | 2021-10-05
         रमेश | उरई | 2021-10-06
         रमेश | कोंच | 2021-10-07
         रमेश | जालौन | 2021-10-08

         नाम | पद | मोबाइल
         महेश | मंत्री | 6000100001
         दिनेश | मंत्री | 6000100002",
        "visits A1:C5 heading 1: visitor=A mandal=B date=C
         2: रमेश | कालपी | 44474
         3: रमेश | उरई | 44475
         4: रमेश | कोंच | 44476
         5: रमेश | जालौन | 44477
         roster A7:C9 heading 7: name=A post=B mobile=C
         8: महेश | मंत्री | 6000100001
         9: दिनेश | मंत्री | 6000100002",
    );
    // Without the date nobody knows which visits these are.
    check(
        "क्र. | मंडल | प्रवास दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश
         2 | उरई | 2021-10-06 | रमेश

         क्र. | मंडल | उपस्थिति
         1 | कोंच | 12
         2 | जालौन | 10",
        "visits A1:D3 heading 1: serial=A mandal=B date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश
         3: 2 | उरई | 44475 | रमेश
         unrecognised A5:C7 heading 5:
         S201 visits lacks date heading Some(5) at A5",
    );
    check(
        "क्र. | मंडल | प्रवास दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश
         2 | उरई | 2021-10-06 | रमेश

         मंडल | प्रवासी | रात्रि विश्राम | वाहन
         कोंच | महेश | हाँ | जीप
         जालौन | महेश | हाँ | कार",
        "visits A1:D3 heading 1: serial=A mandal=B date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश
         3: 2 | उरई | 44475 | रमेश
         visits A5:D7 heading 5: mandal=A visitor=B night_stay=C ?=D
         6: कोंच | महेश | हाँ | जीप
         7: जालौन | महेश | हाँ | कार
         S202 visits at A5 date
         S203 at D5 वाहन",
    );
}
