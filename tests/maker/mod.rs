//! Makes the sample `kanpur-bundelkhand` and its truth: what happened is invented once from a fixed seed, then every
//! district's office writes it down in its own style, and the truth says what a careful reader would find.
//! It shares no code with what it tests, apart from the encoder of the legacy font.
#![allow(
    dead_code,
    unused_imports,
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a program of the tests: where its own data are wrong it should stop"
)]

pub mod atlas;
mod besides;
mod committees;
mod crafted;
mod files;
mod headquarters;
mod oddities;
mod office;
mod programme;
mod quirks;
mod random;
mod regional;
mod render;
mod sheet;
mod slips;
mod small;
mod speech;
mod style;
mod table;
mod tours;
mod truth;
mod verdicts;
mod world;

use office::Office;
pub use office::{Content, Output};
use serde_json::{Value, json};
pub use small::all as small;
use speech::Tongue;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use style::{Kind, Style};

/// The seed of the sample that is kept in the repository.
pub const SEED: u64 = 20_211_112;

/// How the same truth is laid out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Layout {
    /// Each district writes in the style of the one so many further.
    pub turn: usize,
    /// Rows and columns in another order, by this seed.
    pub shuffle: Option<u64>,
}

/// The sample's files by name, and its truth.
pub fn make(layout: Layout) -> (BTreeMap<String, Content>, Value) {
    let world = regional::create(SEED);
    let mut output = Output::default();
    headquarters::plan(&world, &mut output);
    headquarters::regional(&world, &mut output);
    let styles = style::all();
    let mut used = vec![];
    for district in 0..world.atlas.districts.len() {
        let style = turned(&styles, district, layout);
        used.push(style.tongue);
        if district + 1 != committees::SILENT {
            Office { world: &world, district, style, shuffle: layout.shuffle }.write(&mut output);
        }
    }
    if layout.turn == 0 && layout.shuffle.is_none() {
        oddities::add(&world, &mut output);
        besides::add(&world, &mut output);
        output.expect.extend(quirks::expect(&world, &output));
    }
    let truth = truth_of(&world, &output, &used);
    (output.files, truth)
}

fn turned(styles: &[Style], district: usize, layout: Layout) -> Style {
    let mut style = styles[(district + layout.turn) % styles.len()].clone();
    style.kind = office::safe(style.kind, style.tongue);
    if layout.turn > 0 && matches!(style.kind, Kind::Xls | Kind::Ods) {
        style.kind = Kind::Xlsx;
    }
    style
}

fn truth_of(world: &world::World, output: &Output, tongues: &[Tongue]) -> Value {
    let owed = truth::owed(world, output);
    let mut verdicts = verdicts::Verdicts {
        world,
        output,
        latin: tongues.iter().map(|tongue| tongue.is_latin()).collect(),
        legacy: tongues.iter().map(|&tongue| tongue == Tongue::Kruti).collect(),
        faults: output.expect.clone(),
        allow: output.allow.clone(),
    };
    verdicts.collect(&owed);
    let coverage: Vec<Value> = owed.iter().map(|one| one.entry(world, output)).collect();
    json!({
        "about": "the sample region: what happened, by the program that wrote its files",
        "as_of": world::AS_OF.to_string(),
        "region": atlas::REGION,
        "counts": {"districts": world.atlas.districts.len(), "mandals": world.atlas.mandals.len(), "seats": world.atlas.seats.len()},
        "coverage": coverage,
        "expect": verdicts.faults,
        "allow": verdicts.allow,
        "sheets": output.sheets,
    })
}

/// Writes the files into a folder. Those that LibreOffice has to convert go to `twins` as xlsx; without it they are
/// written as they are.
pub fn write(files: &BTreeMap<String, Content>, folder: &Path, twins: Option<&Path>) -> io::Result<()> {
    for (name, content) in files {
        let (path, bytes) = match (content, twins) {
            (Content::Bytes(bytes), _) => (folder.join(name), bytes),
            (Content::Twin(bytes), Some(twins)) => (twins.join(name).with_extension("xlsx"), bytes),
            (Content::Twin(_), None) => continue,
        };
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}

/// The truth as text, an entry to a line so that it can be read in a diff.
pub fn readable(truth: &Value) -> String {
    let mut text = String::from("{\n");
    let Some(object) = truth.as_object() else { return text };
    for (number, (key, value)) in object.iter().enumerate() {
        let comma = if number + 1 < object.len() { "," } else { "" };
        match value.as_array() {
            Some(list) => {
                let lines: Vec<String> = list.iter().map(|entry| format!("  {entry}")).collect();
                text.push_str(&format!("\"{key}\": [\n{}\n]{comma}\n", lines.join(",\n")));
            }
            None => text.push_str(&format!("\"{key}\": {value}{comma}\n")),
        }
    }
    text.push_str("}\n");
    text
}

/// Files in a folder and one level below it that are not among these.
pub fn left_over(folder: &Path, files: &BTreeMap<String, Content>) -> io::Result<Vec<String>> {
    let mut left = vec![];
    let mut folders = vec![String::new()];
    while let Some(inner) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder.join(&inner)) else { continue };
        for entry in entries {
            let entry = entry?;
            let name = format!("{inner}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push(format!("{name}/"));
            } else if !files.contains_key(&name) {
                left.push(name);
            }
        }
    }
    left.sort();
    Ok(left)
}
