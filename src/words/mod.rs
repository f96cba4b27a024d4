//! Every word that the program shows or writes as a heading, Hindi and English side by side. What it writes it
//! recognises on its way back, so that forms cannot drift from the reader: `recognise` adds these headings to its
//! vocabulary.

mod language;

pub use language::{Language, Said};

/// What stands in the head of a sheet that explains others, so that nothing of it is taken for data.
pub const GUIDE_MARK: &str = "pravas-guide";

/// The columns to answer a finding in, in the order in which an answer keeps them.
pub const ANSWER_COLUMNS: [Word; 6] = [Word::Decision, Word::RightValue, Word::Reason, Word::By, Word::On, Word::Until];

/// The columns in which a person tells what a sheet is, in the same order.
pub const SOURCE_COLUMNS: [Word; 6] = [
    Word::RightKind,
    Word::RightRegion,
    Word::RightDistrict,
    Word::RightHeadingRow,
    Word::DoNotRead,
    Word::RightColumns,
];

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $hi:literal, $en:literal;)+) => {
        /// A word or short phrase of the program.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Word { $($(#[$doc])* $name,)+ }
        impl Word {
            /// All words.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];
            /// The word in both languages.
            pub const fn said(self) -> Said {
                match self { $(Self::$name => Said { hi: $hi, en: $en },)+ }
            }
            /// The word in one language.
            pub const fn in_language(self, language: Language) -> &'static str {
                self.said().in_language(language)
            }
        }
    };
}

