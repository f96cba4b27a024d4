//! Values: dates, numbers, answers and posts that are none (V).

pub mod v301_bad_date;
pub mod v302_ambiguous_date;
pub mod v303_date_out_of_range;
pub mod v304_bad_mobile;
pub mod v305_bad_yes_no;
pub mod v306_bad_number;
pub mod v307_unknown_post;
pub mod v308_text_cut;
