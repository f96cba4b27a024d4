//! The command line: what the arguments are called and how they become a [`Config`](crate::run::Config). Exit statuses are those of the
//! design: 0 nothing at or above `--fail-on`, 1 something, 2 the job could not be done.

mod forms;
mod init;
mod merge;
mod show;

pub use forms::FormsArgs;
pub use init::InitArgs;
pub use merge::MergeArgs;
pub use show::ShowArgs;

use crate::lookup::Kind;
use crate::model::Date;
use crate::model::finding::{Language, Severity};
use crate::values::date::{self, Order, Reading};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// What stands below `--help`: the usual calls.
const EXAMPLES: &str = "\
Examples / उदाहरण:
  pravas FOLDER                       read the folder, write FOLDER-consolidated / फ़ोल्डर पढ़े, परिणाम पास में बनाए
  pravas check FOLDER                 only say what is wrong / केवल बताए कि क्या गड़बड़ है
  pravas init NEW --from FOLDER       a plan from existing files / फ़ाइलों से आधार सूची बनाए
  pravas forms FOLDER --out FORMS     a form for each district / हर ज़िले का फ़ॉर्म
  pravas show FOLDER --unit NAME      all of one mandal / एक मंडल की सारी जानकारी
  pravas explain T602 --lang hi       what a finding means / जाँच बिंदु का अर्थ

The files that are read are never changed, and nothing leaves this computer.
पढ़ी गई फ़ाइलें बदली नहीं जातीं, और कुछ भी इस कंप्यूटर से बाहर नहीं जाता।";

/// Reads the Excel files of a folder and writes who visited which mandal, who did not, and what is wrong with the lists.
/// / फ़ोल्डर की Excel फ़ाइलें पढ़ता है और बताता है कि किस मंडल में प्रवास हुआ, कहाँ बाकी है और सूचियों में क्या गड़बड़ है।
#[derive(Debug, Parser)]
#[command(name = "pravas", version, propagate_version = true, arg_required_else_help = true, after_help = EXAMPLES)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read, check and write the workbooks (this is done when only files or folders are given) / पढ़े, जाँचे, परिणाम बनाए
    Run(RunArgs),
    /// Read and check only; print the findings / केवल जाँचे और बताए
    Check(CheckArgs),
    /// Write an entry workbook for each district, filled in with what is still pending / हर ज़िले का फ़ॉर्म बनाए
    Forms(FormsArgs),
    /// Make a new folder with a plan to fill in and blank forms / आधार सूची और ख़ाली फ़ॉर्म बनाए
    Init(InitArgs),
    /// Say what names mean: which unit, post or person of the plan, and why / बताए कि नाम किसका है, और क्यों
    Resolve(ResolveArgs),
    /// Put results of runs made apart together / अलग-अलग परिणाम मिलाए
    Merge(MergeArgs),
    /// Show all that is known of one mandal, district or seat / एक इकाई की सारी जानकारी दिखाए
    Show(ShowArgs),
    /// List the rules / नियमों की सूची
    Rules(RulesArgs),
    /// Explain one rule in full / एक नियम का पूरा अर्थ
    Explain(ExplainArgs),
    /// Print the JSON Schema of findings.json / findings.json का JSON Schema छापे
    Schema,
}

