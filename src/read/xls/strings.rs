//! Strings of Excel 97 to 2003: UTF-16, or its low bytes where all high ones are zero; with runs of fonts and with
//! readings behind the letters. A shared one may go on in the next record, in the middle of a word and in the other way
//! of writing.

use super::super::build::BookBuilder;
use super::super::ole::{u16_at, u32_at};
use super::records::Record;
use crate::model::grid::Run;
use crate::model::strings::Text;
use crate::model::trouble::ReadTrouble;

/// So many letters from units of one byte or two, as far as they are there.
pub(super) fn units(data: &[u8], length: usize, is_wide: bool) -> String {
    if is_wide {
        let units: Vec<u16> = data.chunks_exact(2).take(length).filter_map(|pair| u16_at(pair, 0)).collect();
        String::from_utf16_lossy(&units)
    } else {
        data.iter().take(length).map(|&byte| char::from(byte)).collect()
    }
}

/// A string with its length in two bytes.
pub(super) fn plain(data: &[u8]) -> Option<String> {
    let length = usize::from(u16_at(data, 0)?);
    let Some(&flags) = data.get(2) else { return (length == 0).then(String::new) };
    let skipped = 3 + if flags & 8 > 0 { 2 } else { 0 } + if flags & 4 > 0 { 4 } else { 0 };
    Some(units(data.get(skipped..)?, length, flags & 1 > 0))
}

/// Reads the shared texts, in order. Where the record breaks off, so do they.
pub(super) fn read_shared(
    record: &Record<'_>,
    fonts: &[u8],
    builder: &mut BookBuilder<'_>,
) -> Result<Vec<Option<Text>>, ReadTrouble> {
    let count = record.data().get(4..).and_then(|data| u32_at(data, 0)).unwrap_or(0) as usize;
    let mut parts = Parts { parts: &record.parts, at: 8 };
    let mut texts = Vec::new();
    let mut letters = Letters::default();
    while texts.len() < count && letters.read(&mut parts).is_some() {
        let text = builder.text(&letters.text()).map_err(|_| ReadTrouble::TooMuchMemory)?;
        if let Some(text) = text
            && !builder.book.fonts.is_empty()
            && !letters.runs.is_empty()
        {
            let runs = letters.font_runs(fonts);
            builder.book.runs.push((text, runs));
        }
        texts.push(text);
    }
    Ok(texts)
}

/// The bytes of a record that goes on in others.
struct Parts<'p, 's> {
    parts: &'p [&'s [u8]],
    /// Where in the first part reading stands.
    at: usize,
}

impl<'s> Parts<'_, 's> {
    /// What is left of the part, or the next part where nothing is.
    fn rest(&mut self) -> Option<(&'s [u8], bool)> {
        let mut is_new = false;
        loop {
            let (first, later) = self.parts.split_first()?;
            match first.get(self.at..) {
                Some(rest) if !rest.is_empty() => return Some((rest, is_new)),
                _ => {
                    self.parts = later;
                    self.at = 0;
                    is_new = true;
                }
            }
        }
    }

    fn byte(&mut self) -> Option<u8> {
        let (rest, _) = self.rest()?;
        self.at += 1;
        rest.first().copied()
    }

    fn number(&mut self, bytes: u32) -> Option<usize> {
        (0..bytes).try_fold(0, |number, place| Some(number | usize::from(self.byte()?) << (8 * place)))
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            let (rest, _) = self.rest()?;
            let step = bytes.min(rest.len());
            self.at += step;
            bytes -= step;
        }
        Some(())
    }
}

/// One shared string; reused from string to string.
#[derive(Default)]
struct Letters {
    units: Vec<u16>,
    /// From which unit on which font.
    runs: Vec<(usize, usize)>,
}

