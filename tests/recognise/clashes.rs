//! Two columns that claim one field, and what else is doubtful about a table.

use super::show::{check, check_tables};

#[test]
fn a_column_for_yes_and_one_for_no_are_one_answer() {
    check(
        "मंडल | दिनांक | रात्रि विश्राम (हाँ) | रात्रि विश्राम (नहीं) | वाहन
         कालपी | 2021-10-05 | ✓ | | जीप
         उरई | 2021-10-06 | | ✓ | जीप",
        "visits A1:E3 heading 1: mandal=A date=B night_stay=C ?=D ?=E
         2: कालपी | 44474 | ✓ |  | जीप
         3: उरई | 44475 | ^नहीं | ✓ | जीप
         S203 at E1 वाहन",
    );
    // One for yes alone has no such counterpart, whatever another question has; nor has an unknown one.
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम (हाँ) | समिति बैठक (नहीं) | वाहन (हाँ) | चालक (नहीं)
         कालपी | 2021-10-05 | ✓ | ✓ | ✓ |",
        "visits A1:F2 heading 1: mandal=A date=B night_stay=C committee_met=D ?=E ?=F
         2: कालपी | 44474 | ✓ | ✓ | ✓ |
         S203 at E1 वाहन (हाँ)
         S203 at F1 चालक (नहीं)",
    );
}

#[test]
fn a_column_without_values_gives_way() {
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ |
         उरई | 2021-10-06 | नहीं |",
        "visits A1:D3 heading 1: mandal=A date=B night_stay=C ?=D
         2: कालपी | 44474 | हाँ |
         3: उरई | 44475 | नहीं |
         S203 at D1 रात्रि विश्राम",
    );
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम | रात्रि विश्राम
         कालपी | 2021-10-05 | | हाँ
         उरई | 2021-10-06 | | नहीं",
        "visits A1:D3 heading 1: mandal=A date=B ?=C night_stay=D
         2: कालपी | 44474 |  | हाँ
         3: उरई | 44475 |  | नहीं
         S203 at C1 रात्रि विश्राम",
    );
}

#[test]
fn columns_that_say_the_same_are_one_and_others_are_nobodys() {
    let clash = "S207 visits at D1 night_stay रात्रि विश्राम with C1";
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ | हाँ
         उरई | 2021-10-06 | नहीं | नहीं
         कोंच | 2021-10-07 | |",
        &format!(
            "visits A1:D4 heading 1: mandal=A date=B night_stay=C ?=D
             2: कालपी | 44474 | हाँ | हाँ
             3: उरई | 44475 | नहीं | नहीं
             4: कोंच | 44476 |  |
             {clash}"
        ),
    );
    for other in ["नहीं", ""] {
        check(
            &format!(
                "मंडल | प्रवास दिनांक | रात्रि विश्राम | रात्रि विश्राम
                 कालपी | 2021-10-05 | हाँ | हाँ
                 उरई | 2021-10-06 | हाँ | {other}"
            ),
            &format!(
                "visits A1:D3 heading 1: mandal=A date=B ?=C ?=D
                 2: कालपी | 44474 | हाँ | हाँ
                 3: उरई | 44475 | हाँ | {other}
                 {clash}"
            ),
        );
    }
}

#[test]
fn of_two_columns_about_the_night_one_may_say_where() {
    for (stays, slept) in [("हाँ", "गजनेर"), ("हुआ", "मौरावां")] {
        check_tables(
            &format!(
                "मंडल | प्रवास दिनांक | रात्रि प्रवास | रात्रि विश्राम
                 कालपी | 2021-10-05 | {slept} | {stays}
                 उरई | 2021-10-06 | बिधूना | नहीं"
            ),
            "visits A1:D3 heading 1: mandal=A date=B stay_place=C night_stay=D",
        );
        check_tables(
            &format!(
                "मंडल | प्रवास दिनांक | रात्रि प्रवास | रात्रि विश्राम
                 कालपी | 2021-10-05 | {stays} | {slept}
                 उरई | 2021-10-06 | नहीं | बिधूना"
            ),
            "visits A1:D3 heading 1: mandal=A date=B night_stay=C stay_place=D",
        );
    }
    // Where another column is the place already, neither can be told.
    for nights in ["गजनेर | हाँ", "हाँ | गजनेर"] {
        check_tables(
            &format!(
                "मंडल | प्रवास दिनांक | रात्रि प्रवास | रात्रि विश्राम | रुकने का स्थान
                 कालपी | 2021-10-05 | {nights} | पंचायत भवन"
            ),
            "visits A1:E2 heading 1: mandal=A date=B ?=C ?=D stay_place=E",
        );
    }
    // Half of the values are no place.
    check_tables(
        "मंडल | प्रवास दिनांक | रात्रि प्रवास | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ | गजनेर
         उरई | 2021-10-06 | हाँ | नहीं",
        "visits A1:D3 heading 1: mandal=A date=B ?=C ?=D",
    );
}

