//! Why a run could not be done, in words for the person at the computer.

use crate::discover::DiscoverError;
use crate::model::finding::Language;
use crate::model::source::Sources;
use crate::publish::PublishError;
use crate::write::WriteError;
use std::path::PathBuf;

/// Why a run could not be done.
#[derive(Debug)]
pub enum RunError {
    /// There is nothing to read.
    Discover(DiscoverError),
    /// No file of this folder could be read, and why each could not.
    NothingReadable(PathBuf, Box<Sources>),
    /// The results would lie among the files that are read.
    OutIsInput(PathBuf),
    /// This is no earlier `findings.json`.
    NoSince(PathBuf),
    /// No region has this name; those that there are.
    NoSuchRegion(String, Vec<String>),
    /// A workbook could not be made.
    Write(WriteError),
    /// The results could not be put in place.
    Publish(PublishError),
}

impl RunError {
    /// What is wrong and what to do, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let hindi = language == Language::Hindi;
        match self {
            Self::Discover(error) => error.message(language),
            Self::Publish(error) => error.message(language),
            Self::NothingReadable(folder, _) if hindi => {
                format!("{} की कोई फ़ाइल पढ़ी नहीं जा सकी; हर फ़ाइल का कारण ऊपर लिखा है", folder.display())
            }
            Self::NothingReadable(folder, _) => {
                format!("no file in {} could be read; the reason stands above, file by file", folder.display())
            }
            Self::OutIsInput(folder) if hindi => {
                format!("{} से फ़ाइलें पढ़ी जाती हैं; परिणाम के लिए --out से दूसरा फ़ोल्डर दें", folder.display())
            }
            Self::OutIsInput(folder) => {
                format!("{} is the folder that is read; name another for the results with --out", folder.display())
            }
            Self::NoSince(path) if hindi => format!("{} पिछली findings.json नहीं है", path.display()),
            Self::NoSince(path) => format!("{} is no earlier findings.json", path.display()),
            Self::NoSuchRegion(name, known) if hindi => {
                format!("{name} नाम का कोई क्षेत्र नहीं है; ये हैं: {}", known.join(", "))
            }
            Self::NoSuchRegion(name, known) => {
                format!("there is no region named {name}; there are: {}", known.join(", "))
            }
            Self::Write(_) if hindi => "कार्यपुस्तिका बनाई नहीं जा सकी; अस्थायी फ़ाइलों के लिए जगह देखें".to_owned(),
            Self::Write(_) => "a workbook could not be made; see whether the disk has room".to_owned(),
        }
    }
}
