//! Getting the bytes of a file that was found: once, whole, and only from an ordinary file.

use super::zip;
use crate::model::source::{Found, Origin};
use crate::model::trouble::ReadTrouble;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::time::Duration;

/// How often a file that another program holds is tried again, and how long to wait between.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_millis(300);

/// The bytes of a file, up to so many.
///
/// # Errors
///
/// Where it cannot be read, or changes while it is.
pub fn load(found: &Found, most: u64) -> Result<Vec<u8>, ReadTrouble> {
    match &found.origin {
        Origin::File(path) => load_file(path, most),
        Origin::Entry(path, index) => zip::load(path, *index, most),
    }
}

fn load_file(path: &Path, most: u64) -> Result<Vec<u8>, ReadTrouble> {
    let mut tried = 0;
    loop {
        match read_once(path, most) {
            Err(ReadTrouble::InUse | ReadTrouble::Vanished) if tried < TRIES && path.exists() => {
                tried += 1;
                std::thread::sleep(PAUSE);
            }
            other => return other,
        }
    }
}

fn read_once(path: &Path, most: u64) -> Result<Vec<u8>, ReadTrouble> {
    let told = |error: io::Error| trouble(&error);
    // A pipe put in the place of the file would hold up the run for ever.
    if !fs::metadata(path).map_err(told)?.is_file() {
        return Err(ReadTrouble::NotAFile);
    }
    let mut file = File::open(path).map_err(told)?;
    let before = file.metadata().map_err(told)?;
    if before.len() > most {
        return Err(ReadTrouble::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(before.len()).unwrap_or(0) + 1);
    (&mut file).take(most + 1).read_to_end(&mut bytes).map_err(told)?;
    let after = file.metadata().map_err(told)?;
    let is_same = before.modified().ok() == after.modified().ok() && bytes.len() as u64 == after.len();
    if is_same { Ok(bytes) } else { Err(ReadTrouble::Vanished) }
}

/// A fault of the file system in the words of the program.
pub(super) fn trouble(error: &io::Error) -> ReadTrouble {
    // Windows: another program has the file, or a part of it, for itself.
    if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) {
        return ReadTrouble::InUse;
    }
    match error.kind() {
        ErrorKind::PermissionDenied => ReadTrouble::NoPermission,
        ErrorKind::NotFound => ReadTrouble::Vanished,
        ErrorKind::ResourceBusy => ReadTrouble::InUse,
        _ => ReadTrouble::DiskError,
    }
}
