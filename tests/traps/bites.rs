//! What bites in Hindi sheets.

use super::scene::{read, sketched};
use rust_xlsxwriter::{Format, Workbook};

#[test]
fn bites_01_legacy_runs_inside_an_english_cell() {
    let mut workbook = Workbook::new();
    let legacy = Format::new().set_font_name("Kruti Dev 010");
    let plain = Format::default();
    let sheet = workbook.add_worksheet();
    for (column, heading) in ["मंडल", "दिनांक", "रात्रि विश्राम", "टिप्पणी"].into_iter().enumerate()
    {
        sheet.write_string(0, column as u16, heading).unwrap();
    }
    for (column, value) in ["कालपी", "15.10.2021", "हाँ"].into_iter().enumerate() {
        sheet.write_string(1, column as u16, value).unwrap();
    }
    let runs = [(&plain, "Intake/WTP "), (&legacy, "ds fuekZ.k gsrq"), (&plain, " NOC")];
    sheet.write_rich_string(1, 3, &runs).unwrap();
    read(&[("जालौन.xlsx", workbook.save_to_buffer().unwrap())])
        .visits(&["कालपी 2021-10-15 yes"])
        .holds("Intake/WTP के निर्माण हेतु NOC");
}

#[test]
fn bites_02_chaubepur() {
    sketched(
        "# कानपुर ग्रामीण.xlsx
         eaMy | fnukad | jkf= foJke | izoklh
         pkScsiqj | 2021-10-05 | gk¡ | Jh jke dqekj",
    )
    .visits(&["चौबेपुर 2021-10-05 yes"]);
}

#[test]
fn bites_03_no_romaniser_is_enough() {
    sketched(
        "# Kanpur Dehat.xlsx
         Mandal | Date | Night Stay
         Rasulabad | 2021-10-05 | Y
         Jhinjhak | 2021-10-06 | Y
         Rajpur Kalan | 2021-10-07 | Y
         Rasoolpur | 2021-10-08 | Y",
    )
    .visits(&["रसूलाबाद 2021-10-05 yes", "झींझक 2021-10-06 yes", "राजपुर कलाँ 2021-10-07 yes", "कानपुर देहात 2021-10-08 yes"])
    .findings(&["N402 Kanpur Dehat.xlsx|Sheet1|A5"]);
}

#[test]
fn bites_03_two_names_on_two_lines_of_one_cell() {
    let text = "मंडल,दिनांक,रात्रि विश्राम\n\"कालपी\nउरई\",15.10.2021,हाँ\n\"कानपुर\nदेहात\",15.10.2021,हाँ\n";
    read(&[("जालौन.csv", text.as_bytes().to_vec())])
        .visits(&["कालपी 2021-10-15 unsaid", "उरई 2021-10-15 unsaid", "जालौन 2021-10-15 yes"])
        .findings(&["N402 जालौन.csv|जालौन|A3"]);
}

#[test]
fn bites_04_a_web_page_saved_as_xls() {
    let page = "<html><body><table><tr><th>मंडल</th><th>दिनांक</th><th>रात्रि विश्राम</th></tr>\
                <tr><td>कालपी</td><td>15.10.2021</td><td>हाँ</td></tr></table></body></html>";
    read(&[("जालौन.xls", page.as_bytes().to_vec())]).visits(&["कालपी 2021-10-15 yes"]).findings(&["F103 जालौन.xls"]);
}

#[test]
fn bites_05_the_used_range_begins_where_it_likes() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in ["मंडल", "दिनांक", "रात्रि विश्राम"].into_iter().enumerate()
    {
        sheet.write_string(6, column as u16 + 2, heading).unwrap();
    }
    for (column, value) in ["कालपी", "कल", "हाँ"].into_iter().enumerate() {
        sheet.write_string(8, column as u16 + 2, value).unwrap();
    }
    read(&[("जालौन.xlsx", workbook.save_to_buffer().unwrap())])
        .visits(&["कालपी ? yes"])
        .findings(&["V301 जालौन.xlsx|Sheet1|D9"]);
}

#[test]
fn bites_06_phones_with_a_decimal_dashes_and_dots() {
    sketched(
        "मंडल | नाम | पद | मोबाइल नं०
         कालपी | रमेश | अध्यक्ष | '6000100001.0
         कालपी | महेश | मंत्री | '----------
         कालपी | दिनेश | सदस्य | '..........
         कालपी | सुरेश | सदस्य | '??????????
         कालपी | राजेश | सदस्य | 7
         कालपी | नरेश | सदस्य | 600010000",
    )
    .members(&[
        "कालपी | अध्यक्ष | रमेश | 6000100001",
        "कालपी | मंत्री | महेश | ",
        "कालपी | कार्यसमिति सदस्य | दिनेश | ",
        "कालपी | कार्यसमिति सदस्य | सुरेश | ",
        "कालपी | कार्यसमिति सदस्य | राजेश | ",
        "कालपी | कार्यसमिति सदस्य | नरेश | ",
    ])
    .findings(&["V304 जालौन.xlsx|Sheet1|D5", "V304 जालौन.xlsx|Sheet1|D6", "V304 जालौन.xlsx|Sheet1|D7"]);
}

#[test]
fn bites_07_zeros_are_dots_of_abbreviations() {
    sketched(
        "क्र0सं0 | मंडल का नाम | पद | नाम | मो0 नं०
         1 | कालपी | अध्यक्ष | डा0 रमेश | 6000100001
         2 | कालपी | को0अध्यक्ष | श्री दिनेश | ६०००१००००२",
    )
    .members(&["कालपी | अध्यक्ष | डा0 रमेश | 6000100001", "कालपी | कोषाध्यक्ष | श्री दिनेश | 6000100002"]);
}

#[test]
fn bites_08_chandrabindu_typed_as_o() {
    sketched(
        "# कानपुर देहात.xlsx
         मंडल | दिनांक | रात्रि विश्राम
         राजपुर कलॉ | 2021-10-05 | हॉ
         राजपुर कलां | 2021-10-06 | हां",
    )
    .visits(&["राजपुर कलाँ 2021-10-05 yes", "राजपुर कलाँ 2021-10-06 yes"])
    .findings(&[]);
}

#[test]
fn bites_09_the_files_name_is_no_evidence() {
    sketched(
        "# pravas_2021_jalaun.xlsx
         जिला | मंडल | दिनांक | रात्रि विश्राम
         जालौन | कालपी | 2021-10-05 | हाँ
         कानपुर देहात | रसूलाबाद | 2021-10-06 | हाँ
         कानपुर ग्रामीण | चौबेपुर | 2021-10-07 | हाँ",
    )
    .visits(&["कालपी 2021-10-05 yes", "रसूलाबाद 2021-10-06 yes", "चौबेपुर 2021-10-07 yes"])
    .findings(&[]);
}
