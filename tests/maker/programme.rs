//! A small sample of a window that is still open: a programme, visits that clash and lag, and problems.

use super::small::Small;
use serde_json::json;

const UNITS: &str = "
क्षेत्र | जिला | मंडल
कानपुर-बुन्देलखण्ड | जालौन | कालपी
कानपुर-बुन्देलखण्ड | जालौन | उरई
कानपुर-बुन्देलखण्ड | जालौन | कोंच
कानपुर-बुन्देलखण्ड | जालौन | माधौगढ़
कानपुर-बुन्देलखण्ड | जालौन | कदौरा
कानपुर-बुन्देलखण्ड | जालौन | डकोर
कानपुर-बुन्देलखण्ड | जालौन | महेवा
कानपुर-बुन्देलखण्ड | जालौन | रामपुरा";
const PEOPLE: &str = "
नाम | दायित्व | क्षेत्र | जिला
बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन
लक्ष्मण दास पटेल | जिला महामंत्री | कानपुर-बुन्देलखण्ड | जालौन";
const PHASES: &str = "
चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक | फीडबैक
मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-11-01 | 2021-11-30 | हाँ | हाँ | नहीं";
const POSTS: &str = "
पद | न्यूनतम | अधिकतम | मोबाइल आवश्यक
अध्यक्ष | #0 | #1 | नहीं
सदस्य | #0 | #60 | नहीं";
const SETTINGS: &str = "
नाम | मान
as_of | 2021-11-12
R501 | off
T601 | off
T613 | off";
const ROSTER: &str = "
जिला | मंडल | पद | नाम | मोबाइल
जालौन | कालपी | अध्यक्ष | रमेश निरंजन | #6000100011
जालौन | कालपी | सदस्य | सीता पाल | #6000100023
जालौन | कालपी | सदस्य | नरेश गुप्ता | #6000100035";
const TOUR: &str = "
मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई | उपस्थिति
कालपी | बृजकिशोर निरंजन | 2021-11-05 | हाँ | हाँ | #1
उरई | बृजकिशोर निरंजन | 2021-11-05 | हाँ | हाँ | #20
उरई | बृजकिशोर निरंजन | 2021-11-05 | हाँ | हाँ | #21";
const SEATS: &str = "
संख्या | नाम | जिला | क्षेत्र
#220 | कालपी | जालौन | कानपुर-बुन्देलखण्ड";
const FEEDBACK: &str = "
विधानसभा | प्रभारी का नाम | फीडबैक
कालपी | लक्ष्मण दास पटेल | ठीक है";
const AHEAD: &str = "
जिला | मंडल | प्रवासकर्ता | दायित्व | प्रस्तावित तिथि
जालौन | कोंच | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-11-09
जालौन | माधौगढ़ | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-11-25
जालौन | कदौरा | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-11-25";
const PROBLEMS: &str = "
जिला | मंडल | समस्या | समस्या दिनांक | स्थिति | समाधान तिथि | तैनात पदाधिकारी
जालौन | कालपी | पेयजल की टंकी खराब है | 2021-11-05 |  |  |
जालौन | उरई | नहर का पुल टूटा है | 2021-10-01 | लंबित |  |
जालौन | कालपी | बिजली का खंभा गिर गया | 2021-11-05 | समाधान हुआ |  |
जालौन | कोंच | राशन की दुकान बंद है | 2021-11-06 | लंबित |  | परमसुख त्रिवेदी";

/// The sample.
pub fn programme() -> Small {
    let plan = [
        ("इकाइयाँ", UNITS),
        ("विधानसभा", SEATS),
        ("पदाधिकारी", PEOPLE),
        ("चरण", PHASES),
        ("पद", POSTS),
        ("सेटिंग", SETTINGS),
    ];
    let (tour, ahead, problems) = ("जालौन प्रवास.xlsx", "जालौन कार्यक्रम.xlsx", "जालौन समस्याएँ.xlsx");
    let mut small = Small::new("programme", "an open window: programme, clash, pace, thin attendance, problems")
        .book("योजना.xlsx", &plan)
        .book("जालौन सूची.xlsx", &[("सूची", ROSTER)])
        .book(tour, &[("प्रवास", TOUR)])
        .book(ahead, &[("प्रवास कार्यक्रम", AHEAD)])
        .book("फीडबैक.xlsx", &[("विधानसभा फीडबैक", FEEDBACK)])
        .book(problems, &[("समस्याएँ", PROBLEMS)])
        .expect(json!({"rule": "T606", "file": tour}))
        .expect(json!({"rule": "T607", "mandal": "उरई", "file": tour}))
        .expect(json!({"rule": "A802", "seat": "कालपी", "file": "फीडबैक.xlsx", "cell": "C2"}))
        .expect(json!({"rule": "T608", "mandal": "कालपी", "file": tour, "cell": "F2"}))
        .expect(json!({"rule": "T609", "district": "जालौन"}))
        .expect(json!({"rule": "T610", "mandal": "कोंच", "file": ahead, "cell": "E2"}))
        .expect(json!({"rule": "T611", "file": ahead}))
        .expect(json!({"rule": "P701", "mandal": "कालपी", "file": problems, "cell": "E2"}))
        .expect(json!({"rule": "P702", "mandal": "उरई", "file": problems, "cell": "D3"}))
        .expect(json!({"rule": "P703", "mandal": "उरई", "file": problems, "cell": "G3"}))
        .expect(json!({"rule": "P704", "mandal": "कालपी", "file": problems, "cell": "F4", "severity": "info"}))
        .expect(json!({"rule": "P705", "mandal": "कोंच", "file": problems, "cell": "G5"}));
    for mandal in ["कालपी", "उरई"] {
        small = small.owed("जालौन", mandal, "done", "");
    }
    for mandal in ["कोंच", "माधौगढ़", "कदौरा", "डकोर", "महेवा", "रामपुरा"]
    {
        small = small.owed("जालौन", mandal, "pending", "");
    }
    small
}
