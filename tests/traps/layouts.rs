//! Layouts that offices really send.

use super::scene::{read, sketched};
use rust_xlsxwriter::Workbook;

#[test]
fn layout_one_form_per_sheet_in_a_workbook_of_forty() {
    let mandals = ["कालपी", "उरई", "कोंच"];
    let form = |number: u32| {
        format!(
            "== प्रपत्र {number}\nमंडल प्रवास प्रपत्र\nमंडल का नाम | {}\nप्रवास दिनांक | '{:02}.10.2021\n\
             रात्रि विश्राम | हाँ\nउपस्थिति | {number}\nहस्ताक्षर जिलाध्यक्ष\n",
            mandals[number as usize % 3],
            number % 28 + 1
        )
    };
    let told = sketched(&(1..=40).map(form).collect::<String>());
    assert_eq!(told.visits.len(), 40, "{}\n{}", told.visits.join("\n"), told.findings.join("\n"));
    let expected =
        |number: u32| format!("{} 2021-10-{:02} yes {number}", mandals[number as usize % 3], number % 28 + 1);
    let expected: Vec<String> = (1..=40).map(expected).collect();
    told.visits(&expected.iter().map(String::as_str).collect::<Vec<_>>()).findings(&[]);
}

#[test]
fn layout_ditto_marks() {
    sketched(
        "मंडल | दिनांक | प्रवासी | रात्रि विश्राम
         कालपी | 2021-10-05 | रमेश | हाँ
         \" | 2021-10-06 | do | \"
         उरई | 2021-10-07 | उपरोक्त | नहीं
         कोंच | 2021-10-08 | ,, | -do-",
    )
    .visits(&["कालपी 2021-10-05 yes", "कालपी 2021-10-06 yes", "उरई 2021-10-07 no", "कोंच 2021-10-08 no"])
    .findings(&[]);
}

#[test]
fn layout_notes_and_signatures_below() {
    sketched(
        "मंडल | दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         नोट: शेष मंडलों का प्रवास दीपावली के बाद
         * बैठक में सभी उपस्थित रहे
         | | हस्ताक्षर
         | | (रमेश कुमार)
         | | जिलाध्यक्ष, जालौन
         दिनांक 12.11.2021",
    )
    .visits(&["कालपी 2021-10-05 yes"])
    .findings(&[]);
}

#[test]
fn layout_numbers_of_columns_below_the_heading_and_two_languages() {
    sketched(
        "क्र. / S.No. | मंडल का नाम / Name of Mandal | दिनांक (Date) | रात्रि विश्राम / Night Stay (हाँ/नहीं) | उपस्थिति\\n(संख्या)
         1 | 2 | 3 | 4 | 5
         1 | कालपी | 2021-10-05 | हाँ | 12",
    )
    .visits(&["कालपी 2021-10-05 yes 12"])
    .findings(&[]);
}

#[test]
fn layout_sub_totals() {
    sketched(
        "मंडल | दिनांक | रात्रि विश्राम | उपस्थिति
         कालपी | 2021-10-05 | हाँ | 12
         कालपी | 2021-10-06 | हाँ | 8
         कालपी योग | | | 20
         उरई | 2021-10-07 | हाँ | 10
         उप योग | | | 10
         कुल योग | | 3 | 30",
    )
    .visits(&["कालपी 2021-10-05 yes 12", "कालपी 2021-10-06 yes 8", "उरई 2021-10-07 yes 10"])
    .findings(&[]);
}

#[test]
fn layout_tables_side_by_side() {
    sketched(
        "मंडल | दिनांक | रात्रि विश्राम | | मंडल | दिनांक | रात्रि विश्राम | | मंडल | दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ | | उरई | 2021-10-06 | नहीं | | कोंच | 2021-10-07 | हाँ
         कालपी | 2021-10-08 | हाँ | | | | | | कोंच | 2021-10-09 | नहीं",
    )
    .visits(&[
        "कालपी 2021-10-05 yes",
        "कालपी 2021-10-08 yes",
        "उरई 2021-10-06 no",
        "कोंच 2021-10-07 yes",
        "कोंच 2021-10-09 no",
    ])
    .findings(&[]);
}

#[test]
fn layout_hidden_columns() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in [["मंडल", "दिनांक", "रात्रि विश्राम"], ["कालपी", "15.10.2021", "हाँ"], ["उरई", "26.10.2021", "नहीं"]]
        .iter()
        .enumerate()
    {
        sheet.write_row(row as u32, 0, cells.iter().copied()).unwrap();
    }
    sheet.set_column_hidden(2).unwrap();
    read(&[("जालौन.xlsx", workbook.save_to_buffer().unwrap())])
        .visits(&["कालपी 2021-10-15 yes", "उरई 2021-10-26 no"])
        .findings(&["S204 जालौन.xlsx|Sheet1"]);
}

const BOOK1: &str = "मंडल | दिनांक | रात्रि विश्राम
     कालपी | 2021-10-05 | हाँ
     उरई | 2021-10-06 | हाँ
     कोंच | 2021-10-07 | हाँ";

#[test]
fn layout_book1_that_names_nothing_but_mandals() {
    sketched(&format!("# Book1.xlsx\n{BOOK1}"))
        .visits(&["कालपी 2021-10-05 yes", "उरई 2021-10-06 yes", "कोंच 2021-10-07 yes"])
        .findings(&["N405 Book1.xlsx|Sheet1"]);
}

#[test]
fn layout_book1_of_two_districts() {
    let told = sketched(&format!("# Book1.xlsx\n{BOOK1}\nरसूलाबाद | 2021-10-08 | हाँ\nझींझक | 2021-10-09 | हाँ"));
    assert!(told.findings.iter().all(|one| one.starts_with("N401")), "{}", told.findings.join("\n"));
    assert!(!told.findings.is_empty());
    assert!(told.visits.iter().all(|visit| visit.starts_with('?')), "{}", told.visits.join("\n"));
    println!("{}", told.findings.join("\n"));
}

#[test]
fn layout_book1_in_a_folder_of_the_district() {
    sketched(&format!("# जालौन/Book1.xlsx\n{BOOK1}"))
        .visits(&["कालपी 2021-10-05 yes", "उरई 2021-10-06 yes", "कोंच 2021-10-07 yes"])
        .findings(&[]);
}
