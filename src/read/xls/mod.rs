//! `.xls`: the binary workbook of Excel 5 to 2003, a stream of records inside a compound file. First come the records
//! of the workbook as a whole (fonts, formats, shared texts, where each sheet begins), then those of each sheet.
//!
//! Such files come half copied and damaged more often than any other. Every field is looked for where it should be, and
//! a sheet that breaks off keeps the rows that were read until then.

mod records;
mod sheet;
mod strings;

use super::build::{BookBuilder, SheetBuilder};
use super::dates::{Shown, shown_by_code, shown_by_number};
use super::limits::Limits;
use super::ole::{Ole, u16_at, u32_at};
use crate::model::grid::{Book, SheetTrouble, Visibility};
use crate::model::strings::Text;
use crate::model::trouble::ReadTrouble;
use encoding_rs::{Encoding, WINDOWS_1252};
use records::{Cut, Record, Records, kind};
use rustc_hash::FxHashMap;

/// Reads the workbook of a compound file, or says what else it is.
pub(super) fn read(ole: &Ole<'_>, limits: &Limits) -> Result<Book, ReadTrouble> {
    let stream = match (ole.stream("Workbook")?, ole.stream("Book")?) {
        (Some(stream), _) | (None, Some(stream)) => stream,
        (None, None) => return Err(other_kind(ole)),
    };
    let mut builder = BookBuilder::new(limits);
    let globals = Globals::read(&stream, &mut builder)?;
    if globals.sheets.is_empty() {
        return Err(ReadTrouble::Damaged);
    }
    if globals.sheets.len() > limits.sheets {
        return Err(ReadTrouble::TooManySheets);
    }
    for entry in globals.sheets.iter().filter(|entry| entry.is_worksheet) {
        let mut sheet = SheetBuilder::new(entry.name.clone());
        sheet.grid.visibility = entry.visibility;
        let trouble = match stream.get(entry.start..) {
            Some(records) => sheet::read(records, &globals, &mut builder, &mut sheet).err(),
            None => Some(SheetTrouble::Damaged),
        };
        sheet.grid.trouble = trouble.or(sheet.grid.trouble);
        builder.book.sheets.push(sheet.finish());
    }
    builder.book.modified = ole.last_saved();
    Ok(builder.book)
}

/// What a compound file without a workbook is.
fn other_kind(ole: &Ole<'_>) -> ReadTrouble {
    if ole.has("WordDocument") {
        ReadTrouble::Document
    } else if ole.has("PowerPoint Document") {
        ReadTrouble::Slides
    } else {
        ReadTrouble::Damaged
    }
}

/// Which records and strings the stream has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Version {
    /// Excel 5 and 95: strings of bytes.
    Biff5,
    /// Excel 97 to 2003: strings of UTF-16, or of its low bytes.
    Biff8,
}

/// One sheet as the workbook names it.
struct SheetEntry {
    name: String,
    start: usize,
    visibility: Visibility,
    is_worksheet: bool,
}

/// What matters of a cell style.
#[derive(Clone, Copy, Default)]
struct Style {
    shown: Shown,
    font: u8,
}

/// What the sheets need to know of the workbook.
struct Globals {
    version: Version,
    encoding: &'static Encoding,
    is_1904: bool,
    fonts: Vec<u8>,
    formats: FxHashMap<u16, Shown>,
    /// Font and format of each cell style, as numbers.
    style_numbers: Vec<(u16, u16)>,
    texts: Vec<Option<Text>>,
    sheets: Vec<SheetEntry>,
}

impl Globals {
    fn read(stream: &[u8], builder: &mut BookBuilder<'_>) -> Result<Self, ReadTrouble> {
        let mut globals = Self {
            version: Version::Biff8,
            encoding: WINDOWS_1252,
            is_1904: false,
            fonts: Vec::new(),
            formats: FxHashMap::default(),
            style_numbers: Vec::new(),
            texts: Vec::new(),
            sheets: Vec::new(),
        };
        let mut records = Records::new(stream);
        loop {
            let record = match records.next() {
                Ok(Some(record)) => record,
                // Some programs leave the end mark out.
                Ok(None) => break,
                Err(Cut) if globals.sheets.is_empty() => return Err(ReadTrouble::CutOff),
                Err(Cut) => break,
            };
            if record.kind == kind::EOF {
                break;
            }
            globals.record(&record, builder)?;
        }
        Ok(globals)
    }

