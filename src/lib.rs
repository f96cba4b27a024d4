//! `pravas` reads the Excel files that district offices send and writes who visited which mandal, who did not, and what
//! is wrong with the rosters: one consolidated workbook per region.
//!
//! # One pass
//!
//! ```text
//! discover -> read -> recognise -> plan -> resolve -> settle -> cover -> judge -> recall -> write -> publish
//! files       grids   records      units   facts      ledger    owed     findings answers   bytes    renames
//! ```
//!
//! [`run::run`] reads like that line. A stage with a `?` is one without which the run cannot go on: the input is not
//! there, or the output cannot be written. A stage without one cannot fail: it does less and says so in a
//! [`Doubt`](model::doubt::Doubt), which a [rule](rules::Rule) turns into a finding. What people have answered may change
//! what the files mean: `recall` then sends the pass back to `plan`, until no answer finds anything new
//! ([`pass::examine`]).
//!
//! # Invariants
//!
//! - Every value that came from a sheet carries its cell, in the sheet's own coordinates, from reading to writing. An empty
//!   cell has an address too; only an absent column has none.
//! - From `recognise` to `recall` nothing does IO and nothing can fail. Below `main` there is no clock, no environment and
//!   no randomness: today's date is a value in [`Config`](run::Config).
//! - Findings stay structured until they are written, and are worded there once, in the language asked for.
//! - Every row read is in the ledger: used, duplicate, superseded, or skipped with a finding.
//! - Order is part of the output: no iteration over a hash map reaches it.
//! - Each distinct string is kept once ([`model::strings`]); a record is small.
//! - The command that starts a worker is a value in [`Config`](run::Config): in a test the program itself is the test.
//! - Inputs are never written to. Outputs are whole or absent.
//!
//! # Where a change goes
//!
//! - A new kind of finding: one file in [`rules`], in the folder of its family. It looks at a [`Case`](rules::Case), in which
//!   everything that is known stands already. What a rule cannot see there, the stage that meets it tells as a `Doubt`.
//! - Another word for a column: a line in `recognise/vocabulary.tsv`. Another way to lay out a sheet: [`recognise`], which
//!   makes tables of grids and knows no names. Another spelling of a place or a person: [`names`]; of a date, a post, a
//!   yes: [`values`].
//! - Another kind of file: [`read`]. What a visit, a committee or a problem amounts to: [`resolve`], [`settle`]. What is owed
//!   and what counts: [`cover`]. What an answer does: [`memory`].
//! - Another sheet or page: [`mod@write`], a file for each. A word on it: [`words`], in both languages.
//! - A command: [`cli`] names it, [`command`] carries it out.
//!
//! The README's section *To add* has the steps, and `tests/layers.rs` holds the floors on which these rooms stand.
//!
//! # What is absent
//!
//! Nothing above `read` knows a file format or the crates that read one, nothing but `write` knows rust_xlsxwriter.
//! Stages do not know one another; `values` and `names` lie below them, since plan and rows are read with the same eyes.

pub mod cli;
pub mod command;
pub mod cover;
pub mod discover;
pub mod explain;
pub mod folders;
pub mod infer;
pub mod judge;
pub mod lookup;
pub mod mask;
pub mod memory;
pub mod merge;
pub mod model;
pub mod names;
pub mod pass;
pub mod plan;
pub mod publish;
pub mod read;
pub mod recognise;
pub mod report;
pub mod resolve;
pub mod rules;
pub mod run;
pub mod settle;
pub mod show;
pub mod text;
pub mod values;
pub mod words;
pub mod worker;
pub mod write;
