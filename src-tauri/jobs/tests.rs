use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use watchlist::{WorkProgress, WorkStage};

use super::{JobProgress, Jobs, Teller};

fn rows(done: u32) -> WorkProgress {
    WorkProgress {
        stage: WorkStage::CheckingRows,
        done,
        of: Some(1_000),
        more_follows: false,
    }
}

fn left(progress: WorkProgress, seconds: u64) -> Option<u32> {
    let (mut teller, began) = (Teller::default(), Instant::now());
    teller.news(
        WorkProgress {
            done: 0,
            ..progress
        },
        began,
    );
    let later = began + Duration::from_secs(seconds);
    teller.news(progress, later).unwrap().seconds_left
}

#[test]
fn the_time_left_is_told_once_it_is_honest() {
    assert_eq!(left(rows(250), 10), Some(30), "a quarter took ten seconds");
    assert_eq!(left(rows(250), 2), None, "too soon");
    assert_eq!(left(rows(99), 60), None, "too little is done");
    let more_follows = true;
    assert_eq!(
        left(
            WorkProgress {
                more_follows,
                ..rows(250)
            },
            10
        ),
        None,
        "what follows takes time of its own"
    );
    assert_eq!(
        left(
            WorkProgress {
                of: None,
                ..rows(250)
            },
            10
        ),
        None
    );
}

#[test]
fn ten_times_a_second_is_enough_and_a_new_stage_is_told_at_once() {
    let (mut teller, began) = (Teller::default(), Instant::now());
    let told = (0..1_000).filter(|ms| {
        let now = began + Duration::from_millis(*ms);
        teller.news(rows(1), now).is_some()
    });
    assert_eq!(told.count(), 10, "in one second");
    let next = WorkProgress {
        stage: WorkStage::Comparing,
        ..rows(0)
    };
    let now = began + Duration::from_millis(1_000);
    assert!(teller.news(next, now).is_some());
}

/// A check, cancelled when it is first heard of, by the number it has.
#[test]
fn a_job_is_cancelled_by_its_number_and_forgotten_when_it_ended() {
    let folder = tempfile::tempdir().unwrap();
    drop(watchlist::Watchlist::open(folder.path(), crate::clock::now()).unwrap());
    let jobs = Arc::new(Jobs::default());
    let heard = Arc::new(Mutex::new(Vec::<JobProgress>::new()));
    let (canceller, hears) = (Arc::clone(&jobs), Arc::clone(&heard));
    let job = jobs.begin_as(7, move |progress| {
        hears.lock().unwrap().push(progress);
        if progress.stage.is_some() {
            canceller.cancel(progress.job);
        }
    });
    jobs.cancel(8);
    let checked = watchlist::check(folder.path(), &job.monitor());
    assert!(matches!(checked, Err(watchlist::Error::Cancelled)));
    assert_eq!(
        heard.lock().unwrap().len(),
        2,
        "that it waits, that it began, and nothing after"
    );
    drop(job);
    assert!(jobs.0.lock().unwrap().is_empty(), "it is forgotten");
}
