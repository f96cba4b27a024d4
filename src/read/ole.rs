//! An *OLE compound file*: the small file system inside `.xls`, inside workbooks with a password and inside Word's
//! older files. Half-copied ones are an everyday thing: a short last sector is padded, chains of sectors that run in a
//! circle are refused, and one that leads past the end gives what there is.

use crate::model::trouble::ReadTrouble;
use jiff::civil::DateTime;

/// Bytes of the header.
const HEADER: usize = 512;
/// Sector numbers from here on are marks, such as the end of a chain.
const MARKS: u32 = 0xFFFF_FFFA;
/// Streams under this many bytes stand in the mini stream.
const MINI: usize = 4096;

/// One stream or folder.
struct Entry {
    name: String,
    start: u32,
    size: usize,
}

/// A compound file in memory.
pub(super) struct Ole<'b> {
    bytes: &'b [u8],
    sector: usize,
    fat: Vec<u32>,
    mini_fat: Vec<u32>,
    mini: Vec<u8>,
    entries: Vec<Entry>,
}

impl<'b> Ole<'b> {
    /// Reads header, chains and names.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, ReadTrouble> {
        if bytes.len() < HEADER {
            return Err(ReadTrouble::CutOff);
        }
        let sector = match u16_at(bytes, 30) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(ReadTrouble::Damaged),
        };
        let mut ole =
            Self { bytes, sector, fat: Vec::new(), mini_fat: Vec::new(), mini: Vec::new(), entries: Vec::new() };
        ole.read_fat()?;
        let names = ole.chain(u32_at(bytes, 48).unwrap_or(u32::MAX))?;
        ole.entries = names.chunks_exact(128).filter_map(|entry| Entry::read(entry, sector)).collect();
        let Some((start, size)) = ole.entries.first().map(|root| (root.start, root.size)) else {
            return Err(ReadTrouble::CutOff);
        };
        let mini_fat = ole.chain(u32_at(bytes, 60).unwrap_or(u32::MAX))?;
        ole.mini_fat = numbers(&mini_fat).collect();
        ole.mini = ole.chain(start)?;
        ole.mini.truncate(size);
        Ok(ole)
    }

    fn read_fat(&mut self) -> Result<(), ReadTrouble> {
        let mut places: Vec<u32> = numbers(self.bytes.get(76..HEADER).unwrap_or(&[])).collect();
        let mut next = u32_at(self.bytes, 68).unwrap_or(u32::MAX);
        let most = self.bytes.len() / self.sector + 1;
        for _ in 0..most {
            if next >= MARKS {
                break;
            }
            let mut more: Vec<u32> = numbers(self.sector(next)).collect();
            next = if more.len() * 4 == self.sector { more.pop().unwrap_or(u32::MAX) } else { u32::MAX };
            places.append(&mut more);
        }
        if next < MARKS {
            return Err(ReadTrouble::Damaged);
        }
        for place in places.into_iter().filter(|&place| place < MARKS).take(most) {
            let part = self.sector(place);
            self.fat.extend(numbers(part));
            self.fat.resize(self.fat.len().next_multiple_of(self.sector / 4), u32::MAX);
        }
        Ok(())
    }

    /// The bytes of a sector, as far as they are there.
    fn sector(&self, number: u32) -> &'b [u8] {
        let start = (number as usize).saturating_add(1).saturating_mul(self.sector);
        let end = start.saturating_add(self.sector).min(self.bytes.len());
        self.bytes.get(start..end).unwrap_or(&[])
    }

    /// The bytes of a chain of sectors, missing ones at its end left out.
    fn chain(&self, start: u32) -> Result<Vec<u8>, ReadTrouble> {
        let mut bytes = Vec::new();
        let mut number = start;
        for _ in 0..=self.fat.len() {
            if number >= MARKS {
                return Ok(bytes);
            }
            let part = self.sector(number);
            bytes.extend_from_slice(part);
            if part.len() < self.sector {
                return Ok(bytes);
            }
            number = self.fat.get(number as usize).copied().unwrap_or(u32::MAX);
        }
        Err(ReadTrouble::Damaged)
    }

    fn mini_chain(&self, start: u32) -> Result<Vec<u8>, ReadTrouble> {
        let mut bytes = Vec::new();
        let mut number = start;
        for _ in 0..=self.mini_fat.len() {
            if number >= MARKS {
                return Ok(bytes);
            }
            let from = (number as usize).saturating_mul(64);
            let part = self.mini.get(from..from.saturating_add(64).min(self.mini.len())).unwrap_or(&[]);
            bytes.extend_from_slice(part);
            if part.len() < 64 {
                return Ok(bytes);
            }
            number = self.mini_fat.get(number as usize).copied().unwrap_or(u32::MAX);
        }
        Err(ReadTrouble::Damaged)
    }

    /// Whether there is a stream or folder of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of a stream; `None` where there is none of this name.
    pub(super) fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, ReadTrouble> {
        let Some(entry) = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name)) else {
            return Ok(None);
        };
        let mut bytes = if entry.size < MINI { self.mini_chain(entry.start)? } else { self.chain(entry.start)? };
        bytes.truncate(entry.size);
        Ok(Some(bytes))
    }

    /// When the document was last saved, by its own word.
    pub(super) fn last_saved(&self) -> Option<DateTime> {
        let stream = self.stream("\u{5}SummaryInformation").ok()??;
        let section = u32_at(&stream, 44)? as usize;
        let count = u32_at(&stream, section.checked_add(4)?)?.min(200) as usize;
        for number in 0..count {
            let at = section.checked_add(8 + number * 8)?;
            // Property 13 is the moment of the last save, of type 64.
            if u32_at(&stream, at)? == 13 {
                let value = section.checked_add(u32_at(&stream, at + 4)? as usize)?;
                let ticks = u64::from(u32_at(&stream, value + 4)?) | (u64::from(u32_at(&stream, value + 8)?) << 32);
                return (u32_at(&stream, value)? == 64).then(|| file_time(ticks)).flatten();
            }
        }
        None
    }
}

