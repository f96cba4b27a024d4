//! Headings of two rows and more: hints, counted columns, a second language, group names, broken words.

use super::show::check;

#[test]
fn a_row_of_hints_belongs_to_the_heading() {
    check(
        "क्र. | मंडल | प्रवास दिनांक | रात्रि विश्राम
          | | (dd/mm/yyyy) | (हाँ/नहीं)
         1 | कालपी | 2021-10-05 | हाँ",
        "visits A1:D3 heading 1: serial=A mandal=B date=C night_stay=D
         3: 1 | कालपी | 44474 | हाँ",
    );
    check(
        "क्र. | मंडल | प्रवास दिनांक | वाहन
          | | [dd/mm/yyyy] | [नम्बर]
         1 | कालपी | 2021-10-05 | 7",
        "visits A1:D3 heading 1: serial=A mandal=B date=C ?=D
         3: 1 | कालपी | 44474 | 7
         S203 at D2 वाहन [नम्बर]",
    );
    // One remark in brackets makes no row of hints.
    check(
        "क्र. | मंडल | प्रवास दिनांक | टिप्पणी
          | कालपी | 2021-10-05 | (शेष)",
        "visits A1:D2 heading 1: serial=A mandal=B date=C remarks=D
         2:  | कालपी | 44474 | (शेष)",
    );
}

#[test]
fn a_row_that_counts_the_columns_belongs_to_the_heading() {
    check(
        "क्र. | मंडल | प्रवास दिनांक | रात्रि विश्राम
         1 | 2 | 3 | 4
         1 | कालपी | 2021-10-05 | हाँ",
        "visits A1:D3 heading 1: serial=A mandal=B date=C night_stay=D
         3: 1 | कालपी | 44474 | हाँ",
    );
    // Only the first four of eight are counted.
    check(
        "क्र. | मंडल | प्रवास दिनांक | प्रवासी | रात्रि विश्राम | उपस्थिति | समस्या | टिप्पणी
         1 | 2 | 3 | 4
         1 | कालपी | 2021-10-05 | रमेश | हाँ | 12",
        "visits A1:H3 heading 1: serial=A mandal=B date=C visitor=D night_stay=E attendance=F problems=G remarks=H
         3: 1 | कालपी | 44474 | रमेश | हाँ | 12 |  |",
    );
    check(
        "मंडल | प्रवास | < | बैठक
         ^ | दिनांक | रात्रि विश्राम | उपस्थिति
         1 | 2 | 3 | 4
         कालपी | 2021-10-05 | हाँ | 12",
        "visits A1:D4 heading 2: mandal=A date=B night_stay=C attendance=D
         4: कालपी | 44474 | हाँ | 12",
    );
}

#[test]
fn numbers_of_a_visit_count_no_columns() {
    check(
        "क्र. | बूथ संख्या | उपस्थिति | मंडल | प्रवास दिनांक
         1 | 30 | 12 | कालपी | 2021-10-05
         2 | 32 | 12 | उरई | 2021-10-06",
        "visits A1:E3 heading 1: serial=A booths=B attendance=C mandal=D date=E
         2: 1 | 30 | 12 | कालपी | 44474
         3: 2 | 32 | 12 | उरई | 44475",
    );
    check(
        "क्र. | बूथ संख्या | उपस्थिति | मंडल | प्रवास दिनांक
         1 | 2 | 3 | कालपी | 2021-10-05
         2 | 32 | 12 | उरई | 2021-10-06",
        "visits A1:E3 heading 1: serial=A booths=B attendance=C mandal=D date=E
         2: 1 | 2 | 3 | कालपी | 44474
         3: 2 | 32 | 12 | उरई | 44475",
    );
}

