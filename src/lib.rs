//! `pravas` reads the Excel files that district offices send and writes who visited which mandal, who did not, and what
//! is wrong with the rosters: one consolidated workbook per region.

pub mod cover;
pub mod discover;
pub mod explain;
pub mod memory;
pub mod model;
pub mod plan;
pub mod publish;
pub mod read;
pub mod recognise;
pub mod report;
pub mod resolve;
pub mod rules;
pub mod settle;
pub mod text;
pub mod words;
pub mod worker;
pub mod write;
