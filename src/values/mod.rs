//! A *value* is what a cell means: this text is that day, this number, this yes, this post. Values that mean nothing come
//! back as what is wrong with them; the caller knows the cell and attaches the doubt. Everything here is a pure function of
//! the value and of what the rest of its column says.

pub mod count;
pub mod date;
pub mod mobile;
mod office;
pub mod plain;
pub mod post;
pub mod role;
pub mod status;
pub mod yesno;
