//! The traps: what people complain of in programs that read spreadsheets (`pain_…`), what bites in Hindi sheets
//! (`bites_…`), and the layouts that offices really send (`layout_…`). Each is one small input through the whole pass,
//! as a sketch, or as a real file read by the built program where the format is the trap.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

mod bites;
mod feedback;
mod files;
mod formats;
mod layouts;
mod office_cells;
mod office_evening;
mod office_headings;
mod office_lists;
mod plans;
#[path = "../played/mod.rs"]
mod played;
mod problems;
mod scene;
mod sources;
mod tables;
mod values;
