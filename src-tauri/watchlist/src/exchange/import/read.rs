//! Reading: which program's files they are is told by what stands in them.

use std::collections::HashSet;
use std::path::PathBuf;

use super::options::ImportOptions;
use super::parts::{Parts, name_of};
use super::row::{Gathered, ImportKind, ImportedList};
use super::sink::Sink;
use super::text::{decode, is_zeros};
use super::{
    columns, imdb, letterboxd, markdown, movary, own, own_tables, ryot, seriesguide, tellico,
    trakt, tvtime, yamtrack,
};
use crate::storage::{Monitor, is_uuid};
use crate::values::SetAside;
use crate::{Now, Refusal, Result, WorkStage};

pub(super) fn read(
    given: &[PathBuf],
    options: &ImportOptions,
    now: Now,
    monitor: &Monitor,
) -> Result<Gathered> {
    let mut opened = Vec::new();
    for path in given {
        opened.push(Parts::open(path)?);
    }
    let format = match options.kind {
        Some(kind) => FORMATS.iter().find(|it| it.kind == kind),
        None => format_of(&mut opened)?,
    };
    let Some(format) = format else {
        let file = given.first().cloned().unwrap_or_default();
        return Err(Refusal::NothingToBringIn { file }.into());
    };
    let parts: usize = opened.iter().map(|it| it.names().len()).sum();
    monitor.begin(WorkStage::ReadingFiles, u32::try_from(parts).ok())?;
    let mut gathered = Gathered::new(format.kind);
    for (path, parts) in given.iter().zip(&mut opened) {
        for part in 0..parts.names().len() {
            let within = parts.names().get(part).cloned().unwrap_or_default();
            let name = match given.len() {
                1 => within,
                _ if within == name_of(path) => within,
                _ => format!("{}/{within}", name_of(path)),
            };
            if is_worth_reading(&name) && format.kind == ImportKind::PosteRestante {
                let mut sink = Sink::new(&mut gathered, &name, options, now);
                parts.stream(part, own::LONGEST, |from| {
                    own::read(&mut sink, path, from, monitor)
                })??;
            } else if is_worth_reading(&name) {
                let bytes = parts.read(part)?;
                let mut sink = Sink::new(&mut gathered, &name, options, now);
                match is_zeros(&bytes) {
                    true => sink.part_aside(SetAside::Zeros),
                    false => (format.read)(&mut sink, &name, &decode(bytes)),
                }
            }
            monitor.advance(1)?;
        }
    }
    (format.finish)(&mut gathered);
    gathered.rows.shrink_to_fit();
    // Our own lists are found again by their uuids.
    if gathered.own.is_none() {
        name_apart(&mut gathered.lists);
    }
    Ok(gathered)
}

/// Gives every list a name, and no two the same: by it they are found again, but for those of our own tables.
fn name_apart(lists: &mut [ImportedList]) {
    let mut taken = HashSet::new();
    let by_name = |it: &&mut ImportedList| !it.key.as_deref().is_some_and(is_uuid);
    for list in lists.iter_mut().filter(by_name) {
        let name = match list.name.trim() {
            "" => "…".to_owned(),
            name => name.to_owned(),
        };
        let mut names = (2..).map(|number| format!("{name} ({number})"));
        let mut apart = name.clone();
        while !taken.insert(apart.clone()) {
            apart = names.next().unwrap_or_default();
        }
        list.name = apart;
    }
}

