//! *Letters* that are Hindi in a legacy font are converted before anything is looked for: by the font of the cell or of a
//! part of it where the file tells, by the letters of its column where it does not. The original is kept.

use super::context::sayings;
use super::desk::Desk;
use super::heading::read;
use crate::model::doubt::{Doubt, What};
use crate::model::grid::{Grid, GridCell, GridRow, Run, Value};
use crate::model::place::{Cell, FileId, Place, SheetId};
use crate::model::strings::Text;
use crate::model::table::{Origin, Table};
use crate::text::legacy::{FontKind, cell_is_legacy, column_is_legacy, convert_cell, font_kind, to_unicode};
use crate::values::date::{self, Reading};
use crate::values::post::post_key;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Fonts of a file and parts of its texts that have their own.
pub(super) struct Fonts<'a> {
    names: &'a [String],
    kinds: Vec<FontKind>,
    runs: FxHashMap<Text, &'a [Run]>,
}

impl<'a> Fonts<'a> {
    pub(super) fn new(names: &'a [String], runs: &'a [(Text, Vec<Run>)]) -> Self {
        let kinds = names.iter().map(|name| font_kind(name)).collect();
        Self { names, kinds, runs: runs.iter().map(|(text, runs)| (*text, runs.as_slice())).collect() }
    }

    fn kind(&self, font: u8) -> FontKind {
        let at = usize::from(font).checked_sub(1);
        at.and_then(|at| self.kinds.get(at)).copied().unwrap_or(FontKind::Other)
    }

    fn name(&self, font: u8) -> &str {
        let at = usize::from(font).checked_sub(1);
        at.and_then(|at| self.names.get(at)).map_or("", String::as_str)
    }
}

/// A sheet with its legacy letters converted.
pub(super) struct Converted {
    pub(super) grid: Grid,
    originals: BTreeMap<Cell, Text>,
    /// The font, as far as the file names one.
    font: Option<String>,
}

/// The family, where only the letters tell.
const FAMILY: &str = "Kruti Dev";
/// Texts of a column that are looked at.
const SAMPLE: usize = 120;
/// Columns that are looked at.
const MOST_COLUMNS: u16 = 512;
/// Rows of a sheet that are looked at.
const SAMPLE_ROWS: usize = 600;

/// Converts the legacy letters of a sheet; `None` where it has none.
pub(super) fn convert(grid: &Grid, desk: &mut Desk, fonts: &Fonts) -> Option<Converted> {
    let columns = legacy_columns(grid, desk, fonts);
    let has_font = fonts.kinds.contains(&FontKind::Kruti)
        && grid.rows.iter().flat_map(|row| &row.cells).any(|cell| is_marked(cell, fonts));
    if columns.is_empty() && !has_font {
        return None;
    }
    let mut made =
        Converted { grid: Grid { rows: Vec::new(), ..grid.clone() }, originals: BTreeMap::new(), font: None };
    let mut memo: FxHashMap<(Text, bool), Option<Text>> = FxHashMap::default();
    for row in &grid.rows {
        let mut cells = row.cells.clone();
        for cell in &mut cells {
            let Value::Text(text) = cell.value else { continue };
            if fonts.kind(cell.font) == FontKind::Unsupported {
                continue;
            }
            let by_font = fonts.kind(cell.font) == FontKind::Kruti;
            let sure = by_font || columns.contains(&cell.col);
            let converted = match fonts.runs.get(&text) {
                Some(runs) if !by_font => convert_runs(desk, fonts, text, runs),
                _ => *memo.entry((text, sure)).or_insert_with(|| convert_text(desk, text, sure)),
            };
            if let Some(converted) = converted.filter(|converted| *converted != text) {
                made.originals.insert(Cell::new(row.row, cell.col), text);
                made.font = made.font.or_else(|| by_font.then(|| fonts.name(cell.font).to_owned()));
                cell.value = Value::Text(converted);
            }
        }
        made.grid.rows.push(GridRow { row: row.row, cells });
    }
    (!made.originals.is_empty()).then_some(made)
}

/// Whether the cell's font, or that of a part of it, is one of the Kruti Dev family.
fn is_marked(cell: &GridCell, fonts: &Fonts) -> bool {
    let Value::Text(text) = cell.value else { return false };
    let runs = fonts.runs.get(&text).copied().unwrap_or_default();
    fonts.kind(cell.font) == FontKind::Kruti || runs.iter().any(|run| fonts.kind(run.font) == FontKind::Kruti)
}

