//! The sample region against its truth: every owed visit, every seeded fault, no false alarm, no row lost; the same
//! truth laid out otherwise; and the sample itself as its program writes it.

mod compare;
mod maker;

use maker::{Content, Layout};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

const SAMPLE: &str = "samples/kanpur-bundelkhand";
const TRUTH: &str = "tests/expected/kanpur-bundelkhand/truth.json";

#[test]
fn the_sample_is_found_as_it_is() {
    let truth = compare::known(&root(TRUTH));
    let run = compare::run(&root(SAMPLE), &[]);
    compare::settle(SAMPLE, &compare::differences(&truth, &run));
    assert_eq!(run.status, 1, "errors were found, so the exit status is 1");
}

/// A region with a whole plan assumes nothing; `samples/no-plan` shows what is said where there is none.
const NEEDS_NO_PLAN: [&str; 1] = ["F108"];

/// What to do about a rule that the region does not show.
const PUT_IT_IN: &str = "put such a fault into tests/maker/ with a `must`, then `cargo run --example make_sample`";

#[test]
fn the_region_exercises_every_rule_and_its_truth_covers_them() {
    let truth = compare::known(&root(TRUTH));
    let run = compare::run(&root(SAMPLE), &["--no-districts"]);
    let rules = |list: &serde_json::Value| -> BTreeSet<String> {
        compare::list(list).map(|entry| compare::text(&entry["rule"])).collect()
    };
    let (expected, raised) = (rules(&truth["expect"]), rules(&run.json["findings"]));
    let all = pravas::rules::ALL.iter().map(|rule| rule.code.0).filter(|code| !NEEDS_NO_PLAN.contains(code));
    let missing: Vec<String> = all
        .filter_map(|code| match (expected.contains(code), raised.contains(code)) {
            (true, true) => None,
            (false, _) => Some(format!("{code} is not in the truth: {PUT_IT_IN}")),
            (true, false) => Some(format!("{code} is in the truth, but nothing raises it")),
        })
        .collect();
    compare::settle("rules of the region", &missing);
}

/// Another office's style for each district, rows and columns in another order: the coverage stays.
#[test]
fn another_layout_gives_the_same_coverage() {
    let mut found = vec![];
    for (turn, seed) in [(0, 7), (5, 11), (11, 13)] {
        let (files, truth) = maker::make(Layout { turn, shuffle: Some(seed) });
        let folder = tempfile::tempdir().expect("a temporary folder");
        let twins = folder.path().join("input");
        maker::write(&files, &twins, Some(&twins)).expect("the sample is written");
        let run = compare::run(&twins, &["--no-districts"]);
        let lines = compare::coverage_differences(&truth, &run);
        found.extend(lines.into_iter().map(|line| format!("turned by {turn}, shuffled by {seed}: {line}")));
    }
    compare::settle("other layouts", &found);
}

/// The files in the repository are what the program writes; the two kinds that LibreOffice converted need only be there.
#[test]
fn the_sample_is_fresh() {
    let (files, truth) = maker::make(Layout::default());
    let mut stale = maker::left_over(&root(SAMPLE), &files).expect("the sample's folder");
    for (name, content) in &files {
        let path = root(SAMPLE).join(name);
        match (content, std::fs::read(&path)) {
            (Content::Bytes(bytes), Ok(kept)) if *bytes == kept || unpacked(bytes) == unpacked(&kept) => {}
            (Content::Twin(_), Ok(_)) => {}
            (_, Ok(_)) => stale.push(format!("{name} differs")),
            (_, Err(error)) => stale.push(format!("{name}: {error}")),
        }
    }
    if compare::known(&root(TRUTH)) != truth {
        stale.push(format!("{TRUTH} differs"));
    }
    compare::settle("run `cargo run --example make_sample`", &stale);
}

/// The parts of a workbook, so that another way to compress them is no difference; the bytes themselves of what is no archive.
fn unpacked(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).map_err(|_| bytes.to_vec())?;
    let mut parts = vec![];
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).map_err(|_| bytes.to_vec())?;
        let mut content = vec![];
        std::io::Read::read_to_end(&mut part, &mut content).map_err(|_| bytes.to_vec())?;
        let name = part.name().map_err(|_| bytes.to_vec())?.into_owned();
        parts.push((name, content));
    }
    Ok(parts)
}
