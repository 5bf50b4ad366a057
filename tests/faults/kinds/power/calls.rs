//! What a program asked of the system about the files in a folder, as strace wrote it down.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};

/// One call, done; paths are within the folder.
#[derive(Debug)]
pub enum Call {
    /// A name for a new file, or an old one emptied.
    Create {
        path: PathBuf,
        emptied: bool,
    },
    Write {
        path: PathBuf,
        at: usize,
        bytes: Vec<u8>,
    },
    /// A part of another file.
    Copy {
        from: PathBuf,
        from_at: usize,
        path: PathBuf,
        at: usize,
        length: usize,
    },
    Truncate {
        path: PathBuf,
        length: usize,
    },
    /// Room is made; what is there stays.
    Extend {
        path: PathBuf,
        length: usize,
    },
    Sync {
        path: PathBuf,
    },
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    MakeFolder {
        path: PathBuf,
    },
    Remove {
        path: PathBuf,
    },
    /// The program said that something is done.
    Answer,
}

/// What the program says when something is done.
pub enum Said<'s> {
    /// Anything, on a standard output that goes into this file.
    Into(&'s Path),
    /// This, wherever it goes.
    Words(&'s str),
}

/// Reads the record of one run.
pub fn calls(record: &Path, folder: &Path, said: &Said<'_>) -> Result<Vec<Call>> {
    let mut reading = Reading {
        folder: folder.canonicalize()?,
        said,
        places: HashMap::new(),
        appending: HashSet::new(),
        calls: Vec::new(),
    };
    let mut unfinished: HashMap<String, String> = HashMap::new();
    for line in BufReader::new(File::open(record)?).lines() {
        let line = line?;
        let (pid, call) = line.split_once(' ').context("a line without a process")?;
        let call = call.trim_start();
        if let Some(begun) = call.strip_suffix("<unfinished ...>") {
            unfinished.insert(pid.to_owned(), begun.trim_end().to_owned());
            continue;
        }
        let whole = match call.strip_prefix("<... ") {
            None => call.to_owned(),
            Some(rest) => {
                let (_, rest) = rest.split_once(" resumed>").context("what was resumed?")?;
                unfinished.remove(pid).unwrap_or_default() + rest
            }
        };
        reading
            .take(&whole)
            .with_context(|| whole.chars().take(300).collect::<String>())?;
    }
    Ok(reading.calls)
}

struct Reading<'r> {
    folder: PathBuf,
    said: &'r Said<'r>,
    /// Where in the file each open number stands.
    places: HashMap<i64, usize>,
    appending: HashSet<i64>,
    calls: Vec<Call>,
}

/// One argument of a call.
#[derive(Debug, Default)]
struct Argument {
    number: Option<i64>,
    /// What `-y` says of a number, or a text's bytes.
    bytes: Vec<u8>,
    word: String,
}

impl Argument {
    fn path(&self) -> PathBuf {
        PathBuf::from(String::from_utf8_lossy(&self.bytes).into_owned())
    }

    fn number(&self) -> Result<i64> {
        self.number
            .with_context(|| format!("no number: {}", self.word))
    }

    fn size(&self) -> Result<usize> {
        Ok(usize::try_from(self.number()?)?)
    }
}

