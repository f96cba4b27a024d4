//! What the first bytes tell, before a file goes to a reader: pictures and papers that somebody must type, and files
//! that nobody would call a spreadsheet.

use super::names::may_be_spreadsheet;
use crate::model::trouble::ReadTrouble;

/// Bytes that are looked at.
pub(super) const HEAD: usize = 512;

/// What the first bytes of a file say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// It goes to a reader.
    Reader,
    /// A zip file, which may be a workbook or a folder.
    Zip,
    /// It is not opened.
    PassedOver(ReadTrouble),
}

/// What the first bytes of a file say, beside its extension.
pub(super) fn look(head: &[u8], extension: Option<&str>) -> Head {
    if let Some(trouble) = not_a_table(head) {
        return Head::PassedOver(trouble);
    }
    if matches!(head, [b'P', b'K', 3 | 5 | 7, 4 | 6 | 8, ..]) {
        return Head::Zip;
    }
    let is_ole = head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    let is_installer = matches!(extension, Some("msi" | "msg" | "db" | "mpp" | "pub" | "vsd"));
    let may_be = extension.is_none_or(may_be_spreadsheet);
    if (is_ole && !is_installer) || (may_be && !is_program(head)) {
        Head::Reader
    } else {
        Head::PassedOver(ReadTrouble::OtherType)
    }
}

fn not_a_table(head: &[u8]) -> Option<ReadTrouble> {
    match head {
        [0xFF, 0xD8, 0xFF, ..] | [0x89, b'P', b'N', b'G', ..] | [b'G', b'I', b'F', b'8', ..] => {
            Some(ReadTrouble::Picture)
        }
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some(ReadTrouble::Picture),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(ReadTrouble::Picture),
        [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e', b'i' | b'v', ..] => Some(ReadTrouble::Picture),
        [_, _, _, _, b'f', b't', b'y', b'p', b'a' | b'm', b'v' | b'i', b'i' | b'f', ..] => Some(ReadTrouble::Picture),
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Some(ReadTrouble::Picture),
        [b'{', b'\\', b'r', b't', b'f', ..] => Some(ReadTrouble::Document),
        _ => head.starts_with(b"%PDF").then_some(ReadTrouble::Pdf),
    }
}

/// Programs, sound, films and packed files of other kinds.
fn is_program(head: &[u8]) -> bool {
    matches!(
        head,
        [0x7F, b'E', b'L', b'F', ..]
            | [b'R', b'a', b'r', b'!', ..]
            | [0x1F, 0x8B, ..]
            | [b'7', b'z', 0xBC, 0xAF, ..]
            | [b'I', b'D', b'3', ..]
            | [b'O', b'g', b'g', b'S', ..]
            | [b'R', b'I', b'F', b'F', ..]
            | [b'S', b'Q', b'L', b'i', b't', b'e', ..]
            | [_, _, _, _, b'f', b't', b'y', b'p', ..]
            | [b'M', b'Z', _, 0, ..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_bytes_decide() {
        let check = |head: &[u8], extension, expected| assert_eq!(look(head, extension), expected, "{extension:?}");
        check(b"PK\x03\x04", Some("dat"), Head::Zip);
        check(b"name,post", Some("csv"), Head::Reader);
        check(b"name,post", None, Head::Reader);
        check(b"# Title", Some("md"), Head::PassedOver(ReadTrouble::OtherType));
        check(b"\xFF\xD8\xFF\xE0", Some("xlsx"), Head::PassedOver(ReadTrouble::Picture));
        check(b"%PDF-1.7", Some("pdf"), Head::PassedOver(ReadTrouble::Pdf));
        check(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Some("bak"), Head::Reader);
        check(b"MZ\x90\0", Some("xls"), Head::PassedOver(ReadTrouble::OtherType));
        check(b"", Some("xlsx"), Head::Reader);
    }
}