#[test]
fn a_row_in_the_other_language_belongs_to_the_heading() {
    check(
        "मंडल | प्रवास दिनांक | प्रवासी
         Mandal | Visit Date | Visitor
         कालपी | 2021-10-05 | रमेश",
        "visits A1:C3 heading 2: mandal=A date=B visitor=C
         3: कालपी | 44474 | रमेश",
    );
    // Three of five are known in both.
    check(
        "क्र. | मंडल | वाहन | चालक | प्रवास दिनांक
         S.No. | Mandal | Vehicle | Driver | Visit Date
         1 | कालपी | जीप | महेश | 2021-10-05",
        "visits A1:E3 heading 2: serial=A mandal=B ?=C ?=D date=E
         3: 1 | कालपी | जीप | महेश | 44474
         S203 at C2 वाहन Vehicle
         S203 at D2 चालक Driver",
    );
    check(
        "नाम | पद | वाहन | चालक
         Name | Post | Vehicle | Driver
         रमेश | अध्यक्ष | जीप | महेश",
        "roster A1:D3 heading 1: name=A post=B ?=C ?=D
         3: रमेश | अध्यक्ष | जीप | महेश
         S203 at C1 वाहन
         S203 at D1 चालक",
    );
    // An empty list stands above another one.
    check(
        "मंडल | समस्या | स्थिति
         नाम | पद | मोबाइल
         महेश | मंत्री | 6000100001
         दिनेश | मंत्री | 6000100002",
        "problems A1:C1 heading 1: mandal=A problem=B status=C
         roster A2:C4 heading 2: name=A post=B mobile=C
         3: महेश | मंत्री | 6000100001
         4: दिनेश | मंत्री | 6000100002",
    );
}

#[test]
fn merged_group_names_are_joined_with_their_parts() {
    check(
        "क्र. | मंडल | प्रवास | < | <
         ^ | ^ | दिनांक | रात्रि विश्राम | उपस्थिति
         1 | कालपी | 2021-10-05 | हाँ | 12",
        "visits A1:E3 heading 2: serial=A mandal=B date=C night_stay=D attendance=E
         3: 1 | कालपी | 44474 | हाँ | 12",
    );
    // The night beside the meeting's day is the visit's.
    check(
        "मंडल | प्रवास | < | बैठक | <
         | दिनांक | रात्रि विश्राम | दिनांक | उपस्थिति
         कालपी | 2021-10-05 | हाँ | 2021-10-05 | 12",
        "visits A1:E3 heading 2: mandal=A date=B night_stay=C ?=D attendance=E
         3: कालपी | 44474 | हाँ | 44474 | 12
         S203 at D2 बैठक दिनांक",
    );
    // Nothing below the group is known, but all else is merged down.
    check(
        "मंडल | वाहन | < | प्रवासी | प्रवास दिनांक
         ^ | किराया | डीजल | ^ | ^
         कालपी | 100 | 200 | रमेश | 2021-10-05",
        "visits A1:E3 heading 1: mandal=A ?=B ?=C visitor=D date=E
         3: कालपी | 100 | 200 | रमेश | 44474
         S203 at B2 वाहन किराया
         S203 at C2 वाहन डीजल",
    );
    // Half of what stands below is known.
    check(
        "मंडल | प्रवासी | प्रवास | <
          | | दिनांक | वाहन
         कालपी | रमेश | 2021-10-05 | जीप",
        "visits A1:D3 heading 1: mandal=A visitor=B date=C ?=D
         3: कालपी | रमेश | 44474 | जीप
         S203 at D2 प्रवास वाहन",
    );
    check(
        "मंडल | प्रवासी | प्रवास दिनांक | समिति
         ^ | ^ | ^ | बैठक
         कालपी | रमेश | 2021-10-05 | हाँ",
        "visits A1:D3 heading 1: mandal=A visitor=B date=C committee_met=D
         3: कालपी | रमेश | 44474 | हाँ",
    );
}

#[test]
fn merged_cells_of_the_first_row_make_no_heading_of_it() {
    check(
        "मंडल | प्रवासी | प्रवास दिनांक
         कालपी | रमेश | 2021-10-05
         ^ | महेश | 2021-10-06",
        "visits A1:C3 heading 1: mandal=A visitor=B date=C
         2: कालपी | रमेश | 44474
         3: ^कालपी | महेश | 44475",
    );
    check(
        "मंडल | नाम | पद | मोबाइल | <
         कालपी | रमेश | अध्यक्ष | 6000100001 | 6000100002
         उरई | महेश | मंत्री | 6000100003",
        "roster A1:E3 heading 1: mandal=A name=B post=C mobile=D ?=E
         2: कालपी | रमेश | अध्यक्ष | 6000100001 | 6000100002
         3: उरई | महेश | मंत्री | 6000100003 |
         S203 at E2 E",
    );
    check(
        "मंडल | नाम | पद | पता | <
         कालपी | रमेश | अध्यक्ष | गजनेर | जालौन
         उरई | महेश | सदस्य | गजनेर | जालौन",
        "roster A1:E3 heading 1: mandal=A name=B post=C address=D ?=E
         2: कालपी | रमेश | अध्यक्ष | गजनेर | जालौन
         3: उरई | महेश | सदस्य | गजनेर | जालौन
         S203 at E2 E",
    );
    check(
        "मंडल | नाम | पद
         कालपी | रमेश | अध्यक्ष
         ^ | महेश | सदस्य",
        "roster A1:C3 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश | अध्यक्ष
         3: ^कालपी | महेश | सदस्य",
    );
}

