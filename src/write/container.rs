//! The *container* of a workbook: the zip file that holds its parts. What `rust_xlsxwriter` has packed goes into a new one
//! as it is; parts that are written by hand are packed in pieces, on as many cores as there are.

use super::WriteError;
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use rust_xlsxwriter::XlsxError;
use std::io::{Cursor, Read as _, Write as _};
use zip::{CompressionMethod, ZipArchive};

/// How hard parts are packed: what Excel itself does.
pub(super) const LEVEL: u8 = 3;

/// Compressed bytes of a part, or of a piece of one.
pub(super) struct Packed {
    bytes: Vec<u8>,
    crc: Crc,
}

impl Packed {
    /// Packs one piece. All but the last end where a byte ends, so that they can be put one behind the other.
    pub(super) fn piece(content: &[u8], is_last: bool) -> Result<Self, WriteError> {
        let mut crc = Crc::new();
        crc.update(content);
        let mut encoder = DeflateEncoder::new(Vec::with_capacity(content.len() / 6), Compression::new(LEVEL.into()));
        encoder.write_all(content).map_err(XlsxError::IoError)?;
        if is_last {
            return Ok(Self { bytes: encoder.finish().map_err(XlsxError::IoError)?, crc });
        }
        encoder.flush().map_err(XlsxError::IoError)?;
        Ok(Self { bytes: std::mem::take(encoder.get_mut()), crc })
    }

    /// Puts another piece behind this one.
    pub(super) fn append(&mut self, mut other: Self) {
        self.crc.combine(&other.crc);
        self.bytes.append(&mut other.bytes);
    }
}

/// A container that is read.
pub(super) struct Parts<'a> {
    bytes: &'a [u8],
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Parts<'a> {
    /// Opens the container.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, WriteError> {
        Ok(Self { bytes, archive: ZipArchive::new(Cursor::new(bytes)).map_err(XlsxError::ZipError)? })
    }

    /// The names of all parts.
    pub(super) fn names(&self) -> Vec<String> {
        self.archive.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect()
    }

    /// The text of a part.
    pub(super) fn text(&mut self, name: &str) -> Result<String, WriteError> {
        let mut part = self.archive.by_name(name).map_err(XlsxError::ZipError)?;
        let mut text = String::new();
        part.read_to_string(&mut text).map_err(XlsxError::IoError)?;
        Ok(text)
    }

    /// A new container of these parts; those that `replace` holds are taken from there.
    pub(super) fn with(mut self, mut replace: Vec<(String, Packed)>) -> Result<Vec<u8>, WriteError> {
        let packed: usize = replace.iter().map(|(_, packed)| packed.bytes.len()).sum();
        let mut container = Container { bytes: Vec::with_capacity(self.bytes.len() + packed), ..Container::default() };
        for number in 0..self.archive.len() {
            let part = self.archive.by_index_raw(number).map_err(XlsxError::ZipError)?;
            let name = part.name().map_err(XlsxError::ZipError)?;
            if let Some(at) = replace.iter().position(|(other, _)| *other == name) {
                let (_, packed) = replace.swap_remove(at);
                let about = About { deflated: true, crc: packed.crc.sum(), size: u64::from(packed.crc.amount()) };
                container.add(&name, &about, &packed.bytes)?;
                continue;
            }
            let start = part.data_start().unwrap_or_default() as usize;
            let raw = self.bytes.get(start..start + part.compressed_size() as usize).unwrap_or_default();
            let deflated = part.compression() == CompressionMethod::Deflated;
            container.add(&name, &About { deflated, crc: part.crc32(), size: part.size() }, raw)?;
        }
        container.finish()
    }
}

/// What a container says of a part.
struct About {
    deflated: bool,
    crc: u32,
    size: u64,
}

/// A container that is written.
#[derive(Default)]
struct Container {
    bytes: Vec<u8>,
    /// The directory that stands at its end.
    directory: Vec<u8>,
    parts: u16,
}

/// The version of the format that a reader must know, and a date that every reader can show: the first of 1980.
const VERSION: u16 = 20;
const DATE: u16 = 0x21;

impl Container {
    fn add(&mut self, name: &str, about: &About, raw: &[u8]) -> Result<(), WriteError> {
        let offset = as_u32(self.bytes.len() as u64)?;
        let mut about_part = Vec::with_capacity(26);
        for number in [VERSION, 0, if about.deflated { 8 } else { 0 }, 0, DATE] {
            about_part.extend_from_slice(&number.to_le_bytes());
        }
        for number in [about.crc, as_u32(raw.len() as u64)?, as_u32(about.size)?] {
            about_part.extend_from_slice(&number.to_le_bytes());
        }
        about_part.extend_from_slice(&(name.len() as u16).to_le_bytes());
        about_part.extend_from_slice(&[0; 2]);
        self.bytes.extend_from_slice(b"PK\x03\x04");
        self.bytes.extend_from_slice(&about_part);
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(raw);
        self.directory.extend_from_slice(b"PK\x01\x02");
        self.directory.extend_from_slice(&VERSION.to_le_bytes());
        self.directory.extend_from_slice(&about_part);
        self.directory.extend_from_slice(&[0; 10]);
        self.directory.extend_from_slice(&offset.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        self.parts += 1;
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<u8>, WriteError> {
        let (start, length) = (as_u32(self.bytes.len() as u64)?, as_u32(self.directory.len() as u64)?);
        self.bytes.append(&mut self.directory);
        self.bytes.extend_from_slice(b"PK\x05\x06");
        self.bytes.extend_from_slice(&[0; 4]);
        for _ in 0..2 {
            self.bytes.extend_from_slice(&self.parts.to_le_bytes());
        }
        self.bytes.extend_from_slice(&length.to_le_bytes());
        self.bytes.extend_from_slice(&start.to_le_bytes());
        self.bytes.extend_from_slice(&[0; 2]);
        Ok(self.bytes)
    }
}

/// A size as the format holds it; a workbook past four gigabytes no program could open.
fn as_u32(size: u64) -> Result<u32, WriteError> {
    u32::try_from(size).map_err(|_| XlsxError::ParameterError("the workbook is too large".to_owned()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_put_together_are_read_as_one_part() {
        let mut made = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for name in ["first.xml", "second.xml"] {
            made.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            made.write_all(name.as_bytes()).unwrap();
        }
        let made = made.finish().unwrap().into_inner();
        let pieces = ["क".repeat(50_000), String::new(), "ख".repeat(7)];
        let mut packed = Packed::piece(pieces[0].as_bytes(), false).unwrap();
        packed.append(Packed::piece(pieces[1].as_bytes(), false).unwrap());
        packed.append(Packed::piece(pieces[2].as_bytes(), true).unwrap());
        let with = Parts::open(&made).unwrap().with(vec![("second.xml".to_owned(), packed)]).unwrap();
        let mut parts = Parts::open(&with).unwrap();
        assert_eq!(parts.text("first.xml").unwrap(), "first.xml");
        assert_eq!(parts.text("second.xml").unwrap(), pieces.concat());
        assert_eq!(parts.archive.len(), 2);
    }
}