impl Entry {
    fn read(bytes: &[u8], sector: usize) -> Option<Self> {
        let length = usize::from(u16_at(bytes, 64)?).saturating_sub(2).min(62);
        let units: Vec<u16> = bytes.get(..length)?.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)).collect();
        let size = u32_at(bytes, 120)? as usize;
        let high = if sector == 512 { 0 } else { u32_at(bytes, 124)? };
        let name = String::from_utf16_lossy(&units);
        let size = if high > 0 { usize::MAX } else { size };
        (bytes.get(66) != Some(&0)).then_some(Self { name, start: u32_at(bytes, 116)?, size })
    }
}

/// A moment counted in tenths of a microsecond since 1601.
fn file_time(ticks: u64) -> Option<DateTime> {
    let seconds = i64::try_from(ticks / 10_000_000).ok()?.checked_sub(11_644_473_600)?;
    let moment = jiff::Timestamp::from_second(seconds).ok()?;
    Some(moment.to_zoned(jiff::tz::TimeZone::UTC).datetime()).filter(|moment| moment.year() > 1980)
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|quad| u32_at(quad, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A compound file that holds nothing but a workbook's stream.
    fn wrap_workbook(name: &str, stream: &[u8]) -> Vec<u8> {
        const SECTOR: usize = 512;
        let length = stream.len().max(MINI);
        let data = length.div_ceil(SECTOR);
        // Sector 0 holds the names, the data follows, the table of chains comes last.
        let tables = (1..).find(|tables| (1 + data + tables) <= tables * (SECTOR / 4)).unwrap_or(1);
        let lists = tables.saturating_sub(109).div_ceil(SECTOR / 4 - 1);
        let tables = (tables..).find(|tables| (1 + data + tables + lists) <= tables * (SECTOR / 4)).unwrap_or(tables);
        let mut file = vec![0u8; HEADER];
        let mut put = |at: usize, bytes: &[u8]| {
            if let Some(place) = file.get_mut(at..at + bytes.len()) {
                place.copy_from_slice(bytes);
            }
        };
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
        let end = 0xFFFF_FFFEu32.to_le_bytes();
        put(0, &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        put(24, &[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
        put(44, &number(tables));
        put(48, &number(0));
        put(56, &number(MINI));
        put(60, &end);
        put(68, &if lists > 0 { number(1 + data + tables) } else { end });
        put(72, &number(lists));
        for slot in 0..109 {
            put(76 + slot * 4, &if slot < tables { number(1 + data + slot) } else { u32::MAX.to_le_bytes() });
        }
        file.extend(directory_entry("Root Entry", 5, 1, u32::from_le_bytes(end), 0));
        file.extend(directory_entry(name, 2, u32::MAX, 1, length));
        file.resize(HEADER + SECTOR, 0);
        file.extend_from_slice(stream);
        file.resize(HEADER + SECTOR + data * SECTOR, 0);
        // The chain of the names is one sector, that of the data runs through, the rest is marked as taken.
        file.extend(end);
        for sector in 1..=data {
            file.extend(if sector == data { end } else { number(sector + 1) });
        }
        file.extend(std::iter::repeat_n(0xFFFF_FFFDu32.to_le_bytes(), tables).flatten());
        file.extend(std::iter::repeat_n(0xFFFF_FFFCu32.to_le_bytes(), lists).flatten());
        file.resize(HEADER + SECTOR * (1 + data + tables), 0xFF);
        for list in 0..lists {
            for slot in 0..SECTOR / 4 - 1 {
                let table = 109 + list * (SECTOR / 4 - 1) + slot;
                file.extend(if table < tables { number(1 + data + table) } else { u32::MAX.to_le_bytes() });
            }
            file.extend(if list + 1 < lists { number(1 + data + tables + list + 1) } else { end });
        }
        file
    }

    fn directory_entry(name: &str, kind: u8, child: u32, start: u32, size: usize) -> Vec<u8> {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).take(62).collect();
        let length = u16::try_from(entry.len() + 2).unwrap_or(0);
        entry.resize(64, 0);
        entry.extend(length.to_le_bytes());
        entry.extend([kind, 1]);
        entry.extend([0xFF; 8]);
        entry.extend(child.to_le_bytes());
        entry.resize(116, 0);
        entry.extend(start.to_le_bytes());
        entry.extend(u32::try_from(size).unwrap_or(u32::MAX).to_le_bytes());
        entry.resize(128, 0);
        entry
    }

    #[test]
    fn what_is_wrapped_is_found_again() {
        for length in [0, 100, 4096, 100_000, 9_000_000] {
            let stream: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            let file = wrap_workbook("Workbook", &stream);
            let ole = Ole::open(&file).unwrap();
            let found = ole.stream("workbook").unwrap().unwrap();
            assert_eq!(found.get(..length), Some(&stream[..]), "{length}");
            assert!(found.iter().skip(length).all(|&byte| byte == 0), "{length}");
        }
    }

    #[test]
    fn a_file_cut_anywhere_gives_what_there_is() {
        let file = wrap_workbook("Workbook", &[7; 10_000]);
        for cut in (0..file.len()).step_by(61) {
            if let Ok(ole) = Ole::open(&file[..cut]) {
                assert!(ole.stream("Workbook").is_ok());
            }
        }
    }

    #[test]
    fn a_circle_is_refused() {
        let mut file = wrap_workbook("Workbook", &[7; 10_000]);
        let table = HEADER + 512 * (1 + 20);
        file[table + 5 * 4..table + 6 * 4].copy_from_slice(&3u32.to_le_bytes());
        assert_eq!(Ole::open(&file).unwrap().stream("Workbook"), Err(ReadTrouble::Damaged));
    }
}