#[test]
fn group_names_that_nobody_merged() {
    check(
        "क्र. | मंडल | प्रवास | | | बैठक
         | | दिनांक | प्रवासी | रात्रि विश्राम | उपस्थिति
         1 | कालपी | 2021-10-05 | रमेश | हाँ | 12",
        "visits A1:F3 heading 2: serial=A mandal=B date=C visitor=D night_stay=E attendance=F
         3: 1 | कालपी | 44474 | रमेश | हाँ | 12",
    );
    check(
        "क्र. | मंडल | | | उपस्थिति
         | | दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश | 12",
        "visits A1:E3 heading 1: serial=A mandal=B date=C visitor=D attendance=E
         3: 1 | कालपी | 44474 | रमेश | 12",
    );
    check(
        "क्र. | मंडल का | प्रवास | |
         | नाम | दिनांक | प्रवासी | रात्रि विश्राम
         1 | कालपी | 2021-10-05 | रमेश | हाँ",
        "visits A1:E3 heading 2: serial=A mandal=B date=C visitor=D night_stay=E
         3: 1 | कालपी | 44474 | रमेश | हाँ",
    );
    check(
        "मंडल | अध्यक्ष | | महामंत्री | |
         | नाम | मोबाइल | नाम | मोबाइल
         कालपी | रमेश | 6000100001 | महेश | 6000100002",
        "roster A1:E3 heading 2: mandal=A name=B post=B mobile=C
         3: कालपी | रमेश | अध्यक्ष | 6000100001
         3: कालपी | महेश | महामंत्री | 6000100002",
    );
    check(
        "मंडल | अध्यक्ष | | महामंत्री | | मंत्री
         | नाम | मोबाइल | नाम | मोबाइल | नाम | मोबाइल
         कालपी | रमेश | 6000100001 | महेश | 6000100002 | दिनेश | 6000100003",
        "roster A1:G3 heading 2: mandal=A name=B post=B mobile=C
         3: कालपी | रमेश | अध्यक्ष | 6000100001
         3: कालपी | महेश | महामंत्री | 6000100002
         3: कालपी | दिनेश | मंत्री | 6000100003",
    );
}

#[test]
fn a_line_below_the_heading_is_no_part_of_it() {
    check(
        "क्र. | नाम | मोबाइल
          | पदाधिकारी
         1 | रमेश | 6000100001
         2 | महेश | 6000100002
          | सदस्य
         3 | दिनेश | 6000100003",
        "roster A1:C6 heading 1: serial=A name=B mobile=C post=B
         3: 1 | रमेश | 6000100001 | ^पदाधिकारी
         4: 2 | महेश | 6000100002 | ^पदाधिकारी
         6: 3 | दिनेश | 6000100003 | ^सदस्य",
    );
    check(
        "क्र. | नाम | मोबाइल
          | सदस्य
         1 | रमेश | 6000100001
         2 | महेश | 6000100002",
        "roster A1:C4 heading 1: serial=A name=B mobile=C post=B
         3: 1 | रमेश | 6000100001 | ^सदस्य
         4: 2 | महेश | 6000100002 | ^सदस्य",
    );
    check(
        "मंडल | नाम | पद
          | | | | सभी नाम सत्यापित
         कालपी | रमेश | अध्यक्ष
         उरई | महेश | अध्यक्ष",
        "roster A1:C4 heading 1: mandal=A name=B post=C
         3: कालपी | रमेश | अध्यक्ष
         4: उरई | महेश | अध्यक्ष",
    );
    check(
        "मंडल | नाम | पद

         कालपी | रमेश | अध्यक्ष",
        "roster A1:C3 heading 1: mandal=A name=B post=C
         3: कालपी | रमेश | अध्यक्ष",
    );
}

