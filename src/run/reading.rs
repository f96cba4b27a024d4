//! From the files that were found to the material of a run: each file is read in a worker, recognised, and put beside the
//! others.

use super::{Config, RunError};
use crate::discover::Discovered;
use crate::earlier::Earlier;
use crate::memory::{self, Harvest};
use crate::model::doubt::{Doubt, What};
use crate::model::finding::Said;
use crate::model::place::{FileId, Place};
use crate::model::source::{Found, Origin, Source, SourceStatus, Sources};
use crate::model::strings::Strings;
use crate::model::table::Table;
use crate::pass::Material;
use crate::recognise::{self, FileContext};
use crate::worker;
use std::path::PathBuf;

/// One file after reading and recognising.
struct FileRead {
    source: Source,
    doubts: Vec<Doubt>,
    tables: Vec<Table>,
    strings: Strings,
    harvest: Option<Harvest>,
}

/// Reads every file in workers and recognises its tables.
///
/// # Errors
///
/// When no file could be read.
pub(super) fn read(
    config: &Config,
    found: &Discovered,
    earlier: &Earlier,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Material, RunError> {
    let done = std::sync::atomic::AtomicUsize::new(0);
    let files = worker::read_all(&found.files, &config.pool, |number, reading| {
        let file = recognise_file(found, number, reading, !config.pool.passwords.is_empty());
        progress(1 + done.fetch_add(1, std::sync::atomic::Ordering::Relaxed), found.files.len());
        file
    });
    let mut material = Material::default();
    let mut harvests = earlier.harvests.clone();
    let mut sources = Vec::with_capacity(files.len());
    let chosen = plan_files(config, found);
    for (number, mut file) in files.into_iter().enumerate() {
        if !chosen.is_empty() && !chosen.contains(&number) {
            set_plan_aside(&mut file);
        }
        material.absorb(file.tables, &file.strings);
        material.doubts.extend(file.doubts);
        harvests.extend(file.harvest);
        sources.push(file.source);
    }
    material.sources = Sources::new(sources);
    material.answers = memory::gather(harvests);
    // Of its own outputs alone a run would make an empty result.
    if !material.sources.iter().any(|(_, source)| source.status == SourceStatus::Read) {
        return Err(RunError::NothingReadable(found.root.clone(), Box::new(material.sources)));
    }
    Ok(material)
}

/// The files that were given as the plan, by number.
fn plan_files(config: &Config, found: &Discovered) -> Vec<usize> {
    let given: Vec<PathBuf> = config.plan.iter().filter_map(|path| path.canonicalize().ok()).collect();
    let is_given = |one: &Found| matches!(&one.origin, Origin::File(path) if given.contains(path));
    found.files.iter().enumerate().filter(|(_, one)| is_given(one)).map(|(number, _)| number).collect()
}

const ANOTHER_PLAN: Said = Said {
    hi: "आधार सूची --plan से दी गई है; इस शीट की सूची काम में नहीं ली गई",
    en: "the plan was given with --plan; the plan on this sheet was not used",
};

/// Leaves out the plan's sheets of a file, and says so.
fn set_plan_aside(file: &mut FileRead) {
    let is_plan = |table: &Table| table.kind.is_plan();
    for table in file.tables.iter().filter(|table| is_plan(table)) {
        file.doubts.push(Doubt::new(What::Ignored(ANOTHER_PLAN), Place::sheet(table.file, table.sheet)));
    }
    file.tables.retain(|table| !is_plan(table));
}

fn recognise_file(found: &Discovered, number: usize, reading: worker::Reading, passwords_given: bool) -> FileRead {
    let id = FileId(number as u32);
    let nothing = FileRead {
        source: Source {
            path: String::new(),
            sha256: String::new(),
            status: SourceStatus::Unreadable,
            reason: None,
            size: 0,
            changed: None,
            dated_inside: false,
            sheets: Vec::new(),
        },
        doubts: Vec::new(),
        tables: Vec::new(),
        strings: Strings::new(),
        harvest: None,
    };
    let Some(file) = found.files.get(number) else { return nothing };
    let account = worker::account(id, file, reading, passwords_given);
    let (source, mut doubts) = (account.source, account.doubts);
    let harvest = account.book.as_ref().and_then(|book| memory::harvest(book, &source.path, false));
    match account.book {
        Some(mut book) if source.status == SourceStatus::Read => {
            let recognised = recognise::recognise(&mut book, &FileContext { id, path: &source.path });
            doubts.extend(recognised.doubts);
            FileRead { source, doubts, tables: recognised.tables, strings: book.strings, harvest }
        }
        _ => FileRead { source, doubts, harvest, ..nothing },
    }
}
