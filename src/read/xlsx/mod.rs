//! `.xlsx` and `.xlsm`: a container of XML parts. The workbook names the sheets, its relations say where they are,
//! styles say which numbers are dates and which fonts are used, and texts stand once in a part of their own.
//!
//! Nothing is taken on trust: no memory is reserved for a count or a range that a part merely claims, and a sheet that
//! fails keeps the rows that were read until then.

mod sheet;
mod strings;
mod styles;

use super::archive::{Archive, resolve_target};
use super::build::{BookBuilder, SheetBuilder};
use super::dates::moment;
use super::limits::Limits;
use super::xml::{Tag, Tags, XmlFault, decode};
use crate::model::grid::{Book, SheetTrouble, Visibility};
use crate::model::strings::Text;
use crate::model::trouble::ReadTrouble;
use styles::Style;

/// What a sheet needs to know of its workbook.
pub(super) struct Context {
    /// The shared texts, in order; `None` for an empty one.
    texts: Vec<Option<Text>>,
    /// The cell styles, in order.
    styles: Vec<Style>,
    /// Whether serial numbers count from 1904.
    is_1904: bool,
}

/// One sheet as the workbook names it.
struct SheetEntry {
    name: String,
    visibility: Visibility,
    part: String,
}

/// Reads a workbook.
pub(super) fn read(archive: &mut Archive<'_>, limits: &Limits) -> Result<Book, ReadTrouble> {
    let workbook = workbook_part(archive)?;
    let (entries, is_1904) = workbook_sheets(archive, &workbook)?;
    if entries.len() > limits.sheets {
        return Err(ReadTrouble::TooManySheets);
    }
    let folder = folder_of(&workbook).to_owned();
    let mut builder = BookBuilder::new(limits);
    let styles = match related(archive, &folder, &workbook, "styles")? {
        Some(part) => styles::read(&letters(&part)?, &mut builder).map_err(damaged)?,
        None => Vec::new(),
    };
    let texts = match related(archive, &folder, &workbook, "sharedStrings")? {
        Some(part) => strings::read_shared(&letters(&part)?, &mut builder)?,
        None => Vec::new(),
    };
    let context = Context { texts, styles, is_1904 };
    for entry in entries {
        let mut sheet = SheetBuilder::new(entry.name);
        sheet.grid.visibility = entry.visibility;
        let trouble = match archive.part(&entry.part) {
            Ok(Some(part)) => read_sheet(&part, &context, &mut builder, &mut sheet).err(),
            Ok(None) | Err(ReadTrouble::Damaged) => Some(SheetTrouble::Damaged),
            Err(ReadTrouble::Bomb) => Some(SheetTrouble::TooLarge),
            Err(trouble) => return Err(trouble),
        };
        sheet.grid.trouble = trouble.or(sheet.grid.trouble);
        builder.book.sheets.push(sheet.finish());
    }
    read_properties(archive, &mut builder.book);
    Ok(builder.book)
}

fn read_sheet(
    part: &[u8],
    context: &Context,
    builder: &mut BookBuilder<'_>,
    sheet: &mut SheetBuilder,
) -> Result<(), SheetTrouble> {
    let xml = decode(part).map_err(|_| SheetTrouble::Damaged)?;
    sheet::read(&xml, context, builder, sheet)
}

fn damaged(_: XmlFault) -> ReadTrouble {
    ReadTrouble::Damaged
}

fn letters(part: &[u8]) -> Result<std::borrow::Cow<'_, str>, ReadTrouble> {
    decode(part).map_err(damaged)
}

