//! What people look at, as they see it: every workbook of the samples through LibreOffice, every page through Chromium,
//! in both languages, as pictures in a folder.
//!
//! ```text
//! PRAVAS_RENDER=/tmp/pictures cargo test --test render -- --nocapture
//! ```
//!
//! Where `soffice`, `pdftoppm`, `chromium` or `npm` is missing, a line says what was not done. With `PRAVAS_BLESS=1` the
//! picture of the README is made anew. Without `PRAVAS_RENDER` only what is quick is checked: that LibreOffice computes
//! what the workbooks of the small sample hold already.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod browser;
mod office;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const LANGUAGES: [&str; 2] = ["hi", "en"];
const SAMPLES: [&str; 2] = ["kanpur-bundelkhand", "two-regions"];

/// Largest picture of the README, in bytes.
const PICTURE: u64 = 300_000;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The result of a sample in a language, in this folder.
fn result(sample: &str, language: &str, out: &Path) {
    run_on(&root().join("samples").join(sample), language, out);
}

/// The result of a folder in a language, in this folder.
fn run_on(input: &Path, language: &str, out: &Path) {
    let status = Command::new(env!("CARGO_BIN_EXE_pravas"))
        .args(["run", "--quiet", "--fail-on", "never", "--lang", language, "--out"])
        .args([out, input])
        .status()
        .unwrap();
    assert!(status.success(), "{} {language}", input.display());
}

/// Every other way to write workbooks: forms alone, and a folder that is begun from files.
fn beside(sample: &str, language: &str, out: &Path) {
    let input = root().join("samples").join(sample);
    let run = |arguments: &[&str], paths: &[&Path]| {
        let status = Command::new(env!("CARGO_BIN_EXE_pravas")).args(arguments).args(paths).status().unwrap();
        assert!(matches!(status.code(), Some(0 | 1)), "{arguments:?} {sample} {language}");
    };
    run(&["forms", "--quiet", "--lang", language, "--out"], &[&out.join("forms"), &input]);
    run(&["init", "--lang", language], &[&out.join("init"), Path::new("--from"), &input]);
}

/// The first workbook of the first folder below this one.
fn first_below(folder: &Path) -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders.iter().filter(|path| path.is_dir()).find_map(|path| files(path, "xlsx").into_iter().next())
}

/// The files of a folder with this extension, in order.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = all.filter(|path| path.extension().is_some_and(|one| one == extension)).collect();
    found.sort();
    found
}

/// Whether a program is there; says so where it is not.
fn has(program: &str, not_done: &str) -> bool {
    let found = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if found.is_err() {
        eprintln!("skipped: {program} is not installed, so {not_done}");
    }
    found.is_ok()
}

#[test]
fn libreoffice_computes_what_the_workbooks_hold() {
    if !has("soffice", "formulas were not recomputed") {
        return;
    }
    // All in one go, since starting LibreOffice takes longest.
    let folder = tempfile::tempdir().unwrap();
    let mut workbooks = Vec::new();
    for language in LANGUAGES {
        let out = folder.path().join(language);
        result("two-regions", language, &out);
        for workbook in files(&out, "xlsx") {
            let name = format!("{language} {}", workbook.file_name().unwrap().to_string_lossy());
            workbooks.push(folder.path().join(name));
            fs::rename(workbook, workbooks.last().unwrap()).unwrap();
        }
    }
    office::recompute(&workbooks, &folder.path().join("recomputed"));
}

#[test]
fn links_lead_to_their_cells() {
    if !has("soffice", "no link was followed") {
        return;
    }
    // Names with blanks, Devanagari, and what addresses give a meaning of their own.
    let folder = tempfile::tempdir().unwrap();
    let (input, out) = (folder.path().join("ज़िलों का डेटा 50% & अन्य"), folder.path().join("परिणाम एक"));
    fs::create_dir(&input).unwrap();
    for path in fs::read_dir(root().join("samples/two-regions")).unwrap().map(|entry| entry.unwrap().path()) {
        fs::copy(&path, input.join(path.file_name().unwrap())).unwrap();
    }
    let visits = "ज़िला,मंडल,दिनांक,प्रवासकर्ता\nअज्ञात,अज्ञात,31/02/2021,राम\n";
    for name in ["it's [नया] प्रवास.csv", "100%.csv", "a+b; c, d.csv"] {
        fs::write(input.join(name), visits).unwrap();
    }
    run_on(&input, "hi", &out);
    let followed = office::links(&files(&out, "xlsx"));
    assert!(followed > 20, "{followed} links");
}

#[test]
fn the_samples_as_people_see_them() {
    let Some(folder) = std::env::var_os("PRAVAS_RENDER").map(PathBuf::from) else {
        eprintln!("skipped: PRAVAS_RENDER names no folder for the pictures");
        return;
    };
    let folder = std::path::absolute(folder).unwrap();
    let has_office = has("soffice", "no workbook was rendered") && has("pdftoppm", "no workbook was rendered");
    let browser = browser::Browser::find();
    for sample in SAMPLES {
        for language in LANGUAGES {
            let out = folder.join(format!("{sample}-{language}"));
            result(sample, language, &out);
            beside(sample, language, &out);
            if has_office {
                office::recompute(&files(&out, "xlsx"), &out.join("recomputed"));
                let mut workbooks = files(&out, "xlsx");
                workbooks.extend(files(&out.join("init"), "xlsx"));
                workbooks.extend(["districts", "forms"].iter().filter_map(|name| first_below(&out.join(name))));
                for workbook in workbooks {
                    let within = workbook.parent().unwrap().strip_prefix(&out).unwrap();
                    office::pictures(&workbook, &out.join("pictures").join(within));
                }
            }
            if let Some(browser) = &browser {
                browser.pictures(&out.join("brief.html"), &out.join("pictures"));
                browser.accessibility(&out.join("brief.html"), &folder);
            }
        }
    }
    if has_office {
        picture_of_readme(&folder);
    }
}

/// The summary of the sample, as the README shows it.
fn picture_of_readme(folder: &Path) {
    let out = folder.join("kanpur-bundelkhand-hi");
    let workbook =
        files(&out, "xlsx").into_iter().find(|path| path.file_stem().is_some_and(|name| name != "decisions"));
    let made = folder.join("summary.png");
    office::picture(&workbook.unwrap(), 96, &made);
    let size = made.metadata().unwrap().len();
    assert!(size < PICTURE, "{size} bytes");
    if std::env::var_os("PRAVAS_BLESS").is_some() {
        fs::copy(&made, root().join("samples/summary.png")).unwrap();
    }
}
