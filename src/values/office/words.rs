//! The words of offices, as people spell them, and what each says.

use super::{Desk, Level, Rank, Wing};
use crate::values::plain::loose;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a word of an office says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Concept {
    Level(Level),
    Wing(Wing),
    Desk(Desk),
    Rank(Rank),
    Deputy,
    Vice,
    Former,
    /// "Committee", "invited": whoever it is said of is a member of it.
    Committee,
    Invited,
    Filler,
}

use Concept as C;

const WORDS: &[(&[Concept], &str)] = &[
    (&[C::Level(Level::National)], "राष्ट्रीय rashtriya national"),
    (&[C::Level(Level::State)], "प्रदेश प्रदेशीय प्रांत प्रान्त प्रांतीय राज्य pradesh state prant provincial"),
    (&[C::Level(Level::Region)], "क्षेत्र क्षेत्रीय kshetra kshetriya kshetriy chhetriya region regional zonal"),
    (&[C::Level(Level::Division)], "संभाग संभागीय sambhag"),
    (
        &[C::Level(Level::District)],
        "जिला जिले जि जनपद महानगर zila jila zilla jilla janpad district distt dist mahanagar metropolitan zilaa",
    ),
    (&[C::Level(Level::Seat)], "विधानसभा vidhansabha assembly constituency ac"),
    (&[C::Level(Level::Mandal)], "मंडल मण्डल मंडलीय मं म नगर mandal block ब्लॉक nagar"),
    (&[C::Level(Level::Sector)], "सेक्टर sector"),
    (&[C::Level(Level::ShaktiKendra)], "शक्तिकेंद्र शक्तिकेन्द्र shaktikendra shaktikendr"),
    (&[C::Level(Level::Booth)], "बूथ booth"),
    (&[C::Level(Level::Page)], "पन्ना panna page"),
    (&[C::Wing(Wing::Youth)], "युवा yuva youth"),
    (&[C::Wing(Wing::Women)], "महिला mahila women womens"),
    (&[C::Wing(Wing::Farmers)], "किसान kisan farmer farmers"),
    (&[C::Wing(Wing::Castes)], "अनुसूचितजाति अनुसूचित अनुजाति अजा एससी sc scheduledcaste anusuchit anusuchitjati"),
    (&[C::Wing(Wing::Tribes)], "अनुसूचितजनजाति अनुजनजाति अजजा एसटी st scheduledtribe anusuchitjanjati"),
    (&[C::Wing(Wing::Minority)], "अल्पसंख्यक alpsankhyak minority"),
    (
        &[C::Wing(Wing::Backward)],
        "पिछड़ा पिवर्ग पिछड़ावर्ग पिछडावर्ग ओबीसी obc backward pichhda pichhdavarg pichda backwardclass",
    ),
    (&[C::Wing(Wing::Youth), C::Wing(Wing::Other)], "भाजयुमो युमो yuvamorcha youthwing"),
    (&[C::Wing(Wing::Women), C::Wing(Wing::Other)], "mahilamorcha womenwing"),
    (&[C::Wing(Wing::Farmers), C::Wing(Wing::Other)], "kisanmorcha"),
    (&[C::Wing(Wing::Other)], "मोर्चा morcha wing"),
    (&[C::Wing(Wing::Cell)], "प्रकोष्ठ prakoshth prakosth cell"),
    (&[C::Desk(Desk::Media)], "मीडिया मिडिया media press प्रेस"),
    (&[C::Desk(Desk::SocialMedia)], "सोशलमीडिया सोशलमिडिया सोशल socialmedia social"),
    (&[C::Desk(Desk::It)], "आईटी आइटी आयटी it itcell आईटीसेल"),
    (&[C::Desk(Desk::Election)], "चुनाव निर्वाचन chunav chunaav election"),
    (&[C::Desk(Desk::Organisation)], "संगठन sangathan organisation organization org"),
    (&[C::Desk(Desk::Bureau)], "कार्यालय karyalay karyalaya office"),
    (&[C::Desk(Desk::Campaign)], "अभियान abhiyan campaign"),
    (&[C::Desk(Desk::Training)], "प्रशिक्षण prashikshan training"),
    (
        &[C::Rank(Rank::VicePresident)],
        "उपाध्यक्ष उपा उपाध्यक्षा उपअध्यक्ष उपाअध्यक्ष upadhyaksh upadhyaksha upadhayaksh upadhyksh vicepresident vp vicechairman vpresident",
    ),
    (
        &[C::Rank(Rank::Treasurer)],
        "कोषाध्यक्ष कोषा कोषाध्यक्षा कोषअध्यक्ष कोषाअध्यक्ष koshadhyaksh koshadhyaksha koshadhayaksh treasurer cashier",
    ),
    (
        &[C::Rank(Rank::President)],
        "अध्यक्ष अध्यक्षा अध्य adhyaksh adhyaksha adhayaksh adhyksh adhyaks president presdent chairman chairperson",
    ),
    (
        &[C::Rank(Rank::GeneralSecretary)],
        "महामंत्री महा म0मं म0मंत्री महामंत्राणी महासचिव महामं mahamantri mahasachiv generalsecretary gensecretary gensec gs gensecy generalsecy",
    ),
    (&[C::Rank(Rank::Secretary)], "मंत्री मंत्राणी सचिव mantri sachiv secretary secy sec"),
    (
        &[C::Level(Level::District), C::Rank(Rank::President)],
        "ziladhyaksh jiladhyaksh zilaadhyaksh jilaadhyaksh ziladhyaksha jiladhyaksha",
    ),
    (&[C::Level(Level::Mandal), C::Rank(Rank::President)], "mandaladhyaksh mandaladhyaksha मंअ मं0अ"),
    (&[C::Rank(Rank::InCharge)], "प्रभारी prabhari prbhari incharge incharg ic"),
    (&[C::Rank(Rank::Convenor)], "संयोजक संयोजिका sanyojak sanyojika convenor convener coordinator समन्वयक"),
    (&[C::Rank(Rank::Spokesperson)], "प्रवक्ता pravakta spokesperson spokesman"),
    (&[C::Rank(Rank::Head)], "प्रमुख pramukh head"),
    (&[C::Rank(Rank::Guardian)], "पालक palak"),
    (&[C::Rank(Rank::Patron)], "संरक्षक sanrakshak patron"),
    (&[C::Rank(Rank::FullTimer)], "विस्तारक vistarak"),
    (&[C::Rank(Rank::Mp)], "सांसद sansad mp"),
    (&[C::Rank(Rank::Mla)], "विधायक vidhayak mla"),
    (&[C::Rank(Rank::Candidate)], "प्रत्याशी pratyashi candidate"),
    (&[C::Rank(Rank::OfficeBearer)], "पदाधिकारी padadhikari officebearer"),
    (&[C::Rank(Rank::Worker)], "कार्यकर्ता karyakarta worker"),
    (&[C::Rank(Rank::Member)], "सदस्य सदस्या सद sadasya sadsya sadasy member members"),
    (
        &[C::Committee],
        "कार्यसमिति कार्य कास का0स कासमिति का0समिति कार्यकारिणी कार्यकारणी समिति कार्यसमित karyasamiti karyakarini samiti committee executive ec workingcommittee executivecommittee",
    ),
    (&[C::Invited], "आमंत्रित आमंत्रितसदस्य amantrit invitee invited"),
    (&[C::Deputy], "सह उप sah co joint jt assistant asst up"),
    (&[C::Vice], "vice"),
    (&[C::Former], "पूर्व निवर्तमान भूतपूर्व purv former ex"),
    (
        &[C::Filler],
        "विशेष स्थायी vishesh sthayi special permanent वरिष्ठ varishth senior sr श्री श्रीमती मा माननीय पद का की के एवं मनोनीत कार्यवाहक acting shri smt पदेन ji post of the वर्ग class पार्टी party भाजपा bjp cum",
    ),
];