    fn record(&mut self, record: &Record<'_>, builder: &mut BookBuilder<'_>) -> Result<(), ReadTrouble> {
        let data = record.data();
        match record.kind {
            kind::BOF => self.version = version(data),
            kind::BOF_2 | kind::BOF_3 | kind::BOF_4 => return Err(ReadTrouble::OldExcel),
            kind::FILE_PASS => return Err(ReadTrouble::PasswordForGood),
            kind::CODE_PAGE => self.encoding = u16_at(data, 0).map_or(WINDOWS_1252, encoding),
            kind::DATE_MODE => self.is_1904 = u16_at(data, 0) == Some(1),
            kind::FONT => {
                let name = data.get(14..).and_then(|data| self.short_string(data)).unwrap_or_default();
                self.fonts.push(builder.font(&name));
            }
            kind::FORMAT => {
                let code = data.get(2..).and_then(|data| match self.version {
                    Version::Biff5 => self.short_string(data),
                    Version::Biff8 => strings::plain(data),
                });
                if let (Some(number), Some(code)) = (u16_at(data, 0), code) {
                    self.formats.insert(number, shown_by_code(&code));
                }
            }
            kind::STYLE => {
                self.style_numbers.push((u16_at(data, 0).unwrap_or(0), u16_at(data, 2).unwrap_or(0)));
            }
            kind::SHEET => self.sheets.extend(self.sheet_entry(data)),
            kind::SHARED_TEXTS => self.texts = strings::read_shared(record, &self.fonts, builder)?,
            _ => {}
        }
        Ok(())
    }

    fn sheet_entry(&self, data: &[u8]) -> Option<SheetEntry> {
        let start = u32_at(data, 0)? as usize;
        let visibility = if data.get(4)? & 3 == 0 { Visibility::Visible } else { Visibility::Hidden };
        let name = self.short_string(data.get(6..)?)?;
        Some(SheetEntry { name, start, visibility, is_worksheet: *data.get(5)? == 0 })
    }

    /// A string with its length in one byte.
    fn short_string(&self, data: &[u8]) -> Option<String> {
        let length = usize::from(*data.first()?);
        let text = match self.version {
            Version::Biff5 => self.bytes_text(data.get(1..)?, length),
            Version::Biff8 => strings::units(data.get(2..)?, length, data.get(1)? & 1 != 0),
        };
        Some(text.replace('\0', ""))
    }

    /// A string of bytes, as far as they are there.
    fn bytes_text(&self, data: &[u8], length: usize) -> String {
        let bytes = data.get(..length.min(data.len())).unwrap_or(data);
        self.encoding.decode_without_bom_handling(bytes).0.into_owned()
    }

    /// What matters of the cell style of this number.
    fn style(&self, number: u16) -> Style {
        let Some(&(font, format)) = self.style_numbers.get(usize::from(number)) else { return Style::default() };
        // There is no font of number 4: an old mistake of the format.
        let at = usize::from(if font > 4 { font - 1 } else { font });
        let shown = self.formats.get(&format).copied().or_else(|| shown_by_number(u32::from(format)));
        Style { shown: shown.unwrap_or_default(), font: self.fonts.get(at).copied().unwrap_or(0) }
    }
}

fn version(data: &[u8]) -> Version {
    match (u16_at(data, 0), u16_at(data, 2)) {
        (Some(0x0500), _) | (Some(0), Some(0x1000)) => Version::Biff5,
        _ => Version::Biff8,
    }
}

/// The encoding of a code page; what is unknown is taken for Western European.
fn encoding(code_page: u16) -> &'static Encoding {
    let label = match code_page {
        10000 | 32768 => "macintosh".to_owned(),
        10007 => "x-mac-cyrillic".to_owned(),
        866 => "ibm866".to_owned(),
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        65001 => "utf-8".to_owned(),
        other => format!("windows-{other}"),
    };
    Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252)
}
