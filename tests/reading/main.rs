//! Reading whole files through the built program: what other programs write, what hostile hands write, and what lies
//! about in folders. Every file has one clean outcome, and a bad one does no harm to the good one beside it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

mod folders;
mod hostile;
mod mutated;
mod processes;
mod spoil;
mod written;

use pravas::discover;
use pravas::model::grid::{Book, Value};
use pravas::model::place::Cell;
use pravas::model::trouble::ReadTrouble;
use pravas::worker::{Outcome, PoolConfig, Reading, WORKER_ARG, WorkerCommand, read_all};
use spoil::container;
use std::fs;
use std::path::{Path, PathBuf};

/// The pool as the program itself sets it up.
fn config() -> PoolConfig {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_pravas"));
    PoolConfig::new(WorkerCommand::Process { program, args: vec![WORKER_ARG.into()] }, discover::load, 2)
}

/// Reads every file of a folder; paths and what became of them, in order.
fn read_folder(folder: &Path, config: &PoolConfig) -> Vec<(String, Reading)> {
    let found = discover::walk(&[folder.to_owned()], &[]).unwrap().files;
    let readings = read_all(&found, config, |_, reading| reading);
    found.into_iter().map(|found| found.path).zip(readings).collect()
}

/// Reads one file under this name, with a good file beside it that must come to no harm.
fn read_one(name: &str, bytes: &[u8], config: &PoolConfig) -> Result<Book, ReadTrouble> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    fs::write(folder.path().join("zz good.csv"), "मंडल,पद\nउरई,अध्यक्ष\n").unwrap();
    let mut readings = read_folder(folder.path(), config);
    let (good_name, good) = readings.pop().unwrap();
    assert_eq!(good_name, "zz good.csv");
    let Outcome::Book(good) = good.outcome else { panic!("the good file beside {name} was not read") };
    assert_eq!(dump(&good), "[zz good] A1=मंडल B1=पद A2=उरई B2=अध्यक्ष", "beside {name}");
    match readings.pop().unwrap().1.outcome {
        Outcome::Book(book) => Ok(*book),
        Outcome::Trouble(trouble) => Err(trouble),
        Outcome::SameAs(_) => panic!("{name} is no duplicate"),
    }
}

/// A book as text: every sheet with its cells, and what else is known of it.
fn dump(book: &Book) -> String {
    let mut told = Vec::new();
    for sheet in &book.sheets {
        told.push(format!("[{}]", sheet.name));
        for row in &sheet.rows {
            for cell in &row.cells {
                let font =
                    if cell.font > 0 { format!("~{}", book.fonts[usize::from(cell.font) - 1]) } else { String::new() };
                let shown = match cell.value {
                    Value::Text(text) => book.strings.get(text).to_owned(),
                    Value::Number(number) => format!("#{number}"),
                    Value::Date(days) => format!("@{days}"),
                    Value::Truth(truth) => format!("?{truth}"),
                    Value::Fault(fault) => format!("!{}", fault.shown()),
                    Value::Empty => panic!("an empty cell is no cell"),
                };
                told.push(format!("{}={shown}{font}", Cell::new(row.row, cell.col)));
            }
        }
        told.extend(sheet.merges.iter().map(|area| format!("merged {area}")));
        told.extend(sheet.hidden_rows.iter().map(|(first, last)| format!("hidden rows {}-{}", first + 1, last + 1)));
        told.extend(sheet.hidden_columns.iter().map(|(first, last)| format!("hidden columns {first}-{last}")));
        if sheet.visibility == pravas::model::grid::Visibility::Hidden {
            told.push("hidden".to_owned());
        }
        told.extend(sheet.trouble.map(|trouble| format!("{trouble:?}")));
    }
    told.join(" ")
}

/// The parts of a workbook with one sheet, before any of them is spoilt.
struct Workbook {
    sheet: String,
    workbook: String,
    strings: Option<String>,
    more: Vec<(String, Vec<u8>)>,
}

impl Workbook {
    /// A workbook whose sheet holds this between `sheetData` tags.
    fn with_data(data: &str) -> Self {
        Self {
            sheet: format!("<worksheet><sheetData>{data}</sheetData></worksheet>"),
            workbook: "<workbook><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>".to_owned(),
            strings: None,
            more: Vec::new(),
        }
    }

    fn bytes(&self) -> Vec<u8> {
        const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let root = format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        );
        let relation = |id: &str, kind: &str, target: &str| {
            format!("<Relationship Id=\"{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
        };
        let relations = format!(
            "<Relationships>{}{}</Relationships>",
            relation("r1", "worksheet", "worksheets/sheet1.xml"),
            relation("r2", "sharedStrings", "sharedStrings.xml"),
        );
        let mut parts: Vec<(&str, &[u8])> = vec![
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", root.as_bytes()),
            ("xl/workbook.xml", self.workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
            ("xl/worksheets/sheet1.xml", self.sheet.as_bytes()),
        ];
        if let Some(strings) = &self.strings {
            parts.push(("xl/sharedStrings.xml", strings.as_bytes()));
        }
        parts.extend(self.more.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
        container(&parts)
    }
}
