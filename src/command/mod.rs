//! A *command* carries out what the command line asks and says what came of it. Everything that is printed is made by
//! [`report`]; here it only goes to the terminal.

mod forms;
mod init;
mod merge;
mod names;
mod show;
pub mod window;

use crate::cli::{CheckArgs, Cli, Command, FailOn, Format, InputArgs, RunArgs};
use crate::model::Date;
use crate::model::document::Since;
use crate::model::finding::{Finding, Language};
use crate::pass::Wishes;
use crate::report::{self, Screen};
use crate::run::{self, Checked, Config, RunError, Timings};
use crate::text::terminal::harmless;
use crate::worker::{PoolConfig, WORKER_ARG, WorkerCommand};
use crate::{discover, explain, rules, write};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// The job could not be done.
const FAILED: u8 = 2;

/// Carries out a command. `today` is the day where neither plan nor command line name one; `program` is what workers
/// are started from.
pub fn execute(cli: Cli, today: Date, program: PathBuf) -> ExitCode {
    match cli.command {
        Command::Run(arguments) => run_command(&arguments, today, program),
        Command::Check(arguments) => check_command(&arguments, today, program),
        Command::Forms(arguments) => forms::forms(&arguments, today, program),
        Command::Init(arguments) => init::init(&arguments, today, program),
        Command::Resolve(arguments) => names::resolve(&arguments, today, program),
        Command::Merge(arguments) => merge::merge(&arguments, program),
        Command::Show(arguments) => show::show(&arguments, today, program),
        Command::Rules(arguments) => {
            print(&explain::list(arguments.lang.map_or(Language::English, Language::from)));
            ExitCode::SUCCESS
        }
        Command::Explain(arguments) => match rules::find(&arguments.rule) {
            Some(rule) => {
                print(&explain::explain(rule, arguments.lang.map_or(Language::English, Language::from)));
                ExitCode::SUCCESS
            }
            None => refuse(&format!(
                "{0} नाम का कोई नियम नहीं है; सूची: pravas rules\nno rule is called {0}; `pravas rules` lists them",
                harmless(&arguments.rule)
            )),
        },
        Command::Schema => {
            print(&write::json::schema());
            ExitCode::SUCCESS
        }
    }
}

fn run_command(arguments: &RunArgs, today: Date, program: PathBuf) -> ExitCode {
    let input = &arguments.input;
    let mut config = match config(input, arguments.out.clone(), arguments.region.clone(), today, program) {
        Ok(config) => config,
        Err(message) => return refuse(&message),
    };
    config.wishes.districts &= !arguments.no_districts;
    let bar = progress(input.quiet);
    let done = run::run(&config, &|done, all| advance(&bar, done, all));
    bar.finish_and_clear();
    match done {
        Ok(done) => {
            let rows = done.examined.row_counts();
            let report = done.examined.report(&rows, "");
            let screen = screen();
            if input.verbose {
                print(&report::tables(&report, screen));
            }
            if !input.quiet {
                let result = done.out.display().to_string();
                print(&report::ending(
                    &report,
                    &report::Outcome { result: Some(&result), since: changes(done.examined.since.as_ref()) },
                    screen,
                ));
            }
            print_timings(input, &done.timings);
            if window::is_our_own() {
                window::show(&done.out.join("brief.html"));
            }
            status(input.fail_on, &done.examined.findings)
        }
        Err(error) => fail(input, &error),
    }
}

fn check_command(arguments: &CheckArgs, today: Date, program: PathBuf) -> ExitCode {
    let input = &arguments.input;
    let config = match config(input, None, Vec::new(), today, program) {
        Ok(config) => config,
        Err(message) => return refuse(&message),
    };
    let bar = progress(input.quiet || arguments.format != Format::Text);
    let done = run::check(&config, &|done, all| advance(&bar, done, all));
    bar.finish_and_clear();
    match done {
        Ok(done) => {
            show_findings(arguments, &done);
            print_timings(input, &done.timings);
            status(input.fail_on, &done.examined.findings)
        }
        Err(error) => fail(input, &error),
    }
}

fn show_findings(arguments: &CheckArgs, done: &Checked) {
    let examined = &done.examined;
    let rows = examined.row_counts();
    let report = examined.report(&rows, "");
    match arguments.format {
        Format::Json => print_bytes(&write::json::to_bytes(&write::json::document(&report, examined.since.clone()))),
        Format::Sarif => print_bytes(&write::sarif::to_bytes(&write::json::document(&report, None))),
        Format::Text => {
            if arguments.input.verbose {
                print(&report::tables(&report, screen()));
            }
            if !arguments.input.quiet {
                print(&report::listing(&report, arguments.input.verbose, screen()));
            }
        }
    }
}

