//! Data of any size, made from the names of the sample: regions of 17 districts with 20 mandals each, one workbook a
//! district with a roster and its president's visits, a plan, and the truth. Nothing of it is chance: who visited where,
//! and what is missing, follows from the mandal's number.

#[path = "../../tests/maker/mod.rs"]
mod maker;

use jiff::civil::{Date, date};
use maker::atlas::{Atlas, Crowd, Spelled};
use rayon::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use serde_json::{Value, json};
use std::path::Path;

/// The day that the data is looked at.
pub const AS_OF: &str = "2021-11-30";

/// How many regions a scale has.
pub fn scale(name: &str) -> Option<usize> {
    Some(match name {
        "S" => 1,
        "M" => 6,
        "L" => 36,
        _ => return None,
    })
}

const DISTRICTS: usize = 17;
const MANDALS: usize = 20;
const PHASE: &str = "मंडल प्रवास";
const PRESIDENT: &str = "जिला अध्यक्ष";
const START: Date = date(2021, 10, 1);
const END: Date = date(2021, 10, 31);

/// A district of the data.
struct District {
    region: usize,
    number: usize,
    name: String,
    president: String,
}

fn region_name(region: usize) -> String {
    const PARTS: [&str; 6] = ["पूर्वांचल", "मध्यांचल", "पश्चिमांचल", "उत्तरांचल", "दक्षिणांचल", "सीमांचल"];
    const SIDES: [&str; 6] = ["गंगा", "यमुना", "गोमती", "बेतवा", "केन", "सरयू"];
    format!("{} {}", SIDES[region / PARTS.len() % SIDES.len()], PARTS[region % PARTS.len()])
}

/// Makes the data of a scale in a folder, if it is not there.
///
/// # Panics
///
/// When it cannot be written.
pub fn make(scale_name: &str, folder: &Path) {
    let truth_file = folder.join("truth-pravas.json");
    if truth_file.exists() {
        return;
    }
    let regions = scale(scale_name).expect("a known scale");
    let atlas = Atlas::read();
    let mut crowd = Crowd::new(maker::SEED);
    let districts: Vec<District> = (0..regions * DISTRICTS)
        .map(|one| {
            let (region, number) = (one / DISTRICTS, one % DISTRICTS);
            // A word that says the level divides a name where it stands within it.
            let name = atlas.districts[number].name.hi.replace(" जिला", " देहात");
            let name = format!("{name} {}", letter(region));
            District { region, number, name, president: crowd.person(&format!("{region}")).0.hi }
        })
        .collect();
    for region in 0..regions {
        std::fs::create_dir_all(folder.join(region_name(region))).expect("a folder");
    }
    plan(folder, &atlas, &districts).expect("the plan is written");
    let made: Vec<[u64; 6]> =
        districts.par_iter().map(|one| book(folder, &atlas, one).expect("a workbook is written")).collect();
    let truth: Vec<Value> = (0..regions)
        .map(|region| {
            let own = districts.iter().zip(&made).filter(|(one, _)| one.region == region).map(|(_, made)| made);
            truth(region, own.fold([0; 6], |sum, made| std::array::from_fn(|at| sum[at] + made[at])))
        })
        .collect();
    let truth = json!({ "as_of": AS_OF, "regions": truth });
    std::fs::write(truth_file, truth.to_string()).expect("the truth is written");
}

/// What a region is told by in the names of its districts.
fn letter(region: usize) -> String {
    const LETTERS: [&str; 36] = [
        "अमरपुर",
        "आनंदगढ़",
        "इंदरगंज",
        "उदयपुर",
        "ऊंचागांव",
        "एकडला",
        "कमलगंज",
        "खजुरी",
        "गजनेर",
        "घाटमपुर",
        "चंदवारी",
        "छिबरी",
        "जगतपुर",
        "झालावन",
        "टीकमपुर",
        "डबोली",
        "ढकोली",
        "तरौली",
        "थरौली",
        "दलेलपुर",
        "धरमगढ़",
        "नवलगंज",
        "पतारा",
        "फरेंदा",
        "बरगढ़",
        "भदरस",
        "मकनपुर",
        "रसधान",
        "लखनौर",
        "शिवली",
        "सजेती",
        "हरबसपुर",
        "औंग",
        "ककवन",
        "बिधनू",
        "मनोह",
    ];
    LETTERS[region % LETTERS.len()].to_owned()
}

