//! Single bits that turn by themselves, in a watchlist with a life in it.

pub mod life;
pub mod words;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use fastrand::Rng;
use watchlist::{
    Copy, Error, Existing, Looked, Monitor, Watchlist, backups, check, repair, replace,
};

use self::life::{FILE, NOW, lived};
use self::words::{Tables, Words, open};
use crate::chance::seed;
use crate::{Extent, place};

/// A watchlist as it was, and all that was written in it.
struct Whole {
    folder: tempfile::TempDir,
    bytes: Vec<u8>,
    tables: Tables,
    words: Words,
    shown: (Tables, Words),
    exported: Vec<u8>,
}

/// What became of a series of flips.
#[derive(Default)]
struct Series {
    flips: u32,
    changed: u32,
    found: u32,
    healed: u32,
    by_sqlite: u32,
    /// Nothing that the person wrote was changed, and yet something was found and mended.
    besides: u32,
    /// What lists show or collections say was changed, and was made anew.
    made_anew: u32,
    /// The export was another, or none, and said so.
    export_told: u32,
}

/// Everywhere in the file, and then where the person's own words lie.
pub fn single_bits(extent: Extent) -> Result<Vec<String>> {
    let whole = Whole::new()?;
    let count = extent.of(150, 600);
    let mut rng = Rng::with_seed(seed());
    let everywhere: Vec<u32> = (1..=(whole.bytes.len() / 4096) as u32).collect();
    let own = whole.pages()?;
    let anywhere = whole.flip(count, &everywhere, &mut rng);
    let in_words = whole.flip(count, &own, &mut rng)?;
    let anywhere = anywhere?;
    ensure!(
        anywhere.made_anew > 0 && anywhere.export_told > 0,
        "canary: some of what is shown, and some of what is exported, would have to rot"
    );
    ensure!(
        in_words.by_sqlite < in_words.changed,
        "canary: without sums of rows, SQLite's own check would have to miss some of what was changed"
    );
    Ok(vec![
        anywhere.figure("anywhere in the file"),
        in_words.figure("in the pages of the person's own tables"),
        format!(
            "canary: SQLite's check alone misses {} of {}",
            in_words.changed - in_words.by_sqlite,
            in_words.changed
        ),
    ])
}

impl Series {
    fn figure(&self, place: &str) -> String {
        let Self {
            flips,
            changed,
            found,
            healed,
            by_sqlite,
            besides,
            made_anew,
            export_told,
        } = self;
        format!(
            "{flips} flips {place}: {changed} changed what was written, {found} found, {healed} healed; SQLite's own \
             check: {by_sqlite}. {besides} more found where nothing written was changed. What is shown: {made_anew} \
             made anew. {export_told} exports were not whole, and said so"
        )
    }
}

impl Whole {
    fn new() -> Result<Self> {
        let folder = lived()?;
        let file = folder.path().join(FILE);
        let tables = Tables::of(&open(&file)?)?;
        let words = tables.read(&file);
        let shown = Tables::shown(&open(&file)?)?;
        let shown_words = shown.read(&file);
        ensure!(
            tables.says(&file, &words),
            "what is whole says what it says"
        );
        ensure!(
            check(folder.path(), &Monitor::none())?.all_is_well(),
            "canary: what is whole is well"
        );
        life::one_file(folder.path())?;
        let (exported, told) = export(folder.path())?;
        ensure!(!told, "canary: what is whole is exported whole");
        Ok(Self {
            bytes: fs::read(&file)?,
            shown: (shown, shown_words),
            exported,
            folder,
            tables,
            words,
        })
    }

    /// The pages that hold the person's own rows and their history.
    fn pages(&self) -> Result<Vec<u32>> {
        let conn = open(&self.folder.path().join(FILE))?;
        let sql = format!(
            "SELECT pageno FROM dbstat WHERE name IN ({})",
            self.tables.names()
        );
        let pages = conn
            .prepare(&sql)?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(pages)
    }

    /// Turns one bit at a time, somewhere in these pages.
    fn flip(&self, count: u32, pages: &[u32], rng: &mut Rng) -> Result<Series> {
        let mut series = Series::default();
        let mut failed = Vec::new();
        for _ in 0..count {
            let page = *rng.choice(pages).context("there are pages")?;
            let at = (page as usize - 1) * 4096 + rng.usize(..4096);
            let bit = 1_u8 << rng.u8(..8);
            if let Err(error) = self.try_one(at, bit, &mut series) {
                failed.push(format!(
                    "bit {bit:#04x} of byte {at} (page {page}): {error:#}"
                ));
            }
        }
        let first: Vec<&str> = failed.iter().take(10).map(String::as_str).collect();
        ensure!(
            failed.is_empty(),
            "{} of {count} flips: {}",
            failed.len(),
            first.join("; ")
        );
        Ok(series)
    }

