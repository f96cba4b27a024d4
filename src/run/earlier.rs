//! What an *earlier* run left in the output folder: which files are this program's own, so that whatever else lies there
//! is not touched, and what people answered in them, which is read before they are written over.

use super::file::{FileRead, How, recognise_file};
use crate::discover;
use crate::folders::{self, BRIEF, DOCUMENT};
use crate::memory::Harvest;
use crate::model::document::Document;
use crate::model::form::Entries;
use crate::model::place::FileId;
use crate::publish::RelativePath;
use crate::worker::{self, Outcome, PoolConfig};
use crate::write;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// What lies in the output folder from before.
#[derive(Default)]
pub struct Earlier {
    /// Files that this program wrote, by the mark in them.
    pub ours: BTreeSet<RelativePath>,
    /// What people answered in them.
    pub harvests: Vec<Harvest>,
    /// District workbooks among them in which people typed rows: they are read like files of the input, and what was
    /// typed is carried over when they are written anew.
    pub filled: Vec<Filled>,
    /// What the run before called its regions and districts, by its `findings.json`.
    pub called: Option<Called>,
    /// Sheets that people added to the others, by where these stand: they are carried over when the workbook is written
    /// anew.
    added: BTreeMap<RelativePath, Arc<Entries>>,
}

/// What a run called its regions and districts.
pub struct Called {
    /// Regions, in their order.
    pub regions: Vec<String>,
    /// Regions with their districts.
    pub districts: BTreeSet<(String, String)>,
}

impl Called {
    fn by(document: Document) -> Self {
        let districts = document.coverage.into_iter().filter_map(|owed| Some((owed.region?, owed.district?)));
        let districts = districts.collect();
        Self { regions: document.regions.into_iter().map(|figures| figures.region).collect(), districts }
    }
}

/// A district's workbook in which people typed rows.
pub struct Filled {
    /// Where it stands in the output folder.
    pub path: RelativePath,
    /// Its path from the input folder, for showing.
    pub shown: String,
    pub(crate) file: FileRead,
    /// Whether it stands in the folder that is written.
    is_replaced: bool,
}

/// What one file of the folder is.
enum Found {
    Strange,
    Own(Box<FileRead>),
    SameAs(usize),
}

impl Earlier {
    /// Looks through the output folder. `root` is the input folder.
    pub fn of(out: &Path, root: &Path, pool: &PoolConfig) -> Self {
        let Ok(found) = discover::walk(&[out.to_owned()], &[]) else { return Self::default() };
        let how = How { passwords_given: !pool.passwords.is_empty(), is_output: true, told: &[] };
        let what = worker::read_all(&found.files, pool, |number, reading| match &reading.outcome {
            Outcome::Book(book) if book.mark.is_some() => found
                .files
                .get(number)
                .map_or(Found::Strange, |file| Found::Own(Box::new(recognise_file(FileId(0), file, reading, how)))),
            Outcome::SameAs(other) => Found::SameAs(*other),
            _ => Found::Strange,
        });
        let mut earlier = Self::default();
        let paths: Vec<Option<RelativePath>> = found.files.iter().map(|file| RelativePath::parse(&file.path)).collect();
        for (path, one) in paths.iter().zip(&what) {
            let one = if let Found::SameAs(other) = one { what.get(*other) } else { Some(one) };
            let (Some(Found::Own(file)), Some(path)) = (one, path) else { continue };
            earlier.harvests.extend(file.harvest.clone());
            earlier.ours.insert(path.clone());
        }
        let way = folders::way(root, out);
        let mut added: BTreeMap<usize, Arc<Entries>> = BTreeMap::new();
        for (number, (path, one)) in paths.into_iter().zip(what).enumerate() {
            match (path, one) {
                (Some(path), Found::Own(file)) if file.is_filled_form => {
                    earlier.filled.push(Filled {
                        shown: format!("{way}/{path}"),
                        path,
                        file: *file,
                        is_replaced: true,
                    });
                }
                (Some(path), Found::Own(file)) if !file.entries.sheets.is_empty() => {
                    added.insert(number, Arc::new(file.entries));
                    earlier.added.extend(added.get(&number).map(|entries| (path, Arc::clone(entries))));
                }
                (Some(path), Found::SameAs(other)) => {
                    earlier.added.extend(added.get(&other).map(|entries| (path, Arc::clone(entries))));
                }
                _ => {}
            }
        }
        earlier.called = document(out).map(Called::by);
        if earlier.called.is_some() {
            earlier.ours.insert(RelativePath::of([DOCUMENT]));
        }
        if std::fs::read(out.join(BRIEF)).is_ok_and(|bytes| write::is_brief(&bytes)) {
            earlier.ours.insert(RelativePath::of([BRIEF]));
        }
        earlier
    }

    /// This and what lies in another folder, whose files are read and not replaced.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.harvests.extend(other.harvests);
        let known: BTreeSet<String> = self.filled.iter().map(|filled| filled.shown.clone()).collect();
        let others = other.filled.into_iter().filter(|filled| !known.contains(&filled.shown));
        self.filled.extend(others.map(|filled| Filled { is_replaced: false, ..filled }));
        self
    }

    /// The filled in forms alone.
    #[must_use]
    pub fn forms_only(self) -> Self {
        Self { filled: self.filled, ..Self::default() }
    }

    /// What was typed into the workbook at this path. One that holds something and is not written anew must stay where
    /// it is, or what was typed is lost.
    pub fn entries(&self, path: &RelativePath) -> Option<&Entries> {
        let filled = self.filled.iter().find(|filled| filled.is_replaced && filled.path == *path);
        filled.map(|filled| &filled.file.entries).or_else(|| self.added.get(path).map(Arc::as_ref))
    }

    /// Every workbook in which people typed rows or to which they added sheets, by where it stands.
    pub fn typed_in(&self) -> impl Iterator<Item = &RelativePath> {
        self.filled.iter().map(|filled| &filled.path).chain(self.added.keys())
    }
}

/// The `findings.json` of an earlier run into this folder.
pub fn document(out: &Path) -> Option<Document> {
    document_in(&out.join(DOCUMENT))
}

/// The document in this file, if it is one.
pub fn document_in(file: &Path) -> Option<Document> {
    std::fs::read(file).ok().and_then(|bytes| write::json::from_bytes(&bytes))
}
