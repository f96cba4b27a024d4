//! What else reaches the region's office: problems, programmes, answers in a table of their own, and workbooks that will
//! not open.

use super::atlas::REGION;
use super::crafted;
use super::files::{self, Coding};
use super::office::{Content, Output};
use super::small::{grid, workbook};
use super::speech::PROBLEMS;
use super::world::{Role, World};
use serde_json::{Value, json};

/// Number of the district whose problems are listed, counted from one.
pub const LISTED: usize = 10;

/// What two of its mandals are called besides.
pub const AMBIGUOUS: &str = "स्टेशन मंडल";

/// Adds all of it.
pub fn add(world: &World, output: &mut Output) {
    problems(world, output);
    more_problems(output);
    programme(world, output);
    answers(output);
    unopened(output);
}

fn put(output: &mut Output, file: &str, bytes: Vec<u8>, expect: &[Value]) {
    output.files.insert(file.to_owned(), Content::Bytes(bytes));
    output.expect.extend(expect.iter().cloned().map(|mut entry| {
        entry["file"] = json!(file);
        entry
    }));
}

/// A district's own list of problems. One of them is told by a visit too, one of a mandal that nobody can tell; behind the
/// list a sheet breaks off.
fn problems(world: &World, output: &mut Output) {
    let file = "जालौन समस्याएँ.xlsx";
    let district = &world.atlas.districts[LISTED - 1];
    let mandal = |number: usize| world.atlas.mandals[district.mandals[number]].name.hi.as_str();
    let own = |leader: &&super::world::Leader| leader.role == Role::Secretary && leader.district == Some(LISTED - 1);
    let secretary = world.leaders.iter().find(own).map_or("", |leader| leader.name.hi.as_str());
    let told = world.visits.iter().find(|visit| visit.district == LISTED - 1 && visit.problem.is_some()).unwrap();
    let (told_in, what) = (world.atlas.mandals[told.mandals[0]].name.hi.as_str(), PROBLEMS[told.problem.unwrap().0].0);
    let rows = format!(
        "मंडल | समस्या | समस्या दिनांक | स्थिति | समाधान तिथि | तैनात पदाधिकारी
        {} | बारात घर की छत टपकती है | 2021-11-05 |  |  |
        {} | नहर का पुल टूटा है | 2021-10-01 | लंबित |  |
        {} | बिजली का खंभा गिर गया | 2021-11-05 | समाधान हुआ |  |
        {} | राशन की दुकान बंद है | 2021-11-06 | लंबित |  | परमसुख त्रिवेदी
        {} | विद्यालय में चहारदीवारी नहीं है | 2021-10-02 | लंबित |  | {secretary}
        {told_in} | {what} | 2021-10-10 | समाधान हुआ | 2021-11-10 | {secretary}
        {AMBIGUOUS} | हैंडपंप सूख गया | 2021-11-01 | समाधान हुआ | 2021-11-03 | {secretary}",
        mandal(0),
        mandal(1),
        mandal(2),
        mandal(3),
        mandal(4),
    );
    let bytes = crafted::with_broken_sheet(&workbook(&[("समस्याएँ", &rows), ("अन्य", "क | ख")], 10));
    let expect = [
        json!({"rule": "P701", "mandal": mandal(0), "cell": "D2"}),
        json!({"rule": "P702", "mandal": mandal(1), "cell": "C3"}),
        json!({"rule": "P703", "mandal": mandal(1), "cell": "F3"}),
        json!({"rule": "P704", "mandal": mandal(2), "cell": "E4"}),
        json!({"rule": "P705", "mandal": mandal(3), "cell": "F5"}),
        json!({"rule": "P702", "mandal": mandal(4), "cell": "C6"}),
        json!({"rule": "N404", "cell": "A8", "value": AMBIGUOUS}),
        json!({"rule": "S208", "sheet": "अन्य"}),
    ];
    put(output, file, bytes, &expect);
}

