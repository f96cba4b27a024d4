//! A disk of which any one operation, or all from any one on, fail: the earlier result or the new one must stand.

use super::disk::{Disk, FileSystem};
use super::lock::{publish, recover};
use super::{Output, RelativePath};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Which operations fail.
#[derive(Clone, Copy, Debug)]
enum Fault {
    /// Only the one of this number, as when a disk is full for a moment.
    Once(usize),
    /// The one of this number and all after it, as when the power goes.
    From(usize),
}

/// A disk with a fault; a write that fails leaves half of its bytes.
struct Faulty {
    fault: Fault,
    done: AtomicUsize,
}

impl Faulty {
    fn new(fault: Fault) -> Self {
        Self { fault, done: AtomicUsize::new(0) }
    }

    fn fails(&self) -> bool {
        let number = self.done.fetch_add(1, Ordering::SeqCst);
        match self.fault {
            Fault::Once(at) => number == at,
            Fault::From(at) => number >= at,
        }
    }

    fn or_fail(&self, operation: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        if self.fails() { Err(io::ErrorKind::StorageFull.into()) } else { operation() }
    }
}

impl FileSystem for Faulty {
    fn create_folders(&self, path: &Path) -> io::Result<()> {
        self.or_fail(|| Disk.create_folders(path))
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if self.fails() {
            Disk.write(path, &bytes[..bytes.len() / 2])?;
            return Err(io::ErrorKind::StorageFull.into());
        }
        Disk.write(path, bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        self.or_fail(|| Disk.sync(path))
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.or_fail(|| Disk.sync_folder(path))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.or_fail(|| Disk.rename(from, to))
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.or_fail(|| Disk.remove_file(path))
    }

    fn remove_empty_folder(&self, path: &Path) -> io::Result<()> {
        self.or_fail(|| Disk.remove_empty_folder(path))
    }
}

fn result(version: &str) -> Vec<Output> {
    let paths = ["अवध.xlsx", "districts/अवध/उन्नाव.xlsx", "findings.json"];
    let output = |path: &&str| Output {
        path: RelativePath::parse(path).unwrap(),
        bytes: format!("{version} {path}").into_bytes(),
    };
    paths.iter().map(output).collect()
}

/// Every file under the folder with what it holds, hidden ones too, and every hidden folder. (A folder that is left empty
/// because it cannot be removed is no fault.)
fn content(out: &Path) -> BTreeMap<String, String> {
    fn walk(folder: &Path, root: &Path, into: &mut BTreeMap<String, String>) {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.strip_prefix(root).unwrap().display().to_string();
            if path.is_dir() {
                if name.starts_with('.') {
                    into.insert(name, "folder".to_owned());
                }
                walk(&path, root, into);
            } else {
                into.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut into = BTreeMap::new();
    walk(out, out, &mut into);
    into
}

/// A folder with a first result, an output that will be obsolete and a stranger's file.
fn first_result() -> (tempfile::TempDir, RelativePath) {
    let folder = tempfile::tempdir().unwrap();
    let obsolete = Output {
        path: RelativePath::parse("districts/ब्रज/आगरा.xlsx").unwrap(), bytes: b"old".to_vec()
    };
    let path = obsolete.path.clone();
    let mut outputs = result("first");
    outputs.push(obsolete);
    publish(&Disk, folder.path(), &outputs, &[]).unwrap();
    fs::write(folder.path().join("मेरी.xlsx"), "mine").unwrap();
    (folder, path)
}

/// Publishes a second result over the first with this fault, starts again without, and returns whether the fault struck.
fn check(fault: fn(usize) -> Fault, at: usize) -> bool {
    let (folder, obsolete) = first_result();
    let out = folder.path();
    let before = content(out);
    let after = {
        let (folder, obsolete) = first_result();
        publish(&Disk, folder.path(), &result("second"), &[obsolete]).unwrap();
        assert!(!folder.path().join("districts/ब्रज").exists());
        content(folder.path())
    };
    assert!(after.contains_key("मेरी.xlsx"));
    let disk = Faulty::new(fault(at));
    let outcome = publish(&disk, out, &result("second"), &[obsolete]);
    recover(&Disk, out).unwrap();
    let found = content(out);
    match &outcome {
        Ok(_) => assert_eq!(found, after, "{:?}: said to be published", fault(at)),
        Err(error) if error.is_staged => assert_eq!(found, after, "{:?}: said to be staged", fault(at)),
        Err(_) => assert_eq!(found, before, "{:?}: said to be as before", fault(at)),
    }
    disk.done.into_inner() > at
}

#[test]
fn a_fault_at_any_one_operation_leaves_a_whole_result() {
    let struck = (0..).take_while(|&at| check(Fault::Once, at)).count();
    assert!(struck > 20, "only {struck} operations");
}

#[test]
fn a_death_at_any_operation_leaves_a_whole_result() {
    let struck = (0..).take_while(|&at| check(Fault::From, at)).count();
    assert!(struck > 20, "only {struck} operations");
}

#[test]
fn a_recovery_that_fails_is_taken_up_again() {
    for died_at in (0..40).step_by(3) {
        for fails_at in (0..20).step_by(3) {
            let (folder, obsolete) = first_result();
            let out = folder.path();
            let outcome = publish(&Faulty::new(Fault::From(died_at)), out, &result("second"), &[obsolete]);
            let staged = outcome.as_ref().is_err_and(|error| error.is_staged);
            let _ = recover(&Faulty::new(Fault::From(fails_at)), out);
            recover(&Disk, out).unwrap();
            let found = content(out);
            let version = found.get("findings.json").map(|text| text.split(' ').next().unwrap().to_owned());
            let whole = version.is_some_and(|version| {
                result(&version)
                    .iter()
                    .all(|output| found.get(output.path.as_str()).is_some_and(|text| text.as_bytes() == output.bytes))
            });
            assert!(whole && !found.keys().any(|name| name.starts_with(".pravas")), "{died_at} {fails_at}: {found:?}");
            assert!(!staged || found["findings.json"].starts_with("second"));
        }
    }
}
