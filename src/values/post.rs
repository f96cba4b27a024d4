//! A *post* is what a member of a committee is. Every spelling of a known post has one key; what the plan's norm adds to
//! them is matched by its own names.

use super::office::{self, Desk, Level, Office, Rank, Wing};
use super::plain::loose;
use crate::model::finding::Language;
use crate::model::plan::Post;
use crate::text::fold::fold;
use std::fmt;

/// A known post. Shows itself as its key, such as `mandal_adhyaksh`, `upadhyaksh`, `yuva_morcha_adhyaksh`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PostKey(Office);

impl PostKey {
    /// Its name as it is shown.
    pub fn name(self, language: Language) -> String {
        let Self(office) = self;
        let [hindi, english] = match office {
            Office { level: None, wing: None, deputy: false, desk: None, rank: Rank::Member } => {
                ["कार्यसमिति सदस्य".to_owned(), "Committee Member".to_owned()]
            }
            office => office.names(),
        };
        match language {
            Language::Hindi => hindi,
            Language::English => english,
        }
    }
}

impl fmt::Display for PostKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Office { level: None, wing: None, deputy: false, desk: None, rank: Rank::President } => {
                f.write_str("mandal_adhyaksh")
            }
            Office { level: None, wing: None, deputy: false, desk: None, rank: Rank::Member } => {
                f.write_str("karyasamiti_sadasya")
            }
            office => f.write_str(&office.key()),
        }
    }
}

/// The known post that a text names; nothing where it names none that is known. In a mandal's committee
/// "मंडल अध्यक्ष" and "अध्यक्ष" are one post, and so are the other posts with and without "mandal" before them.
pub fn post_key(text: &str) -> Option<PostKey> {
    let mut office = office::office(text)?;
    if office.level == Some(Level::Mandal) {
        office.level = None;
    }
    Some(PostKey(office))
}

/// The key of any post: of a known one its own, of another what its spellings fold to.
pub fn key_of(text: &str) -> String {
    post_key(text).map_or_else(|| fold(text), |key| key.to_string())
}

/// The names of posts that are spelt most like a text, nearest first; at most three, and only near ones.
pub fn nearest<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut near: Vec<(f64, &str)> = names
        .into_iter()
        .map(|name| (closeness(text, name), name))
        .filter(|(closeness, _)| *closeness >= 0.5)
        .collect();
    near.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
    near.into_iter().take(3).map(|(_, name)| name.to_owned()).collect()
}

/// How alike two names of posts are spelt, from 0 to 1.
pub fn closeness(one: &str, other: &str) -> f64 {
    strsim::normalized_damerau_levenshtein(&loose(one), &loose(other))
}

const fn plain_post(rank: Rank) -> PostKey {
    PostKey(Office { level: None, wing: None, deputy: false, desk: None, rank })
}

const fn with_desk(deputy: bool, desk: Desk, rank: Rank) -> PostKey {
    PostKey(Office { level: None, wing: None, deputy, desk: Some(desk), rank })
}

const fn of_wing(wing: Wing) -> PostKey {
    PostKey(Office { level: None, wing: Some(wing), deputy: false, desk: None, rank: Rank::President })
}

const fn of_level(level: Level, rank: Rank) -> PostKey {
    PostKey(Office { level: Some(level), wing: None, deputy: false, desk: None, rank })
}

/// The default norm: rank, least, most, and whether a mobile is required.
const NORM: [(Rank, u32, u32, bool); 5] = [
    (Rank::President, 1, 1, true),
    (Rank::VicePresident, 0, 6, false),
    (Rank::GeneralSecretary, 0, 3, false),
    (Rank::Secretary, 0, 6, false),
    (Rank::Treasurer, 0, 1, false),
];

/// At most this many members in all by the default norm.
pub const DEFAULT_COMMITTEE_MOST: u32 = 61;

/// Known posts of which the norm asks nothing, as the outputs list them.
const OTHERS: [PostKey; 33] = [
    PostKey(Office { level: None, wing: None, deputy: true, desk: None, rank: Rank::Treasurer }),
    with_desk(false, Desk::Media, Rank::InCharge),
    with_desk(true, Desk::Media, Rank::InCharge),
    with_desk(false, Desk::SocialMedia, Rank::InCharge),
    with_desk(false, Desk::SocialMedia, Rank::Convenor),
    with_desk(false, Desk::It, Rank::Convenor),
    with_desk(false, Desk::It, Rank::InCharge),
    with_desk(false, Desk::Bureau, Rank::Secretary),
    with_desk(false, Desk::Bureau, Rank::InCharge),
    with_desk(false, Desk::Organisation, Rank::Secretary),
    plain_post(Rank::Spokesperson),
    plain_post(Rank::InCharge),
    plain_post(Rank::Convenor),
    plain_post(Rank::Patron),
    plain_post(Rank::Member),
    of_wing(Wing::Youth),
    of_wing(Wing::Women),
    of_wing(Wing::Farmers),
    of_wing(Wing::Castes),
    of_wing(Wing::Tribes),
    of_wing(Wing::Minority),
    of_wing(Wing::Backward),
    of_level(Level::District, Rank::President),
    of_level(Level::District, Rank::VicePresident),
    of_level(Level::District, Rank::GeneralSecretary),
    of_level(Level::District, Rank::Secretary),
    of_level(Level::District, Rank::Treasurer),
    of_level(Level::Sector, Rank::Convenor),
    of_level(Level::ShaktiKendra, Rank::Convenor),
    of_level(Level::ShaktiKendra, Rank::InCharge),
    of_level(Level::Booth, Rank::President),
    of_level(Level::Page, Rank::Head),
    plain_post(Rank::OfficeBearer),
];

fn post(key: PostKey, language: Language) -> Post {
    let other = if language == Language::Hindi { Language::English } else { Language::Hindi };
    Post {
        name: key.name(language),
        key: key.to_string(),
        least: None,
        most: None,
        mobile_required: false,
        in_norm: false,
        aliases: vec![key.name(other)],
    }
}

/// The posts where the plan names none: the default norm, then the other known ones, called as in this language.
pub fn default_posts(language: Language) -> Vec<Post> {
    let norm = NORM.iter().map(|&(rank, least, most, mobile_required)| Post {
        least: Some(least),
        most: Some(most),
        mobile_required,
        in_norm: true,
        ..post(plain_post(rank), language)
    });
    norm.chain(OTHERS.into_iter().map(|key| post(key, language))).collect()
}

#[cfg(test)]
mod tests;
