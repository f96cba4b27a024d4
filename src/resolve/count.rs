//! (count)