    fn try_one(&self, at: usize, bit: u8, series: &mut Series) -> Result<()> {
        let folder = place::folder()?;
        place::copy(self.folder.path(), folder.path())?;
        let folder = folder.path();
        let file = folder.join(FILE);
        let mut bytes = self.bytes.clone();
        *bytes.get_mut(at).context("the file is that long")? ^= bit;
        fs::write(&file, &bytes)?;
        let changed = !self.tables.says(&file, &self.words);
        series.flips += 1;
        series.changed += u32::from(changed);
        series.by_sqlite += u32::from(changed && sqlite_finds(&file));
        let shows = || self.shown.0.says(&file, &self.shown.1);
        let shown_changed = !shows();
        let (exported, told) = export(folder)?;
        series.export_told += u32::from(told);
        ensure!(
            told || exported == self.exported,
            "another export, and it said nothing"
        );
        if !is_found(folder)? {
            series.made_anew += u32::from(shown_changed);
            ensure!(shows(), "what is shown was changed, and nobody noticed");
            ensure!(!changed, "what was written was changed, and nobody noticed");
            ensure!(
                self.tables.says(&file, &self.words),
                "opening changed what was written"
            );
            return Ok(());
        }
        recover(folder)?;
        life::one_file(folder)?;
        ensure!(
            self.tables.says(&file, &self.words),
            "it was found, and is not as it was written: {}",
            self.tables.difference(&file, &self.words)
        );
        let mut checked = check(folder, &Monitor::none())?;
        if checked.to_make_anew {
            // As the window does by itself, where a seeded row got another number.
            Watchlist::open(folder, NOW)?.make_anew(NOW)?;
            life::one_file(folder)?;
            checked = check(folder, &Monitor::none())?;
        }
        ensure!(
            checked.is_as_it_should_be() && shows(),
            "it was mended, and is not well"
        );
        match changed {
            true => {
                series.found += 1;
                series.healed += 1;
            }
            false => series.besides += 1,
        }
        Ok(())
    }
}

fn sqlite_finds(file: &Path) -> bool {
    let verdict = open(file).and_then(|conn| {
        let verdict =
            conn.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?;
        Ok(verdict)
    });
    !verdict.is_ok_and(|verdict| verdict == "ok")
}

/// What an export says, and whether it told that it is not whole, or was refused.
fn export(folder: &Path) -> Result<(Vec<u8>, bool)> {
    let beside = place::folder()?;
    let to = beside.path().join("export.json");
    let exported = Looked::alone(folder, beside.path(), NOW).and_then(|mut it| {
        let exported = it.export(&to, Existing::Kept, NOW)?;
        Ok(exported.left_out == 0 && it.check(&Monitor::none())?.is_as_it_should_be())
    });
    match exported {
        Ok(whole) => Ok((fs::read(&to)?, !whole)),
        Err(_) => Ok((Vec::new(), true)),
    }
}

/// By the check, or by opening. What can be made anew is.
fn is_found(folder: &Path) -> Result<bool> {
    let checked = match check(folder, &Monitor::none()) {
        Ok(checked) if !checked.all_is_well() => return Ok(true),
        Ok(checked) => checked,
        Err(Error::Damaged(_)) => return Ok(true),
        Err(other) => bail!("the check failed: {other:?}"),
    };
    match Watchlist::open(folder, NOW) {
        Ok(mut list) => {
            if checked.to_make_anew {
                list.make_anew(NOW)?;
            }
            drop(list);
            life::one_file(folder)?;
            Ok(false)
        }
        Err(_) => Ok(true),
    }
}

/// As the person would: it is mended, or, where that is refused, the newest backup takes its place.
pub fn recover(folder: &Path) -> Result<()> {
    match repair(folder, NOW, &Monitor::none()) {
        Ok(_) => {}
        Err(Error::Refused(_)) => {
            let newest = backups(folder)?
                .first()
                .context("there is a backup")?
                .number;
            replace(folder, Copy::Backup(newest), &Monitor::none())?;
        }
        Err(other) => bail!("it could not be mended: {other}"),
    }
    drop(Watchlist::open(folder, NOW)?);
    Ok(())
}
