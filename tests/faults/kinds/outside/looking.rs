//! Every order that only looks, over every kind of folder there may be.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStringExt as _;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use watchlist::{Watchlist, relocate};

use super::seen::Seen;
use super::{Ended, Ground};
use crate::Extent;
use crate::ground::{copy_folder, now};
use crate::kinds::folders::Locked;

/// What is wanted of looking at a folder of some kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// It is read.
    Read,
    /// It is refused: there is none.
    None,
    /// It is refused: there is one that cannot be read, or there was one.
    Unreadable,
}

use Wanted::{None, Read, Unreadable};

/// Makes a folder of some kind at a path, of what lies in `data`.
type Make = fn(&Ground, &Path) -> Result<()>;

const FILE: &str = "watchlist.sqlite3";

#[rustfmt::skip]
const KINDS: &[(&str, Wanted, Make)] = &[
    ("missing", None, |_, _| Ok(())),
    ("missing with the one above it", None, |_, at| { fs::remove_dir_all(above(at)).map_err(Into::into) }),
    ("empty", None, |_, at| Ok(fs::create_dir(at)?)),
    ("with a stranger's files", None, |_, at| { fs::create_dir(at)?; Ok(fs::write(at.join("diary.txt"), "mine")?) }),
    ("with an empty file alone", None, |_, at| with(at, &[(FILE, "")])),
    ("a file", Unreadable, |_, at| Ok(fs::write(at, "mine")?)),
    ("a link to nothing", Unreadable, |ground, at| Ok(symlink(ground.at("nowhere"), at)?)),
    ("a link to one", Read, |ground, at| Ok(symlink(ground.at("data"), at)?)),
    ("closed", Read, closed),
    ("closed, its file a link", Read, |ground, at| {
        closed(ground, at)?;
        fs::rename(at.join(FILE), above(at).join("elsewhere.sqlite3"))?;
        Ok(symlink(above(at).join("elsewhere.sqlite3"), at.join(FILE))?)
    }),
    ("left open", Read, left_open),
    ("left open, and read since", Read, |ground, at| { left_open(ground, at)?; Ok(fs::write(at.join("watchlist.sqlite3-shm"), vec![7; 32768])?) }),
    ("of an older schema", Read, |_, at| with_bytes(at, include_bytes!("../../../data/schemas/1.sqlite3"))),
    ("of the schema before", Read, |_, at| with_bytes(at, include_bytes!("../../../data/schemas/6.sqlite3"))),
    ("of a newer schema", Unreadable, |ground, at| { closed(ground, at)?; changed(at, 60, &[0, 0, 0, 99]) }),
    ("of another program", Unreadable, |ground, at| { closed(ground, at)?; changed(at, 68, &[1, 2, 3, 4]) }),
    ("with a text", Unreadable, |_, at| with(at, &[(FILE, "Dear diary, it snows.")])),
    ("with a file cut short", Unreadable, |ground, at| {
        closed(ground, at)?;
        Ok(fs::File::options().write(true).open(at.join(FILE))?.set_len(10_000)?)
    }),
    ("with an empty file beside what was kept", Unreadable, |_, at| with(at, &[(FILE, ""), ("reserve", "room"), ("backups.json", "{}")])),
    ("with what was set aside alone", Unreadable, |_, at| { fs::create_dir_all(at.join("set-aside/000001"))?; Ok(()) }),
    ("with what takes its place alone", Unreadable, |ground, at| { closed(ground, at)?; Ok(fs::rename(at.join(FILE), at.join("replacement.sqlite3"))?) }),
    ("with what takes its place, promised", Read, |ground, at| {
        closed(ground, at)?;
        fs::rename(at.join(FILE), at.join("replacement.sqlite3"))?;
        Ok(fs::write(at.join("replacement.promise"), "000001")?)
    }),
    ("with its backups alone", Unreadable, |ground, at| { closed(ground, at)?; Ok(fs::remove_file(at.join(FILE))?) }),
    ("with copies that were left", Read, |ground, at| {
        closed(ground, at)?;
        fs::create_dir(at.join("restoring"))?;
        Ok(fs::copy(at.join(FILE), at.join("restoring/candidate.sqlite3")).map(drop)?)
    }),
    ("moved on from", Read, |ground, at| {
        closed(ground, at)?;
        Ok(relocate(at, &above(at).join("moved"))?)
    }),
    ("moved on from, to a disk that is away", Unreadable, |ground, at| {
        closed(ground, at)?;
        relocate(at, &above(at).join("moved"))?;
        Ok(fs::rename(above(at).join("moved"), ground.at("away"))?)
    }),
    ("with a pipe for a file", Unreadable, |_, at| { fs::create_dir(at)?; pipe(&at.join(FILE)) }),
    ("with a folder for a file", Unreadable, |_, at| Ok(fs::create_dir_all(at.join(FILE))?)),
    ("with a pipe for a lock", Unreadable, |ground, at| { closed(ground, at)?; pipe(&at.join("instance.lock")) }),
    ("with a pipe for an address", Unreadable, |ground, at| { closed(ground, at)?; pipe(&at.join("forwarding-address.txt")) }),
    ("with a pipe for a log", Unreadable, |ground, at| { closed(ground, at)?; pipe(&at.join("watchlist.sqlite3-wal")) }),
    ("that was locked once", Read, |ground, at| { closed(ground, at)?; Ok(fs::write(at.join("instance.lock"), "")?) }),
];

