//! Files as they come in the evening before the meeting: a sheet for each mandal with the visit above its list, answers
//! of a web form, a form saved under the name that a phone gave it, and nobody has made a plan.

use super::scene::{sketched, without_plan};

/// A committee as it stands on the sheet of a mandal, with the visit above it and room for a signature below.
fn committee(mandal: &str, above: &str) -> String {
    format!(
        "== {mandal}
         मंडल समिति {mandal} जनपद मथुरा | < | < | < | <
         {above}

         क्र0 | दायित्व | नाम | पिता/पति का नाम | मो0 नं0
         1 | अध्यक्ष | रामवीर {mandal} | श्याम | 6000100001
         2 | महामंत्री | हरेन्द्र {mandal} | मोहन | 6000100002


          | हस्ताक्षर | | | जिलाध्यक्ष
          | | | | मथुरा
         "
    )
}

#[test]
fn office_evening_the_visit_stands_above_the_list_of_the_committee() {
    let first = committee("राया", "जिलाध्यक्ष प्रवास दिनांक : 12/10/2021 | | | रात्रि प्रवास : हाँ");
    let second = committee("फरह", "जिलाध्यक्ष प्रवास दिनांक : 13/10/2021 | | | रात्रि प्रवास : नहीं");
    without_plan(&format!("# मथुरा मंडल समिति final (2).xlsx\n{first}\n{second}"))
        .visits(&["राया 2021-10-12 yes", "फरह 2021-10-13 no"])
        .members(&[
            "राया | अध्यक्ष | रामवीर राया | 6000100001",
            "राया | महामंत्री | हरेन्द्र राया | 6000100002",
            "फरह | अध्यक्ष | रामवीर फरह | 6000100001",
            "फरह | महामंत्री | हरेन्द्र फरह | 6000100002",
        ])
        .findings(&[]);
}

#[test]
fn office_evening_a_line_for_signatures_is_no_list() {
    sketched(
        "नाम | पद | मंडल | मोबाइल
         रमेश | अध्यक्ष | कालपी | 6000100001
         महेश | महामंत्री | कालपी | 6000100002

          | हस्ताक्षर | | जिलाध्यक्ष
          | | | जालौन",
    )
    .members(&["कालपी | अध्यक्ष | रमेश | 6000100001", "कालपी | महामंत्री | महेश | 6000100002"])
    .findings(&[]);
}

#[test]
fn office_evening_answers_of_a_web_form() {
    without_plan(
        "# फिरोजाबाद (Responses) - Form Responses 1.xlsx
         Timestamp | Email Address | आपका नाम | आपका दायित्व | मंडल चुनें | आप किस दिनांक को प्रवास पर गए? | क्या आपने रात्रि विश्राम किया?
         2021-10-06 | someone@example.org | मानवेन्द्र प्रताप | जिला अध्यक्ष | टूण्डला | '05.10.2021 | हाँ
         2021-10-14 | someone@example.org | मानवेन्द्र प्रताप | जिला अध्यक्ष | जसराना | '13.10.2021 | नहीं",
    )
    .visits(&["टूण्डला 2021-10-05 yes", "जसराना 2021-10-13 no"])
    .findings(&["S203 “Timestamp”", "S203 “Email Address”"]);
}

#[test]
fn office_evening_the_post_of_who_came_is_a_value_of_a_form() {
    let told = sketched(
        "# जालौन/नया Microsoft Excel वर्कशीट (2).xlsx
         प्रवास प्रतिवेदन
         मण्डल का नाम | कालपी
         प्रवासी का नाम | गौरव आर्य
         दायित्व | जिलाध्यक्ष
         प्रवास की तिथि | '12.10.2021
         क्या रात्रि प्रवास किया | हाँ",
    );
    told.visits(&["कालपी 2021-10-12 yes"]).holds("जिलाध्यक्ष").findings(&[]);
}

#[test]
fn office_evening_a_district_without_a_list_is_known_by_its_visits() {
    without_plan(
        "# हाथरस/नया Microsoft Excel वर्कशीट.xlsx
         मंडल | प्रवास दिनांक | रात्रि प्रवास
         सासनी | '05.10.2021 | हाँ
         मुरसान व सादाबाद | '06.10.2021 | हाँ
         # रोस्टर.xlsx
         जिला | मंडल | नाम | पद
         आगरा | बाह | रमेश | अध्यक्ष
         # Agra.xlsx
         मंडल | प्रवास दिनांक | रात्रि प्रवास
         बाह | '05.10.2021 | हाँ
         खंदौली | '06.10.2021 | हाँ",
    )
    .visits(&[
        "सासनी 2021-10-05 yes",
        "मुरसान 2021-10-06 unsaid",
        "सादाबाद 2021-10-06 unsaid",
        "बाह 2021-10-05 yes",
        "आगरा 2021-10-06 yes",
    ])
    .findings(&["N402 error Agra.xlsx"]);
}

#[test]
fn office_evening_a_title_in_the_order_of_english_words() {
    without_plan(
        "Agra zila mandal samiti soochi | < | <
         S.No | Mandal | Naam | Dayitva
         1 | Bah | Ramesh | Adhyaksh",
    )
    .members(&["Bah | President | Ramesh | "])
    .findings(&[]);
}

#[test]
fn office_evening_days_of_october_with_its_number() {
    sketched(
        "जिलाध्यक्ष प्रवास (October 2021) | <
         मंडल | प्रवास दिनांक
         कालपी | '5-10
         उरई | '9-10",
    )
    .visits(&["कालपी 2021-10-05 unsaid", "उरई 2021-10-09..2021-10-10 yes"])
    .findings(&[]);
}
