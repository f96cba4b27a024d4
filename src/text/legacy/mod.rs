//! A *legacy font* draws Hindi on Latin letters: what the file holds is `ftyk`, what people see is जिला. Kruti Dev 010
//! and its family (DevLys and the office fonts with their glyph map) are converted; others are known by name and left as
//! they are. A cell may mix such Hindi with English words, numbers and dates: only the Hindi is converted.

mod cell;
mod detect;
mod examples;
mod font;
mod kruti;
mod map;

pub use cell::convert_cell;
pub use detect::{cell_is_legacy, column_is_legacy};
pub use font::{FontKind, font_kind};
pub use kruti::{from_unicode, to_unicode};
