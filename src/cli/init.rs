//! The arguments of `init`.

use super::Lang;
use clap::Args;
use std::path::PathBuf;

/// The arguments of `init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// The folder in which the plan and the forms are made; files that lie there are left as they are
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Files or folders whose units, people and posts go into the plan; may be given several times
    #[arg(long, value_name = "INPUT")]
    pub from: Vec<PathBuf>,
    /// Language of the plan
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
    /// A text file with passwords of protected files, one on each line
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Files that are read at the same time (otherwise as many as the computer has processors)
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
}
