//! What a sentence says where a yes or a no is expected: its words of assent, denial, doubt and of what was done, and the
//! words that are left when these are taken out.

use super::super::plain::{is_cross_mark, is_nothing, is_tick, loose, plain, words};
use std::sync::LazyLock;

/// What the words of a text come to.
pub(super) enum Sentence {
    Unsaid,
    /// Yes; the words that say more than that.
    Yes(Vec<String>),
    No,
    Doubt,
    /// Neither; its words.
    Other(Vec<String>),
}

/// What one word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// Yes, as a word of its own.
    Yes,
    /// "Is": a yes where nothing is denied.
    Is,
    /// No, as a word of its own.
    No,
    /// Not, wherever it stands.
    Not,
    /// That something was done; with "not" it was not.
    Done,
    /// That it is still to do.
    Open,
}

const WORDS: &[(Says, &str)] = &[
    (
        Says::Yes,
        "हाँ हां हा हाॅ हाॅं हॉ जी yes ys yess yse ye y haan ha han haa hn ji hanji haanji true सत्य सही ok okay सहमत t",
    ),
    // The हैं is as often a हाँ with the wrong sign.
    (Says::Is, "है हैं"),
    (Says::No, "ना न no n nope false असत्य f गलत x xx nah"),
    (
        Says::Not,
        "नहीं नही नहि नहिं नाहीं नहीँ nahi nahin nhi nahee nai not never बिना without didnt didn wasnt hasnt निरस्त रद्द स्थगित असफल cancelled canceled postponed अनुपस्थित absent",
    ),
    (
        Says::Done,
        "किया किए किये ली हुआ हुई हुए हुयी हुये गया गई गयी संपन्न सम्पन्न संपन्नं पूर्ण सफल आयोजित रुके रुका रूके रूका रुकी ठहरे ठहरा done complete completed held hui hua hue kiya kia kiye gaya gayi \
         sampann purn poorn stayed ruke ruka thahre successful conducted met चुकी चुका",
    ),
    (
        Says::Open,
        "शेष बाकी लंबित लम्बित अपूर्ण अधूरा अधूरी pending shesh baki baaki due होगी होगा होना होनी करेंगे रुकेंगे प्रस्तावित proposed incomplete",
    ),
];

static TABLE: LazyLock<Vec<(String, Says)>> = LazyLock::new(|| {
    WORDS.iter().flat_map(|(says, names)| names.split_whitespace().map(|name| (key(name), *says))).collect()
});

/// Words of a yes or a no that say nothing of their own: what is spoken of, and little words.
static TOPIC: LazyLock<Vec<String>> = LazyLock::new(|| {
    keys(
        "रात्रि रात विश्राम प्रवास निवास बैठक समिति मंडल मण्डल कमेटी की का के को में पर से भी ही सभी साथ हो कर करके है था थी थे ho दिया दी लिया रहा रहे रही कार्य कार्यक्रम night stay halt meeting committee the was is were at in \
         of a ratri raat vishram pravas baithak samiti mandal mein me par ki ka ke did was been एवं और व and",
    )
});

pub(super) static HOME: LazyLock<Vec<String>> = LazyLock::new(|| keys("घर निवास आवास गृह home ghar house residence"));

/// Words of coming back: nobody who comes back stays the night.
pub(super) static RETURN: LazyLock<Vec<String>> =
    LazyLock::new(|| keys("वापस वापसी लौटे लौट लौटा लौटना returned return back wapas vapas wapasi laut laute"));

pub(super) static HEADQUARTERS: LazyLock<Vec<String>> =
    LazyLock::new(|| keys("मुख्यालय हेडक्वार्टर headquarter headquarters hq mukhyalaya mukhyalay"));

/// Before "headquarters": those of a block lie in a mandal.
pub(super) static LOCAL: LazyLock<Vec<String>> =
    LazyLock::new(|| keys("ब्लॉक ब्लाक विकास खंड विकासखंड तहसील मंडल block tehsil mandal"));

/// Words that tell a visit by day from a night.
pub(super) static DAYTIME: LazyLock<Vec<String>> = LazyLock::new(|| keys("दिन दिवसीय केवल सिर्फ मात्र day daytime only"));

/// Whose home it is, so that "घर" with anything else before it is a host's.
pub(super) static OWN: LazyLock<Vec<String>> = LazyLock::new(|| {
    keys(
        "निज निजी अपने अपना अपनी स्वयं खुद जिला जिले जनपद गृह own self his district zila jila apne nij गए गये चले आए आये went same day उसी दिन",
    )
});

pub(super) static SMALL: LazyLock<Vec<String>> = LazyLock::new(|| {
    keys("जी ji में मे पर को के का की से ही at in on the to mein me par ke ko रात्रि रात विश्राम प्रवास night stay")
});

fn keys(words: &str) -> Vec<String> {
    words.split_whitespace().map(key).collect()
}

