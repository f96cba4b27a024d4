//! Why a result could not be published, said so that the person at the keyboard can act.

use crate::model::finding::{Language, Said};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// What stood in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// Another run works on the same folder.
    Locked,
    /// There is a file where the output folder should be, or a folder where an output should be.
    InTheWay,
    /// The file is open in another program, as a rule Excel.
    Open,
    /// The file is marked as read-only.
    WriteProtected,
    /// The file was not written by this program, which will not overwrite it.
    Foreign,
    /// The user may not write here.
    NoPermission,
    /// The disk, or the user's share of it, is full.
    DiskFull,
    /// The disk can only be read.
    ReadOnlyDisk,
    /// The folder was there and is gone: a drive pulled out, a share that dropped.
    Vanished,
    /// The path is longer than this system allows.
    TooLong,
    /// Two outputs would have one name.
    SameName,
    /// The system reported something else.
    Other,
}

impl Trouble {
    /// What an error of the operating system means here.
    pub fn of(error: &io::Error) -> Self {
        // Windows says so when another program holds the file: a sharing violation, a locked part, a mapped section.
        if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33 | 1224)) {
            return Self::Open;
        }
        match error.kind() {
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyDisk,
            io::ErrorKind::NotFound => Self::Vanished,
            io::ErrorKind::InvalidFilename => Self::TooLong,
            io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => Self::InTheWay,
            io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => Self::Open,
            _ => Self::Other,
        }
    }

    /// What is wrong with `{path}` and what to do, in one or two sentences.
    const fn said(self) -> Said {
        match self {
            Self::Locked => Said {
                hi: "{path} में pravas पहले से चल रहा है; उसके पूरा होने पर फिर चलाएँ।",
                en: "pravas is already running on {path}; run it again when that has finished.",
            },
            Self::InTheWay => Said {
                hi: "{path} के नाम से यहाँ कुछ और रखा है; उसे हटाएँ या --out से दूसरा फ़ोल्डर दें।",
                en: "something else of the name {path} is in the way; move it, or name another folder with --out.",
            },
            Self::Open => Said {
                hi: "{path} किसी दूसरे प्रोग्राम (प्रायः Excel) में खुली है; उसे बंद करके फिर चलाएँ।",
                en: "{path} is open in another program, probably Excel; close it there and run again.",
            },
            Self::WriteProtected => Said {
                hi: "{path} केवल पढ़ने के लिए है; उसके गुणों से \"केवल पढ़ें\" हटाएँ या --out से दूसरा फ़ोल्डर दें।",
                en: "{path} is marked read-only; clear that in its properties, or name another folder with --out.",
            },
            Self::Foreign => Said {
                hi: "{path} इस प्रोग्राम की बनाई हुई नहीं है, इसलिए उस पर लिखा नहीं गया; उसे हटाएँ या --out से दूसरा फ़ोल्डर दें।",
                en: "{path} was not written by this program and is left as it is; move it, or name another folder with --out.",
            },
            Self::NoPermission => Said {
                hi: "{path} में लिखने की अनुमति नहीं है; --out से ऐसा फ़ोल्डर दें जिसमें आप लिख सकते हैं।",
                en: "{path} cannot be written by you; name a folder of your own with --out.",
            },
            Self::DiskFull => Said {
                hi: "{path} लिखते समय डिस्क भर गई; जगह खाली करके फिर चलाएँ।",
                en: "the disk is full, {path} could not be written; make room and run again.",
            },
            Self::ReadOnlyDisk => Said {
                hi: "{path} ऐसी डिस्क पर है जिस पर लिखा नहीं जा सकता; --out से दूसरा फ़ोल्डर दें।",
                en: "{path} lies on a disk that can only be read; name another folder with --out.",
            },
            Self::Vanished => Said {
                hi: "{path} बीच में हट गया; देखें कि डिस्क या नेटवर्क जुड़ा है, फिर चलाएँ।",
                en: "{path} has gone away meanwhile; see that the disk or the network is connected and run again.",
            },
            Self::TooLong => Said {
                hi: "{path} का नाम या पथ बहुत लंबा है; --out से छोटे पथ वाला फ़ोल्डर दें।",
                en: "{path} is too long a path for this system; name a folder with a shorter path with --out.",
            },
            Self::SameName => Said {
                hi: "{path} नाम की दो फ़ाइलें बनतीं; इकाइयों के नाम अलग-अलग करें।",
                en: "two outputs would have the name {path}; give the units different names.",
            },
            Self::Other => Said {
                hi: "{path} लिखी नहीं जा सकी; दूसरा फ़ोल्डर (--out) देकर देखें।",
                en: "{path} could not be written; try another folder with --out.",
            },
        }
    }
}