/// How one kind of files is told, and read.
struct Format {
    kind: ImportKind,
    /// Whether a file that is called so and begins so is one of them.
    is: fn(&str, &str) -> bool,
    /// Reads one, by its name and its text.
    read: fn(&mut Sink<'_>, &str, &str),
    /// Looks at all of them once they are read.
    finish: fn(&mut Gathered),
}

/// Every one of them; the first that knows a file is the one it is read by.
static FORMATS: [Format; 15] = [
    Format {
        kind: ImportKind::PosteRestante,
        is: own::is_one,
        read: |_, _, _| {},
        finish: own::finish,
    },
    Format {
        kind: ImportKind::OwnTables,
        is: own_tables::is_one,
        read: own_tables::read,
        finish: nothing_more,
    },
    Format {
        kind: ImportKind::Letterboxd,
        is: letterboxd::is_one,
        read: letterboxd::read,
        finish: nothing_more,
    },
    Format {
        kind: ImportKind::LetterboxdImport,
        is: letterboxd::is_intake,
        read: letterboxd::read_intake,
        finish: nothing_more,
    },
    Format {
        kind: ImportKind::Imdb,
        is: imdb::is_one,
        read: imdb::read,
        finish: nothing_more,
    },
    Format {
        kind: ImportKind::Trakt,
        is: trakt::is_one,
        read: trakt::read,
        finish: trakt::missing_pages,
    },
    Format {
        kind: ImportKind::TvTime,
        is: tvtime::is_one,
        read: tvtime::read,
        finish: tvtime::joined,
    },
    Format {
        kind: ImportKind::Movary,
        is: movary::is_one,
        read: movary::read,
        finish: nothing_more,
    },
    Format {
        kind: ImportKind::Yamtrack,
        is: yamtrack::is_one,
        read: yamtrack::read,
        finish: nothing_more,
    },
    Format {
        kind: ImportKind::SeriesGuide,
        is: seriesguide::is_one,
        read: seriesguide::read,
        finish: nothing_more,
    },
    Format {
        kind: ImportKind::Ryot,
        is: ryot::is_one,
        read: ryot::read,
        finish: nothing_more,
    },
    Format {
        kind: ImportKind::Tellico,
        is: tellico::is_one,
        read: tellico::read,
        finish: nothing_more,
    },
    Format {
        kind: ImportKind::Markdown,
        is: markdown::is_one,
        read: markdown::read,
        finish: markdown::finish,
    },
    Format {
        kind: ImportKind::Table,
        is: columns::is_table,
        read: columns::read_table,
        finish: nothing_more,
    },
    Format {
        kind: ImportKind::Titles,
        is: columns::is_titles,
        read: columns::read_titles,
        finish: nothing_more,
    },
];

fn nothing_more(_: &mut Gathered) {}

/// That of the first part of which it can be told: by a program's own signs, and where no part has any, by what people
/// write themselves.
fn format_of(opened: &mut [Parts]) -> Result<Option<&'static Format>> {
    let [programs @ .., table, titles] = &FORMATS;
    let mut found = told_by(programs, opened)?;
    if found.is_none() {
        found = told_by(std::slice::from_ref(table), opened)?;
    }
    // Of many files, one may be words about the others.
    if found.is_none() && opened.iter().all(|parts| parts.names().len() == 1) {
        found = told_by(std::slice::from_ref(titles), opened)?;
    }
    Ok(found)
}

fn told_by(formats: &'static [Format], opened: &mut [Parts]) -> Result<Option<&'static Format>> {
    for parts in opened {
        for part in 0..parts.names().len() {
            let name = parts.names().get(part).cloned().unwrap_or_default();
            if !is_worth_reading(&name) {
                continue;
            }
            let begins = decode_beginning(parts.beginning(part)?);
            if let Some(format) = formats.iter().find(|it| (it.is)(&name, &begins)) {
                return Ok(Some(format));
            }
        }
    }
    Ok(None)
}

/// Text of which the end may have been cut off within a letter.
fn decode_beginning(mut bytes: Vec<u8>) -> String {
    if let Err(error) = std::str::from_utf8(&bytes)
        && error.error_len().is_none()
    {
        bytes.truncate(error.valid_up_to());
    }
    decode(bytes)
}

/// Whether a part may hold anything: not what systems and programs leave in folders, nor what is no text.
fn is_worth_reading(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or_default();
    let kind = last.rsplit('.').next().unwrap_or_default();
    let is_no_text = [
        "jpg", "jpeg", "png", "gif", "webp", "bmp", "pdf", "mp3", "m4a", "mp4", "mkv", "mov",
        "webm",
    ];
    let is_no_text = is_no_text.iter().any(|it| kind.eq_ignore_ascii_case(it));
    let is_left = |part: &str| part.starts_with('.') || part == "__MACOSX";
    !is_no_text && !name.split('/').any(is_left)
}
