//! The sheet of committees counts people as the findings do.

use super::desk::*;
use std::fs;

/// What the sheet of committees shows of each mandal.
fn committees(workbook: &std::path::Path) -> Vec<String> {
    let bytes = fs::read(workbook).unwrap();
    let book = pravas::read::read(&bytes, "Kanpur.xlsx", &[], &pravas::read::Limits::default()).unwrap();
    let sheet = book.sheets.iter().find(|sheet| sheet.name == "Committees").unwrap();
    let shown = |row: &pravas::model::grid::GridRow| -> Vec<String> {
        row.cells.iter().map(|cell| cell.value.shown(&book.strings).into_owned()).collect()
    };
    sheet.rows.iter().map(|row| shown(row).join(" | ")).collect()
}

#[test]
fn who_stands_twice_in_a_post_holds_it_once() {
    let desk = Desk::office();
    desk.put("plan/Posts.csv", "Post,Minimum,Maximum,Mobile Required\nPresident,1,1,no\nGeneral Secretary,1,2,no\n");
    let again =
        "5,Dibiyapur,President,Suresh Examplewal,,,,\n6,Achhalda,General Secretary,Dinesh Examplewal,6000100004,,,\n";
    desk.put("Auraiya list.csv", &format!("{ROSTER}{again}"));
    let (out, masked) = (desk.path("out"), desk.path("masked"));
    desk.run(&out, &[]);
    let document = findings(&out);
    let found = rules(&document);
    assert!(found.contains(&"R504") && !found.contains(&"R503"), "{found:?}");
    let rows = committees(&out.join("Kanpur.xlsx"));
    // One who holds two posts is one of the committee.
    for expected in ["Auraiya | Dibiyapur | ✓ 2 | ✓ 1 | ✓ 1 | 0", "Auraiya | Achhalda | ✗ 1 | ✓ 1 | ✓ 1 | 0"]
    {
        assert!(rows.iter().any(|row| row == expected), "{expected} is not in\n{}", rows.join("\n"));
    }
    desk.run(&masked, &["--mask"]);
    assert_eq!(committees(&masked.join("Kanpur.xlsx")), rows, "a copy to share counts as the result does");
}
