//! (post)
