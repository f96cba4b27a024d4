//! The *journal*: what must be renamed and removed so that a staged result becomes the result. While it is there, the new
//! result stands, however far the renames have come; carrying it out twice does no harm.

use super::disk::FileSystem;
use super::error::{PublishError, Trouble};
use super::{Output, RelativePath};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The hidden folder inside the output folder that holds the staged files and the journal, and nothing else.
const STAGING: &str = ".pravas-staging";
/// The journal, in the staging folder.
const JOURNAL: &str = "journal.json";
/// The journal before it is complete.
const DRAFT: &str = "journal.part";

/// The renames and removals of one result.
#[derive(Serialize, Deserialize)]
struct Journal {
    /// Path of the output that the staged file of this number becomes.
    renames: Vec<String>,
    /// Earlier outputs that go.
    removals: Vec<String>,
}

/// Where a result is staged.
pub(super) fn staging(out: &Path) -> PathBuf {
    out.join(STAGING)
}

/// Writes all outputs and then the journal to the staging folder, which must not be there. When this returns, the new
/// result stands.
pub(super) fn stage(
    disk: &impl FileSystem,
    out: &Path,
    outputs: &[Output],
    removals: &[RelativePath],
) -> Result<(), PublishError> {
    let staging = staging(out);
    disk.create_folders(&staging).map_err(|error| PublishError::of(&staging, &error))?;
    // Side by side, since nearly all of the time is waiting for the disk.
    outputs.par_iter().enumerate().try_for_each(|(number, output)| {
        let part = staging.join(number.to_string());
        let written = disk.write(&part, &output.bytes).and_then(|()| disk.sync(&part));
        // A person knows the output's name, not that of its staged file.
        written.map_err(|error| PublishError::of(&output.path.under(out), &error))
    })?;
    let journal = Journal {
        renames: outputs.iter().map(|output| output.path.to_string()).collect(),
        removals: removals.iter().map(RelativePath::to_string).collect(),
    };
    write_journal(disk, &staging, &journal).map_err(|error| PublishError::of(out, &error))
}

/// The journal appears whole: written under another name, flushed, renamed.
fn write_journal(disk: &impl FileSystem, staging: &Path, journal: &Journal) -> io::Result<()> {
    let draft = staging.join(DRAFT);
    disk.write(&draft, &serde_json::to_vec(journal).map_err(io::Error::from)?)?;
    disk.sync(&draft)?;
    disk.sync_folder(staging)?;
    disk.rename(&draft, &staging.join(JOURNAL))?;
    disk.sync_folder(staging)
}

/// Whether a result is staged whole and waits to be put in place.
pub(super) fn stands(out: &Path) -> bool {
    staging(out).join(JOURNAL).is_file()
}

/// Carries the journal out, from wherever an earlier attempt stopped, and sweeps the staging folder away. Without a
/// journal it only sweeps.
pub(super) fn roll_forward(disk: &impl FileSystem, out: &Path) -> Result<(), PublishError> {
    let path = staging(out).join(JOURNAL);
    let journal = match fs::read(&path) {
        // The journal was complete when it got its name; one that cannot be read was damaged by something else, and the run
        // that begins now writes the result anew.
        Ok(bytes) => serde_json::from_slice::<Journal>(&bytes).ok(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return sweep(disk, out),
        Err(error) => return Err(PublishError::of(&path, &error).staged()),
    };
    journal.iter().try_for_each(|journal| carry_out(disk, out, journal)).map_err(PublishError::staged)?;
    sweep(disk, out).map_err(PublishError::staged)
}

fn carry_out(disk: &impl FileSystem, out: &Path, journal: &Journal) -> Result<(), PublishError> {
    let mut touched = BTreeSet::from([out.to_owned()]);
    for (number, path) in journal.renames.iter().enumerate() {
        let Some(path) = RelativePath::parse(path) else { continue };
        let target = path.under(out);
        put_in_place(disk, &staging(out).join(number.to_string()), &target)
            .map_err(|error| PublishError::replacing(&target, &error))?;
        touched.extend(path.folders().map(|folder| folder.under(out)));
    }
    for path in journal.removals.iter().filter_map(|path| RelativePath::parse(path)) {
        let target = path.under(out);
        match disk.remove_file(&target) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(PublishError::replacing(&target, &error));
            }
            _ => {}
        }
        for folder in path.folders().map(|folder| folder.under(out)) {
            match disk.remove_empty_folder(&folder) {
                Ok(()) => drop(touched.remove(&folder)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                // It still holds something and stays; that a file of it is gone must last.
                Err(_) => drop(touched.insert(folder)),
            }
        }
    }
    for folder in &touched {
        disk.sync_folder(folder).map_err(|error| PublishError::of(folder, &error))?;
    }
    Ok(())
}

/// A staged file that is gone was put in place by an earlier attempt.
fn put_in_place(disk: &impl FileSystem, staged: &Path, target: &Path) -> io::Result<()> {
    if !staged.try_exists()? {
        return Ok(());
    }
    if let Some(folder) = target.parent() {
        disk.create_folders(folder)?;
    }
    disk.rename(staged, target)
}

/// Removes the staging folder with all that is in it, the journal first: without it the rest is rubbish.
pub(super) fn sweep(disk: &impl FileSystem, out: &Path) -> Result<(), PublishError> {
    let staging = staging(out);
    let entries = match fs::read_dir(&staging) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(PublishError::of(&staging, &error)),
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort_by_key(|path| !path.ends_with(JOURNAL));
    for path in paths {
        disk.remove_file(&path).map_err(|error| PublishError::of(&path, &error))?;
    }
    disk.remove_empty_folder(&staging).map_err(|error| PublishError::of(&staging, &error))?;
    disk.sync_folder(out).map_err(|error| PublishError::of(out, &error))
}

/// Whether this output can be put in its place: nothing but a file of its name stands there, which nobody holds open and
/// which is not write-protected. So it is known before anything is changed.
pub(super) fn probe(out: &Path, path: &RelativePath) -> Result<(), PublishError> {
    for folder in path.folders().map(|folder| folder.under(out)) {
        if fs::symlink_metadata(&folder).is_ok_and(|found| !found.is_dir()) {
            return Err(PublishError::new(&folder, Trouble::InTheWay));
        }
    }
    let target = path.under(out);
    let found = match fs::symlink_metadata(&target) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(PublishError::of(&target, &error)),
    };
    if !found.is_file() {
        return Err(PublishError::new(&target, Trouble::InTheWay));
    }
    if found.permissions().readonly() {
        return Err(PublishError::new(&target, Trouble::WriteProtected));
    }
    probe_open(&target).map_err(|error| PublishError::of(&target, &error))
}

/// Only Windows refuses to replace a file that a program holds open, however willing that program is to share it: asked
/// for the file alone, it says so.
#[cfg(windows)]
fn probe_open(target: &Path) -> io::Result<()> {
    use std::os::windows::fs::OpenOptionsExt;
    const DELETE: u32 = 0x0001_0000;
    let alone = || fs::File::options().access_mode(DELETE).share_mode(0).open(target).map(drop);
    super::disk::patiently(alone)
}

#[cfg(not(windows))]
fn probe_open(_: &Path) -> io::Result<()> {
    Ok(())
}