impl Letters {
    /// Reads a string; `None` where the record breaks off.
    fn read(&mut self, parts: &mut Parts<'_, '_>) -> Option<()> {
        self.units.clear();
        self.runs.clear();
        let length = parts.number(2)?;
        let flags = parts.byte()?;
        let runs = if flags & 8 > 0 { parts.number(2)? } else { 0 };
        let extra = if flags & 4 > 0 { parts.number(4)? } else { 0 };
        let mut is_wide = flags & 1 > 0;
        while self.units.len() < length {
            let (rest, is_new) = parts.rest()?;
            if is_new {
                is_wide = parts.byte()? & 1 > 0;
                continue;
            }
            let wanted = length - self.units.len();
            let before = self.units.len();
            if is_wide {
                self.units.extend(rest.chunks_exact(2).take(wanted).filter_map(|pair| u16_at(pair, 0)));
                // Half a letter at the end of a part is damage; stepping over it keeps the rest.
                parts.at += ((self.units.len() - before) * 2).max(1);
            } else {
                self.units.extend(rest.iter().take(wanted).map(|&byte| u16::from(byte)));
                parts.at += self.units.len() - before;
            }
        }
        for _ in 0..runs {
            self.runs.push((parts.number(2)?, parts.number(2)?));
        }
        parts.skip(extra)
    }

    fn text(&self) -> String {
        String::from_utf16_lossy(&self.units)
    }

    /// The runs in bytes of the text. Letters before the first one have the cell's font.
    fn font_runs(&self, fonts: &[u8]) -> Vec<Run> {
        let byte_of = |unit: usize| {
            let before = self.units.get(..unit.min(self.units.len())).unwrap_or(&[]);
            String::from_utf16_lossy(before).replace('\0', "").len()
        };
        let ends = self.runs.iter().skip(1).map(|&(start, _)| start).chain([self.units.len()]);
        let runs = self.runs.iter().zip(ends).filter_map(|(&(start, font), end)| {
            let font = if font > 4 { font - 1 } else { font };
            let (start, end) = (byte_of(start), byte_of(end));
            let run = Run { start: u32::try_from(start).ok()?, end: u32::try_from(end).ok()?, font: *fonts.get(font)? };
            (start < end).then_some(run)
        });
        runs.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::limits::Limits;
    use super::*;

    fn shared(parts: &[&[u8]]) -> (Vec<String>, Vec<Run>) {
        let limits = Limits::default();
        let mut builder = BookBuilder::new(&limits);
        let fonts = [builder.font("Arial"), builder.font("Kruti Dev 010")];
        let record = Record { kind: 0xFC, parts: parts.to_vec() };
        let texts = read_shared(&record, &fonts, &mut builder).unwrap();
        let shown = texts.iter().map(|text| text.map_or("", |text| builder.book.strings.get(text)).to_owned());
        (shown.collect(), builder.book.runs.into_iter().flat_map(|(_, runs)| runs).collect())
    }

    #[test]
    fn a_string_goes_on_in_the_next_record_in_the_other_way_of_writing() {
        let first: &[u8] = &[0; 0];
        let head = [&[9, 0, 0, 0, 2, 0, 0, 0][..], &[3, 0, 0, b'a', b'b'], first].concat();
        let (texts, _) = shared(&[&head, &[1, 0x09, 0x09, 1, 0, 0, b'x']]);
        assert_eq!(texts, ["ab\u{909}", "x"]);
    }

    #[test]
    fn runs_have_fonts() {
        let body = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &[4, 0, 8, 1, 0, b'a', b'b', b'c', b'd', 2, 0, 1, 0]].concat();
        let (texts, runs) = shared(&[&body]);
        assert_eq!((texts, runs), (vec!["abcd".to_owned()], vec![Run { start: 2, end: 4, font: 1 }]));
    }

    #[test]
    fn what_breaks_off_ends_there() {
        let body = [1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0, b'a', 9, 0, 0, b'b'];
        assert_eq!(shared(&[&body]).0, ["a"]);
        assert_eq!(shared(&[&[]]).0, Vec::<String>::new());
    }
}
