//! *XML* as spreadsheets use it: one pass over a part that is in memory, tags and texts borrowed from it. A document
//! type, with which entities could be made to grow, is refused; so is a part that ends before its last tag is closed.
//!
//! quick-xml checks and copies what a sheet's million small tags do not need; this scanner looks only for `<`, `>` and
//! quotes, and so a sheet is read about as fast as it is unpacked.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use memchr::{memchr, memchr2, memmem};
use std::borrow::Cow;

/// Why a part is no XML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum XmlFault {
    /// It ends inside a tag, or with tags still open.
    Truncated,
    /// It has a document type.
    Doctype,
    /// Letters that are none in its encoding, or a tag that is none.
    Malformed,
}

/// A start tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element<'a> {
    /// Its name without the prefix.
    pub(super) name: &'a str,
    /// The rest of the tag.
    rest: &'a str,
    /// Whether it closes itself; then no [`Tag::Close`] follows.
    pub(super) empty: bool,
}

/// What comes next in a part.
#[derive(Clone, Copy, Debug)]
pub(super) enum Tag<'a> {
    /// A start tag.
    Open(Element<'a>),
    /// An end tag, by its name without the prefix.
    Close(&'a str),
    /// Text between tags, with its entities still in it.
    Text(&'a str),
    /// Text without entities.
    Verbatim(&'a str),
}

/// Goes through a part from tag to tag.
pub(super) struct Tags<'a> {
    left: &'a str,
    depth: usize,
}

impl<'a> Tags<'a> {
    pub(super) fn new(part: &'a str) -> Self {
        Self { left: part, depth: 0 }
    }

    /// What comes next; `None` at the end of a part that is whole.
    pub(super) fn next(&mut self) -> Result<Option<Tag<'a>>, XmlFault> {
        loop {
            let Some(inside) = self.left.strip_prefix('<') else {
                if self.left.is_empty() {
                    return if self.depth == 0 { Ok(None) } else { Err(XmlFault::Truncated) };
                }
                let end = memchr(b'<', self.left.as_bytes()).unwrap_or(self.left.len());
                return Ok(Some(Tag::Text(self.take(end))));
            };
            match inside.as_bytes().first() {
                Some(b'?') => self.skip_past("?>")?,
                Some(b'!') if inside.starts_with("!--") => self.skip_past("-->")?,
                Some(b'!') if inside.starts_with("![CDATA[") => {
                    let end = memmem::find(inside.as_bytes(), b"]]>").ok_or(XmlFault::Truncated)?;
                    let text = inside.get(8..end).ok_or(XmlFault::Malformed)?;
                    self.left = inside.get(end + 3..).unwrap_or("");
                    return Ok(Some(Tag::Verbatim(text)));
                }
                Some(b'!') => return Err(XmlFault::Doctype),
                Some(b'/') => return self.close(inside).map(Some),
                Some(_) => return self.open(inside).map(Some),
                None => return Err(XmlFault::Truncated),
            }
        }
    }

    /// Goes behind the end tag that belongs to a start tag just read.
    pub(super) fn skip(&mut self, element: Element<'a>) -> Result<(), XmlFault> {
        if element.empty {
            return Ok(());
        }
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if self.next()?.is_none() {
                return Err(XmlFault::Truncated);
            }
        }
        Ok(())
    }

    fn take(&mut self, end: usize) -> &'a str {
        let (taken, left) = self.left.split_at_checked(end).unwrap_or((self.left, ""));
        self.left = left;
        taken
    }

    fn skip_past(&mut self, mark: &str) -> Result<(), XmlFault> {
        let at = memmem::find(self.left.as_bytes(), mark.as_bytes()).ok_or(XmlFault::Truncated)?;
        self.left = self.left.get(at + mark.len()..).unwrap_or("");
        Ok(())
    }

    fn close(&mut self, inside: &'a str) -> Result<Tag<'a>, XmlFault> {
        let end = find(inside.as_bytes(), |byte| byte == b'>').ok_or(XmlFault::Truncated)?;
        let name = inside.get(1..end).ok_or(XmlFault::Malformed)?;
        self.left = inside.get(end + 1..).unwrap_or("");
        self.depth = self.depth.checked_sub(1).ok_or(XmlFault::Malformed)?;
        Ok(Tag::Close(local(name.trim_ascii_end())))
    }

    fn open(&mut self, inside: &'a str) -> Result<Tag<'a>, XmlFault> {
        let end = tag_end(inside.as_bytes())?;
        let tag = inside.get(..end).ok_or(XmlFault::Malformed)?;
        self.left = inside.get(end + 1..).unwrap_or("");
        let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let name_end = tag.bytes().position(|byte| byte.is_ascii_whitespace()).unwrap_or(tag.len());
        let (name, rest) = tag.split_at_checked(name_end).ok_or(XmlFault::Malformed)?;
        if name.is_empty() {
            return Err(XmlFault::Malformed);
        }
        self.depth += usize::from(!empty);
        Ok(Tag::Open(Element { name: local(name), rest, empty }))
    }
}

/// The first of the bytes that fit. Tags are short, so a plain loop is done before a search of many bytes at once begins.
fn find(bytes: &[u8], fits: impl Fn(u8) -> bool) -> Option<usize> {
    bytes.iter().position(|&byte| fits(byte))
}

/// Where a start tag ends: the first `>` outside quotes.
fn tag_end(inside: &[u8]) -> Result<usize, XmlFault> {
    let mut quote = None;
    for (at, &byte) in inside.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Ok(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    Err(XmlFault::Truncated)
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    match find(name.as_bytes(), |byte| byte == b':') {
        Some(at) => name.get(at + 1..).unwrap_or(name),
        None => name,
    }
}

impl<'a> Element<'a> {
    /// Its attributes: names without prefix, values with their entities still in them.
    pub(super) fn attributes(self) -> Attributes<'a> {
        Attributes { left: self.rest }
    }

    /// The value of an attribute, entities resolved.
    pub(super) fn get(self, name: &str) -> Option<Cow<'a, str>> {
        self.attributes().find(|(found, _)| *found == name).map(|(_, value)| resolve(value))
    }

    /// Whether an attribute says yes.
    pub(super) fn is_set(self, name: &str) -> bool {
        self.attributes().any(|(found, value)| found == name && is_true(value))
    }
}

