//! *Reading* turns the bytes of one file into a [`Book`]: cells at their absolute addresses, sparse, with nothing
//! judged. It runs in a worker process, because parsers of these formats have been seen to panic, to abort and to loop
//! on damaged files; nothing above it knows a file format.
//!
//! What a file is comes from its content. `.xlsx`, `.ods`, web pages, XML of 2003 and text are read here, and so is
//! `.xls`: what its own fonts, hidden rows, damaged halves and sheets of one name need, no library tells. The cells of
//! `.xlsb` are read by calamine, which is pinned, since each version has its own faults, and is only ever asked for
//! cells: no pictures, no macros, no formulas. Nothing is reserved for what a file merely claims to hold.

mod archive;
mod build;
mod calamine_values;
mod dates;
mod faults;
mod fonts;
mod html;
mod limits;
mod ods;
mod ole;
mod sniff;
mod text;
mod xls;
mod xlsb;
mod xlsx;
mod xml;
mod xml2003;

pub use limits::Limits;

use crate::model::grid::Book;
use crate::model::mark;
use crate::model::trouble::ReadTrouble;
use archive::Archive;
use ole::Ole;
use sniff::{Format, has_suffix};

/// Reads a file. `named` is its path or name: it names the sheet of a file without sheet names, and tells whether the
/// content is another than the name says. The passwords are tried in turn on a workbook that has one.
///
/// # Errors
///
/// Where the file as a whole cannot be read. A sheet that fails alone is [`Grid::trouble`](crate::model::grid::Grid).
pub fn read(bytes: &[u8], named: &str, passwords: &[String], limits: &Limits) -> Result<Book, ReadTrouble> {
    if bytes.len() as u64 > limits.file_bytes {
        return Err(ReadTrouble::TooLarge);
    }
    let (mut book, really) = read_format(bytes, named, passwords, limits)?;
    let has_failed =
        !book.sheets.is_empty() && book.sheets.iter().all(|sheet| sheet.trouble.is_some() && sheet.rows.is_empty());
    if has_failed {
        return Err(ReadTrouble::NoSheet);
    }
    book.really = (!promises(named, really)).then_some(really);
    book.mark = book.mark.take().or_else(|| mark::of_book(&book).map(str::to_owned));
    Ok(book)
}

/// The book, and the extension that its content calls for.
fn read_format(
    bytes: &[u8],
    named: &str,
    passwords: &[String],
    limits: &Limits,
) -> Result<(Book, &'static str), ReadTrouble> {
    match sniff::sniff(bytes, named)? {
        Format::Zip => read_container(bytes, limits),
        // Under an OpenDocument name nobody can say which of the two it was meant to be.
        Format::Ole if has_suffix(named, "ods") => Err(ReadTrouble::ExcelNamedOds),
        Format::Ole => {
            let ole = Ole::open(bytes)?;
            if ole.has("EncryptedPackage") {
                return unlock(bytes, passwords).and_then(|package| read_container(&package, limits));
            }
            Ok((xls::read(&ole, limits)?, "xls"))
        }
        Format::Html => Ok((html::read(bytes, stem(named), limits)?, "html")),
        Format::Xml2003 => Ok((xml2003::read(bytes, limits)?, "xml")),
        Format::Text => Ok((text::read(bytes, stem(named), limits)?, "csv")),
    }
}

fn read_container(bytes: &[u8], limits: &Limits) -> Result<(Book, &'static str), ReadTrouble> {
    let mut archive = Archive::open(bytes, limits)?;
    let kind = sniff::container(&archive)?;
    let book = match kind {
        "xlsb" => xlsb::read(bytes, &mut archive, limits)?,
        "ods" => ods::read(&mut archive, limits)?,
        _ => xlsx::read(&mut archive, limits)?,
    };
    Ok((book, kind))
}

/// The workbook within one that has a password.
fn unlock(bytes: &[u8], passwords: &[String]) -> Result<Vec<u8>, ReadTrouble> {
    // Excel itself sets this password where only the structure is protected.
    let usual = "VelvetSweatshop".to_owned();
    let mut tried = passwords.iter().chain(std::iter::once(&usual));
    tried
        .find_map(|password| {
            let package = office_crypto::decrypt_from_bytes(bytes.to_vec(), password).ok()?;
            package.starts_with(b"PK").then_some(package)
        })
        .ok_or(ReadTrouble::Password)
}

/// The name of a file without folders and extension.
fn stem(named: &str) -> &str {
    let name = named.rsplit(['/', '\\']).next().unwrap_or(named);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Whether the name of a file says what its content is.
fn promises(named: &str, really: &str) -> bool {
    // A name without an extension promises nothing.
    if !named.rsplit('/').next().unwrap_or(named).contains('.') {
        return true;
    }
    let names: &[&str] = match really {
        "xlsx" => &["xlsx", "xlsm", "xltx", "xltm"],
        "xls" => &["xls", "xlt", "xla"],
        "ods" => &["ods", "ots"],
        "html" => &["html", "htm"],
        "csv" => &["csv", "tsv", "txt", "tab"],
        other => return has_suffix(named, other),
    };
    names.iter().any(|name| has_suffix(named, name))
}
