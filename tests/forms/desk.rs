//! An office with a plan and no visits yet, in either language, and what the program makes of it.

use crate::fill::Sheet;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The plan of a region of two districts in the middle of its month, in the language of its headings.
const HINDI: [(&str, &str); 6] = [
    (
        "plan/Units.csv",
        "क्षेत्र,ज़िला,मंडल\nकानपुर-बुन्देलखण्ड,औरैया,दिबियापुर\nकानपुर-बुन्देलखण्ड,औरैया,अछल्दा\n\
         कानपुर-बुन्देलखण्ड,औरैया,बिधूना\nकानपुर-बुन्देलखण्ड,औरैया,अजीतमल\nकानपुर-बुन्देलखण्ड,जालौन,कालपी\n\
         कानपुर-बुन्देलखण्ड,जालौन,उरई\n",
    ),
    ("plan/Seats.csv", "संख्या,नाम,ज़िला\n202,बिधूना विधानसभा,औरैया\n"),
    (
        "plan/People.csv",
        "नाम,दायित्व,क्षेत्र,ज़िला\nरमेश परीक्षण,जिला अध्यक्ष,कानपुर-बुन्देलखण्ड,औरैया\n\
         सुरेश नमूना,जिला अध्यक्ष,कानपुर-बुन्देलखण्ड,जालौन\nगुप्तचर उदाहरण,चुनाव प्रभारी,कानपुर-बुन्देलखण्ड,\n",
    ),
    (
        "plan/Phases.csv",
        "चरण,स्तर,दायित्व,प्रारम्भ,समाप्ति,रात्रि प्रवास,समिति बैठक,फीडबैक\n\
         मंडल प्रवास,मंडल,जिला अध्यक्ष,2021-10-01,2021-10-31,हाँ,हाँ,नहीं\n\
         विधानसभा प्रवास,विधानसभा,चुनाव प्रभारी,2021-10-01,2021-10-31,नहीं,नहीं,हाँ\n",
    ),
    ("plan/Settings.csv", "नाम,मान\nlanguage,hi\nas_of,2021-10-20\n"),
    ("फीडबैक.csv", "विधानसभा,फीडबैक,प्रभारी का नाम\nबिधूना विधानसभा,उम्मीदवार कम दिखते हैं,गुप्तचर उदाहरण\n"),
];

const ENGLISH: [(&str, &str); 6] = [
    (
        "plan/Units.csv",
        "Region,District,Mandal\nKanpur,Auraiya,Dibiyapur\nKanpur,Auraiya,Achhalda\nKanpur,Auraiya,Bidhuna\n\
         Kanpur,Auraiya,Ajitmal\nKanpur,Jalaun,Kalpi\nKanpur,Jalaun,Orai\n",
    ),
    ("plan/Seats.csv", "Number,Name,District\n202,Bidhuna Seat,Auraiya\n"),
    (
        "plan/People.csv",
        "Name,Role,Region,District\nRamesh Testwal,District President,Kanpur,Auraiya\n\
         Suresh Sampleton,District President,Kanpur,Jalaun\nSecret Examplewal,Election In-charge,Kanpur,\n",
    ),
    (
        "plan/Phases.csv",
        "Phase,Level,Role,Start,End,Night Stay,Committee Met,Feedback\n\
         Mandal tour,mandal,District President,2021-10-01,2021-10-31,yes,yes,no\n\
         Seat tour,seat,Election In-charge,2021-10-01,2021-10-31,no,no,yes\n",
    ),
    ("plan/Settings.csv", "Name,Value\nlanguage,en\nas_of,2021-10-20\n"),
    ("Feedback.csv", "Seat,Feedback,Reported by\nBidhuna Seat,the candidate is rarely seen,Secret Examplewal\n"),
];

/// What the office of a language calls its things.
pub struct Office {
    pub folder: TempDir,
    pub hindi: bool,
}

impl Office {
    pub fn both() -> [Self; 2] {
        [Self::of(true), Self::of(false)]
    }

