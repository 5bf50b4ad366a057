use std::cell::RefCell;

use watchlist::{BackupStatus, Checked, Counts, Trouble};

use super::{Keeping, ShellMessage};
use crate::failure::Failure;

fn full() -> Result<Option<std::path::PathBuf>, Failure> {
    Err(Failure::unexpected("The disk is full."))
}

/// What somebody who listens hears, the word that something is not as it was aside.
fn heard(keeping: &mut Keeping) -> Vec<ShellMessage> {
    let heard = RefCell::new(Vec::new());
    keeping.tell(|message| {
        heard.borrow_mut().push(message.clone());
        true
    });
    let mut heard = heard.into_inner();
    heard.retain(|message| *message != ShellMessage::Backups);
    heard
}

fn failed() -> ShellMessage {
    ShellMessage::BackupFailed("The disk is full.".to_owned())
}

#[test]
fn the_first_backup_that_fails_is_told_and_the_next_is_not() {
    let mut keeping = Keeping::since(None);
    keeping.made(full());
    assert_eq!(heard(&mut keeping), [failed()]);
    keeping.made(full());
    assert_eq!(heard(&mut keeping), []);
    keeping.made(Ok(None));
    keeping.made(full());
    assert_eq!(
        heard(&mut keeping),
        [failed()],
        "after one that went well it is news"
    );
}

#[test]
fn what_nobody_heard_is_said_again() {
    let mut keeping = Keeping::since(None);
    keeping.made(full());
    keeping.tell(|_| false);
    assert_eq!(heard(&mut keeping), [failed()]);
}

#[test]
fn what_failed_at_closing_is_told_at_the_next_start() {
    let upkeep = BackupStatus {
        failed: Some(Trouble {
            at: 0,
            what: "The disk is full.".to_owned(),
        }),
        tried: None,
        second: None,
    };
    let mut keeping = Keeping::since(Some(upkeep));
    keeping.made(full());
    assert_eq!(heard(&mut keeping), [failed()], "once");
}

#[test]
fn a_second_folder_that_is_behind_is_told_as_often_as_it_is_news() {
    let mut keeping = Keeping::since(None);
    keeping.brought(Ok(Some("It is away.".to_owned())));
    let away = ShellMessage::SecondFolderBehind("It is away.".to_owned());
    assert_eq!(heard(&mut keeping), [away]);
    keeping.brought(Ok(None));
    keeping.brought(Err(Failure::ours()));
    assert_eq!(heard(&mut keeping), []);
}

#[test]
fn a_full_disk_is_told_in_one_word_and_not_in_two() {
    let mut keeping = Keeping::since(None);
    keeping.reserve(true);
    keeping.made(full());
    assert_eq!(heard(&mut keeping), [ShellMessage::ReserveGivenUp]);
    keeping.reserve(false);
    keeping.made(full());
    assert_eq!(heard(&mut keeping), []);
}

#[test]
fn what_rotted_is_told_once_and_a_watchlist_that_is_well_is_not() {
    let checked = |file_whole| Checked {
        counts: Counts::default(),
        rows: 1,
        file_whole,
        found: Vec::new(),
    };
    let mut keeping = Keeping::since(None);
    keeping.checked(Ok(Some(checked(true))));
    keeping.checked(Ok(None));
    assert_eq!(heard(&mut keeping), []);
    assert!(!keeping.knows_of_rot());
    keeping.checked(Ok(Some(checked(false))));
    assert_eq!(heard(&mut keeping), [ShellMessage::Rotten]);
    assert!(keeping.knows_of_rot(), "it is not looked for again");
}
