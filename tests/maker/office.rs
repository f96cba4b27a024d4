//! One office: takes what happened in its district and writes its files in its style.

use super::files::{self, Coding};
use super::render::{self, Render};
use super::sheet::{Book, Cell, Sheet};
use super::speech::Tongue;
use super::style::{Kind, Shape, Style};
use super::table::{Key, Laid, Look, Record, lay};
use super::world::World;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Where a record came to stand.
#[derive(Clone, Debug)]
pub struct Placed {
    /// File, relative to the sample.
    pub file: String,
    /// Sheet.
    pub sheet: String,
    /// Row, from zero.
    pub row: u32,
    /// Column of each field.
    pub columns: BTreeMap<&'static str, u16>,
}

/// A file of the sample.
pub enum Content {
    /// Written here.
    Bytes(Vec<u8>),
    /// Written here as xlsx, and converted to the kind of its name by LibreOffice.
    Twin(Vec<u8>),
}

/// All files and where everything stands in them.
#[derive(Default)]
pub struct Output {
    /// Files by path.
    pub files: BTreeMap<String, Content>,
    /// Records by key.
    pub places: BTreeMap<Key, Placed>,
    /// What each sheet is and how many rows it has.
    pub sheets: Vec<Value>,
    /// Findings that must be there.
    pub expect: Vec<Value>,
    /// Findings that may be there.
    pub allow: Vec<Value>,
}

/// A sheet with the tables on it.
pub struct Page {
    /// The sheet.
    pub sheet: Sheet,
    /// Its tables, with the kind of each.
    pub tables: Vec<(&'static str, Laid)>,
}

impl Output {
    /// Adds a file of one or more sheets. In text files the sheet is named after the file.
    pub fn add(&mut self, stem: &str, kind: Kind, dated: Date, pages: Vec<Page>, known: bool) {
        let extension = match kind {
            Kind::Xlsx => "xlsx",
            Kind::Xls => "xls",
            Kind::Ods => "ods",
            Kind::Text(_, extension) => extension,
        };
        let file = format!("{stem}.{extension}");
        let text = matches!(kind, Kind::Text(..));
        for page in &pages {
            let name = if text { stem.rsplit('/').next().unwrap_or(stem) } else { &page.sheet.name };
            self.note(&file, name, &page.tables, known);
        }
        let sheets: Vec<Sheet> = pages.into_iter().map(|page| page.sheet).collect();
        let content = match kind {
            Kind::Text(coding, _) => Content::Bytes(files::text(&sheets[0], coding)),
            Kind::Xlsx => Content::Bytes(files::xlsx(&Book { sheets, dated })),
            Kind::Xls | Kind::Ods => Content::Twin(files::xlsx(&Book { sheets, dated })),
        };
        self.files.insert(file, content);
    }

    fn note(&mut self, file: &str, sheet: &str, tables: &[(&'static str, Laid)], known: bool) {
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        for (kind, laid) in tables {
            *kinds.entry(kind).or_default() += laid.rows.len();
            for &(key, row) in &laid.rows {
                let (file, sheet, columns) = (file.to_owned(), sheet.to_owned(), laid.columns.clone());
                if key != Key::Other {
                    self.places.insert(key, Placed { file, sheet, row, columns });
                }
            }
        }
        for (kind, rows) in kinds {
            let (least, most) = if known { (rows - rows / 20 - 3.min(rows), rows) } else { (0, rows) };
            self.sheets.push(json!({"file": file, "sheet": sheet, "kind": kind, "rows": rows,
                "used_min": least, "used_max": most}));
        }
    }
}

/// The files of one district.
pub struct Office<'a> {
    /// What happened.
    pub world: &'a World,
    /// The district.
    pub district: usize,
    /// How it writes.
    pub style: Style,
    /// Whether rows and columns are in another order than usual.
    pub shuffle: Option<u64>,
}

/// When ordinary files were last saved.
const SAVED: Date = date(2021, 11, 11);

impl Office<'_> {
    fn stem(&self, template: &str, mandal: Option<(usize, usize)>) -> String {
        let name = &self.world.atlas.districts[self.district].name;
        let latin = self.style.tongue.is_latin();
        let mut stem = template.replace("{d}", if latin { &name.en } else { &name.hi }).replace("{e}", &name.en);
        if let Some((number, mandal)) = mandal {
            let mandal = self.style.tongue.name(&self.world.atlas.mandals[mandal].name);
            stem = stem.replace("{n}", &format!("{number:02}")).replace("{m}", &mandal);
        }
        stem
    }

