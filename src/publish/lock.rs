//! The *lock* on an output folder: one run at a time, from before the first input is read until the result is in place.

use super::disk::{Disk, FileSystem, patiently};
use super::error::{PublishError, Trouble};
use super::{Output, Published, RelativePath, journal, names};
use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The hidden file that a run holds locked. The lock is the system's and ends with the process, so a run that was killed
/// leaves at most an empty file that hinders nobody.
const LOCK: &str = ".pravas-lock";

/// What an earlier run had left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recovered {
    /// Nothing.
    Nothing,
    /// An unfinished result, swept away: the earlier result stands.
    Swept,
    /// A complete result, now put in place.
    Finished,
}

/// The right to publish in an output folder. Given up when it is dropped; a folder that was made for it and holds
/// nothing then is removed again.
pub struct Lock {
    out: PathBuf,
    /// Folders made for this run, innermost first.
    made: Vec<PathBuf>,
    file: Option<File>,
    recovered: Recovered,
}

impl Lock {
    /// Makes the output folder if need be, locks it, and brings an earlier result that was cut short to its end: what
    /// is in the folder then is one whole result, and answers can be read from it.
    ///
    /// # Errors
    ///
    /// Another run holds the folder, it cannot be written, or an earlier result cannot be brought to its end.
    pub fn take(out: &Path) -> Result<Self, PublishError> {
        let made = missing(out);
        if let Err(error) = make_folder(out) {
            remove_empty(&made);
            return Err(PublishError::of(out, &error));
        }
        // From here on the folders are removed by `drop`, whatever goes wrong.
        let mut lock = Self { out: out.to_owned(), made, file: None, recovered: Recovered::Nothing };
        lock.file = Some(lock_file(&out.join(LOCK))?);
        lock.recovered = recover(&Disk, out)?;
        Ok(lock)
    }

    /// What an earlier run had left behind when the lock was taken.
    pub fn recovered(&self) -> Recovered {
        self.recovered
    }

    /// The output folder.
    pub fn out(&self) -> &Path {
        &self.out
    }

    /// Checks that these outputs can be replaced: none is open in Excel, write-protected or not a file. Publishing checks
    /// it again; asked before the work begins it saves the person the wait.
    ///
    /// # Errors
    ///
    /// The first that cannot.
    pub fn probe<'a>(&self, paths: impl IntoIterator<Item = &'a RelativePath>) -> Result<(), PublishError> {
        paths.into_iter().try_for_each(|path| journal::probe(&self.out, path))
    }

    /// Checks that each of these paths is free or bears one of the program's own outputs, so that nothing that somebody
    /// else put into the folder is overwritten.
    ///
    /// # Errors
    ///
    /// The first file that is somebody else's.
    pub fn spare_others<'a>(
        &self,
        paths: impl IntoIterator<Item = &'a RelativePath>,
        ours: &BTreeSet<RelativePath>,
    ) -> Result<(), PublishError> {
        for path in paths.into_iter().filter(|path| !ours.contains(path)) {
            let target = path.under(&self.out);
            if fs::symlink_metadata(&target).is_ok() {
                return Err(PublishError::new(&target, Trouble::Foreign));
            }
        }
        Ok(())
    }

    /// Puts the outputs in place and removes `obsolete`, all as one. The caller vouches that each of these was written by
    /// this program, that its answers are kept, and that it no longer belongs; one that is written anew stays.
    ///
    /// # Errors
    ///
    /// An output that cannot be written or replaced, named by its path; [`PublishError::is_staged`] says whether the
    /// earlier files are untouched or the next start finishes the work.
    pub fn publish(self, outputs: &[Output], obsolete: &[RelativePath]) -> Result<Published, PublishError> {
        publish(&Disk, &self.out, outputs, obsolete)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let Some(file) = self.file.take() else {
            remove_empty(&self.made);
            return;
        };
        // The file goes while it is locked, so that nobody can lock a file that is about to go. Windows lets nobody remove
        // an open file, and there a file that another run has opened meanwhile cannot be removed either.
        let path = self.out.join(LOCK);
        if cfg!(windows) {
            drop(file);
            let _ = fs::remove_file(&path);
        } else {
            let _ = fs::remove_file(&path);
            drop(file);
        }
        remove_empty(&self.made);
    }
}

