use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use tauri::async_runtime::block_on;

use super::Worker;
use crate::failure::{Failure, Kind};
use crate::words::Mishap;

/// A worker to a list of words, and how often it was opened.
fn words() -> (Worker<Vec<String>>, Arc<AtomicU32>) {
    let opened = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&opened);
    let worker = Worker::new("words", move || {
        count.fetch_add(1, Ordering::SeqCst);
        Ok(Vec::new())
    });
    (worker.unwrap(), opened)
}

#[test]
fn jobs_are_done_in_the_order_they_were_asked_for() {
    let (worker, _) = words();
    let asked: Vec<_> = (0..1000)
        .map(|number: u32| {
            worker.ask(move |words| {
                words.push(number.to_string());
                Ok(())
            })
        })
        .collect();
    block_on(async {
        for task in asked {
            task.await.unwrap();
        }
    });
    let words = block_on(worker.ask(|words| Ok(words.clone()))).unwrap();
    let in_order: Vec<_> = (0..1000).map(|number| number.to_string()).collect();
    assert_eq!(words, in_order);
}

#[test]
fn a_panic_is_answered_in_a_sentence_and_the_next_job_finds_it_opened_anew() {
    let (worker, opened) = words();
    let half_done = worker.ask(|words: &mut Vec<String>| -> Result<(), Failure> {
        words.push("half".into());
        panic!("on purpose")
    });
    let failure = block_on(half_done).unwrap_err();
    assert_eq!(failure.kind, Kind::Unexpected);
    assert!(
        failure.message.contains("What was saved before is safe."),
        "{}",
        failure.message
    );

    let left = block_on(worker.ask(|words| Ok(words.len()))).unwrap();
    assert_eq!(left, 0, "what the panic left half done is not kept");
    assert_eq!(opened.load(Ordering::SeqCst), 2);
}

#[test]
fn what_stands_in_line_behind_a_panic_is_done() {
    let (worker, _) = words();
    let panics = worker.ask(|_| -> Result<(), Failure> { panic!("on purpose") });
    let behind = worker.ask(|words| {
        words.push("behind".to_owned());
        Ok(words.len())
    });
    assert_eq!(block_on(panics), Err(Failure::ours()));
    assert_eq!(block_on(behind), Ok(1));
}

#[test]
fn a_panic_while_it_is_opened_or_closed_is_answered_too() {
    let mut panics_left = 2;
    let worker = Worker::new("fragile", move || {
        panics_left -= 1;
        assert!(panics_left < 1, "on purpose");
        Ok(())
    })
    .unwrap();
    let ask = || block_on(worker.ask(|()| Ok("done")));
    assert_eq!(ask(), Err(Failure::ours()));
    assert_eq!(ask(), Ok("done"));
    let closed = worker.closed(|| -> Result<(), Failure> { panic!("on purpose") });
    assert_eq!(block_on(closed), Err(Failure::ours()));
    assert_eq!(ask(), Ok("done"), "it is opened again");
}

#[test]
fn what_could_not_be_opened_is_tried_again_by_the_next_job() {
    let mut tries = 0;
    let worker = Worker::new("stubborn", move || {
        tries += 1;
        if tries < 3 {
            Err(Mishap::Closing.into())
        } else {
            Ok(tries)
        }
    })
    .unwrap();
    let ask = || block_on(worker.ask(|tries| Ok(*tries)));
    assert_eq!(ask(), Err(Mishap::Closing.into()));
    assert_eq!(ask(), Err(Mishap::Closing.into()));
    assert_eq!(ask(), Ok(3));
    assert_eq!(ask(), Ok(3), "once open it stays open");
}

#[test]
fn a_line_that_is_held_does_nothing_until_it_is_let_go_and_opens_anew() {
    let (worker, opened) = words();
    let before = worker.ask(|words| {
        words.push("before".to_owned());
        Ok(())
    });
    block_on(before).unwrap();
    let held = block_on(worker.held()).unwrap();
    let done = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&done);
    let task = worker.ask(move |words: &mut Vec<String>| {
        count.fetch_add(1, Ordering::SeqCst);
        Ok(words.len())
    });
    std::thread::sleep(std::time::Duration::from_millis(50));
    assert_eq!(done.load(Ordering::SeqCst), 0, "it stands still");
    drop(held);
    assert_eq!(block_on(task), Ok(0), "it was closed");
    assert_eq!(opened.load(Ordering::SeqCst), 2);
}

#[test]
fn closing_does_what_is_in_line_and_drops_the_thing() {
    struct Bell(Arc<AtomicU32>);
    impl Drop for Bell {
        fn drop(&mut self) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }
    let rung = Arc::new(AtomicU32::new(0));
    let bell = Arc::clone(&rung);
    let worker = Worker::new("bell", move || Ok(Bell(Arc::clone(&bell)))).unwrap();
    block_on(worker.ask(|_| Ok(()))).unwrap();
    worker.close();
    assert_eq!(
        rung.load(Ordering::SeqCst),
        1,
        "closed means closed, not forgotten"
    );
    assert_eq!(
        block_on(worker.ask(|_| Ok(()))).unwrap_err().kind,
        Kind::NotOpen,
        "a closed worker says so"
    );
}

#[test]
fn what_never_answers_holds_up_no_closing() {
    let (worker, _) = words();
    let (_held, never) = std::sync::mpsc::channel::<()>();
    drop(worker.ask(move |_| {
        let _ = never.recv();
        Ok(())
    }));
    let start = Instant::now();
    worker.close_within(Duration::from_millis(200));
    assert!(start.elapsed() < Duration::from_secs(5));

    let (worker, _) = words();
    let done = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&done);
    drop(worker.ask(move |_| {
        std::thread::sleep(Duration::from_millis(50));
        count.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }));
    worker.close_within(Duration::from_secs(60));
    assert_eq!(
        done.load(Ordering::SeqCst),
        1,
        "what does answer is waited for"
    );
}
