//! Lists that stand beside one another in the same rows.

use super::show::check;

#[test]
fn a_list_begins_where_the_numbers_begin_again() {
    check(
        "क्र. | नाम | पद | क्र. | नाम | पद
         1 | रमेश | अध्यक्ष | 3 | दिनेश | सदस्य
         2 | महेश | मंत्री | 4 | सुरेश | सदस्य",
        "roster A1:C3 heading 1: serial=A name=B post=C
         2: 1 | रमेश | अध्यक्ष
         3: 2 | महेश | मंत्री
         roster D1:F3 heading 1: serial=D name=E post=F
         2: 3 | दिनेश | सदस्य
         3: 4 | सुरेश | सदस्य",
    );
    check(
        "क्र. | नाम | पद | | क्र. | मंडल | प्रवास दिनांक
         1 | रमेश | अध्यक्ष | | 1 | कालपी | 2021-10-05
         2 | महेश | मंत्री | | 2 | उरई | 2021-10-06",
        "roster A1:C3 heading 1: serial=A name=B post=C
         2: 1 | रमेश | अध्यक्ष
         3: 2 | महेश | मंत्री
         visits E1:G3 heading 1: serial=E mandal=F date=G
         2: 1 | कालपी | 44474
         3: 2 | उरई | 44475",
    );
    check(
        "क्र. | नाम | पद | मोबाइल | क्र. | मंडल | प्रवास दिनांक
         1 | रमेश | अध्यक्ष | 6000100001 | 1 | कालपी | 2021-10-05
         2 | महेश | मंत्री | 6000100002 | 2 | उरई | 2021-10-06",
        "roster A1:D3 heading 1: serial=A name=B post=C mobile=D
         2: 1 | रमेश | अध्यक्ष | 6000100001
         3: 2 | महेश | मंत्री | 6000100002
         visits E1:G3 heading 1: serial=E mandal=F date=G
         2: 1 | कालपी | 44474
         3: 2 | उरई | 44475",
    );
    check(
        "क्र. | नाम | पद | | क्र. | नाम | पद | | क्र. | नाम | पद
         1 | रमेश | अध्यक्ष | | 3 | दिनेश | मंत्री | | 5 | राजेश | सदस्य
         2 | महेश | मंत्री | | 4 | सुरेश | मंत्री | | 6 | मुकेश | सदस्य",
        "roster A1:C3 heading 1: serial=A name=B post=C
         2: 1 | रमेश | अध्यक्ष
         3: 2 | महेश | मंत्री
         roster E1:G3 heading 1: serial=E name=F post=G
         2: 3 | दिनेश | मंत्री
         3: 4 | सुरेश | मंत्री
         roster I1:K3 heading 1: serial=I name=J post=K
         2: 5 | राजेश | सदस्य
         3: 6 | मुकेश | सदस्य",
    );
    // One number of the row and one of the member.
    check(
        "क्र. | मंडल | नाम | पद | क्रमांक | मोबाइल
         1 | कालपी | रमेश | अध्यक्ष | 11 | 6000100001
         2 | उरई | महेश | अध्यक्ष | 12 | 6000100002",
        "roster A1:F3 heading 1: serial=A mandal=B name=C post=D ?=E mobile=F
         2: 1 | कालपी | रमेश | अध्यक्ष | 11 | 6000100001
         3: 2 | उरई | महेश | अध्यक्ष | 12 | 6000100002
         S203 at E1 क्रमांक",
    );
}

