//! `pravas merge`: one result from runs made apart.

use super::{pool, print, refuse};
use crate::cli::MergeArgs;
use crate::merge::{self, MergeConfig};
use crate::model::finding::Language;
use crate::report;
use std::path::PathBuf;
use std::process::ExitCode;

/// Seconds after which a file is given up.
const DEADLINE: u64 = 60;

/// Carries out `merge`.
pub fn merge(arguments: &MergeArgs, program: PathBuf) -> ExitCode {
    let pool = match pool(arguments.jobs, DEADLINE, None, program) {
        Ok(pool) => pool,
        Err(message) => return refuse(&message),
    };
    let (parts, out, input) = (arguments.parts.clone(), arguments.out.clone(), arguments.input.clone());
    let wish = arguments.lang.map(Language::from);
    match merge::merge(&MergeConfig { parts, out, input, pool }) {
        Ok(merged) => {
            let language = wish.unwrap_or(merged.document.language);
            print(&report::merged(&merged.document, arguments.parts.len(), &merged.left, &arguments.out, language));
            ExitCode::SUCCESS
        }
        Err(error) => {
            let languages = wish.map_or(vec![Language::Hindi, Language::English], |language| vec![language]);
            let said: Vec<String> = languages.into_iter().map(|language| error.message(language)).collect();
            refuse(&said.join("\n"))
        }
    }
}
