//! Cell styles: which numbers they show as dates, and in which font.

use super::super::build::BookBuilder;
use super::super::dates::{Shown, shown_by_code, shown_by_number};
use super::super::xml::{Tag, Tags, XmlFault};
use rustc_hash::FxHashMap;

/// What matters of a cell style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// What it makes of a number.
    pub(super) shown: Shown,
    /// Its font, as in a cell.
    pub(super) font: u8,
}

/// Reads the styles part.
pub(super) fn read(xml: &str, builder: &mut BookBuilder<'_>) -> Result<Vec<Style>, XmlFault> {
    let mut formats: FxHashMap<u32, Shown> = FxHashMap::default();
    let mut fonts: Vec<u8> = Vec::new();
    let mut styles = Vec::new();
    let mut section = "";
    let mut tags = Tags::new(xml);
    while let Some(tag) = tags.next()? {
        match tag {
            Tag::Open(element) => match element.name {
                "fonts" | "numFmts" | "cellXfs" | "cellStyleXfs" | "dxfs" if !element.empty => section = element.name,
                "numFmt" if section == "numFmts" => {
                    let code = element.get("formatCode").unwrap_or_default();
                    if let Some(id) = number(element.get("numFmtId").as_deref()) {
                        formats.insert(id, shown_by_code(&code));
                    }
                }
                "font" if section == "fonts" => fonts.push(0),
                // Strict and extended fonts say `name`, runs of text say `rFont`.
                "name" if section == "fonts" => {
                    if let (Some(last), Some(name)) = (fonts.last_mut(), element.get("val")) {
                        *last = builder.font(&name);
                    }
                }
                "xf" if section == "cellXfs" => {
                    let format = number(element.get("numFmtId").as_deref()).unwrap_or(0);
                    let shown = formats.get(&format).copied().or_else(|| shown_by_number(format)).unwrap_or_default();
                    let font = number(element.get("fontId").as_deref()).and_then(|id| fonts.get(id as usize));
                    styles.push(Style { shown, font: font.copied().unwrap_or(0) });
                }
                _ => {}
            },
            Tag::Close(name) if name == section => section = "",
            _ => {}
        }
    }
    Ok(styles)
}

fn number(value: Option<&str>) -> Option<u32> {
    value?.trim().parse().ok()
}
