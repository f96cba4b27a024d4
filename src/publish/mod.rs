//! *Publishing* makes all outputs of a run appear in the output folder as one result: after a kill, a power cut or a full
//! disk the folder holds the old result or the new one, whole. It is the last stage, and the only one that writes.
//!
//! Everything is first written to a hidden *staging* folder inside the output folder and flushed to the disk. Then a
//! *journal* that names the renames and the removals is put beside the staged files: from that moment the new result
//! stands, and whoever starts next carries out what the journal says, as often as it takes. Before that moment the
//! staging folder is rubbish and is swept away.
//!
//! A [`Lock`] is taken before any input is read, so that a second run on the same folder stops at once and a folder that
//! cannot be written is known before the work begins.

mod disk;
mod error;
mod journal;
mod lock;
pub mod names;
mod path;

#[cfg(test)]
mod faults;

pub use error::{PublishError, Trouble};
pub use lock::{Lock, Recovered};
pub use path::RelativePath;

/// One file of the result.
pub struct Output {
    /// Where it stands in the output folder.
    pub path: RelativePath,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What publishing did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// How many files were written.
    pub written: usize,
    /// Earlier outputs that no longer belonged and were removed.
    pub removed: Vec<RelativePath>,
}
