//! The arguments of `show`.

use super::InputArgs;
use super::NameKind;
use clap::Args;

/// The arguments of `show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// What is read.
    #[command(flatten)]
    pub input: InputArgs,
    /// The name of a mandal, a district or a seat / मंडल, ज़िले या विधानसभा का नाम
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub unit: String,
    /// What the name is of (otherwise a unit of any level) / नाम किसका है (नहीं तो किसी भी स्तर की इकाई)
    #[arg(long, value_enum)]
    pub kind: Option<NameKind>,
    /// The district that it belongs to / वह किस ज़िले में है
    #[arg(long, value_name = "NAME")]
    pub district: Option<String>,
}
