//! Words in alphabetical order, walked like the tree they are: what was worked out for the beginning of a word is used for
//! every word that begins so, and a beginning that leads nowhere is passed over with all of them.

use super::letters::Letter;

/// A set of words, some 20 bytes each.
#[derive(Default)]
pub(super) struct WordList {
    text: Vec<Letter>,
    /// Where each word lies in `text`, in alphabetical order.
    spans: Vec<(u32, u8)>,
    /// How many letters each word begins with that the one before it has too.
    shared: Vec<u8>,
}

impl WordList {
    /// Adds words that are not in it yet, of at most 255 letters.
    pub(super) fn extend<'a>(&mut self, words: impl Iterator<Item = &'a [Letter]>) {
        for word in words {
            if let (Ok(start), Ok(len)) = (u32::try_from(self.text.len()), u8::try_from(word.len()))
            {
                self.text.extend_from_slice(word);
                self.spans.push((start, len));
            }
        }
        // The part that was in order is found to be so; adding a film to a large library costs one pass.
        self.spans
            .sort_by(|&one, &other| slice(&self.text, one).cmp(slice(&self.text, other)));
        self.shared.clear();
        let mut before: &[Letter] = &[];
        for &span in &self.spans {
            let word = slice(&self.text, span);
            self.shared.push(
                before
                    .iter()
                    .zip(word)
                    .take_while(|(one, other)| one == other)
                    .count() as u8,
            );
            before = word;
        }
    }

    /// Visits every word whose letters all pass `step`, which gets the states so far (the first is `start`, then one for
    /// each letter) and the letters up to the new one; `None` passes over all words that begin with those.
    pub(super) fn walk<S: Copy>(
        &self,
        start: S,
        mut step: impl FnMut(&[S], &[Letter]) -> Option<S>,
        mut arrive: impl FnMut(&[Letter], S),
    ) {
        let mut states = vec![start];
        let mut next = 0;
        'words: while next < self.spans.len() {
            let word = slice(&self.text, self.spans[next]);
            states.truncate(usize::from(self.shared[next]) + 1);
            for letters in states.len()..=word.len() {
                match step(&states, &word[..letters]) {
                    Some(state) => states.push(state),
                    None => {
                        next = self.past(next, letters);
                        continue 'words;
                    }
                }
            }
            arrive(word, states[word.len()]);
            next += 1;
        }
    }

    /// Whether any word begins so.
    pub(super) fn has_beginning(&self, letters: &[Letter]) -> bool {
        let at = self
            .spans
            .partition_point(|&span| slice(&self.text, span) < letters);
        self.spans
            .get(at)
            .is_some_and(|&span| slice(&self.text, span).starts_with(letters))
    }

    /// The first word after `word` that does not share its first `letters`.
    fn past(&self, word: usize, letters: usize) -> usize {
        let after = &self.shared[word + 1..];
        word + 1
            + after
                .iter()
                .position(|&shared| usize::from(shared) < letters)
                .unwrap_or(after.len())
    }
}

fn slice(text: &[Letter], (start, len): (u32, u8)) -> &[Letter] {
    &text[start as usize..][..usize::from(len)]
}
