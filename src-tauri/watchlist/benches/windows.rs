//! A window of a list that is open, far down as near the top, in a large library against a small one.

use watchlist::{Condition, Question, Sort, Window};

use crate::timing::{in_turn, line};
use crate::{Library, Outcome};

const ROUNDS: usize = 400;
const WINDOW: u32 = 60;

pub fn measure(libraries: &mut [Library]) -> Outcome<()> {
    let [.., small, large] = libraries else {
        return Ok(());
    };
    let by = |sort| Question {
        sort,
        ..Question::everything()
    };
    let waiting = Question {
        conditions: vec![Condition::Waiting(true)],
        ..by(Sort::Director)
    };
    for (question, what) in [
        (by(Sort::Title), "by title"),
        (by(Sort::Seen), "by when seen"),
        (by(Sort::Director), "by director"),
        (waiting, "of those waiting, by director"),
    ] {
        let fetch = |library: &mut Library, round: usize| -> Outcome<()> {
            let first = u32::try_from(round * 7919 % library.films)?;
            library.reader.films(
                &question,
                Window {
                    first,
                    count: WINDOW,
                },
            )?;
            Ok(())
        };
        fetch(small, 0)?;
        fetch(large, 0)?;
        let (ours, theirs) = in_turn(
            ROUNDS,
            |round| fetch(large, round),
            |round| fetch(small, round),
        )?;
        line(
            large.films,
            &format!("a window {what} / of {} films", small.films),
            &ours,
            &theirs,
        );
    }
    Ok(())
}
