//! What the fields and kinds of a table, severities and requirements are called in what the program writes.

use super::finding::Severity;
use super::plan::Needs;
use super::table::{Field, Kind};
use crate::words::{Said, Word};

impl Severity {
    /// What it is called.
    pub const fn word(self) -> Word {
        match self {
            Self::Error => Word::Error,
            Self::Warning => Word::Warning,
            Self::Info => Word::Info,
        }
    }
}

impl Needs {
    /// Each of these requirements by itself, with what it is called.
    pub fn parts(self) -> impl Iterator<Item = (Self, Word)> {
        let none = Self::default();
        let all = [
            (Self { night_stay: self.night_stay, ..none }, Word::Night),
            (Self { committee_met: self.committee_met, ..none }, Word::Meeting),
            (Self { feedback: self.feedback, ..none }, Word::Feedback),
        ];
        all.into_iter().filter(|(need, _)| !need.is_none())
    }
}

impl Field {
    /// The heading of a column of this field in what the program writes, and its name in messages.
    pub const fn said(self) -> Said {
        let (hi, en) = match self {
            Self::Serial => ("क्र.सं.", "S.No."),
            Self::Region => ("क्षेत्र", "Region"),
            Self::District => ("ज़िला", "District"),
            Self::Mandal => ("मंडल", "Mandal"),
            Self::Block => ("विकास खण्ड", "Block"),
            Self::Seat => ("विधानसभा", "Seat"),
            Self::Name => ("नाम", "Name"),
            Self::Post => ("पद", "Post"),
            Self::Morcha => ("मोर्चा", "Morcha"),
            Self::Relation => ("पिता/पति का नाम", "Father/Husband"),
            Self::Mobile => ("मोबाइल", "Mobile"),
            Self::Whatsapp => ("व्हाट्सएप", "WhatsApp"),
            Self::Gender => ("लिंग", "Gender"),
            Self::Category => ("वर्ग", "Category"),
            Self::Caste => ("जाति", "Caste"),
            Self::Age => ("आयु", "Age"),
            Self::Education => ("शिक्षा", "Education"),
            Self::Address => ("पता", "Address"),
            Self::Remarks => ("टिप्पणी", "Remarks"),
            Self::ShaktiKendra => ("शक्ति केंद्र", "Shakti Kendra"),
            Self::Booths => ("बूथ संख्या", "Booths"),
            Self::Date => ("प्रवास दिनांक", "Visit Date"),
            Self::DateFrom => ("दिनांक से", "Date from"),
            Self::DateTo => ("दिनांक तक", "Date to"),
            Self::PlannedDate => ("प्रस्तावित तिथि", "Planned Date"),
            Self::Visitor => ("प्रवासकर्ता", "Visitor"),
            Self::Role => ("दायित्व", "Role"),
            Self::NightStay => ("रात्रि प्रवास", "Night stay"),
            Self::StayPlace => ("रात्रि प्रवास स्थान", "Place of stay"),
            Self::Host => ("मेजबान", "Host"),
            Self::CommitteeMet => ("समिति बैठक हुई", "Meeting held"),
            Self::Attendance => ("उपस्थिति", "Attendance"),
            Self::Contacts => ("संपर्क किए गए लोग", "People met"),
            Self::Problems => ("समस्याएँ", "Problems"),
            Self::ProblemStatus => ("समाधान की स्थिति", "Problem status"),
            Self::Posted => ("तैनात पदाधिकारी", "Office-bearer posted"),
            Self::Feedback => ("फीडबैक", "Feedback"),
            Self::Problem => ("समस्या", "Problem"),
            Self::RaisedOn => ("समस्या दिनांक", "Raised on"),
            Self::Status => ("स्थिति", "Status"),
            Self::SolvedOn => ("समाधान तिथि", "Resolved on"),
            Self::Author => ("प्रभारी का नाम", "Reported by"),
            Self::NotHeld => ("नहीं हुआ – कारण", "Not held – reason"),
            Self::Code => ("कोड", "Code"),
            Self::From => ("कब से", "From"),
            Self::To => ("कब तक", "To"),
            Self::AlsoKnownAs => ("अन्य नाम", "Also known as"),
            Self::Number => ("संख्या", "Number"),
            Self::Phase => ("चरण", "Phase"),
            Self::Level => ("स्तर", "Level"),
            Self::Start => ("प्रारम्भ", "Start"),
            Self::End => ("समाप्ति", "End"),
            Self::Least => ("न्यूनतम", "Least"),
            Self::Most => ("अधिकतम", "Most"),
            Self::MobileRequired => ("मोबाइल आवश्यक", "Mobile required"),
            Self::Value => ("मान", "Value"),
            Self::FindingId => ("जाँच संख्या", "Finding id"),
            Self::NameAsWritten => ("लिखा हुआ नाम", "Name as written"),
            Self::Decision => ("निर्णय", "Decision"),
            Self::Reason => ("कारण", "Reason"),
            Self::By => ("किसने", "By"),
            Self::On => ("दिनांक", "On"),
            Self::Until => ("कब तक", "Until"),
        };
        Said { hi, en }
    }
}

impl Kind {
    /// What the program calls a table of this kind.
    pub const fn said(self) -> Said {
        let (hi, en) = match self {
            Self::Roster => ("सदस्य सूची", "roster"),
            Self::Visits => ("किए गए प्रवास", "visits"),
            Self::Programme => ("प्रवास कार्यक्रम", "programme"),
            Self::Problems => ("समस्याएँ", "problems"),
            Self::Feedback => ("विधानसभा फीडबैक", "feedback"),
            Self::Units => ("इकाइयाँ", "Units"),
            Self::Seats => ("विधानसभा", "Seats"),
            Self::People => ("पदाधिकारी", "People"),
            Self::Phases => ("चरण", "Phases"),
            Self::Posts => ("पद", "Posts"),
            Self::Settings => ("सेटिंग", "Settings"),
            Self::Decisions => ("निर्णय", "decisions"),
            Self::Unrecognised => ("पहचानी नहीं गई", "not recognised"),
        };
        Said { hi, en }
    }
}
