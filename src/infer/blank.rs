//! The plan with nothing in it but what can be said beforehand: the first phase of the tour, the usual norm of posts, and
//! every setting with its usual value.

use crate::model::draft::{Draft, DraftRow, DraftSheet};
use crate::model::finding::{Language, Said};
use crate::model::plan::{Post, Settings};
use crate::model::table::{Field, Kind};
use crate::plan::{MANDAL_TOUR, PRESIDENT};
use crate::values::post::{DEFAULT_COMMITTEE_MOST, default_posts, key_of};
use crate::words::Word;

/// When the tour begins and ends is for the office to say.
const NO_WINDOW: Said = Said {
    hi: "प्रारम्भ और समाप्ति लिखें; बिना समाप्ति के कुछ भी छूटा नहीं माना जाता",
    en: "type start and end; without an end nothing is ever missed",
};

const MEMBER: Said = Said { hi: "कार्यसमिति सदस्य", en: "Committee Member" };

/// A setting: what it is called, its usual value, and what it does.
type Setting = (Said, Option<u64>, Said);

/// A plan of no units.
pub fn blank(language: Language) -> Draft {
    let sheet = |kind, rows| DraftSheet { kind, rows };
    let sheets = vec![
        sheet(Kind::Units, Vec::new()),
        sheet(Kind::Seats, Vec::new()),
        sheet(Kind::People, Vec::new()),
        sheet(Kind::Phases, vec![phase(language)]),
        sheet(Kind::Posts, posts(language)),
        sheet(Kind::Settings, settings(language)),
    ];
    Draft { sheets, unplaced: Vec::new() }
}

fn phase(language: Language) -> DraftRow {
    let yes = Word::Yes.in_language(language);
    DraftRow::default()
        .text(Field::Phase, MANDAL_TOUR.in_language(language))
        .text(Field::Level, Word::Mandal.in_language(language))
        .text(Field::Role, PRESIDENT.in_language(language))
        .text(Field::NightStay, yes)
        .text(Field::CommitteeMet, yes)
        .text(Field::Feedback, Word::No.in_language(language))
        .check(NO_WINDOW, "")
}

fn posts(language: Language) -> Vec<DraftRow> {
    let all = default_posts(language);
    let norm: Vec<&Post> = all.iter().filter(|post| post.in_norm).collect();
    let named: u32 = norm.iter().filter_map(|post| post.most).sum();
    let mut rows: Vec<DraftRow> = norm.into_iter().map(|one| post(one, language)).collect();
    // The committee has so many members in all; who holds none of the posts above is a member.
    let members = Post {
        least: Some(0),
        most: Some(DEFAULT_COMMITTEE_MOST.saturating_sub(named)),
        ..unasked(MEMBER.in_language(language))
    };
    rows.push(post(&members, language));
    rows
}

/// A post of the norm of which nothing is asked yet.
pub(super) fn unasked(name: &str) -> Post {
    let (least, most, aliases) = (None, None, Vec::new());
    Post { name: name.to_owned(), key: key_of(name), least, most, mobile_required: false, in_norm: true, aliases }
}

/// The row of a post.
pub(super) fn post(post: &Post, language: Language) -> DraftRow {
    let mobile = if post.mobile_required { Word::Yes } else { Word::No };
    DraftRow::default()
        .text(Field::Post, post.name.as_str())
        .number(Field::Least, post.least.map(u64::from))
        .number(Field::Most, post.most.map(u64::from))
        .text(Field::MobileRequired, mobile.in_language(language))
        .text(Field::AlsoKnownAs, post.aliases.join("; "))
}

fn settings(language: Language) -> Vec<DraftRow> {
    let row = |name: Said, does: Said| DraftRow {
        remark: Some(does),
        ..DraftRow::default().text(Field::Name, name.in_language(language))
    };
    let mut rows: Vec<DraftRow> = Vec::new();
    rows.push(row(ORGANISATION.0, ORGANISATION.1));
    rows.push(row(LANGUAGE.0, LANGUAGE.1).text(Field::Value, language.code()));
    rows.push(row(AS_OF.0, AS_OF.1));
    rows.extend(numbers().into_iter().map(|(name, value, does)| row(name, does).number(Field::Value, value)));
    rows.push(row(HOME.0, HOME.1).text(Field::Value, Word::No.in_language(language)));
    rows
}

const ORGANISATION: (Said, Said) = (
    Said { hi: "संगठन", en: "organisation" },
    Said {
        hi: "सारांश के ऊपर छपता है; खाली रह सकता है", en: "stands above the summary; may stay blank"
    },
);
const LANGUAGE: (Said, Said) = (Said { hi: "भाषा", en: "language" }, Said { hi: "hi या en", en: "hi or en" });
const AS_OF: (Said, Said) = (
    Said { hi: "स्थिति दिनांक", en: "as of" },
    Said {
        hi: "परिणाम किस दिन का हो; खाली हो तो आज का",
        en: "the day that the result is for; today where it is blank",
    },
);
const HOME: (Said, Said) = (
    Said { hi: "गृह मंडल छूट", en: "home mandal exempt" },
    Said {
        hi: "क्या अपने मंडल में रात्रि प्रवास से छूट है (हाँ या नहीं)",
        en: "whether a visitor's own mandal needs no night stay (yes or no)",
    },
);

fn numbers() -> [Setting; 3] {
    let usual = Settings::default();
    [
        (
            Said { hi: "विलंब दिन", en: "overdue days" },
            Some(usual.overdue_days.into()),
            Said {
                hi: "इतने दिन से अधिक खुली समस्या पुरानी मानी जाती है", en: "a problem open for longer is overdue"
            },
        ),
        (
            Said { hi: "कोरम प्रतिशत", en: "quorum percent" },
            Some(usual.quorum_percent.into()),
            Said {
                hi: "बैठक में समिति के इतने प्रतिशत से कम हों तो उपस्थिति कम है",
                en: "fewer of the committee than this percentage is thin attendance",
            },
        ),
        (
            Said { hi: "अधिकतम रात्रि", en: "longest stay" },
            Some(usual.longest_stay.into()),
            Said {
                hi: "एक मंडल में एक प्रवास अधिक से अधिक इतनी रातों का", en: "the most nights of one visit to a mandal"
            },
        ),
    ]
}
