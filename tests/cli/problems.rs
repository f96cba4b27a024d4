//! A problem that several rows tell: once in the workbook, in the figures and for who asks, with all its cells.

use super::desk::*;

const FIRST: &str = "Mandal,Problem,Category,Raised On,Status,Solved On,Posted,Cost,Remarks
Dibiyapur,The canal bridge is broken.,roads,2021-09-20,pending,,Gopal Testwal,5000,wrote to the office
Achhalda,no water,water,2021-10-01,pending,,,,
";
const SECOND: &str = "Mandal,Problem,Raised On,Status,Solved On,Remarks
Dibiyapur,the canal bridge is broken,2021-09-25,solved,2021-11-01,mended
";

#[test]
fn a_problem_told_thrice_stands_once_with_all_that_its_rows_say() {
    let desk = Desk::office();
    desk.put("Auraiya problems 1.csv", FIRST);
    desk.put("Auraiya problems 2.csv", SECOND);
    let out = desk.path("out");
    assert_eq!(desk.run(&out, &[]).status, 1);
    let document = findings(&out);
    assert_eq!(document["regions"][0]["problems"], 2);
    assert!(!rules(&document).contains(&"P704"), "{document}");
    let said = said(&out);
    for part in [
        "Also told in",
        "Auraiya problems 1.csv · Auraiya problems 1 · Row 2 (Status: pending; Remarks: wrote to the office)",
        "Auraiya visits.csv · Auraiya visits · Row 2 (Raised on: 05.10.2021)",
        "1 problem is open",
        "Gopal Testwal",
        "roads",
    ] {
        assert!(said.contains(part), "{part} is not in the workbook");
    }
    let shown = pravas(&["show", text(&desk.input()), "--unit", "Dibiyapur"]).out;
    let line = "20.09.2021, solved 01.11.2021: the canal bridge is broken, posted Gopal Testwal \
                [Auraiya problems 2.csv | Auraiya problems 2 | A2] [Auraiya problems 1.csv | Auraiya problems 1 | A2] \
                [Auraiya visits.csv | Auraiya visits | A2]";
    assert!(shown.contains(line) && shown.matches("canal bridge").count() == 1, "{shown}");
    // Every row stays used.
    for source in document["sources"].as_array().unwrap() {
        for table in source["tables"].as_array().unwrap() {
            assert_eq!(table["rows"]["seen"], table["rows"]["used"], "{source}");
        }
    }
}
