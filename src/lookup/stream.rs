//! Many names, one per line: answered in their order, a batch at a time on all processors. What was asked before is
//! not worked out again.

use super::{Answer, Directory, Kind, Question};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::io::{self, BufRead, BufReader, Read, Write};

/// Most lines that are answered together.
const BATCH: usize = 16_384;
/// Bytes that are read together at most.
const BUFFER: usize = 1 << 20;
/// Most answers that are kept; beyond it the store begins anew.
const KEPT: usize = 400_000;

/// Answers every line of `input`: a name, and after a tab its district where that is known, else `district`. `print`
/// makes the text of one answer.
///
/// # Errors
///
/// Where reading or writing fails.
pub fn answer_lines(
    directory: &Directory<'_>,
    kind: Option<Kind>,
    district: Option<&str>,
    input: impl Read,
    mut output: impl Write,
    print: &(dyn Fn(&Question, &Answer) -> String + Sync),
) -> io::Result<()> {
    let mut known: FxHashMap<Question, String> = FxHashMap::default();
    let mut input = BufReader::with_capacity(BUFFER, input);
    let mut is_first = true;
    loop {
        let questions = batch(&mut input, district, &mut is_first)?;
        if questions.is_empty() {
            return output.flush();
        }
        if known.len() > KEPT {
            known.clear();
        }
        let mut new: Vec<&Question> = questions.iter().filter(|question| !known.contains_key(*question)).collect();
        new.sort_unstable_by(|one, other| (&one.name, &one.district).cmp(&(&other.name, &other.district)));
        new.dedup();
        let answers: Vec<(Question, String)> = new
            .into_par_iter()
            .map(|question| (question.clone(), print(question, &directory.ask(kind, question))))
            .collect();
        known.extend(answers);
        for question in &questions {
            output.write_all(known.get(question).map_or("", String::as_str).as_bytes())?;
        }
        output.flush()?;
    }
}

/// The next lines that are there, and at least one: somebody who types a line gets an answer to it.
fn batch(input: &mut BufReader<impl Read>, district: Option<&str>, is_first: &mut bool) -> io::Result<Vec<Question>> {
    let mut questions = Vec::new();
    let mut line = Vec::new();
    while questions.len() < BATCH {
        if !questions.is_empty() && !input.buffer().contains(&b'\n') {
            break;
        }
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        let text = if std::mem::take(is_first) { text.trim_start_matches('\u{feff}') } else { &text };
        questions.push(question(text.trim_end_matches(['\n', '\r']), district));
    }
    Ok(questions)
}

fn question(line: &str, district: Option<&str>) -> Question {
    let (name, own) = line.split_once('\t').map_or((line, None), |(name, own)| (name, Some(own)));
    let own = own.map(|own| own.split('\t').next().unwrap_or_default().trim()).filter(|own| !own.is_empty());
    Question { name: name.to_owned(), district: own.or(district).map(str::to_owned) }
}
