//! The arguments of `merge`.

use super::Lang;
use clap::Args;
use std::path::PathBuf;

/// The arguments of `merge`.
#[derive(Debug, Args)]
pub struct MergeArgs {
    /// Output folders of runs made apart, or their findings.json; the regions stand in the order of the parts
    /// / अलग-अलग बने परिणामों के फ़ोल्डर, या उनकी findings.json
    #[arg(required = true, value_name = "PART")]
    pub parts: Vec<PathBuf>,
    /// Where the one result goes / मिला हुआ परिणाम कहाँ बने
    #[arg(short, long, value_name = "DIR")]
    pub out: PathBuf,
    /// The folder that the parts were read from, for links to its files (otherwise told by the names of the parts)
    /// / मूल फ़ाइलों का फ़ोल्डर, कड़ियों के लिए
    #[arg(long, value_name = "DIR")]
    pub input: Option<PathBuf>,
    /// Language of what is said / भाषा
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
    /// Files that are read at the same time (otherwise as many as the computer has processors)
    /// / एक साथ कितनी फ़ाइलें पढ़ी जाएँ
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
}
