//! Lists that were once read wrongly, each beside one that was right all along.

use super::show::{check, check_tables};

#[test]
fn headings_broken_over_two_rows_are_joined() {
    check(
        "मंडल का | पदाधिकारी का | मोबाइल
         नाम | नाम | नंबर
         कालपी | रमेश | 6000100001",
        "roster A1:C3 heading 2: mandal=A name=B mobile=C
         3: कालपी | रमेश | 6000100001",
    );
    check(
        "मोबाइल | टिप्पणी | मंडल का | प्रवास दिनांक | समस्या
         संख्या | | नाम | | स्थिति
         6000100001 | ठीक | कालपी | 2021-10-05 | लंबित",
        "visits A1:E3 heading 2: mobile=A remarks=B mandal=C date=D problem_status=E
         3: 6000100001 | ठीक | कालपी | 44474 | लंबित",
    );
    // What is whole in one row is not joined with the row below it.
    check_tables("मंडल | नाम | पद\nकालपी | रमेश | अध्यक्ष", "roster A1:C2 heading 1: mandal=A name=B post=C");
}

#[test]
fn rows_that_count_the_columns_are_no_part_of_the_list() {
    for counting in ["क | ख | ग | घ", "(1) | (2) | (3) | (4)", "a | b | c | d", "1 | 2 | 3 | 4"] {
        check(
            &format!("मंडल | नाम | पद | मोबाइल\n{counting}\nकालपी | रमेश | अध्यक्ष | 6000100001"),
            "roster A1:D3 heading 1: mandal=A name=B post=C mobile=D
             3: कालपी | रमेश | अध्यक्ष | 6000100001",
        );
    }
    check_tables("मंडल | नाम | पद\nक | ग | ख", "roster A1:C2 heading 1: mandal=A name=B post=C");
}
