use std::path::Path;

use rusqlite::Connection;
use url::Url;

use crate::derived::Card;
use crate::derived::library::{self, Library};
use crate::exchange::import::{
    self, EarlierImport, Import, KeptLedger, KnownTable, Ledger, LedgerId, LedgerQuestion,
};
use crate::exchange::{ExportForm, Exported, FileToWrite, forms};
use crate::journal::{self, History};
use crate::nouns::collection::{self, CollectionPage};
use crate::nouns::film::{self, Bin, FilmDraft, FilmDrafts, MergePreview};
use crate::nouns::link::{self, LinkKind};
use crate::nouns::list::ListPage;
use crate::nouns::note::{self, NoteVersion};
use crate::nouns::picture::{self, Picture};
use crate::nouns::settings::{self, Settings};
use crate::nouns::viewing::Circumstance;
use crate::query::choices::{self, Choices};
use crate::query::circumstances::{self, CircumstanceLine};
use crate::query::completions::{self, NameKind};
use crate::query::date::{self, UnderstoodDate};
use crate::query::details::{self, Details};
use crate::query::diary::{self, Diary, DiaryDay, DiaryPeriod};
use crate::query::film_page::{self, FilmPage};
use crate::query::glimpses::{self, Glimpses};
use crate::query::labels::{self, Labels};
use crate::query::list::{self, Answer, IndexMark, Orders, Question, Readings};
use crate::query::occasion::{self, Occasion};
use crate::query::people::{self, PersonLine, PersonPage};
use crate::query::start::{self, Start};
use crate::query::typed::{self, TypedFilm};
use crate::safety::backup;
use crate::safety::erase::{self, Erasable};
use crate::storage::{Existing, Folder, Monitor, read_only};
use crate::values::{CollectionId, Condition, DateOrder, FilmId, ListId, PersonId, Window};
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

    /// What lies on top on this day.
    pub fn occasions(&self, now: Now) -> Result<Vec<Occasion>> {
        occasion::occasions(&self.conn, &self.settings()?, now)
    }

    /// One window of the films a question asks for.
    pub fn films(&mut self, question: &Question, window: Window) -> Result<Answer> {
        list::answer(&self.conn, &mut self.orders, question, window)
    }

    /// One window of a list, to be read from top to bottom.
    pub fn readings(&mut self, question: &Question, window: Window) -> Result<Readings> {
        list::readings(&self.conn, &mut self.orders, question, window)
    }

    /// Where the marks of the index beside a list stand, in its order; none where its order has none.
    pub fn list_index(&mut self, question: &Question) -> Result<Vec<IndexMark>> {
        list::list_index(&self.conn, &mut self.orders, question)
    }

    /// The place, in a list sorted by title, of the first film whose title goes on from what is typed.
    pub fn list_place(&mut self, question: &Question, typed: &str) -> Result<Option<u32>> {
        list::list_place(&self.conn, &mut self.orders, question, typed)
    }

    /// What a table says of films beside their cards, and what a list does; of at most five hundred.
    pub fn details(&self, films: &[FilmId], list: Option<ListId>) -> Result<Vec<Details>> {
        details::details(&self.conn, films, list)
    }

    /// What the rail shows of the library where it has room.
    pub fn glimpses(&self) -> Result<Glimpses> {
        glimpses::glimpses(&self.conn)
    }

    /// What films of the library can be filtered by.
    pub fn choices(&self) -> Result<Choices> {
        choices::choices(&self.conn)
    }

    /// People with a name that goes on from what is typed: at most eight.
    pub fn people(&self, typed: &str) -> Result<Vec<PersonLine>> {
        people::people(&self.conn, typed)
    }

    /// What a person's page says above their films.
    pub fn person(&self, person: PersonId) -> Result<PersonPage> {
        people::person(&self.conn, person)
    }

    /// Every place where films were seen, or everyone with whom, by name.
    pub fn circumstances(&self, kind: Circumstance) -> Result<Vec<CircumstanceLine>> {
        circumstances::circumstances(&self.conn, kind)
    }

    /// One window of the diary, of viewings that meet conditions: what is about viewings is about each, all else about its film.
    pub fn diary(&self, conditions: &[Condition], window: Window) -> Result<Diary> {
        diary::diary(&self.conn, conditions, window)
    }

    /// The diary's periods, newest first.
    pub fn diary_periods(&self, conditions: &[Condition]) -> Result<Vec<DiaryPeriod>> {
        diary::periods(&self.conn, conditions)
    }

    /// The days of a year on which something was seen; of viewings that meet conditions.
    pub fn diary_days(&self, conditions: &[Condition], year: i32) -> Result<Vec<DiaryDay>> {
        diary::days(&self.conn, conditions, year)
    }

    /// A film's page, as it is on this day: a sealed note may open on it.
    pub fn film(&self, film: FilmId, now: Now) -> Result<FilmPage> {
        film_page::film_page(&self.conn, film, now)
    }

    /// What the form begins with that says something else of a film.
    pub fn film_drafts(&self, film: FilmId) -> Result<FilmDrafts> {
        film::drafts(&self.conn, film)
    }

    /// The films of a text as someone types or pastes it, a line each; at most 10,000.
    pub fn typed_films(&self, text: &str, now: Now) -> Result<Vec<TypedFilm>> {
        typed::typed_films(&self.conn, text, now)
    }

    /// A film of the library that is likely the same.
    pub fn twin(&self, draft: &FilmDraft) -> Result<Option<Card>> {
        typed::twin(&self.conn, draft)
    }

    /// Names of this kind that begin with what is typed, in any word and language: at most eight, likely ones first.
    pub fn completions(&self, kind: NameKind, typed: &str) -> Result<Vec<String>> {
        completions::completions(&self.conn, kind, typed)
    }

    /// The person's own labels.
    pub fn labels(&self) -> Result<Labels> {
        labels::labels(&self.conn)
    }

    /// What a list's page says above its films.
    pub fn list_page(&self, list: ListId) -> Result<ListPage> {
        crate::nouns::list::page(&self.conn, list)
    }

    /// What making a film part of another would do.
    pub fn merge_preview(&self, film: FilmId, into: FilmId) -> Result<MergePreview> {
        film::merge_preview(&self.conn, film, into)
    }

    /// One window of the bin.
    pub fn bin(&self, window: Window, now: Now) -> Result<Bin> {
        film::bin(&self.conn, window, now)
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

    /// A date as the person writes it, understood; `film` is the one it is to be the date of, and `system` the order of
    /// the system's dates.
    pub fn understand_date(
        &self,
        text: &str,
        film: Option<FilmId>,
        system: DateOrder,
        now: Now,
    ) -> Result<UnderstoodDate> {
        date::understand_date(&self.conn, text, film, system, now)
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

    /// Holds an import against the watchlist as it is.
    pub fn match_import(&self, import: &mut Import, monitor: &Monitor) -> Result<()> {
        let moment = self.conn.unchecked_transaction()?;
        import.match_with(&moment, monitor)
    }

    /// How tables of the person's own making were read before.
    pub fn known_tables(&self) -> Result<Vec<KnownTable>> {
        import::known_tables(&self.conn)
    }

    /// One window of an import's ledger.
    pub fn import_ledger(
        &self,
        import: &Import,
        question: &LedgerQuestion,
        window: Window,
    ) -> Result<Ledger> {
        import.ledger(&self.conn, question, window)
    }

    /// Imports that were brought in, newest first.
    pub fn earlier_imports(&self) -> Result<Vec<EarlierImport>> {
        import::earlier_imports(&self.conn)
    }

    /// One window of the ledger of one of them.
    pub fn kept_lines(
        &self,
        ledger: LedgerId,
        question: &LedgerQuestion,
        window: Window,
    ) -> Result<Ledger> {
        import::kept_lines(&self.conn, ledger, question, window)
    }

    /// The whole ledger of one of them.
    pub fn kept_ledger(&self, ledger: LedgerId) -> Result<KeptLedger> {
        import::kept_ledger(&self.conn, ledger)
    }

    /// Writes all there is, or what a form holds of it, into a file or a folder of the person's. Cancelled, it leaves
    /// what lay there, but for those of several text files that were replaced before.
    pub fn export_as(
        &mut self,
        form: ExportForm,
        to: &Path,
        existing: Existing,
        now: Now,
        monitor: &Monitor,
    ) -> Result<Exported> {
        monitor.watch(&mut self.conn)?;
        let place = FileToWrite::at(to, existing, &self.folder, monitor);
        monitor.ended(forms::export_as(&self.conn, form, place, now))
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
