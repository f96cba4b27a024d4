//! What the plan's sheets, or the reports where there are none, say of units and people.

use super::scene::without_plan;

/// Two states with a district of one name, a mandal of one name in two districts.
const UNITS: &str = "# आधार.xlsx
    == इकाइयाँ
    क्षेत्र | जिला | मंडल
    बुन्देलखण्ड | हमीरपुर | राठ
    बुन्देलखण्ड | हमीरपुर | सुमेरपुर
    हिमाचल | हमीरपुर | नादौन
    हिमाचल | ऊना | गगरेट
    हिमाचल | ऊना | सुमेरपुर
    == चरण
    चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति
    प्रवास | मंडल | ROLE | 2021-10-01 | 2021-10-31
    == पदाधिकारी
    नाम | दायित्व | क्षेत्र | ज़िला | मंडल | मोबाइल\n";

fn plan(role: &str, people: &str) -> String {
    format!("{}{people} | 6000100001\n", UNITS.replace("ROLE", role))
}

#[test]
fn plan_without_units_takes_no_dash_for_a_mandal() {
    for nothing in ["-", "NA", "N/A", "निल", "लागू नहीं"] {
        let text = format!(
            "== प्रवास
             जिला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि विश्राम
             जालौन | कालपी | बृजकिशोर निरंजन | 2021-10-05 | हाँ
             जालौन | {nothing} | बृजकिशोर निरंजन | 2021-10-06 | हाँ
             {nothing} | {nothing} | बृजकिशोर निरंजन | 2021-10-07 | हाँ"
        );
        without_plan(&text).owed(&["कालपी: ?"]);
    }
}

#[test]
fn plan_of_a_shared_sheet_asks_nothing_of_a_mandal_that_is_not_applicable() {
    let text = "# आधार.xlsx
        == इकाइयाँ
        क्षेत्र | जिला | मंडल
        बुन्देलखण्ड | हमीरपुर | राठ
        # हमीरपुर.xlsx
        == प्रवास
        जिला | मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि विश्राम
        हमीरपुर | राठ | बृजकिशोर निरंजन | 2021-10-05 | हाँ
        हमीरपुर | NA | बृजकिशोर निरंजन | 2021-10-06 | हाँ";
    without_plan(text).visits(&["राठ 2021-10-05 yes", "हमीरपुर 2021-10-06 yes"]).findings(&[]);
}

#[test]
fn plan_knows_the_district_of_a_mandal_that_stands_alone() {
    let people = "रामकुमार वर्मा | मंडल अध्यक्ष | | | राठ";
    without_plan(&plan("मंडल अध्यक्ष", people)).findings(&[]).owed(&[
        "राठ: रामकुमार वर्मा",
        "सुमेरपुर: ?",
        "नादौन: ?",
        "गगरेट: ?",
        "सुमेरपुर: ?",
    ]);
    let told = without_plan(&plan("जिला अध्यक्ष", "रामकुमार वर्मा | जिला अध्यक्ष | | | राठ"));
    assert_eq!(told.people, ["रामकुमार वर्मा | जिला अध्यक्ष | हमीरपुर"]);
    // Of two mandals of one name the region decides; without it nobody knows.
    let told = without_plan(&plan("मंडल अध्यक्ष", "रामकुमार वर्मा | मंडल अध्यक्ष | हिमाचल | | सुमेरपुर"));
    assert_eq!(told.people, ["रामकुमार वर्मा | मंडल अध्यक्ष | ऊना"]);
    let told = without_plan(&plan("मंडल अध्यक्ष", "रामकुमार वर्मा | मंडल अध्यक्ष | | | सुमेरपुर"));
    assert!(told.people.is_empty(), "{:?}", told.people);
    told.owed(&["राठ: ?", "सुमेरपुर: ?", "नादौन: ?", "गगरेट: ?", "सुमेरपुर: ?"]);
    // Somebody of the region lives where they live.
    let told = without_plan(&plan("क्षेत्रीय अध्यक्ष", "रामकुमार वर्मा | क्षेत्रीय अध्यक्ष | हिमाचल | | गगरेट"));
    told.owed(&["राठ: ?", "सुमेरपुर: ?", "नादौन: रामकुमार वर्मा", "गगरेट: रामकुमार वर्मा", "सुमेरपुर: रामकुमार वर्मा"]);
}

#[test]
fn plan_finds_a_district_in_the_region_that_the_row_names() {
    let people = "रामकुमार वर्मा | जिला अध्यक्ष | बुन्देलखण्ड | हमीरपुर | | 6000100002
                  सुरेश ठाकुर | जिला अध्यक्ष | हिमाचल | हमीरपुर |";
    without_plan(&plan("जिला अध्यक्ष", people)).owed(&[
        "राठ: रामकुमार वर्मा",
        "सुमेरपुर: रामकुमार वर्मा",
        "नादौन: सुरेश ठाकुर",
        "गगरेट: ?",
        "सुमेरपुर: ?",
    ]);
}

#[test]
fn plan_knows_that_a_nagar_is_a_mandal() {
    let people = "रामकुमार वर्मा | नगर अध्यक्ष | बुन्देलखण्ड | हमीरपुर | राठ";
    without_plan(&plan("नगर अध्यक्ष", people)).owed(&[
        "राठ: रामकुमार वर्मा",
        "सुमेरपुर: ?",
        "नादौन: ?",
        "गगरेट: ?",
        "सुमेरपुर: ?",
    ]);
}

#[test]
fn plan_counts_no_visit_for_a_seat_that_is_a_guess() {
    let told = |seat: &str| {
        let text = format!(
            "# आधार.xlsx
            == इकाइयाँ
            क्षेत्र | जिला | मंडल | विधानसभा
            बुन्देलखण्ड | जालौन | कालपी | कालपी
            बुन्देलखण्ड | जालौन | उरई | माधौगढ़
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक
            प्रवास | विधानसभा | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | हाँ | नहीं
            # जालौन.xlsx
            == प्रवास
            जिला | विधानसभा | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम
            जालौन | {seat} | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ"
        );
        let missed = without_plan(&text).others.into_iter().filter(|said| said.starts_with("T601 "));
        missed.collect::<Vec<String>>().join("; ")
    };
    assert!(told("माधौगढ़").contains("Seat कालपी"), "{}", told("माधौगढ़"));
    for seat in ["", "माधौगड़ी"] {
        assert!(told(seat).contains("Seat माधौगढ़"), "{seat}: {}", told(seat));
    }
}