/// Twenty mandals of a district: real names of the whole region, each once.
fn mandals(atlas: &Atlas, number: usize) -> impl Iterator<Item = &Spelled> {
    let mut seen = std::collections::BTreeSet::new();
    let from = number * atlas.mandals.len() / DISTRICTS;
    let all = atlas.mandals.iter().cycle().skip(from).take(atlas.mandals.len()).map(|mandal| &mandal.name);
    all.filter(move |name| seen.insert(maker_key(&name.hi))).take(MANDALS)
}

/// The first word of a name: two mandals of a district never share it, so none can be taken for another.
fn maker_key(name: &str) -> String {
    name.split_whitespace().next().unwrap_or("").chars().take(3).collect()
}

fn headings(sheet: &mut Worksheet, row: u32, headings: &[&str]) -> Result<(), XlsxError> {
    for (col, heading) in (0..).zip(headings) {
        sheet.write_string(row, col, *heading)?;
    }
    Ok(())
}

fn day(sheet: &mut Worksheet, row: u32, col: u16, day: Date) -> Result<(), XlsxError> {
    let format = Format::new().set_num_format("dd.mm.yyyy");
    let day = ExcelDateTime::from_ymd(day.year() as u16, day.month() as u8, day.day() as u8)?;
    sheet.write_datetime_with_format(row, col, day, &format)?;
    Ok(())
}

fn plan(folder: &Path, atlas: &Atlas, districts: &[District]) -> Result<(), XlsxError> {
    let mut workbook = Workbook::new();
    let units = workbook.add_worksheet().set_name("इकाइयाँ")?;
    headings(units, 0, &["क्षेत्र", "जिला", "मंडल"])?;
    let mut row = 0;
    for district in districts {
        for mandal in mandals(atlas, district.number) {
            row += 1;
            units.write_string(row, 0, region_name(district.region))?;
            units.write_string(row, 1, &district.name)?;
            units.write_string(row, 2, &mandal.hi)?;
        }
    }
    let people = workbook.add_worksheet().set_name("पदाधिकारी")?;
    headings(people, 0, &["नाम", "दायित्व", "क्षेत्र", "जिला"])?;
    for (row, district) in (1..).zip(districts) {
        let texts = [&district.president, PRESIDENT, &region_name(district.region), &district.name];
        headings(people, row, &texts)?;
    }
    let phases = workbook.add_worksheet().set_name("चरण")?;
    headings(phases, 0, &["चरण", "स्तर", "दायित्व", "प्रारम्भ", "समाप्ति", "रात्रि विश्राम", "समिति बैठक"])?;
    headings(phases, 1, &[PHASE, "मंडल", PRESIDENT])?;
    day(phases, 1, 3, START)?;
    day(phases, 1, 4, END)?;
    phases.write_string(1, 5, "हाँ")?.write_string(1, 6, "हाँ")?;
    workbook.save(folder.join("योजना.xlsx"))
}

