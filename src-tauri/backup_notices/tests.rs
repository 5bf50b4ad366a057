use std::cell::RefCell;

use watchlist::{BackupStatus, Checked, Counts, DiskTrouble, Error, NoRoom, Trouble};

use super::{BackupNotices, ShellMessage};
use crate::failure::Failure;
use crate::words::spoken;

fn full() -> Result<Option<std::path::PathBuf>, Failure> {
    Err(Failure::from(Error::Full(NoRoom::DiskFull)))
}

/// What somebody who listens hears, the word that something is not as it was aside.
fn heard(notices: &mut BackupNotices) -> Vec<ShellMessage> {
    let heard = RefCell::new(Vec::new());
    notices.tell(|message| {
        heard.borrow_mut().push(message.clone());
        true
    });
    let mut heard = heard.into_inner();
    heard.retain(|message| *message != ShellMessage::Backups);
    heard
}

fn failed() -> ShellMessage {
    ShellMessage::BackupFailed(spoken().no_room(&NoRoom::DiskFull))
}

#[test]
fn the_first_backup_that_fails_is_told_and_the_next_is_not() {
    let mut notices = BackupNotices::since(None);
    notices.made(full());
    assert_eq!(heard(&mut notices), [failed()]);
    notices.made(full());
    assert_eq!(heard(&mut notices), []);
    notices.made(Ok(None));
    notices.made(full());
    assert_eq!(
        heard(&mut notices),
        [failed()],
        "after one that went well it is news"
    );
}

#[test]
fn what_nobody_heard_is_said_again() {
    let mut notices = BackupNotices::since(None);
    notices.made(full());
    notices.tell(|_| false);
    assert_eq!(heard(&mut notices), [failed()]);
}

#[test]
fn what_failed_at_closing_is_told_at_the_next_start() {
    let status = BackupStatus {
        failed: Some(Trouble {
            at: 0,
            what: Error::Full(NoRoom::DiskFull).into(),
        }),
        tried: None,
        thinned: None,
        second: None,
    };
    let mut notices = BackupNotices::since(Some(status));
    notices.made(full());
    assert_eq!(heard(&mut notices), [failed()], "once");
}

#[test]
fn a_second_folder_that_is_behind_is_told_as_often_as_it_is_news() {
    let mut notices = BackupNotices::since(None);
    let away = DiskTrouble::SecondFolderAway;
    notices.brought(Ok(Some(Error::Disk(away.clone()))));
    let away = ShellMessage::SecondFolderBehind(spoken().disk(&away));
    assert_eq!(heard(&mut notices), [away]);
    notices.brought(Ok(None));
    notices.brought(Err(Failure::ours()));
    assert_eq!(heard(&mut notices), []);
}

#[test]
fn a_full_disk_is_told_in_one_word_and_not_in_two() {
    let mut notices = BackupNotices::since(None);
    notices.reserve(true);
    notices.made(full());
    assert_eq!(heard(&mut notices), [ShellMessage::ReserveGivenUp]);
    notices.reserve(false);
    notices.made(full());
    assert_eq!(heard(&mut notices), []);
}

#[test]
fn what_rotted_is_told_once_and_a_watchlist_that_is_well_is_not() {
    let checked = |file_whole| Checked {
        counts: Counts::default(),
        rows: 1,
        file_whole,
        found: Vec::new(),
        added: Vec::new(),
        to_make_anew: false,
    };
    let mut notices = BackupNotices::since(None);
    notices.checked(Ok(Some(checked(true))));
    notices.checked(Ok(None));
    assert_eq!(heard(&mut notices), []);
    assert!(!notices.knows_of_rot());
    notices.checked(Ok(Some(checked(false))));
    assert_eq!(heard(&mut notices), [ShellMessage::Rotten]);
    assert!(notices.knows_of_rot(), "it is not looked for again");
}
