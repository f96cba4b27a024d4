//! Files come from the workers in any order. They are put beside one another in the order of their paths, each as soon as
//! all before it are there: so nothing that was read is held twice, and the order of the workers changes nothing.

use super::file::FileRead;
use crate::memory::Harvest;
use crate::model::source::Source;
use crate::pass::Material;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What the files that were read so far say together.
pub(super) struct Gathering<'a> {
    /// What is done with a file before it is taken in, by its number.
    prepare: &'a (dyn Fn(usize, &mut FileRead) + Sync),
    so_far: Mutex<SoFar>,
}

#[derive(Default)]
struct SoFar {
    next: usize,
    waiting: BTreeMap<usize, Option<FileRead>>,
    gathered: Gathered,
}

/// What all files say together.
#[derive(Default)]
pub(super) struct Gathered {
    /// Tables, texts and doubts.
    pub(super) material: Material,
    /// What people answered.
    pub(super) harvests: Vec<Harvest>,
    /// The files, in their order.
    pub(super) sources: Vec<Source>,
}

impl<'a> Gathering<'a> {
    /// Nothing yet.
    pub(super) fn new(prepare: &'a (dyn Fn(usize, &mut FileRead) + Sync)) -> Self {
        Self { prepare, so_far: Mutex::new(SoFar::default()) }
    }

    /// Takes in the file of this number, and those that waited for it.
    pub(super) fn add(&self, number: usize, file: Option<FileRead>) {
        let mut so_far = self.so_far.lock().unwrap_or_else(PoisonError::into_inner);
        let SoFar { next, waiting, gathered } = &mut *so_far;
        waiting.insert(number, file);
        while let Some(file) = waiting.remove(next) {
            if let Some(mut file) = file {
                (self.prepare)(*next, &mut file);
                gathered.take(file);
            }
            *next += 1;
        }
    }

    /// All of it.
    pub(super) fn finish(self) -> Gathered {
        self.so_far.into_inner().unwrap_or_else(PoisonError::into_inner).gathered
    }
}

impl Gathered {
    fn take(&mut self, file: FileRead) {
        self.material.absorb(file.tables, &file.entries.strings);
        self.material.doubts.extend(file.doubts);
        self.harvests.extend(file.harvest);
        self.sources.push(file.source);
    }
}