/// Brings an earlier result to its end.
pub(super) fn recover(disk: &impl FileSystem, out: &Path) -> Result<Recovered, PublishError> {
    let recovered = match journal::staging(out).exists() {
        true if journal::stands(out) => Recovered::Finished,
        true => Recovered::Swept,
        false => Recovered::Nothing,
    };
    journal::roll_forward(disk, out)?;
    Ok(recovered)
}

/// Publishes through any file system, with the folder locked and recovered.
pub(super) fn publish(
    disk: &impl FileSystem,
    out: &Path,
    outputs: &[Output],
    obsolete: &[RelativePath],
) -> Result<Published, PublishError> {
    let mut taken = BTreeSet::new();
    for output in outputs {
        if !taken.insert(names::sameness(output.path.as_str())) {
            return Err(PublishError::new(&output.path.under(out), Trouble::SameName));
        }
    }
    let goes = |path: &&RelativePath| !taken.contains(&names::sameness(path.as_str())) && path.under(out).is_file();
    let removed: Vec<RelativePath> = obsolete.iter().filter(goes).cloned().collect();
    outputs.iter().map(|output| &output.path).chain(&removed).try_for_each(|path| journal::probe(out, path))?;
    if let Err(error) = journal::stage(disk, out, outputs, &removed) {
        if journal::stands(out) {
            return Err(error.staged());
        }
        // What is left of it is swept away by the next start, if not now.
        let _ = journal::sweep(disk, out);
        return Err(error);
    }
    journal::roll_forward(disk, out)?;
    Ok(Published { written: outputs.len(), removed })
}

/// Opens and locks the file at this path, and makes sure that the locked file is still the one of that path: the run
/// before removes it when it ends.
fn lock_file(path: &Path) -> Result<File, PublishError> {
    let folder = path.parent().unwrap_or(path);
    loop {
        let file = match patiently(|| open(path)) {
            Ok(file) => file,
            // A run that made the folder and had nothing to write has just removed it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                make_folder(folder).map_err(|error| PublishError::of(folder, &error))?;
                continue;
            }
            Err(error) => return Err(refused(folder, &error)),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(PublishError::new(folder, Trouble::Locked));
            }
            // Some network shares know no locks; the work is then done without.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(PublishError::of(path, &error)),
        }
        if is_at(&file, path) {
            return Ok(file);
        }
    }
}

/// Why the lock of a folder could not be opened. On Windows another run that removes it, as it ends, keeps others off.
fn refused(folder: &Path, error: &io::Error) -> PublishError {
    match Trouble::of(error) {
        Trouble::Open => PublishError::new(folder, Trouble::Locked),
        trouble => PublishError::new(folder, trouble),
    }
}

#[cfg(not(windows))]
fn open(path: &Path) -> io::Result<File> {
    File::options().create(true).truncate(false).write(true).open(path)
}

/// Without the right to delete for others: so that the file cannot be removed while any run has it open.
#[cfg(windows)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;
    const READ_AND_WRITE: u32 = 3;
    File::options().create(true).truncate(false).write(true).share_mode(READ_AND_WRITE).open(path)
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (Ok(held), Ok(named)) = (file.metadata(), fs::metadata(path)) else { return false };
    (held.dev(), held.ino()) == (named.dev(), named.ino())
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

/// Makes a folder and those above it, also while another run removes them because it had nothing to write.
fn make_folder(folder: &Path) -> io::Result<()> {
    loop {
        match fs::create_dir_all(folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && !is_barred(folder) => {}
            made => return made,
        }
    }
}

/// Whether what stands at this path, or nearest above it, is no folder.
fn is_barred(folder: &Path) -> bool {
    let nearest = folder.ancestors().find(|above| fs::symlink_metadata(above).is_ok());
    nearest.is_some_and(|found| !found.is_dir())
}

/// This folder and those above it that are not there, innermost first.
fn missing(folder: &Path) -> Vec<PathBuf> {
    let above = folder.ancestors().filter(|above| !above.as_os_str().is_empty());
    above.take_while(|above| !above.exists()).map(Path::to_owned).collect()
}

fn remove_empty(folders: &[PathBuf]) {
    for folder in folders {
        if fs::remove_dir(folder).is_err() {
            return;
        }
    }
}