/// Words that are written in one with the level before them.
const JOINED: &[(&str, Rank)] =
    &[("ाध्यक्ष", Rank::President), ("ाध्यक्षा", Rank::President), ("ोपाध्यक्ष", Rank::VicePresident)];

/// What each folded word says; of two that fold alike the earlier.
static TABLE: LazyLock<FxHashMap<String, Vec<Concept>>> = LazyLock::new(|| {
    let mut table: FxHashMap<String, Vec<Concept>> = FxHashMap::default();
    for (concepts, names) in WORDS {
        for name in names.split_whitespace() {
            table.entry(folded(name)).or_insert_with(|| concepts.to_vec());
            if let [C::Level(level)] = concepts {
                let stem = name.trim_end_matches('ा');
                for (ending, rank) in JOINED {
                    let joined = vec![C::Level(*level), C::Rank(*rank)];
                    table.entry(folded(&format!("{stem}{ending}"))).or_insert(joined);
                }
            }
        }
    }
    table
});

/// A word that is long enough to be known with one letter amiss.
struct Long {
    name: &'static str,
    letters: usize,
    concepts: &'static [Concept],
}

static LONG: LazyLock<Vec<Long>> = LazyLock::new(|| {
    let all = TABLE.iter().map(|(name, concepts)| Long { name, letters: name.chars().count(), concepts });
    all.filter(|word| word.letters >= LONG_LETTERS).collect()
});

/// Letters of a word that is known also with one letter amiss; a shorter one could be another word.
const LONG_LETTERS: usize = 6;

/// Words that are a letter away from an office and are none: a problem is no member.
const OTHER_WORDS: &[&str] = &["समस्या"];

/// A word as the table has it: loose, and without the mark that abbreviates it.
pub(super) fn folded(word: &str) -> String {
    // Loosely spelt the अजजा, which is of the tribes, would be the अजा, of the castes.
    let spelt_out = word.contains("अजजा").then(|| word.replace("अजजा", "अनुजनजाति"));
    let word = spelt_out.as_deref().unwrap_or(word);
    // अध्यक्ष is often typed अध्यछ or अध्यक्छ.
    let bare = loose(word).replace("क्स", "छ").replace("क्छ", "छ").replace("च्छ", "छ");
    bare.trim_end_matches(['0', '.']).to_owned()
}

/// What the table says of a folded word.
pub(super) fn exactly(word: &str) -> Option<&'static [Concept]> {
    TABLE.get(word).map(Vec::as_slice)
}

/// What a folded word says: itself, one letter amiss, or two known words in one.
pub(super) fn lookup(word: &str) -> Option<Vec<Concept>> {
    if let Some(concepts) = exactly(word) {
        return Some(concepts.to_vec());
    }
    let letters = word.chars().count();
    for (cut, _) in word.char_indices().skip(2) {
        let (head, tail) = word.split_at_checked(cut)?;
        let parted = !word.is_ascii() && tail.starts_with(char::is_alphabetic) && tail.chars().count() > 2;
        if parted && let (Some(head), Some(tail)) = (exactly(head), exactly(tail)) {
            return Some([head, tail].concat());
        }
    }
    if letters < LONG_LETTERS || OTHER_WORDS.contains(&word) {
        return None;
    }
    let is_near = |known: &&Long| known.letters.abs_diff(letters) <= 1 && strsim::osa_distance(known.name, word) <= 1;
    let mut near = LONG.iter().filter(is_near);
    let first = near.next()?;
    near.all(|other| other.concepts == first.concepts).then(|| first.concepts.to_vec())
}
