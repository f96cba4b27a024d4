//! What an *earlier* run left in the output folder: which files are this program's own, so that whatever else lies there
//! is not touched, and what people answered in them, which is read before they are written over.

use crate::discover;
use crate::memory::{self, Harvest};
use crate::model::document::Document;
use crate::publish::RelativePath;
use crate::worker::{self, Outcome, PoolConfig};
use crate::write;
use std::collections::BTreeSet;
use std::path::Path;

/// The file for other programs.
pub const DOCUMENT: &str = "findings.json";

/// The page for the phone and for print.
pub const BRIEF: &str = "brief.html";

/// What lies in the output folder from before.
#[derive(Clone, Debug, Default)]
pub struct Earlier {
    /// Files that this program wrote, by the mark in them.
    pub ours: BTreeSet<RelativePath>,
    /// What people answered in them.
    pub harvests: Vec<Harvest>,
}

/// What one file of the folder is.
enum Found {
    Strange,
    Own(Option<Harvest>),
    SameAs(usize),
}

impl Earlier {
    /// Looks through the output folder.
    pub fn of(out: &Path, pool: &PoolConfig) -> Self {
        let Ok(found) = discover::walk(&[out.to_owned()], &[]) else { return Self::default() };
        let what = worker::read_all(&found.files, pool, |number, reading| match &reading.outcome {
            Outcome::Book(book) if book.mark.is_some() => {
                Found::Own(found.files.get(number).and_then(|file| memory::harvest(book, &file.path, true)))
            }
            Outcome::SameAs(other) => Found::SameAs(*other),
            _ => Found::Strange,
        });
        let mut earlier = Self::default();
        for (file, one) in found.files.iter().zip(&what) {
            let one = if let Found::SameAs(other) = one { what.get(*other) } else { Some(one) };
            let (Some(Found::Own(harvest)), Some(path)) = (one, RelativePath::parse(&file.path)) else {
                continue;
            };
            earlier.harvests.extend(harvest.clone());
            earlier.ours.insert(path);
        }
        if document(out).is_some() {
            earlier.ours.insert(RelativePath::of([DOCUMENT]));
        }
        if std::fs::read(out.join(BRIEF)).is_ok_and(|bytes| write::is_brief(&bytes)) {
            earlier.ours.insert(RelativePath::of([BRIEF]));
        }
        earlier
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
