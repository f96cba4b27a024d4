//! A region's part of the page, and the list of regions above the parts.

use super::story::{DistrictLine, Left, Story};
use super::{charts, phrases};
use crate::model::document::{Document, PhaseRates};
use crate::model::finding::Language;
use crate::model::plan::Level;
use crate::words::Word;
use crate::write::brief::markup::{escape, put};
use crate::write::phrases as sentences;
use crate::write::sign::Sign;

/// At most this many overdue problems.
const PROBLEMS: usize = 5;

/// Every region with the figure that matters, each a link to its part.
pub(super) fn overview(page: &mut String, stories: &[Story<'_>], language: Language) {
    page.push_str(&format!("<nav aria-label=\"{}\">\n<table>\n", escape(phrases::regions(language))));
    put(page, "caption class=\"hidden\"", phrases::regions(language));
    let heads = [Word::Region.in_language(language), phrases::visited_of_owed(language), "%"];
    head_row(page, &heads);
    page.push_str("<tbody>\n");
    for (number, story) in stories.iter().enumerate() {
        page.push_str(&format!(
            "<tr><th scope=\"row\"><a href=\"#region-{}\">{}</a></th>",
            number + 1,
            escape(story.name)
        ));
        let (of, share) = story.main.map_or_else(Default::default, |(phase, _)| {
            (sentences::visited_of(language, phase.visited, phase.owed), share(phase.visited, phase.owed))
        });
        page.push_str(&format!("<td>{of}</td><td>{share}</td></tr>\n"));
    }
    page.push_str("</tbody>\n</table>\n</nav>\n");
}

/// The search, which shows only where a script runs. On a page of several regions it stands above them all, and what it
/// does not find makes room; on a page of one it stands above the list.
pub(super) fn search(page: &mut String, language: Language) {
    page.push_str("<form id=\"search\" role=\"search\" hidden>\n");
    put(page, "label for=\"q\"", phrases::search(language));
    page.push_str("<input id=\"q\" type=\"search\" autocomplete=\"off\">\n<p id=\"found\" role=\"status\"");
    page.push_str(&format!(
        " data-found=\"{}\" data-none=\"{}\"></p>\n</form>\n",
        escape(phrases::found(language)),
        escape(phrases::none_found(language))
    ));
}

/// The part of one region.
pub(super) fn write(page: &mut String, document: &Document, story: &Story<'_>, number: usize, is_one_of_many: bool) {
    let language = document.language;
    let id = number + 1;
    page.push_str(&format!("<section class=\"region\" id=\"region-{id}\" aria-labelledby=\"name-{id}\">\n"));
    let shown = if is_one_of_many { "" } else { " class=\"hidden\"" };
    put(page, &format!("h2 id=\"name-{id}\"{shown}"), story.name);
    if let Some((phase, level)) = story.main {
        figure(page, phase, level, language);
    }
    lines(page, story, is_one_of_many, language);
    phase_table(page, document, story);
    if let Some((phase, level)) = story.main {
        page.push_str("<div class=\"charts\">\n");
        district_table(page, story, phase, language);
        charts::pace(page, story, (phase, document.as_of), language, id);
        page.push_str("</div>\n");
        if level == Level::Mandal {
            if !is_one_of_many {
                search(page, language);
            }
            left(page, story, level, language);
        }
    }
    overdue(page, story, language);
    page.push_str("</section>\n");
}

/// The figure that matters.
fn figure(page: &mut String, phase: &PhaseRates, level: Level, language: Language) {
    let pieces = sentences::figure(language, level, phase.owed, phase.visited, phase.with_night);
    page.push_str("<p class=\"figure\">");
    for (is_number, text) in pieces {
        let text = escape(&text);
        page.push_str(&if is_number { format!("<strong>{text}</strong>") } else { text });
    }
    page.push_str("</p>\n");
    let window = sentences::from_to(phase.start, phase.end, language);
    let under = if window.is_empty() { phase.phase.clone() } else { format!("{} · {window}", phase.phase) };
    put(page, "p class=\"quiet under\"", &under);
}

/// Who reported, how much is wrong, what changed. How many reported stands at the top of a page of one region already.
fn lines(page: &mut String, story: &Story<'_>, is_one_of_many: bool, language: Language) {
    let silent: Vec<&str> = story.silent().iter().map(|one| one.name).collect();
    let all = story.districts.len();
    page.push_str("<ul class=\"lines\">\n");
    if all > 0 && is_one_of_many {
        put(page, "li", &sentences::reported_of((all - silent.len()) as u32, all as u32, language));
    }
    if !silent.is_empty() {
        put(page, "li", &phrases::no_report_from(&silent.join(", "), language));
    }
    put(page, "li", &phrases::findings(story.figures.findings, language));
    if let Some((as_of, new, open)) = story.since {
        put(page, "li", &sentences::since(as_of, new, None, open, language));
    }
    page.push_str("</ul>\n");
}

/// A line for each phase.
fn phase_table(page: &mut String, document: &Document, story: &Story<'_>) {
    let language = document.language;
    if story.figures.phases.is_empty() {
        return;
    }
    page.push_str("<table class=\"phases\">\n");
    put(page, "caption class=\"hidden\"", phrases::phases(language));
    let word = |word: Word| word.in_language(language);
    let heads = [word(Word::Phase), phrases::visited_of_owed(language), "%", word(Word::MetAll), word(Word::OnTime)];
    head_row(page, &heads);
    page.push_str("<tbody>\n");
    for phase in &story.figures.phases {
        // Within one month the days stay on one line: word joiners keep them together.
        let window = sentences::from_to(phase.start, phase.end, language).replace(".–", ".\u{2060}–\u{2060}");
        page.push_str(&format!(
            "<tr><th scope=\"row\">{} <small>{}</small></th>",
            escape(&phase.phase),
            escape(&window)
        ));
        match phase.start.filter(|_| !phase.has_begun(document.as_of)) {
            Some(start) => page.push_str(&format!("<td colspan=\"4\">{}</td>", sentences::begins(start, language))),
            None => page.push_str(&format!(
                "<td>{}</td><td>{}</td><td>{}</td><td>{}</td>",
                sentences::visited_of(language, phase.visited, phase.owed),
                share(phase.visited, phase.owed),
                share(phase.met, phase.owed),
                share(phase.on_time, phase.owed)
            )),
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n");
}

/// A line with a bar for each district.
fn district_table(page: &mut String, story: &Story<'_>, phase: &PhaseRates, language: Language) {
    let word = |word: Word| word.in_language(language);
    page.push_str("<div class=\"districts\">\n");
    put(page, "h3", &format!("{} – {}", word(Word::ByDistrict), phase.phase));
    charts::legend(page, &story.districts, language);
    page.push_str("<table>\n");
    put(page, "caption class=\"hidden\"", word(Word::ByDistrict));
    head_row(page, &[word(Word::District), word(Word::Status), phrases::visited_of_owed(language), "%"]);
    page.push_str("<tbody>\n");
    for line in &story.districts {
        page.push_str(&format!("<tr><th scope=\"row\">{}</th><td>", escape(line.name)));
        charts::bar(page, line, language);
        page.push_str(&format!(
            "</td><td>{}</td><td>{}</td></tr>\n",
            sentences::visited_of(language, line.visited(), line.owed()),
            share(line.visited(), line.owed())
        ));
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
}

/// What is left by name: not visited where something was reported, then the districts that are silent, then what lacks
/// something.
fn left(page: &mut String, story: &Story<'_>, level: Level, language: Language) {
    let behind = story.behind();
    let silent: Vec<&DistrictLine<'_>> = story.silent().into_iter().filter(|one| !one.to_visit.is_empty()).collect();
    let count = behind.iter().chain(&silent).map(|one| one.to_visit.len()).sum();
    put(page, "h3", &phrases::to_visit(level, count, language));
    page.push_str("<ul class=\"left\">\n");
    for line in behind.into_iter().chain(silent) {
        units(page, line.name, line.is_silent, &line.to_visit, language);
    }
    page.push_str("</ul>\n");
    let incomplete = story.incomplete();
    if !incomplete.is_empty() {
        let count = incomplete.iter().map(|one| one.incomplete.len()).sum();
        put(page, "h3", &phrases::incomplete(level, count, language));
        page.push_str("<ul class=\"left\">\n");
        for line in incomplete {
            units(page, line.name, false, &line.incomplete, language);
        }
        page.push_str("</ul>\n");
    }
}

/// A district with units of it.
fn units(page: &mut String, district: &str, is_silent: bool, left: &[Left<'_>], language: Language) {
    page.push_str(&format!("<li><h4>{} <span>({})</span>", escape(district), left.len()));
    if is_silent {
        page.push_str(&format!(" <small>{}</small>", Word::NotReported.in_language(language)));
    }
    page.push_str("</h4>\n<ul>");
    for one in left {
        let missing: Vec<&str> = one.missing.iter().map(|code| phrases::missing(code, language)).collect();
        let lacks = if missing.is_empty() { String::new() } else { format!(" <small>{}</small>", missing.join(", ")) };
        // The district's heading says it of a silent one; a mark beside each name would say it again.
        let mark = if is_silent { String::new() } else { mark(one.sign, language) };
        page.push_str(&format!("<li>{mark}{}{lacks}</li>", escape(one.name)));
    }
    page.push_str("</ul></li>\n");
}

/// A sign that is seen, with its word for those who hear the page.
fn mark(sign: Sign, language: Language) -> String {
    let word = sign.word().in_language(language);
    format!(
        "<span class=\"mark {}\" aria-hidden=\"true\">{}</span><span class=\"hidden\">{word}: </span>",
        charts::class(sign),
        sign.mark()
    )
}

/// The problems that are overdue, the oldest first.
fn overdue(page: &mut String, story: &Story<'_>, language: Language) {
    if story.overdue.is_empty() {
        return;
    }
    put(page, "h3", &phrases::overdue(story.overdue.len(), language));
    page.push_str("<ul class=\"lines\">\n");
    for one in story.overdue.iter().take(PROBLEMS) {
        put(page, "li", &one.message);
    }
    let more = story.overdue.len().saturating_sub(PROBLEMS);
    if more > 0 {
        put(page, "li", &sentences::more(more as u32, language));
    }
    page.push_str("</ul>\n");
}

fn head_row(page: &mut String, heads: &[&str]) {
    page.push_str("<thead>\n<tr>");
    for head in heads {
        page.push_str(&format!("<th scope=\"col\">{}</th>", escape(head)));
    }
    page.push_str("</tr>\n</thead>\n");
}

/// A share in percent, rounded as the workbook rounds it.
fn share(part: u32, all: u32) -> String {
    if all == 0 { "–".to_owned() } else { format!("{}%", (part * 200 + all) / (all * 2)) }
}
