//! The outputs depend on what the files say: the times of files, the order in which a folder lists them and the order in
//! which they are named change no byte.

use crate::killed::content;
use crate::random::Random;
use crate::{config, folder, in_process, times};
use pravas::run::{Config, run};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

type Content = BTreeMap<String, Vec<u8>>;

fn outputs(config: &Config) -> Content {
    run(config, &|_, _| {}).unwrap_or_else(|_| panic!("{:?} was not run", config.inputs));
    content(config.out.as_ref().unwrap())
}

/// Every file under a folder.
fn files(root: &Path) -> Vec<PathBuf> {
    content(root).into_keys().map(PathBuf::from).collect()
}

fn check(expected: &Content, found: &Content, what: &str) {
    let differs = |name: &&String| expected.get(*name) != found.get(*name);
    let names: Vec<&String> = expected.keys().chain(found.keys()).filter(differs).collect();
    assert!(names.is_empty(), "{what}: {names:?} differ");
}

/// Copies a folder, its files in another order and with other times. The time of a text file is kept: where two of them
/// disagree it says which is newer, since nothing inside does.
fn shuffled(from: &Path, to: &Path, dice: &mut Random) {
    let mut files = files(from);
    dice.shuffle(&mut files);
    for file in files {
        fs::create_dir_all(to.join(&file).parent().unwrap()).unwrap();
        fs::copy(from.join(&file), to.join(&file)).unwrap();
        let is_text = file.extension().is_some_and(|end| end == "csv");
        let days = if is_text { 0 } else { dice.between(1, 4000) };
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_500_000_000 + days as u64 * 86_400);
        File::options().write(true).open(to.join(&file)).unwrap().set_modified(time).unwrap();
    }
}

#[test]
fn times_and_order_of_files_change_no_byte() {
    for seed in 0..times(4, 100) as u64 {
        let mut dice = Random::new(seed, "order");
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name).join("in");
        fs::create_dir_all(place("made")).unwrap();
        folder::make(&place("made"), seed);
        shuffled(&place("made"), &place("a"), &mut dice);
        shuffled(&place("made"), &place("b"), &mut dice);
        let run = |name: &str| outputs(&config(&place(name), &folder.path().join(name).join("out"), in_process()));
        let expected = run("a");
        check(&expected, &run("b"), &format!("folder {seed}, other times and another order"));
        let mut parts: Vec<PathBuf> = fs::read_dir(place("a")).unwrap().map(|entry| entry.unwrap().path()).collect();
        if parts.len() < 2 {
            continue;
        }
        let named = |parts: &[PathBuf], out: &str| {
            let out = folder.path().join("a").join(out);
            outputs(&Config { inputs: parts.to_vec(), ..config(&place("a"), &out, in_process()) })
        };
        parts.sort();
        let forward = named(&parts, "forward");
        parts.reverse();
        check(&forward, &named(&parts, "backward"), &format!("folder {seed}, named in another order"));
    }
}
