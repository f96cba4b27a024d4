//! Small samples whose files no program writes on purpose: they are written whole and then hurt.

use super::small::{Small, say, with_tour};
use serde_json::json;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The same archive with its parts passed through `change`, and what `add` writes behind them.
fn rewritten(
    bytes: &[u8],
    change: impl Fn(&str, Vec<u8>) -> Vec<u8>,
    add: impl FnOnce(&mut ZipWriter<Cursor<Vec<u8>>>, SimpleFileOptions),
) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(vec![]));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = vec![];
        part.read_to_end(&mut content).unwrap();
        writer.start_file(name.clone(), options).unwrap();
        writer.write_all(&change(&name, content)).unwrap();
    }
    add(&mut writer, options);
    writer.finish().unwrap().into_inner()
}

/// The workbook with its second sheet broken off in the middle of its markup.
pub fn with_broken_sheet(bytes: &[u8]) -> Vec<u8> {
    let broken = |name: &str, content: Vec<u8>| {
        if name.ends_with("sheet2.xml") { content[..content.len() * 3 / 4].to_vec() } else { content }
    };
    rewritten(bytes, broken, |_, _| {})
}

/// The workbook with one sheet called like another.
pub fn with_sheet_renamed(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let renamed = |name: &str, content: Vec<u8>| match name {
        "xl/workbook.xml" => String::from_utf8(content).unwrap().replace(from, to).into_bytes(),
        _ => content,
    };
    rewritten(bytes, renamed, |_, _| {})
}

/// The workbook with a part that grows to a thousand times its size.
pub fn with_bomb(bytes: &[u8]) -> Vec<u8> {
    let keep = |_: &str, content: Vec<u8>| content;
    rewritten(bytes, keep, |writer, options| {
        let zeros = vec![0u8; 1 << 20];
        writer.start_file("xl/media/image1.bin", options.large_file(true)).unwrap();
        for _ in 0..64 {
            writer.write_all(&zeros).unwrap();
        }
    })
}

/// The workbook under a password: an OLE container with the two streams of an encrypted package.
pub fn locked(bytes: &[u8]) -> Vec<u8> {
    let mut info = vec![4, 0, 4, 0, 0x40, 0, 0, 0];
    info.extend(br#"<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>"#);
    info.resize(4096, b' ');
    let mut package = (bytes.len() as u64).to_le_bytes().to_vec();
    package.extend(bytes.iter().enumerate().map(|(number, byte)| byte ^ (number as u8).wrapping_mul(73) ^ 0x5a));
    container(&[("EncryptionInfo", info), ("EncryptedPackage", package)])
}

/// The second of two sheets breaks off.
pub fn broken_sheet() -> Small {
    let file = "कानपुर देहात प्रवास.xlsx";
    let about = "one sheet of a readable file fails";
    let small = with_tour("broken-sheet", about, file, |bytes| with_broken_sheet(&bytes));
    say(small, &[json!({"rule": "S208", "file": file, "sheet": "अन्य"})], &[], true)
}

/// Two sheets of one name.
pub fn repeated_sheet_name() -> Small {
    let file = "कानपुर देहात प्रवास.xlsx";
    let renamed = |bytes: Vec<u8>| with_sheet_renamed(&bytes, "अन्य", "प्रवास");
    let small = with_tour("repeated-sheet-name", "two sheets of one name", file, renamed);
    say(small, &[json!({"rule": "S209", "file": file})], &[json!({"rule": "S201", "file": file})], true)
}

/// A workbook that no office has typed.
pub fn zip_bomb() -> Small {
    let file = "कानपुर देहात प्रवास.xlsx";
    let about = "a workbook that would unpack to far more than any office types";
    let small = with_tour("zip-bomb", about, file, |bytes| with_bomb(&bytes));
    say(small, &[json!({"rule": "F104", "file": file})], &[], false)
}

/// A workbook that nobody gave the password of.
pub fn password() -> Small {
    let file = "कानपुर देहात प्रवास.xlsx";
    let small = with_tour("password", "a workbook that a password protects", file, |bytes| locked(&bytes));
    say(small, &[json!({"rule": "F102", "file": file})], &[], false)
}

/// An OLE container of streams that are all large enough for whole sectors.
fn container(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
    const SECTOR: usize = 512;
    const END: u32 = 0xffff_fffe;
    // The first sector is the table of sectors, the second the directory.
    let mut table = vec![0xffff_fffd_u32, END];
    let mut body = vec![];
    let mut starts = vec![];
    for (_, stream) in streams {
        starts.push(table.len() as u32);
        let sectors = stream.len().div_ceil(SECTOR);
        let first = table.len() as u32;
        table.extend((1..sectors as u32).map(|next| first + next));
        table.push(END);
        body.extend_from_slice(stream);
        body.resize(body.len().next_multiple_of(SECTOR), 0);
    }
    assert!(table.len() <= SECTOR / 4, "one sector holds the table of a small container");
    table.resize(SECTOR / 4, 0xffff_ffff);
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(24, 0);
    for number in [0x3e_u16, 3, 0xfffe, 9, 6] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.resize(44, 0);
    for number in [1_u32, 1, 0, 4096, END, 0, END, 0, 0] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.resize(SECTOR, 0xff);
    bytes.extend(table.iter().flat_map(|number| number.to_le_bytes()));
    let mut directory = entry("Root Entry", 5, (END, 0), (u32::MAX, u32::MAX, 1));
    for (number, ((name, stream), start)) in (1..).zip(streams.iter().zip(starts)) {
        let next = if number < streams.len() as u32 { number + 1 } else { u32::MAX };
        directory.extend(entry(name, 2, (start, stream.len() as u64), (u32::MAX, next, u32::MAX)));
    }
    directory.resize(SECTOR, 0);
    [bytes, directory, body].concat()
}

/// One entry of a container's directory.
fn entry(name: &str, kind: u8, (start, size): (u32, u64), (left, right, child): (u32, u32, u32)) -> Vec<u8> {
    let mut bytes: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = bytes.len() as u16 + 2;
    bytes.resize(64, 0);
    bytes.extend(length.to_le_bytes());
    bytes.extend([kind, 1]);
    for link in [left, right, child] {
        bytes.extend(link.to_le_bytes());
    }
    bytes.resize(116, 0);
    bytes.extend(start.to_le_bytes());
    bytes.extend(size.to_le_bytes());
    bytes
}
