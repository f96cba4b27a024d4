//! To *recognise* is to find the tables of a sheet by their headings and to turn their rows into records, values still
//! as typed. It stands between `read`, which delivers grids, and `plan` and `resolve`, which find out what values mean.

mod fields;
mod heading;
mod kind;
pub mod sketch;
mod vocabulary;
