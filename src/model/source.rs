//! A *source* is a file that was dropped in, whatever became of it: the ledger's outer page. Nothing that lies in the
//! folder is passed over in silence.

use super::finding::Said;
use super::place::{FileId, SheetId};
use super::trouble::ReadTrouble;
use indexmap::IndexMap;
use jiff::civil::DateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Where the bytes of a file are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file of its own.
    File(PathBuf),
    /// An entry of a zip file, by its index.
    Entry(PathBuf, usize),
}

/// A file as the folder shows it, before its bytes are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Path relative to the input folder, with `/`, in NFC for showing.
    pub path: String,
    /// Where its bytes are.
    pub origin: Origin,
    /// Size in bytes.
    pub size: u64,
    /// When the file system says it was last changed, in UTC.
    pub changed: Option<DateTime>,
    /// Why it is not even opened; `None` for a file that goes to a reader.
    pub passed_over: Option<ReadTrouble>,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceStatus {
    /// Its sheets were read.
    Read,
    /// Same content as another file, which was read.
    Duplicate,
    /// Not a kind of file that is read; listed, no more.
    Ignored,
    /// It should have been read and could not be.
    Unreadable,
    /// Written by this program: read only for the answers in it.
    OwnOutput,
}

/// One file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path relative to the input folder, with `/`, in NFC for showing.
    pub path: String,
    /// SHA-256 of its bytes in hexadecimal; empty where the bytes could not be read.
    pub sha256: String,
    /// What became of it.
    pub status: SourceStatus,
    /// Why, in one sentence, unless it was simply read.
    pub reason: Option<Said>,
    /// Size in bytes.
    pub size: u64,
    /// When it was last changed: what its own properties say, else the file's time.
    pub changed: Option<DateTime>,
    /// Whether [`Source::changed`] comes from inside the file.
    pub dated_inside: bool,
    /// Names of its sheets, in order.
    pub sheets: Vec<String>,
}

/// All files of a run, in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// The files, which must be in the order of their paths.
    pub fn new(files: Vec<Source>) -> Self {
        Self { files }
    }

    /// The file of this number.
    pub fn get(&self, file: FileId) -> Option<&Source> {
        self.files.get(file.0 as usize)
    }

    /// The path of a file, for showing; empty for an unknown number.
    pub fn path(&self, file: FileId) -> &str {
        self.get(file).map_or("", |source| source.path.as_str())
    }

    /// The name of a sheet, for showing; empty for an unknown number.
    pub fn sheet(&self, file: FileId, sheet: SheetId) -> &str {
        self.get(file).and_then(|source| source.sheets.get(sheet.0 as usize)).map_or("", String::as_str)
    }

    /// Every file with its number.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.files.iter().enumerate().map(|(number, source)| (FileId(number as u32), source))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// How many files had each fate.
    pub fn tally(&self) -> IndexMap<SourceStatus, usize> {
        let mut tally = IndexMap::new();
        for source in &self.files {
            *tally.entry(source.status).or_insert(0) += 1;
        }
        tally
    }
}
