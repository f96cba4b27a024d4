//! Texts: shared ones, which stand once for the whole workbook, and those that stand in their own cell. Both may
//! consist of runs with fonts of their own.

use super::super::build::{BookBuilder, Full};
use super::super::xml::{Element, Tag, Tags, XmlFault, push_resolved};
use crate::model::grid::Run;
use crate::model::strings::Text;
use crate::model::trouble::ReadTrouble;
use memchr::memmem;

/// Reads the shared texts, in order.
pub(super) fn read_shared(xml: &str, builder: &mut BookBuilder<'_>) -> Result<Vec<Option<Text>>, ReadTrouble> {
    let mut tags = Tags::new(xml);
    let mut texts = Vec::new();
    let mut rich = Rich::default();
    while let Some(tag) = tags.next().map_err(|_| ReadTrouble::Damaged)? {
        match tag {
            Tag::Open(element) if element.name == "si" => {
                rich.read(&mut tags, element, builder).map_err(|_| ReadTrouble::Damaged)?;
                texts.push(rich.keep(builder).map_err(|_| ReadTrouble::TooMuchMemory)?);
            }
            _ => {}
        }
    }
    Ok(texts)
}

/// A text with its runs; reused from text to text.
#[derive(Default)]
pub(super) struct Rich {
    text: String,
    runs: Vec<Run>,
}

impl Rich {
    /// Reads what stands in an element `si` or `is`, to its end.
    pub(super) fn read(
        &mut self,
        tags: &mut Tags<'_>,
        element: Element<'_>,
        builder: &mut BookBuilder<'_>,
    ) -> Result<(), XmlFault> {
        self.text.clear();
        self.runs.clear();
        if element.empty {
            return Ok(());
        }
        let mut font = None;
        loop {
            match tags.next()?.ok_or(XmlFault::Truncated)? {
                Tag::Open(inner) => match inner.name {
                    "t" => self.read_text(tags, inner, font)?,
                    "r" => font = None,
                    "rFont" => font = inner.get("val").map(|name| builder.font(&name)),
                    // How the text is pronounced, which Excel does not show in the cell.
                    "rPh" => tags.skip(inner)?,
                    _ => {}
                },
                Tag::Close(name) if name == element.name => return Ok(()),
                _ => {}
            }
        }
    }

    fn read_text(&mut self, tags: &mut Tags<'_>, element: Element<'_>, font: Option<u8>) -> Result<(), XmlFault> {
        if element.empty {
            return Ok(());
        }
        let start = self.text.len();
        read_until_close(tags, "t", &mut self.text)?;
        if !element.attributes().any(|(name, value)| name == "space" && value == "preserve") {
            trim_from(&mut self.text, start);
        }
        unescape_from(&mut self.text, start);
        if let Some(font) = font
            && self.text.len() > start
        {
            self.runs.push(Run { start: start as u32, end: self.text.len() as u32, font });
        }
        Ok(())
    }

    /// Keeps the text, and its runs where a font may be a legacy one.
    pub(super) fn keep(&mut self, builder: &mut BookBuilder<'_>) -> Result<Option<Text>, Full> {
        let kept = builder.text(&self.text)?;
        if let Some(text) = kept
            && !self.runs.is_empty()
            && !builder.book.fonts.is_empty()
            && !self.text.contains('\0')
        {
            builder.book.runs.push((text, self.runs.clone()));
        }
        Ok(kept)
    }
}

/// Appends the text up to the end tag of this name.
pub(super) fn read_until_close(tags: &mut Tags<'_>, name: &str, text: &mut String) -> Result<(), XmlFault> {
    loop {
        match tags.next()?.ok_or(XmlFault::Truncated)? {
            Tag::Text(raw) => push_resolved(text, raw),
            Tag::Verbatim(raw) => text.push_str(raw),
            Tag::Close(end) if end == name => return Ok(()),
            _ => {}
        }
    }
}

/// Without `xml:space="preserve"`, blanks around a text belong to the file's layout and not to the text.
fn trim_from(text: &mut String, start: usize) {
    let Some(added) = text.get(start..) else { return };
    let is_blank = |letter: char| matches!(letter, ' ' | '\t' | '\r' | '\n');
    let kept = added.trim_matches(is_blank);
    if kept.len() < added.len() {
        let kept = kept.to_owned();
        text.truncate(start);
        text.push_str(&kept);
    }
}

/// Resolves `_x000D_` and the like, which stand for letters that XML cannot hold.
pub(super) fn unescape_from(text: &mut String, start: usize) {
    let Some(added) = text.get(start..) else { return };
    if memmem::find(added.as_bytes(), b"_x").is_none() {
        return;
    }
    let mut plain = String::with_capacity(added.len());
    let mut left = added;
    // The first half of a letter that takes two of these.
    let mut half = None;
    while let Some(at) = left.find("_x") {
        plain.push_str(left.get(..at).unwrap_or(""));
        half = half.filter(|_| at == 0);
        left = left.get(at..).unwrap_or("");
        let code = left.get(2..6).filter(|_| left.as_bytes().get(6) == Some(&b'_'));
        match code.and_then(|code| u16::from_str_radix(code, 16).ok()) {
            Some(unit) => {
                let units = [half.unwrap_or(unit), unit];
                let units = units.get(usize::from(half.is_none())..).unwrap_or(&[]);
                plain.extend(char::decode_utf16(units.iter().copied()).flatten());
                half = (0xD800..0xDC00).contains(&unit).then_some(unit);
                left = left.get(7..).unwrap_or("");
            }
            None => {
                plain.push_str("_x");
                left = left.get(2..).unwrap_or("");
            }
        }
    }
    plain.push_str(left);
    text.truncate(start);
    text.push_str(&plain);
}

#[cfg(test)]
mod tests {
    use super::super::super::limits::Limits;
    use super::*;

    fn check(inside: &str, expected: &str, fonts: &str) {
        let limits = Limits::default();
        let mut builder = BookBuilder::new(&limits);
        let xml = format!("<sst count='9999999' uniqueCount='4000000000'><si>{inside}</si></sst>");
        let texts = read_shared(&xml, &mut builder).unwrap();
        let shown = texts[0].map_or("", |text| builder.book.strings.get(text));
        assert_eq!(shown, expected, "{inside}");
        let runs = builder.book.runs.iter().flat_map(|(_, runs)| runs);
        let told: Vec<_> = runs.map(|run| format!("{}-{}:{}", run.start, run.end, run.font)).collect();
        assert_eq!(told.join(" "), fonts, "{inside}");
    }

    #[test]
    fn texts_are_as_typed() {
        check("<t>उरई</t>", "उरई", "");
        check("<t xml:space='preserve'> उरई </t>", " उरई ", "");
        check("<t>\n  उरई\n</t>", "उरई", "");
        check("<t>a_x000D_b_x00e9_c_xyz_ _x005F_x000D_</t>", "a\rbéc_xyz_ _x000D_", "");
        check("<t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh>", "東京", "");
        check("<t>_xD83D__xDE00__xD83D_x</t>", "😀x", "");
        check("<t/>", "", "");
    }

    #[test]
    fn runs_keep_their_fonts() {
        check(
            "<r><t>NOC </t></r><r><rPr><rFont val='Kruti Dev 010'/></rPr><t>mjbZ</t></r><r><rPr><rFont val='Calibri'/></rPr><t>2</t></r>",
            "NOCmjbZ2",
            "3-7:1 7-8:0",
        );
        check("<r><rPr><rFont val='Calibri'/></rPr><t>a</t></r>", "a", "");
    }
}
