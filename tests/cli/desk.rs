//! What an office would send, small, in a folder of its own; the program run on it; and what it left.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;
use tempfile::TempDir;

pub const UNITS: &str = "Region,District,Mandal
Kanpur,Auraiya,Dibiyapur
Kanpur,Auraiya,Achhalda
Kanpur,Auraiya,Bidhuna
";
pub const SEATS: &str = "Number,Name,District\n202,Bidhuna,Auraiya\n";
pub const PEOPLE: &str = "Name,Role,Region,District,Mobile
Ramesh Testwal,District President,Kanpur,Auraiya,6000100001
";
pub const PHASES: &str = "Phase,Level,Role,Start,End,Night Stay,Committee Met,Feedback
Mandal tour,mandal,District President,2021-10-01,2021-10-31,yes,yes,no
";
pub const SETTINGS: &str = "Name,Value\nlanguage,en\nas_of,2021-11-12\n";
pub const VISITS: &str = "S.No.,Date,Visitor,Mandal,Night Stay,Committee Meeting,Problems,Remarks
1,2021-10-05,Ramesh Testwal,Dibiyapur,yes,yes,the canal bridge is broken,tea at the temple
2,2021-10-07,Ramesh Testwal,Achhalda,no,yes,,
";
pub const ROSTER: &str = "S.No.,Mandal,Post,Name,Mobile,Address,Age,Remarks
1,Dibiyapur,President,Suresh Examplewal,6000100002,12 Lamp Lane,41,speaks at night
2,Dibiyapur,General Secretary,Mahesh Examplewal,6000100003,13 Lamp Lane,42,
3,Achhalda,President,Dinesh Examplewal,6000100004,14 Lamp Lane,43,
4,Bidhuna,President,Naresh Examplewal,600010000,15 Lamp Lane,44,
";
pub const FEEDBACK: &str = "Seat,Feedback,Date,By
Bidhuna,the candidate is rarely seen,2021-10-09,Ramesh Testwal
";

/// What an office would send, small: a plan, a roster with a bad number, visits without a night, feedback on a seat.
/// One mandal of three was not visited.
const OFFICE: [(&str, &str); 8] = [
    ("plan/Units.csv", UNITS),
    ("plan/Seats.csv", SEATS),
    ("plan/People.csv", PEOPLE),
    ("plan/Phases.csv", PHASES),
    ("plan/Settings.csv", SETTINGS),
    ("Auraiya visits.csv", VISITS),
    ("Auraiya list.csv", ROSTER),
    ("Seat feedback.csv", FEEDBACK),
];

/// A folder of files to read, which is gone when the test is done.
pub struct Desk {
    pub folder: TempDir,
}

impl Desk {
    pub fn with(files: &[(&str, &str)]) -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(desk.input()).unwrap();
        for (name, text) in files {
            desk.put(name, text);
        }
        desk
    }

    pub fn office() -> Self {
        Self::with(&OFFICE)
    }

    pub fn input(&self) -> PathBuf {
        self.path("input")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn put(&self, name: &str, text: &str) {
        let path = self.input().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// `pravas run` on the folder.
    pub fn run(&self, out: &Path, more: &[&str]) -> Ended {
        pravas(&[&["run", text(&self.input()), "--out", text(out)], more].concat())
    }

    pub fn check(&self, more: &[&str]) -> Ended {
        pravas(&[&["check", text(&self.input())], more].concat())
    }
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// How the program ended.
#[derive(Debug)]
pub struct Ended {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Ended {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap()
    }
}

pub fn pravas(arguments: &[&str]) -> Ended {
    let output = Command::new(env!("CARGO_BIN_EXE_pravas")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ended { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// Every file under a folder: its bytes and when it was changed.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let changed = path.metadata().unwrap().modified().unwrap();
            found.insert(path.clone(), (fs::read(path).unwrap(), changed));
        }
    }
    found
}

/// The files of a result by their names in it, without their times.
pub fn result(out: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    files(out).into_iter().map(|(path, (bytes, _))| (path.strip_prefix(out).unwrap().to_owned(), bytes)).collect()
}

pub fn names(out: &Path) -> Vec<String> {
    result(out).into_keys().map(|path| path.to_string_lossy().into_owned()).collect()
}

pub fn findings(out: &Path) -> Value {
    serde_json::from_slice(&fs::read(out.join("findings.json")).unwrap()).unwrap()
}

/// The rules of the findings, in their order.
pub fn rules(document: &Value) -> Vec<&str> {
    document["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].as_str().unwrap()).collect()
}

/// Everything that a result says: its JSON, and the parts of its workbooks unpacked.
pub fn said(out: &Path) -> String {
    let mut said = String::new();
    for (path, bytes) in result(out) {
        if path.extension().is_some_and(|extension| extension == "xlsx") {
            let mut workbook = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            for number in 0..workbook.len() {
                let mut part = Vec::new();
                workbook.by_index(number).unwrap().read_to_end(&mut part).unwrap();
                said.push_str(&String::from_utf8_lossy(&part));
            }
        } else {
            said.push_str(&String::from_utf8(bytes).unwrap());
        }
    }
    said
}
