//! How long someone who reads and types waits, on a connection of their own, while something is written.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use watchlist::{Question, Reader, Window};

use crate::Outcome;

/// From one key to the next.
const BETWEEN: Duration = Duration::from_millis(20);
/// How long they read and type before it begins, and after it ended.
const PEACE: Duration = Duration::from_secs(1);
/// More than the reader remembers: each is asked as if for the first time.
const TYPED: [&str; 12] = [
    "w", "wi", "win", "wint", "z", "zh", "zhu", "p", "po", "pos", "the l", "the le",
];

/// The longest waits for a window of the list, and for the answer to a key.
#[derive(Default)]
pub struct Waits {
    pub window: Duration,
    pub search: Duration,
}

/// Before something is written, meanwhile, and just after.
pub struct Watched {
    pub before: Waits,
    pub meanwhile: Waits,
    pub after: Waits,
    /// How many questions were not answered at all.
    pub failed: usize,
}

struct Answer {
    asked: Instant,
    answered: Instant,
    search: bool,
    failed: bool,
}

/// Writes something while someone reads and types: their longest waits.
pub fn beside(folder: &Path, write: impl FnOnce() -> Outcome<()>) -> Outcome<Watched> {
    let enough = Arc::new(AtomicBool::new(false));
    let reader = Reader::open(folder)?;
    let typing = type_until(Arc::clone(&enough), reader);
    thread::sleep(PEACE);
    let begun = Instant::now();
    let written = write();
    let ended = Instant::now();
    thread::sleep(PEACE);
    enough.store(true, Ordering::Relaxed);
    let answers = typing.join().map_err(|_| "the reader broke off")?;
    let longest = |among: &dyn Fn(&Answer) -> bool| {
        let wait = |search: bool| {
            let among = answers.iter().filter(|it| it.search == search && among(it));
            among
                .map(|it| it.answered - it.asked)
                .max()
                .unwrap_or_default()
        };
        Waits {
            window: wait(false),
            search: wait(true),
        }
    };
    written?;
    Ok(Watched {
        before: longest(&|it| it.answered < begun),
        meanwhile: longest(&|it| it.answered >= begun && it.asked < ended),
        after: longest(&|it| it.asked >= ended),
        failed: answers.iter().filter(|it| it.failed).count(),
    })
}

fn type_until(enough: Arc<AtomicBool>, mut reader: Reader) -> JoinHandle<Vec<Answer>> {
    thread::spawn(move || {
        let mut answers = Vec::new();
        let mut key = 0;
        while !enough.load(Ordering::Relaxed) {
            for search in [false, true] {
                let question = Question {
                    search: if search { TYPED[key % TYPED.len()] } else { "" }.to_owned(),
                    ..Question::everything()
                };
                let window = Window {
                    first: 0,
                    count: 60,
                };
                let asked = Instant::now();
                let answer = reader.films(&question, window);
                answers.push(Answer {
                    asked,
                    answered: Instant::now(),
                    search,
                    failed: answer.is_err(),
                });
            }
            key += 1;
            thread::sleep(BETWEEN);
        }
        // What the first answers read for the first time is no wait of anybody's.
        answers.drain(..answers.len().min(2 * TYPED.len()));
        answers
    })
}
