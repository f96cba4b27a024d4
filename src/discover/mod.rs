//! *Discovering* lists what lies in the input: every file once, in the order of its path, with the reason where it is
//! not even opened. Nothing is passed over in silence, and nothing outside the folder is touched.
//!
//! What a file is comes from its content; here only as much of it is looked at as it takes to leave films, photographs
//! and programs out. The rest is the readers' business.

mod load;
mod names;
mod sniff;
mod zip;

pub use load::load;

use crate::model::finding::Language;
use crate::model::source::{Found, Origin};
use crate::model::trouble::ReadTrouble;
use jiff::civil::DateTime;
use sniff::Head;
use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File, Metadata};
use std::io::Read;
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;
use unicode_normalization::UnicodeNormalization;

/// Folders within folders past this many are a circle or an accident.
const DEEPEST: usize = 40;

/// What lies in the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discovered {
    /// The folder that paths are relative to: the input folder, or what several inputs share.
    pub root: PathBuf,
    /// Every file, in the order of the paths.
    pub files: Vec<Found>,
}

/// Why there is nothing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiscoverError {
    /// No input was named.
    NoInput,
    /// This input does not exist.
    Missing(PathBuf),
    /// This input cannot be opened.
    Closed(PathBuf),
    /// These inputs lie on different drives or servers, and share no folder.
    NothingShared(PathBuf, PathBuf),
    /// No file lies in the input.
    Nothing(PathBuf),
}

impl DiscoverError {
    /// What is wrong and what to do, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let hindi = language == Language::Hindi;
        match self {
            Self::NoInput if hindi => "कोई फ़ोल्डर या फ़ाइल नहीं दी गई; फ़ोल्डर का नाम दें".to_owned(),
            Self::NoInput => "no folder or file was given; name a folder".to_owned(),
            Self::Missing(path) if hindi => format!("{} नहीं मिला; नाम जाँचें", path.display()),
            Self::Missing(path) => format!("{} does not exist; check the name", path.display()),
            Self::Closed(path) if hindi => format!("{} खोला नहीं जा सका; उसकी अनुमति जाँचें", path.display()),
            Self::Closed(path) => format!("{} cannot be opened; check its permissions", path.display()),
            Self::NothingShared(one, other) if hindi => {
                format!("{} और {} अलग-अलग ड्राइव पर हैं; उन्हें एक फ़ोल्डर में रखें", one.display(), other.display())
            }
            Self::NothingShared(one, other) => {
                format!("{} and {} lie on different drives; put them into one folder", one.display(), other.display())
            }
            Self::Nothing(path) if hindi => format!("{} में कोई फ़ाइल नहीं है", path.display()),
            Self::Nothing(path) => format!("there is no file in {}", path.display()),
        }
    }
}

impl fmt::Display for DiscoverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl std::error::Error for DiscoverError {}

/// Lists every file of the inputs, which are folders or files. Folders in `outputs`, which the run is about to write,
/// are left out; outputs that lie elsewhere are known by their mark when they are read.
///
/// # Errors
///
/// Where there is nothing to read at all.
pub fn walk(inputs: &[PathBuf], outputs: &[PathBuf]) -> Result<Discovered, DiscoverError> {
    let inputs = inputs.iter().map(|input| canonical(input)).collect::<Result<Vec<_>, _>>()?;
    let root = shared_root(&inputs)?;
    let outputs: BTreeSet<PathBuf> =
        outputs.iter().map(|output| absolute(output).unwrap_or_else(|_| output.clone())).collect();
    let mut walker =
        Walker { root: &root, inputs: &inputs, outputs: &outputs, files: Vec::new(), seen: BTreeSet::new() };
    for input in &inputs {
        match fs::metadata(input) {
            Ok(metadata) if metadata.is_dir() => {
                fs::read_dir(input).map_err(|_| DiscoverError::Closed(input.clone()))?;
                walker.folder(input, 0);
            }
            Ok(metadata) => walker.file(input, &metadata),
            Err(_) => return Err(DiscoverError::Closed(input.clone())),
        }
    }
    let mut files = walker.files;
    if files.is_empty() {
        return Err(DiscoverError::Nothing(root));
    }
    files.sort_by(|one, other| {
        in_order(&one.path).cmp(&in_order(&other.path)).then_with(|| origin_path(one).cmp(origin_path(other)))
    });
    Ok(Discovered { root, files })
}

