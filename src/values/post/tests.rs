use super::*;
use proptest::prelude::*;

fn check(inputs: &[&str], expected: &str) {
    for input in inputs {
        let found = post_key(input).map_or("unknown".to_owned(), |key| key.to_string());
        assert!(found == expected, "{input} gives {found}, not {expected}");
    }
}

#[test]
fn words_apart_and_marks_between_say_the_same() {
    check(&["Vice Adhyaksh", "Vice President", "Vice-President"], "upadhyaksh");
    check(&["महामंत्री / संगठन", "संगठन  -  महामंत्री", "महामंत्री (संगठन)"], "sangathan_mahamantri");
}

#[test]
fn the_default_norm_asks_for_the_numbers_of_those_who_are_called() {
    let posts = default_posts(Language::Hindi);
    let asked = |key: &str| posts.iter().find(|post| post.key == key).map(|post| (post.in_norm, post.mobile_required));
    assert_eq!(asked("mandal_adhyaksh").or(asked("adhyaksh")), Some((true, true)));
    assert!(posts.iter().any(|post| !post.in_norm && !post.mobile_required));
}

#[test]
fn posts_of_the_committee() {
    check(
        &[
            "अध्यक्ष",
            "मंडल अध्यक्ष",
            "मण्डल अध्यक्ष",
            "मंडलाध्यक्ष",
            "मण्डलाध्यक्ष",
            "मंडल अध्यक्षा",
            "अध्यक्षा",
            "President",
            "Mandal President",
            "mandal adhyaksh",
            "Adhyaksha",
            "PRESIDENT",
            "मंडल अध्यक्ष (कालपी)",
            "अध्यक्ष - कालपी",
            "अध्यक्ष ",
            "अध्य०",
            "अध्यक्छ",
            "नगर अध्यक्ष",
            "1. अध्यक्ष",
            "मंडल-अध्यक्ष",
            "मं. अध्यक्ष",
            "मं० अध्यक्ष",
            "म0 अध्यक्ष",
            "अध्यच्छ",
            "अध्यक्ष जी",
        ],
        "mandal_adhyaksh",
    );
    check(
        &[
            "उपाध्यक्ष",
            "उपाध्यक्षा",
            "उप अध्यक्ष",
            "उप-अध्यक्ष",
            "मंडल उपाध्यक्ष",
            "Vice President",
            "Vice-President",
            "upadhyaksh",
            "V.P.",
            "वरिष्ठ उपाध्यक्ष",
            "महिला उपाध्यक्ष",
            "उपाध्यक्ष (महिला)",
            "Vice Presedent",
            "उपा0",
            "उपाध्यछ",
        ],
        "upadhyaksh",
    );
    check(
        &[
            "महामंत्री",
            "महामन्त्री",
            "महा मंत्री",
            "महासचिव",
            "मंडल महामंत्री",
            "General Secretary",
            "Genral Secretary",
            "महामंत्री-1",
            "महा0",
            "Gen. Secretary",
            "mahamantri",
            "Maha Mantri",
            "G.S.",
            "महामंत्रि",
        ],
        "mahamantri",
    );
    check(&["मंत्री", "मन्त्री", "सचिव", "मंडल मंत्री", "Secretary", "Mantri", "Secy."], "mantri");
    check(&["कोषाध्यक्ष", "कोषाध्यक्षा", "कोष अध्यक्ष", "Treasurer", "koshadhyaksh", "मंडल कोषाध्यक्ष"], "koshadhyaksh");
    check(&["सह कोषाध्यक्ष", "सह-कोषाध्यक्ष", "सहकोषाध्यक्ष"], "sah_koshadhyaksh");
    check(
        &[
            "सदस्य",
            "कार्यसमिति सदस्य",
            "कार्य समिति सदस्य",
            "कार्यकारिणी सदस्य",
            "कार्यकारिणी",
            "मंडल कार्यसमिति सदस्य",
            "विशेष आमंत्रित",
            "विशेष आमंत्रित सदस्य",
            "स्थायी आमंत्रित",
            "स्थायी आमंत्रित सदस्य",
            "Member",
            "Executive Member",
            "Karyasamiti Sadasya",
            "महिला सदस्य",
            "सदस्या",
            "Committee Member",
        ],
        "karyasamiti_sadasya",
    );
    check(&["मीडिया प्रभारी", "मिडिया प्रभारी", "Media Incharge", "Media In-charge", "media prabhari"], "media_prabhari");
    check(&["सह मीडिया प्रभारी", "सह-मीडिया प्रभारी", "मीडिया सह प्रभारी"], "sah_media_prabhari");
    check(&["सोशल मीडिया प्रभारी", "Social Media Incharge"], "social_media_prabhari");
    check(&["आई.टी. संयोजक", "आईटी संयोजक", "आई टी संयोजक", "IT संयोजक", "IT Convenor"], "it_sanyojak");
}

