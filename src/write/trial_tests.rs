//! What carries meaning in the workbooks, looked up in the files themselves. `PRAVAS_LOOK=folder cargo test --lib
//! write::trial` leaves the workbooks in a folder for a person to look at.

use super::trial::{Trial, trial};
use super::{all_regions_workbook, json, region_workbook, unplaced_workbook};
use crate::model::document::Document;
use crate::model::finding::Language;
use crate::model::plan::RegionId;
use crate::words::Word;
use std::io::{Cursor, Read};

const LANGUAGES: [Language; 2] = [Language::Hindi, Language::English];

/// Leaves a workbook where a person wants to look at it.
fn look(name: &str, bytes: &[u8]) {
    if let Ok(folder) = std::env::var("PRAVAS_LOOK") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).unwrap();
    }
}

/// One file inside a workbook, as text; empty where there is none.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    if let Ok(mut file) = archive.by_name(name) {
        file.read_to_string(&mut text).unwrap();
    }
    text
}

/// The XML of a sheet, by its name.
fn sheet(bytes: &[u8], name: &str) -> String {
    let workbook = part(bytes, "xl/workbook.xml");
    let names: Vec<&str> =
        workbook.split("<sheet name=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let number = names.iter().position(|other| *other == name).unwrap_or_else(|| panic!("no sheet {name}: {names:?}"));
    part(bytes, &format!("xl/worksheets/sheet{}.xml", number + 1))
}

/// The part of the Excel table of a sheet; empty where it has none.
fn table(bytes: &[u8], sheet: Word) -> String {
    let tables = (1..20).map(|number| part(bytes, &format!("xl/tables/table{number}.xml")));
    let name = format!(" name=\"{}\"", super::table::name(sheet));
    tables.into_iter().find(|table| table.contains(&name)).unwrap_or_default()
}

#[test]
fn lists_are_tables_with_bands_and_a_filter() {
    let bytes = region(&trial(2), Language::Hindi);
    for sheet in [Word::SheetVisits, Word::SheetRoster, Word::SheetFollowUp, Word::SheetFindings, Word::SheetSources] {
        let table = table(&bytes, sheet);
        assert!(table.contains("<autoFilter ref=\"A4:"), "{sheet:?}: {table}");
        assert!(table.contains("showRowStripes=\"1\""), "{sheet:?}: {table}");
    }
}

/// In a zip file every part says on what system it was packed, in the byte behind the version of its packer.
#[test]
fn a_workbook_does_not_tell_on_which_system_it_was_made() {
    let trial = trial(2);
    let document = document(&trial, Language::Hindi);
    let all = all_regions_workbook(&document, None, None).unwrap();
    for bytes in [region(&trial, Language::Hindi), all] {
        let entries = bytes.windows(6).filter(|bytes| bytes.starts_with(b"PK\x01\x02"));
        let systems: Vec<u8> = entries.map(|entry| entry[5]).collect();
        assert!(systems.len() > 5 && systems.iter().all(|system| *system == 0), "{systems:?}");
    }
}

fn region(trial: &Trial, language: Language) -> Vec<u8> {
    region_workbook(&trial.report(language), RegionId(0), None).unwrap()
}

fn document(trial: &Trial, language: Language) -> Document {
    json::document(&trial.report(language), None)
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let trial = trial(8);
    for language in LANGUAGES {
        let bytes = region(&trial, language);
        look(&format!("region-{}.xlsx", language.code()), &bytes);
        assert!(bytes == region(&trial, language), "{}", language.code());
        let document = document(&trial, language);
        let all = all_regions_workbook(&document, Some("../kanpur input"), None).unwrap();
        look(&format!("all-{}.xlsx", language.code()), &all);
        assert!(all == all_regions_workbook(&document, Some("../kanpur input"), None).unwrap(), "{}", language.code());
        assert!(unplaced_workbook(&trial.report(language), None).unwrap().is_none());
    }
}

#[test]
fn the_ledger_accounts_for_every_row() {
    for rows in trial(8).rows {
        assert_eq!(rows.seen, rows.used + rows.duplicate + rows.superseded + rows.skipped);
    }
}

#[test]
fn an_own_output_bears_its_mark() {
    let bytes = region(&trial(2), Language::Hindi);
    assert!(part(&bytes, "docProps/custom.xml").contains("<vt:lpwstr>pravas-1-region</vt:lpwstr>"));
    assert!(part(&bytes, "xl/workbook.xml").contains("<sheet name=\"_pravas\" sheetId=\"12\" state=\"veryHidden\""));
    assert!(part(&bytes, "xl/sharedStrings.xml").contains("<t>pravas-1-region</t>"));
}

/// Texts of a workbook with Latin letters, without codes, ids, links and names of files.
fn latin(bytes: &[u8]) -> Vec<String> {
    let strings = part(bytes, "xl/sharedStrings.xml");
    let texts =
        strings.split("<t").skip(1).filter_map(|rest| Some(rest.split_once('>')?.1.split('<').next()?.to_owned()));
    let is_code = |text: &str| {
        text.starts_with("pravas-") || text.starts_with("T602") || text.contains(".xlsx") || text.contains(".jpg")
    };
    let is_address = |text: &str| !text.chars().any(|letter| letter.is_ascii_lowercase());
    texts
        .filter(|text| text.chars().any(|letter| letter.is_ascii_alphabetic()))
        .filter(|text| !is_code(text) && !is_address(text) && text != "0.1.0")
        .collect()
}

#[test]
fn a_workbook_speaks_one_language() {
    let trial = trial(2);
    let hindi = region(&trial, Language::Hindi);
    // The heading of an unknown column, as it was typed.
    assert_eq!(latin(&hindi), ["Remarks 2"]);
    assert!(latin(&all_regions_workbook(&document(&trial, Language::Hindi), Some(""), None).unwrap()).is_empty());
    let is_hindi = |letter: char| ('\u{900}'..='\u{97f}').contains(&letter);
    let workbook = part(&region(&trial, Language::English), "xl/workbook.xml");
    assert!(!workbook.chars().any(is_hindi), "names of sheets: {workbook}");
}

#[test]
fn what_people_typed_is_never_a_formula() {
    let bytes = region(&trial(2), Language::Hindi);
    let roster = sheet(&bytes, "सदस्य सूची");
    assert!(part(&bytes, "xl/sharedStrings.xml").contains("<t>=1+1</t>"));
    // The one formula counts the rows in sight.
    assert_eq!(roster.matches("<f>").count(), 1);
    assert!(roster.contains("SUBTOTAL(103,"));
}

#[test]
fn findings_open_filtered_and_link_to_their_cell() {
    let bytes = region(&trial(2), Language::English);
    let findings = sheet(&bytes, "Findings");
    let table = table(&bytes, Word::SheetFindings);
    assert!(table.contains("<filters><filter val=\"✗ error\"/><filter val=\"▲ warning\"/></filters>"), "{table}");
    assert_eq!(findings.matches(" hidden=\"1\"").count(), 20, "one for each of the twenty that are worth knowing");
    assert!(findings.contains("location=\"'प्रवास'!C7\""));
    assert!(
        findings.contains("<formula1>\"accept,exempt,correct\"</formula1>"),
        "only answers that fit the rule are offered"
    );
}

#[test]
fn pages_are_set_up_for_paper() {
    let bytes = region(&trial(2), Language::Hindi);
    for name in ["सारांश", "प्रवास स्थिति", "सदस्य सूची", "जाँच बिंदु", "प्राप्त फ़ाइलें"]
    {
        let sheet = sheet(&bytes, name);
        assert!(sheet.contains("paperSize=\"9\"") && sheet.contains("fitToPage=\"1\""), "{name}");
        assert!(sheet.contains("पृष्ठ &amp;P / &amp;N") && sheet.contains("12.11.2021 की स्थिति"), "{name}");
    }
    let names = part(&bytes, "xl/workbook.xml");
    assert!(names.contains("'सदस्य सूची'!$4:$4"), "headings are repeated: {names}");
    // The mobile numbers stand in column G, outside the print area.
    assert!(names.contains("'सदस्य सूची'!$A$1:$F$"), "{names}");
}

#[test]
fn coverage_is_grouped_frozen_and_filtered() {
    let bytes = region(&trial(2), Language::Hindi);
    let coverage = sheet(&bytes, "प्रवास स्थिति");
    assert_eq!(coverage.matches(" outlineLevel=\"1\"").count(), 340, "one for each mandal");
    assert!(coverage.contains("<outlinePr summaryBelow=\"0\"/>"), "a district stands above its mandals");
    assert!(coverage.contains("<pane ") && coverage.contains("state=\"frozen\""), "{}", &coverage[..900]);
    assert!(coverage.contains("<autoFilter ref=\"A5:"));
    assert!(sheet(&bytes, "सारांश").contains("<dataBar>"), "a bar beside each district");
}

#[test]
fn stored_values_are_those_of_the_figures() {
    let bytes = region(&trial(2), Language::English);
    let summary = sheet(&bytes, "Summary");
    assert!(summary.contains("COUNTIFS('Coverage'!$A$6:$A$362,$A"), "{summary}");
    assert!(summary.contains("</f><v>340</v>") && summary.contains("</f><v>236</v>"));
}
