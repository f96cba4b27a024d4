//! What was found in a sketch, as lines of text.

use pravas::model::doubt::What;
use pravas::model::grid::{Book, Value};
use pravas::model::place::{FileId, column_letters};
use pravas::model::table::{Field, Origin, Table};
use pravas::recognise::{FileContext, Recognised, recognise, sketch};

pub(super) fn found(text: &str) -> (Book, Recognised) {
    let (path, mut book) = sketch::books(text).into_iter().next().expect("the sketch holds a file");
    let found = recognise(&mut book, &FileContext { id: FileId(0), path: &path });
    (book, found)
}

fn shown(book: &Book, value: Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => book.strings.get(text).to_owned(),
        Value::Number(number) | Value::Date(number) => number.to_string(),
        Value::Truth(truth) => truth.to_string(),
        Value::Fault(fault) => fault.shown().to_owned(),
    }
}

/// `visits A1:D3 heading 1: serial=A mandal=B date=C ?=D`
pub(super) fn heading(table: &Table) -> String {
    let columns = table
        .columns
        .iter()
        .map(|column| format!("{}={}", column.field.map_or("?", Field::code), column_letters(column.col)));
    let columns: Vec<String> = columns.collect();
    format!("{} {} heading {}: {}", table.kind.code(), table.area, table.heading_row + 1, columns.join(" "))
}

/// One line for each row; what was filled in is marked with `^`.
fn rows(book: &Book, table: &Table) -> Vec<String> {
    let cell = |row: usize, column: usize| {
        let filled = matches!(table.origins.get(&(row as u32, column as u16)), Some(Origin::FilledFrom(_)));
        format!("{}{}", if filled { "^" } else { "" }, shown(book, table.value(row, column)))
    };
    let line = |row: usize| {
        let cells: Vec<String> = (0..table.columns.len()).map(|column| cell(row, column)).collect();
        let skipped = if table.skipped.contains(&(row as u32)) { " (skipped)" } else { "" };
        format!("{}: {}{skipped}", table.rows[row] + 1, cells.join(" | "))
    };
    (0..table.rows.len()).map(line).collect()
}

fn context(book: &Book, table: &Table) -> Vec<String> {
    let one = |context: &pravas::model::table::Context| {
        let from = if context.from_row > 0 { format!(" from {}", context.from_row) } else { String::new() };
        format!(
            "{:?} {}={}{from}",
            context.nearness,
            context.field.map_or("?", Field::code),
            book.strings.get(context.text)
        )
    };
    table.context.iter().map(one).collect()
}

fn doubts(found: &Recognised) -> Vec<String> {
    let mut lines = Vec::new();
    for doubt in &found.doubts {
        let what = match &doubt.what {
            What::UnrecognisedSheet { nearest, lacks, heading_row, .. } => {
                let lacks: Vec<&str> = lacks.iter().map(|field| field.code()).collect();
                let nearest = nearest.map_or("none", |kind| kind.code());
                format!("S201 {nearest} lacks {} heading {:?}", lacks.join(" "), heading_row.map(|row| row + 1))
            }
            What::MissingColumn(kind) => format!("S202 {}", kind.code()),
            What::UnmappedColumn => "S203".to_owned(),
            What::ErrorCell(fault) => format!("S205 {}", fault.shown()),
            What::SkippedRow => "S206".to_owned(),
            What::DuplicateHeading(kind) => format!("S207 {}", kind.code()),
            other => format!("{other:?}"),
        };
        let cell = doubt.place.cell.map_or(String::new(), |cell| format!(" at {cell}"));
        let related: Vec<String> =
            doubt.related.iter().filter_map(|place| place.cell).map(|cell| cell.to_string()).collect();
        let field = doubt.field.map_or(String::new(), |field| format!(" {}", field.code()));
        let value = doubt.value.as_ref().map_or(String::new(), |value| format!(" {value}"));
        let related = if related.is_empty() { String::new() } else { format!(" with {}", related.join(" ")) };
        lines.push(format!("{what}{cell}{field}{value}{related}"));
    }
    lines
}

/// Compares line by line, so that a difference can be read.
fn same(got: &[String], expected: &str, sketch: &str) {
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let got: Vec<&str> = got.iter().map(|line| line.trim_end()).collect();
    assert!(got == expected, "\n{sketch}\ngives\n{}\nnot\n{}\n", got.join("\n"), expected.join("\n"));
}

/// The headings of all tables.
pub(super) fn check_tables(sketch: &str, expected: &str) {
    let (_, found) = found(sketch);
    same(&found.tables.iter().map(heading).collect::<Vec<_>>(), expected, sketch);
}

/// Headings and rows of all tables, then what is doubtful.
pub(super) fn told(sketch: &str) -> Vec<String> {
    let (book, found) = found(sketch);
    let tables = found.tables.iter().flat_map(|table| std::iter::once(heading(table)).chain(rows(&book, table)));
    tables.chain(doubts(&found)).collect()
}

/// Exactly this is told of a sketch.
pub(super) fn check(sketch: &str, expected: &str) {
    same(&told(sketch), expected, sketch);
}

/// What stands around the first table.
pub(super) fn check_context(sketch: &str, expected: &str) {
    let (book, found) = found(sketch);
    same(&context(&book, &found.tables[0]), expected, sketch);
}
