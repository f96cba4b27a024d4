//! What a district's workbook says to whoever fills it in.

use super::days;
use crate::model::Date;
use crate::model::finding::Language;

/// How to fill in the form of visits. Excel shows it in one merged cell of a few lines.
pub(in crate::write) const fn how_to_report(language: Language) -> &'static str {
    match language {
        Language::Hindi => concat!(
            "कैसे भरें:  1. प्रवास हो गया हो तो उस मंडल की पंक्ति में हरे शीर्षक वाले खाने भरें – दिनांक (जैसे 12.10.2021), ",
            "रात्रि प्रवास और समिति बैठक में हाँ या नहीं।\n",
            "2. प्रवास नहीं हुआ हो तो केवल अंतिम खाने “नहीं हुआ – कारण” में कारण लिखें। जिस पंक्ति में कुछ नहीं बताना है उसे ऐसे ही ",
            "छोड़ दें; “सुझाई गई रात” केवल सुझाव है।\n",
            "3. जो प्रवास सूची में नहीं है उसे नीचे की खाली पंक्तियों में लिखें; प्रवासकर्ता खाली हो तो प्रवास उन्हीं का माना जाता है जिनका देय है। फिर फ़ाइल सहेजें और क्षेत्र कार्यालय को वापस भेजें।",
        ),
        Language::English => concat!(
            "How to fill this in:  1. Where a visit was made, fill the cells under the green headings in the row of that mandal – ",
            "the date (like 12.10.2021), and yes or no for night stay and meeting.\n",
            "2. Where it was not held, write only the reason, in the last cell. Leave a row as it is where there is nothing to ",
            "report; the suggested night is a suggestion and no more.\n",
            "3. Write a visit that is not listed into the blank rows below; where no visitor is written, it is that of whoever owes it. Then save the file and send it back to the region's office.",
        ),
    }
}

/// How to answer the findings of a district.
pub(in crate::write) const fn how_to_answer_findings(language: Language) -> &'static str {
    match language {
        Language::Hindi => {
            "जो ग़लत है उसे अपनी फ़ाइल के बताए गए सेल में ठीक करके फ़ाइल दोबारा भेजें। जो ठीक है उसके सामने हरे शीर्षक वाले खाने में निर्णय चुनें और कारण लिखें।"
        }
        Language::English => {
            "Mend what is wrong in the cell of your file that is named, and send that file again. For what is in order as it is, choose a decision under the green heading and give the reason."
        }
    }
}

/// How many visits are pending.
pub(in crate::write) fn so_many_pending(count: u32, language: Language) -> String {
    match (language, count) {
        (Language::Hindi, 0) => "कोई प्रवास शेष नहीं".to_owned(),
        (Language::Hindi, count) => format!("{count} प्रवास शेष"),
        (Language::English, 0) => "no visit is due".to_owned(),
        (Language::English, 1) => "1 visit due".to_owned(),
        (Language::English, count) => format!("{count} visits due"),
    }
}

/// Title and text where something else was typed than the list offers.
pub(in crate::write) const fn choose_from_list(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Hindi => ("सूची से चुनें", "यह नाम सूची में नहीं है। फिर भी रखना हो तो “हाँ” दबाएँ।"),
        Language::English => {
            ("Choose from the list", "This name is not in the list. To keep it all the same, press Yes.")
        }
    }
}

/// Title, how to type the date of a visit, and what is said of one outside the window.
pub(in crate::write) fn date_of_visit(
    window: Option<(Date, Date)>,
    language: Language,
) -> (&'static str, &'static str, String) {
    let within = window.map(|(start, end)| days(start, end));
    match language {
        Language::Hindi => (
            "प्रवास दिनांक",
            "दिन.महीना.साल लिखें, जैसे 12.10.2021। प्रवास न हुआ हो तो खाली छोड़ें।",
            match within {
                Some(within) => format!("यह दिनांक नहीं है या अवधि {within} से बाहर है। फिर भी रखना हो तो “हाँ” दबाएँ।"),
                None => "यह दिनांक नहीं है। दिन.महीना.साल लिखें, जैसे 12.10.2021।".to_owned(),
            },
        ),
        Language::English => (
            "Visit date",
            "Type day.month.year, like 12.10.2021. Leave it blank where no visit was made.",
            match within {
                Some(within) => {
                    format!("This is no date, or outside the window {within}. To keep it all the same, press Yes.")
                }
                None => "This is no date. Type day.month.year, like 12.10.2021.".to_owned(),
            },
        ),
    }
}