    /// Writes everything.
    pub fn write(&self, output: &mut Output) {
        let (roster, visits) = self.style.names;
        let render = self.render();
        let mut pages = if self.style.shape == Shape::Files {
            self.write_files(&render, output);
            vec![]
        } else {
            self.roster_pages(&render)
        };
        if !pages.is_empty() && roster != visits {
            super::quirks::on_roster(&mut pages, self.district);
            output.add(&self.stem(roster, None), self.style.kind, SAVED, std::mem::take(&mut pages), true);
        }
        if self.district + 1 == super::tours::DAMAGED {
            return;
        }
        pages.extend(self.visit_page(&render));
        super::quirks::on_visits(&mut pages, self.district);
        output.add(&self.stem(visits, None), self.style.kind, SAVED, pages, true);
    }

    /// The report of visits and the name of its file.
    pub fn report(&self) -> (String, Page) {
        let render = self.render();
        let page = self.visit_page(&render).unwrap_or_else(|| self.page("प्रवास"));
        (self.stem(self.style.names.1, None), page)
    }

    /// The roster alone, under another name and date.
    pub fn roster_to(&self, output: &mut Output, stem: &str, dated: Date) {
        let pages = self.roster_pages(&self.render());
        output.add(stem, self.style.kind, dated, pages, true);
    }

    fn render(&self) -> Render<'_> {
        Render { world: self.world, district: self.district, style: &self.style, shuffle: self.shuffle }
    }

    fn look(&self, kind: &str) -> Look {
        let has = |extra: &str| self.style.extras.contains(extra);
        let roster = kind == "roster";
        let english = self.style.tongue == Tongue::English;
        Look {
            two_rows: has("two rows"),
            numbering: has("numbering"),
            repeat: (has("repeat") && roster && self.style.shape != Shape::Sections).then_some(60),
            total: has("total").then_some(if english { "Total" } else { "योग" }),
            merged: (roster && self.style.shape == Shape::Merged).then_some("mandal"),
            filled_down: (roster && self.style.shape == Shape::FilledDown).then_some("mandal"),
        }
    }

    fn page(&self, name: &str) -> Page {
        let name: String = name.chars().take(31).collect();
        Page { sheet: Sheet::new(name), tables: vec![] }
    }

    /// Titles, and the row under them.
    fn titles(&self, page: &mut Page, titles: &[String]) -> u32 {
        let (mut row, left) = self.style.offset;
        for title in titles.iter().take(self.style.titles) {
            page.sheet.put(row, left, Cell::text(title));
            page.sheet.merges.push([row, u32::from(left), row, u32::from(left) + 5]);
            row += 1;
        }
        row + u32::from(self.style.titles > 1)
    }