/// A word without what typists leave out of it: a last nasal is as often missing as not.
pub(super) fn key(word: &str) -> String {
    let loose = loose(word);
    let bare = loose.trim_end_matches(['ं', 'ॅ', '\u{94D}']);
    bare.to_owned()
}

/// Phrases of doubt, squashed.
static DOUBTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let phrases = [
        "शायद",
        "पता नहीं",
        "मालूम नहीं",
        "ज्ञात नहीं",
        "स्पष्ट नहीं",
        "तय नहीं",
        "निश्चित नहीं",
        "बाद में",
        "अनिश्चित",
        "संभवतः",
        "सम्भवत",
        "अज्ञात",
        "देखेंगे",
        "बताएंगे",
        "maybe",
        "may be",
        "perhaps",
        "not sure",
        "not known",
        "unknown",
        "dont know",
        "don't know",
        "later",
        "tbd",
        "to be confirmed",
        "shayad",
        "pata nahi",
        "pata nahin",
        "baad me",
        "baad mein",
        "malum nahi",
        "probably",
        "possibly",
        "संदिग्ध",
        "doubtful",
        "unclear",
    ];
    phrases.iter().map(|phrase| squashed(phrase)).collect()
});

/// The keys of the words, a blank before and behind each.
fn squashed(text: &str) -> String {
    let words = split(&plain(text));
    words.iter().fold(String::from(" "), |all, word| all + &key(word) + " ")
}

fn split(plain: &str) -> Vec<String> {
    words(&plain.replace('\'', "")).map(str::to_owned).collect()
}

pub(super) fn sentence(text: &str) -> Sentence {
    let plain = plain(text);
    if is_nothing(&plain) {
        return Sentence::Unsaid;
    }
    let squashed = squashed(text);
    if plain.contains('?') || DOUBTS.iter().any(|doubt| squashed.contains(doubt.as_str())) {
        return Sentence::Doubt;
    }
    let words = split(&plain);
    let marks = |is: fn(char) -> bool| plain.chars().any(is);
    let (tick, cross) = (marks(is_tick), marks(is_cross_mark));
    if words.iter().all(|word| word.chars().all(|letter| is_tick(letter) || is_cross_mark(letter))) && (tick || cross) {
        return if tick && cross {
            Sentence::Doubt
        } else if tick {
            Sentence::Yes(Vec::new())
        } else {
            Sentence::No
        };
    }
    if let [only] = words.as_slice()
        && let Ok(number) = only.parse::<u32>()
    {
        return match number {
            0 => Sentence::No,
            1 => Sentence::Yes(Vec::new()),
            _ => Sentence::Other(words),
        };
    }
    judged(words, plain.contains('/'))
}

/// Whether a text says "night" or "night halt" and nothing else, as a mark.
pub(super) fn names_night(text: &str) -> bool {
    let words = split(&plain(text));
    let night = ["रात्रि", "रात", "विश्राम", "night", "halt", "ratri"].map(key);
    words.iter().any(|word| night.contains(&key(word))) && words.iter().all(|word| TOPIC.contains(&key(word)))
}

/// What words come to; with an `offer` they are told apart by a stroke, as in "हाँ/नहीं": the form as it was handed out.
fn judged(words: Vec<String>, offer: bool) -> Sentence {
    let says: Vec<Option<Says>> = words.iter().map(|word| says(word)).collect();
    let has = |wanted: Says| says.contains(&Some(wanted));
    // "no. 5" and "n block" are not a no; a bare no stands alone or first.
    let numbered = words.get(1).is_some_and(|next| next.chars().all(|letter| letter.is_ascii_digit()));
    let no =
        says.first() == Some(&Some(Says::No)) && !numbered || words.len() > 1 && says.last() == Some(&Some(Says::No));
    let not = has(Says::Not);
    let says_so = |wanted: Says| says.first() == Some(&Some(wanted)) || has(wanted) && words.len() <= 3;
    // "नहीं है" denies, "है/नहीं" leaves it open.
    let yes = says_so(Says::Yes) || says_so(Says::Is) && (offer || !not);
    if yes && (no || not) {
        // "जी नहीं" is a no.
        let polite = words.first().is_some_and(|word| key(word) == key("जी") || word == "ji");
        return if polite { Sentence::No } else { Sentence::Doubt };
    }
    let new_words = || {
        let pairs = words.iter().zip(&says);
        let unsaid = |word: &String, said: &Option<Says>| said.is_none() && !TOPIC.contains(&key(word));
        pairs.filter(|(word, said)| unsaid(word, said)).map(|(word, _)| word.clone()).collect::<Vec<String>>()
    };
    if no || not || has(Says::Open) {
        Sentence::No
    } else if yes || has(Says::Done) {
        Sentence::Yes(new_words())
    } else {
        Sentence::Other(words)
    }
}

fn says(word: &str) -> Option<Says> {
    let key = key(word);
    TABLE.iter().find(|(name, _)| *name == key).map(|(_, says)| *says)
}
