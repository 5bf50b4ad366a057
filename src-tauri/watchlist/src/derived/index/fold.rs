//! Folding: the one form in which text is indexed and looked up.
//!
//! Letters lose case and marks; every script but Cyrillic, Chinese and Japanese becomes ASCII. Cyrillic stays, since it
//! is spelled in Latin letters in many ways (`letters.tsv`); Chinese and Japanese write no spaces between words, so
//! each of their characters is a word.

use any_ascii::any_ascii_char;

/// The longest word kept, in letters; a longer one is found by its beginning.
pub(crate) const LONGEST_WORD: usize = 40;

/// Parts the words of a line from their other forms: `ivans childhood|ivan s`.
pub(crate) const OTHER_FORMS: char = '|';

/// What `&` is read as, and a `+` that stands alone; the words for it in other languages mean the same where one is typed.
pub(crate) const AND: &str = "and";

/// The words of a text as someone types them: an apostrophe joins, everything else that is no letter parts.
pub(crate) fn words(text: &str) -> Vec<String> {
    words_of(&folded(text)).collect()
}

/// One name or note as it is indexed: its words, then the other forms people type of those with marks inside:
/// `ivan` and `s` for *Ivan's*, `spiderman` for *Spider-Man*.
pub(crate) fn line(text: &str) -> String {
    let (mut words, mut others) = (Vec::new(), Vec::new());
    for chunk in text.split_whitespace() {
        let folded = folded(chunk);
        let parts = words.len();
        words.extend(words_of(&folded));
        let parted = match chunk.contains('&') {
            // Also typed without it: `qa`.
            true => words_of(&self::folded(&chunk.replace('&', " "))).collect(),
            false => words[parts..].to_vec(),
        };
        others.extend(
            folded
                .split(' ')
                .filter(|word| has_inner_apostrophe(word))
                .flat_map(pieces_of),
        );
        if parted.len() > 1 && !chunk.contains(is_word_by_itself) {
            others.push(shortened(&parted.concat()));
        }
    }
    let mut line = words.join(" ");
    if !others.is_empty() {
        line.push(OTHER_FORMS);
        line.push_str(&others.join(" "));
    }
    line
}

/// All the forms by which a word of a text is found.
pub(crate) fn forms(word: &str) -> Vec<String> {
    let line = line(word);
    let forms = line.split([' ', OTHER_FORMS]);
    forms
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

fn words_of(folded: &str) -> impl Iterator<Item = String> {
    folded
        .split(' ')
        .map(|word| shortened(&word.replace('\'', "")))
        .filter(|word| !word.is_empty())
}

fn pieces_of(word: &str) -> impl Iterator<Item = String> {
    word.split('\'')
        .filter(|piece| !piece.is_empty())
        .map(shortened)
}

fn has_inner_apostrophe(word: &str) -> bool {
    word.trim_matches('\'').contains('\'')
}

fn shortened(word: &str) -> String {
    word.chars().take(LONGEST_WORD).collect()
}

/// Folded letters, `'` for every kind of apostrophe, [`AND`] for what is read so, a space for everything else.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let stands_alone =
            before.is_whitespace() && letters.peek().is_none_or(|next| next.is_whitespace());
        before = letter;
        match letter {
            'a'..='z' | '0'..='9' => folded.push(letter),
            'A'..='Z' => folded.push(letter.to_ascii_lowercase()),
            '\u{400}'..='\u{52f}' if letter.is_alphabetic() => folded.push(cyrillic(letter)),
            _ if is_apostrophe(letter) => folded.push('\''),
            _ if is_silent(letter) => {}
            _ if is_word_by_itself(letter) => folded.extend([' ', letter, ' ']),
            _ if letter.is_alphabetic() => {
                let spelled = any_ascii_char(letter)
                    .chars()
                    .filter(char::is_ascii_alphanumeric);
                folded.extend(spelled.map(|c| c.to_ascii_lowercase()));
            }
            '&' => folded.extend([" ", AND, " "]),
            '+' if stands_alone => folded.push_str(AND),
            _ if letter.is_numeric() => folded.push_str(&number(any_ascii_char(letter))),
            _ => folded.push(' '),
        }
    }
    folded
}

/// ё and й lose their marks like any letter; so do the letters of the old spelling and of the neighbours.
fn cyrillic(letter: char) -> char {
    match letter.to_lowercase().next().unwrap_or(letter) {
        'ё' | 'ѐ' | 'є' | 'ѣ' => 'е',
        'й' | 'ѝ' | 'і' | 'ї' | 'ѵ' => 'и',
        'ґ' | 'ѓ' => 'г',
        'ќ' => 'к',
        'ў' => 'у',
        'ѳ' => 'ф',
        'ѕ' => 'з',
        plain => plain,
    }
}

/// `²` is 2, and `8½` is typed `8 1/2`.
fn number(spelled: &str) -> String {
    let gap = if spelled.contains('/') { " " } else { "" };
    let digits = spelled.chars().map(|c| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            ' '
        }
    });
    gap.chars().chain(digits).collect()
}

/// Also the marks several habits write for ь and ъ.
fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '"' | '’' | '‘' | '”' | '“' | '`' | '´' | '′' | '″' | '\u{2b9}'..='\u{2bf}'
    )
}

/// Marks that stand on the letter before, and characters without a width.
fn is_silent(letter: char) -> bool {
    matches!(letter, '\0' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
}

/// Chinese characters and Japanese syllables.
pub(crate) fn is_word_by_itself(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
        && letter.is_alphabetic()
}

#[cfg(test)]
mod tests;