/// Paths in the order of their names without the endings, a copy by the name of what it is a copy of: `सूची.xlsx` comes
/// before `सूची (1).xlsx`, `सूची-PC7.xlsx` and `Copy of सूची.xlsx`, so that of equal files the original is read.
fn in_order(path: &str) -> (String, usize, &str) {
    let (folder, name) = path.split_at(path.rfind('/').map_or(0, |at| at + 1));
    let (stem, ending) = name.rfind('.').filter(|&at| at > 0).map_or((name, ""), |at| name.split_at(at));
    let original = names::copied(stem);
    (format!("{folder}{original}"), stem.len() - original.len(), ending)
}

fn origin_path(found: &Found) -> &Path {
    match &found.origin {
        Origin::File(path) | Origin::Entry(path, _) => path,
    }
}

/// The path of something that is there, without steps up and links, by which two are compared. Some drives of networks and
/// of memory cannot say it; then it is what was typed, from the root on.
///
/// # Errors
///
/// Where nothing is there, or nobody may look.
pub fn absolute(path: &Path) -> std::io::Result<PathBuf> {
    dunce::canonicalize(path).or_else(|error| if path.exists() { std::path::absolute(path) } else { Err(error) })
}

fn canonical(input: &Path) -> Result<PathBuf, DiscoverError> {
    absolute(input).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => DiscoverError::Closed(input.to_owned()),
        _ => DiscoverError::Missing(input.to_owned()),
    })
}

/// The folder that all inputs lie in: of one folder that folder, of one file its folder.
fn shared_root(inputs: &[PathBuf]) -> Result<PathBuf, DiscoverError> {
    let (first, others) = inputs.split_first().ok_or(DiscoverError::NoInput)?;
    let folder =
        |input: &PathBuf| if input.is_dir() { input.clone() } else { input.parent().unwrap_or(input).to_owned() };
    let mut root = folder(first);
    for other in others {
        let other_folder = folder(other);
        let steps = root.components().zip(other_folder.components()).take_while(|(one, other)| one == other);
        let shared: PathBuf = steps.map(|(step, _)| step).collect();
        if shared.as_os_str().is_empty() {
            return Err(DiscoverError::NothingShared(first.clone(), other.clone()));
        }
        root = shared;
    }
    Ok(root)
}

struct Walker<'a> {
    root: &'a Path,
    inputs: &'a [PathBuf],
    outputs: &'a BTreeSet<PathBuf>,
    files: Vec<Found>,
    /// Paths that were listed, since inputs may lie within one another.
    seen: BTreeSet<PathBuf>,
}

