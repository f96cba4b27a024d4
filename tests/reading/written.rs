//! What rust_xlsxwriter writes comes back whole: values, dates, merged ranges, what is hidden, fonts, the mark.

use super::{config, dump, read_one};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Workbook};

fn told(workbook: &mut Workbook) -> (String, Option<String>) {
    let bytes = workbook.save_to_buffer().unwrap();
    let book = read_one("x.xlsx", &bytes, &config()).unwrap();
    (dump(&book), book.mark)
}

#[test]
fn values_come_back() {
    let mut workbook = Workbook::new();
    let date = Format::new().set_num_format("dd.mm.yyyy");
    let time = Format::new().set_num_format("[h]:mm");
    let sheet = workbook.add_worksheet().set_name("सूची").unwrap();
    sheet.write_string(1, 0, " उरई & <कालपी>\n").unwrap();
    sheet.write_number(1, 1, 6_000_112_345.0).unwrap();
    sheet.write_number(1, 2, 0.1).unwrap();
    sheet.write_datetime_with_format(2, 0, ExcelDateTime::from_ymd(2021, 10, 12).unwrap(), &date).unwrap();
    sheet.write_number_with_format(2, 1, 1.5, &time).unwrap();
    sheet.write_boolean(2, 2, true).unwrap();
    sheet.write_formula(3, 0, Formula::new("=A1").set_result("x_x000D_y")).unwrap();
    sheet.write_string(9, 25, "=cmd|' /C calc'!A0").unwrap();
    let expected =
        "[सूची] A2= उरई & <कालपी>\n B2=#6000112345 C2=#0.1 A3=@44481 B3=@1.5 C3=?true A4=x\ry Z10==cmd|' /C calc'!A0";
    assert_eq!(told(&mut workbook).0, expected);
}

#[test]
fn merged_hidden_and_fonts_come_back() {
    let mut workbook = Workbook::new();
    let legacy = Format::new().set_font_name("Kruti Dev 010");
    let sheet = workbook.add_worksheet();
    sheet.merge_range(0, 0, 0, 2, "title", &Format::new()).unwrap();
    sheet.write_string_with_format(1, 0, "mjbZ", &legacy).unwrap();
    sheet.write_rich_string(1, 1, &[(&Format::default(), "NOC "), (&legacy, "mjbZ")]).unwrap();
    sheet.set_row_hidden(1).unwrap();
    sheet.set_row_hidden(2).unwrap();
    sheet.set_column_hidden(3).unwrap();
    workbook.add_worksheet().set_hidden(true).write_string(0, 0, "a").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let book = read_one("x.xlsx", &bytes, &config()).unwrap();
    let expected = "[Sheet1] A1=title A2=mjbZ~Kruti Dev 010 B2=NOC mjbZ merged A1:C1 hidden rows 2-3 hidden columns 3-3 \
                    [Sheet2] A1=a hidden";
    assert_eq!(dump(&book), expected);
    let runs: Vec<_> = book.runs.iter().flat_map(|(_, runs)| runs).map(|run| (run.start, run.end, run.font)).collect();
    assert!(runs.contains(&(4, 8, 1)), "{runs:?}");
}

#[test]
fn the_mark_is_found_in_each_of_its_places() {
    let mut property = Workbook::new();
    property.set_properties(&DocProperties::new().set_custom_property("pravas", "pravas-1-region"));
    property.add_worksheet().write_string(0, 0, "a").unwrap();
    assert_eq!(told(&mut property).1.as_deref(), Some("pravas-1-region"));
    let mut hidden = Workbook::new();
    hidden.add_worksheet().write_string(0, 0, "a").unwrap();
    hidden
        .add_worksheet()
        .set_name("_pravas")
        .unwrap()
        .set_very_hidden(true)
        .write_string(0, 0, "pravas-1-visits")
        .unwrap();
    assert_eq!(told(&mut hidden).1.as_deref(), Some("pravas-1-visits"));
    let mut visible = Workbook::new();
    visible.add_worksheet().write_string(1, 4, "प्रपत्र pravas-1-plan").unwrap();
    assert_eq!(told(&mut visible).1.as_deref(), Some("pravas-1-plan"));
    let mut none = Workbook::new();
    none.add_worksheet().write_string(7, 0, "pravas-1-plan").unwrap();
    assert_eq!(told(&mut none).1, None);
}
