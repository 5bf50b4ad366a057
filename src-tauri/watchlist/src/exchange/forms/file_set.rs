//! Files that belong together in one folder, such as the tables of one export. A small file among them says which were
//! written there, and what was in them: those are replaced by the next export if nobody changed them.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::form::ExportForm;
use crate::exchange::exported::Exported;
use crate::exchange::file_sum::sum_of;
use crate::exchange::one_file::FileToWrite;
use crate::storage::{Existing, OutputFile, OutputFolder, read_text_if_there, refused};
use crate::{Error, NotWritten, Result};

/// The small file's name.
const MANIFEST: &str = "poste-restante.json";

/// What the small file says.
#[derive(Default, Serialize, Deserialize)]
struct Manifest {
    /// The form of the export.
    form: String,
    /// The checksums of each file: what it is, and what it was before, since putting it there may be cut off.
    files: BTreeMap<String, Vec<String>>,
}

/// The files of an export that is being written.
pub(super) struct FileSet<'a> {
    // Goes last: a folder that was made goes if it is empty.
    files: Vec<(String, OutputFile<'a>)>,
    before: Manifest,
    place: FileToWrite<'a>,
    folder: OutputFolder<'a>,
}

impl<'a> FileSet<'a> {
    /// In a folder that is new, or empty, or holds an export of this form that nobody changed; in any other by force.
    pub(super) fn begin(form: ExportForm, place: FileToWrite<'a>) -> Result<Self> {
        let folder = OutputFolder::at(place.to, place.data)?;
        let manifest = folder.path().join(MANIFEST);
        let before = read_text_if_there(&manifest).map_err(|error| Error::at(&manifest, &error))?;
        let before: Option<Manifest> = before.and_then(|it| serde_json::from_str(&it).ok());
        let mut before = before.filter(|it| it.form == form.name());
        if let Some(before) = &mut before {
            before.files.retain(|name, _| lies_within(name));
        }
        if place.existing == Existing::Kept {
            if before.is_none() && !folder.names()?.is_empty() {
                return Err(refused(folder.path(), NotWritten::HoldsOthers));
            }
            for (name, sums) in before.iter().flat_map(|it| &it.files) {
                unchanged(&folder.path().join(name), sums)?;
            }
        }
        Ok(Self {
            files: Vec::new(),
            before: Manifest {
                form: form.name().to_owned(),
                ..before.unwrap_or_default()
            },
            place,
            folder,
        })
    }

    /// One more file.
    pub(super) fn add(&mut self, name: String) -> Result<&mut File> {
        let file = self.folder.begin()?;
        self.files.push((name, file));
        match self.files.last_mut() {
            Some((_, file)) => Ok(file.file().as_file_mut()),
            None => Err(self.place.failed(&io::ErrorKind::NotFound.into())),
        }
    }

    /// Puts all of them in their places, and takes away those of the export before that this one does not have.
    pub(super) fn finish(self, exported: &mut Exported) -> Result<()> {
        let Self {
            files,
            before,
            place,
            folder,
        } = self;
        let mut now = Manifest {
            form: before.form.clone(),
            files: BTreeMap::new(),
        };
        for (name, file) in &files {
            let (sum, bytes) =
                sum_of(file.path()).map_err(|error| Error::at(file.path(), &error))?;
            let (mut sums, to) = (vec![sum], folder.path().join(name));
            if before.files.contains_key(name) {
                // What is about to be replaced, and is still there if that is cut off.
                sums.extend(sum_of(&to).ok().map(|(sum, _)| sum));
            } else if place.existing == Existing::Kept && to.symlink_metadata().is_ok() {
                return Err(refused(&to, NotWritten::IsThere));
            }
            now.files.insert(name.clone(), sums);
            exported.bytes += bytes;
            exported.files += 1;
        }
        let gone = before
            .files
            .iter()
            .filter(|(name, _)| !now.files.contains_key(*name));
        for (name, sums) in gone {
            if place.existing == Existing::Kept {
                unchanged(&folder.path().join(name), sums)?;
            }
            folder.remove(name)?;
        }
        // Before the files, so that whatever happens from here on, what lies there is known to be ours.
        let mut manifest = folder.begin()?;
        let text = serde_json::to_string_pretty(&now)?;
        let written = writeln!(manifest.file(), "{text}");
        written.map_err(|error| Error::at(manifest.path(), &error))?;
        manifest.finish(OsStr::new(MANIFEST), Existing::Replaced)?;
        for (name, file) in files {
            let existing = match before.files.get(&name) {
                Some(sums) if place.existing == Existing::Kept => {
                    unchanged(&folder.path().join(&name), sums)?;
                    Existing::Replaced
                }
                _ => place.existing,
            };
            folder.put(file, &name, existing)?;
        }
        folder.sync()
    }
}

/// Whether a name is that of a file in the folder itself: the small file may be anyone's, and may name anything.
fn lies_within(name: &str) -> bool {
    Path::new(name).file_name() == Some(OsStr::new(name))
}

/// That a file is what it was written as, or is gone.
fn unchanged(path: &Path, sums: &[String]) -> Result<()> {
    match sum_of(path) {
        Ok((sum, _)) if sums.contains(&sum) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() != io::ErrorKind::InvalidInput => Err(Error::at(path, &error)),
        _ => Err(refused(path, NotWritten::IsChanged)),
    }
}
