//! Results of runs made apart become one: their documents are merged, their workbooks copied as they are, and the workbook
//! of all regions made anew. All of it is published together or not at all.

use crate::discover;
use crate::folders::{ALL_REGIONS, BRIEF, CONSOLIDATED, DECISIONS, DOCUMENT, MASKED, UNPLACED, shared, way};
use crate::memory::{self, Contradiction, Part};
use crate::model::document::Document;
use crate::model::finding::Language;
use crate::model::form::{Entries, FilledRow};
use crate::model::grid::Value;
use crate::publish::{Lock, Output, PublishError, RelativePath};
use crate::run::earlier::{self, Earlier};
use crate::worker::PoolConfig;
use crate::write::{self, WriteError};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Workbooks that each part may have, and that are kept only where all parts have the same.
const OF_A_PART: [&str; 2] = [DECISIONS, UNPLACED];
/// What the name of an output folder ends with where nobody named it.
const ENDINGS: [&str; 2] = [CONSOLIDATED, MASKED];

/// Which results to put together, and where.
#[derive(Clone, Debug)]
pub struct MergeConfig {
    /// Output folders of runs, or `findings.json` files.
    pub parts: Vec<PathBuf>,
    /// Where the one result goes.
    pub out: PathBuf,
    /// The folder that the parts were read from, for links to the files.
    pub input: Option<PathBuf>,
    /// How workbooks are read.
    pub pool: PoolConfig,
}

/// What was put together.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The one document.
    pub document: Document,
    /// Workbooks that stay in their parts, since the parts differ in them.
    pub left: Vec<PathBuf>,
}

/// Why parts could not be put together.
#[derive(Debug)]
pub enum MergeError {
    /// This is no result of a run.
    NoPart(PathBuf),
    /// The one result would lie where a part lies.
    OutIsPart(PathBuf),
    /// Two parts have different workbooks of one name.
    SameName(PathBuf, PathBuf),
    /// Somebody answered in a workbook of an earlier merged result.
    Answers(PathBuf),
    /// The parts contradict one another.
    Contradiction(Contradiction),
    /// The workbook of all regions could not be made.
    Write(WriteError),
    /// The result could not be put in place.
    Publish(PublishError),
}

impl MergeError {
    /// What is wrong and what to do, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let hindi = language == Language::Hindi;
        match self {
            Self::Contradiction(contradiction) => contradiction.message(language),
            Self::Publish(error) => error.message(language),
            Self::NoPart(path) if hindi => {
                format!("{} में pravas का परिणाम (findings.json) नहीं मिला", path.display())
            }
            Self::NoPart(path) => format!("{} holds no result of pravas (findings.json)", path.display()),
            Self::OutIsPart(path) if hindi => {
                format!("{} एक भाग है; परिणाम के लिए --out से दूसरा फ़ोल्डर दें", path.display())
            }
            Self::OutIsPart(path) => {
                format!("{} is one of the parts; name another folder with --out", path.display())
            }
            Self::SameName(one, other) if hindi => {
                format!("{} और {} का नाम एक है पर सामग्री अलग; एक को हटाएँ", one.display(), other.display())
            }
            Self::SameName(one, other) => {
                format!("{} and {} have one name and differ; leave one of them out", one.display(), other.display())
            }
            Self::Answers(path) if hindi => format!(
                "{} में किसी ने उत्तर लिखे हैं; इस फ़ाइल को उस भाग के इनपुट फ़ोल्डर में रखकर भाग फिर चलाएँ, तब जोड़ें",
                path.display()
            ),
            Self::Answers(path) => format!(
                "somebody answered in {}; put this file into the input of its part, run the part again, and then merge",
                path.display()
            ),
            Self::Write(_) if hindi => "कार्यपुस्तिका बनाई नहीं जा सकी; अस्थायी फ़ाइलों के लिए जगह देखें".to_owned(),
            Self::Write(_) => "a workbook could not be made; see whether the disk has room".to_owned(),
        }
    }
}

