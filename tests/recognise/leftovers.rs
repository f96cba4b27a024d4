//! Stretches of a sheet that belong to no table: another list below, above or beside one.

use super::show::{check, check_tables, found, told};
use pravas::model::table::Kind;

const ROSTER: &str = "मंडल | नाम | पद | मोबाइल | आयु
         कालपी | रमेश | अध्यक्ष | 6000100001 | 41";

#[test]
fn a_list_of_another_kind_below_a_gap_is_named() {
    check(
        "क्र. | नाम | पद | मोबाइल
         1 | रमेश | अध्यक्ष | 6000100001

         वाहन | चालक | दर | रंग
         जीप | मोहन | अधिक | लाल
         कार | सोहन | कम | नीला",
        "roster A1:D2 heading 1: serial=A name=B post=C mobile=D
         2: 1 | रमेश | अध्यक्ष | 6000100001
         unrecognised A4:D6 heading 4:
         S201 none lacks  heading None at A4",
    );
    // One line alone is no list, and a line with a number heads none.
    for line in ["वाहन | चालक | दर | रंग", "वाहन | चालक | 5 | रंग\nजीप | मोहन | अधिक | लाल"]
    {
        let sketch = format!("क्र. | नाम | पद | मोबाइल\n1 | रमेश | अध्यक्ष | 6000100001\n\n{line}");
        assert_eq!(found(&sketch).1.tables.len(), 1, "{sketch}");
    }
}

#[test]
fn members_below_a_gap_without_numbers_are_members() {
    for none in ["नहीं | ज्ञात नहीं", "N.A. | N/A", "- | -", "उपलब्ध नहीं | नहीं", " | "]
    {
        let sketch = format!("{ROSTER}\n\nउरई | महेश | मंत्री | {none}\nकोंच | सुरेश | मंत्री | {none}");
        check_tables(&sketch, "roster A1:E5 heading 1: mandal=A name=B post=C mobile=D age=E");
    }
    // Their numbers may be there in part.
    check_tables(
        &format!("{ROSTER}\n\nउरई | महेश | मंत्री | 6000100002 | ज्ञात\nकोंच | सुरेश | मंत्री | बाद में | कम"),
        "roster A1:E5 heading 1: mandal=A name=B post=C mobile=D age=E",
    );
}

#[test]
fn rows_below_a_gap_that_nothing_else_would_name_stay() {
    // The running number says that the rows go on.
    check_tables(
        "क्र. | मंडल | प्रवास दिनांक | रात्रि विश्राम
         1 | कालपी | 2021-10-05 | हाँ

         क्रम | उरई | बाद में | दिनांक 13.10.2021 को बैठक
         2 | उरई | रमेश | दिनांक 12.10.2021 को प्रवास किया
         3 | कोंच | रमेश | दिनांक 13.10.2021 को प्रवास किया",
        "visits A1:D6 heading 1: serial=A mandal=B date=C night_stay=D",
    );
    // Labels with their values are no list of their own, and would be named nowhere.
    check_tables(
        "क्र. | नाम | पद | मोबाइल
         1 | रमेश | अध्यक्ष | 6000100001

         मंडल | कालपी | प्रवासी | रमेश
         प्रवास दिनांक | 2021-10-05 | रात्रि विश्राम | हाँ",
        "roster A1:D5 heading 1: serial=A name=B post=C mobile=D",
    );
}

#[test]
fn visits_below_a_gap_are_visits_however_their_day_is_told() {
    for rows in [
        "उरई | दीवाली | नहीं\nकोंच | होली | हाँ",
        "उरई | 5 अक्टूबर | गजनेर\nकोंच | नहीं हुआ | बिधूना",
        "उरई | अक्टूबर | 2\nकोंच | शेष | 1",
    ] {
        check_tables(
            &format!("मंडल | प्रवास दिनांक | रात्रि विश्राम\nकालपी | 2021-10-05 | हाँ\n\n{rows}"),
            "visits A1:C5 heading 1: mandal=A date=B night_stay=C",
        );
    }
    check_tables(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ

         वाहन | चालक | रंग
         जीप | मोहन | लाल",
        "visits A1:C2 heading 1: mandal=A date=B night_stay=C
         unrecognised A4:C5 heading 4:",
    );
}

#[test]
fn the_district_of_all_rows_begins_no_other_list() {
    check_tables(
        "जिला | मंडल | नाम | मोबाइल | आयु
         जालौन | कालपी | रमेश | 6000100001 | 41

         जालौन | उरई | महेश | बाद में | कम
         जालौन | कोंच | सुरेश | बाद में | कम",
        "roster A1:E5 heading 1: district=A mandal=B name=C mobile=D age=E",
    );
}

#[test]
fn a_list_beside_a_table_is_named_and_notes_are_not() {
    let beside = |lines: [&str; 4]| {
        let roster = ["मंडल | नाम | पद", "कालपी | रमेश | अध्यक्ष", "उरई | महेश | अध्यक्ष", "कोंच | सुरेश | अध्यक्ष"];
        let rows: Vec<String> = roster.iter().zip(lines).map(|(row, line)| format!("{row} | | {line}")).collect();
        let (_, found) = found(&rows.join("\n"));
        found.tables.iter().filter(|table| table.kind == Kind::Unrecognised).count()
    };
    assert_eq!(beside(["वाहन | चालक", "जीप | मोहन", "बोलेरो | सोहन", "कार | राकेश"]), 1);
    assert_eq!(beside(["नोट: | देखें", "योग | 12", "हस्ताक्षर | जिलाध्यक्ष", "कुल | 14"]), 0);
}

#[test]
fn a_text_that_no_cell_can_hold_is_named_with_its_length() {
    let doubts = |remark: String| {
        let sketch = format!("मंडल | नाम | पद | टिप्पणी\nकालपी | रमेश | अध्यक्ष | ठीक\nउरई | महेश | मंत्री | {remark}");
        told(&sketch).into_iter().filter(|line| line.starts_with("TextCut")).collect::<Vec<_>>()
    };
    assert_eq!(doubts("क".repeat(32_767)), Vec::<String>::new());
    assert_eq!(doubts("क".repeat(32_768)), ["TextCut(32768) at D3 remarks"]);
    assert_eq!(doubts("a".repeat(32_768)), ["TextCut(32768) at D3 remarks"]);
    // A letter outside of the first plane is two units.
    assert_eq!(doubts("𑂍".repeat(16_384)), ["TextCut(32768) at D3 remarks"]);
}

#[test]
fn what_nobody_knows_is_nearest_to_what_offices_send_most() {
    let nearest = |headings: &str| {
        let columns = headings.matches('|').count() + 1;
        let rows = |row: usize| (0..columns).map(|col| format!("शब्द {row}{col}")).collect::<Vec<_>>().join(" | ");
        told(&format!("{headings}\n{}\n{}\n{}", rows(1), rows(2), rows(3))).pop().unwrap_or_default()
    };
    assert_eq!(nearest("मंडल | रात्रि विश्राम"), "S201 visits lacks date heading Some(1) at A1");
    assert_eq!(nearest("मंडल | मोबाइल"), "S201 roster lacks name heading Some(1) at A1");
    // Where fewer than half of the columns are known, it is near to nothing.
    assert_eq!(nearest("मंडल | वाहन | चालक"), "S201 none lacks  heading None at A1");
}
