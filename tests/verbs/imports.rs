use std::path::PathBuf;
use std::{fs, io};

use watchlist::{Error, Import, ImportOptions, Monitor, Verb};

use super::model::Act;
use super::rows::{Birth, Key, Row, Seen, Told};
use super::{Deed, Drawn, Ground};

pub const VERBS: &[Drawn] = &[(1, |rng, _| {
    let films = rng.u32(1..=2);
    let rating = rng.bool().then(|| rng.u8(1..=10));
    // No other import brings them: what is there already is for tests of importing itself.
    let title = |ground: &Ground, film: u32| format!("Brought {} {film}", ground.now.millis);
    Deed::new(
        Verb::ImportFiles,
        (films, rating),
        move |list, ground| {
            let mut diary = String::from("Title,Year,Rating10,WatchedDate\n");
            for film in 0..films {
                let rating = rating.map_or(String::new(), |rating| rating.to_string());
                let title = title(ground, film);
                diary.push_str(&format!("{title},1999,{rating},2012-02-29\n"));
            }
            let (_folder, path) = on_disk(&diary).map_err(|_| Error::Cancelled)?;
            let nobody = Monitor::none();
            let mut import = Import::read(&[path], ImportOptions::default(), ground.now, &nobody)?;
            list.match_import(&mut import, &nobody)?;
            list.import_files(&import, ground.now)
        },
        move |model, ground| {
            let act = Act::of(Verb::ImportFiles, None);
            model.act(act, ground.now.millis, |model| {
                for number in 0..films {
                    let film = model.last.film + 1;
                    let told = Told {
                        birth: Some(Birth::new()),
                        title: title(ground, number),
                        ..Told::default()
                    };
                    model.say(Key::Film(film), Some(Row::Film(told)))?;
                    let seen = Seen {
                        rating,
                        ..Seen::to_the_end(film, "2012-02-29")
                    };
                    let viewing = Key::Viewing(model.last.viewing + 1);
                    model.say(viewing, Some(Row::Viewing(seen)))?;
                    model.say(Key::Rating(film), rating.map(Row::rating))?;
                }
                Ok(())
            })
        },
    )
})];

/// A file with this in it, and the folder that it goes away with.
fn on_disk(text: &str) -> io::Result<(tempfile::TempDir, PathBuf)> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("import.csv");
    fs::write(&path, text)?;
    Ok((folder, path))
}