/// Looks at all of them, in every way, and at some on a disk that cannot be written.
pub fn leaves_every_byte(extent: Extent) -> Result<Vec<String>> {
    let lived = Ground::lived()?;
    let (mut looked, mut wrote) = (0, 0_u32);
    for (turn, (kind, wanted, make)) in KINDS.iter().enumerate() {
        // In the quick form each order takes its turn over the kinds; where there is none, each is tried.
        let all = extent == Extent::Long || *wanted == None;
        let which = |order: usize| all || (order + turn).is_multiple_of(3);
        let ground = Ground::like(&lived)?;
        fs::create_dir(ground.at("above"))?;
        let data = ground.at("above").join("folder");
        make(&ground, &data).with_context(|| format!("making one {kind}"))?;
        looked +=
            look(&ground, &data, *wanted, which).with_context(|| format!("a folder {kind}"))?;
        // What is not begun is not written to either; and the canary, what is: each leaves its trace.
        let before = Seen::at(ground.0.path())?;
        let writing = [["backup"].as_slice(), &["--new"]];
        for words in writing.into_iter().filter(|_| which(0)) {
            let ended = ground.order(&data, &words.iter().map(OsStr::new).collect::<Vec<_>>())?;
            let seen = !touched(&ground, &before)?.is_empty();
            if *wanted == None && words == ["backup"] {
                ensure!(
                    ended.is_refused() && !seen,
                    "a folder {kind}: {words:?} wrote"
                );
            }
            if ended.is_done() {
                ensure!(
                    seen,
                    "canary: {words:?} in a folder {kind} left no trace that is seen"
                );
                wrote += 1;
            }
        }
    }
    ensure!(
        wrote >= extent.of(6, 16),
        "canary: only {wrote} orders wrote"
    );
    let mut figures = vec![format!(
        "{} kinds of folder, {looked} orders that look: no byte, name or right is touched; {wrote} that write are seen",
        KINDS.len()
    )];
    figures.push(match read_only(&lived)? {
        Some(looked) => format!("{looked} more on disks that cannot be written: each is done"),
        Option::None => "SKIPPED: this machine allows no mount".to_owned(),
    });
    Ok(figures)
}

/// What is not as it was, but for the folders in which something came and went again.
fn touched(ground: &Ground, before: &Seen) -> Result<BTreeSet<PathBuf>> {
    let mut unlike = before.unlike(&Seen::at(ground.0.path())?);
    unlike.retain(|it| *it != ground.at("outside") && *it != ground.at("temporary"));
    Ok(unlike)
}

