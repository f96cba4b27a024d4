//! The hot parts alone: `cargo bench --bench parts`. What each is given is what a row of a roster or a sheet of visits
//! holds; the time is that of one text, or of one sheet.
#![allow(missing_docs, clippy::unwrap_used, reason = "benchmarks are no part of the program")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use pravas::model::grid::Value;
use pravas::model::place::FileId;
use pravas::model::plan::{District, DistrictId, Mandal, Plan, Region, RegionId};
use pravas::names::gazetteer::Gazetteer;
use pravas::recognise::{FileContext, recognise, sketch};
use pravas::text::{fold, legacy, sound};
use pravas::values::{date, mobile};
use std::hint::black_box;

const NAMES: [&str; 8] = [
    "श्री महेन्द्र कुमार सिंह",
    "सुनीता देवी",
    "राम लाल यादव",
    "अकबरपुर-रनियां",
    "मण्डल घाटमपुर (ग्रामीण)",
    "Kanpur Dehat",
    "डॉ० अनिल वर्मा",
    "फतेहगढ़ नगर",
];

fn texts(c: &mut Criterion) {
    let mut group = c.benchmark_group("text");
    group.throughput(Throughput::Elements(NAMES.len() as u64));
    group.bench_function("fold", |b| b.iter(|| NAMES.map(|name| fold::fold(black_box(name)).len())));
    group.bench_function("fold_unit", |b| b.iter(|| NAMES.map(|name| fold::fold_unit(black_box(name)).len())));
    group.bench_function("sound key", |b| b.iter(|| NAMES.map(|name| sound::key(black_box(name)).len())));
    group.bench_function("sound keys", |b| b.iter(|| NAMES.map(|name| sound::keys(black_box(name)).len())));
    const KRUTI: [&str; 4] = ["ftyk", "e.My", "v/;{k", "jkf= foJke"];
    group.throughput(Throughput::Elements(KRUTI.len() as u64));
    group.bench_function("legacy font", |b| b.iter(|| KRUTI.map(|text| legacy::to_unicode(black_box(text)).len())));
    group.finish();
}

fn values(c: &mut Criterion) {
    let mut group = c.benchmark_group("value");
    const DATES: [&str; 5] = ["05.10.2021", "५/१०/२१", "12-13 अक्टूबर 2021", "2021-10-05", "3rd Nov 2021"];
    group.throughput(Throughput::Elements(DATES.len() as u64));
    group.bench_function("date", |b| b.iter(|| DATES.map(|text| black_box(date::read_text(black_box(text), None)))));
    const MOBILES: [&str; 4] = ["6000112345", "+91 60001 12345", "06000112345", "6000112345, 6000154321"];
    group.throughput(Throughput::Elements(MOBILES.len() as u64));
    group.bench_function("mobile", |b| b.iter(|| MOBILES.map(|text| mobile::read_text(black_box(text)).numbers.len())));
    group.bench_function("mobile as a number", |b| {
        b.iter(|| mobile::read(black_box(Value::Number(6_000_112_345.0)), ""))
    });
    group.finish();
}

/// A district's sheet: titles, headings, two hundred rows.
fn tables(c: &mut Criterion) {
    let mut sheet = String::from("जिला - कानपुर देहात\n\nक्र. | मंडल का नाम | पद/दायित्व | नाम | पिता का नाम | मोबाइल नं.\n");
    for (row, name) in (0..200).zip(NAMES.iter().cycle()) {
        sheet.push_str(&format!(
            "{row} | मंडल {} | सदस्य | {name} {row} | {name} | {}\n",
            row / 40,
            6_000_100_000_u64 + row as u64
        ));
    }
    let mut group = c.benchmark_group("table");
    group.throughput(Throughput::Elements(200));
    let file = FileContext { id: FileId(0), path: "कानपुर देहात.xlsx" };
    group.bench_function("search", |b| {
        b.iter_batched_ref(
            || sketch::book(&sheet),
            |book| recognise(book, &file).tables.len(),
            criterion::BatchSize::SmallInput,
        );
    });
    group.finish();
}

/// Names against the mandals of a state of 102 districts: as the plan spells them, and with a slip of the pen, within
/// their district and with nothing known.
fn names(c: &mut Criterion) {
    const FIRST: [&str; 17] = [
        "रसूला",
        "अमर",
        "बिधू",
        "शिव",
        "माधो",
        "हरि",
        "कल्याण",
        "फतेह",
        "बिल्",
        "घाटम",
        "अकबर",
        "सुमेर",
        "नवाब",
        "इस्माइल",
        "जलाल",
        "मोहम्मद",
        "चौबे",
    ];
    const LAST: [&str; 12] = ["बाद", "पुर", "गढ़", "नगर", "गंज", "राजपुर", "हौर", "खेड़ा", "गांव", "सराय", "कोट", "घाट"];
    const DISTRICTS: usize = 102;
    let mut plan = Plan { regions: vec![Region::default()], ..Plan::default() };
    let pairs = LAST.iter().flat_map(|last| FIRST.iter().map(move |first| format!("{first}{last}")));
    let names: Vec<String> =
        (1..=10).flat_map(|number| pairs.clone().map(move |name| format!("{name} {number}"))).collect();
    for number in 0..DISTRICTS {
        let (name, aliases) = (format!("जिला {number}"), Vec::new());
        plan.districts.push(District { name, region: RegionId(0), aliases, place: None });
    }
    for (number, name) in names.iter().enumerate() {
        let district = DistrictId((number % DISTRICTS) as u16);
        plan.mandals.push(Mandal::named(name, district));
    }
    let gazetteer = Gazetteer::new(&plan);
    let slips: Vec<String> = names.iter().map(|name| name.replacen('ा', "", 1).replacen('र', "ड", 1)).collect();
    let mut group = c.benchmark_group("name");
    group.throughput(Throughput::Elements(names.len() as u64));
    for (spelled, names) in [("as in the plan", &names), ("misspelt", &slips)] {
        group.bench_function(format!("{spelled}, in its district"), |b| {
            b.iter(|| {
                let asked = names.iter().enumerate();
                let district = |number: usize| Some(DistrictId((number % DISTRICTS) as u16));
                asked.filter(|(number, name)| gazetteer.mandal(name, district(*number), None).unit.is_some()).count()
            });
        });
        group.bench_function(format!("{spelled}, in the state"), |b| {
            b.iter(|| names.iter().filter(|name| gazetteer.mandal(name, None, None).unit.is_some()).count());
        });
    }
    group.finish();
}

criterion_group!(parts, texts, values, tables, names);
criterion_main!(parts);