#[test]
fn what_people_write_more_about_is_no_contradiction() {
    check(
        "मंडल | नाम | पद | पता | गाँव
         कालपी | रमेश | अध्यक्ष | कालपी देहात | गजनेर",
        "roster A1:E2 heading 1: mandal=A name=B post=C address=D ?=E
         2: कालपी | रमेश | अध्यक्ष | कालपी देहात | गजनेर
         S203 at E1 गाँव",
    );
    // In the same words it is one.
    check(
        "मंडल | नाम | पद | पता | पता
         कालपी | रमेश | अध्यक्ष | वार्ड 1 | वार्ड 2",
        "roster A1:E2 heading 1: mandal=A name=B post=C ?=D ?=E
         2: कालपी | रमेश | अध्यक्ष | वार्ड 1 | वार्ड 2
         S207 roster at E1 address पता with D1",
    );
    check(
        "क्र. | क्र.सं. | मंडल | नाम | पद
         1 | 7 | कालपी | रमेश | अध्यक्ष",
        "roster A1:E2 heading 1: serial=A ?=B mandal=C name=D post=E
         2: 1 | 7 | कालपी | रमेश | अध्यक्ष
         S203 at B1 क्र.सं.",
    );
    // The same question in two languages has one answer; the first is taken.
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम | Night Stay
         कालपी | 2021-10-05 | हाँ | No",
        "visits A1:D2 heading 1: mandal=A date=B night_stay=C ?=D
         2: कालपी | 44474 | हाँ | No
         S203 at D1 Night Stay",
    );
}

#[test]
fn the_place_of_a_visit_is_its_mandal_where_nothing_else_says_which() {
    check_tables(
        "प्रवास स्थान | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ",
        "visits A1:C2 heading 1: mandal=A date=B night_stay=C",
    );
    check_tables(
        "मंडल | प्रवास स्थान | प्रवास दिनांक | रात्रि विश्राम
         कालपी | गजनेर | 2021-10-05 | हाँ",
        "visits A1:D2 heading 1: mandal=A stay_place=B date=C night_stay=D",
    );
    check_tables(
        "विधानसभा | प्रवास स्थान | प्रवास दिनांक | रात्रि विश्राम
         कालपी | गजनेर | 2021-10-05 | हाँ",
        "visits A1:D2 heading 1: seat=A stay_place=B date=C night_stay=D",
    );
    check_tables(
        "मंडल - कालपी
         प्रवास स्थान | प्रवास दिनांक | रात्रि विश्राम
         गजनेर | 2021-10-05 | हाँ",
        "visits A2:C3 heading 2: stay_place=A date=B night_stay=C",
    );
    // Where one slept is a place and no mandal.
    check_tables(
        "प्रवास दिनांक | प्रवासी | रात्रि विश्राम का स्थान
         2021-10-05 | रमेश | गजनेर",
        "visits A1:C2 heading 1: date=A visitor=B stay_place=C",
    );
}

#[test]
fn error_cells_are_named_one_by_one_until_they_are_many() {
    let sheet = |count: usize| {
        let rows: Vec<String> = (1..=count).map(|row| format!("कालपी | रमेश {row} | सदस्य | #N/A")).collect();
        format!("मंडल | नाम | पद | मोबाइल\n{}\nकालपी | महेश | सदस्य | #REF!", rows.join("\n"))
    };
    let rows = |count: usize| {
        let rows: Vec<String> =
            (1..=count).map(|row| format!("{}: कालपी | रमेश {row} | सदस्य | #N/A", row + 1)).collect();
        let end = count + 2;
        format!(
            "roster A1:D{end} heading 1: mandal=A name=B post=C mobile=D\n{}\n{end}: कालपी | महेश | सदस्य | #REF!",
            rows.join("\n")
        )
    };
    let each: Vec<String> = (2..=9).map(|row| format!("S205 #N/A at D{row} mobile #N/A")).collect();
    check(&sheet(8), &format!("{}\n{}\nS205 #REF! at D10 mobile #REF!", rows(8), each.join("\n")));
    let together = "S205 #N/A at D2 mobile #N/A with D3 D4 D5 D6 D7 D8 D9 D10\nS205 #REF! at D11 mobile #REF!";
    check(&sheet(9), &format!("{}\n{together}", rows(9)));
}

#[test]
fn a_field_that_the_surroundings_say_is_not_missing() {
    check(
        "मंडल | प्रवासी | रात्रि विश्राम | उपस्थिति
         कालपी | रमेश | हाँ | 12",
        "visits A1:D2 heading 1: mandal=A visitor=B night_stay=C attendance=D
         2: कालपी | रमेश | हाँ | 12
         S202 visits at A1 date",
    );
    check(
        "प्रवास दिनांक 05.10.2021
         मंडल | प्रवासी | रात्रि विश्राम | उपस्थिति
         कालपी | रमेश | हाँ | 12",
        "visits A2:D3 heading 2: mandal=A visitor=B night_stay=C attendance=D date=A
         3: कालपी | रमेश | हाँ | 12 | ^05.10.2021",
    );
}
