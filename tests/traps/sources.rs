//! One visit that two sources report: which of them holds, and what is said of it.

use super::scene::{Told, sketched};

const HEAD: &str = "जिला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई";

/// What is understood of files with these rows, the newest last.
fn told(files: &[&str]) -> Told {
    let file = |(number, rows): (usize, &&str)| format!("# {number}.xlsx\n== प्रवास\n{HEAD}\n{rows}\n");
    sketched(&files.iter().enumerate().map(file).collect::<String>())
}

/// What T607 says.
fn twice(told: &Told) -> Vec<&str> {
    told.others.iter().filter_map(|said| said.strip_prefix("T607 ")).collect()
}

#[test]
fn sources_that_contradict_each_other_are_told() {
    let told = told(&[
        "जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ | हाँ",
        "जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | नहीं | हाँ",
    ]);
    told.visits(&["कालपी 2021-10-05 no", "कालपी 2021-10-05 no"]);
    let said = "the visit of 05.10.2021 is reported 2 times; they differ about the night or the meeting, and the newer one holds.";
    assert!(twice(&told).iter().any(|message| message.ends_with(said)), "{:?}", told.others);
}

#[test]
fn sources_that_complete_each_other_do_not_differ() {
    let told = told(&[
        "जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ |",
        "जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | | हाँ",
    ]);
    assert!(twice(&told).iter().all(|message| message.ends_with("2 times.")), "{:?}", told.others);
    assert_eq!(twice(&told).len(), 1);
}

#[test]
fn sources_hold_over_one_another_not_rows_of_one_sheet() {
    let rows = "जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ | हाँ
                जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | नहीं | हाँ";
    let told = told(&[rows]);
    told.visits(&["कालपी 2021-10-05 no", "कालपी 2021-10-05 yes"]);
    let said = "2 times; they differ about the night or the meeting.";
    assert!(twice(&told).iter().any(|message| message.ends_with(said)), "{:?}", told.others);
}

#[test]
fn sources_of_one_visit_may_name_its_seat_or_not() {
    let seats = "# विधानसभा.xlsx\n== विधानसभा सूची\nक्रमांक | विधानसभा | जिला\n219 | कालपी | जालौन\n";
    let older = format!("# 1.xlsx\n== प्रवास\n{HEAD}\nजालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ | हाँ\n");
    let newer = "# 2.xlsx\n== प्रवास\nजिला | विधानसभा | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
                 जालौन | 219 कालपी | कालपी | बृजकिशोर निरंजन | 2021-10-05 | नहीं | हाँ\n";
    let told = sketched(&format!("{seats}{older}{newer}"));
    told.visits(&["कालपी 2021-10-05 no", "कालपी 2021-10-05 no"]);
    assert!(twice(&told).iter().any(|message| message.ends_with("the newer one holds.")), "{:?}", told.others);
}
