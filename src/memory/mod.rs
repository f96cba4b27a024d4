//! *Memory* is what a run knows of earlier ones: the answers that people gave, and which findings are new since then,
//! which are solved, which are still open.
//!
//! Answers are harvested from workbooks (`harvest`) and from tables written by hand (`by_hand`), put together (`gather`),
//! bound to what their findings are about (`bind`, `cells`), and applied (`recall`, `decide`).

mod bind;
mod by_hand;
mod cells;
mod decide;
mod gather;
mod harvest;
mod merge;
mod order;
mod parts;
mod recall;
mod since;
mod told;

pub use by_hand::by_hand;
pub use gather::gather;
pub use harvest::{Change, Harvest, harvest};
pub use merge::{Contradiction, Part, merge};
pub use parts::replace_parts;
pub use recall::{Recall, Round, accept_more};
pub use since::since;
pub use told::told;
