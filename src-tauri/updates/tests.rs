use std::fs;
use std::path::Path;

use tauri::async_runtime::block_on;
use watchlist::Reason;

use super::in_its_place;
use crate::core_handle::CoreHandle;
use crate::data_folder::DataFolder;
use crate::failure::Kind;
use crate::log::Log;

const FILM: i64 = 1;

fn open(folder: &Path) -> CoreHandle {
    let core = CoreHandle::new(DataFolder::at(folder), Log::default()).unwrap();
    block_on(core.start()).unwrap();
    block_on(core.act(|watchlist, now| watchlist.write_note(FILM, "Snow.", now))).unwrap();
    core
}

#[test]
fn another_program_comes_only_after_a_checked_backup_and_while_the_watchlist_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let core = open(folder.path());
    let data = folder.path().to_path_buf();
    assert!(
        data.join("watchlist.sqlite3-wal").exists(),
        "canary: an open watchlist has its log beside it"
    );
    block_on(in_its_place(&core, move || {
        let backups = watchlist::backups(&data).unwrap();
        assert_eq!(backups[0].reason, Reason::Update);
        assert_eq!(backups[0].counts.unwrap().notes, 1, "it holds everything");
        assert!(
            !data.join("watchlist.sqlite3-wal").exists(),
            "a program that ends here leaves nothing open"
        );
        Ok(())
    }))
    .unwrap();
    core.close();
}

#[test]
fn without_a_backup_nothing_is_installed() {
    let folder = tempfile::tempdir().unwrap();
    let core = open(folder.path());
    fs::write(folder.path().join("backups"), "no folder").unwrap();
    let failure = block_on(in_its_place(&core, || panic!("it was installed"))).unwrap_err();
    assert!(
        failure.message.starts_with("Nothing was installed"),
        "{failure:?}"
    );
    block_on(core.act(|watchlist, now| watchlist.rate(FILM, 9.0, now))).unwrap();
    core.close();
}

#[test]
fn one_that_cannot_be_installed_leaves_this_one_running() {
    let folder = tempfile::tempdir().unwrap();
    let core = open(folder.path());
    let failure = block_on(in_its_place(&core, || Err("the disk is full".to_owned()))).unwrap_err();
    assert_eq!(failure.kind, Kind::Refused);
    assert!(failure.message.contains("the disk is full"), "{failure:?}");
    block_on(core.act(|watchlist, now| watchlist.rate(FILM, 9.0, now))).unwrap();
    core.close();
}