impl Reading<'_> {
    fn take(&mut self, line: &str) -> Result<()> {
        let Some((name, rest)) = line.split_once('(') else {
            return Ok(()); // An ending, or a signal.
        };
        let Some((given, result)) = rest.rsplit_once(" = ") else {
            return Ok(()); // The process ended in it.
        };
        let result = argument(result);
        let Some(returned) = result.number.filter(|it| *it >= 0) else {
            return Ok(()); // It failed, or nobody knows: nothing was changed.
        };
        let given = arguments(given.trim_end().trim_end_matches(')'));
        let at = |number: usize| given.get(number).context("an argument is missing");
        let done = usize::try_from(returned)?;
        match name {
            "open" | "openat" | "creat" => {
                let path_at = usize::from(name == "openat");
                let flags = match name {
                    "creat" => "O_CREAT|O_TRUNC",
                    _ => &at(path_at + 1)?.word,
                };
                self.places.insert(returned, 0);
                match flags.contains("O_APPEND") {
                    true => self.appending.insert(returned),
                    false => self.appending.remove(&returned),
                };
                // The path as the system resolved it.
                if let Some(path) = self.within(&result.path())
                    && (flags.contains("O_CREAT") || flags.contains("O_TRUNC"))
                {
                    let emptied = flags.contains("O_TRUNC");
                    self.calls.push(Call::Create { path, emptied });
                }
            }
            "close" | "sync_file_range" => {}
            "lseek" => {
                self.places.insert(at(0)?.number()?, done);
            }
            "write" | "pwrite64" => {
                let (file, bytes) = (at(0)?, at(1)?.bytes.get(..done).unwrap_or_default());
                let answers = match self.said {
                    Said::Into(path) => file.number == Some(1) && file.path() == *path,
                    Said::Words(words) => bytes.starts_with(words.as_bytes()),
                };
                if answers {
                    self.calls.push(Call::Answer);
                }
                let Some(path) = self.within(&file.path()) else {
                    return Ok(());
                };
                let bytes = bytes.to_vec();
                let at = match name {
                    "pwrite64" => at(3)?.size()?,
                    _ => self.step(file.number()?, done)?,
                };
                self.calls.push(Call::Write { path, at, bytes });
            }
            "copy_file_range" | "sendfile" => {
                let (from, to) = match name {
                    "sendfile" => (1, 0),
                    _ => (0, 2),
                };
                let (from, to) = (at(from)?, at(to)?);
                let from_at = self.step(from.number()?, done)?;
                let at = self.step(to.number()?, done)?;
                if let Some(path) = self.within(&to.path()) {
                    let from = from.path();
                    let from = self.within(&from).unwrap_or(from);
                    let length = done;
                    self.calls.push(Call::Copy {
                        from,
                        from_at,
                        path,
                        at,
                        length,
                    });
                }
            }
            "ftruncate" => {
                if let Some(path) = self.within(&at(0)?.path()) {
                    let length = at(1)?.size()?;
                    self.calls.push(Call::Truncate { path, length });
                }
            }
            "fallocate" => {
                if let Some(path) = self.within(&at(0)?.path()) {
                    let length = at(2)?.size()? + at(3)?.size()?;
                    self.calls.push(Call::Extend { path, length });
                }
            }
            "fsync" | "fdatasync" => {
                if let Some(path) = self.within(&at(0)?.path()) {
                    self.calls.push(Call::Sync { path });
                }
            }
            "rename" => self.rename(at(0)?.path(), at(1)?.path())?,
            "renameat" | "renameat2" => {
                let from = at(0)?.path().join(at(1)?.path());
                self.rename(from, at(2)?.path().join(at(3)?.path()))?;
            }
            "unlink" | "rmdir" => self.remove(&at(0)?.path()),
            "unlinkat" => self.remove(&at(0)?.path().join(at(1)?.path())),
            "mkdir" => self.make(&at(0)?.path()),
            "mkdirat" => self.make(&at(0)?.path().join(at(1)?.path())),
            _ => {
                // Anything else must be about something else, or this page does not know what the disk would hold.
                let ours = given.iter().any(|it| self.within(&it.path()).is_some());
                if ours {
                    bail!("what does {name} do to a file?");
                }
            }
        }
        Ok(())
    }

    /// Where the number stands, and then so much further.
    fn step(&mut self, number: i64, length: usize) -> Result<usize> {
        if self.appending.contains(&number) {
            bail!("what is appended has no place that is known");
        }
        let place = self.places.entry(number).or_default();
        let at = *place;
        *place += length;
        Ok(at)
    }

    fn rename(&mut self, from: PathBuf, to: PathBuf) -> Result<()> {
        match (self.within(&from), self.within(&to)) {
            (Some(from), Some(to)) => self.calls.push(Call::Rename { from, to }),
            (None, None) => {}
            _ => bail!("a file comes into the folder, or leaves it"),
        }
        Ok(())
    }

    fn remove(&mut self, path: &Path) {
        if let Some(path) = self.within(path) {
            self.calls.push(Call::Remove { path });
        }
    }

    fn make(&mut self, path: &Path) {
        if let Some(path) = self.within(path) {
            self.calls.push(Call::MakeFolder { path });
        }
    }

    /// The path as seen from the folder; nothing if it is elsewhere, or what processes share and no disk keeps.
    fn within(&self, path: &Path) -> Option<PathBuf> {
        let path = path.strip_prefix(&self.folder).ok()?;
        let plain = path
            .components()
            .all(|it| matches!(it, Component::Normal(_)));
        let shared = path.to_string_lossy().ends_with("-shm");
        (plain && !shared).then(|| path.to_owned())
    }
}

/// Splits at the commas that stand in no list, text or name.
fn arguments(given: &str) -> Vec<Argument> {
    let mut all = Vec::new();
    let (mut depth, mut from) = (0, 0);
    for (at, sign) in given.bytes().enumerate() {
        match sign {
            b'[' | b'{' | b'(' => depth += 1,
            b']' | b'}' | b')' => depth -= 1,
            b',' if depth == 0 => {
                all.push(argument(given.get(from..at).unwrap_or_default()));
                from = at + 1;
            }
            _ => {}
        }
    }
    all.push(argument(given.get(from..).unwrap_or_default()));
    all
}

/// `12<\x2f\x61>`, `"\x61"`, `AT_FDCWD<\x2f>`, `O_RDWR|O_CREAT`, `4096`.
fn argument(text: &str) -> Argument {
    let text = text.trim();
    let (word, bytes) = match text.split_once(['<', '"']) {
        // A file that has no name any more is nobody's: its path must be taken for no other's.
        Some((word, rest)) if !rest.ends_with("(deleted)") => (word, bytes(rest)),
        Some((word, _)) => (word, Vec::new()),
        None => (text, Vec::new()),
    };
    Argument {
        number: word.split_whitespace().next().and_then(number),
        bytes,
        word: word.to_owned(),
    }
}

fn number(word: &str) -> Option<i64> {
    match word.strip_prefix("0x") {
        Some(hex) => i64::from_str_radix(hex, 16).ok(),
        None => word.parse().ok(),
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    hex.split("\\x")
        .skip(1)
        .filter_map(|it| u8::from_str_radix(it.get(..2)?, 16).ok())
        .collect()
}
