//! Text files: `.csv`, `.tsv` and Excel's Unicode text, in whichever encoding and with whichever separator.

use super::build::{BookBuilder, Full, SheetBuilder};
use super::limits::Limits;
use crate::model::grid::{Book, SheetTrouble, Value};
use crate::model::trouble::ReadTrouble;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use csv::{ByteRecord, ReaderBuilder};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Bytes that are looked at to tell encoding and separator.
const HEAD: usize = 64 << 10;

/// The first letters of a file, as far as it has any.
pub(super) fn head(bytes: &[u8]) -> Cow<'_, str> {
    decode(bytes.get(..bytes.len().min(4096)).unwrap_or(bytes))
}

/// Whether a file consists of letters: no controls but line ends and tabs, apart from a few strays.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    let letters = decode(bytes.get(..bytes.len().min(HEAD)).unwrap_or(bytes));
    let (mut controls, mut all) = (0usize, 0usize);
    for letter in letters.chars() {
        all += 1;
        controls += usize::from(
            matches!(letter, '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}' | '\u{FFFD}') && letter != '\u{1A}',
        );
    }
    all > 0 && controls * 50 <= all
}

/// The letters of a file in the encoding that it says or shows that it is in.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, body @ ..] => Cow::Owned(utf32(body, u32::from_le_bytes)),
        [0, 0, 0xFE, 0xFF, body @ ..] => Cow::Owned(utf32(body, u32::from_be_bytes)),
        [0xEF, 0xBB, 0xBF, body @ ..] => String::from_utf8_lossy(body),
        [0xFF, 0xFE, body @ ..] => UTF_16LE.decode_without_bom_handling(body).0,
        [0xFE, 0xFF, body @ ..] => UTF_16BE.decode_without_bom_handling(body).0,
        _ => without_mark(bytes),
    }
}

/// The letters of a file that does not begin with a byte order mark.
fn without_mark(bytes: &[u8]) -> Cow<'_, str> {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or(bytes);
    if let Some(wide) = wide_encoding(head) {
        return match wide {
            Wide::Utf16(encoding) => encoding.decode_without_bom_handling(bytes).0,
            Wide::Utf32(unit) => Cow::Owned(utf32(bytes, unit)),
        };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    // One bad byte, or an end that is cut in the middle of a letter, makes no other encoding of much good UTF-8.
    let lossy = String::from_utf8_lossy(bytes);
    let bad = lossy.chars().filter(|&letter| letter == '\u{FFFD}').count();
    let good = lossy.chars().filter(|letter| !letter.is_ascii()).count().saturating_sub(bad);
    if good > bad * 20 {
        return lossy;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, true);
    let guessed = detector.guess(Some(b"in"), Utf8Detection::Deny);
    let encoding = if guessed.is_single_byte() { guessed } else { WINDOWS_1252 };
    encoding.decode_without_bom_handling(bytes).0
}