/// Whether a value of an attribute says yes.
pub(super) fn is_true(value: &str) -> bool {
    matches!(value, "1" | "true" | "on" | "True" | "TRUE")
}

/// The attributes of a start tag.
pub(super) struct Attributes<'a> {
    left: &'a str,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.left.as_bytes();
        let equals = find(bytes, |byte| byte == b'=')?;
        let name = self.left.get(..equals)?.trim_ascii();
        let after = self.left.get(equals + 1..)?.trim_ascii_start();
        let quote = *after.as_bytes().first()?;
        if quote != b'"' && quote != b'\'' {
            return None;
        }
        let value = after.get(1..)?;
        let end = find(value.as_bytes(), |byte| byte == quote)?;
        self.left = value.get(end + 1..)?;
        Some((local(name), value.get(..end)?))
    }
}

/// Text with its entities resolved and its line ends made one letter each. What is no entity stays as it is written.
pub(super) fn resolve(raw: &str) -> Cow<'_, str> {
    if memchr2(b'&', b'\r', raw.as_bytes()).is_none() {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len());
    push_resolved(&mut text, raw);
    Cow::Owned(text)
}

/// Appends text with its entities resolved and its line ends made one letter each, as XML demands.
pub(super) fn push_resolved(text: &mut String, raw: &str) {
    let unified;
    let mut left = raw;
    if memchr(b'\r', raw.as_bytes()).is_some() {
        unified = raw.replace("\r\n", "\n").replace('\r', "\n");
        left = &unified;
    }
    while let Some(at) = memchr(b'&', left.as_bytes()) {
        text.push_str(left.get(..at).unwrap_or(""));
        left = left.get(at..).unwrap_or("");
        let end = left.bytes().take(12).position(|byte| byte == b';');
        let entity = end.and_then(|end| left.get(1..end));
        match entity.and_then(entity_letter) {
            Some(letter) => {
                text.extend(letter);
                left = left.get(end.unwrap_or(0) + 1..).unwrap_or("");
            }
            None => {
                text.push('&');
                left = left.get(1..).unwrap_or("");
            }
        }
    }
    text.push_str(left);
}