/// Puts results together.
///
/// # Errors
///
/// Where a part is none, parts contradict one another, or the result cannot be written; then nothing is changed.
pub fn merge(config: &MergeConfig) -> Result<Merged, MergeError> {
    let folders: Vec<PathBuf> = config.parts.iter().map(|part| folder_of(part)).collect();
    let absolute = |path: &Path| discover::absolute(path).unwrap_or_else(|_| path.to_owned());
    if folders.iter().any(|folder| absolute(folder) == absolute(&config.out)) {
        return Err(MergeError::OutIsPart(config.out.clone()));
    }
    let names = names(&folders);
    let mut parts = Vec::new();
    for (folder, name) in folders.iter().zip(&names) {
        let document = earlier::document(folder).ok_or_else(|| MergeError::NoPart(folder.clone()))?;
        parts.push(Part { name: name.clone(), document });
    }
    let merged = memory::merge(parts).map_err(MergeError::Contradiction)?;
    let document = merged.ok_or_else(|| MergeError::NoPart(config.out.clone()))?;
    let lock = Lock::take(&config.out).map_err(MergeError::Publish)?;
    let earlier = Earlier::of(&config.out, &config.out, &config.pool);
    let copied = copies(&folders, &config.pool)?;
    let mut outputs = copied.outputs;
    spare_typed(&config.out, &earlier, &outputs, &copied.parts)?;
    if document.regions.len() > 1 {
        let input = config.input.clone().or_else(|| input_of(&folders)).map(|input| way(&config.out, &input));
        let path = RelativePath::of([ALL_REGIONS]);
        let added = earlier.entries(&path);
        let bytes = write::all_regions_workbook(&document, input.as_deref(), added).map_err(MergeError::Write)?;
        outputs.push(Output { path, bytes });
    }
    outputs.push(Output { path: RelativePath::of([BRIEF]), bytes: write::brief(&document) });
    outputs.push(Output { path: RelativePath::of([DOCUMENT]), bytes: write::json::to_bytes(&document) });
    let kept: BTreeSet<&RelativePath> = outputs.iter().map(|output| &output.path).collect();
    let obsolete: Vec<RelativePath> = earlier.ours.iter().filter(|path| !kept.contains(path)).cloned().collect();
    lock.spare_others(outputs.iter().map(|output| &output.path), &earlier.ours).map_err(MergeError::Publish)?;
    lock.publish(&outputs, &obsolete).map_err(MergeError::Publish)?;
    Ok(Merged { document, left: copied.left })
}

/// The folder of a part that was named by its `findings.json`.
fn folder_of(part: &Path) -> PathBuf {
    let is_document = part.file_name().is_some_and(|name| name == DOCUMENT);
    if is_document { part.parent().unwrap_or(part).to_owned() } else { part.to_owned() }
}

/// What the inputs of the parts are called: as their folders, from the folder that they share.
fn names(folders: &[PathBuf]) -> Vec<String> {
    let absolute: Vec<PathBuf> =
        folders.iter().map(|folder| discover::absolute(folder).unwrap_or_else(|_| folder.clone())).collect();
    let parents = absolute.iter().map(|folder| folder.parent().unwrap_or(folder).to_owned());
    let shared = shared(parents).unwrap_or_default();
    let name = |folder: &PathBuf| {
        let parts = folder.strip_prefix(&shared).unwrap_or(folder).components();
        let parts: Vec<String> = parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        without_ending(&parts.join("/")).to_owned()
    };
    absolute.iter().map(name).collect()
}

fn without_ending(name: &str) -> &str {
    ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}

/// The folder that the parts were read from, where their names tell: one input beside its result, or the folder that
/// several share.
fn input_of(folders: &[PathBuf]) -> Option<PathBuf> {
    let inputs: Option<Vec<PathBuf>> = folders
        .iter()
        .map(|folder| {
            let folder = discover::absolute(folder).ok()?;
            let name = folder.file_name()?.to_str()?;
            let input = folder.with_file_name(without_ending(name));
            (input != folder && input.is_dir()).then_some(input)
        })
        .collect();
    let inputs = inputs?;
    match inputs.as_slice() {
        [only] => Some(only.clone()),
        several => shared(several.iter().filter_map(|input| input.parent()).map(Path::to_owned)),
    }
}

