//! An *office* is what a post and a role have in common: a rank (president, secretary, ...), and around it the level it
//! is of, the wing or the desk it is for, and whether it is the deputy's. However the words are ordered, joined or
//! spelt, in Hindi, romanised or in English, the same office comes out.

mod words;

use super::plain::{is_word, plain};
use words::{Concept, exactly, folded, lookup};

macro_rules! part {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $key:literal, $hi:literal, $en:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(super) enum $name { $($variant,)+ }
        impl $name {
            /// Key, Hindi and English.
            pub(super) const fn words(self) -> [&'static str; 3] {
                match self { $(Self::$variant => [$key, $hi, $en],)+ }
            }
        }
    };
}

part! {
    /// The unit that an office is of.
    Level {
        National = "rashtriya", "राष्ट्रीय", "National";
        State = "pradesh", "प्रदेश", "State";
        Region = "kshetra", "क्षेत्रीय", "Regional";
        Division = "sambhag", "संभाग", "Division";
        District = "zila", "जिला", "District";
        Seat = "vidhansabha", "विधानसभा", "Assembly";
        Mandal = "mandal", "मंडल", "Mandal";
        Sector = "sector", "सेक्टर", "Sector";
        ShaktiKendra = "shakti_kendra", "शक्ति केंद्र", "Shakti Kendra";
        Booth = "booth", "बूथ", "Booth";
        Page = "panna", "पन्ना", "Page";
    }
}

part! {
    /// A wing with a committee of its own.
    Wing {
        Youth = "yuva_morcha", "युवा मोर्चा", "Youth Wing";
        Women = "mahila_morcha", "महिला मोर्चा", "Women's Wing";
        Farmers = "kisan_morcha", "किसान मोर्चा", "Farmers' Wing";
        Castes = "sc_morcha", "अनुसूचित जाति मोर्चा", "SC Wing";
        Tribes = "st_morcha", "अनुसूचित जनजाति मोर्चा", "ST Wing";
        Minority = "alpsankhyak_morcha", "अल्पसंख्यक मोर्चा", "Minority Wing";
        Backward = "obc_morcha", "पिछड़ा वर्ग मोर्चा", "OBC Wing";
        Other = "morcha", "मोर्चा", "Wing";
        Cell = "prakoshth", "प्रकोष्ठ", "Cell";
    }
}

part! {
    /// What an office is for.
    Desk {
        Media = "media", "मीडिया", "Media";
        SocialMedia = "social_media", "सोशल मीडिया", "Social Media";
        It = "it", "आई.टी.", "IT";
        Election = "chunav", "चुनाव", "Election";
        Organisation = "sangathan", "संगठन", "Organisation";
        Bureau = "karyalay", "कार्यालय", "Office";
        Campaign = "abhiyan", "अभियान", "Campaign";
        Training = "prashikshan", "प्रशिक्षण", "Training";
    }
}

part! {
    /// What somebody is.
    Rank {
        VicePresident = "upadhyaksh", "उपाध्यक्ष", "Vice President";
        Treasurer = "koshadhyaksh", "कोषाध्यक्ष", "Treasurer";
        President = "adhyaksh", "अध्यक्ष", "President";
        GeneralSecretary = "mahamantri", "महामंत्री", "General Secretary";
        Secretary = "mantri", "मंत्री", "Secretary";
        InCharge = "prabhari", "प्रभारी", "In-charge";
        Convenor = "sanyojak", "संयोजक", "Convenor";
        Spokesperson = "pravakta", "प्रवक्ता", "Spokesperson";
        Head = "pramukh", "प्रमुख", "Head";
        Guardian = "palak", "पालक", "Guardian";
        Patron = "sanrakshak", "संरक्षक", "Patron";
        FullTimer = "vistarak", "विस्तारक", "Full-timer";
        Mp = "sansad", "सांसद", "MP";
        Mla = "vidhayak", "विधायक", "MLA";
        Candidate = "pratyashi", "प्रत्याशी", "Candidate";
        OfficeBearer = "padadhikari", "पदाधिकारी", "Office-bearer";
        Worker = "karyakarta", "कार्यकर्ता", "Worker";
        Member = "sadasya", "सदस्य", "Member";
    }
}

use Concept as C;

/// An office, as far as its words are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Office {
    /// Of which unit.
    pub(super) level: Option<Level>,
    /// Of which wing.
    pub(super) wing: Option<Wing>,
    /// The deputy's.
    pub(super) deputy: bool,
    /// For what.
    pub(super) desk: Option<Desk>,
    /// What somebody is.
    pub(super) rank: Rank,
}

impl Office {
    /// Its key: the words that say something, in one order.
    pub(super) fn key(self) -> String {
        self.said(0, "_")
    }

    /// Its name in Hindi and in English.
    pub(super) fn names(self) -> [String; 2] {
        [self.said(1, " "), self.said(2, " ")]
    }