#[test]
fn the_same_headings_again_begin_a_list() {
    check(
        "नाम | पद | मोबाइल | नाम | पद | मोबाइल
         रमेश | अध्यक्ष | 6000100001 | दिनेश | सदस्य | 6000100003
         महेश | मंत्री | 6000100002 | सुरेश | सदस्य | 6000100004",
        "roster A1:C3 heading 1: name=A post=B mobile=C
         2: रमेश | अध्यक्ष | 6000100001
         3: महेश | मंत्री | 6000100002
         roster D1:F3 heading 1: name=D post=E mobile=F
         2: दिनेश | सदस्य | 6000100003
         3: सुरेश | सदस्य | 6000100004",
    );
    check(
        "नाम | पद | मोबाइल | नाम | पद | मोबाइल | पता
         रमेश | अध्यक्ष | 6000100001 | दिनेश | सदस्य | 6000100003 | गजनेर
         महेश | मंत्री | 6000100002 | सुरेश | सदस्य | 6000100004 | गजनेर",
        "roster A1:C3 heading 1: name=A post=B mobile=C
         2: रमेश | अध्यक्ष | 6000100001
         3: महेश | मंत्री | 6000100002
         roster D1:G3 heading 1: name=D post=E mobile=F address=G
         2: दिनेश | सदस्य | 6000100003 | गजनेर
         3: सुरेश | सदस्य | 6000100004 | गजनेर",
    );
    // Behind a gap one that comes again is enough.
    check(
        "नाम | पद | मोबाइल | | मंडल | नाम | पता
         रमेश | अध्यक्ष | 6000100001 | | कालपी | दिनेश | गजनेर
         महेश | मंत्री | 6000100002 | | उरई | सुरेश | गजनेर",
        "roster A1:C3 heading 1: name=A post=B mobile=C
         2: रमेश | अध्यक्ष | 6000100001
         3: महेश | मंत्री | 6000100002
         roster E1:G3 heading 1: mandal=E name=F address=G
         2: कालपी | दिनेश | गजनेर
         3: उरई | सुरेश | गजनेर",
    );
}

#[test]
fn one_list_with_a_blank_column_stays_one() {
    check(
        "नाम | पद | मोबाइल | | पता | आयु
         रमेश | अध्यक्ष | 6000100001 | | गजनेर | 41
         महेश | मंत्री | 6000100002 | | गजनेर | 38",
        "roster A1:F3 heading 1: name=A post=B mobile=C address=E age=F
         2: रमेश | अध्यक्ष | 6000100001 | गजनेर | 41
         3: महेश | मंत्री | 6000100002 | गजनेर | 38",
    );
    // One heading that comes again makes no list of what stands beside it.
    check(
        "मंडल | नाम | पद | | आयु | पद
         कालपी | रमेश | अध्यक्ष | | 41 | मंत्री
         उरई | महेश | मंत्री | | 38 | सदस्य",
        "roster A1:F3 heading 1: mandal=A name=B ?=C age=E ?=F
         2: कालपी | रमेश | अध्यक्ष | 41 | मंत्री
         3: उरई | महेश | मंत्री | 38 | सदस्य
         S207 roster at F1 post पद with C1",
    );
    check(
        "मंडल | नाम | पद | वाहन | चालक | किराया
         कालपी | रमेश | अध्यक्ष | जीप | महेश | 300
         उरई | दिनेश | मंत्री | कार | सुरेश | 400",
        "roster A1:F3 heading 1: mandal=A name=B post=C ?=D ?=E ?=F
         2: कालपी | रमेश | अध्यक्ष | जीप | महेश | 300
         3: उरई | दिनेश | मंत्री | कार | सुरेश | 400
         S203 at D1 वाहन
         S203 at E1 चालक
         S203 at F1 किराया",
    );
    check(
        "नाम | पद | मोबाइल | | वाहन
         रमेश | अध्यक्ष | 6000100001 | | जीप
         महेश | मंत्री | 6000100002 | | कार",
        "roster A1:E3 heading 1: name=A post=B mobile=C ?=E
         2: रमेश | अध्यक्ष | 6000100001 | जीप
         3: महेश | मंत्री | 6000100002 | कार
         S203 at E1 वाहन",
    );
    check(
        "नाम | पद | मोबाइल | | वाहन | मंडल
         रमेश | अध्यक्ष | 6000100001 | | जीप | उरई
         महेश | मंत्री | 6000100002 | | कार | कालपी",
        "roster A1:F3 heading 1: name=A post=B mobile=C ?=E mandal=F
         2: रमेश | अध्यक्ष | 6000100001 | जीप | उरई
         3: महेश | मंत्री | 6000100002 | कार | कालपी
         S203 at E1 वाहन",
    );
    check(
        "नाम | पद | मोबाइल | | पता | वाहन | चालक
         रमेश | अध्यक्ष | 6000100001 | | गजनेर | जीप | सुरेश
         महेश | मंत्री | 6000100002 | | गजनेर | कार | दिनेश",
        "roster A1:G3 heading 1: name=A post=B mobile=C address=E ?=F ?=G
         2: रमेश | अध्यक्ष | 6000100001 | गजनेर | जीप | सुरेश
         3: महेश | मंत्री | 6000100002 | गजनेर | कार | दिनेश
         S203 at F1 वाहन
         S203 at G1 चालक",
    );
}

