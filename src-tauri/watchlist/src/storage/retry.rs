//! Giving files other names and taking them away. Windows refuses both while any program has the file open, and one that
//! looks for viruses or makes an index opens what was just written: a moment later it has let go.

use std::path::Path;
use std::{fs, io};

use crate::{Error, Result};

/// Gives a file another name, in place of what had it.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| fs::rename(from, to))
}

/// Takes a file away.
pub(crate) fn remove_file(path: &Path) -> io::Result<()> {
    patiently(|| fs::remove_file(path))
}

/// Takes away a file, or a folder with all that is in it, if it is there.
pub(crate) fn remove_if_there(path: &Path) -> Result<()> {
    let gone = match path.is_dir() && !path.is_symlink() {
        true => patiently(|| fs::remove_dir_all(path)),
        false => remove_file(path),
    };
    match gone {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::at(path, &error)),
        _ => Ok(()),
    }
}

/// For a second, and then what Windows says holds.
#[cfg(windows)]
fn patiently(act: impl Fn() -> io::Result<()>) -> io::Result<()> {
    const MOMENT: std::time::Duration = std::time::Duration::from_millis(10);
    for _ in 0..100 {
        match act() {
            Err(error) if is_in_use(&error) => std::thread::sleep(MOMENT),
            done => return done,
        }
    }
    act()
}

#[cfg(not(windows))]
fn patiently(act: impl Fn() -> io::Result<()>) -> io::Result<()> {
    act()
}

/// By the numbers Windows gives its errors: no access, open elsewhere, and partly locked.
#[cfg(windows)]
fn is_in_use(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

#[cfg(all(test, windows))]
mod tests {
    use std::fs::{self, File};
    use std::os::windows::fs::OpenOptionsExt as _;
    use std::thread;
    use std::time::Duration;

    use super::{remove_file, rename};

    /// Opens a file as most programs do, for a moment: nobody else may rename or remove it.
    fn look_into(file: &std::path::Path) -> thread::JoinHandle<()> {
        let open = File::options().read(true).share_mode(3).open(file).unwrap();
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(200));
            drop(open);
        })
    }

    #[test]
    fn a_program_that_looks_into_a_file_for_a_moment_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        fs::write(&old, "").unwrap();
        fs::write(&new, "whole").unwrap();

        let looking = look_into(&old);
        assert!(fs::rename(&new, &old).is_err(), "canary: it is in the way");
        rename(&new, &old).unwrap();
        assert_eq!(fs::read(&old).unwrap(), b"whole");
        looking.join().unwrap();

        let looking = look_into(&old);
        assert!(fs::remove_file(&old).is_err(), "canary: here too");
        remove_file(&old).unwrap();
        assert!(!old.exists());
        looking.join().unwrap();
    }

    #[test]
    fn one_that_never_lets_go_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let _open = File::options()
            .read(true)
            .share_mode(3)
            .open(&file)
            .unwrap();
        assert!(remove_file(&file).is_err());
        assert!(remove_file(&folder.path().join("none")).is_err());
    }
}