impl Walker<'_> {
    fn folder(&mut self, folder: &Path, depth: usize) {
        if self.outputs.contains(folder) || !self.seen.insert(folder.to_owned()) {
            return;
        }
        if depth > DEEPEST {
            return self.list(folder, None, Some(ReadTrouble::TooDeep));
        }
        let Ok(entries) = fs::read_dir(folder) else {
            return self.list(folder, None, Some(ReadTrouble::FolderClosed));
        };
        for entry in entries {
            let Ok(entry) = entry else {
                self.list(folder, None, Some(ReadTrouble::FolderClosed));
                continue;
            };
            self.entry(&entry.path(), depth);
        }
    }

    fn entry(&mut self, path: &Path, depth: usize) {
        let metadata = match fs::symlink_metadata(path) {
            Ok(metadata) => metadata,
            Err(error) => return self.list(path, None, Some(load::trouble(&error))),
        };
        if metadata.is_symlink() {
            return self.link(path);
        }
        if !metadata.is_dir() {
            return self.file(path, &metadata);
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if names::is_system_folder(&name) {
            return self.list(path, None, Some(ReadTrouble::SystemFile));
        }
        self.folder(path, depth + 1);
    }

    /// A link is never followed: what it leads to within the input is found anyway.
    fn link(&mut self, path: &Path) {
        let target = dunce::canonicalize(path).ok();
        let is_within = target.is_some_and(|target| self.inputs.iter().any(|input| target.starts_with(input)));
        let trouble = if is_within { ReadTrouble::LinkWithin } else { ReadTrouble::LinkOut };
        self.list(path, None, Some(trouble));
    }

    fn file(&mut self, path: &Path, metadata: &Metadata) {
        if !self.seen.insert(path.to_owned()) {
            return;
        }
        if !metadata.is_file() {
            return self.list(path, None, Some(ReadTrouble::NotAFile));
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(trouble) = names::passed_over(&name) {
            return self.list(path, Some(metadata), Some(trouble));
        }
        let Ok(head) = first_bytes(path) else {
            // Whatever keeps it from being opened is told when it is loaded.
            return self.list(path, Some(metadata), None);
        };
        match sniff::look(&head, names::extension(&name).as_deref()) {
            Head::Reader => self.list(path, Some(metadata), None),
            Head::PassedOver(trouble) => self.list(path, Some(metadata), Some(trouble)),
            Head::Zip => {
                // A name of a workbook promises one, however damaged it may be.
                let is_workbook =
                    names::extension(&name).is_some_and(|extension| names::may_be_spreadsheet(&extension));
                let entries = || zip::entries(path, &self.shown(path), changed(Some(metadata)));
                match (!is_workbook).then(entries).flatten() {
                    Some(entries) => self.files.extend(entries),
                    None => self.list(path, Some(metadata), None),
                }
            }
        }
    }

    fn list(&mut self, path: &Path, metadata: Option<&Metadata>, passed_over: Option<ReadTrouble>) {
        self.files.push(Found {
            path: self.shown(path),
            origin: Origin::File(path.to_owned()),
            size: metadata.map_or(0, Metadata::len),
            changed: changed(metadata),
            passed_over,
        });
    }

    /// The path as it is shown: relative, with `/`, in NFC, without control characters.
    fn shown(&self, path: &Path) -> String {
        let relative = path.strip_prefix(self.root).unwrap_or(path);
        let steps = relative.components().filter_map(|step| match step {
            Component::Normal(name) => Some(name.to_string_lossy()),
            _ => None,
        });
        let shown: Vec<String> = steps.map(|step| step.nfc().filter(|letter| !letter.is_control()).collect()).collect();
        shown.join("/")
    }
}

fn first_bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(sniff::HEAD);
    File::open(path)?.take(sniff::HEAD as u64).read_to_end(&mut head)?;
    Ok(head)
}

