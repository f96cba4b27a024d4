//! The small samples, one folder for each thing that it shows, against what must be said of them.

mod compare;
mod maker;

use maker::Content;
use std::path::{Path, PathBuf};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn each_shows_what_it_is_for() {
    let mut found = vec![];
    for small in maker::small() {
        let known = compare::known(&root("tests/expected").join(small.name).join("truth.json"));
        let run = compare::run(&root("samples").join(small.name), &[]);
        found.extend(compare::differences(&known, &run).into_iter().map(|line| format!("{}: {line}", small.name)));
    }
    compare::settle("small samples", &found);
}

#[test]
fn every_rule_is_raised_by_a_sample() {
    let mut expected = std::collections::BTreeSet::new();
    for sample in std::fs::read_dir(root("tests/expected")).expect("the truths").flatten() {
        let known = compare::known(&sample.path().join("truth.json"));
        expected.extend(compare::list(&known["expect"]).map(|entry| compare::text(&entry["rule"])));
    }
    let codes = pravas::rules::ALL.iter().map(|rule| rule.code.0);
    let missing: Vec<&str> = codes.filter(|code| !expected.contains(*code)).collect();
    assert!(
        missing.is_empty(),
        "no sample shows {missing:?}: let one of tests/maker/ expect it and run `cargo run --example make_sample`"
    );
}

#[test]
fn they_are_fresh() {
    let mut stale = vec![];
    for small in maker::small() {
        let folder = root("samples").join(small.name);
        stale.extend(maker::left_over(&folder, &small.files).expect("the sample's folder"));
        for (name, content) in &small.files {
            let Content::Bytes(bytes) = content else { continue };
            if std::fs::read(folder.join(name)).ok().as_ref() != Some(bytes) {
                stale.push(format!("{}/{name}", small.name));
            }
        }
        let kept = compare::known(&root("tests/expected").join(small.name).join("truth.json"));
        if kept != small.truth {
            stale.push(format!("{}: truth", small.name));
        }
    }
    compare::settle("run `cargo run --example make_sample`", &stale);
}