/// The letter of an entity; `Some(None)` for a number that is no letter, which is dropped.
fn entity_letter(entity: &str) -> Option<Option<char>> {
    let number = match entity {
        "amp" => return Some(Some('&')),
        "lt" => return Some(Some('<')),
        "gt" => return Some(Some('>')),
        "quot" => return Some(Some('"')),
        "apos" => return Some(Some('\'')),
        "nbsp" => return Some(Some('\u{A0}')),
        _ => entity.strip_prefix('#')?,
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    Some(char::from_u32(code).filter(|&letter| letter != '\0'))
}

/// A part of a container as letters: UTF-8 or UTF-16, as the formats demand.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, XmlFault> {
    let (encoding, body): (&'static Encoding, &[u8]) = match bytes {
        [0xEF, 0xBB, 0xBF, body @ ..] => return utf8(body),
        [0xFF, 0xFE, body @ ..] => (UTF_16LE, body),
        [0xFE, 0xFF, body @ ..] => (UTF_16BE, body),
        [b'<', 0, ..] => (UTF_16LE, bytes),
        [0, b'<', ..] => (UTF_16BE, bytes),
        _ => return utf8(bytes),
    };
    encoding.decode_without_bom_handling_and_without_replacement(body).ok_or(XmlFault::Malformed)
}

/// A document that stands alone, which may be in an encoding of one byte that it declares.
pub(super) fn decode_alone(bytes: &[u8]) -> Result<Cow<'_, str>, XmlFault> {
    match declared(bytes) {
        Some(encoding) => Ok(encoding.decode_without_bom_handling(bytes).0),
        None => decode(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, XmlFault> {
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|_| XmlFault::Malformed)
}

/// The encoding that the first line declares, if it is one of single bytes.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let line = bytes.get(..bytes.len().min(200))?;
    let line = line.get(..memmem::find(line, b"?>")?)?;
    let at = memmem::find(line, b"encoding=")?;
    let value = line.get(at + 10..)?;
    let end = value.iter().position(|byte| matches!(byte, b'"' | b'\''))?;
    let encoding = Encoding::for_label(value.get(..end)?)?;
    (encoding.is_single_byte()).then_some(encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(xml: &str) -> String {
        let mut tags = Tags::new(xml);
        let mut told = String::new();
        loop {
            match tags.next() {
                Ok(Some(Tag::Open(element))) => {
                    told += &format!("<{}", element.name);
                    for (name, value) in element.attributes() {
                        told += &format!(" {name}={}", resolve(value));
                    }
                    told += if element.empty { "/>" } else { ">" };
                }
                Ok(Some(Tag::Close(name))) => told += &format!("</{name}>"),
                Ok(Some(Tag::Text(text))) => told += &resolve(text),
                Ok(Some(Tag::Verbatim(text))) => told += text,
                Ok(None) => return told,
                Err(fault) => return format!("{told} {fault:?}"),
            }
        }
    }

    #[test]
    fn tags_come_one_after_another() {
        let check = |xml: &str, expected: &str| assert_eq!(told(xml), expected, "{xml}");
        check(
            "<?xml version='1.0'?><x:a r=\"1\" y:s='2>3'><!-- < --><b/>क &amp; ख</x:a>",
            "<a r=1 s=2>3><b/>क & ख</a>",
        );
        check("<a><![CDATA[1 < 2 &amp;]]></a>", "<a>1 < 2 &amp;</a>");
        check("<a>1\r\n2\r3&#13;4</a>", "<a>1\n2\n3\r4</a>");
        check("<a>&#2325;&#x915;&none;&</a>", "<a>कक&none;&</a>");
        check("<a>&#0;&#xD800;x</a>", "<a>x</a>");
        check("<a r = \"1\" />", "<a r=1/>");
    }

    #[test]
    fn what_is_no_whole_xml_is_refused() {
        let check = |xml: &str, expected: &str| assert_eq!(told(xml), expected, "{xml}");
        check("<a><b>", "<a><b> Truncated");
        check("<a", " Truncated");
        check("<a r=\"1", " Truncated");
        check("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", " Doctype");
        check("</a>", " Malformed");
    }

    #[test]
    fn encodings_are_seen() {
        let check = |bytes: &[u8], expected: Option<&str>| assert_eq!(decode(bytes).ok().as_deref(), expected);
        check(b"\xFF\xFE<\0a\0/\0>\0", Some("<a/>"));
        check(b"\0<\0a\0/\0>", Some("<a/>"));
        check(b"\xEF\xBB\xBF<a/>", Some("<a/>"));
        let declared = b"<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>\xE9</a>";
        assert!(decode_alone(declared).is_ok_and(|text| text.ends_with("<a>é</a>")));
        check(b"<a>\xE9</a>", None);
    }
}