/// When the file system says that a file was last changed, in UTC and to the second.
fn changed(metadata: Option<&Metadata>) -> Option<DateTime> {
    let seconds = metadata?.modified().ok()?.duration_since(SystemTime::UNIX_EPOCH).ok()?.as_secs();
    let moment = jiff::Timestamp::from_second(i64::try_from(seconds).ok()?).ok()?;
    Some(moment.to_zoned(jiff::tz::TimeZone::UTC).datetime())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        folder
    }

    fn told(found: &Discovered) -> String {
        let one = |file: &Found| match file.passed_over {
            Some(trouble) => format!("{}:{trouble:?}", file.path),
            None => file.path.clone(),
        };
        found.files.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_file_is_listed_in_order_and_outputs_are_left_out() {
        let input = folder(&[
            ("b/सूची.csv", b"x"),
            ("a.xlsx", b"PK"),
            ("~$a.xlsx", b"x"),
            ("photo.xlsx", b"\xFF\xD8\xFF\xE0"),
            ("notes.md", b"# x"),
            (".git/config", b"x"),
            ("out/region.xlsx", b"x"),
        ]);
        let found = walk(&[input.path().to_owned()], &[input.path().join("out")]).unwrap();
        let expected = ".git:SystemFile a.xlsx b/सूची.csv notes.md:OtherType photo.xlsx:Picture ~$a.xlsx:LockFile";
        assert_eq!(told(&found), expected);
    }

    #[test]
    fn an_original_comes_before_its_copies() {
        let names =
            ["Copy of a.csv", "Copy (2) of a.csv", "a (1).csv", "a - Copy.csv", "a-PC7.csv", "a.csv", "Copy.csv"];
        let input = folder(&names.map(|name| (name, b"x".as_slice())));
        let expected = "Copy.csv a.csv Copy of a.csv Copy (2) of a.csv a (1).csv a - Copy.csv a-PC7.csv";
        assert_eq!(told(&walk(&[input.path().to_owned()], &[]).unwrap()), expected);
    }

    #[test]
    fn several_inputs_share_a_folder() {
        let input = folder(&[("x/a.csv", b"1"), ("y/b.csv", b"2"), ("y/c.csv", b"3")]);
        let path = |name: &str| input.path().join(name);
        let found = walk(&[path("x"), path("y/b.csv"), path("y/b.csv")], &[]).unwrap();
        assert_eq!(
            (told(&found).as_str(), found.root),
            ("x/a.csv y/b.csv", dunce::canonicalize(input.path()).unwrap())
        );
        let found = walk(&[path("y/b.csv")], &[]).unwrap();
        assert_eq!(told(&found), "b.csv");
    }

    #[test]
    fn nothing_to_read_is_an_error() {
        let input = folder(&[]);
        let missing = input.path().join("none");
        assert_eq!(walk(&[], &[]), Err(DiscoverError::NoInput));
        assert_eq!(walk(std::slice::from_ref(&missing), &[]), Err(DiscoverError::Missing(missing)));
        assert!(matches!(walk(&[input.path().to_owned()], &[]), Err(DiscoverError::Nothing(_))));
    }

    #[test]
    fn a_zip_file_is_a_folder() {
        use std::io::Write;
        let input = folder(&[]);
        let mut archive = ::zip::ZipWriter::new(File::create(input.path().join("a.zip")).unwrap());
        for name in ["b/सूची.csv", "./d.csv", "photo.jpg", "c.zip", "~$x.xlsx", "__MACOSX/._b.csv"] {
            archive.start_file(name, ::zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(b"name,post").unwrap();
        }
        archive.finish().unwrap();
        let found = walk(&[input.path().to_owned()], &[]).unwrap();
        let expected =
            "a.zip/b/सूची.csv a.zip/c.zip:NestedZip a.zip/d.csv a.zip/photo.jpg:Picture a.zip/~$x.xlsx:LockFile";
        assert_eq!(told(&found), expected);
        assert_eq!(load(&found.files[0], 100), Ok(b"name,post".to_vec()));
        assert_eq!(load(&found.files[0], 4), Err(ReadTrouble::TooLarge));
    }

    #[cfg(unix)]
    #[test]
    fn links_and_pipes_are_not_opened() {
        use std::os::unix::fs::symlink;
        let input = folder(&[("a/b.csv", b"1")]);
        let path = |name: &str| input.path().join(name);
        symlink(path("a"), path("within")).unwrap();
        symlink("/etc/passwd", path("out.csv")).unwrap();
        symlink(path("loop"), path("loop")).unwrap();
        symlink(input.path(), path("a/up")).unwrap();
        let status = std::process::Command::new("mkfifo").arg(path("pipe.csv")).status();
        assert!(status.unwrap().success());
        let found = walk(&[input.path().to_owned()], &[]).unwrap();
        let expected = "a/b.csv a/up:LinkWithin loop:LinkOut out.csv:LinkOut pipe.csv:NotAFile within:LinkWithin";
        assert_eq!(told(&found), expected);
    }
}