    fn roster_pages(&self, render: &Render<'_>) -> Vec<Page> {
        let columns = render.columns("roster", &[]);
        let mandals = render.mandals();
        let name = if self.style.tongue.is_latin() || self.style.tongue == Tongue::Kruti {
            "Committee"
        } else {
            "मंडल समिति"
        };
        match self.style.shape {
            Shape::Sheets => mandals
                .iter()
                .map(|&mandal| {
                    let label = render.mandal(mandal, 0);
                    let mut page = self.page(&label);
                    let row = self.titles(&mut page, &render.titles("roster", Some(&label)));
                    let records = render.members(Some(mandal));
                    let laid =
                        lay(&mut page.sheet, (row, self.style.offset.1), &columns, &records, &self.look("roster"));
                    page.tables.push(("roster", laid));
                    page
                })
                .filter(|page| !page.tables[0].1.rows.is_empty())
                .collect(),
            Shape::Sections => {
                let mut page = self.page(name);
                let mut row = self.titles(&mut page, &render.titles("roster", None)) + 1;
                for mandal in mandals {
                    let records = render.members(Some(mandal));
                    if !records.is_empty() {
                        page.sheet.put(row, self.style.offset.1, Cell::text(render.section(mandal)));
                        let at = (row + 1, self.style.offset.1);
                        let laid = lay(&mut page.sheet, at, &columns, &records, &self.look("roster"));
                        row = laid.end + 1;
                        page.tables.push(("roster", laid));
                    }
                }
                vec![page]
            }
            _ => {
                let records: Vec<Record> = mandals.iter().flat_map(|&mandal| render.members(Some(mandal))).collect();
                let mut page = self.page(name);
                let row = self.titles(&mut page, &render.titles("roster", None));
                let laid = lay(&mut page.sheet, (row, self.style.offset.1), &columns, &records, &self.look("roster"));
                page.tables.push(("roster", laid));
                self.legacy(&mut page.sheet);
                vec![page]
            }
        }
    }

    fn write_files(&self, render: &Render<'_>, output: &mut Output) {
        let columns = render.columns("roster", &[]);
        for (number, mandal) in (1..).zip(render.mandals()) {
            let records = render.members(Some(mandal));
            if records.is_empty() {
                continue;
            }
            let mut page = self.page("Sheet1");
            // Half of them say it only in the file's name.
            let label = render.mandal(mandal, 0);
            let row = if number % 2 == 0 { 0 } else { self.titles(&mut page, &render.titles("roster", Some(&label))) };
            let laid = lay(&mut page.sheet, (row, 0), &columns, &records, &self.look("roster"));
            page.tables.push(("roster", laid));
            let mut pages = vec![page];
            super::quirks::on_mandal_file(&mut pages, self.district, number);
            output.add(&self.stem(self.style.names.0, Some((number, mandal))), self.style.kind, SAVED, pages, true);
        }
    }

    fn visit_page(&self, render: &Render<'_>) -> Option<Page> {
        let records = render.visits();
        if records.is_empty() {
            return None;
        }
        let columns = render.columns("visits", &render.needed());
        let latin = self.style.tongue.is_latin() || self.style.tongue == Tongue::Kruti;
        let mut page = self.page(if latin { "Visits" } else { "प्रवास" });
        let row = self.titles(&mut page, &render.titles("visits", None));
        let mut look = self.look("visits");
        look.total = None;
        let laid = lay(&mut page.sheet, (row, self.style.offset.1), &columns, &records, &look);
        page.tables.push(("visits", laid));
        self.legacy(&mut page.sheet);
        Some(page)
    }

    /// Turns Hindi into the legacy font where the office uses one.
    fn legacy(&self, sheet: &mut Sheet) {
        if self.style.tongue != Tongue::Kruti {
            return;
        }
        for (&at, cell) in &mut sheet.cells {
            if let Cell::Text(text) = cell
                && text.chars().any(|letter| ('\u{900}'..'\u{980}').contains(&letter))
            {
                *text = render::kruti(text);
                sheet.fonts.insert(at, "Kruti Dev 010");
            }
        }
    }
}

/// A coding that keeps Hindi whole, for offices whose own would lose it.
pub fn safe(kind: Kind, tongue: Tongue) -> Kind {
    match kind {
        Kind::Text(Coding::Windows, extension) if !tongue.is_latin() => Kind::Text(Coding::Utf8, extension),
        kind => kind,
    }
}