    pub fn of(hindi: bool) -> Self {
        let office = Self { folder: tempfile::tempdir().unwrap(), hindi };
        for (name, text) in if hindi { HINDI } else { ENGLISH } {
            office.put(name, text.as_bytes());
        }
        office
    }

    /// The word of the office's language.
    pub fn say<'a>(&self, hi: &'a str, en: &'a str) -> &'a str {
        if self.hindi { hi } else { en }
    }

    pub fn region(&self) -> &'static str {
        if self.hindi { "कानपुर-बुन्देलखण्ड" } else { "Kanpur" }
    }

    /// The mandals of the first district, in the plan's order.
    pub fn mandals(&self) -> [&'static str; 4] {
        if self.hindi {
            ["दिबियापुर", "अछल्दा", "बिधूना", "अजीतमल"]
        } else {
            ["Dibiyapur", "Achhalda", "Bidhuna", "Ajitmal"]
        }
    }

    pub fn visitor(&self) -> &'static str {
        if self.hindi { "रमेश परीक्षण" } else { "Ramesh Testwal" }
    }

    pub fn district(&self) -> &'static str {
        if self.hindi { "औरैया" } else { "Auraiya" }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path("input").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Where the first district's workbook stands in a result.
    pub fn form_path(&self, out: &Path) -> PathBuf {
        out.join("districts").join(self.region()).join(format!("{}.xlsx", self.district()))
    }

    /// The first district's workbook of a result.
    pub fn form(&self, out: &Path) -> Vec<u8> {
        fs::read(self.form_path(out)).unwrap()
    }

    /// `pravas run` on the folder; a run that could not be done fails the test.
    pub fn run(&self, out: &Path, more: &[&str]) -> Value {
        let input = self.path("input");
        let arguments = [&["run", input.to_str().unwrap(), "--out", out.to_str().unwrap()], more].concat();
        pravas(&arguments);
        serde_json::from_slice(&fs::read(out.join("findings.json")).unwrap()).unwrap()
    }
}

/// Runs the program.
pub fn pravas(arguments: &[&str]) {
    let ended = Command::new(env!("CARGO_BIN_EXE_pravas")).args(arguments).output().unwrap();
    assert!(ended.status.code() != Some(2), "{arguments:?}: {}", String::from_utf8_lossy(&ended.stderr));
}

/// The files of a result by their names in it.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for path in fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

/// `Dibiyapur done reported 2021-10-05` for each mandal that is owed, and what is missing.
pub fn coverage(document: &Value) -> Vec<String> {
    let owed = document["coverage"].as_array().unwrap().iter().filter(|one| !one["mandal"].is_null());
    let told = owed.map(|one| {
        let days = one["visits"].as_array().unwrap().iter().map(|visit| visit["date"].as_str().unwrap().to_owned());
        let missing = one["missing"].as_array().unwrap().iter().map(|need| need.as_str().unwrap().to_owned());
        let reported = if one["reported"] == true { "reported" } else { "silent" };
        let parts = [one["mandal"].as_str().unwrap(), one["status"].as_str().unwrap(), reported].map(str::to_owned);
        parts.into_iter().chain(missing).chain(days).collect::<Vec<_>>().join(" ")
    });
    told.collect()
}

/// `T601 Dibiyapur` for each finding, sorted; those about where the plan's files stand are the same in every run.
pub fn rules(document: &Value) -> Vec<String> {
    let findings = document["findings"].as_array().unwrap().iter();
    let told =
        findings.map(|one| format!("{} {}", one["rule"].as_str().unwrap(), one["mandal"].as_str().unwrap_or("-")));
    let mut told: Vec<String> = told.collect();
    told.sort();
    told
}

/// The findings that stand in a file whose path ends so.
pub fn findings_in<'a>(document: &'a Value, file: &str) -> Vec<&'a Value> {
    let findings = document["findings"].as_array().unwrap().iter();
    findings.filter(|one| one["file"].as_str().is_some_and(|path| path.ends_with(file))).collect()
}

/// The sheet of visits of a workbook.
pub fn visits(bytes: &[u8], named: &str) -> Sheet {
    Sheet::of(bytes, named, &["प्रवास रिपोर्ट", "Visit report"])
}
