use std::path::Path;

use rusqlite::Connection;
use url::Url;

use crate::derived::library::{self, Library};
use crate::journal::{self, History};
use crate::nouns::collection::{self, CollectionPage};
use crate::nouns::link::{self, LinkKind};
use crate::nouns::note::{self, NoteVersion};
use crate::nouns::picture::{self, Picture};
use crate::nouns::settings::{self, Settings};
use crate::query::date::{self, UnderstoodDate};
use crate::query::film_page::{self, FilmPage};
use crate::query::list::{self, Answer, Orders, Question, Readings};
use crate::query::start::{self, Start};
use crate::safety::backup;
use crate::safety::erase::{self, Erasable};
use crate::storage::{Existing, Folder, read_only};
use crate::values::{CollectionId, DateOrder, FilmId, Window};
use crate::{Now, Result};

/// A watchlist, open for questions only, beside the one [`crate::Watchlist`] that writes.
pub struct Reader {
    pub(crate) folder: Folder,
    pub(crate) conn: Connection,
    pub(crate) orders: Orders,
}

impl Reader {
    /// Opens the watchlist in a folder for reading. A [`crate::Watchlist`] must have opened it before.
    pub fn open(folder: &Path) -> Result<Self> {
        let folder = Folder::at(folder)?;
        let conn = read_only(&folder.watchlist())?;
        Ok(Self {
            folder,
            conn,
            orders: Orders::default(),
        })
    }

    /// All that the first screen needs, in one answer.
    pub fn start(&mut self, now: Now) -> Result<Start> {
        start::start(&self.conn, &mut self.orders, self.folder.path(), now)
    }

    /// One window of the films a question asks for.
    pub fn films(&mut self, question: &Question, window: Window) -> Result<Answer> {
        list::answer(&self.conn, &mut self.orders, question, window)
    }

    /// One window of a list, to be read from top to bottom.
    pub fn readings(&mut self, question: &Question, window: Window) -> Result<Readings> {
        list::readings(&self.conn, &mut self.orders, question, window)
    }

    /// A film's page, as it is on this day: a sealed note may open on it.
    pub fn film(&self, film: FilmId, now: Now) -> Result<FilmPage> {
        film_page::film_page(&self.conn, film, now)
    }

    /// The picture whose content has this hash, if it is here.
    pub fn picture(&self, hash: &str) -> Result<Option<Picture>> {
        picture::picture(&self.conn, hash)
    }

    /// Every earlier text of a film's note, newest first.
    pub fn note_versions(&self, film: FilmId) -> Result<Vec<NoteVersion>> {
        note::versions(&self.conn, film)
    }

    /// What of a film could be erased for good, and what else remembers it.
    pub fn erasable(&self, film: FilmId) -> Result<Erasable> {
        erase::erasable(&self.conn, &self.folder, film)
    }

    /// A collection's page.
    pub fn collection(&self, collection: CollectionId) -> Result<CollectionPage> {
        collection::page(&self.conn, collection)
    }

    /// The counts beside the shelves.
    pub fn library(&self) -> Result<Library> {
        library::library(&self.conn)
    }

    /// One window of History.
    pub fn history(&self, window: Window) -> Result<History> {
        journal::history(&self.conn, window)
    }

    /// The person's preferences.
    pub fn settings(&self) -> Result<Settings> {
        settings::settings(&self.conn)
    }

    /// A date as the person writes it, understood; `system` is the order of the system's dates.
    pub fn understand_date(
        &self,
        text: &str,
        system: DateOrder,
        now: Now,
    ) -> Result<UnderstoodDate> {
        date::understand_date(&self.conn, text, system, now)
    }

    /// The day a sealed note is to open, as the person writes it, understood; `system` is the order of the system's dates.
    pub fn understand_upcoming_day(
        &self,
        text: &str,
        system: DateOrder,
        now: Now,
    ) -> Result<UnderstoodDate> {
        date::understand_upcoming_day(&self.conn, text, system, now)
    }

    /// Saves all there is, checked, where the person says.
    pub fn save_copy(&self, to: &Path, existing: Existing) -> Result<()> {
        backup::save(&self.conn, &self.folder, to, existing)
    }

    /// The address a film's link opens; http or https.
    pub fn address_of(&self, film: FilmId, kind: LinkKind) -> Result<Url> {
        link::address(&self.conn, film, kind)
    }

    /// The address a collection comes from; http or https.
    pub fn source_of(&self, collection: CollectionId) -> Result<Url> {
        collection::source(&self.conn, collection)
    }
}
