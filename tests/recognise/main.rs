//! Sheets as people lay them out, and what is recognised in them. Each sheet is a sketch; what is expected of it stands
//! beside it as text: a line for the table, a line for each row, a line for each doubt.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod blocks;
mod blocks_across;
mod blocks_beside;
mod blocks_evidence;
mod blocks_groups;
mod blocks_heads;
mod blocks_kinds;
mod blocks_rows;
mod blocks_titles;
mod blocks_turns;
mod clashes;
mod filled_around;
mod filled_banners;
mod filled_below;
mod filled_books;
mod filled_down;
mod filled_forms;
mod filled_from;
mod filled_labels;
mod filled_lines;
mod filled_records;
mod filled_returned;
mod filled_sheets;
mod filled_told;
mod headings;
mod leftovers;
mod mended;
mod mended_beside;
mod mended_forms;
mod mended_lists;
mod sheets;
mod show;
mod worded_beside;
mod worded_calendar;
mod worded_day_marks;
mod worded_headings;
mod worded_letters;
mod worded_marks;
mod worded_misspelt;
mod worded_prose;
mod worded_titles;
