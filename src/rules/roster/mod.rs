//! Rosters: committees that are not in order (R).

pub mod committees;
pub mod people;
pub mod r501_missing_roster;
pub mod r502_vacant_post;
pub mod r503_too_many_holders;
pub mod r504_duplicate_member;
pub mod r505_shared_mobile;
pub mod r506_member_of_two_mandals;
pub mod r507_missing_mobile;
pub mod r508_committee_size;
