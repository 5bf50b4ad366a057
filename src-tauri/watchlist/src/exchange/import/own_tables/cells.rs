//! A row of our own tables: cells armed again, several names parted again.

use crate::exchange::import::fields::year;
use crate::exchange::import::row::{ImportRow, OwnFilm, Place, Says};
use crate::exchange::import::table::TableRow;
use crate::exchange::several;
use crate::exchange::spreadsheet_cell::arm;
use crate::nouns::film::FilmDraft;
use crate::storage::is_uuid;
use crate::values::SetAside;

/// In one cell stand no more names, which are held against one another.
const MOST: usize = 1000;

pub(super) struct OwnCells<'r>(pub &'r TableRow<'r>);

impl OwnCells<'_> {
    /// What was written there, to the letter.
    pub(super) fn text(&self, name: &str) -> &str {
        arm(self.0.whole(name))
    }

    /// The same where anything was.
    pub(super) fn some(&self, name: &str) -> Option<String> {
        let text = self.text(name);
        (!text.trim().is_empty()).then(|| text.to_owned())
    }

    /// A number, a day, a word of ours.
    pub(super) fn plain(&self, name: &str) -> &str {
        self.0.get(name)
    }

    /// Each of several names.
    pub(super) fn each(&self, name: &str) -> Vec<String> {
        let names = several::parted(self.text(name)).into_iter();
        names
            .filter(|it| !it.trim().is_empty())
            .take(MOST)
            .collect()
    }

    /// The uuid under this name, if one stands there.
    pub(super) fn uuid(&self, name: &str) -> Option<String> {
        let uuid = self.plain(name).to_lowercase();
        is_uuid(&uuid).then_some(uuid)
    }

    /// The film of a row, as each table names it.
    pub(super) fn film(&self) -> Result<FilmDraft, SetAside> {
        if self.0.is_blank() {
            return Err(SetAside::Blank);
        }
        Ok(FilmDraft {
            title: self.some("title").ok_or(SetAside::NoTitle)?,
            year: year(self.plain("year"))?,
            ..FilmDraft::default()
        })
    }

    /// The row, of the film whose uuid stands under this name.
    pub(super) fn row(&self, part: usize, name: &str, film: FilmDraft, says: Says) -> ImportRow {
        let own = self
            .uuid(name)
            .map(|uuid| Box::new(OwnFilm { uuid, whole: None }));
        ImportRow {
            place: Place {
                part,
                row: self.0.row,
            },
            film,
            key: None,
            says: Says { own, ..says },
        }
    }
}
