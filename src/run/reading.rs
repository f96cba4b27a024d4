//! From the files that were found to the material of a run: each file is read in a worker, recognised, and put beside the
//! others.

use super::earlier::Earlier;
use super::file::{FileRead, How, recognise_file};
use super::gather::{Gathered, Gathering};
use super::{Config, RunError};
use crate::discover::{self, Discovered};
use crate::memory::{self, Harvest};
use crate::model::doubt::{Doubt, What};
use crate::model::finding::Said;
use crate::model::place::{FileId, Place};
use crate::model::source::{Found, Origin, SourceStatus, Sources};
use crate::model::table::Table;
use crate::model::told::Told;
use crate::pass::Material;
use crate::worker;
use std::path::PathBuf;

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
    let told_by = |harvests: &[Harvest]| {
        if config.mask { Vec::new() } else { memory::told(&memory::gather(harvests.to_vec())) }
    };
    let told = told_by(&earlier.harvests);
    let mut gathered = read_files(config, found, &told, progress);
    let mut harvests = [earlier.harvests.clone(), gathered.harvests].concat();
    // What is told in a workbook among the files themselves is known once they are read, and they are read again with it.
    let told_in_files = told_by(&harvests);
    if told_in_files != told {
        gathered = read_files(config, found, &told_in_files, progress);
        harvests = [earlier.harvests.clone(), gathered.harvests].concat();
    }
    let (mut material, mut sources) = (gathered.material, gathered.sources);
    for filled in &earlier.filled {
        let id = FileId(sources.len() as u32);
        let (source, doubts, tables) = filled.file.renamed(id, filled.shown.clone());
        material.absorb(tables, &filled.file.entries.strings);
        material.doubts.extend(doubts);
        sources.push(source);
    }
    material.sources = Sources::new(sources);
    if !config.mask {
        material.answers = memory::gather(harvests);
    }
    // Of its own outputs alone a run would make an empty result.
    let is_read = material.sources.iter().any(|(_, source)| source.status == SourceStatus::Read);
    if !is_read && material.tables.is_empty() {
        return Err(RunError::NothingReadable(found.root.clone(), Box::new(material.sources)));
    }
    Ok(material)
}

fn read_files(
    config: &Config,
    found: &Discovered,
    told: &[Told],
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Gathered {
    let done = std::sync::atomic::AtomicUsize::new(0);
    let chosen = plan_files(config, found);
    let prepare = |number: usize, file: &mut FileRead| {
        if !chosen.is_empty() && !chosen.contains(&number) {
            set_plan_aside(file);
        }
    };
    let gathering = Gathering::new(&prepare);
    let how = How { passwords_given: !config.pool.passwords.is_empty(), is_output: false, told };
    worker::read_all(&found.files, &config.pool, |number, reading| {
        let file = found.files.get(number).map(|one| recognise_file(FileId(number as u32), one, reading, how));
        gathering.add(number, file);
        progress(1 + done.fetch_add(1, std::sync::atomic::Ordering::Relaxed), found.files.len());
    });
    gathering.finish()
}

/// The files that were given as the plan, by number.
fn plan_files(config: &Config, found: &Discovered) -> Vec<usize> {
    let given: Vec<PathBuf> = config.plan.iter().filter_map(|path| discover::absolute(path).ok()).collect();
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