#[test]
fn what_stands_behind_a_gap_under_unknown_headings_is_another_list() {
    check(
        "नाम | पद | मोबाइल | | वाहन | चालक | किराया
         रमेश | अध्यक्ष | 6000100001 | | जीप | सुरेश | 300
         महेश | मंत्री | 6000100002 | | कार | दिनेश | 400",
        "roster A1:C3 heading 1: name=A post=B mobile=C
         2: रमेश | अध्यक्ष | 6000100001
         3: महेश | मंत्री | 6000100002
         unrecognised E1:G3 heading 1:
         S201 none lacks  heading None at E1",
    );
    check(
        "नाम | पद | मोबाइल | | वाहन | मंडल | किराया
         रमेश | अध्यक्ष | 6000100001 | | जीप | उरई | 300
         महेश | मंत्री | 6000100002 | | कार | कालपी | 400",
        "roster A1:C3 heading 1: name=A post=B mobile=C
         2: रमेश | अध्यक्ष | 6000100001
         3: महेश | मंत्री | 6000100002
         unrecognised E1:G3 heading 1:
         S201 none lacks  heading None at E1",
    );
    check(
        "नाम | पद | मोबाइल | | वाहन | चालक
         रमेश | अध्यक्ष | 6000100001 | | जीप | सुरेश
         महेश | मंत्री | 6000100002 | | कार | दिनेश",
        "roster A1:C3 heading 1: name=A post=B mobile=C
         2: रमेश | अध्यक्ष | 6000100001
         3: महेश | मंत्री | 6000100002
         unrecognised E1:F3 heading 1:
         S201 none lacks  heading None at E1",
    );
    check(
        "नाम | पद | मोबाइल | | वाहन | ईमेल | फोटो
         रमेश | अध्यक्ष | 6000100001 | | जीप | ramesh@example.com | नहीं
         महेश | मंत्री | 6000100002 | | कार | mahesh@example.com | नहीं",
        "roster A1:C3 heading 1: name=A post=B mobile=C
         2: रमेश | अध्यक्ष | 6000100001
         3: महेश | मंत्री | 6000100002
         unrecognised E1:G3 heading 1:
         S201 none lacks  heading None at E1",
    );
}

#[test]
fn lists_of_two_kinds_end_where_each_has_its_end() {
    check(
        "नाम | पद | मोबाइल | | मंडल | प्रवास दिनांक | रात्रि विश्राम
         रमेश | अध्यक्ष | 6000100001 | | उरई | 2021-10-05 | हाँ
         महेश | मंत्री | 6000100002
         दिनेश | मंत्री | 6000100003",
        "roster A1:C4 heading 1: name=A post=B mobile=C
         2: रमेश | अध्यक्ष | 6000100001
         3: महेश | मंत्री | 6000100002
         4: दिनेश | मंत्री | 6000100003
         visits E1:G2 heading 1: mandal=E date=F night_stay=G
         2: उरई | 44474 | हाँ",
    );
    check(
        "नाम | पद | मोबाइल | | मंडल | समस्या | स्थिति
         रमेश | अध्यक्ष | 6000100001 | | उरई | हैंडपंप खराब | लंबित
          | | | | कोंच | सड़क टूटी | लंबित
          | | | | कालपी | सड़क टूटी | लंबित",
        "roster A1:C2 heading 1: name=A post=B mobile=C
         2: रमेश | अध्यक्ष | 6000100001
         problems E1:G4 heading 1: mandal=E problem=F status=G
         2: उरई | हैंडपंप खराब | लंबित
         3: कोंच | सड़क टूटी | लंबित
         4: कालपी | सड़क टूटी | लंबित",
    );
    check(
        "मंडल | नाम | पद | | प्रवास दिनांक | प्रवासी | रात्रि विश्राम
         कालपी | रमेश | अध्यक्ष | | 2021-10-05 | सुरेश | हाँ
         उरई | महेश | अध्यक्ष",
        "roster A1:C3 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश | अध्यक्ष
         3: उरई | महेश | अध्यक्ष
         visits E1:G2 heading 1: date=E visitor=F night_stay=G
         2: 44474 | सुरेश | हाँ",
    );
}