/// What the commands that read an input have in common.
#[derive(Debug, Args)]
pub struct InputArgs {
    /// Folders (searched with their sub-folders) or files / फ़ोल्डर (भीतर के फ़ोल्डरों सहित) या फ़ाइलें
    #[arg(required = true, value_name = "INPUT")]
    pub inputs: Vec<PathBuf>,
    /// The plan workbook, if it does not lie among the files / आधार सूची, यदि फ़ाइलों के बीच न हो
    #[arg(long, value_name = "FILE")]
    pub plan: Vec<PathBuf>,
    /// Language of the results / परिणाम की भाषा
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
    /// The day that the result is for, like 31.10.2021 (otherwise the plan's, otherwise today)
    /// / किस दिन की स्थिति, जैसे 31.10.2021 (नहीं तो आधार सूची वाला दिन, नहीं तो आज)
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Date>,
    /// Findings of this severity or worse make the exit status 1 / इस स्तर के जाँच बिंदु मिलने पर निकास स्थिति 1
    #[arg(long, value_enum, default_value_t = FailOn::Error)]
    pub fail_on: FailOn,
    /// A text file with passwords of protected files, one on each line
    /// / पासवर्ड वाली फ़ाइलों के पासवर्ड, एक पंक्ति में एक
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Files that are read at the same time (otherwise as many as the computer has processors)
    /// / एक साथ कितनी फ़ाइलें पढ़ी जाएँ
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
    /// Make a copy to share: mobile numbers masked, addresses, ages, remarks, problems and feedback left out
    /// / बाँटने लायक प्रति: मोबाइल छिपे, पते, आयु, टिप्पणी, समस्या और फ़ीडबैक बिना
    #[arg(long)]
    pub mask: bool,
    /// Tell what changed since this earlier findings.json (otherwise since the one in the output folder)
    /// / इस पुरानी findings.json के बाद क्या बदला
    #[arg(long, value_name = "FILE")]
    pub since: Option<PathBuf>,
    /// Seconds after which a file is given up / इतने सेकंड में न पढ़ी जाए तो फ़ाइल छोड़ दी जाए
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    pub deadline: u64,
    /// Say how long each stage took / हर चरण का समय बताए
    #[arg(long)]
    pub timings: bool,
    /// Say nothing but errors / त्रुटियों के सिवा कुछ न कहे
    #[arg(long, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say how each sheet was understood / बताए कि हर शीट कैसे समझी गई
    #[arg(long)]
    pub verbose: bool,
}

/// A day as it is typed for `--as-of`: as computers write it, or day first as in every cell that this program reads.
fn day(typed: &str) -> Result<Date, &'static str> {
    let days = match date::read_text(typed, None) {
        Reading::Days { days, proves } if proves != Some(Order::MonthFirst) => Some(days),
        Reading::Either { day_first, .. } => Some(day_first),
        _ => None,
    };
    let single = days.filter(|days| days.first == days.last).map(|days| days.first);
    single.ok_or("यह दिनांक नहीं है, 31.10.2021 जैसा लिखें / no such day; write it like 31.10.2021 or 2021-10-31")
}

/// The arguments of `run`.
#[derive(Debug, Args)]
pub struct RunArgs {
    /// What is read.
    #[command(flatten)]
    pub input: InputArgs,
    /// Where the results go (otherwise INPUT-consolidated beside the input)
    /// / परिणाम कहाँ बने (नहीं तो पास में …-consolidated)
    #[arg(short, long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Write only this region; may be given several times / केवल यह क्षेत्र; कई बार दिया जा सकता है
    #[arg(long, value_name = "NAME")]
    pub region: Vec<String>,
    /// Do not write the workbooks of the districts / ज़िलों की अलग फ़ाइलें न बनाए
    #[arg(long)]
    pub no_districts: bool,
}

/// The arguments of `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// What is read.
    #[command(flatten)]
    pub input: InputArgs,
    /// How the findings are printed / जाँच बिंदु किस रूप में छपें
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// The arguments of `resolve`.
#[derive(Debug, Args)]
pub struct ResolveArgs {
    /// The plan workbook, or a folder in which it lies / आधार सूची, या जिस फ़ोल्डर में वह है
    #[arg(required = true, value_name = "INPUT")]
    pub inputs: Vec<PathBuf>,
    /// A name; may be given several times (otherwise names are read from standard input, one on each line, with the
    /// district after a tab where it is known) / एक नाम; कई बार दिया जा सकता है
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub name: Vec<String>,
    /// What the names are of (otherwise a unit of any level) / नाम किसके हैं (नहीं तो किसी भी स्तर की इकाई)
    #[arg(long, value_enum)]
    pub kind: Option<NameKind>,
    /// The district that the names belong to / नाम जिस ज़िले के हैं
    #[arg(long, value_name = "NAME")]
    pub district: Option<String>,
    /// How the answers are printed / उत्तर किस रूप में छपें
    #[arg(long, value_enum, default_value_t = NameFormat::Text)]
    pub format: NameFormat,
    /// Language of the answers / उत्तरों की भाषा
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
    /// A text file with passwords of protected files, one on each line
    /// / पासवर्ड वाली फ़ाइलों के पासवर्ड, एक पंक्ति में एक
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Names that are looked up at the same time (otherwise as many as the computer has processors)
    /// / एक साथ कितने नाम खोजे जाएँ
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
}

