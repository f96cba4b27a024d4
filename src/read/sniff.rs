//! What a file is, from its content: names lie, and a web page called `.xls` is an everyday thing.

use super::archive::Archive;
use crate::model::trouble::ReadTrouble;
use memchr::memmem;

/// What a file is, and so which reader it goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Some container: `.xlsx`, `.xlsb` or `.ods`; what its parts are tells which.
    Zip,
    /// An OLE compound file: `.xls`, or a workbook with a password.
    Ole,
    /// A web page.
    Html,
    /// Excel's XML of 2003.
    Xml2003,
    /// Letters and separators.
    Text,
}

/// What a file is, or why it is none that can be read.
pub(super) fn sniff(bytes: &[u8], named: &str) -> Result<Format, ReadTrouble> {
    if bytes.is_empty() {
        return Err(ReadTrouble::Empty);
    }
    if let Some(trouble) = foreign(bytes) {
        return Err(trouble);
    }
    match bytes {
        [b'P', b'K', 3 | 5 | 7, 4 | 6 | 8, ..] => return Ok(Format::Zip),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => return Ok(Format::Ole),
        // Records of Excel 2 to 5 without the container.
        [0x09, 0x00 | 0x02 | 0x04 | 0x08, 4 | 6 | 8 | 16, 0, ..] => return Err(ReadTrouble::OldExcel),
        [0, 0, 2 | 0x1A, 0, ..] | [0xFF, 0, 2, 0, ..] => return Err(ReadTrouble::Lotus),
        _ => {}
    }
    if has_suffix(named, "dbf") && matches!(bytes.first(), Some(0x03 | 0x30 | 0x83 | 0x8B | 0xF5)) {
        return Err(ReadTrouble::Dbase);
    }
    let head = super::text::head(bytes);
    let head = head.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']);
    let lower = head.to_ascii_lowercase();
    let is_sylk = head.starts_with("ID;P") && !has_suffix(named, "csv");
    if is_sylk || has_suffix(named, "slk") || has_suffix(named, "sylk") {
        return Err(ReadTrouble::Sylk);
    }
    if lower.starts_with("table") && head.lines().nth(1).is_some_and(|line| line.trim() == "0,1") {
        return Err(ReadTrouble::Dif);
    }
    if lower.starts_with('<') {
        return markup(&lower, named);
    }
    if super::text::is_text(bytes) { Ok(Format::Text) } else { Err(ReadTrouble::Unknown) }
}

/// Which markup it is; `head` is its beginning in lower case.
fn markup(head: &str, named: &str) -> Result<Format, ReadTrouble> {
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet") && head.contains("workbook") {
        // Offices send it under the name of a workbook; under its own it is as often a document of some program, and told.
        return if has_suffix(named, "xml") { Err(ReadTrouble::OtherXml) } else { Ok(Format::Xml2003) };
    }
    if head.contains("urn:oasis:names:tc:opendocument") || head.contains("<office:document") {
        return Err(ReadTrouble::FlatOds);
    }
    let is_page = ["<html", "<!doctype html", "<table", "<body", "<meta", "<style", "<head", "<div"];
    if is_page.iter().any(|mark| head.contains(mark)) {
        return Ok(Format::Html);
    }
    if head.starts_with("<?xml") { Err(ReadTrouble::OtherXml) } else { Ok(Format::Text) }
}

/// Which container it is: the extension it should have.
pub(super) fn container(archive: &Archive<'_>) -> Result<&'static str, ReadTrouble> {
    if archive.has("xl/workbook.bin") {
        return Ok("xlsb");
    }
    if archive.has("content.xml") && !archive.any(|name| name.starts_with("xl/")) {
        return Ok("ods");
    }
    if archive.any(|name| name.starts_with("word/")) {
        return Err(ReadTrouble::Document);
    }
    if archive.any(|name| name.starts_with("ppt/")) {
        return Err(ReadTrouble::Slides);
    }
    if archive.any(|name| name.ends_with(".iwa") || name == "index.apxl" || name == "index.zip") {
        return Err(ReadTrouble::Numbers);
    }
    if archive.has("[Content_Types].xml") || archive.has("_rels/.rels") || archive.any(|name| name.starts_with("xl/")) {
        return Ok("xlsx");
    }
    Err(ReadTrouble::Damaged)
}

/// What is plainly something else.
fn foreign(bytes: &[u8]) -> Option<ReadTrouble> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] | [0x89, b'P', b'N', b'G', ..] | [b'G', b'I', b'F', b'8', ..] => {
            Some(ReadTrouble::Picture)
        }
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some(ReadTrouble::Picture),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(ReadTrouble::Picture),
        [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'm' | b'a', ..] => Some(ReadTrouble::Picture),
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Some(ReadTrouble::Picture),
        [b'{', b'\\', b'r', b't', b'f', ..] => Some(ReadTrouble::Document),
        _ => {
            let head = bytes.get(..bytes.len().min(1024)).unwrap_or(bytes);
            (head.starts_with(b"%PDF") || memmem::find(head, b"\n%PDF-").is_some()).then_some(ReadTrouble::Pdf)
        }
    }
}

/// Whether a name has this extension.
pub(super) fn has_suffix(named: &str, extension: &str) -> bool {
    named.rsplit_once('.').is_some_and(|(_, found)| found.eq_ignore_ascii_case(extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides() {
        let check =
            |bytes: &[u8], expected| assert_eq!(sniff(bytes, "a.xlsx"), expected, "{}", String::from_utf8_lossy(bytes));
        check(b"PK\x03\x04....", Ok(Format::Zip));
        check(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Ok(Format::Ole));
        check(b"<html><table>", Ok(Format::Html));
        check(b"  <!DOCTYPE html>", Ok(Format::Html));
        check(b"name,post\n", Ok(Format::Text));
        check(b"\xFF\xFEn\0a\0m\0e\0", Ok(Format::Text));
        check(b"%PDF-1.4", Err(ReadTrouble::Pdf));
        check(b"\xFF\xD8\xFF\xE0", Err(ReadTrouble::Picture));
        check(b"ID;PWXL;N;E", Err(ReadTrouble::Sylk));
        check(b"TABLE\r\n0,1\r\n", Err(ReadTrouble::Dif));
        check(b"\x09\x00\x04\x00\x02\x00", Err(ReadTrouble::OldExcel));
        check(b"\0\0\x02\0\x06\x04", Err(ReadTrouble::Lotus));
        check(b"\x01\x02\x03\x04\x05\x06\x07\x00\x01", Err(ReadTrouble::Unknown));
        check(b"", Err(ReadTrouble::Empty));
    }
}