fn folder_of(part: &str) -> &str {
    part.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// One relation of a part to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// The relations of a part, targets resolved; `None` where it has none.
fn relations(archive: &mut Archive<'_>, of: &str) -> Result<Option<Vec<Relation>>, ReadTrouble> {
    let folder = folder_of(of);
    let name = of.rsplit('/').next().unwrap_or("");
    let Some(part) = archive.part(&format!("{folder}/_rels/{name}.rels"))? else { return Ok(None) };
    let xml = letters(&part)?;
    let mut tags = Tags::new(&xml);
    let mut found = Vec::new();
    while let Some(tag) = tags.next().map_err(damaged)? {
        let Tag::Open(element) = tag else { continue };
        if element.name == "Relationship" {
            let value = |name| element.get(name).unwrap_or_default().into_owned();
            let kind = value("Type").rsplit('/').next().unwrap_or("").to_owned();
            found.push(Relation { id: value("Id"), kind, target: resolve_target(folder, &value("Target")) });
        }
    }
    Ok(Some(found))
}

/// The part that another refers to under this id.
pub(super) fn part_of(archive: &mut Archive<'_>, of: &str, id: &str) -> Option<String> {
    let relations = relations(archive, of).ok()??;
    relations.into_iter().find(|one| one.id == id).map(|one| one.target)
}

/// The workbook's part, as the container's own relations name it.
fn workbook_part(archive: &mut Archive<'_>) -> Result<String, ReadTrouble> {
    let relations = relations(archive, "")?.ok_or(ReadTrouble::Damaged)?;
    let found = relations.into_iter().find(|one| one.kind == "officeDocument");
    found.map(|one| one.target).ok_or(ReadTrouble::Damaged)
}

/// The part that the workbook is related to in this way, else the one of the usual name.
fn related(
    archive: &mut Archive<'_>,
    folder: &str,
    workbook: &str,
    kind: &str,
) -> Result<Option<Vec<u8>>, ReadTrouble> {
    let relations = relations(archive, workbook)?.unwrap_or_default();
    let named = relations.into_iter().find(|one| one.kind == kind).map(|one| one.target);
    let target = named.unwrap_or_else(|| format!("{folder}/{kind}.xml"));
    archive.part(&target)
}

/// The worksheets in the workbook's order, and whether it counts days from 1904.
fn workbook_sheets(archive: &mut Archive<'_>, workbook: &str) -> Result<(Vec<SheetEntry>, bool), ReadTrouble> {
    let relations = relations(archive, workbook)?.ok_or(ReadTrouble::Damaged)?;
    let part = archive.part(workbook)?.ok_or(ReadTrouble::Damaged)?;
    let xml = letters(&part)?;
    let mut tags = Tags::new(&xml);
    let mut entries = Vec::new();
    let mut is_1904 = false;
    while let Some(tag) = tags.next().map_err(damaged)? {
        let Tag::Open(element) = tag else { continue };
        match element.name {
            // Only the workbook's own element says it; an extension of the same name does not.
            "workbookPr" if entries.is_empty() => is_1904 |= element.is_set("date1904"),
            "sheet" => {
                let id = element.get("id").unwrap_or_default();
                // A workbook that names a sheet which it does not have is not whole.
                let relation = relations.iter().find(|one| one.id == id).ok_or(ReadTrouble::Damaged)?;
                if relation.kind != "worksheet" {
                    continue;
                }
                let is_hidden = element.get("state").is_some_and(|state| state != "visible");
                entries.push(SheetEntry {
                    name: element.get("name").unwrap_or_default().into_owned(),
                    visibility: if is_hidden { Visibility::Hidden } else { Visibility::Visible },
                    part: relation.target.clone(),
                });
            }
            _ => {}
        }
    }
    Ok((entries, is_1904))
}

/// When the workbook was last changed, and whether this program wrote it. A workbook without properties, or with
/// damaged ones, is read all the same.
pub(super) fn read_properties(archive: &mut Archive<'_>, book: &mut Book) {
    if let Ok(Some(part)) = archive.part("docProps/core.xml") {
        book.modified = first_text(&part, "modified", |_| true).and_then(|text| moment(&text));
    }
    if let Ok(Some(part)) = archive.part("docProps/custom.xml") {
        book.mark = first_text(&part, "property", |name| name == Some(crate::model::mark::PROPERTY));
    }
}

/// The text in the first element of this name whose `name` attribute is wanted, elements within it included.
fn first_text(part: &[u8], name: &str, wanted: impl Fn(Option<&str>) -> bool) -> Option<String> {
    let xml = decode(part).ok()?;
    let mut tags = Tags::new(&xml);
    while let Some(tag) = tags.next().ok()? {
        let Tag::Open(element) = tag else { continue };
        if element.name != name || element.empty || !wanted(element.get("name").as_deref()) {
            continue;
        }
        let mut text = String::new();
        loop {
            match tags.next().ok()?? {
                Tag::Text(piece) => super::xml::push_resolved(&mut text, piece),
                Tag::Close(end) if end == name => return Some(text.trim().to_owned()),
                _ => {}
            }
        }
    }
    None
}