/// What is added where the new result was complete on disk when the fault came.
const WILL_BE_FINISHED: Said = Said {
    hi: "नया परिणाम तैयार है; pravas को फिर चलाने पर वह पूरा रख दिया जाएगा।",
    en: "The new result is complete; running pravas again will put the rest of it in place.",
};

/// What is added everywhere else.
const OLD_FILES_WHOLE: Said = Said {
    hi: "पुरानी फ़ाइलें ज्यों की त्यों हैं।", en: "The earlier files are as they were."
};

/// A result that could not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishError {
    /// The file or folder.
    pub path: PathBuf,
    /// What stood in the way.
    pub trouble: Trouble,
    /// Whether the new result was already complete on disk: the next start puts the rest of it in place. Otherwise the
    /// earlier files are untouched.
    pub is_staged: bool,
}

impl PublishError {
    /// This trouble with this path, while the earlier files are untouched.
    pub fn new(path: &Path, trouble: Trouble) -> Self {
        Self { path: path.to_owned(), trouble, is_staged: false }
    }

    /// What an error of the operating system with this path means.
    pub(super) fn of(path: &Path, error: &io::Error) -> Self {
        Self::new(path, Trouble::of(error))
    }

    /// What an error of the operating system means when this file was to be replaced or removed, in a folder that took
    /// new files a moment ago: where Windows then denies access, somebody holds the file.
    pub(super) fn replacing(path: &Path, error: &io::Error) -> Self {
        let is_held = cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied;
        Self::new(path, if is_held { Trouble::Open } else { Trouble::of(error) })
    }

    /// The same, after the journal was written.
    pub(super) fn staged(self) -> Self {
        Self { is_staged: true, ..self }
    }

    /// What is wrong, with what, what to do, and how the earlier files are.
    pub fn message(&self, language: Language) -> String {
        let wrong =
            self.trouble.said().in_language(language).replace("{path}", &format!("\"{}\"", self.path.display()));
        let after = if self.is_staged { WILL_BE_FINISHED } else { OLD_FILES_WHOLE };
        match self.trouble {
            Trouble::Locked => wrong,
            _ => format!("{wrong} {}", after.in_language(language)),
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl std::error::Error for PublishError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_the_path_and_what_to_do() {
        let error = PublishError::new(Path::new("out/अवध.xlsx"), Trouble::Open);
        let english = error.message(Language::English);
        assert_eq!(
            english,
            "\"out/अवध.xlsx\" is open in another program, probably Excel; close it there and run again. \
             The earlier files are as they were."
        );
        assert!(error.staged().message(Language::Hindi).contains("फिर चलाने पर"));
    }

    #[test]
    fn every_trouble_is_said_with_its_path_in_both_languages() {
        use Trouble::*;
        for trouble in [
            Locked,
            InTheWay,
            Open,
            WriteProtected,
            Foreign,
            NoPermission,
            DiskFull,
            ReadOnlyDisk,
            Vanished,
            TooLong,
            SameName,
            Other,
        ] {
            let said = trouble.said();
            assert!(said.hi.contains("{path}") && said.en.contains("{path}"), "{}", said.en);
        }
    }
}