/// A text file of problems: a date that could be two days, and a remark without end.
fn more_problems(output: &mut Output) {
    let long = "क".repeat(40_000);
    let rows = format!(
        "मंडल | समस्या | समस्या दिनांक | स्थिति | समाधान तिथि | टिप्पणी
        मौदहा | सहकारी समिति पर खाद नहीं है | 05/09/2021 | समाधान हुआ | 30 सितंबर 2021 | {long}"
    );
    let file = "हमीरपुर समस्याएँ.csv";
    let expect = [json!({"rule": "V302", "cell": "C2", "value": "05/09/2021"}), json!({"rule": "V308", "cell": "F2"})];
    put(output, file, files::text(&grid("", &rows), Coding::Utf8), &expect);
}

/// What the in-charges mean to do: one night in two districts, and days that are past without a visit. Both sheets are
/// called alike.
fn programme(world: &World, output: &mut Output) {
    let file = "क्षेत्रीय कार्यक्रम.xlsx";
    let name = |role: Role| world.leaders[world.regional(role)].name.hi.as_str();
    let (first, second) = (name(Role::InCharge), name(Role::CoInCharge));
    let districts = format!(
        "{REGION} क्षेत्र का प्रवास कार्यक्रम
        जिला | प्रवासकर्ता | दायित्व | प्रस्तावित तिथि
        इटावा | {second} | {role} | 2021-11-11
        औरैया | {second} | {role} | 2021-11-15
        कन्नौज | {second} | {role} | 2021-11-15
        जालौन | {second} | {role} | 2021-11-17",
        role = Role::CoInCharge.hi(),
    );
    let seats = format!(
        "{REGION} क्षेत्र का प्रवास कार्यक्रम
        विधानसभा | जिला | प्रवासकर्ता | दायित्व | प्रस्तावित तिथि
        घाटमपुर | कानपुर ग्रामीण | {first} | {role} | 2021-11-08
        बबीना | झांसी जिला | {first} | {role} | 2021-11-19",
        role = Role::InCharge.hi(),
    );
    let bytes = workbook(&[("कार्यक्रम", &districts), ("विस", &seats)], 10);
    let bytes = crafted::with_sheet_renamed(&bytes, "विस", "कार्यक्रम");
    let expect = [
        json!({"rule": "S209"}),
        json!({"rule": "T610", "district": "इटावा", "cell": "D3"}),
        json!({"rule": "T610", "seat": "घाटमपुर", "cell": "E3"}),
        json!({"rule": "T611", "places": [{"cell": "D4"}, {"cell": "D5"}]}),
    ];
    put(output, file, bytes, &expect);
    output.expect.push(json!({"rule": "T611", "phase": "समीक्षा प्रवास"}));
    output.expect.push(json!({"rule": "T609", "phase": "विधानसभा प्रवास"}));
}

/// Answers that somebody typed into a table of their own: two that contradict each other, and one that is none.
fn answers(output: &mut Output) {
    let rows = "लिखा हुआ नाम | निर्णय | सही मान | कारण | किसने | दिनांक
        हसनपुर कलां | ठीक है | | नया मंडल बनना है | शर्मा | 2021-11-11
        हसनपुर कलां | सही नाम | नर्वल | | वर्मा | 2021-11-10
        Sarai Bhopat Khas | पूछकर बताएँगे | | | शर्मा | 2021-11-11";
    let file = "निर्णय.xlsx";
    let expect = [json!({"rule": "D901", "cell": "B2"}), json!({"rule": "D902", "cell": "B4"})];
    put(output, file, workbook(&[("निर्णय", rows)], 11), &expect);
}

/// Workbooks that will not open: one has a password, one would fill the disk.
fn unopened(output: &mut Output) {
    let bytes = workbook(&[("कोर समिति", "नाम | मोबाइल\nरमेश पाल | 6000141311")], 9);
    put(output, "कोर समिति.xlsx", crafted::locked(&bytes), &[json!({"rule": "F102"})]);
    put(output, "जनसभा.xlsx", crafted::with_bomb(&bytes), &[json!({"rule": "F104"})]);
}
