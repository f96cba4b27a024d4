//! In which language something is said.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Language {
    /// Hindi, in Devanagari.
    #[default]
    #[serde(rename = "hi")]
    Hindi,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Its code: `hi` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hindi => "hi",
            Self::English => "en",
        }
    }
}

/// The same words in both languages, side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Said {
    /// Hindi.
    pub hi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Said {
    /// The words in this language.
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Hindi => self.hi,
            Language::English => self.en,
        }
    }
}
