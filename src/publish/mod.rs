//! (publish)
