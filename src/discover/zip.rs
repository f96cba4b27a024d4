//! Zip files that are folders: each file in them is found as if it lay there, one level deep. A workbook is a zip file
//! as well; what its parts are called tells them apart.

use super::names;
use crate::model::source::{Found, Origin};
use crate::model::trouble::ReadTrouble;
use jiff::civil::DateTime;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use zip::ZipArchive;
use zip::read::ZipFile;

/// Entries past this many are no folder that an office sends.
const MOST_ENTRIES: usize = 10_000;

/// The files in a zip file; `None` where it is one document, or where only a reader can say what is wrong with it.
pub(super) fn entries(file: &Path, shown: &str, changed: Option<DateTime>) -> Option<Vec<Found>> {
    let mut archive = ZipArchive::new(BufReader::new(File::open(file).ok()?)).ok()?;
    if archive.len() > MOST_ENTRIES || is_document(&archive) {
        return None;
    }
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(index) else { continue };
        if entry.is_dir() {
            continue;
        }
        let name = entry_name(&entry);
        let last = name.rsplit('/').next().unwrap_or("");
        if name.split('/').rev().skip(1).any(names::is_system_folder) {
            continue;
        }
        let extension = names::extension(last);
        let passed_over = names::passed_over(last).or(match extension.as_deref() {
            Some("zip") => Some(ReadTrouble::NestedZip),
            Some("pdf") => Some(ReadTrouble::Pdf),
            Some("jpg" | "jpeg" | "png" | "heic" | "webp" | "gif" | "tif" | "tiff" | "bmp") => {
                Some(ReadTrouble::Picture)
            }
            Some("doc" | "docx" | "odt" | "rtf") => Some(ReadTrouble::Document),
            Some("ppt" | "pptx" | "odp") => Some(ReadTrouble::Slides),
            Some(other) if !names::may_be_spreadsheet(other) => Some(ReadTrouble::OtherType),
            _ if entry.encrypted() => Some(ReadTrouble::PasswordForGood),
            _ => None,
        });
        let path = format!("{shown}/{name}");
        let origin = Origin::Entry(file.to_owned(), index);
        found.push(Found { path, origin, size: entry.size(), changed, passed_over });
    }
    if found.is_empty() {
        let size = std::fs::metadata(file).map_or(0, |metadata| metadata.len());
        let passed_over = Some(ReadTrouble::NothingInZip);
        found.push(Found { path: shown.to_owned(), origin: Origin::File(file.to_owned()), size, changed, passed_over });
    }
    Some(found)
}

/// Whether a zip file is one document: a workbook, a text, a picture book.
fn is_document<R: Read + std::io::Seek>(archive: &ZipArchive<R>) -> bool {
    archive.file_names_raw().any(|name| {
        let name: Vec<u8> =
            name.iter().map(|&byte| if byte == b'\\' { b'/' } else { byte.to_ascii_lowercase() }).collect();
        matches!(name.as_slice(), b"[content_types].xml" | b"mimetype" | b"content.xml" | b"_rels/.rels")
            || name.starts_with(b"xl/")
            || name.ends_with(b".iwa")
            || name == b"index.apxl"
    })
}

/// The path of an entry: in UTF-8 if it can be, though many programs do not say so.
fn entry_name<R: Read>(entry: &ZipFile<'_, R>) -> String {
    let name = std::str::from_utf8(entry.name_raw())
        .map_or_else(|_| entry.name().map_or_else(|_| String::new(), |name| name.into_owned()), str::to_owned);
    let name: String = name.replace('\\', "/").nfc().filter(|letter| !letter.is_control()).collect();
    // Some packers write `./a.csv`; a step up would lead out of the zip file.
    name.split('/').filter(|step| !matches!(*step, "" | "." | "..")).collect::<Vec<_>>().join("/")
}

/// The bytes of an entry, up to so many.
pub(super) fn load(file: &Path, index: usize, most: u64) -> Result<Vec<u8>, ReadTrouble> {
    let opened = File::open(file).map_err(|error| super::load::trouble(&error))?;
    let mut archive = ZipArchive::new(BufReader::new(opened)).map_err(|_| ReadTrouble::Vanished)?;
    let entry = archive.by_index(index).map_err(|_| ReadTrouble::Damaged)?;
    if entry.size() > most {
        return Err(ReadTrouble::TooLarge);
    }
    let mut bytes = Vec::new();
    entry.take(most + 1).read_to_end(&mut bytes).map_err(|_| ReadTrouble::Damaged)?;
    if bytes.len() as u64 > most { Err(ReadTrouble::TooLarge) } else { Ok(bytes) }
}