/// Columns whose pooled letters are those of a legacy font.
fn legacy_columns(grid: &Grid, desk: &Desk, fonts: &Fonts) -> BTreeSet<u16> {
    let mut samples: Vec<Vec<Text>> = Vec::new();
    for cell in grid.rows.iter().take(SAMPLE_ROWS).flat_map(|row| &row.cells).filter(|cell| cell.col < MOST_COLUMNS) {
        let Value::Text(text) = cell.value else { continue };
        if fonts.kind(cell.font) == FontKind::Unsupported {
            continue;
        }
        let at = usize::from(cell.col);
        if samples.len() <= at {
            samples.resize_with(at + 1, Vec::new);
        }
        if let Some(sample) = samples.get_mut(at).filter(|sample| sample.len() < SAMPLE && sample.last() != Some(&text))
        {
            sample.push(text);
        }
    }
    let is_latin = |text: &Text| desk.text(*text).chars().any(|letter| letter.is_ascii_alphabetic());
    let is_legacy =
        |sample: &[Text]| sample.iter().any(is_latin) && column_is_legacy(sample.iter().map(|text| desk.text(*text)));
    let legacy = samples.iter().enumerate().filter(|(_, sample)| is_legacy(sample));
    legacy.map(|(col, _)| col as u16).collect()
}

/// A text of a sheet that has legacy letters. In a column of other letters it is converted where its own are plain, or
/// where it becomes a heading or a post by it.
fn convert_text(desk: &mut Desk, text: Text, sure: bool) -> Option<Text> {
    let typed = desk.text(text);
    // A date with an English month is a date in whatever column it stands.
    if !typed.chars().any(char::is_alphabetic) || !matches!(date::read_text(typed, None), Reading::Bad | Reading::Empty)
    {
        return None;
    }
    let is_label = |text: &str| text.len() < 200 && sayings(text).iter().any(|saying| saying.field.is_some());
    let becomes_heading = |converted: &str| {
        (!read(typed).is_sure() && read(converted).is_sure())
            || (!is_label(typed) && is_label(converted))
            || (post_key(typed).is_none() && post_key(converted).is_some())
    };
    let converted = convert_cell(typed)
        .map(with_colons)
        .filter(|converted| sure || cell_is_legacy(typed) || becomes_heading(converted));
    // One word can be English to the converter and a heading all the same: `in` is पद.
    let whole =
        || Some(with_colons(to_unicode(typed))).filter(|whole| !read(typed).is_known() && becomes_heading(whole));
    let converted = converted.or_else(whole)?;
    Some(desk.strings.intern(&converted))
}

/// The sign that ends a syllable is what people of the font type for a colon; behind a blank it can be nothing else.
fn with_colons(converted: String) -> String {
    converted.replace(" ः", " :")
}

/// A text of which parts have fonts of their own: only those in a legacy font are converted.
fn convert_runs(desk: &mut Desk, fonts: &Fonts, text: Text, runs: &[Run]) -> Option<Text> {
    let typed = desk.text(text);
    let mut converted = String::with_capacity(typed.len() * 2);
    let mut done = 0;
    for run in runs.iter().filter(|run| fonts.kind(run.font) == FontKind::Kruti) {
        let (start, end) = (run.start as usize, run.end as usize);
        let (Some(before), Some(part)) = (typed.get(done..start), typed.get(start..end)) else { return None };
        converted.push_str(before);
        converted.push_str(&with_colons(to_unicode(part)));
        done = end;
    }
    converted.push_str(typed.get(done..)?);
    (done > 0).then(|| desk.strings.intern(&converted))
}

impl Converted {
    /// Notes in the tables of the sheet what was converted, and says so once.
    pub(super) fn note(&self, tables: &mut [Table], file: FileId, sheet: SheetId) -> Option<Doubt> {
        for table in tables {
            for row in 0..table.rows.len() {
                for column in 0..table.columns.len() {
                    let original = self.originals.get(&table.cell(row, column)).copied();
                    if let Some(original) = original {
                        table.origins.entry((row as u32, column as u16)).or_insert(Origin::Converted(original));
                    }
                }
            }
        }
        let first = *self.originals.keys().next()?;
        let font = self.font.clone().unwrap_or_else(|| FAMILY.to_owned());
        let mut doubt = Doubt::new(What::LegacyFont(font), Place::cell(file, sheet, first));
        doubt.count = self.originals.len() as u32;
        Some(doubt)
    }
}

/// Names each font of a sheet that is a legacy one without a map.
pub(super) fn unsupported(grid: &Grid, fonts: &Fonts, file: FileId, sheet: SheetId) -> Vec<Doubt> {
    let mut found: BTreeMap<u8, (Cell, u32)> = BTreeMap::new();
    if !fonts.kinds.contains(&FontKind::Unsupported) {
        return Vec::new();
    }
    for row in &grid.rows {
        for cell in &row.cells {
            let Value::Text(text) = cell.value else { continue };
            let runs = fonts.runs.get(&text).copied().unwrap_or_default();
            let all = std::iter::once(cell.font).chain(runs.iter().map(|run| run.font));
            if let Some(font) = all.into_iter().find(|font| fonts.kind(*font) == FontKind::Unsupported) {
                found.entry(font).or_insert((Cell::new(row.row, cell.col), 0)).1 += 1;
            }
        }
    }
    let doubt = |(font, (cell, count)): (u8, (Cell, u32))| {
        let mut doubt = Doubt::new(What::UnsupportedFont(fonts.name(font).to_owned()), Place::cell(file, sheet, cell));
        doubt.count = count;
        doubt
    };
    found.into_iter().map(doubt).collect()
}