#[test]
fn columns_that_go_on_together_are_one_list() {
    check(
        "नाम | पद | मोबाइल | | मंडल | प्रवास दिनांक | रात्रि विश्राम
         रमेश | जिलाध्यक्ष | 6000100001 | | उरई | 2021-10-05 | हाँ
         महेश | जिला मंत्री | 6000100002 | | कोंच | 2021-10-06 | हाँ",
        "visits A1:G3 heading 1: visitor=A role=B mobile=C mandal=E date=F night_stay=G
         2: रमेश | जिलाध्यक्ष | 6000100001 | उरई | 44474 | हाँ
         3: महेश | जिला मंत्री | 6000100002 | कोंच | 44475 | हाँ",
    );
    // What stands below a gap is no row of either.
    check(
        "नाम | पद | मोबाइल | | मंडल | प्रवास दिनांक | रात्रि विश्राम
         रमेश | जिलाध्यक्ष | 6000100001 | | उरई | 2021-10-05 | हाँ
         महेश | जिला मंत्री | 6000100002 | | कोंच | 2021-10-06 | हाँ

         नोट: सूची अधूरी है",
        "visits A1:G3 heading 1: visitor=A role=B mobile=C mandal=E date=F night_stay=G
         2: रमेश | जिलाध्यक्ष | 6000100001 | उरई | 44474 | हाँ
         3: महेश | जिला मंत्री | 6000100002 | कोंच | 44475 | हाँ",
    );
}

#[test]
fn half_a_list_that_is_blank_further_down_is_no_list() {
    // Without a gap between them the blank half is just not filled in.
    check(
        "नाम | पद | मोबाइल | मंडल | प्रवास दिनांक | रात्रि विश्राम
         रमेश | जिलाध्यक्ष | 6000100001 | उरई | 2021-10-05 | हाँ
         महेश | जिला मंत्री | 6000100002",
        "visits A1:F3 heading 1: visitor=A role=B mobile=C mandal=D date=E night_stay=F
         2: रमेश | जिलाध्यक्ष | 6000100001 | उरई | 44474 | हाँ
         3: महेश | जिला मंत्री | 6000100002 |  |  |",
    );
    // The left half alone is no list.
    check(
        "क्र. | मंडल | | प्रवासी | प्रवास दिनांक
         1 | उरई | | रमेश | 2021-10-05
         2 | कोंच",
        "visits A1:E3 heading 1: serial=A mandal=B visitor=D date=E
         2: 1 | उरई | रमेश | 44474
         3: 2 | कोंच |  |",
    );
    // The right half alone is no list.
    check(
        "मंडल | प्रवास दिनांक | प्रवासी | | रात्रि विश्राम | उपस्थिति
         कालपी | 2021-10-05 | रमेश | | हाँ | 12
         उरई | 2021-10-06 | रमेश",
        "visits A1:F3 heading 1: mandal=A date=B visitor=C night_stay=E attendance=F
         2: कालपी | 44474 | रमेश | हाँ | 12
         3: उरई | 44475 | रमेश |  |",
    );
    // Nor is the right half of these.
    check(
        "नाम | पद | मोबाइल | | समस्या | टिप्पणी
         रमेश | अध्यक्ष | 6000100001 | | पेयजल | लंबित
         महेश | मंत्री | 6000100002",
        "roster A1:F3 heading 1: name=A post=B mobile=C ?=E remarks=F
         2: रमेश | अध्यक्ष | 6000100001 | पेयजल | लंबित
         3: महेश | मंत्री | 6000100002 |  |
         S203 at E1 समस्या",
    );
    // A blank cell is no end.
    check(
        "नाम | पद | मोबाइल | | मंडल | प्रवास दिनांक | रात्रि विश्राम
         रमेश | जिलाध्यक्ष | 6000100001 | | उरई | 2021-10-05 | हाँ
         महेश | जिला मंत्री | | | कोंच | 2021-10-06 | हाँ",
        "visits A1:G3 heading 1: visitor=A role=B mobile=C mandal=E date=F night_stay=G
         2: रमेश | जिलाध्यक्ष | 6000100001 | उरई | 44474 | हाँ
         3: महेश | जिला मंत्री |  | कोंच | 44475 | हाँ",
    );
}
