//! What titles and the names of sheets, files and folders say of the table below them.

use super::show::check_context;

#[test]
fn labels_bind_what_stands_behind_them() {
    check_context(
        "जिला - जालौन
         मंडल: कालपी
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title mandal=कालपी
         Title district=जालौन",
    );
    check_context(
        "विधान सभा क्षेत्र 220 - माधौगढ़
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title seat=220
         Title ?=माधौगढ़",
    );
    check_context(
        "Assembly Constituency: Kalpi, Dist. Jalaun
         S.No. | Name | Post
         1 | Ramesh | President",
        "Title seat=Kalpi
         Title district=Jalaun",
    );
    check_context(
        "संगठनात्मक जिला जालौन; संगठनात्मक क्षेत्र: कानपुर-बुन्देलखण्ड
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title district=जालौन
         Title region=कानपुर-बुन्देलखण्ड",
    );
    check_context(
        "मंडल का नाम: कालपी | प्रवासी पदाधिकारी का नाम: श्री रमेश कुमार
         क्र. | दिनांक | रात्रि विश्राम
         1 | 2021-10-05 | हाँ",
        "Title mandal=कालपी
         Title visitor=श्री रमेश कुमार",
    );
}

#[test]
fn labels_of_several_words_bind_as_well() {
    check_context(
        "जिला-जालौन (मंडल-कालपी) विधानसभा = उरई
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title district=जालौन
         Title mandal=कालपी
         Title seat=उरई",
    );
    check_context(
        "विधानसभा संख्या व नाम: 219 कालपी
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title seat=219 कालपी",
    );
    check_context(
        "जिले का नाम: जालौन, मंडल का नाम: कालपी
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title district=जालौन
         Title mandal=कालपी",
    );
    check_context(
        "Assembly seat - Kalpi
         S.No. | Name | Post
         1 | Ramesh | President",
        "Title seat=Kalpi",
    );
}

#[test]
fn labels_may_stand_behind_the_name() {
    check_context(
        "कालपी मंडल (जालौन जिला)
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title mandal=कालपी
         Title district=जालौन",
    );
    check_context(
        "Kalpi Mandal, Jalaun District
         S.No. | Name | Post
         1 | Ramesh | President",
        "Title mandal=Kalpi
         Title district=Jalaun",
    );
    check_context(
        "कानपुर बुन्देलखण्ड क्षेत्र / जालौन जनपद
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title region=कानपुर बुन्देलखण्ड
         Title district=जालौन",
    );
    check_context(
        "जालौन संगठनात्मक जिला
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title district=जालौन",
    );
    check_context(
        "कानपुर संगठनात्मक क्षेत्र, कालपी विधान सभा
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title region=कानपुर
         Title seat=कालपी",
    );
    check_context(
        "Kalpi Assembly Constituency
         S.No. | Name | Post
         1 | Ramesh | President",
        "Title seat=Kalpi",
    );
}

#[test]
fn parts_of_a_title_are_read_one_by_one() {
    check_context(
        "जालौन   कालपी
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title ?=जालौन
         Title ?=कालपी",
    );
    check_context(
        "जालौन कालपी
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title ?=जालौन कालपी",
    );
    check_context(
        "जालौन | उरई, कोंच
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title ?=जालौन
         Title ?=उरई
         Title ?=कोंच",
    );
    check_context(
        "जालौन–कालपी
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title ?=जालौन–कालपी",
    );
    check_context(
        "जालौन – कालपी
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title ?=जालौन
         Title ?=कालपी",
    );
    check_context(
        "जालौन\\nकालपी
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Title ?=जालौन
         Title ?=कालपी",
    );
}