enum Wide {
    Utf16(&'static Encoding),
    Utf32(fn([u8; 4]) -> u32),
}

/// UTF-16 or UTF-32 without a mark, told by where its NUL bytes stand. Devanagari in UTF-16 has few of them, but line
/// ends, separators and blanks have.
fn wide_encoding(head: &[u8]) -> Option<Wide> {
    let mut nul = [0usize; 4];
    let mut quads = 0usize;
    for quad in head.chunks_exact(4) {
        quads += 1;
        for (count, &byte) in nul.iter_mut().zip(quad) {
            *count += usize::from(byte == 0);
        }
    }
    let [a, b, c, d] = nul;
    let most = |count: usize| quads > 1 && count * 10 >= quads * 9;
    if most(a) && most(b) && !most(d) {
        return Some(Wide::Utf32(u32::from_be_bytes));
    }
    if most(c) && most(d) && !most(a) {
        return Some(Wide::Utf32(u32::from_le_bytes));
    }
    let some = |count: usize| count * 20 >= quads.max(1);
    match (a + c, b + d) {
        (0, low) if some(low) && low > 0 => Some(Wide::Utf16(UTF_16LE)),
        (high, 0) if some(high) && high > 0 => Some(Wide::Utf16(UTF_16BE)),
        _ => None,
    }
}

fn utf32(bytes: &[u8], unit: fn([u8; 4]) -> u32) -> String {
    let units = bytes.chunks_exact(4).filter_map(|quad| quad.try_into().ok());
    units.filter_map(|quad| char::from_u32(unit(quad))).filter(|&letter| letter != '\u{FEFF}').collect()
}

/// Reads a text file as one sheet.
pub(super) fn read(bytes: &[u8], stem: &str, limits: &Limits) -> Result<Book, ReadTrouble> {
    let text = decode(bytes);
    let (separator, text) = separator(&text);
    let mut builder = BookBuilder::new(limits);
    let mut sheet = SheetBuilder::new(stem);
    sheet.grid.trouble = read_rows(&text, separator, &mut builder, &mut sheet).err().map(|Full| SheetTrouble::TooLarge);
    builder.book.sheets.push(sheet.finish());
    Ok(builder.book)
}

fn read_rows(text: &str, separator: u8, builder: &mut BookBuilder<'_>, sheet: &mut SheetBuilder) -> Result<(), Full> {
    // Blank lines are rows as well, so the place of a row is the line that an editor or Excel shows: the reader of csv
    // passes over them, and its own count of lines tells how many.
    let mut reader = ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(separator).quoting(is_quoted(text, separator));
    let mut reader = reader.from_reader(text.as_bytes());
    let mut record = ByteRecord::new();
    let (mut row, mut at) = (0u32, 0usize);
    loop {
        let before = at;
        let Ok(more) = reader.read_byte_record(&mut record) else { return Ok(()) };
        if !more {
            return Ok(());
        }
        at = reader.position().byte() as usize;
        let mut read = text.get(before..at).unwrap_or("");
        if text.get(..before).is_some_and(|done| done.ends_with('\r')) {
            // The line end of the row before.
            read = read.strip_prefix('\n').unwrap_or(read);
        }
        row = row.saturating_add(blank_lines(read));
        for (col, field) in record.iter().enumerate() {
            let field = std::str::from_utf8(field).unwrap_or("");
            if field.is_empty() {
                continue;
            }
            // Portals write `="0600012345"`, so that Excel keeps the zero.
            let value = match field.strip_prefix("=\"").and_then(|field| field.strip_suffix('"')) {
                Some(text) => builder.text_value(text)?,
                None => value(field, builder)?,
            };
            builder.put(sheet, row, u32::try_from(col).unwrap_or(u32::MAX), 0, value)?;
        }
        row = row.saturating_add(1);
    }
}

/// How many line ends stand before the first letter.
fn blank_lines(text: &str) -> u32 {
    let mut lines = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                lines += 1;
            }
            '\n' => lines += 1,
            _ => break,
        }
    }
    lines
}

/// A field stays text: only what is typed as a plain number, and would look the same written again, becomes one.
pub(super) fn value(field: &str, builder: &mut BookBuilder<'_>) -> Result<Value, Full> {
    let is_plain = field.len() <= 15 && field.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    if is_plain
        && let Ok(number) = field.parse::<f64>()
        && number.to_string() == field
    {
        return Ok(Value::Number(number));
    }
    builder.text_value(field)
}

/// The separator, and the text without a first line that only names it (`sep=;`).
fn separator(text: &str) -> (u8, Cow<'_, str>) {
    let first_end = text.find(['\r', '\n']).unwrap_or(text.len());
    let first = text.get(..first_end).unwrap_or("").trim_matches('"');
    if let Some(named) = first.strip_prefix("sep=").or_else(|| first.strip_prefix("SEP="))
        && let [separator] = named.as_bytes()
    {
        // The line stays as a blank one, so that the rows below keep their numbers.
        return (*separator, Cow::Borrowed(text.get(first_end..).unwrap_or("")));
    }
    (guess_separator(text), Cow::Borrowed(text))
}

