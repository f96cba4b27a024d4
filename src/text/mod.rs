//! What letters are: folding (which spellings are one), sound (which spellings in two scripts are one), legacy fonts
//! (which Latin letters are Hindi) width (how much room they take) and what of them a terminal may see. It knows nothing of files, plans or rules, and
//! stands at the bottom: reading, recognising, resolving and writing all ask it.

pub mod fold;
pub mod legacy;
pub(crate) mod marker;
pub(crate) mod nearness;
mod romanise;
pub mod sound;
pub mod terminal;
pub(crate) mod unit;
pub mod width;
