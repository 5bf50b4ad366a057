//! Whether a text is a table, and what stands between its cells.

use csv::{ReaderBuilder, StringRecord};

/// Between cells stands one of these.
const DELIMITERS: [u8; 4] = [b'\t', b';', b'|', b','];
/// So many rows are looked at.
const ROWS: usize = 20;
/// And so many bytes.
const LONGEST: usize = 1 << 20;
/// A text that is longer may have been cut off there.
const LOOKED_AT: usize = 1000;

/// What stands between the cells of a table: what parts most rows into as many cells as the first; nothing if nothing does.
pub(super) fn delimiter(text: &str) -> Option<u8> {
    let parts = DELIMITERS.into_iter().filter_map(|delimiter| {
        let rows = first_rows(text, delimiter);
        let columns = rows.first().map_or(0, StringRecord::len);
        let alike = rows.iter().filter(|row| row.len() == columns).count();
        let several = rows.len() > 1 || text.len() > LOOKED_AT;
        let most = columns > 1 && several && alike * 10 >= rows.len() * 6;
        most.then_some(((alike * 100 / rows.len()), columns, delimiter))
    });
    // Of two that are as good the first counts: commas stand in titles, too.
    let best = parts
        .rev()
        .max_by_key(|(alike, columns, _)| (*alike, *columns));
    best.map(|(.., delimiter)| delimiter)
}

fn first_rows(text: &str, delimiter: u8) -> Vec<StringRecord> {
    let looked_at = text
        .get(..text.floor_char_boundary(LONGEST))
        .unwrap_or(text);
    let reader = ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(delimiter)
        .from_reader(looked_at.as_bytes());
    let rows = reader.into_records().map_while(Result::ok);
    let mut rows: Vec<StringRecord> = rows.take(ROWS).collect();
    // The last one was cut off.
    if looked_at.len() < text.len() && rows.len() > 1 {
        rows.pop();
    }
    rows
}

/// Whether a text that begins so is written by people: not code, nor what a program reads.
pub(super) fn is_plain(begins: &str) -> bool {
    let begins = begins.trim_start_matches('\u{feff}').trim_start();
    let is_odd = |it: char| it.is_control() && !matches!(it, '\t' | '\n' | '\r' | '\u{b}');
    let opens =
        begins.starts_with(['<', '{']) || begins.starts_with("[{") || begins.starts_with("[\n");
    !opens && !begins.is_empty() && !begins.chars().any(|it| is_odd(it) || it == '\u{fffd}')
}

/// The whole lines of a text of which only so much was looked at.
pub(super) fn whole_lines(begins: &str) -> &str {
    match begins.rsplit_once('\n') {
        Some((whole, _)) if begins.len() > LOOKED_AT => whole,
        _ => begins,
    }
}