#[test]
fn offices_and_who_holds_them() {
    check_context(
        "जिलाध्यक्ष: श्री बृजकिशोर निरंजन
         क्र. | मंडल | दिनांक | रात्रि विश्राम
         1 | कालपी | 2021-10-05 | हाँ",
        "Title role=जिलाध्यक्ष
         Title visitor=श्री बृजकिशोर निरंजन",
    );
    check_context(
        "जिला अध्यक्ष - श्री बृजकिशोर (जालौन)
         क्र. | मंडल | दिनांक | रात्रि विश्राम
         1 | कालपी | 2021-10-05 | हाँ",
        "Title role=जिला अध्यक्ष
         Title visitor=श्री बृजकिशोर
         Title ?=जालौन",
    );
    check_context(
        "चुनाव सह प्रभारी प्रवास - जालौन
         क्र. | मंडल | दिनांक | रात्रि विश्राम
         1 | कालपी | 2021-10-05 | हाँ",
        "Title role=चुनाव सह प्रभारी
         Title ?=जालौन",
    );
    check_context(
        "District General Secretary: Ramesh Kumar
         S.No. | Mandal | Date | Night Stay
         1 | Kalpi | 2021-10-05 | Yes",
        "Title role=District General Secretary
         Title visitor=Ramesh Kumar",
    );
    check_context(
        "State Election In Charge - Ramesh Kumar
         S.No. | Mandal | Date | Night Stay
         1 | Kalpi | 2021-10-05 | Yes",
        "Title role=State Election In Charge
         Title visitor=Ramesh Kumar",
    );
    check_context(
        "Ziladhyaksh - Ramesh Kumar
         S.No. | Mandal | Date | Night Stay
         1 | Kalpi | 2021-10-05 | Yes",
        "Title role=Ziladhyaksh
         Title visitor=Ramesh Kumar",
    );
    check_context(
        "Regional General Election Co-in-charge: Ramesh Kumar
         S.No. | Mandal | Date | Night Stay
         1 | Kalpi | 2021-10-05 | Yes",
        "Title role=Regional General Election Co-in-charge
         Title visitor=Ramesh Kumar",
    );
}

#[test]
fn an_office_without_rank_is_no_role() {
    check_context(
        "अध्यक्ष - रमेश कुमार
         क्र. | मंडल | दिनांक | रात्रि विश्राम
         1 | कालपी | 2021-10-05 | हाँ",
        "Title ?=रमेश कुमार",
    );
    check_context(
        "जालौन जिला, अध्यक्ष - रमेश कुमार
         क्र. | मंडल | दिनांक | रात्रि विश्राम
         1 | कालपी | 2021-10-05 | हाँ",
        "Title district=जालौन
         Title ?=रमेश कुमार",
    );
    check_context(
        "In charge - Ramesh Kumar
         S.No. | Mandal | Date | Night Stay
         1 | Kalpi | 2021-10-05 | Yes",
        "Title ?=Ramesh Kumar",
    );
}

#[test]
fn dates_and_visitors_need_a_mark_behind_their_label() {
    check_context(
        "दिनांक: 5.10.2021
         Visitor - Ramesh Kumar
         क्र. | मंडल | रात्रि विश्राम | उपस्थिति
         1 | कालपी | हाँ | 12",
        "Title visitor=Ramesh Kumar
         Title date=5.10.2021",
    );
    check_context(
        "प्रवासकर्ता श्री रमेश
         प्रवासी नेता : श्री महेश | तिथि = 6.10.2021
         क्र. | मंडल | रात्रि विश्राम | उपस्थिति
         1 | कालपी | हाँ | 12",
        "Title visitor=श्री महेश
         Title date=6.10.2021
         Title ?=रमेश",
    );
}

#[test]
fn names_of_files_and_folders_without_what_says_nothing() {
    check_context(
        "# कानपुर बुन्देलखण्ड/जालौन/कालपी_सूची_v2 final (1).xlsx
         == 05-10-2021
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "File ?=कालपी
         Folder ?=जालौन
         Folder ?=कानपुर बुन्देलखण्ड",
    );
    check_context(
        "# Downloads/WhatsApp Documents/Kalpi 12.xlsx
         == Oct21
         S.No. | Name | Post
         1 | Ramesh | President",
        "File ?=Kalpi
         Sheet date=Oct21",
    );
    check_context(
        "# माधौगढ़ & रामपुरा.xlsx
         == Sheet 2
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "File ?=माधौगढ़
         File ?=रामपुरा",
    );
    check_context(
        "# Jalaun's.xlsx
         == अक्टूबर
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "File ?=Jalaun's
         Sheet date=अक्टूबर",
    );
    check_context(
        "# उरई नगर 3.xlsx
         == कालपी (2)
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "Sheet ?=कालपी
         File ?=उरई नगर",
    );
    check_context(
        "# अ.xlsx
         == A
         क्र. | नाम | पद
         1 | रमेश | अध्यक्ष",
        "",
    );
}
