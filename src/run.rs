//! A run from end to end: the pass with its input and output around it.

use crate::discover::{self, DiscoverError, Discovered};
use crate::earlier::{self, DOCUMENT, Earlier};
use crate::folders::{out_folder, way};
use crate::mask::mask;
use crate::memory::{self, Harvest};
use crate::model::doubt::{Doubt, What};
use crate::model::finding::{Language, Said};
use crate::model::place::{FileId, Place};
use crate::model::plan::{Plan, RegionId, Unit};
use crate::model::source::{Found, Origin, Source, SourceStatus, Sources};
use crate::model::strings::Strings;
use crate::model::table::Table;
use crate::pass::{Examined, Material, Wishes, examine};
use crate::plan;
use crate::publish::{Lock, Output, PublishError, Published, RelativePath, names};
use crate::recognise::{self, FileContext};
use crate::worker::{self, PoolConfig};
use crate::write::{self, WriteError};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What to do with which files.
#[derive(Clone, Debug)]
pub struct Config {
    /// Folders and files.
    pub inputs: Vec<PathBuf>,
    /// Plan workbooks that do not lie among them.
    pub plan: Vec<PathBuf>,
    /// Where the results go; `None` is beside the input.
    pub out: Option<PathBuf>,
    /// Names of the regions to write; all where there is none.
    pub regions: Vec<String>,
    /// What the person asks for instead of the plan.
    pub wishes: Wishes,
    /// Whether a copy to share is made.
    pub mask: bool,
    /// An earlier `findings.json` to compare with; `None` is the one in the output folder.
    pub since: Option<PathBuf>,
    /// How files are read.
    pub pool: PoolConfig,
}

/// Why a run could not be done.
#[derive(Debug)]
pub enum RunError {
    /// There is nothing to read.
    Discover(DiscoverError),
    /// No file of this folder could be read, and why each could not.
    NothingReadable(PathBuf, Box<Sources>),
    /// The results would lie among the files that are read.
    OutIsInput(PathBuf),
    /// This is no earlier `findings.json`.
    NoSince(PathBuf),
    /// No region has this name; those that there are.
    NoSuchRegion(String, Vec<String>),
    /// A workbook could not be made.
    Write(WriteError),
    /// The results could not be put in place.
    Publish(PublishError),
}

impl RunError {
    /// What is wrong and what to do, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let hindi = language == Language::Hindi;
        match self {
            Self::Discover(error) => error.message(language),
            Self::Publish(error) => error.message(language),
            Self::NothingReadable(folder, _) if hindi => {
                format!("{} की कोई फ़ाइल पढ़ी नहीं जा सकी; हर फ़ाइल का कारण ऊपर लिखा है", folder.display())
            }
            Self::NothingReadable(folder, _) => {
                format!("no file in {} could be read; the reason stands above, file by file", folder.display())
            }
            Self::OutIsInput(folder) if hindi => {
                format!("{} से फ़ाइलें पढ़ी जाती हैं; परिणाम के लिए --out से दूसरा फ़ोल्डर दें", folder.display())
            }
            Self::OutIsInput(folder) => {
                format!("{} is the folder that is read; name another for the results with --out", folder.display())
            }
            Self::NoSince(path) if hindi => format!("{} पिछली findings.json नहीं है", path.display()),
            Self::NoSince(path) => format!("{} is no earlier findings.json", path.display()),
            Self::NoSuchRegion(name, known) if hindi => {
                format!("{name} नाम का कोई क्षेत्र नहीं है; ये हैं: {}", known.join(", "))
            }
            Self::NoSuchRegion(name, known) => {
                format!("there is no region named {name}; there are: {}", known.join(", "))
            }
            Self::Write(_) if hindi => "कार्यपुस्तिका बनाई नहीं जा सकी; अस्थायी फ़ाइलों के लिए जगह देखें".to_owned(),
            Self::Write(_) => "a workbook could not be made; see whether the disk has room".to_owned(),
        }
    }
}

