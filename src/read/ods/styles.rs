//! Styles of an OpenDocument workbook: fonts of cells, and which sheets do not show.

use super::super::build::BookBuilder;
use super::super::xml::{Element, Tag, Tags, XmlFault};
use rustc_hash::{FxHashMap, FxHashSet};

/// What is known of the styles so far.
#[derive(Default)]
pub(super) struct Styles {
    fonts: FxHashMap<String, u8>,
    parents: FxHashMap<String, String>,
    hidden_tables: FxHashSet<String>,
}

/// Styles that build on one another past this depth are a circle.
const DEEPEST: usize = 10;

impl Styles {
    /// Reads all styles of a part.
    pub(super) fn read_all(&mut self, xml: &str, builder: &mut BookBuilder<'_>) -> Result<(), XmlFault> {
        let mut tags = Tags::new(xml);
        while let Some(tag) = tags.next()? {
            if let Tag::Open(element) = tag
                && element.name == "style"
            {
                self.read(&mut tags, element, builder)?;
            }
        }
        Ok(())
    }

    /// Reads one style, to its end.
    pub(super) fn read(
        &mut self,
        tags: &mut Tags<'_>,
        element: Element<'_>,
        builder: &mut BookBuilder<'_>,
    ) -> Result<(), XmlFault> {
        let name = element.get("name").unwrap_or_default().into_owned();
        if let Some(parent) = element.get("parent-style-name") {
            self.parents.insert(name.clone(), parent.into_owned());
        }
        let mut is_open = !element.empty;
        while is_open {
            match tags.next()?.ok_or(XmlFault::Truncated)? {
                Tag::Open(inner) if inner.name == "text-properties" => {
                    let font = inner.get("font-name").or_else(|| inner.get("font-family"));
                    if let Some(font) = font {
                        let font = builder.font(font.trim_matches(['\'', '"']));
                        self.fonts.insert(name.clone(), font);
                    }
                }
                Tag::Open(inner)
                    if inner.name == "table-properties" && inner.get("display").as_deref() == Some("false") =>
                {
                    self.hidden_tables.insert(name.clone());
                }
                Tag::Close("style") => is_open = false,
                _ => {}
            }
        }
        Ok(())
    }

    /// The font of a style, its own or of one that it builds on.
    pub(super) fn font(&self, style: &str) -> u8 {
        let mut style = style;
        for _ in 0..DEEPEST {
            if let Some(&font) = self.fonts.get(style) {
                return font;
            }
            let Some(parent) = self.parents.get(style) else { break };
            style = parent;
        }
        0
    }

    /// Whether sheets of this style do not show.
    pub(super) fn is_hidden_table(&self, style: &str) -> bool {
        self.hidden_tables.contains(style)
    }
}
