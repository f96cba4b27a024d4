//! What else lies in such a folder: locks, photos, notes, damaged files, older versions, a list without names.

use super::files::xlsx;
use super::office::{Content, Office, Output, Page};
use super::sheet::{Book, Cell, Sheet};
use super::style;
use super::table::{Column, Key, Look, Record, lay};
use super::tours::DAMAGED;
use super::world::{MEMBER, World};
use jiff::civil::date;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The district whose roster came three times, counted from one.
pub const VERSIONS: usize = 11;

/// Adds all of it.
pub fn add(world: &World, output: &mut Output) {
    let mut put = |name: &str, bytes: Vec<u8>, rule: Value| {
        output.files.insert(name.to_owned(), Content::Bytes(bytes));
        output.expect.push(match rule {
            Value::String(rule) => json!({"rule": rule, "file": name}),
            any => json!({"any_of": any, "file": name}),
        });
    };
    let owner = "कार्यालय".encode_utf16().flat_map(u16::to_le_bytes);
    let lock: Vec<u8> = [8u8].into_iter().chain(owner).chain([0x20; 148]).collect();
    put("~$योजना.xlsx", lock, json!("F107"));
    put("IMG-20211101-WA0007.xlsx", picture(), json!("F109"));
    put("बैठक फोटो.jpg", picture(), json!("F109"));
    put("सूचना पत्र.pdf", pdf(), json!("F109"));
    let note = "सभी जिलाध्यक्षों से निवेदन है कि सूची 12 तारीख तक भेज दें।\r\nजिन्होंने भेज दी है उन्हें धन्यवाद।\r\n";
    put("पढ़ लें.txt", note.as_bytes().to_vec(), json!(["F107", "S201"]));
    output.allow.push(json!({"rule": "S201", "file": "पढ़ लें.txt"}));
    damaged(world, output);
    versions(world, output);
    nameless_list(world, output);
}

/// The head of a JPEG and some bytes that look like its rest.
fn picture() -> Vec<u8> {
    let head = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x01\x00\x48\x00\x48\x00\x00\xff\xdb\x00\x43\x00";
    let rest = (0..3000u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8);
    head.iter().copied().chain(rest).chain([0xff, 0xd9]).collect()
}

fn pdf() -> Vec<u8> {
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".to_vec()
}

/// A district's report of visits that broke on its way.
fn damaged(world: &World, output: &mut Output) {
    let district = DAMAGED - 1;
    let style = style::all().swap_remove(district);
    let office = Office { world, district, style, shuffle: None };
    let (stem, page) = office.report();
    let whole = xlsx(&Book { sheets: vec![page.sheet], dated: date(2021, 11, 3) });
    let file = format!("{stem}.xlsx");
    output.files.insert(file.clone(), Content::Bytes(whole[..whole.len() * 6 / 10].to_vec()));
    output.expect.push(json!({"rule": "F101", "file": file}));
}

/// An older roster, a copy of the newer one, and what differs.
fn versions(world: &World, output: &mut Output) {
    let district = VERSIONS - 1;
    let own: Vec<usize> = (0..world.members.len()).filter(|&one| world.members[one].district == district).collect();
    let plain: Vec<usize> = own
        .iter()
        .copied()
        .filter(|&one| world.members[one].post == MEMBER && world.members[one].seeds.is_empty())
        .filter(|&one| world.members[one].mobile.is_some() && world.members[one].second.is_none())
        .collect();
    let changed: Vec<usize> = [7, 60, 140].into_iter().map(|nth| plain[nth]).collect();
    let (promoted, new, gone) = (plain[90], plain[30], plain[200]);
    let mut old = world.clone();
    for (nth, &one) in (0..).zip(&changed) {
        old.members[one].mobile = Some(6_000_195_321 + nth * 41);
    }
    old.members[promoted].post = 3;
    old.members[new].district = usize::MAX;
    old.members[new].mandal = usize::MAX;
    let mut left = old.members[gone].clone();
    left.name = super::atlas::Spelled::new("त्रिभुवन नाथ दीक्षित", "Tribhuvan Nath Dixit");
    left.relation = super::atlas::Spelled::new("बैजनाथ दीक्षित", "Baijnath Dixit");
    left.mobile = Some(6_000_195_977);
    old.members.insert(gone + 1, left);
    let style = style::all().swap_remove(district);
    let office = Office { world: &old, district, style, shuffle: None };
    let mut older = Output::default();
    office.roster_to(&mut older, "झांसी महानगर सूची (पुरानी)", date(2021, 9, 14));
    let newer = output.places.get(&Key::Member(own[0])).map(|placed| placed.file.clone()).unwrap_or_default();
    let old_file = "झांसी महानगर सूची (पुरानी).xlsx";
    for &one in changed.iter().chain([&promoted]) {
        let shifted = one + usize::from(one > gone);
        let (Some(new), Some(old)) = (output.places.get(&Key::Member(one)), older.places.get(&Key::Member(shifted)))
        else {
            continue;
        };
        output.expect.push(json!({"rule": "F106", "places": [
            {"file": newer, "row": new.row + 1}, {"file": old_file, "row": old.row + 1}]}));
    }
    if let Some(old) = older.places.get(&Key::Member(gone + 1)) {
        output.expect.push(json!({"rule": "F106", "places": [{"file": old_file, "row": old.row + 1}]}));
    }
    output.files.append(&mut older.files);
    output.sheets.extend(older.sheets.into_iter().map(|mut sheet| {
        sheet["used_min"] = json!(0);
        sheet
    }));
    if let Some(Content::Bytes(bytes)) = output.files.get(&newer) {
        let copy = format!("{}_copy.xlsx", newer.trim_end_matches(".xlsx"));
        let bytes = bytes.clone();
        output.expect.push(json!({"rule": "F105", "any_file": [newer, copy]}));
        output.files.insert(copy, Content::Bytes(bytes));
    }
}

/// A list of posts to be filled that has no column for names, saved under the wrong extension.
fn nameless_list(world: &World, output: &mut Output) {
    let district = &world.atlas.districts[15];
    let columns = [("serial", "क्र.सं."), ("mandal", "मंडल"), ("post", "पद"), ("mobile", "मोबाइल नं०"), ("address", "पता")];
    let columns = columns.map(|(field, heading)| Column { field, heading: heading.to_owned(), group: None });
    let records: Vec<Record> = (1..)
        .zip(&district.mandals)
        .take(6)
        .map(|(number, &mandal)| {
            let mut cells = BTreeMap::new();
            cells.insert("serial", Cell::Number(f64::from(number)));
            cells.insert("mandal", Cell::text(&world.atlas.mandals[mandal].name.hi));
            cells.insert("post", Cell::text("मीडिया प्रभारी"));
            cells.insert("mobile", Cell::Number(6_000_196_000.0 + f64::from(number) * 13.0));
            cells.insert("address", Cell::text("ग्राम पूरनपुर"));
            Record { key: Key::Other, cells }
        })
        .collect();
    let mut sheet = Sheet::new("Sheet1");
    lay(&mut sheet, (0, 0), &columns, &records, &Look::default());
    let page = Page { sheet, tables: vec![] };
    let file = "बांदा नई सूची.xls";
    let bytes = xlsx(&Book { sheets: vec![page.sheet], dated: date(2021, 11, 9) });
    output.files.insert(file.to_owned(), Content::Bytes(bytes));
    output.expect.push(json!({"rule": "F103", "file": file}));
    output.expect.push(json!({"rule": "S202", "file": file}));
    for rule in ["S201", "S206"] {
        output.allow.push(json!({"rule": rule, "file": file}));
    }
}
