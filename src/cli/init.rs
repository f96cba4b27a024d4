//! The arguments of `init`.

use super::Lang;
use clap::Args;
use std::path::PathBuf;

/// The arguments of `init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// The folder in which the plan and the forms are made; files that lie there are left as they are
    /// / जिस फ़ोल्डर में आधार सूची और फ़ॉर्म बनें; पहले से रखी फ़ाइलें वैसी ही रहती हैं
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Files or folders whose units, people and posts go into the plan; may be given several times
    /// / जिन फ़ाइलों से इकाइयाँ, लोग और दायित्व आधार सूची में जाएँ; कई बार दिया जा सकता है
    #[arg(long, value_name = "INPUT")]
    pub from: Vec<PathBuf>,
    /// Language of the plan / आधार सूची की भाषा
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
    /// A text file with passwords of protected files, one on each line
    /// / पासवर्ड वाली फ़ाइलों के पासवर्ड, एक पंक्ति में एक
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Files that are read at the same time (otherwise as many as the computer has processors)
    /// / एक साथ कितनी फ़ाइलें पढ़ी जाएँ
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
}
