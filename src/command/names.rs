//! `pravas resolve`: what names mean by the plan that lies in the input.

use super::{fail_in, pool, print, refuse};
use crate::cli::{NameFormat, ResolveArgs};
use crate::lookup::{Answer, Directory, Kind, Question, answer_lines};
use crate::model::Date;
use crate::model::finding::Language;
use crate::model::plan::Plan;
use crate::pass::Wishes;
use crate::report;
use crate::run::{self, Config};
use std::path::PathBuf;
use std::process::ExitCode;

/// Seconds after which a file is given up.
const DEADLINE: u64 = 10;

/// Carries out `resolve`.
pub fn resolve(arguments: &ResolveArgs, today: Date, program: PathBuf) -> ExitCode {
    let pool = match pool(arguments.jobs, DEADLINE, arguments.password_file.as_deref(), program) {
        Ok(pool) => pool,
        Err(message) => return refuse(&message),
    };
    let language = arguments.lang.map(Language::from);
    // A region that no file names has no name here: nothing is guessed from the folder.
    let wishes = Wishes { as_of: None, language, today, name: String::new(), districts: false };
    let config = Config {
        inputs: arguments.inputs.clone(),
        plan: Vec::new(),
        out: None,
        regions: Vec::new(),
        wishes,
        mask: false,
        since: None,
        pool,
    };
    match run::plan(&config, &|_, _| ()) {
        Ok(plan) => answer(arguments, &plan),
        Err(error) => fail_in(language, &error),
    }
}

fn answer(arguments: &ResolveArgs, plan: &Plan) -> ExitCode {
    let language = arguments.lang.map(Language::from).or(plan.settings.language).unwrap_or(Language::Hindi);
    let kind = arguments.kind.map(Kind::from);
    let directory = Directory::of(plan);
    let told = |question: &Question, answer: &Answer| match arguments.format {
        NameFormat::Json => report::naming_json(question, answer),
        NameFormat::Text => report::naming(question, answer, language),
    };
    if arguments.name.is_empty() {
        let input = std::io::stdin().lock();
        let output = std::io::stdout().lock();
        // A reader that has gone away (`| head`) is no fault of ours.
        let _ = answer_lines(&directory, kind, arguments.district.as_deref(), input, output, &told);
        return ExitCode::SUCCESS;
    }
    for name in &arguments.name {
        let question = Question { name: name.clone(), district: arguments.district.clone() };
        print(&told(&question, &directory.ask(kind, &question)));
    }
    ExitCode::SUCCESS
}
