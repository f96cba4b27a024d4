//! `pravas forms`: one entry workbook for each district.

use super::{advance, config, fail, print, progress, refuse, status};
use crate::cli::FormsArgs;
use crate::model::Date;
use crate::report;
use crate::run;
use std::path::PathBuf;
use std::process::ExitCode;

/// Writes the forms and says where they are.
pub(super) fn forms(arguments: &FormsArgs, today: Date, program: PathBuf) -> ExitCode {
    let input = &arguments.input;
    if input.mask {
        return refuse(
            "प्रपत्र भरने के लिए होते हैं, --mask के साथ नहीं बनते / forms are for filling in; --mask makes a copy to share",
        );
    }
    let config = match config(input, Some(arguments.out.clone()), arguments.region.clone(), today, program) {
        Ok(config) => config,
        Err(message) => return refuse(&message),
    };
    let bar = progress(input.quiet);
    let done = run::forms(&config, &|done, all| advance(&bar, done, all));
    bar.finish_and_clear();
    match done {
        Ok(done) => {
            if !input.quiet {
                let out = done.out.display().to_string();
                print(&report::forms_written(done.count, &out, done.examined.language));
            }
            status(input.fail_on, &done.examined.findings)
        }
        Err(error) => fail(input, &error),
    }
}
