//! The arguments of `forms`.

use super::InputArgs;
use clap::Args;
use std::path::PathBuf;

/// The arguments of `forms`.
#[derive(Debug, Args)]
pub struct FormsArgs {
    /// What is read.
    #[command(flatten)]
    pub input: InputArgs,
    /// Where the forms go
    #[arg(long, value_name = "DIR", required = true)]
    pub out: PathBuf,
    /// Write only the forms of this region; may be given several times
    #[arg(long, value_name = "NAME")]
    pub region: Vec<String>,
}
