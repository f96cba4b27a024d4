//! What single offices add to their files besides rows: sheets of other things, hidden rows, foreign fonts.

use super::office::{Output, Page};
use super::sheet::{Cell, Sheet};
use super::table::Key;
use super::world::{Level, World};
use serde_json::{Value, json};

/// Changes a roster's file.
pub fn on_roster(pages: &mut Vec<Page>, district: usize) {
    if district + 1 == 12 {
        pages.push(Page { sheet: expenses("डीजल"), tables: vec![] });
    }
}

/// Changes the file of visits, which may hold the roster too.
pub fn on_visits(pages: &mut Vec<Page>, district: usize) {
    match district + 1 {
        1 => pages.push(Page { sheet: expenses("वाहन व्यय"), tables: vec![] }),
        14 => {
            if let Some(page) = pages.first_mut() {
                page.sheet.hidden_rows = vec![9, 10, 11];
                page.sheet.hidden_columns = vec![7];
            }
        }
        _ => {}
    }
}

/// Changes the file of one mandal.
pub fn on_mandal_file(pages: &mut [Page], district: usize, number: usize) {
    if district + 1 != 2 || number != 13 {
        return;
    }
    for page in pages {
        let Some((_, laid)) = page.tables.first() else { continue };
        let Some(&col) = laid.columns.get("address") else { continue };
        for &(_, row) in &laid.rows {
            page.sheet.put(row, col, Cell::text("»ýæ× ÂêÚUÙÂéÚU"));
            page.sheet.fonts.insert((row, col), "Chanakya");
        }
    }
}

fn expenses(name: &str) -> Sheet {
    let mut sheet = Sheet::new(name);
    sheet.put_row(1, 0, &["गाड़ी", "लीटर", "दर", "राशि"]);
    for (row, (vehicle, litres)) in (2..).zip([("बोलेरो", 42.0), ("सूमो", 38.5), ("मारुति", 20.0)])
    {
        sheet.put(row, 0, Cell::text(vehicle));
        sheet.put(row, 1, Cell::Number(litres));
        sheet.put(row, 2, Cell::Number(96.5));
        sheet.put(row, 3, Cell::Number(litres * 96.5));
    }
    sheet
}

/// What these must lead to.
pub fn expect(world: &World, output: &Output) -> Vec<Value> {
    let file = |district: usize, visits: bool| {
        output.places.iter().find_map(|(key, placed)| {
            let own = match *key {
                Key::Member(number) => !visits && world.members[number].district + 1 == district,
                Key::Visit(number) => {
                    let visit = &world.visits[number];
                    visits && visit.level == Level::Mandal && visit.district + 1 == district
                }
                _ => false,
            };
            own.then(|| placed.file.clone())
        })
    };
    let roster = |district| file(district, false);
    let visits = |district| file(district, true);
    vec![
        json!({"rule": "S201", "file": visits(1), "sheet": "वाहन व्यय"}),
        json!({"rule": "S201", "file": roster(12), "sheet": "डीजल"}),
        json!({"rule": "S204", "file": roster(14)}),
        json!({"rule": "S203", "file": roster(14)}),
        json!({"rule": "S207", "file": roster(9)}),
        json!({"rule": "N408", "file": roster(4)}),
        json!({"rule": "N408", "file": visits(4)}),
        json!({"rule": "N409", "file": "कानपुर महानगर दक्षिण/13 चकेरी.xlsx"}),
    ]
}
