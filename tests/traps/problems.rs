//! The same problem in several rows: in a visit's row and in a sheet of problems, in two rounds of one list, spelled twice.

use super::scene::sketched;

const LIST: &str = "मंडल | समस्या | समस्या दिनांक | स्थिति | समाधान तिथि | तैनात पदाधिकारी";
const VISITS: &str = "मंडल | प्रवास दिनांक | रात्रि विश्राम | समस्याएँ | समस्या की स्थिति";

fn files(files: &[(&str, &str, &str)]) -> String {
    let file = |(path, sheet, rows): &(&str, &str, &str)| {
        let head = if *sheet == "समस्याएँ" { LIST } else { VISITS };
        format!("# {path}\n== {sheet}\n{head}\n{rows}\n")
    };
    files.iter().map(file).collect()
}

#[test]
fn problems_of_a_visit_and_of_a_list_are_one() {
    let text = files(&[
        ("जालौन 1.xlsx", "प्रवास", "कालपी | 2021-11-05 | हाँ | पेयजल की टंकी ख़राब है। | लंबित"),
        ("जालौन 2.xlsx", "समस्याएँ", "कालपी | पेयजल की टंकी खराब है | 2021-11-05 | समाधान हुआ | 2021-11-10 | रमेश"),
    ]);
    sketched(&text)
        .problems(&["कालपी 2021-11-05 solved 2021-11-10 रमेश x2: पेयजल की टंकी खराब है"], &[])
        .findings(&[])
        .visits(&["कालपी 2021-11-05 yes"]);
}

#[test]
fn problems_whose_status_has_the_day_are_solved_on_it() {
    for status in ["हल 2021-11-10", "हां दि. 10.11.2021", "समाधान हो गया 10.11.2021"]
    {
        let row = format!("कालपी | पेयजल की टंकी खराब है | 2021-11-05 | {status} | | रमेश");
        sketched(&files(&[("जालौन 1.xlsx", "समस्याएँ", row.as_str())]))
            .problems(&["कालपी 2021-11-05 solved 2021-11-10 रमेश x1: पेयजल की टंकी खराब है"], &[])
            .findings(&[]);
    }
}

#[test]
fn problems_of_two_rounds_keep_what_either_says() {
    // The newer list has the status, the older one the earlier day and who is posted.
    let text = files(&[
        ("जालौन 1.xlsx", "समस्याएँ", "कालपी | नहर का पुल टूटा है | 2021-09-20 | लंबित | | रमेश"),
        ("जालौन 2.xlsx", "समस्याएँ", "कालपी | नहर का पुल टूटा है | 2021-10-01 | समाधान हुआ | 2021-11-01 |"),
    ]);
    sketched(&text).problems(&["कालपी 2021-09-20 solved 2021-11-01 रमेश x2: नहर का पुल टूटा है"], &[]);
    let back = files(&[
        ("जालौन 1.xlsx", "समस्याएँ", "कालपी | नहर का पुल टूटा है | 2021-09-20 | समाधान हुआ | 2021-10-01 |"),
        ("जालौन 2.xlsx", "समस्याएँ", "कालपी | नहर का पुल टूटा है | 2021-09-20 | लंबित | |"),
    ]);
    let open = "कालपी 2021-09-20 open x2: नहर का पुल टूटा है";
    sketched(&back).problems(&[open], &["P702 जालौन 2.xlsx|समस्याएँ|C2", "P703 जालौन 2.xlsx|समस्याएँ|F2"]);
}

#[test]
fn problems_are_as_the_later_day_says() {
    let visit = ("जालौन 1.xlsx", "प्रवास", "कालपी | 2021-11-05 | हाँ | राशन की दुकान बंद है | निस्तारित");
    let list = ("जालौन 2.xlsx", "समस्याएँ", "कालपी | राशन की दुकान बंद है | 2021-10-20 | लंबित | |");
    sketched(&files(&[visit, list])).problems(&["कालपी 2021-10-20 solved x2: राशन की दुकान बंद है"], &[]);
    // A list that calls it solved before the visit that finds it open is asked for the day.
    let visit = ("जालौन 1.xlsx", "प्रवास", "कालपी | 2021-11-05 | हाँ | राशन की दुकान बंद है | लंबित");
    let list = ("जालौन 2.xlsx", "समस्याएँ", "कालपी | राशन की दुकान बंद है | 2021-10-20 | समाधान हुआ | |");
    sketched(&files(&[visit, list]))
        .problems(&["कालपी 2021-10-20 open x2: राशन की दुकान बंद है"], &["P704 जालौन 2.xlsx|समस्याएँ|E2"]);
    // A row that says nothing of the status does not take it away.
    let list = ("जालौन 2.xlsx", "समस्याएँ", "कालपी | राशन की दुकान बंद है | 2021-11-08 | | |");
    sketched(&files(&[visit, list])).problems(&["कालपी 2021-11-05 open x2: राशन की दुकान बंद है"], &[]);
}

#[test]
fn problems_of_two_mandals_are_two() {
    let list = "कालपी | सड़क टूटी है | 2021-11-01 | लंबित | |\nउरई | सड़क टूटी है | 2021-11-01 | लंबित | |
                अनजानपुर | सड़क टूटी है | 2021-11-01 | लंबित | |\nबेनामपुर | सड़क टूटी है | 2021-11-01 | लंबित | |
                कालपी | सड़क टूटी है और पुल भी | 2021-11-01 | लंबित | |";
    sketched(&files(&[("जालौन.xlsx", "समस्याएँ", list)])).problems(
        &[
            "उरई 2021-11-01 open x1: सड़क टूटी है",
            "कालपी 2021-11-01 open x1: सड़क टूटी है",
            "कालपी 2021-11-01 open x1: सड़क टूटी है और पुल भी",
            "जालौन 2021-11-01 open x1: सड़क टूटी है",
            "जालौन 2021-11-01 open x1: सड़क टूटी है",
        ],
        &[],
    );
}

#[test]
fn problems_in_equal_rows_are_known_from_both() {
    let row = "कालपी | सड़क टूटी है | 2021-11-01 | लंबित | |";
    let text = files(&[("जालौन 1.xlsx", "समस्याएँ", row), ("जालौन 2.xlsx", "समस्याएँ", &format!("{row}\n{row}"))]);
    sketched(&text).problems(&["कालपी 2021-11-01 open x3: सड़क टूटी है"], &[]);
}
