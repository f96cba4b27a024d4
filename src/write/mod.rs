//! (write)

pub mod json;