#[test]
fn headings_broken_into_two_rows() {
    check(
        "मंडल का | प्रवास | रात्रि | बैठक में
         नाम | दिनांक | विश्राम | उपस्थिति
         कालपी | 2021-10-05 | हाँ | 12",
        "visits A1:D3 heading 2: mandal=A date=B night_stay=C attendance=D
         3: कालपी | 44474 | हाँ | 12",
    );
    // Beside them stand headings of one row.
    check(
        "क्र. | मंडल का | प्रवास | रात्रि | बैठक में | टिप्पणी
         | नाम | दिनांक | विश्राम | उपस्थिति
         1 | कालपी | 2021-10-05 | हाँ | 12 | ठीक",
        "visits A1:F3 heading 2: serial=A mandal=B date=C night_stay=D attendance=E remarks=F
         3: 1 | कालपी | 44474 | हाँ | 12 | ठीक",
    );
    // One of five stays unknown.
    check(
        "मंडल का | प्रवास | रात्रि | बैठक में | वाहन
         नाम | दिनांक | विश्राम | उपस्थिति | प्रकार
         कालपी | 2021-10-05 | हाँ | 12 | जीप",
        "visits A1:E3 heading 2: mandal=A date=B night_stay=C attendance=D ?=E
         3: कालपी | 44474 | हाँ | 12 | जीप
         S203 at E2 वाहन प्रकार",
    );
    check(
        "मंडल का | पदाधिकारी का | मोबाइल | वर्तमान
         नाम | नाम | नंबर | दायित्व
         कालपी | रमेश | 6000100001 | अध्यक्ष",
        "roster A1:D3 heading 2: mandal=A name=B mobile=C post=D
         3: कालपी | रमेश | 6000100001 | अध्यक्ष",
    );
}

#[test]
fn a_column_is_read_by_its_last_words_or_else_by_its_first() {
    check(
        "क्र. | मंडल | प्रवास | < | रात्रि विश्राम | <
         ^ | ^ | दिनांक | प्रवासी | हाँ | नहीं
         1 | कालपी | 2021-10-05 | रमेश | ✓
         2 | उरई | 2021-10-06 | रमेश | | ✓",
        "visits A1:F4 heading 2: serial=A mandal=B date=C visitor=D night_stay=E ?=F
         3: 1 | कालपी | 44474 | रमेश | ✓ |
         4: 2 | उरई | 44475 | रमेश | ^नहीं | ✓",
    );
    check(
        "क्र. | मंडल | प्रवास | < | रात्रि विश्राम | <
         ^ | ^ | दिनांक | प्रवासी | स्थान | मेजबान
         1 | कालपी | 2021-10-05 | रमेश | गजनेर | महेश",
        "visits A1:F3 heading 2: serial=A mandal=B date=C visitor=D stay_place=E host=F
         3: 1 | कालपी | 44474 | रमेश | गजनेर | महेश",
    );
    check(
        "क्र. | मंडल | प्रवासी | < | प्रवास दिनांक
         ^ | ^ | नाम | मोबाइल | ^
         1 | कालपी | रमेश | 6000100001 | 2021-10-05",
        "visits A1:E3 heading 1: serial=A mandal=B visitor=C mobile=D date=E
         3: 1 | कालपी | रमेश | 6000100001 | 44474",
    );
    check(
        "क्र. | नाम | पद | < | मोबाइल
         ^ | ^ | अभी | पहले | ^
         1 | रमेश | अध्यक्ष | मंत्री | 6000100001",
        "roster A1:E3 heading 1: serial=A name=B ?=C ?=D mobile=E
         3: 1 | रमेश | अध्यक्ष | मंत्री | 6000100001
         S207 roster at D2 post पद पहले with C2",
    );
}

#[test]
fn a_heading_of_one_row_is_read_as_it_was_typed() {
    check(
        "क्र. | मंडल\\nMandal | प्रवास दिनांक\\nVisit Date
         1 | कालपी | 2021-10-05",
        "visits A1:C2 heading 1: serial=A mandal=B date=C
         2: 1 | कालपी | 44474",
    );
    check(
        "क्र. | मंडल   का  नाम | प्रवास दिनांक | वाहन   संख्या
         1 | कालपी | 2021-10-05 | 3",
        "visits A1:D2 heading 1: serial=A mandal=B date=C ?=D
         2: 1 | कालपी | 44474 | 3
         S203 at D1 वाहन संख्या",
    );
    // What is merged down says once what it says.
    check(
        "क्र. | वाहन संख्या | प्रवास | <
         ^ | ^ | दिनांक | मंडल
         1 | 3 | 2021-10-05 | कालपी",
        "visits A1:D3 heading 2: serial=A ?=B date=C mandal=D
         3: 1 | 3 | 44474 | कालपी
         S203 at B1 वाहन संख्या",
    );
}
