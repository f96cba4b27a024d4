//! A run that is killed leaves the old outputs or the new ones, whole; of two runs at once one says so and stops.

use crate::random::Random;
use crate::{PROGRAM, folder, times};
use pravas::publish::{Lock, Trouble};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The program over a folder, of a fixed day and in English.
fn program(input: &Path, out: &Path) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(["run", "--lang", "en", "--as-of", "2021-10-31", "--jobs", "2", "--fail-on", "never"]);
    command.arg(input).arg("--out").arg(out).stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

/// Every file under a folder, hidden ones too.
pub fn content(root: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, root: &Path, into: &mut BTreeMap<String, Vec<u8>>) {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                walk(&path, root, into);
            } else {
                into.insert(path.strip_prefix(root).unwrap().display().to_string(), fs::read(&path).unwrap());
            }
        }
    }
    let mut into = BTreeMap::new();
    if root.exists() {
        walk(root, root, &mut into);
    }
    into
}

fn put(content: &BTreeMap<String, Vec<u8>>, root: &Path) {
    let _ = fs::remove_dir_all(root);
    for (name, bytes) in content {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// What the next start does before its own work. A worker that the killed run was just starting may hold the lock for a
/// moment longer than the run itself.
fn start_again(out: &Path) {
    let until = Instant::now() + Duration::from_secs(5);
    while let Err(error) = Lock::take(out) {
        assert!(error.trouble == Trouble::Locked && Instant::now() < until, "{error}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_killed_run_leaves_the_old_outputs_or_the_new_ones() {
    let folder = tempfile::tempdir().unwrap();
    let (input, out) = (folder.path().join("in"), folder.path().join("out"));
    fs::create_dir(&input).unwrap();
    folder::make(&input, 3);
    assert!(program(&input, &out).status().unwrap().success());
    let old = content(&out);
    fs::write(input.join("later.csv"), "ज़िला,मंडल,दिनांक,प्रवासकर्ता\nजालौन,उरई,14.10.2021,रमेश पटेल\n").unwrap();
    let began = Instant::now();
    assert!(program(&input, &out).status().unwrap().success());
    let whole = began.elapsed();
    let new = content(&out);
    assert!(old.keys().eq(new.keys()) && old != new);
    let kills = times(20, 200);
    let (mut dice, mut seen) = (Random::new(7, "kills"), [0, 0]);
    for kill in 0..kills {
        put(&old, &out);
        let mut child = program(&input, &out).spawn().unwrap();
        // Half of them anywhere, half of them towards the end, where the outputs are written.
        let percent = if kill % 2 == 0 { dice.between(1, 110) } else { dice.between(60, 110) };
        std::thread::sleep(whole * percent as u32 / 100);
        let _ = child.kill();
        child.wait().unwrap();
        start_again(&out);
        let found = content(&out);
        assert!(found == old || found == new, "kill {kill} at {percent} % left {:?}", found.keys());
        seen[usize::from(found == new)] += 1;
        if kill % 10 == 0 {
            put(&old, &out);
            let mut child = program(&input, &out).spawn().unwrap();
            std::thread::sleep(whole * percent as u32 / 100);
            let _ = child.kill();
            child.wait().unwrap();
            assert!(program(&input, &out).status().unwrap().success());
            assert!(
                content(&out).keys().eq(new.keys()),
                "after kill {kill} and another run: {:?}",
                content(&out).keys()
            );
        }
    }
    println!("{kills} kills in runs of {whole:.1?}: {} left the old outputs, {} the new ones", seen[0], seen[1]);
}

#[test]
fn of_two_runs_at_once_one_stops() {
    let folder = tempfile::tempdir().unwrap();
    let (input, out) = (folder.path().join("in"), folder.path().join("out"));
    fs::create_dir(&input).unwrap();
    folder::make(&input, 5);
    assert!(program(&input, &out).status().unwrap().success());
    let expected = content(&out);
    let (pairs, mut refused) = (times(5, 50), 0);
    for pair in 0..pairs {
        let first = program(&input, &out).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(pair as u64 * 7 % 40));
        let second = program(&input, &out).spawn().unwrap();
        let ends = [first, second].map(|child| child.wait_with_output().unwrap());
        assert!(ends.iter().any(|end| end.status.success()), "pair {pair}: neither run was done");
        for end in ends.iter().filter(|end| !end.status.success()) {
            let said = String::from_utf8(end.stderr.clone()).unwrap();
            assert_eq!(end.status.code(), Some(2), "pair {pair}: {said}");
            assert!(said.contains("already running") && said.contains(&out.display().to_string()), "{said}");
            refused += 1;
        }
        assert!(content(&out) == expected, "pair {pair} left {:?}", content(&out).keys());
    }
    println!("{pairs} pairs: {refused} of the runs were told that another one is running");
    assert!(refused > 0, "no two runs ever met");
}