#[test]
fn posts_beside_the_committee() {
    check(
        &[
            "युवा मोर्चा अध्यक्ष",
            "युवा मोर्चा मंडल अध्यक्ष",
            "अध्यक्ष युवा मोर्चा",
            "अध्यक्ष - युवा मोर्चा",
            "Yuva Morcha President",
            "मंडल अध्यक्ष (युवा मोर्चा)",
        ],
        "yuva_morcha_adhyaksh",
    );
    check(&["महिला मोर्चा अध्यक्ष", "महिला मोर्चा अध्यक्षा"], "mahila_morcha_adhyaksh");
    check(&["किसान मोर्चा महामंत्री"], "kisan_morcha_mahamantri");
    check(
        &[
            "अनु.जाति मोर्चा अध्यक्ष",
            "अनुसूचित जाति मोर्चा अध्यक्ष",
            "अनुसूचित मोर्चा अध्यक्ष",
            "अजा मोर्चा अध्यक्ष",
            "अ.जा. मोर्चा अध्यक्ष",
            "SC Morcha President",
        ],
        "sc_morcha_adhyaksh",
    );
    check(
        &["अनुसूचित जनजाति मोर्चा अध्यक्ष", "अजजा मोर्चा अध्यक्ष", "अ.ज.जा. मोर्चा अध्यक्ष", "अजजामोर्चा अध्यक्ष"],
        "st_morcha_adhyaksh",
    );
    check(&["पिछड़ा वर्ग मोर्चा अध्यक्ष", "ओबीसी मोर्चा अध्यक्ष", "पिछड़ा मोर्चा अध्यक्ष"], "obc_morcha_adhyaksh");
    check(&["अल्पसंख्यक मोर्चा अध्यक्ष"], "alpsankhyak_morcha_adhyaksh");
    check(&["जिला अध्यक्ष", "जिलाध्यक्ष"], "zila_adhyaksh");
    check(&["जिला महामंत्री"], "zila_mahamantri");
    check(&["शक्ति केंद्र संयोजक", "शक्ति केन्द्र संयोजक", "शक्तिकेंद्र संयोजक", "Shakti Kendra Sanyojak"], "shakti_kendra_sanyojak");
    check(&["शक्ति केंद्र प्रभारी"], "shakti_kendra_prabhari");
    check(&["बूथ अध्यक्ष", "Booth President", "booth adhyaksh"], "booth_adhyaksh");
    check(&["पन्ना प्रमुख"], "panna_pramukh");
    check(&["सेक्टर संयोजक"], "sector_sanyojak");
}

#[test]
fn what_is_no_known_post() {
    check(
        &[
            "डिजिटल योद्धा",
            "",
            "-",
            "रामकुमार",
            "पूर्व अध्यक्ष",
            "युवा वाहिनी अध्यक्ष",
            "अध्यक्ष/महामंत्री",
            "मोर्चा",
            "मंडल",
            "?",
            "0",
            "बाल विकास अध्यक्ष",
            "ब्लॉक प्रमुख",
            "अध्यक्ष व्यापार मंडल",
            "ग्राम प्रधान",
        ],
        "unknown",
    );
}

#[test]
fn other_posts_keep_their_own_key() {
    assert_eq!(key_of("मंडल अध्यक्ष"), "mandal_adhyaksh");
    assert!(key_of("डिजिटल  योद्धा") == key_of("डिजिटल योद्धा"));
    assert!(key_of("डिजिटल योद्धा") != key_of("अध्यक्ष"));
}

#[test]
fn nearest_names() {
    let posts = default_posts(Language::Hindi);
    let names = || posts.iter().map(|post| post.name.as_str());
    let check = |input: &str, expected: &str| {
        let found = nearest(input, names());
        assert!(found.first().map(String::as_str) == Some(expected), "{input} gives {}", found.join(", "));
    };
    check("कोषध्यछ", "कोषाध्यक्ष");
    check("महामनतरी", "महामंत्री");
    assert!(nearest("डिजिटल योद्धा", names()).len() <= 3);
}

#[test]
fn the_default_norm() {
    let posts = default_posts(Language::Hindi);
    let norm: Vec<String> = posts
        .iter()
        .filter(|post| post.in_norm)
        .map(|post| format!("{} {:?}-{:?}", post.key, post.least, post.most))
        .collect();
    assert_eq!(
        norm,
        [
            "mandal_adhyaksh Some(1)-Some(1)",
            "upadhyaksh Some(0)-Some(6)",
            "mahamantri Some(0)-Some(3)",
            "mantri Some(0)-Some(6)",
            "koshadhyaksh Some(0)-Some(1)",
        ]
    );
    // Whatever it shows it reads back.
    for post in &posts {
        for name in [&post.name].into_iter().chain(&post.aliases) {
            check(&[name], &post.key);
        }
    }
    let keys: std::collections::BTreeSet<&str> = posts.iter().map(|post| post.key.as_str()).collect();
    assert_eq!(keys.len(), posts.len());
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC*") {
        post_key(&text);
        key_of(&text);
        nearest(&text, ["अध्यक्ष"]);
    }
}

#[test]
fn posts_abbreviated_to_their_letters() {
    check(&["का०स०", "का.स.", "का0 स0", "का०समिति सदस्य", "का. स."], "karyasamiti_sadasya");
    check(&["म०मं०", "म.मं.", "म०मंत्री", "म.मंत्री", "मंडल म०मं०"], "mahamantri");
    check(&["मं०अ०", "मं.अ."], "mandal_adhyaksh");
    check(&["मं० मंत्री", "मंत्री"], "mantri");
}
