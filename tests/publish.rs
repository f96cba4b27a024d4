//! The output folder as a person meets it: killed runs, two runs at once, files that cannot be replaced.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use pravas::model::finding::Language;
use pravas::publish::{Lock, Output, PublishError, Recovered, RelativePath, Trouble};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Names the folder that [`a_publisher`] publishes to; unset, that test does nothing.
const LOOP: &str = "PRAVAS_TEST_PUBLISH_LOOP";

const PATHS: [&str; 3] = ["कानपुर-बुन्देलखण्ड.xlsx", "districts/कानपुर-बुन्देलखण्ड/औरैया.xlsx", "findings.json"];

fn path(text: &str) -> RelativePath {
    RelativePath::parse(text).unwrap()
}

/// A result of three files that all say which one it is, each long enough for a kill to fall into its writing.
fn result(version: usize) -> Vec<Output> {
    let bytes = |path: &str| format!("{version}\n{path}\n").repeat(20_000).into_bytes();
    PATHS.iter().map(|text| Output { path: path(text), bytes: bytes(text) }).collect()
}

/// The version of the result in a folder, which must be whole and have nothing stray beside it.
fn whole(out: &Path) -> usize {
    let names: BTreeSet<_> = fs::read_dir(out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    let expected: BTreeSet<_> = ["districts", "findings.json", PATHS[0]].map(Into::into).into();
    assert_eq!(names, expected, "stray files");
    let text = fs::read_to_string(out.join("findings.json")).unwrap();
    let version = text.lines().next().unwrap().parse().unwrap();
    for output in result(version) {
        let found = fs::read(output.path.under(out)).unwrap();
        assert!(found == output.bytes, "{} is not of version {version}", output.path);
    }
    version
}

/// Not a test of its own: the process that [`a_kill_leaves_a_whole_result`] starts and kills.
#[test]
fn a_publisher() {
    let Some(out) = std::env::var_os(LOOP) else { return };
    for version in 1.. {
        let lock = Lock::take(Path::new(&out)).unwrap();
        lock.publish(&result(version), &[]).unwrap();
    }
}

/// `PRAVAS_KILLS` sets how many; 20 without it.
#[test]
fn a_kill_leaves_a_whole_result() {
    let kills = std::env::var("PRAVAS_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(20);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("परिणाम");
    let mut recovered = [0; 3];
    for kill in 0..kills {
        Lock::take(&out).unwrap().publish(&result(0), &[]).unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "a_publisher", "--nocapture"])
            .env(LOOP, &out)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        // Long enough for it to be somewhere in its first results, at another place each time.
        std::thread::sleep(Duration::from_micros(2_000 + kill * 7_919 % 60_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let lock = Lock::take(&out).unwrap();
        recovered[lock.recovered() as usize] += 1;
        drop(lock);
        whole(&out);
    }
    let [nothing, swept, finished] = recovered;
    println!("{kills} kills: {nothing} between results, {swept} swept away, {finished} finished");
}

#[test]
fn two_runs_never_hold_one_folder() {
    let folder = tempfile::tempdir().unwrap();
    let (inside, held, refused) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let run = || match Lock::take(&folder.path().join("out")) {
        Ok(lock) => {
            assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0, "two at once");
            std::thread::sleep(Duration::from_micros(300));
            inside.fetch_sub(1, Ordering::SeqCst);
            held.fetch_add(1, Ordering::SeqCst);
            drop(lock);
        }
        Err(error) => {
            assert_eq!(error.trouble, Trouble::Locked, "{error}");
            refused.fetch_add(1, Ordering::SeqCst);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..200).for_each(|_| run()));
        }
    });
    assert!(held.load(Ordering::SeqCst) > 0);
}

#[test]
fn a_folder_made_for_nothing_goes() {
    let folder = tempfile::tempdir().unwrap();
    drop(Lock::take(&folder.path().join("क/ख/ग")).unwrap());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_second_run_is_told_to_wait() {
    let folder = tempfile::tempdir().unwrap();
    let lock = Lock::take(folder.path()).unwrap();
    assert_eq!(lock.recovered(), Recovered::Nothing);
    let error = Lock::take(folder.path()).err().unwrap();
    assert_eq!(error, PublishError::new(folder.path(), Trouble::Locked));
    assert!(error.message(Language::Hindi).contains("पहले से चल रहा है"));
    drop(lock);
    Lock::take(folder.path()).unwrap().publish(&result(7), &[]).unwrap();
    assert_eq!(whole(folder.path()), 7);
}

#[test]
fn what_no_longer_belongs_goes_and_what_is_not_ours_stays() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    let old = Output { path: path("districts/ब्रज/आगरा.xlsx"), bytes: b"old".to_vec() };
    Lock::take(out).unwrap().publish(&[old], &[]).unwrap();
    fs::write(out.join("districts/मेरी.txt"), "mine").unwrap();
    let obsolete = [path("districts/ब्रज/आगरा.xlsx"), path("findings.json"), path("not-there.xlsx")];
    let published = Lock::take(out).unwrap().publish(&result(1), &obsolete).unwrap();
    assert_eq!((published.written, published.removed), (3, vec![path("districts/ब्रज/आगरा.xlsx")]));
    assert!(!out.join("districts/ब्रज").exists() && out.join("districts/मेरी.txt").exists());
    assert!(out.join("findings.json").exists(), "written anew, so it stays");
}

