//! Neighbours that must be kept apart, and the ways in which a district's office writes its units.

use super::*;
use crate::model::decided::Decided;
use crate::model::plan::{District, Mandal, Region, Seat};

/// A plan from rows `district: mandal, mandal = other spelling; number seat, number seat`.
fn plan(rows: &str) -> Plan {
    let region = Region {
        name: "कानपुर-बुन्देलखण्ड".to_owned(), aliases: vec!["Kanpur-Bundelkhand".to_owned()]
    };
    let mut plan = Plan { regions: vec![region], ..Plan::default() };
    for (number, row) in rows.lines().map(str::trim).filter(|row| !row.is_empty()).enumerate() {
        let of = DistrictId(number as u16);
        let (district, units) = row.split_once(':').unwrap();
        let (mandals, seats) = units.split_once(';').unwrap_or((units, ""));
        let (name, aliases) = spellings(district);
        plan.districts.push(District { name, region: RegionId(0), aliases, place: None });
        for mandal in mandals.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let (name, aliases) = spellings(mandal);
            let (seats, code, from, to, place) = (Vec::new(), None, None, None, None);
            plan.mandals.push(Mandal { name, district: of, seats, code, from, to, aliases, place });
        }
        for seat in seats.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let (number, name) = seat.split_once(' ').unwrap();
            let (name, aliases) = spellings(name);
            let (number, districts, region) = (number.parse().ok(), vec![of], RegionId(0));
            plan.seats.push(Seat { number, name, districts, region, aliases, place: None });
        }
    }
    plan
}

fn spellings(text: &str) -> (String, Vec<String>) {
    let mut names = text.split('=').map(|name| name.trim().to_owned());
    (names.next().unwrap(), names.collect())
}

const REGION: &str = "
    कानपुर महानगर उत्तर = Kanpur North: किदवई नगर, आर्य नगर मंडल 1, आर्य नगर मंडल 2
    कानपुर महानगर दक्षिण: नौबस्ता
    कानपुर ग्रामीण: बिल्हौर, चौबेपुर, सदर; 209 बिल्हौर (अ.जा.), 210 बिठूर
    कानपुर देहात: रसूलाबाद, झींझक, मैथा, सदर, अमरौधा खुर्द; 205 रसूलाबाद (अ.जा.), 206 अकबरपुर-रनिया
    झांसी महानगर: बड़ागांव नगर, सीपरी
    झांसी जिला: बड़ागांव, मोंठ, रामपुर, रामपुरा
    जालौन: कालपी, माधौगढ़, कदौरा = Kadaura Block";

fn said(plan: &Plan, found: &Match) -> String {
    let offered = found.suggestions.iter().map(|(unit, _)| plan.unit_name(*unit));
    match found.unit {
        Some(unit) => format!("{:?} {}", found.method, plan.unit_name(unit)),
        None => format!("{:?} [{}]", found.method, offered.take(4).collect::<Vec<_>>().join(", ")),
    }
}

#[test]
fn districts_of_one_base_are_kept_apart() {
    let plan = plan(REGION);
    let gazetteer = Gazetteer::new(&plan);
    let check = |name: &str, expected: &str| {
        let said = said(&plan, &gazetteer.district(name, Some(RegionId(0))));
        assert!(said == expected, "{name}: {said}, not {expected}");
    };
    check("कानपुर देहात", "Exact कानपुर देहात");
    check("जिला - कानपुर देहात", "Exact कानपुर देहात");
    check("Kanpur Dehat", "Key कानपुर देहात");
    check("Kanpur Gramin", "Key कानपुर ग्रामीण");
    check("Kanpur Rural", "Key कानपुर ग्रामीण");
    check("Kanpur North", "Alias कानपुर महानगर उत्तर");
    check("Kanpur Mahanagar South", "Key कानपुर महानगर दक्षिण");
    let all = "Ambiguous [कानपुर महानगर उत्तर, कानपुर महानगर दक्षिण, कानपुर ग्रामीण, कानपुर देहात]";
    check("Kanpur", all);
    check("कानपुर", all);
    check("झांसी जिला", "Exact झांसी जिला");
    check("जिला झाँसी", "Exact झांसी जिला");
    check("झांसी महानगर", "Exact झांसी महानगर");
    check("झांसी", "Ambiguous [झांसी जिला, झांसी महानगर]");
    check("Jhansi", "Ambiguous [झांसी जिला, झांसी महानगर]");
    check("", "Unknown []");
    assert!(gazetteer.district("लखनऊ", None).unit.is_none());
    assert!(gazetteer.region("कानपुर बुन्देलखण्ड क्षेत्र").unit.is_some());
}

