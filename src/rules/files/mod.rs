//! Files: what could not be read, was read by what it is, or was read once (F).

pub mod f101_unreadable_file;
pub mod f102_password_protected;
pub mod f103_wrong_extension;
pub mod f104_unsafe_file;
pub mod f105_duplicate_file;
pub mod f106_superseded_rows;
pub mod f107_ignored_file;
pub mod f108_assumed_plan;
pub mod f109_not_a_table;
