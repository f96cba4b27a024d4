//! The plain data that the stages hand to one another: where a thing stands ([`place`]), what a file holds ([`grid`]),
//! what a table says ([`table`]), what is doubtful about it ([`doubt`]), what should be ([`plan`]), what happened
//! ([`fact`], [`register`], [`programme`]), what is owed ([`coverage`], [`nights`]), what is wrong ([`finding`]) and what people answered to it
//! ([`answer`], [`decided`], [`told`]); where the bytes came from and what went wrong with them ([`source`], [`trouble`]), every
//! string once ([`strings`]), what a result says of itself ([`document`], [`form`], [`mark`]), and a plan that is still to
//! be completed ([`draft`]). No Excel, no clock and no IO stand here.

pub mod answer;
mod called;
pub mod coverage;
pub mod decided;
pub mod document;
pub mod doubt;
pub mod draft;
pub mod fact;
pub mod finding;
pub mod form;
pub mod grid;
pub mod mark;
pub mod nights;
pub mod place;
pub mod plan;
pub mod programme;
pub mod register;
pub mod source;
pub mod strings;
pub mod table;
pub mod told;
pub mod trouble;

pub use jiff::civil::Date;
