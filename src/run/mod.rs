//! A run from end to end: the pass with its input and output around it.

pub mod earlier;
mod error;
mod file;
mod forms;
mod gather;
mod left_over;
mod outputs;
mod place;
mod reading;

pub use error::RunError;
pub use forms::{Forms, forms};

use crate::discover::{self, Discovered};
use crate::folders::DOCUMENT;
use crate::infer::{self, Files};
use crate::mask::mask;
use crate::memory;
use crate::model::draft::Draft;
use crate::model::finding::Language;
use crate::model::plan::Plan;
use crate::pass::{self, Examined, Material, Wishes, examine};
use crate::plan;
use crate::publish::{Lock, Output, RelativePath};
use crate::worker::PoolConfig;
use earlier::Earlier;
use place::out_folder;
use reading::read;
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
    let earlier = earlier_of(config, &out, &found.root);
    // What is open in Excel is named now, not after the work.
    lock.probe(&earlier.ours).map_err(RunError::Publish)?;
    let material = timings.time("read", || read(config, &found, &earlier, progress))?;
    let examined = timings.time("examine", || understand(config, material, &out))?;
    let outputs = timings.time("write", || outputs::outputs(config, &examined, &found.root, &out, &earlier))?;
    let left_over = left_over::left_over(config, &earlier, &outputs);
    timings.time("publish", || publish(lock, &outputs, &left_over, &earlier.ours))?;
    Ok(Done { examined, out, timings })
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
    let earlier = earlier_of(config, &out, &found.root);
    let material = timings.time("read", || read(config, &found, &earlier, progress))?;
    let examined = timings.time("examine", || understand(config, material, &out))?;
    Ok(Checked { examined, timings })
}

/// Reads the input, whatever of the plan it holds, and says what should be, with what people have answered. Only where they
/// have is anything examined.
///
/// # Errors
///
/// As [`check`].
pub fn plan(config: &Config, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Plan, RunError> {
    let out = out_folder(config);
    let found = walk(config, &out)?;
    let earlier = earlier_of(config, &out, &found.root);
    let material = read(config, &found, &earlier, progress)?;
    if !material.answers.list.is_empty() {
        return Ok(examine(material, &config.wishes).plan);
    }
    let assumptions = pass::assumptions(&config.wishes, &material.tables, &material.strings);
    Ok(plan::gather(&material.tables, &material.strings, &material.sources, &assumptions).plan)
}

/// Reads the input and drafts the plan that its files have followed so far; gives its language too.
///
/// # Errors
///
/// As [`check`].
pub fn draft(config: &Config, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<(Draft, Language), RunError> {
    let found = walk(config, &out_folder(config))?;
    let material = read(config, &found, &Earlier::default(), progress)?;
    let Material { tables, strings, sources, .. } = &material;
    let assumptions = pass::assumptions(&config.wishes, tables, strings);
    let as_of = config.wishes.as_of.unwrap_or(config.wishes.today);
    Ok(infer::draft(Files { tables, strings, sources }, &assumptions, as_of))
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

/// What earlier runs left. A copy to share takes no answers, but counts the visits that were typed into the forms of the
/// office's own result, so that both have the same figures.
fn earlier_of(config: &Config, out: &Path, root: &Path) -> Earlier {
    let earlier = Earlier::of(out, root, &config.pool);
    if !config.mask {
        return earlier;
    }
    let office = out_folder(&Config { out: None, mask: false, ..config.clone() });
    earlier.and(Earlier::of(&office, root, &config.pool).forms_only())
}

fn walk(config: &Config, out: &Path) -> Result<Discovered, RunError> {
    let inputs: Vec<PathBuf> = config.inputs.iter().chain(&config.plan).cloned().collect();
    // What is in the output folder is not read, so nothing would be left.
    let is_out = |input: &&PathBuf| {
        discover::absolute(input).is_ok_and(|input| discover::absolute(out).is_ok_and(|out| out == input))
    };
    if let Some(input) = inputs.iter().find(is_out) {
        return Err(RunError::OutIsInput(input.clone()));
    }
    discover::walk(&inputs, &[out.to_owned()]).map_err(RunError::Discover)
}

fn publish(
    lock: Lock,
    outputs: &[Output],
    left_over: &[RelativePath],
    ours: &BTreeSet<RelativePath>,
) -> Result<(), RunError> {
    lock.spare_others(outputs.iter().map(|output| &output.path), ours).map_err(RunError::Publish)?;
    lock.publish(outputs, left_over).map_err(RunError::Publish)?;
    Ok(())
}
