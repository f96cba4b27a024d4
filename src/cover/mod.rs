//! (cover)