/// What a name can be of, on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum NameKind {
    /// A region / क्षेत्र
    Region,
    /// A district / ज़िला
    District,
    /// A mandal / मंडल
    Mandal,
    /// An assembly seat / विधानसभा
    Seat,
    /// A post of a committee / कार्यसमिति का दायित्व
    Post,
    /// A person of the plan / आधार सूची का व्यक्ति
    Person,
}

impl From<NameKind> for Kind {
    fn from(kind: NameKind) -> Self {
        match kind {
            NameKind::Region => Self::Region,
            NameKind::District => Self::District,
            NameKind::Mandal => Self::Mandal,
            NameKind::Seat => Self::Seat,
            NameKind::Post => Self::Post,
            NameKind::Person => Self::Person,
        }
    }
}

/// How `resolve` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum NameFormat {
    /// For people / पढ़ने के लिए
    Text,
    /// One JSON object on each line / हर पंक्ति में एक JSON
    Json,
}

/// The arguments of `rules`.
#[derive(Debug, Args)]
pub struct RulesArgs {
    /// Language / भाषा
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
}

/// The arguments of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// The rule's code or name, like T602 or no-night-stay / नियम का कोड या नाम, जैसे T602
    pub rule: String,
    /// Language / भाषा
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
}

/// A language on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Hindi / हिंदी
    Hi,
    /// English / अंग्रेज़ी
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Hi => Self::Hindi,
            Lang::En => Self::English,
        }
    }
}

/// From which severity on findings make the exit status 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Errors / गंभीर
    Error,
    /// Errors and warnings / गंभीर और देख लें
    Warning,
    /// Nothing does / किसी पर नहीं
    Never,
}

impl FailOn {
    /// Whether a finding of this severity fails the run.
    pub fn fails(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity >= Severity::Error,
            Self::Warning => severity >= Severity::Warning,
            Self::Never => false,
        }
    }
}

/// How `check` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people / पढ़ने के लिए
    Text,
    /// findings.json
    Json,
    /// SARIF 2.1.0
    Sarif,
}

/// The arguments, with `run` put before them where they name no command: a folder that is dropped on the program is run.
pub fn with_default_command(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> Vec<std::ffi::OsString> {
    const OF_THE_PROGRAM: [&str; 5] = ["help", "--help", "-h", "--version", "-V"];
    let mut arguments: Vec<std::ffi::OsString> = arguments.into_iter().collect();
    let is_command = |first: &str| Cli::command().find_subcommand(first).is_some();
    let names_command = arguments
        .get(1)
        .is_none_or(|first| first.to_str().is_some_and(|first| OF_THE_PROGRAM.contains(&first) || is_command(first)));
    if !names_command {
        arguments.insert(1, "run".into());
    }
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_and_option_is_explained_in_both_languages() {
        for command in Cli::command().get_subcommands() {
            let options = command.get_arguments().filter_map(|argument| argument.get_help());
            for help in options.chain(command.get_about()) {
                let help = help.to_string();
                assert!(help.contains(" / ") && help.contains(crate::text::fold::is_devanagari), "{help}");
            }
        }
    }

    #[test]
    fn a_day_is_typed_day_first() {
        let check = |typed: &str, expected: Option<Date>| assert_eq!(day(typed).ok(), expected, "{typed}");
        let last = Some(jiff::civil::date(2021, 10, 31));
        check("2021-10-31", last);
        check("31.10.2021", last);
        check("31/10/21", last);
        check("31 अक्टूबर 2021", last);
        check("5/10/2021", Some(jiff::civil::date(2021, 10, 5)));
        check("10/31/2021", None);
        check("30.-31.10.2021", None);
        check("2021-13-45", None);
        check("5 अक्टूबर", None);
        check("soon", None);
    }

    #[test]
    fn a_dropped_folder_is_run() {
        let check = |typed: &[&str], expected: &[&str]| {
            let arguments = with_default_command(typed.iter().map(Into::into));
            assert_eq!(arguments, expected.iter().map(std::ffi::OsString::from).collect::<Vec<_>>());
        };
        check(&["pravas", "folder"], &["pravas", "run", "folder"]);
        check(&["pravas", "--lang", "en", "folder"], &["pravas", "run", "--lang", "en", "folder"]);
        check(&["pravas", "check", "folder"], &["pravas", "check", "folder"]);
        check(&["pravas", "--help"], &["pravas", "--help"]);
        check(&["pravas"], &["pravas"]);
    }
}