words! {
    // Names of the sheets, fixed by the design.
    /// Sheet of the meeting's one page.
    SheetSummary = "सारांश", "Summary";
    /// Sheet of the mandals.
    SheetCoverage = "प्रवास स्थिति", "Coverage";
    /// Sheet of the districts.
    SheetDistricts = "ज़िले", "Districts";
    /// Sheet of the seats.
    SheetSeats = "विधानसभा", "Seats";
    /// Sheet of the visits made.
    SheetVisits = "किए गए प्रवास", "Visits";
    /// Sheet of the committee members.
    SheetRoster = "सदस्य सूची", "Roster";
    /// Sheet of the problems.
    SheetProblems = "समस्याएँ", "Problems";
    /// Sheet of the planned visits.
    SheetProgramme = "प्रवास कार्यक्रम", "Programme";
    /// Sheet of the committees.
    SheetCommittees = "समिति स्थिति", "Committees";
    /// Sheet of what is left to do, by person.
    SheetFollowUp = "शेष कार्य", "Follow-up";
    /// Sheet of the findings.
    SheetFindings = "जाँच बिंदु", "Findings";
    /// Sheet of the files.
    SheetSources = "प्राप्त फ़ाइलें", "Sources";
    // Statuses, fixed by the design.
    /// Every requirement met in the window.
    Done = "पूर्ण", "done";
    /// Every requirement met, not all in the window.
    Late = "विलंब से पूर्ण", "late";
    /// Some requirement not met.
    Partial = "अधूरा", "partial";
    /// Not visited, window over.
    Missed = "छूटा", "missed";
    /// Not visited, window open.
    Pending = "बाकी", "pending";
    /// No row speaks of it.
    NotReported = "रिपोर्ट नहीं", "not reported";
    // Severities, fixed by the design.
    /// Severity error.
    Error = "गंभीर", "error";
    /// Severity warning.
    Warning = "देख लें", "warning";
    /// Severity info.
    Info = "सूचना", "info";
    // Columns to answer in, fixed by the design.
    /// The answer.
    Decision = "निर्णय", "Decision";
    /// The right value.
    RightValue = "सही मान", "Value";
    /// Why.
    Reason = "कारण", "Reason";
    /// Who answers.
    By = "किसने", "By";
    /// When.
    On = "दिनांक", "On";
    /// Until when.
    Until = "कब तक", "Until";
    // Columns to answer in on the sheet of the files.
    /// What the rows of a sheet are.
    RightKind = "सही प्रकार", "Right kind";
    /// Where a sheet belongs.
    RightRegion = "सही क्षेत्र", "Right region";
    /// Where a sheet belongs.
    RightDistrict = "सही ज़िला", "Right district";
    /// Where its headings stand.
    RightHeadingRow = "सही शीर्षक पंक्ति", "Right heading row";
    /// Whether it is not to be read.
    DoNotRead = "न पढ़ें", "Do not read";
    /// What its columns say.
    RightColumns = "सही स्तंभ", "Right columns";
    /// By what an answer about a sheet is kept.
    SourceId = "शीट संख्या", "Sheet id";
    // Levels of units.
    /// Region.
    Region = "क्षेत्र", "Region";
    /// District.
    District = "ज़िला", "District";
    /// Mandal.
    Mandal = "मंडल", "Mandal";
    /// Seat.
    Seat = "विधानसभा", "Seat";
    // Answers, fixed by the design.
    /// It no longer counts.
    Accept = "ठीक है", "accept";
    /// The visit counts.
    Counts = "मान्य", "counts";
    /// Not owed, as an answer.
    ExemptAnswer = "छूट", "exempt";
    /// The name means this.
    Means = "सही नाम", "means";
    /// Never the same.
    Different = "अलग हैं", "different";
    /// The value is this.
    Correct = "सही मान", "correct";
    /// What a person decided about a row.
    ByDecision = "निर्णय से", "By decision";
    // Signs of the workbook.
    /// Not owed by a decision.
    Exempt = "छूट", "exempt";
    /// A requirement that is met.
    Met = "हुआ", "met";
    /// A requirement that is not met.
    NotMet = "नहीं हुआ", "not met";
    /// A post with its holders.
    Filled = "भरा", "filled";
    /// A post with too few.
    Vacant = "रिक्त", "vacant";
    /// A post with too many.
    TooMany = "अधिक", "too many";
    /// Nothing is asked.
    NotAsked = "आवश्यक नहीं", "not asked";
    // Headings of the workbook.
    /// What became of a thing.
    Status = "स्थिति", "Status";
    /// The night stay, as a short heading.
    Night = "रात्रि", "Night";
    /// The committee's meeting, as a short heading.
    Meeting = "बैठक", "Meeting";
    /// Feedback, as a short heading.
    Feedback = "फीडबैक", "Feedback";
    /// Days of the visits.
    VisitDates = "प्रवास दिनांक", "Visit dates";
    /// Who went.
    VisitedBy = "प्रवासकर्ता", "Visited by";
    /// Members of a committee, counted.
    Members = "सदस्य", "Members";
    /// Holders of posts that the norm does not name.
    OtherPosts = "अन्य पद", "Other posts";
    /// A mandal without a committee's list.
    NoRoster = "सूची नहीं मिली", "no roster";
    /// How bad a finding is.
    Severity = "गंभीरता", "Severity";
    /// Its rule.
    Rule = "नियम", "Rule";
    /// What is wrong.
    Message = "क्या गड़बड़ है", "What is wrong";
    /// What to do.
    Remedy = "क्या करें", "What to do";
    /// Whom it is about.
    Person = "व्यक्ति", "Person";
    /// What was typed.
    TypedValue = "लिखा हुआ", "As typed";
    /// Beside a heading: the name as it was typed.
    AsTyped = "जैसा लिखा", "as typed";
    /// Id of a finding.
    FindingId = "जाँच संख्या", "Finding id";
    /// A file.
    File = "फ़ाइल", "File";
    /// A sheet of a file.
    SheetName = "शीट", "Sheet";
    /// A row of a sheet.
    Row = "पंक्ति", "Row";
    /// In which other rows the same problem is told.
    AlsoTold = "और कहाँ लिखी है", "Also told in";
    /// For how many days a problem has been open.
    DaysOpen = "कितने दिन से खुली", "Days open";
    /// Values that a row takes from a row above.
    FilledFromAbove = "ऊपर की पंक्ति से लिया", "Taken from above";
    /// A column of a sheet.
    Column = "स्तंभ", "Column";
    /// A cell of a sheet.
    Cell = "सेल", "Cell";
    /// What a table was taken for.
    Kind = "प्रकार", "Kind";
    /// Where a table stands.
    Range = "सीमा", "Range";
    /// The row of its headings.
    HeadingRow = "शीर्षक पंक्ति", "Heading row";
    /// Its fields with their columns.
    FieldsFound = "पहचाने गए स्तंभ", "Columns recognised";
    /// Rows of a table.
    RowsSeen = "कुल पंक्तियाँ", "Rows seen";
    /// Rows that stand in an output.
    RowsUsed = "उपयोग", "Used";
    /// Rows that equal another.
    RowsDuplicate = "दोहराव", "Duplicate";
    /// Rows of which a newer source says otherwise.
    RowsSuperseded = "पुरानी", "Superseded";
    /// Rows with nothing to identify them by.
    RowsSkipped = "छोड़ी गई", "Skipped";
    /// Whether the sum holds.
    SumCheck = "योग", "Sum";
    /// Anything to add.
    Remark = "टिप्पणी", "Remark";
    /// A file that was read.
    FileRead = "पढ़ी गई", "read";
    /// A file with the content of another.
    FileDuplicate = "दूसरी प्रति", "duplicate";
    /// A file that is listed and no more.
    FileIgnored = "तालिका नहीं", "not a table";
    /// A file that could not be read.
    FileUnreadable = "नहीं पढ़ी जा सकी", "unreadable";
    /// A file that this program wrote.
    FileOwnOutput = "इसी प्रोग्राम की", "own output";
    /// A sum.
    Total = "योग", "Total";
    // The page for the meeting.
    /// Its title, after the region's name.
    SummaryTitle = "प्रवास सारांश", "tour summary";
    /// Its title on the page for the phone.
    BriefTitle = "प्रवास सारांश", "Tour summary";
    /// A phase of the tour.
    Phase = "चरण", "Phase";
    /// From when to when.
    Window = "अवधि", "Window";
    /// Visits that are owed.
    Owed = "देय", "Owed";
    /// Visits that were made.
    Visited = "प्रवास हुआ", "Visited";
    /// The share of visits that were made.
    VisitedShare = "प्रवास %", "Visited %";
    /// Visits with every requirement met.
    MetAll = "शर्तें पूर्ण", "All met";
    /// The same in time.
    OnTime = "समय पर", "On time";
    /// A share.
    Percent = "%", "%";
    /// Visits with the night there.
    WithNight = "रात्रि सहित", "With night";
    /// The districts beside one another.
    ByDistrict = "ज़िलों की स्थिति", "By district";
    /// Visits made day by day.
    Pace = "प्रवास की गति", "Pace";
    /// As many visits on every day of the window.
    EvenPace = "समान गति", "Even pace";
    /// Mandals, as a heading.
    Mandals = "मंडल", "Mandals";
    /// Districts, as a heading.
    Districts = "ज़िले", "Districts";
    /// Seats, as a heading.
    Seats = "विधानसभा", "Seats";
    /// The workbook of rows without a region.
    Unplaced = "जिनका क्षेत्र नहीं मिला", "without a region";
    /// The workbook of all regions.
    AllRegions = "सभी क्षेत्र", "All regions";
    /// Rows of visits, counted.
    VisitRows = "प्रवास पंक्तियाँ", "Visit rows";
    /// Problems, counted.
    ProblemRows = "समस्याएँ", "Problems";
    // What is left to do, by person.
    /// The role that somebody holds.
    RoleHeld = "दायित्व", "Role";
    /// How many units are not visited.
    NotVisitedCount = "प्रवास शेष", "To visit";
    /// How many visits lack something.
    IncompleteCount = "अधूरे", "Incomplete";
    /// How many nights somebody still owes.
    NightsOwed = "शेष रात्रि प्रवास", "Nights owed";
    /// How many nights the time still has.
    NightsLeft = "बची रातें", "Nights left";
    /// Since when something is overdue.
    Since = "कब से शेष", "Overdue since";
    /// A text to forward as it is.
    TextToForward = "भेजने के लिए संदेश", "Text to forward";
    /// A mobile number.
    MobileNumber = "मोबाइल", "Mobile";
    /// Sheet of the feedback on seats.
    SheetFeedback = "फीडबैक", "Feedback";
    // Entry forms.
    /// Sheet in which a district reports its visits.
    SheetVisitReport = "प्रवास रिपोर्ट", "Visit report";
    /// What of a visit is still owed.
    StillDue = "क्या शेष है", "Still due";
    /// The night that is suggested for a visit.
    SuggestedNight = "सुझाई गई रात", "Suggested night";
    /// A visit, as what is still owed.
    Visit = "प्रवास", "Visit";
    /// A row that was typed and has been read.
    Recorded = "दर्ज", "recorded";
    /// A problem that nobody has solved.
    ProblemOpen = "लंबित", "pending";
    /// A problem that is solved.
    ProblemSolved = "हल हो गई", "solved";
    // The plan to fill in and the blank forms.
    /// The workbook of the plan, as a file.
    PlanFile = "योजना", "plan";
    /// The workbook of blank forms, as a file.
    BlankForms = "रिक्त प्रपत्र", "blank forms";
    /// The sheet that explains the others.
    SheetGuide = "पहले पढ़ें", "Read first";
    /// Why a row must be looked at.
    PleaseCheck = "जाँच लें", "Please check";
    /// Rows that show how a sheet is filled in.
    Example = "उदाहरण", "Example";
    /// Yes.
    Yes = "हाँ", "yes";
    /// No.
    No = "नहीं", "no";
}
