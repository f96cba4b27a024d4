//! The *brief* is `brief.html`: for each region the story of one minute, for the phone and for print. One file that asks
//! for nothing from outside, is read without its script, and holds no number of anybody, no name of a person, nothing
//! that was said of a candidate: mandals and districts stand by name, the rest in figures. It is made from the document
//! that `findings.json` is, so that parts which were run anywhere make one page.

mod charts;
mod markup;
mod phrases;
mod region;
mod story;
mod theme;

use super::all_regions;
use crate::model::document::Document;
use crate::model::mark::BRIEF;
use crate::words::Word;
use crate::write::phrases as sentences;
use markup::{escape, put};
use story::Story;

/// How the page looks.
const SHEET: &str = include_str!("page.css");
/// The search; without it the list is whole.
const SCRIPT: &str = include_str!("search.js");

/// How many bytes at the head of a page are looked at for its mark.
const HEAD: usize = 1024;

/// The page of all regions of a document.
pub fn brief(document: &Document) -> Vec<u8> {
    let language = document.language;
    let stories: Vec<Story<'_>> = document.regions.iter().map(|region| Story::of(document, region)).collect();
    let title = Word::BriefTitle.in_language(language);
    let mut page = String::new();
    head(&mut page, document, title);
    put(&mut page, "a class=\"skip\" href=\"#main\"", phrases::skip(language));
    page.push_str("<header>\n");
    put(&mut page, "p class=\"form\"", BRIEF);
    match stories.as_slice() {
        [only] => put(&mut page, "h1", &format!("{} – {title}", only.name)),
        _ => put(&mut page, "h1", title),
    }
    let basis = sentences::basis(&all_regions::basis(document), language);
    put(&mut page, "p class=\"quiet\"", &format!("{} · {basis}", sentences::as_of(document.as_of, language)));
    page.push_str("</header>\n");
    if stories.len() > 1 {
        region::overview(&mut page, &stories, language);
    }
    page.push_str("<main id=\"main\">\n");
    if stories.len() > 1 {
        region::search(&mut page, language);
    }
    for (number, story) in stories.iter().enumerate() {
        region::write(&mut page, document, story, number, stories.len() > 1);
    }
    page.push_str("</main>\n<footer>\n");
    put(&mut page, "p class=\"quiet\"", phrases::more_in_the_workbook(language));
    page.push_str("</footer>\n<script>\n");
    page.push_str(SCRIPT);
    page.push_str("</script>\n</body>\n</html>\n");
    page.into_bytes()
}

/// Whether these bytes are a page that this program wrote.
pub fn is_brief(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or(&[]);
    memchr::memmem::find(head, mark().as_bytes()).is_some()
}

/// The mark in the head of a page.
fn mark() -> String {
    format!("<meta name=\"pravas\" content=\"{BRIEF}\">")
}

fn head(page: &mut String, document: &Document, title: &str) {
    page.push_str("<!doctype html>\n<html lang=\"");
    page.push_str(document.language.code());
    page.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.push_str(&mark());
    // What the page may load: nothing. Its own style and script stand in it.
    page.push_str(
        "\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n",
    );
    page.push_str(&format!("<meta name=\"generator\" content=\"pravas {}\">\n", escape(&document.version)));
    let named: Vec<&str> = document.regions.iter().map(|region| region.region.as_str()).collect();
    let about = if let [only] = named.as_slice() { format!("{only} – {title}") } else { title.to_owned() };
    put(page, "title", &about);
    page.push_str("<style>\n");
    page.push_str(&theme::variables());
    page.push_str(SHEET);
    page.push_str("</style>\n</head>\n<body>\n");
    page.push_str(charts::PATTERNS);
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