/// The workbooks of the parts.
struct Copies {
    outputs: Vec<Output>,
    left: Vec<PathBuf>,
    parts: Vec<Earlier>,
}

/// Refuses to write over what somebody typed into an earlier merged result, unless a part has it too: answers and filled in
/// forms are kept where they were read from, in the parts.
fn spare_typed(out: &Path, earlier: &Earlier, outputs: &[Output], parts: &[Earlier]) -> Result<(), MergeError> {
    let is_copy = |file: &str| {
        let copy = outputs.iter().find(|output| output.path.as_str() == file);
        copy.is_some_and(|output| std::fs::read(output.path.under(out)).is_ok_and(|bytes| bytes == output.bytes))
    };
    let answered = earlier.harvests.iter().filter(|harvest| !harvest.changes.is_empty()).map(|one| one.file.clone());
    // The workbook of all regions is written anew, with the sheets that were added to it.
    let filled = earlier.typed_in().filter(|path| path.as_str() != ALL_REGIONS).filter(|path| {
        let typed = earlier.entries(path).map(rows_of).unwrap_or_default();
        let known: BTreeSet<String> = parts.iter().filter_map(|part| part.entries(path)).flat_map(rows_of).collect();
        !typed.is_subset(&known)
    });
    let mut typed = answered.chain(filled.map(|path| path.as_str().to_owned()));
    match typed.find(|file| !is_copy(file)) {
        Some(file) => Err(MergeError::Answers(out.join(file))),
        None => Ok(()),
    }
}

/// Everything that was typed into a form, row by row.
fn rows_of(entries: &Entries) -> BTreeSet<String> {
    let shown = |values: &mut dyn Iterator<Item = Value>| {
        values.map(|value| value.shown(&entries.strings).into_owned()).collect::<Vec<_>>().join("\u{1f}")
    };
    let typed = |row: &FilledRow| {
        let said = row.cells.iter().filter(|(head, _)| !head.is_silent());
        shown(&mut said.map(|(_, value)| *value))
    };
    let visits = entries.visits.iter().map(typed);
    let rows = entries.sheets.iter().flat_map(|sheet| &sheet.rows);
    visits.chain(rows.map(|row| shown(&mut row.cells.iter().map(|cell| cell.value)))).collect()
}

/// Every workbook of the parts that the program wrote, once. Where parts differ in one that each may have, it stays there.
fn copies(folders: &[PathBuf], pool: &PoolConfig) -> Result<Copies, MergeError> {
    let mut found: BTreeMap<RelativePath, (PathBuf, Vec<u8>)> = BTreeMap::new();
    let mut differing: BTreeSet<RelativePath> = BTreeSet::new();
    let mut left = Vec::new();
    let parts: Vec<Earlier> = folders.iter().map(|folder| Earlier::of(folder, folder, pool)).collect();
    for (folder, part) in folders.iter().zip(&parts) {
        for path in part.ours.iter().cloned() {
            if [ALL_REGIONS, BRIEF, DOCUMENT].contains(&path.as_str()) {
                continue;
            }
            let file = path.under(folder);
            let bytes = std::fs::read(&file).map_err(|_| MergeError::NoPart(file.clone()))?;
            let Some((other, known)) = found.get(&path) else {
                found.insert(path, (file, bytes));
                continue;
            };
            if *known == bytes {
                continue;
            }
            if !OF_A_PART.contains(&path.as_str()) {
                return Err(MergeError::SameName(other.clone(), file));
            }
            if differing.insert(path.clone()) {
                left.push(other.clone());
            }
            left.push(file);
        }
    }
    let outputs = found.into_iter().filter(|(path, _)| !differing.contains(path));
    Ok(Copies { outputs: outputs.map(|(path, (_, bytes))| Output { path, bytes }).collect(), left, parts })
}