#[test]
fn an_output_that_cannot_be_replaced_is_named_and_nothing_changes() {
    let check = |spoil: fn(&Path), expected: Trouble, at: &str| {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        Lock::take(out).unwrap().publish(&result(1), &[]).unwrap();
        spoil(out);
        let error = Lock::take(out).unwrap().publish(&result(2), &[]).unwrap_err();
        assert_eq!((error.trouble, error.path.clone(), error.is_staged), (expected, path(at).under(out), false));
        let json = fs::read(out.join("findings.json")).unwrap();
        assert!(json == result(1)[2].bytes, "{error}: changed all the same");
        let text = format!("{} {}", error.message(Language::Hindi), error.message(Language::English));
        assert!(text.matches(&error.path.display().to_string()).count() == 2, "{text}");
    };
    let protect: fn(&Path) = |out| {
        let file = out.join(PATHS[0]);
        let mut permissions = fs::metadata(&file).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&file, permissions).unwrap();
    };
    check(protect, Trouble::WriteProtected, PATHS[0]);
    let folder_in_the_way: fn(&Path) = |out| {
        fs::remove_file(out.join(PATHS[0])).unwrap();
        fs::create_dir(out.join(PATHS[0])).unwrap();
    };
    check(folder_in_the_way, Trouble::InTheWay, PATHS[0]);
    let file_in_the_way: fn(&Path) = |out| {
        fs::remove_dir_all(out.join("districts")).unwrap();
        fs::write(out.join("districts"), "").unwrap();
    };
    check(file_in_the_way, Trouble::InTheWay, "districts");
}

#[test]
fn a_place_that_is_no_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    for place in ["file", "file/below"] {
        let error = Lock::take(&folder.path().join(place)).err().unwrap();
        assert_eq!(error.trouble, Trouble::InTheWay, "{error}");
    }
}

#[test]
fn a_file_of_somebody_else_is_spared() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("अवध.xlsx"), "mine").unwrap();
    let lock = Lock::take(folder.path()).unwrap();
    let outputs = [path("अवध.xlsx"), path("findings.json")];
    let error = lock.spare_others(&outputs, &BTreeSet::new()).unwrap_err();
    assert_eq!((error.trouble, error.path), (Trouble::Foreign, folder.path().join("अवध.xlsx")));
    lock.spare_others(&outputs, &BTreeSet::from([path("अवध.xlsx")])).unwrap();
}

#[test]
fn two_outputs_of_one_name_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let output = |text: &str| Output { path: path(text), bytes: Vec::new() };
    let error = Lock::take(folder.path()).unwrap().publish(&[output("A.xlsx"), output("a.xlsx")], &[]).unwrap_err();
    assert_eq!(error.trouble, Trouble::SameName);
}

/// Root may write anywhere, so this says something only where the tests run as somebody else.
#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(folder.path().join("probe"), "").is_ok() {
        println!("skipped: this user may write anywhere");
        return;
    }
    let error = Lock::take(folder.path()).err().unwrap();
    assert_eq!((error.trouble, error.path.as_path()), (Trouble::NoPermission, folder.path()));
}

/// Excel shares a file that it holds for reading, others share it wholly or not at all: in each case it is known before
/// the work begins that the file cannot be replaced, and that it is open, which the user can mend.
#[cfg(windows)]
#[test]
fn an_output_that_another_program_holds_is_named_before_the_work() {
    use std::os::windows::fs::OpenOptionsExt;
    const READ: u32 = 1;
    const WRITE: u32 = 2;
    const DELETE: u32 = 4;
    for shared in [0, READ, READ | WRITE, READ | WRITE | DELETE] {
        for writes in [false, true] {
            let folder = tempfile::tempdir().unwrap();
            let out = folder.path();
            Lock::take(out).unwrap().publish(&result(1), &[]).unwrap();
            let at = path(PATHS[0]).under(out);
            let held = fs::File::options().read(true).write(writes).share_mode(shared).open(&at).unwrap();
            let lock = Lock::take(out).unwrap();
            let early = lock.probe(&PATHS.map(path)).unwrap_err();
            let late = lock.publish(&result(2), &[]).unwrap_err();
            for error in [early, late] {
                let found = (error.trouble, error.path, error.is_staged);
                assert_eq!(found, (Trouble::Open, at.clone(), false), "shared for {shared}, written: {writes}");
            }
            drop(held);
            assert_eq!(whole(out), 1);
            Lock::take(out).unwrap().publish(&result(2), &[]).unwrap();
            assert_eq!(whole(out), 2);
        }
    }
}