/// How long each stage took.
#[derive(Clone, Debug, Default)]
pub struct Timings {
    /// Stages in their order.
    pub stages: Vec<(&'static str, Duration)>,
}

impl Timings {
    fn time<T>(&mut self, stage: &'static str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let made = work();
        self.stages.push((stage, start.elapsed()));
        made
    }
}

/// What a run did.
pub struct Done {
    /// What it found.
    pub examined: Examined,
    /// Where the results are.
    pub out: PathBuf,
    /// What was put in place.
    pub published: Published,
    /// How long each stage took.
    pub timings: Timings,
}

/// What a check found.
pub struct Checked {
    /// What it found.
    pub examined: Examined,
    /// How long each stage took.
    pub timings: Timings,
}

/// Reads, checks and writes. `progress` is called with the number of files done and the number of all.
///
/// # Errors
///
/// Only where the job itself cannot be done; what is wrong with the files is in the findings.
pub fn run(config: &Config, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Done, RunError> {
    let mut timings = Timings::default();
    let out = out_folder(config);
    let found = timings.time("discover", || walk(config, &out))?;
    let lock = Lock::take(&out).map_err(RunError::Publish)?;
    let earlier = Earlier::of(&out, &config.pool);
    let material = timings.time("read", || read(config, &found, &earlier, progress))?;
    let examined = timings.time("examine", || understand(config, material, &out))?;
    let outputs = timings.time("write", || outputs(config, &examined, &found.root, &out))?;
    let published = timings.time("publish", || publish(lock, &outputs, &earlier.ours))?;
    Ok(Done { examined, out, published, timings })
}

/// Reads and checks only.
///
/// # Errors
///
/// As [`run`], but for the output.
pub fn check(config: &Config, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Checked, RunError> {
    let mut timings = Timings::default();
    let out = out_folder(config);
    let found = timings.time("discover", || walk(config, &out))?;
    let earlier = Earlier::of(&out, &config.pool);
    let material = timings.time("read", || read(config, &found, &earlier, progress))?;
    let examined = timings.time("examine", || understand(config, material, &out))?;
    Ok(Checked { examined, timings })
}

/// Reads the input, whatever of the plan it holds, and says what should be. Nothing is examined.
///
/// # Errors
///
/// As [`check`].
pub fn plan(config: &Config, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Plan, RunError> {
    let found = walk(config, &out_folder(config))?;
    let material = read(config, &found, &Earlier::default(), progress)?;
    Ok(plan::gather(&material.tables, &material.strings, &material.sources, &config.wishes.name).plan)
}

/// Everything between reading and writing, with what an earlier run left behind.
fn understand(config: &Config, material: Material, out: &Path) -> Result<Examined, RunError> {
    let mut examined = examine(material, &config.wishes);
    let file = config.since.clone().unwrap_or_else(|| out.join(DOCUMENT));
    let previous = earlier::document_in(&file);
    if previous.is_none() && config.since.is_some() {
        return Err(RunError::NoSince(file));
    }
    examined.since = previous.and_then(|previous| memory::since(&previous, &examined.findings, examined.as_of));
    if config.mask {
        mask(&mut examined);
    }
    Ok(examined)
}

fn walk(config: &Config, out: &Path) -> Result<Discovered, RunError> {
    let inputs: Vec<PathBuf> = config.inputs.iter().chain(&config.plan).cloned().collect();
    // What is in the output folder is not read, so nothing would be left.
    let is_out =
        |input: &&PathBuf| input.canonicalize().is_ok_and(|input| out.canonicalize().is_ok_and(|out| out == input));
    if let Some(input) = inputs.iter().find(is_out) {
        return Err(RunError::OutIsInput(input.clone()));
    }
    discover::walk(&inputs, &[out.to_owned()]).map_err(RunError::Discover)
}

/// One file after reading and recognising.
struct FileRead {
    source: Source,
    doubts: Vec<Doubt>,
    tables: Vec<Table>,
    strings: Strings,
    harvest: Option<Harvest>,
}

fn read(
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

fn publish(lock: Lock, outputs: &[Output], ours: &BTreeSet<RelativePath>) -> Result<Published, RunError> {
    lock.spare_others(outputs.iter().map(|output| &output.path), ours).map_err(RunError::Publish)?;
    lock.publish(outputs, &[]).map_err(RunError::Publish)
}

/// Names that outputs have besides those of the regions.
const TAKEN: [&str; 3] = ["all-regions", "unplaced", "decisions"];

/// Every output of a run as bytes.
fn outputs(config: &Config, examined: &Examined, root: &Path, out: &Path) -> Result<Vec<Output>, RunError> {
    use rayon::prelude::*;
    let regions = chosen_regions(config, examined)?;
    let names = examined.plan.regions.iter().map(|region| region.name.as_str());
    let files = names::distinct(TAKEN.into_iter().chain(names)).split_off(TAKEN.len());
    let input = way(out, root);
    let rows = examined.row_counts();
    let report = examined.report(&rows, &input);
    let workbooks: Vec<Result<Output, WriteError>> = regions
        .par_iter()
        .map(|&region| {
            let name = files.get(region.index()).map_or("region", String::as_str);
            let path = RelativePath::of([format!("{name}.xlsx").as_str()]);
            Ok(Output { path, bytes: write::region_workbook(&report, region)? })
        })
        .collect();
    let mut outputs = workbooks.into_iter().collect::<Result<Vec<_>, _>>().map_err(RunError::Write)?;
    if let Some(bytes) = write::decisions_workbook(&report).map_err(RunError::Write)? {
        outputs.push(Output { path: RelativePath::of(["decisions.xlsx"]), bytes });
    }
    let mut document = write::json::document(&report, examined.since.clone());
    if config.regions.is_empty() {
        if let Some(bytes) = write::unplaced_workbook(&report).map_err(RunError::Write)? {
            outputs.push(Output { path: RelativePath::of(["unplaced.xlsx"]), bytes });
        }
    } else {
        let chosen: Vec<&str> = regions.iter().map(|&region| examined.plan.unit_name(Unit::Region(region))).collect();
        document = memory::replace_parts(document, earlier::document(out), &chosen);
    }
    if document.regions.len() > 1 {
        let bytes = write::all_regions_workbook(&document, &input).map_err(RunError::Write)?;
        outputs.push(Output { path: RelativePath::of(["all-regions.xlsx"]), bytes });
    }
    outputs.push(Output { path: RelativePath::of([DOCUMENT]), bytes: write::json::to_bytes(&document) });
    Ok(outputs)
}

fn chosen_regions(config: &Config, examined: &Examined) -> Result<Vec<RegionId>, RunError> {
    let all = (0..examined.plan.regions.len()).map(|number| RegionId(number as u16));
    if config.regions.is_empty() {
        return Ok(all.collect());
    }
    let key = |name: &str| crate::text::fold::fold_unit(name);
    for wanted in &config.regions {
        if !examined.plan.regions.iter().any(|region| key(&region.name) == key(wanted)) {
            let known = examined.plan.regions.iter().map(|region| region.name.to_string()).collect();
            return Err(RunError::NoSuchRegion(wanted.clone(), known));
        }
    }
    let is_wanted = |id: &RegionId| {
        examined.plan.region(*id).is_some_and(|region| config.regions.iter().any(|name| key(name) == key(&region.name)))
    };
    Ok(all.filter(is_wanted).collect())
}
