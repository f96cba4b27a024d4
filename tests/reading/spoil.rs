//! *Spoiling* a good file: a byte, a stretch, a number that is far too large, in the file or in one of its parts. The
//! same dice spoil it in the same way.

use std::io::{Cursor, Read, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Numbers that look random and are the same every time.
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from zero up to, not including, `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// What is put into a file: what parsers stumble over.
const STONES: &[&[u8]] = &[
    b"<",
    b">",
    b"\"",
    b"&",
    b"&#x0;",
    b"]]>",
    b"<![CDATA[",
    b"<!--",
    b"</row>",
    b"<row>",
    b"<c>",
    b"</c>",
    b"-1",
    b"1E999",
    b"99999999999999999999",
    b"1048576",
    b"XFD1048576",
    b"\0",
    b"\xFF\xFF\xFF\xFF",
    b"\xFF\xFE",
    b"\"\"",
    b",",
    b"\r",
    b"\n",
    b"_xD800_",
    b"<t/>",
    b"colspan=\"99999\"",
    b"rowspan=\"0\"",
    b"NaN",
    b"<table>",
    b"</table>",
    b"\xE0\xA4",
];

/// Spoils bytes in one to six places.
pub fn spoil(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.below(6) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.below(40)).min(bytes.len());
        match dice.below(6) {
            0 | 1 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            2 if at < bytes.len() => bytes[at] = [0, 0xFF, 0x80, b'<', b'9'][dice.below(5)],
            3 => drop(bytes.drain(at..end)),
            4 => {
                let copied = bytes[at..end].to_vec();
                let to = dice.below(bytes.len() + 1);
                bytes.splice(to..to, copied);
            }
            _ => {
                let stone = STONES[dice.below(STONES.len())];
                bytes.splice(at..at, stone.iter().copied());
            }
        }
    }
    if dice.below(20) == 0 {
        bytes.truncate(dice.below(bytes.len() + 1));
    }
}

/// A file, and its parts where it is a container.
pub struct Seed {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    parts: Vec<(String, Vec<u8>)>,
}

impl Seed {
    /// A file, taken apart where it is a container.
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        let mut parts = Vec::new();
        if let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(&bytes)) {
            for index in 0..zip.len() {
                let Ok(mut entry) = zip.by_index(index) else { continue };
                let mut part = Vec::new();
                if let (Ok(name), Ok(_)) = (entry.name().map(|name| name.into_owned()), entry.read_to_end(&mut part)) {
                    parts.push((name, part));
                }
            }
        }
        Self { name: name.to_owned(), bytes, parts }
    }

    /// The file, spoilt as a whole or in one of its parts.
    pub fn spoilt(&self, dice: &mut Dice) -> Vec<u8> {
        if self.parts.is_empty() || dice.below(4) == 0 {
            let mut bytes = self.bytes.clone();
            spoil(&mut bytes, dice);
            return bytes;
        }
        let mut parts = self.parts.clone();
        let at = dice.below(parts.len());
        spoil(&mut parts[at].1, dice);
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, part)| (name.as_str(), part.as_slice())).collect();
        let mut names: Vec<&str> = parts.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        if names.len() == parts.len() { container(&parts) } else { self.bytes.clone() }
    }
}

/// A zip file of these parts.
pub fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