/// Writes a district's workbook; says how many members and visits it has, and how many mandals are done, late, partial
/// and missed.
fn book(folder: &Path, atlas: &Atlas, district: &District) -> Result<[u64; 6], XlsxError> {
    let seed = maker::SEED + (district.region * DISTRICTS + district.number) as u64;
    let mut crowd = Crowd::new(seed);
    let mut workbook = Workbook::new();
    let roster = workbook.add_worksheet().set_name("मंडल समिति")?;
    roster.write_string(0, 0, format!("जिला - {}", district.name))?;
    headings(roster, 2, &["क्र.", "मंडल", "पद", "नाम", "पिता/पति", "मोबाइल", "वर्ग", "आयु"])?;
    let mut row = 2;
    for (one, mandal) in mandals(atlas, district.number).enumerate() {
        for member in 0..56 + (one * 7 + district.number) % 11 {
            row += 1;
            let (name, relation, _) = crowd.person(&mandal.hi);
            let post = match member {
                0 => "अध्यक्ष",
                1..=4 => "उपाध्यक्ष",
                5..=6 => "महामंत्री",
                7..=10 => "मंत्री",
                11 => "कोषाध्यक्ष",
                _ => "सदस्य",
            };
            roster.write_number(row, 0, row - 2)?;
            headings(roster, row, &[])?;
            for (col, text) in (1..).zip([&mandal.hi, post, &name.hi, &relation.hi]) {
                roster.write_string(row, col, text)?;
            }
            if !member.is_multiple_of(9) || member == 0 {
                roster.write_number(row, 5, mobile(district, row))?;
            }
            roster.write_string(row, 6, ["सामान्य", "पिछड़ा", "अनुसूचित"][member % 3])?;
            roster.write_number(row, 7, (24 + (member * 13 + one) % 47) as u32)?;
        }
    }
    let members = u64::from(row - 2);
    let statuses = visits(&mut workbook, atlas, district)?;
    let file = format!("{}.xlsx", district.name);
    workbook.save(folder.join(region_name(district.region)).join(file))?;
    let [done, late, partial, missed] = statuses;
    Ok([members, done + late + partial, done, late, partial, missed])
}

/// An invented number, no two alike: it begins as no real one does.
fn mobile(district: &District, row: u32) -> f64 {
    let one = (district.region * DISTRICTS + district.number) as f64;
    6_000_000_000.0 + one * 1_500.0 + f64::from(row)
}

fn visits(workbook: &mut Workbook, atlas: &Atlas, district: &District) -> Result<[u64; 4], XlsxError> {
    let sheet = workbook.add_worksheet().set_name("प्रवास")?;
    sheet.write_string(0, 0, format!("जिला - {}", district.name))?;
    headings(sheet, 1, &["मंडल", "दायित्व", "प्रवासकर्ता", "प्रवास दिनांक", "रात्रि विश्राम", "समिति बैठक", "उपस्थिति"])?;
    let mut statuses = [0; 4];
    let mut row = 1;
    for (one, mandal) in mandals(atlas, district.number).enumerate() {
        let fate = match (one + 3 * district.number + district.region) % 10 {
            0 => 3,
            1 => 2,
            2 => 1,
            _ => 0,
        };
        statuses[fate] += 1;
        if fate == 3 {
            continue;
        }
        row += 1;
        headings(sheet, row, &[&mandal.hi, PRESIDENT, &district.president])?;
        let on = if fate == 1 { date(2021, 11, 1 + one as i8) } else { date(2021, 10, 1 + one as i8) };
        day(sheet, row, 3, on)?;
        sheet.write_string(row, 4, if fate == 2 { "नहीं" } else { "हाँ" })?.write_string(row, 5, "हाँ")?;
        sheet.write_number(row, 6, 45)?;
    }
    Ok(statuses)
}

fn truth(region: usize, [members, visits, done, late, partial, missed]: [u64; 6]) -> Value {
    let owed = done + late + partial + missed;
    json!({
        "region": region_name(region), "districts": DISTRICTS, "mandals": owed, "seats": 0,
        "members": members, "visits": visits,
        "phases": [{
            "phase": PHASE, "owed": owed, "visited": done + late + partial, "met": done + late, "on_time": done,
            "statuses": { "done": done, "late": late, "partial": partial, "missed": missed, "pending": 0 },
        }],
    })
}
