use super::*;
use crate::model::finding::Language;
use crate::model::plan::{District, DistrictId, Mandal, Person, Region, RegionId, Role, RoleId, Seat};
use crate::values::post::default_posts;

fn mandal(name: &str, district: u16) -> Mandal {
    Mandal {
        name: name.to_owned(),
        district: DistrictId(district),
        seats: Vec::new(),
        code: None,
        from: None,
        to: None,
        aliases: Vec::new(),
        place: None,
    }
}

fn person(name: &str, district: u16, mobile: u64) -> Person {
    Person {
        name: name.to_owned(),
        role: RoleId(0),
        region: Some(RegionId(0)),
        district: Some(DistrictId(district)),
        mandal: None,
        mobiles: vec![mobile],
        from: None,
        to: None,
        aliases: Vec::new(),
        place: None,
    }
}

fn plan() -> Plan {
    let district =
        |name: &str| District { name: name.to_owned(), region: RegionId(0), aliases: Vec::new(), place: None };
    let seat = |number, name: &str, district| Seat {
        number: Some(number),
        name: name.to_owned(),
        districts: vec![DistrictId(district)],
        region: RegionId(0),
        aliases: Vec::new(),
        place: None,
    };
    Plan {
        regions: vec![Region {
            name: "कानपुर-बुंदेलखंड".to_owned(), aliases: Vec::new()
        }],
        districts: ["कानपुर देहात", "कानपुर ग्रामीण", "जालौन", "औरैया"].map(district).into(),
        mandals: vec![
            mandal("रसूलाबाद", 0),
            mandal("झींझक", 0),
            mandal("चौबेपुर", 1),
            mandal("कालपी", 2),
            mandal("जालौन", 2),
            mandal("औरैया", 3),
        ],
        seats: vec![seat(205, "रसूलाबाद", 0), seat(220, "कालपी", 2)],
        people: vec![
            person("निरंजन द्विवेदी", 0, 6_000_100_001),
            person("सुरेन्द्र सिंह", 2, 6_000_100_002),
            person("सुरेन्द्र सिंह", 3, 6_000_100_003),
        ],
        roles: vec![Role { name: "जिला अध्यक्ष".to_owned(), key: "zila_adhyaksh".to_owned() }],
        posts: default_posts(Language::Hindi),
        ..Plan::default()
    }
}

/// `kind name district method`, and the first suggestion where nothing was found.
fn check(kind: Option<Kind>, name: &str, district: Option<&str>, expected: &str) {
    let plan = plan();
    let question = Question { name: name.to_owned(), district: district.map(str::to_owned) };
    let answer = Directory::of(&plan).ask(kind, &question);
    let meant = answer.found.as_ref().or(answer.suggestions.first());
    let shown = format!(
        "{} {} ({}) {:?}",
        meant.map_or("-", |one| one.kind.code()),
        meant.map_or("-", |one| one.name.as_str()),
        meant.and_then(|one| one.whereabouts.district.as_deref()).unwrap_or("-"),
        answer.method
    );
    assert!(shown == expected, "{name} is {shown}, not {expected}");
    assert_eq!(answer.found.is_some(), !matches!(answer.method, Method::Ambiguous | Method::Unknown), "{name}");
}

#[test]
fn a_mandal_is_found_in_its_district() {
    let check = |name, district, expected| check(Some(Kind::Mandal), name, district, expected);
    check("Rasulabad", Some("Kanpur Dehat"), "mandal रसूलाबाद (कानपुर देहात) Key");
    check("रसूलाबाद मंडल", None, "mandal रसूलाबाद (कानपुर देहात) Exact");
    check("Rasoolpur", Some("कानपुर देहात"), "mandal रसूलाबाद (कानपुर देहात) Unknown");
    check("कालपी", Some("कानपुर देहात"), "mandal कालपी (जालौन) Unknown");
    check("कालपी", Some("लखनऊ"), "mandal कालपी (जालौन) Unknown");
    check("", None, "- - (-) Unknown");
}

#[test]
fn a_unit_of_any_level_says_which_it_is() {
    let check = |name, district, expected| check(None, name, district, expected);
    check("झींझक", None, "mandal झींझक (कानपुर देहात) Exact");
    check("जालौन", None, "district जालौन (जालौन) Exact");
    check("जालौन", Some("जालौन"), "mandal जालौन (जालौन) Exact");
    check("Jalaun", Some("जालौन"), "mandal जालौन (जालौन) Key");
    check("मंडल औरैया", None, "mandal औरैया (औरैया) Exact");
    check("जिला औरैया", None, "district औरैया (औरैया) Exact");
    check("205-रसूलाबाद", None, "seat रसूलाबाद (कानपुर देहात) Exact");
    check("205", None, "seat रसूलाबाद (कानपुर देहात) Exact");
    check("Kanpur", None, "district कानपुर देहात (कानपुर देहात) Ambiguous");
    check("Kanpur Bundelkhand", None, "region कानपुर-बुंदेलखंड (-) Key");
    check("लंदन", None, "- - (-) Unknown");
}

#[test]
fn posts_are_found_by_every_spelling() {
    let check = |name, expected| check(Some(Kind::Post), name, None, expected);
    check("महामंत्री", "post महामंत्री (-) Exact");
    check("Mahamantri", "post महामंत्री (-) Key");
    check("मण्डल अध्यक्ष", "post अध्यक्ष (-) Key");
    check("सचिव", "post मंत्री (-) Key");
    check("सह-कोषाध्यक्ष", "post सह कोषाध्यक्ष (-) Exact");
    check("", "- - (-) Unknown");
}

#[test]
fn people_are_found_without_their_titles() {
    let check = |name, district, expected| check(Some(Kind::Person), name, district, expected);
    check("श्री निरंजन द्विवेदी जी", None, "person निरंजन द्विवेदी (कानपुर देहात) Exact");
    check("Niranjan Dwivedi", None, "person निरंजन द्विवेदी (कानपुर देहात) Key");
    check("सुरेन्द्र सिंह", None, "person सुरेन्द्र सिंह (जालौन) Ambiguous");
    check("सुरेन्द्र सिंह", Some("औरैया"), "person सुरेन्द्र सिंह (औरैया) Exact");
    check("सुरेंद्र 6000100003", None, "person सुरेन्द्र सिंह (औरैया) Exact");
    check("रिक्त", None, "- - (-) Unknown");
}

#[test]
fn lines_are_answered_in_their_order() {
    let plan = plan();
    let typed = "\u{feff}कालपी\tजालौन\r\n\nRasulabad\tKanpur Dehat\tmore\nकालपी\tजालौन";
    let mut told = Vec::new();
    let print = |question: &Question, answer: &Answer| {
        format!("{} = {}\n", question.name, answer.found.as_ref().map_or("-", |one| one.name.as_str()))
    };
    answer_lines(&Directory::of(&plan), None, None, typed.as_bytes(), &mut told, &print).unwrap();
    let told = String::from_utf8(told).unwrap();
    assert!(told == "कालपी = कालपी\n = -\nRasulabad = रसूलाबाद\nकालपी = कालपी\n", "{told}");
}