/// The separator that parts most of the first lines into the same number of fields, more than one.
fn guess_separator(text: &str) -> u8 {
    let end = text.char_indices().map(|(at, _)| at).nth(20_000).unwrap_or(text.len());
    let head = text.get(..end).unwrap_or(text);
    let score = |separator: u8| {
        let mut reader = ReaderBuilder::new();
        reader.has_headers(false).flexible(true).delimiter(separator).quoting(is_quoted(head, separator));
        let mut widths: Vec<usize> = Vec::new();
        for record in reader.from_reader(head.as_bytes()).byte_records().take(50).flatten() {
            widths.push(record.len());
        }
        let many = widths.iter().filter(|&&width| width > 1).count();
        widths.sort_unstable();
        let middle = widths.get(widths.len() / 2).copied().unwrap_or(0);
        let same = widths.iter().filter(|&&width| width == middle && width > 1).count();
        (same + many, middle)
    };
    let candidates = [b',', b';', b'\t', b'|'];
    // Of equals the first wins, so that a file of one column is one with commas.
    let mut best = (b',', score(b','));
    for separator in candidates.into_iter().skip(1) {
        let found = score(separator);
        if found > best.1 {
            best = (separator, found);
        }
    }
    best.0
}

/// Whether quotes are the file's quoting: one that never closes would swallow the rest of the file as one field.
fn is_quoted(text: &str, separator: u8) -> bool {
    let mut inside = false;
    let mut before = b'\n';
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if byte == b'"' {
            if inside {
                if bytes.next_if_eq(&b'"').is_none() {
                    inside = false;
                }
            } else if before == separator || matches!(before, b'\n' | b'\r') {
                inside = true;
            }
        }
        before = byte;
    }
    !inside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> String {
        let book = read(bytes, "x", &Limits::default()).unwrap();
        let mut told = Vec::new();
        for row in &book.sheets[0].rows {
            for cell in &row.cells {
                let shown = match cell.value {
                    Value::Text(text) => book.strings.get(text).to_owned(),
                    Value::Number(number) => format!("#{number}"),
                    other => format!("{other:?}"),
                };
                told.push(format!("{}={shown}", crate::model::place::Cell::new(row.row, cell.col)));
            }
        }
        told.join(" ")
    }

    #[test]
    fn separators_quotes_and_blank_lines() {
        let check = |text: &str, expected: &str| assert_eq!(cells(text.as_bytes()), expected, "{text}");
        check("a,b\n1,2\n", "A1=a B1=b A2=#1 B2=#2");
        check("a;b\r\n1,5;2\r\n", "A1=a B1=b A2=1,5 B2=#2");
        check("a\tb\rc\td\r", "A1=a B1=b A2=c B2=d");
        check("sep=;\na,x;b\n", "A2=a,x B2=b");
        check("a,b\n\n\n1,2\n", "A1=a B1=b A4=#1 B4=#2");
        check("\n\na,b\n", "A3=a B3=b");
        check("\"a\nb\",c\nd,e\n", "A1=a\nb B1=c A2=d B2=e");
        check("a,\"b\nc,d\n", "A1=a B1=\"b A2=c B2=d");
        check("0600,01,1.0,6000112345\n", "A1=0600 B1=01 C1=1.0 D1=#6000112345");
        check("name\nx\n", "A1=name A2=x");
        check("a,b\n=\"0600012345\",c\n", "A1=a B1=b A2=0600012345 B2=c");
    }

    #[test]
    fn encodings() {
        let check = |bytes: &[u8], expected: &str| assert_eq!(cells(bytes), expected, "{bytes:?}");
        check("\u{FEFF}उरई,क".as_bytes(), "A1=उरई B1=क");
        let wide: Vec<u8> = "उरई\tकालपी\r\n1\t2\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&[&[0xFF, 0xFE], &wide[..]].concat(), "A1=उरई B1=कालपी A2=#1 B2=#2");
        check(&wide, "A1=उरई B1=कालपी A2=#1 B2=#2");
        let big: Vec<u8> = "a,b".encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&big, "A1=a B1=b");
        let wider: Vec<u8> = "a,b\n".chars().flat_map(|letter| (letter as u32).to_be_bytes()).collect();
        check(&wider, "A1=a B1=b");
        check(b"caf\xE9,b\n", "A1=café B1=b");
    }
}