    fn said(self, language: usize, between: &str) -> String {
        let word = |words: [&'static str; 3]| words.get(language).copied();
        let deputy = self.deputy.then_some(["sah", "सह", "Co"]);
        let parts = [
            self.level.map(Level::words),
            self.wing.map(Wing::words),
            deputy,
            self.desk.map(Desk::words),
            Some(self.rank.words()),
        ];
        parts.into_iter().flatten().filter_map(word).collect::<Vec<_>>().join(between)
    }
}

/// The office that a text names; nothing where a word is unknown, or where it names none or two.
pub(super) fn office(text: &str) -> Option<Office> {
    let plain = plain(text);
    whole(&plain).or_else(|| {
        // A place or a remark behind it: "मंडल अध्यक्ष (कालपी)", "जिलाध्यक्ष, औरैया", "अध्यक्ष - कालपी".
        let cut = plain.find(['(', '[', ',', '-', '\u{2013}', ':', ';'])?;
        let (head, tail) = plain.split_at_checked(cut)?;
        let tail_speaks =
            words(tail).iter().any(|word| lookup(&folded(word)).is_some_and(|found| !found.contains(&C::Filler)));
        if tail_speaks { None } else { whole(head) }
    })
}

/// The same where a place may follow without a mark between: "जिलाध्यक्ष कानपुर देहात".
pub(super) fn office_before_place(text: &str) -> Option<Office> {
    office(text).or_else(|| {
        let plain = plain(text);
        let words = words(&plain);
        let last = words.iter().rposition(|word| lookup(&folded(word)).is_some())?;
        let (head, tail) = words.split_at_checked(last + 1)?;
        if tail.is_empty() { None } else { whole(&head.join(" ")) }
    })
}

/// Whether a text names an office that somebody no longer holds: "पूर्व जिला अध्यक्ष".
pub(super) fn is_former(text: &str) -> bool {
    let words = words(&plain(text));
    let concepts: Vec<C> = words.iter().filter_map(|word| lookup(&folded(word))).flatten().collect();
    concepts.contains(&C::Former) && concepts.iter().any(|concept| matches!(concept, C::Rank(_)))
}

fn whole(plain: &str) -> Option<Office> {
    let concepts = concepts(&words(plain))?;
    let mut level = None;
    let (mut wing, mut desk, mut rank) = (None, None, None);
    let (mut deputy, mut vice, mut committee, mut wing_said) = (false, false, false, false);
    for concept in concepts {
        match concept {
            C::Filler => {}
            C::Former => return None,
            C::Deputy => deputy = true,
            C::Vice => vice = true,
            C::Committee => committee = true,
            C::Invited => rank = rank.or(Some(Rank::Member)),
            // "मंडल महानगर" says it twice; the smaller unit is meant.
            C::Level(found) => level = level.max(Some(found)),
            C::Wing(found @ (Wing::Other | Wing::Cell)) => {
                wing_said = true;
                wing = wing.or(Some(found));
            }
            C::Wing(found) => {
                wing = if matches!(wing, None | Some(Wing::Other | Wing::Cell)) { Some(found) } else { wing }
            }
            C::Desk(Desk::Media) if desk == Some(Desk::SocialMedia) => {}
            C::Desk(found) => desk = desk.or(Some(found)),
            C::Rank(Rank::Secretary) if rank == Some(Rank::GeneralSecretary) => {}
            C::Rank(found) if rank.is_none() || rank == Some(Rank::Member) || rank == Some(found) => rank = Some(found),
            C::Rank(Rank::Member) => {}
            C::Rank(_) => return None,
        }
    }
    if rank.is_none() && committee {
        rank = Some(Rank::Member);
    }
    let mut rank = rank?;
    if vice && rank == Rank::President {
        rank = Rank::VicePresident;
    }
    // "महिला सदस्य", "महिला उपाध्यक्ष" say who holds the post; only a wing's president goes without its "मोर्चा".
    if rank != Rank::President && !wing_said {
        wing = None;
    }
    // A ब्लॉक प्रमुख is elected by the block, and no post of a party.
    if rank == Rank::Head && level == Some(Level::Mandal) {
        return None;
    }
    Some(Office { level, wing, deputy, desk, rank })
}

/// The words of an office. Marks of abbreviation inside a word do not part it, nor do apostrophes.
fn words(plain: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for letter in plain.chars().chain([' ']) {
        match letter {
            '\'' => {}
            // महामंत्री, not a मंत्री with its first letter twice.
            '.' if word == "म" => word.push('0'),
            // आई.टी., अनु.जाति
            '.' if word.chars().count() <= 3 => {}
            _ if is_word(letter) => word.push(letter),
            _ if word.is_empty() => {}
            _ => words.push(std::mem::take(&mut word)),
        }
    }
    // "जी" is a courtesy; loosely spelt it would be the abbreviation of a district.
    words.retain(|word| word != "जी" && !word.chars().all(|letter| letter.is_ascii_digit()));
    words
}

/// What the words say, up to three of them read as one ("General Secretary", "शक्ति केंद्र"); nothing where one is unknown.
fn concepts(words: &[String]) -> Option<Vec<Concept>> {
    let mut found = Vec::new();
    let mut rest = words;
    while !rest.is_empty() {
        let longest = (1..=rest.len().min(3)).rev().find_map(|length| {
            let (run, behind) = rest.split_at_checked(length)?;
            let name = folded(&run.concat());
            let long = name.is_ascii() && name.len() >= 12;
            let concepts = if length == 1 || long { lookup(&name) } else { exactly(&name).map(<[Concept]>::to_vec) };
            Some((concepts?, behind))
        });
        let (concepts, behind) = longest?;
        found.extend(concepts);
        rest = behind;
    }
    Some(found)
}
