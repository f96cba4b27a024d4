//! One truth, laid out in many ways: every sheet that an office could make of five visits gives the same five records.
//!
//! A layout is put together from small parts: the language of the headings, the shape of the table, and what stands
//! around and inside it. All shapes in all languages are tried, and then parts drawn at random.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod draw;

use draw::{Layout, PLAIN, SHAPES, TONGUES, TRUTH, draw};
use pravas::model::grid::{Book, Value};
use pravas::model::place::FileId;
use pravas::model::table::{Field, Kind, Table};
use pravas::recognise::{FileContext, recognise, sketch};
use proptest::prelude::*;

/// The value of a field in a row, as text; where the table lacks it, what stands nearest around it.
fn said(book: &Book, table: &Table, row: usize, field: Field) -> String {
    if let Some(found) = table.get(row, field) {
        return match found.value {
            Value::Text(text) => book.strings.get(text).to_owned(),
            Value::Number(number) | Value::Date(number) => number.to_string(),
            other => format!("{other:?}"),
        };
    }
    let near = table.context.iter().find(|context| {
        let names = |known: Option<Field>| known == Some(field) || (known.is_none() && field == Field::Mandal);
        names(context.field) && context.from_row as usize <= row
    });
    near.map_or_else(|| "?".to_owned(), |context| book.strings.get(context.text).to_owned())
}

/// The records of a sketch, sorted.
fn records(text: &str) -> Vec<String> {
    let (path, mut book) = sketch::books(text).into_iter().next().expect("the sketch holds a file");
    let found = recognise(&mut book, &FileContext { id: FileId(0), path: &path });
    let mut records = Vec::new();
    for table in &found.tables {
        for row in 0..table.rows.len() {
            let fields = [Field::Mandal, Field::Date, Field::Visitor, Field::NightStay, Field::Attendance];
            let values: Vec<String> = fields.into_iter().map(|field| said(&book, table, row, field)).collect();
            let kind = if table.kind == Kind::Visits { "" } else { table.kind.code() };
            records.push(format!("{kind}{}", values.join(" | ")));
        }
    }
    records.sort();
    records
}

fn expected(layout: &Layout) -> Vec<String> {
    let record = |(mandal, day, visitor, night, attendance): &(&str, u32, &str, &str, u32)| {
        let date = if layout.dates_as_text { format!("{day:02}.10.2021") } else { (44469 + day).to_string() };
        format!("{mandal} | {date} | {visitor} | {night} | {attendance}")
    };
    let mut records: Vec<String> = TRUTH.iter().map(record).collect();
    records.sort();
    records
}

fn check(layout: &Layout) -> Result<(), String> {
    let text = draw(layout);
    let (got, expected) = (records(&text), expected(layout));
    if got == expected {
        return Ok(());
    }
    Err(format!("{layout:?}\n{text}\ngives\n{}\nnot\n{}\n", got.join("\n"), expected.join("\n")))
}

#[test]
fn every_shape_in_every_language_says_the_same() {
    let mut wrong = Vec::new();
    for tongue in TONGUES {
        for (number, shape) in SHAPES.into_iter().enumerate() {
            let bare = Layout { tongue, shape, ..PLAIN };
            let full = Layout {
                titles: 1 + number as u32 % 3,
                left: number as u32 % 2,
                turn: number,
                serial: number % 3 != 0,
                numbering: number % 2 == 0,
                total: true,
                note: true,
                repeated: number % 2 == 1,
                unknown_column: number % 2 == 0,
                ..bare
            };
            wrong.extend([bare, full].iter().filter_map(|layout| check(layout).err()));
        }
    }
    let count = wrong.len();
    assert!(wrong.is_empty(), "{count} of {} layouts:\n{}", TONGUES.len() * SHAPES.len() * 2, wrong.join("\n"));
}

prop_compose! {
    fn layouts()(
        tongue in prop::sample::select(TONGUES.to_vec()),
        shape in prop::sample::select(SHAPES.to_vec()),
        numbers in (0u32..4, 0u32..3, 0usize..6),
        flags in (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()),
    ) -> Layout {
        let (titles, left, turn) = numbers;
        let (serial, numbering, total, note, repeated, dates_as_text, unknown_column) = flags;
        Layout { tongue, shape, titles, left, turn, serial, numbering, total, note, repeated, dates_as_text, unknown_column }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_drawn_at_random_say_the_same(layout in layouts()) {
        if let Err(wrong) = check(&layout) {
            prop_assert!(false, "{}", wrong);
        }
    }
}