/// Each order that looks, and what it wrote elsewhere. Gives how many there were.
fn look(
    ground: &Ground,
    data: &Path,
    wanted: Wanted,
    which: impl Fn(usize) -> bool,
) -> Result<usize> {
    let (to, copy) = (ground.at("outside"), ground.at("copy.sqlite3"));
    let no_text = to.join(OsString::from_vec(b"\xff".to_vec()));
    let orders: [&[&OsStr]; 5] = [
        &["check".as_ref()],
        &["export".as_ref(), "--to".as_ref(), no_text.as_ref()],
        &["backup".as_ref(), "--to".as_ref(), to.as_ref()],
        &["restore".as_ref(), copy.as_ref(), "--dry-run".as_ref()],
        &["restore".as_ref(), "/dev/zero".as_ref()],
    ];
    let chosen = || orders.iter().enumerate().filter(|(at, _)| which(*at));
    for (_, order) in chosen() {
        let before = Seen::at(ground.0.path())?;
        let ended = ground
            .order(data, order)
            .with_context(|| format!("{order:?}"))?;
        for written in fs::read_dir(&to)? {
            fs::remove_file(written?.path())?;
        }
        let unlike = touched(ground, &before)?;
        let writes = order.first() == Some(&OsStr::new("restore")) && order.len() == 2;
        if !writes || wanted == None {
            ensure!(unlike.is_empty(), "{order:?} touched {unlike:?}");
        }
        as_wanted(&ended, order, wanted)
            .with_context(|| format!("{order:?} ended with {}", ended.answer))?;
    }
    Ok(chosen().count())
}

fn as_wanted(ended: &Ended, order: &[&OsStr], wanted: Wanted) -> Result<()> {
    let dry_run = order.contains(&OsStr::new("--dry-run"));
    let done = match (wanted, order.contains(&OsStr::new("/dev/zero"))) {
        (Read, false) => ended.is_done(),
        // Over a damaged one it says what would take its place.
        (Unreadable, false) if dry_run => ended.is_done() || ended.is_refused(),
        _ => ended.is_refused(),
    };
    ensure!(done, "it is not as wanted: {wanted:?}");
    if wanted == None {
        ensure!(
            ended.answer["kind"] == "not_open",
            "it is not said that there is none"
        );
    }
    Ok(())
}

/// Disks that cannot be written, whatever was left on them.
fn read_only(lived: &Ground) -> Result<Option<usize>> {
    let makes: [Make; 3] = [closed, left_open, |_, at| {
        with_bytes(at, include_bytes!("../../../data/schemas/6.sqlite3"))
    }];
    let mut looked = 0;
    for make in makes {
        let ground = Ground::like(lived)?;
        fs::create_dir(ground.at("above"))?;
        let shown = ground.at("above").join("folder");
        make(&ground, &shown)?;
        let data = ground.at("disk");
        fs::create_dir(&data)?;
        let Some(locked) = Locked::over(&shown, &data)? else {
            return Ok(Option::None);
        };
        looked += look(&ground, &data, Read, |_| true)?;
        drop(locked);
    }
    Ok(Some(looked))
}

fn above(at: &Path) -> PathBuf {
    at.parent().unwrap_or(at).to_path_buf()
}

fn closed(ground: &Ground, at: &Path) -> Result<()> {
    copy_folder(&ground.at("data"), at, true)
}

/// With its log beside it, in which there is something.
fn left_open(ground: &Ground, at: &Path) -> Result<()> {
    let mut list = Watchlist::open(&ground.at("data"), now())?;
    list.write_note(2, "Wind.", now())?;
    closed(ground, at)?;
    drop(list);
    ensure!(
        fs::metadata(at.join("watchlist.sqlite3-wal"))?.len() > 0,
        "no log"
    );
    Ok(())
}

fn with(at: &Path, files: &[(&str, &str)]) -> Result<()> {
    fs::create_dir(at)?;
    for (name, text) in files {
        fs::write(at.join(name), text)?;
    }
    Ok(())
}

fn with_bytes(at: &Path, bytes: &[u8]) -> Result<()> {
    fs::create_dir(at)?;
    Ok(fs::write(at.join(FILE), bytes)?)
}

fn changed(at: &Path, place: usize, bytes: &[u8]) -> Result<()> {
    let mut file = fs::read(at.join(FILE))?;
    let found = file
        .get_mut(place..place + bytes.len())
        .context("too short")?;
    found.copy_from_slice(bytes);
    Ok(fs::write(at.join(FILE), file)?)
}

fn pipe(at: &Path) -> Result<()> {
    ensure!(
        Command::new("mkfifo").arg(at).status()?.success(),
        "no pipe"
    );
    Ok(())
}
