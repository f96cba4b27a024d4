//! What a person typed stands in the results and nowhere else: neither on the terminal, unless asked for in full, nor in
//! what a failing file leaves behind.

use crate::killed::content;
use crate::spoil::container;
use crate::{PROGRAM, folder};
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

/// Values that stand nowhere but in these inputs.
const NAME: &str = "गोपनीयलाल";
const MOBILE: &str = "6000197531";
const ADDRESS: &str = "गुप्तगली";

fn is_told(text: &[u8]) -> Option<&'static str> {
    let has = |word: &str| text.windows(word.len()).any(|window| window == word.as_bytes());
    [NAME, MOBILE, ADDRESS].into_iter().find(|word| has(word))
}

/// A roster with these values, one with the same number on another person, and files that break in the middle of them.
fn fill(input: &Path) {
    folder::make(input, 8);
    let row = format!("जालौन,उरई,अध्यक्ष,{NAME},{MOBILE},{ADDRESS}\n");
    let head = "ज़िला,मंडल,पद,नाम,मोबाइल,पता\n";
    let other = format!("जालौन,कालपी,मंत्री,दिनेश पटेल,{MOBILE},{ADDRESS}\n");
    fs::write(input.join("roster.csv"), format!("{head}{row}{other}{row}")).unwrap();
    fs::write(input.join("bad numbers.csv"), format!("{head}जालौन,उरई,मंत्री,{NAME},{MOBILE}99,{ADDRESS}\n")).unwrap();
    let sheet =
        format!("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>{NAME} {MOBILE}</t></is></c></row><row><c");
    let parts: [(&str, &[u8]); 2] =
        [("[Content_Types].xml", b"<Types/>"), ("xl/worksheets/sheet1.xml", sheet.as_bytes())];
    fs::write(input.join("damaged.xlsx"), container(&parts)).unwrap();
    fs::write(input.join("page.xls"), format!("<table><tr><td>{NAME}</td><td rowspan={MOBILE}>")).unwrap();
    fs::write(input.join("cut.xlsx"), &container(&parts)[..200]).unwrap();
}

/// What a file holds: the parts of a workbook, else itself.
fn parts(name: &str, bytes: Vec<u8>) -> Vec<Vec<u8>> {
    if !name.ends_with(".xlsx") {
        return vec![bytes];
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for number in 0..archive.len() {
        let mut part = Vec::new();
        archive.by_index(number).unwrap().read_to_end(&mut part).unwrap();
        parts.push(part);
    }
    parts
}

#[test]
fn nothing_personal_is_said_or_left_behind() {
    let folder = tempfile::tempdir().unwrap();
    let (input, temp) = (folder.path().join("in"), folder.path().join("temp"));
    fs::create_dir(&input).unwrap();
    fs::create_dir(&temp).unwrap();
    fill(&input);
    let run = |arguments: &[&str]| {
        let mut command = Command::new(PROGRAM);
        command.args(arguments).arg(&input).args(["--as-of", "2021-10-31"]);
        command.env("TMPDIR", &temp).env("TMP", &temp).env("TEMP", &temp).env("RUST_BACKTRACE", "full");
        command.output().unwrap()
    };
    let out = folder.path().join("out");
    let out = out.to_str().unwrap();
    let ways: [&[&str]; 4] = [
        &["run", "--out", out],
        &["run", "--out", out, "--lang", "en"],
        &["check", "--lang", "en"],
        &["run", "--mask", "--out", out, "--lang", "en"],
    ];
    for arguments in ways {
        let ended = run(arguments);
        assert!(
            matches!(ended.status.code(), Some(0 | 1)),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&ended.stderr)
        );
        for said in [&ended.stdout, &ended.stderr] {
            assert_eq!(is_told(said), None, "{arguments:?} says {}", String::from_utf8_lossy(said));
        }
        assert!(content(&temp).is_empty(), "{arguments:?} left {:?}", content(&temp).keys());
        let stray = content(Path::new(out)).into_keys().find(|name| name.starts_with('.'));
        assert_eq!(stray, None, "{arguments:?}");
    }
    // A copy to share holds neither in any part of any file.
    let masked = folder.path().join("masked");
    run(&["run", "--mask", "--out", masked.to_str().unwrap(), "--lang", "en"]);
    let mut looked = 0;
    for (name, bytes) in content(&masked) {
        for part in parts(&name, bytes) {
            for word in [MOBILE, ADDRESS] {
                let is_there = part.windows(word.len()).any(|window| window == word.as_bytes());
                assert!(!is_there, "{name} of a masked copy says {word}");
            }
            looked += 1;
        }
    }
    assert!(looked > 20, "{looked} parts");
}