fn config(
    input: &InputArgs,
    out: Option<PathBuf>,
    regions: Vec<String>,
    today: Date,
    program: PathBuf,
) -> Result<Config, String> {
    let pool = pool(input.jobs, input.deadline, input.password_file.as_deref(), program)?;
    let wishes = Wishes {
        as_of: input.as_of,
        language: input.lang.map(Language::from),
        today,
        name: region_name(&input.inputs),
        // A copy to share is not for answering in.
        districts: !input.mask,
    };
    let (inputs, plan) = (input.inputs.clone(), input.plan.clone());
    Ok(Config { inputs, plan, out, regions, wishes, mask: input.mask, since: input.since.clone(), pool })
}

/// How files are read: in workers of the program itself, as many as there are jobs.
fn pool(
    jobs: Option<usize>,
    deadline: u64,
    password_file: Option<&Path>,
    program: PathBuf,
) -> Result<PoolConfig, String> {
    let jobs = jobs.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from)).max(1);
    // The one pool of threads of the process; it can only be set once, and then stays as it is.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
    let command = WorkerCommand::Process { program, args: vec![WORKER_ARG.into()] };
    let mut pool = PoolConfig::new(command, discover::load, jobs);
    pool.deadline = Duration::from_secs(deadline.max(1));
    if let Some(file) = password_file {
        let text = std::fs::read_to_string(file)
            .map_err(|_| format!("{} नहीं पढ़ी जा सकी / could not be read", file.display()))?;
        pool.passwords = text.lines().map(str::to_owned).filter(|line| !line.is_empty()).collect();
    }
    Ok(pool)
}

/// What the region is called where no file says so: as the folder that was given.
fn region_name(inputs: &[PathBuf]) -> String {
    let first = inputs.first().and_then(|first| discover::absolute(first).ok());
    let folder =
        first.map(|first| if first.is_dir() { first } else { first.parent().map(PathBuf::from).unwrap_or(first) });
    let name = folder.and_then(|folder| folder.file_name().map(|name| name.to_string_lossy().into_owned()));
    name.unwrap_or_else(|| "pravas".to_owned())
}

fn progress(is_silent: bool) -> ProgressBar {
    if is_silent || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}") {
        bar.set_style(style);
    }
    bar
}

fn advance(bar: &ProgressBar, done: usize, all: usize) {
    bar.set_length(all as u64);
    bar.set_position(done as u64);
}

fn status(fail_on: FailOn, findings: &[Finding]) -> ExitCode {
    let counts = |finding: &&Finding| finding.accepted.is_none() && fail_on.fails(finding.severity);
    ExitCode::from(u8::from(findings.iter().any(|finding| counts(&finding))))
}

fn fail(input: &InputArgs, error: &RunError) -> ExitCode {
    fail_in(input.lang.map(Language::from), error)
}

/// Says why the job could not be done; in both languages where none was asked for.
fn fail_in(language: Option<Language>, error: &RunError) -> ExitCode {
    // Before a plan was read nobody knows the person's language, so both are said.
    let languages = language.map_or(vec![Language::Hindi, Language::English], |language| vec![language]);
    if let RunError::NothingReadable(_, sources) = error {
        for (_, source) in sources.iter() {
            let reasons = source.reason.iter().flat_map(|reason| languages.iter().map(|&one| reason.in_language(one)));
            eprintln!("{}: {}", harmless(&source.path), reasons.collect::<Vec<_>>().join(" / "));
        }
    }
    let message: Vec<String> = languages.into_iter().map(|language| error.message(language)).collect();
    refuse(&message.join("\n"))
}

fn refuse(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(FAILED)
}

fn print_timings(input: &InputArgs, timings: &Timings) {
    if input.timings {
        for (stage, took) in &timings.stages {
            eprintln!("{stage:>10} {:8.3} s", took.as_secs_f64());
        }
    }
}

fn print(text: &str) {
    print_bytes(text.as_bytes());
}

/// What changed since an earlier run, in numbers.
fn changes(since: Option<&Since>) -> Option<(Date, usize, usize)> {
    since.map(|since| (since.as_of, since.new.len(), since.solved.len()))
}

/// The terminal that the text goes to.
fn screen() -> Screen {
    if !std::io::stdout().is_terminal() {
        return Screen::PLAIN;
    }
    let (_, width) = console::Term::stdout().size();
    let width = usize::from(width);
    Screen { width, has_colours: std::env::var_os("NO_COLOR").is_none() }
}

/// Prints; a reader that has gone away (`| head`) is no fault of ours.
fn print_bytes(bytes: &[u8]) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(bytes).and_then(|()| out.flush());
}
