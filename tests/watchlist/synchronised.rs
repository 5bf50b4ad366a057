use std::fs;
use std::path::Path;

use watchlist::{Synchroniser, synchronised};

/// The service that is found to carry a watchlist below this place, where `lay` put what it leaves there.
fn found(place: &str, lay: impl FnOnce(&Path)) -> Option<String> {
    let root = tempfile::tempdir().unwrap();
    let top = root.path().join(place);
    let folder = top.join("films/mine");
    fs::create_dir_all(&folder).unwrap();
    lay(&top);
    synchronised(&folder, &[])
}

fn file(name: &'static str) -> impl FnOnce(&Path) {
    move |top| fs::write(top.join(name), "").unwrap()
}

fn folder(name: &'static str) -> impl FnOnce(&Path) {
    move |top| fs::create_dir_all(top.join(name)).unwrap()
}

#[test]
fn each_service_is_known_by_what_it_leaves_at_the_top_of_what_it_carries() {
    let found = [
        (found("a", file(".dropbox")), "Dropbox"),
        (found("a", folder(".dropbox.cache")), "Dropbox"),
        (found("a", folder(".stfolder")), "Syncthing"),
        (found("a", file(".stfolder")), "Syncthing"),
        (found("a", folder(".stversions")), "Syncthing"),
        (found("a", file(".owncloudsync.log")), "ownCloud"),
        (found("a", file(".nextcloudsync.log")), "Nextcloud"),
        (
            found("a", file("._sync_b1a2c3d4e5f6.db")),
            "Nextcloud or ownCloud",
        ),
        (
            found("a", file(".sync_b1a2c3d4e5f6.db")),
            "Nextcloud or ownCloud",
        ),
        (found("a", folder(".tmp.drivedownload")), "Google Drive"),
        (found("a", folder(".debris")), "MEGA"),
        (found("a", file(".megaignore")), "MEGA"),
        (
            found("a", |top| {
                fs::create_dir(top.join(".sync")).unwrap();
                fs::write(top.join(".sync/ID"), "").unwrap();
            }),
            "Resilio Sync",
        ),
    ];
    for (service, wanted) in found {
        assert_eq!(service.as_deref(), Some(wanted));
    }
}

#[test]
fn each_service_is_known_by_what_its_folder_is_called() {
    for (place, service) in [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("OneDrive - Lenfilm", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Library/Mobile Documents/iCloud~md~obsidian", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Google Drive/My Drive", "Google Drive"),
        (
            "Library/CloudStorage/GoogleDrive-a@example.org/My Drive",
            "GoogleDrive",
        ),
        ("Library/CloudStorage/Box-Box", "Box"),
        ("Nextcloud", "Nextcloud"),
        ("Yandex.Disk", "Yandex Disk"),
    ] {
        assert_eq!(found(place, |_| ()).as_deref(), Some(service), "{place}");
    }
}

#[test]
fn a_folder_that_only_looks_like_one_is_nobodys() {
    for place in ["Dropbox-notes", "My OneDrive", "dropboxes", "Box", "clouds"] {
        assert_eq!(found(place, |_| ()), None, "{place}");
    }
    assert_eq!(
        found("home", folder(".dropbox")),
        None,
        "Dropbox's settings in the person's home are a folder: the home is not carried"
    );
    assert_eq!(found("a", folder(".sync")), None);
    assert_eq!(found("a", file(".sync_today.db")), None);
}

#[test]
fn a_folder_that_a_services_own_settings_name_is_known_whatever_it_is_called() {
    let root = tempfile::tempdir().unwrap();
    let (top, other) = (root.path().join("Work"), root.path().join("Workshop"));
    fs::create_dir_all(top.join("films")).unwrap();
    fs::create_dir_all(&other).unwrap();
    let known = [Synchroniser {
        service: "OneDrive".to_owned(),
        folder: top.clone(),
    }];
    assert_eq!(
        synchronised(&top.join("films"), &known).as_deref(),
        Some("OneDrive")
    );
    assert_eq!(synchronised(&other, &known), None);
}

#[test]
#[cfg(unix)]
fn what_matters_is_where_a_folder_lies_and_not_the_link_it_is_reached_by() {
    let root = tempfile::tempdir().unwrap();
    let carried = root.path().join("Dropbox/films");
    let kept = root.path().join("films");
    fs::create_dir_all(&carried).unwrap();
    fs::create_dir_all(&kept).unwrap();
    let (into, out) = (root.path().join("into"), root.path().join("Dropbox/out"));
    std::os::unix::fs::symlink(&carried, &into).unwrap();
    std::os::unix::fs::symlink(&kept, &out).unwrap();
    assert_eq!(synchronised(&into, &[]).as_deref(), Some("Dropbox"));
    assert_eq!(synchronised(&out, &[]), None);
}