#[test]
fn mandals_are_found_in_their_district() {
    let plan = plan(REGION);
    let gazetteer = Gazetteer::new(&plan);
    let check = |district: u16, name: &str, expected: &str| {
        let said = said(&plan, &gazetteer.mandal(name, Some(DistrictId(district)), None));
        assert!(said == expected, "{name}: {said}, not {expected}");
    };
    check(3, "मण्डल रसूलाबाद", "Exact रसूलाबाद");
    check(3, "3. रसूलाबाद", "Exact रसूलाबाद");
    check(3, "12 रसूलाबाद", "Fuzzy रसूलाबाद");
    check(3, "Rasulabad", "Key रसूलाबाद");
    check(3, "Rasoolabad Mandal", "Key रसूलाबाद");
    check(3, "रसुलाबाद", "Key रसूलाबाद");
    check(3, "Rasoolpur", "Unknown [रसूलाबाद]");
    check(2, "सदर", "Exact सदर");
    check(0, "आर्य नगर मंडल I", "Exact आर्य नगर मंडल 1");
    check(0, "आर्यनगर द्वितीय", "Exact आर्य नगर मंडल 2");
    check(0, "आर्य नगर मंडल 3", "Unknown [आर्य नगर मंडल 1, आर्य नगर मंडल 2]");
    check(0, "आर्य नगर", "Ambiguous [आर्य नगर मंडल 1, आर्य नगर मंडल 2]");
    check(4, "बड़ागांव नगर", "Exact बड़ागांव नगर");
    check(5, "Baragaon", "Key बड़ागांव");
    check(5, "Rampur", "Key रामपुर");
    check(5, "Rampura", "Key रामपुरा");
    check(6, "Madhogarh", "Key माधौगढ़");
    check(6, "कदौरा", "Exact कदौरा");
    assert!(gazetteer.mandal("अमरौधा कलां", Some(DistrictId(3)), None).unit.is_none());
}

#[test]
fn a_mandal_of_another_district_is_named_as_such() {
    let plan = plan(REGION);
    let gazetteer = Gazetteer::new(&plan);
    let found = gazetteer.mandal("कालपी", Some(DistrictId(3)), None);
    assert_eq!(found.elsewhere.map(|id| plan.unit_name(Unit::Mandal(id))), Some("कालपी"));
    assert!(found.unit.is_some());
    let twice = gazetteer.mandal("सदर", None, Some(RegionId(0)));
    assert_eq!((twice.method, twice.suggestions.len()), (Method::Ambiguous, 2));
}

#[test]
fn seats_are_found_by_number_or_name() {
    let plan = plan(REGION);
    let gazetteer = Gazetteer::new(&plan);
    let check = |text: &str, expected: &str| {
        let said = said(&plan, &gazetteer.seat(text, None, Some(RegionId(0))));
        assert!(said == expected, "{text}: {said}, not {expected}");
    };
    check("205", "Exact रसूलाबाद (अ.जा.)");
    check("205.0", "Exact रसूलाबाद (अ.जा.)");
    check("205-रसूलाबाद", "Exact रसूलाबाद (अ.जा.)");
    check("205 Rasulabad (SC)", "Exact रसूलाबाद (अ.जा.)");
    check("रसूलाबाद (205)", "Exact रसूलाबाद (अ.जा.)");
    check("विधानसभा 206", "Exact अकबरपुर-रनिया");
    check("AC No. 206", "Exact अकबरपुर-रनिया");
    check("रसूलाबाद विधान सभा", "Exact रसूलाबाद (अ.जा.)");
    check("Akbarpur Raniya", "Key अकबरपुर-रनिया");
    check("3. बिठूर", "Exact बिठूर");
    check("205 बिठूर", "Ambiguous [रसूलाबाद (अ.जा.), बिठूर]");
    check("999", "Unknown []");
}

#[test]
fn decisions_are_kept() {
    let mut plan = plan(REGION);
    let learned = vec![Learned {
        parent: Some(Unit::District(DistrictId(3))),
        name: "पुराना क़स्बा".to_owned(),
        unit: Unit::Mandal(MandalId(6)),
    }];
    let near = gazetteer_near(&plan);
    let different = vec![Different { name: "Jhinjhakh".to_owned(), unit: near }];
    plan.decided = Decided { learned, different, ..Decided::default() };
    let gazetteer = Gazetteer::new(&plan);
    let found = gazetteer.mandal("पुराना कस्बा", Some(DistrictId(3)), None);
    assert_eq!((found.method, found.unit), (Method::Alias, Some(Unit::Mandal(MandalId(6)))));
    assert!(gazetteer.mandal("पुराना कस्बा", Some(DistrictId(2)), None).unit.is_none());
    assert!(gazetteer.mandal("Jhinjhakh", Some(DistrictId(3)), None).unit.is_none());
}

fn gazetteer_near(plan: &Plan) -> Unit {
    Gazetteer::new(plan).mandal("Jhinjhakh", Some(DistrictId(3)), None).unit.unwrap()
}

#[test]
fn what_is_sure_is_so_without_what_is_near() {
    let gazetteer = Gazetteer::new(&plan(REGION));
    let names = [
        "कालपी",
        "Kalpi",
        "कालपि",
        "Jhinjhakh",
        "झींझक",
        "सदर",
        "झांसी",
        "झांसी जिला",
        "Kanpur Dehat",
        "जालौन जनपद",
        "आर्य नगर",
        "12 कालपी",
        "बड़ागांव",
        "माधोगढ",
        "Kadaura Block",
        "",
        "-",
        "लखनऊ",
    ];
    let districts: Vec<Option<DistrictId>> = (0..7).map(|id| Some(DistrictId(id))).chain([None]).collect();
    for name in names {
        for region in [None, Some(RegionId(0)), Some(RegionId(1))] {
            assert_eq!(gazetteer.sure_district(name, region), gazetteer.district(name, region).sure(), "{name}");
            for &district in &districts {
                let whole = gazetteer.mandal(name, district, region).sure();
                assert_eq!(gazetteer.sure_mandal(name, district, region), whole, "{name} {district:?} {region:?}");
            }
        }
    }
}
