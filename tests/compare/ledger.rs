//! The ledger: every row accounted for, every sheet taken for what it is, and the roster as it comes out.

use super::{Run, list, text};
use calamine::{Data, Reader, open_workbook_auto};
use serde_json::Value;

const FATES: [&str; 4] = ["used", "duplicate", "superseded", "skipped"];

/// Rows seen are rows used, duplicate, superseded or skipped.
pub fn sums(found: &Value, differences: &mut Vec<String>) {
    for source in list(&found["sources"]) {
        for table in list(&source["tables"]) {
            let rows = &table["rows"];
            let sum: u64 = FATES.iter().map(|fate| rows[*fate].as_u64().unwrap_or(0)).sum();
            if rows["seen"].as_u64() != Some(sum) {
                let at = format!("{} [{}] {}", text(&source["file"]), text(&table["sheet"]), text(&table["range"]));
                differences.push(format!("ledger does not add up: {at}: {rows}"));
            }
        }
    }
}

/// What each sheet is, how many rows it has, which column is which field.
pub fn sheets(known: &Value, found: &Value, differences: &mut Vec<String>) {
    for sheet in list(&known["sheets"]) {
        let (file, name, kind) = (text(&sheet["file"]), text(&sheet["sheet"]), text(&sheet["kind"]));
        let at = format!("{file} [{name}] {kind}");
        let Some(source) = list(&found["sources"]).find(|source| text(&source["file"]) == file) else {
            differences.push(format!("file not listed: {file}"));
            continue;
        };
        let of_sheet = || list(&source["tables"]).filter(|table| text(&table["sheet"]) == name);
        let tables: Vec<&Value> = of_sheet().filter(|table| text(&table["kind"]) == kind).collect();
        if tables.is_empty() {
            let kinds: Vec<String> = of_sheet().map(|table| text(&table["kind"])).collect();
            differences.push(format!("{at}: taken for {kinds:?}"));
            continue;
        }
        let sum = |what: &str| tables.iter().map(|table| table["rows"][what].as_u64().unwrap_or(0)).sum::<u64>();
        if sheet["rows"].as_u64() != Some(sum("seen")) {
            differences.push(format!("{at}: has {} rows, {} seen", sheet["rows"], sum("seen")));
        }
        let (least, most) = (sheet["used_min"].as_u64().unwrap_or(0), sheet["used_max"].as_u64().unwrap_or(u64::MAX));
        if !(least..=most).contains(&sum("used")) {
            differences.push(format!("{at}: {} rows used, should be {least} to {most}", sum("used")));
        }
        if sheet["tables"].as_u64().is_some_and(|count| count != tables.len() as u64) {
            differences.push(format!("{at}: {} tables, should be {}", tables.len(), sheet["tables"]));
        }
        columns(&at, sheet, tables[0], differences);
    }
}

fn columns(at: &str, sheet: &Value, table: &Value, differences: &mut Vec<String>) {
    if sheet["heading_row"].is_number() && sheet["heading_row"] != table["heading_row"] {
        let (known, found) = (&sheet["heading_row"], &table["heading_row"]);
        differences.push(format!("{at}: heading in row {found}, should be {known}"));
    }
    for (field, column) in sheet["fields"].as_object().into_iter().flatten() {
        if table["fields"][field] != *column {
            differences.push(format!("{at}: {field} in column {}, should be {column}", table["fields"][field]));
        }
    }
}

/// How many districts, mandals and seats there are.
pub fn counts(known: &Value, found: &Value, differences: &mut Vec<String>) {
    let region = list(&found["regions"]).find(|region| text(&region["region"]) == text(&known["region"]));
    let Some(region) = region else {
        differences.push(format!("no region {}", text(&known["region"])));
        return;
    };
    for (what, count) in known["counts"].as_object().into_iter().flatten() {
        if region[what] != *count {
            differences.push(format!("{what}: should be {count}, is {}", region[what]));
        }
    }
}

/// Members that must stand in the roster sheet of the region's workbook, read back from it.
pub fn roster(known: &Value, run: &Run, differences: &mut Vec<String>) {
    if known["roster"].is_null() {
        return;
    }
    let path = run.out().join(format!("{}.xlsx", text(&known["region"])));
    let mut book = match open_workbook_auto(&path) {
        Ok(book) => book,
        Err(error) => return differences.push(format!("{}: {error}", path.display())),
    };
    let Some(name) = book.sheet_names().into_iter().find(|name| ["सदस्य सूची", "Roster"].contains(&name.as_str()))
    else {
        return differences.push(format!("no roster among {:?}", book.sheet_names()));
    };
    let range = book.worksheet_range(&name).expect("the roster sheet");
    let shown = |cell: &Data| match cell {
        Data::Float(number) => format!("{number:.0}"),
        cell => text(&Value::String(cell.to_string())),
    };
    let rows: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(shown).collect()).collect();
    for member in list(&known["roster"]) {
        let (mandal, person, mobile) = (text(&member["mandal"]), text(&member["name"]), text(&member["mobile"]));
        let is_there = rows.iter().any(|row| {
            row.contains(&mandal)
                && row.contains(&person)
                && (mobile.is_empty() || row.iter().any(|cell| cell.contains(&mobile)))
        });
        if !is_there {
            differences.push(format!("not in the roster: {person}, {mandal}, {mobile}"));
        }
    }
}
