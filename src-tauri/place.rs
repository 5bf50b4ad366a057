//! The folder the watchlist lies in, and our claim to it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::failure::Failure;
use crate::instance::{Claim, Instance};

/// Names another folder than the usual one.
const VARIABLE: &str = "POSTE_RESTANTE_DATA";

/// The folder, and the one claim to it that this application holds.
#[derive(Clone)]
pub struct Place {
    folder: Result<PathBuf, Failure>,
    instance: Arc<Mutex<Option<Instance>>>,
    raise: Arc<dyn Fn() + Send + Sync>,
}

impl Place {
    /// The folder as the environment names it. `raise` is called whenever a second start asks for the window.
    pub fn new(raise: impl Fn() + Send + Sync + 'static) -> Self {
        Self::of(folder(), raise)
    }

    /// This folder, whatever the environment names.
    #[cfg(test)]
    pub fn at(folder: &Path) -> Self {
        Self::of(Ok(folder.to_path_buf()), || ())
    }

    fn of(folder: Result<PathBuf, Failure>, raise: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            folder,
            instance: Arc::default(),
            raise: Arc::new(raise),
        }
    }

    /// Whether another application has the folder, and was asked to raise its window: then there is nothing to do here.
    /// Whatever else is wrong with the folder is said later, in the window.
    pub fn is_taken(&self) -> bool {
        matches!(self.claim(), Ok(None))
    }

    /// The folder, claimed: nobody else writes there while this application runs.
    pub fn claimed(&self) -> Result<PathBuf, Failure> {
        self.claim()?.ok_or_else(|| {
            Failure::not_open(
                "This watchlist is already open in another window of Poste Restante, which was asked to come to the \
                 front. Close it there, then try again.",
            )
        })
    }

    /// Where the window's place and size are remembered: beside the watchlist, so that each has its own.
    pub fn window_state(&self) -> Option<PathBuf> {
        self.folder
            .as_ref()
            .ok()
            .map(|folder| folder.join("window.json"))
    }

    fn claim(&self) -> Result<Option<PathBuf>, Failure> {
        let folder = self.folder.clone()?;
        let mut instance = self.instance.lock().unwrap_or_else(PoisonError::into_inner);
        if instance.is_none() {
            match Instance::claim(&folder)? {
                Claim::First(first) => *instance = Some(first.hear(Arc::clone(&self.raise))),
                Claim::Raised => return Ok(None),
            }
        }
        Ok(Some(folder))
    }
}

/// The folder as the environment names it.
pub fn folder() -> Result<PathBuf, Failure> {
    let chosen = std::env::var_os(VARIABLE).filter(|folder| !folder.is_empty());
    let folder = match chosen {
        Some(folder) => std::path::absolute(Path::new(&folder)).ok(),
        None => dirs::data_dir().map(|folder| folder.join("poste-restante")),
    };
    folder.ok_or_else(|| {
        Failure::not_open(format!(
            "The system does not say where applications keep their data. Nothing was changed. Name a folder in the \
             variable {VARIABLE} and start again."
        ))
    })
}
