//! The place in a text where the words are that a search found there.

use serde::Serialize;

use crate::derived::index::fold;

/// So many letters stand before the first of the words, at most.
const BEFORE: usize = 40;
/// How long an excerpt is, in letters.
const LENGTH: usize = 160;

/// A piece of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Piece {
    /// As it stands in the text, or `…` where some of that is left out.
    pub text: String,
    /// Whether it is what was searched for.
    pub found: bool,
}

/// Whether a folded word that was typed is searched for as the beginning of words: one or two letters begin too many words
/// of a text to say anything.
pub(super) fn is_open(typed: &str) -> bool {
    typed.chars().count() > 2
}

/// Where in a text most of the words stand together, the earliest such place; `None` if none of the words is in it.
/// `words` are folded.
pub(crate) fn excerpt(text: &str, words: &[String]) -> Option<Vec<Piece>> {
    let mut hits: Vec<Hit> = Vec::new();
    let mut best: Option<(usize, usize)> = None;
    for (from, chunk) in chunks(text) {
        let mut found = fold::forms(chunk).into_iter().filter_map(|form| {
            let fits =
                |word: &String| form == *word || (is_open(word) && form.starts_with(word.as_str()));
            words.iter().position(fits)
        });
        let Some(word) = found.next() else { continue };
        let trimmed = match chunk.trim_matches(|c: char| !c.is_alphanumeric()) {
            "" => chunk.trim(),
            trimmed => trimmed,
        };
        let start = from + chunk.find(trimmed).unwrap_or_default();
        hits.push(Hit {
            word,
            start,
            end: start + trimmed.len(),
        });
        // From each hit to the newest as far as one excerpt goes.
        let first =
            hits.partition_point(|hit| text[hit.start..start].chars().count() > LENGTH - BEFORE);
        let mut together: Vec<usize> = hits[first..].iter().map(|hit| hit.word).collect();
        together.sort_unstable();
        together.dedup();
        if best.is_none_or(|(most, _)| together.len() > most) {
            best = Some((together.len(), first));
        }
        if together.len() == words.len() {
            break;
        }
    }
    let (_, first) = best?;
    Some(pieces(text, &hits[first..]))
}

struct Hit {
    word: usize,
    start: usize,
    end: usize,
}

fn pieces(text: &str, hits: &[Hit]) -> Vec<Piece> {
    let start = beginning(text, hits[0].start);
    let end = ending(text, start);
    let mut pieces = Vec::new();
    let mut plain = if start > 0 {
        "…".to_owned()
    } else {
        String::new()
    };
    let mut at = start;
    for hit in hits
        .iter()
        .take_while(|hit| hit.end <= end || hit.start == hits[0].start)
    {
        plain.push_str(&text[at..hit.start]);
        if !plain.is_empty() {
            pieces.push(Piece {
                text: std::mem::take(&mut plain),
                found: false,
            });
        }
        pieces.push(Piece {
            text: text[hit.start..hit.end].to_owned(),
            found: true,
        });
        at = hit.end;
    }
    plain.push_str(text[at..end.max(at)].trim_end());
    if end.max(at) < text.trim_end().len() {
        plain.push('…');
    }
    if !plain.is_empty() {
        pieces.push(Piece {
            text: plain,
            found: false,
        });
    }
    pieces
}

/// The beginning of a word some way before a place, of the same line.
fn beginning(text: &str, place: usize) -> usize {
    let line = text[..place].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..place];
    match before.char_indices().rev().nth(BEFORE) {
        None => line,
        Some((far, _)) => before[far..]
            .char_indices()
            .find(|(_, c)| c.is_whitespace())
            .map_or(place, |(gap, space)| line + far + gap + space.len_utf8()),
    }
}

/// The end of a word some way after a place.
fn ending(text: &str, start: usize) -> usize {
    match text[start..].char_indices().nth(LENGTH) {
        None => text.len(),
        Some((far, _)) => text[start..start + far]
            .rfind(char::is_whitespace)
            .map_or(start + far, |gap| start + gap),
    }
}

/// What stands between spaces, each character of a script without spaces by itself, with where it begins.
fn chunks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive(|c: char| c.is_whitespace() || fold::is_word_by_itself(c))
        .flat_map(move |part| {
            let from = at;
            at += part.len();
            let last = part
                .chars()
                .next_back()
                .filter(|c| fold::is_word_by_itself(*c));
            let cut = part.len() - last.map_or(0, char::len_utf8);
            [(from, &part[..cut]), (from + cut, &part[cut..])]
        })
        .filter(|(_, chunk)| !chunk.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::excerpt;
    use crate::derived::index::fold;

    /// What was found stands in brackets.
    fn shown(text: &str, typed: &str) -> Option<String> {
        let pieces = excerpt(text, &fold::words(typed))?;
        let shown = pieces.iter().map(|piece| match piece.found {
            true => format!("[{}]", piece.text),
            false => piece.text.clone(),
        });
        Some(shown.collect())
    }

    #[test]
    fn the_words_are_found_as_the_search_finds_them() {
        for (text, typed, expected) in [
            (
                "Смотрели с Ёлкой, at the Élysée’s cinema",
                "елк",
                "Смотрели с [Ёлкой], at the Élysée’s cinema",
            ),
            (
                "Смотрели с Ёлкой, at the Élysée’s cinema",
                "cinema elysee",
                "Смотрели с Ёлкой, at the [Élysée’s] [cinema]",
            ),
            ("(Spider-Man!)", "spiderman", "([Spider-Man]!)"),
            ("a qx quintet", "qx", "a [qx] quintet"),
            ("我看七人の侍了", "侍", "我看七人の[侍]了"),
            ("Fast & loud", "and", "Fast [&] loud"),
        ] {
            assert_eq!(shown(text, typed).as_deref(), Some(expected), "{typed}");
        }
        assert_eq!(shown("quintet", "qu"), None);
        assert_eq!(shown("", "x"), None);
    }

    #[test]
    fn of_a_long_text_only_the_place_is_shown_where_most_words_stand_together() {
        let filler = "lorem ipsum dolor ".repeat(30);
        let text = format!("snow alone. {filler}the snow at the window, {filler}");
        let shown = shown(&text, "window snow").unwrap();
        assert!(
            shown.contains("the [snow] at the [window], lorem"),
            "{shown}"
        );
        assert!(shown.starts_with('…') && shown.ends_with('…'), "{shown}");
        assert!(shown.chars().count() < 180, "{shown}");
    }

    #[test]
    fn an_excerpt_begins_after_a_space_of_any_width() {
        let before = "x".repeat(30);
        for space in [' ', '\u{a0}', '\u{2005}', '\u{3000}'] {
            let text = format!("{before}{space}{before} snow");
            let expected = format!("…{before} [snow]");
            assert_eq!(shown(&text, "snow"), Some(expected), "{space:?}");
        }
    }

    #[test]
    fn a_word_longer_than_an_excerpt_is_shown_whole() {
        let long = "x".repeat(500);
        let shown = shown(&format!("{long} {long}"), "xxx").unwrap();
        assert!(shown.contains(&format!("[{long}]")));
    }
}
