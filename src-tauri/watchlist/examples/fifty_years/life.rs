//! What a person does with a watchlist in all those years.

use jiff::ToSpan as _;
use jiff::civil::date;
use watchlist::{CreditDraft, FilmDraft, Now, ViewingDraft, Watchlist};

/// How many viewings a week has.
const VIEWINGS: i64 = 5;
/// How often the note on each is written on, each time a day later.
const EDITS: i64 = 10;
const A_DAY: i64 = 24 * 60 * 60 * 1000;

/// Noon, so many days after the first.
pub fn day(number: i64) -> Now {
    Now {
        today: date(2026, 1, 5).saturating_add(number.days()),
        millis: 1_767_614_400_000 + number * A_DAY,
    }
}

/// Lives so many weeks; `pause` comes after every viewing. Gives how many acts that were.
pub fn weeks<E: From<watchlist::Error>>(
    list: &mut Watchlist,
    count: i64,
    mut pause: impl FnMut(&mut Watchlist) -> Result<(), E>,
) -> Result<i64, E> {
    let mut acts = 0;
    for viewing in 0..count * VIEWINGS {
        let now = day(viewing * 7 / VIEWINGS);
        // Of five films four are new.
        let film = match viewing % VIEWINGS {
            4 => viewing / 2 + 11,
            _ => {
                list.add_films(&[new_film(viewing)], now)?;
                acts += 1;
                11 + viewing - viewing / VIEWINGS
            }
        };
        let on = ViewingDraft::on(now.today.to_string());
        list.mark_seen(film, &on, now)?;
        let mut note = String::new();
        for edit in 0..=EDITS {
            note += &sentence(viewing * (EDITS + 1) + edit);
            list.write_note(film, &note, day(viewing * 7 / VIEWINGS + edit))?;
            list.leave_writing()?;
        }
        acts += EDITS + 2;
        pause(list)?;
    }
    Ok(acts)
}

/// One note of 120 KB, saved on so many days with a sentence more, and `pause` after each. Gives how often.
pub fn long_note<E: From<watchlist::Error>>(
    list: &mut Watchlist,
    saves: i64,
    mut pause: impl FnMut(&mut Watchlist) -> Result<(), E>,
) -> Result<i64, E> {
    let mut note: String = (0..1_500).map(sentence).collect();
    for save in 0..saves {
        note += &sentence(-save);
        list.write_note(1, &note, day(save))?;
        pause(list)?;
    }
    Ok(saves)
}

fn new_film(number: i64) -> FilmDraft {
    let mut words = sentence(-number - 1);
    let end = words
        .char_indices()
        .nth(24)
        .map_or(words.len(), |(at, _)| at);
    words.truncate(end);
    FilmDraft {
        title: format!("{} {number}", words.trim()),
        original_title: None,
        year: i32::try_from(1920 + number % 100).ok(),
        minutes: u32::try_from(70 + number % 90).ok(),
        credits: CreditDraft::directors([format!(
            "{} {}",
            word(number % 300),
            word(number % 300 + 300)
        )]),
        ..FilmDraft::default()
    }
}

/// About seventy letters, always the same for a number: common words often and rare ones seldom, as in any language.
pub fn sentence(number: i64) -> String {
    let mut chance = number
        .unsigned_abs()
        .wrapping_mul(2)
        .wrapping_add(u64::from(number < 0));
    let mut said = String::new();
    for _ in 0..12 {
        chance = chance.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut it = (chance ^ (chance >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let share = (it >> 11) as f64 / (1_u64 << 53) as f64;
        // Of n words the k-th comes once in k.
        said += &word(4_000_f64.powf(share) as i64);
        said.push(' ');
    }
    said.pop();
    said + ". "
}

/// A word, short where it is common.
fn word(number: i64) -> String {
    const SYLLABLES: [&str; 24] = [
        "a", "the", "of", "ing", "to", "er", "in", "ed", "is", "ly", "re", "al", "on", "st", "le",
        "un", "it", "or", "an", "es", "con", "ter", "com", "ment",
    ];
    let mut rest = number.unsigned_abs() as usize;
    let mut word = String::new();
    while rest > 0 || word.is_empty() {
        word += SYLLABLES[rest % SYLLABLES.len()];
        rest /= SYLLABLES.len();
    }
    word
}
