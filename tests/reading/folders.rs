//! What lies about in folders, through to the ledger's page for each file.

use super::{config, read_folder};
use pravas::discover;
use pravas::model::place::FileId;
use pravas::model::source::SourceStatus;
use pravas::worker::account;
use std::fs;

#[test]
fn every_file_has_its_page() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    write("a.csv", "मंडल,पद\n".as_bytes());
    write("b.csv", "मंडल,पद\n".as_bytes());
    write("c.xls", b"<table><tr><td>x</table>");
    write("d.pdf", b"%PDF-1.4");
    write("e.xlsx", b"PK\x03\x04");
    write("~$a.csv", b"x");
    write("f.csv", b"form pravas-1-visits,x\n");
    // A name in which the vowel sign stands apart from its letter.
    write("ज\u{93C}िला.csv", b"name\n");
    let found = discover::walk(&[folder.path().to_owned()], &[]).unwrap().files;
    let mut told = Vec::new();
    for (number, (_, reading)) in (0..).zip(read_folder(folder.path(), &config())) {
        let account = account(FileId(number), &found[number as usize], reading, false);
        let source = account.source;
        assert_eq!(
            source.sha256.len(),
            if matches!(source.status, SourceStatus::Ignored) { 0 } else { 64 },
            "{}",
            source.path
        );
        told.push(format!("{} {:?} {}", source.path, source.status, account.doubts.len()));
    }
    let expected = [
        "a.csv Read 0",
        "b.csv Duplicate 1",
        "c.xls Read 1",
        "d.pdf Ignored 1",
        "e.xlsx Unreadable 1",
        "f.csv OwnOutput 0",
        "~$a.csv Ignored 1",
        "ज\u{93C}िला.csv Read 0",
    ];
    assert_eq!(told, expected);
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_utf8_is_read_all_the_same() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    if fs::write(folder.path().join(OsStr::from_bytes(b"\xE9t\xE9.csv")), "a").is_err() {
        return;
    }
    let read = read_folder(folder.path(), &config());
    assert_eq!(read[0].0, "\u{FFFD}t\u{FFFD}.csv");
    assert!(matches!(read[0].1.outcome, pravas::worker::Outcome::Book(_)));
}

#[test]
fn folders_past_the_depth_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let deep = (0..60).fold(folder.path().to_owned(), |path, _| path.join("x"));
    fs::create_dir_all(&deep).unwrap();
    fs::write(deep.join("a.csv"), "a").unwrap();
    let found = discover::walk(&[folder.path().to_owned()], &[]).unwrap().files;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].passed_over, Some(pravas::model::trouble::ReadTrouble::TooDeep));
}
