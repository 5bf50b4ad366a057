use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use watchlist::{
    Condition, LivingDraft, Monitor, Now, Reason, Settings, ViewingDraft, Watchlist, back_up,
};

use super::backups::button_that_begins;
use super::checks::damage;
use super::sheet::open;
use super::the_ten::{ASCENT, CRANES, NOW};
use crate::stage::{Application, Home, Outcome, Page, Part, eventually};

/// Its tag.
const TAG: &str = "eo";
/// What a living list is called.
const LIVING: &str = "Зимние";
const CHECK: &str = include_str!("made_language.js");

/// What stands in Latin letters, in no table and in no words file.
const NAMES: &[&str] = &[
    "Poste Restante",
    "SQLite",
    "log.txt",
    "https",
    "Alt",
    "Esc",
    "Ctrl",
    "American English",
    "English",
];

/// The size of a window, and of the text in it.
type Size = (u32, u32, &'static str);

/// What the desktop enlarges everything by, and the sizes that are looked at there.
#[rustfmt::skip]
const SIZES: [(f64, &[Size]); 3] = [
    (1.0, &[(1100, 700, "100 %"), (640, 800, "100 %"), (1100, 700, "200 %")]),
    (1.25, &[(1100, 700, "100 %")]),
    (1.5, &[(1100, 700, "100 %")]),
];

/// Every screen and dialog, in small windows, large letters and on desktops that enlarge: longer words are not cut and lie
/// over nothing, and every sentence is in a words file.
pub fn is_everywhere(_: &Home) -> Result<Outcome> {
    let home = Home::of_made_language("made-language", (1480, 900))?;
    lived_in(&home)?;
    let mut faults = Vec::new();
    for (scale, sizes) in SIZES {
        let app = home.start_with(&[("GDK_DPI_SCALE", &scale.to_string())])?;
        for (width, height, size) in sizes {
            app.resize_enlarged(*width, *height, scale)?;
            go_to(&app, "Settings")?;
            app.find("combobox", &made("Text size"))?.choose(size)?;
            let mut screens = Screens {
                app: &app,
                at: format!("{width} {size} {scale}"),
                data: data(&home.data())?,
                faults: Vec::new(),
            };
            screens.all().with_context(|| screens.at.clone())?;
            faults.append(&mut screens.faults);
        }
        app.close()?;
    }
    ensure!(faults.is_empty(), "\n        {}", faults.join("\n        "));
    Ok(Outcome::Shown)
}

/// What is seen once, and what nobody wants to see.
pub fn is_where_one_seldom_is(_: &Home) -> Result<Outcome> {
    let home = Home::of_made_language("made-language-seldom", (1480, 900))?;
    let mut faults = Vec::new();
    drop(spoken(&home)?);
    let app = home.start_sealed()?;
    app.button(&made("Open the collection"))?;
    let mut data = data(&home.data())?;
    let mut look = |app: &Application<'_>, data: &BTreeSet<String>, screen: &str| -> Result<()> {
        for (width, height) in [(1480, 900), (1100, 700), (640, 800)] {
            app.resize(width, height)?;
            let mut screens = Screens {
                app,
                at: width.to_string(),
                data: data.clone(),
                faults: Vec::new(),
            };
            screens.look(screen)?;
            faults.append(&mut screens.faults);
        }
        Ok(())
    };
    look(&app, &data, "envelope")?;
    app.close()?;

    let mut watchlist = spoken(&home)?;
    for film in 1..=10 {
        watchlist.mark_seen(film, &ViewingDraft::on("2026-03-12"), NOW)?;
    }
    watchlist.open_envelope()?;
    drop(watchlist);
    let app = home.start()?;
    app.button(&made("Souvenir sheet"))?.click()?;
    app.button(&made("Save as a picture"))?;
    look(&app, &data, "souvenir sheet")?;
    app.close()?;

    back_up(&home.data(), Reason::Asked, NOW, &Monitor::none())?;
    damage(&home)?;
    let app = home.start()?;
    app.heading(&made("The library could not be opened"))?;
    // Refusals are said by the core's edge, which knows the languages that are spoken and no other.
    let refusal = app.execute("return document.querySelector('[role=alert]').textContent")?;
    data.insert(refusal.as_str().context("a refusal")?.to_owned());
    look(&app, &data, "rescue")?;
    app.button(&made("See what can be mended"))?.click()?;
    app.heading(&made("What mending would do"))?;
    look(&app, &data, "what mending would do")?;
    app.close()?;
    ensure!(faults.is_empty(), "\n        {}", faults.join("\n        "));
    Ok(Outcome::Shown)
}

/// The watchlist, in which this language is chosen.
fn spoken(home: &Home) -> Result<Watchlist> {
    let mut watchlist = Watchlist::open(&home.data(), NOW)?;
    watchlist.settings_changed(&Settings {
        language: TAG.to_owned(),
        ..Settings::default()
    })?;
    Ok(watchlist)
}

/// Something of everything: films seen, rated and written about, and a backup.
fn lived_in(home: &Home) -> Result<()> {
    let mut watchlist = spoken(home)?;
    for film in 3..=5 {
        let viewing = ViewingDraft {
            place: "Berlin".to_owned(),
            company: "Анна, Борис".to_owned(),
            tags: vec!["зима".to_owned()],
            ..ViewingDraft::on("2026-08-09")
        };
        watchlist.mark_seen(film, &viewing, NOW)?;
        watchlist.rate(film, 8.0, NOW)?;
        watchlist.write_note(film, &"Снег. ".repeat(60), NOW)?;
    }
    // An hour on it is another change, and the first text a version.
    let later = Now {
        millis: NOW.millis + 3_600_000,
        ..NOW
    };
    watchlist.write_note(3, "Ветер.", later)?;
    watchlist.say_why_waiting(1, "Анна плакала.", NOW)?;
    let living = LivingDraft {
        name: LIVING.to_owned(),
        conditions: vec![Condition::Seen(true)],
    };
    watchlist.make_living_list(&living, NOW)?;
    watchlist.open_envelope()?;
    drop(watchlist);
    back_up(&home.data(), Reason::Asked, NOW, &Monitor::none())?;
    Ok(())
}

/// Every text that is shown as it is, each paragraph by itself.
fn data(folder: &Path) -> Result<BTreeSet<String>> {
    let file = folder.join("watchlist.sqlite3");
    let conn = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let columns = conn
        .prepare(
            "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c
             WHERE m.type = 'table' AND c.type = 'TEXT'
               AND m.name IN ('film', 'person', 'viewing', 'note', 'collection', 'entry', 'entry_credit', 'card',
                              'sealed_note', 'country_name', 'genre_name', 'tag', 'living_list', 'waiting')",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(String, String)>>>()?;
    let mut texts: BTreeSet<String> = NAMES.iter().map(|it| (*it).to_owned()).collect();
    texts.insert(folder.display().to_string());
    for (table, column) in columns {
        let mut rows = conn.prepare(&format!(
            "SELECT DISTINCT {column} FROM {table} WHERE length({column}) > 2"
        ))?;
        let found = rows.query_map([], |row| row.get(0))?;
        for text in found {
            let text: String = text?;
            match serde_json::from_str(&text) {
                Ok(value) => leaves(&value, &mut texts),
                Err(_) => texts.extend(text.lines().map(str::to_owned)),
            }
        }
    }
    Ok(texts)
}

/// Every text in what is kept as JSON.
fn leaves(value: &Value, texts: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(texts.insert(text.clone())),
        Value::Array(all) => all.iter().for_each(|it| leaves(it, texts)),
        Value::Object(all) => all.values().for_each(|it| leaves(it, texts)),
        _ => {}
    }
}

fn go_to(app: &Application<'_>, place: &str) -> Result<()> {
    go_to_called(app, &made(place))
}

fn go_to_called(app: &Application<'_>, place: &str) -> Result<()> {
    in_rail(app, "link", place)?.click()?;
    app.heading(place).map(drop)
}

/// Something of the rail, which is opened first where it is folded.
fn in_rail(app: &Application<'_>, role: &str, name: &str) -> Result<Part> {
    let is_there = eventually("a way to other places", || {
        let there = app.find_now(role, name)?;
        let rail = app.find_now("button", &made("Places"))?;
        Ok((there.is_some() || rail.is_some()).then_some(there.is_some()))
    })?;
    if !is_there {
        app.button(&made("Places"))?.click()?;
    }
    app.find(role, name)
}

/// Every screen at one size.
struct Screens<'s> {
    app: &'s Application<'s>,
    at: String,
    data: BTreeSet<String>,
    faults: Vec<String>,
}

impl Screens<'_> {
    fn all(&mut self) -> Result<()> {
        let app = self.app;
        self.look("Settings")?;
        for place in [
            "All films",
            "Waiting",
            "Seen",
            "Diary",
            "History",
            "Backups",
            "Bin",
            "Keys",
        ] {
            go_to(app, place)?;
            self.look(place)?;
        }
        go_to(app, "Settings")?;
        app.button(&made("About Poste Restante"))?.click()?;
        app.heading(&made("About Poste Restante"))?;
        self.look("About")?;
        in_rail(app, "button", &made("Bring films in…"))?.click()?;
        app.heading(&made("Bring films in"))?;
        self.look("bring films in")?;
        go_to(app, "Backups")?;
        app.button(&made("Take films out…"))?.click()?;
        app.heading(&made("Take films out"))?;
        self.look("take films out")?;
        go_to(app, "Backups")?;
        button_that_begins(app, &made("Restore the backup of"))?.click()?;
        app.button(&made("Restore now"))?;
        self.look("what restoring would change")?;
        app.press("Escape")?;
        app.button(&made("Check the library"))?.click()?;
        app.button(&made("Check again"))?;
        self.look("check")?;
        go_to(app, "All films")?;
        for view in ["Table", "Read", "Stamps"] {
            app.radio(&made(view))?.click()?;
            self.look(view)?;
            if view == "Table" {
                app.button(&made("Columns"))?.click()?;
                self.look("columns")?;
                app.press("Escape")?;
            }
        }
        app.press("Ctrl+K")?;
        app.find("dialog", &made("Search films and commands"))?;
        self.look("palette")?;
        app.press("Escape")?;
        app.button(&made("Filter"))?.click()?;
        self.look("filters")?;
        app.press("Escape")?;
        self.kept()?;
        self.diary()?;
        go_to(app, "All films")?;
        app.link(ASCENT)?.focus()?;
        for (key, screen) in [
            ("t", "tags"),
            ("l", "lists"),
            ("e", "edit"),
            ("Ctrl+n", "add"),
        ] {
            app.press(key)?;
            self.in_dialog(screen)?;
            app.link(ASCENT)?.focus()?;
        }
        app.press("x")?;
        app.find("toolbar", &made("Selection"))?;
        self.look("selection")?;
        app.press("Escape")?;
        app.press("Shift+F10")?;
        app.find("menuitem", &made("Open"))?;
        self.look("menu of a stamp")?;
        app.press("Escape")?;
        self.films()?;
        app.find("searchbox", &made("Search films"))?
            .paste("qqqqq")?;
        app.says_about(&made("No film"))?;
        self.look("nothing found")?;
        app.find("searchbox", &made("Search films"))?.paste("")?;
        Ok(())
    }

    /// A filter that is kept, and one that is about to be.
    fn kept(&mut self) -> Result<()> {
        let app = self.app;
        go_to_called(app, LIVING)?;
        self.look("living list")?;
        self.filter("rated")?;
        app.button(&made("Save changes"))?;
        self.look("living list, changed")?;
        app.button(&made("Discard changes"))?.click()?;
        go_to(app, "All films")?;
        self.filter("seen")?;
        app.button(&made("Keep this filter…"))?.click()?;
        self.in_dialog("keep a filter")?;
        app.button(&made("Clear filters"))?.click()
    }

    /// The diary with its filter, and the names in it.
    fn diary(&mut self) -> Result<()> {
        let app = self.app;
        go_to(app, "Diary")?;
        app.button(&made("Filter"))?.click()?;
        self.look("the diary's filter")?;
        app.press("Escape")?;
        self.filter("rated")?;
        self.look("diary, filtered")?;
        app.button(&made("Clear filters"))?.click()?;
        app.link(&made("Places and company"))?.click()?;
        app.heading(&made("Places and company"))?;
        self.look("places and company")?;
        button_that_begins(app, &made("Rename “"))?.click()?;
        self.in_dialog("another name for a place")
    }

    /// Filters by this.
    fn filter(&self, flag: &str) -> Result<()> {
        let app = self.app;
        button_that_begins(app, &made("Filter"))?.click()?;
        let mut name = made(flag);
        // Only its first letter is raised.
        if let Some(first) = name.chars().next() {
            name.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
        }
        app.find("checkbox", &name)?.click()?;
        app.press("Escape")
    }

    /// A film that is seen, and one that waits, with every dialog they open.
    fn films(&mut self) -> Result<()> {
        let app = self.app;
        open(app, CRANES)?;
        self.look("seen film")?;
        app.button(&made("1 earlier version"))?.click()?;
        self.in_dialog("earlier versions")?;
        self.through_menu("links", "More", "Use links of your own…")?;
        self.through_menu("postcard", "More", "Make a postcard")?;
        self.through_menu("erase", "More", "Erase for good…")?;
        app.press("Escape")?;
        open(app, ASCENT)?;
        self.look("waiting film")?;
        app.button(&made("Change"))?.click()?;
        self.in_dialog("why")?;
        self.through_menu("viewing", "Seen another day", "Another day…")?;
        // It stays open from one size to the next.
        if app
            .find_now("textbox", &made("Your sealed note"))?
            .is_none()
        {
            app.button(&made("Write to yourself before seeing it"))?
                .click()?;
        }
        app.textbox(&made("Your sealed note"))?;
        self.look("sealed note")?;
        app.press("Escape")
    }

    fn through_menu(&mut self, screen: &str, menu: &str, line: &str) -> Result<()> {
        let app = self.app;
        app.button(&made(menu))?.click()?;
        let opened = app.find("menu", &made(menu))?;
        self.look(&format!("menu of {menu}"))?;
        opened.find("menuitem", &made(line))?.click()?;
        self.in_dialog(screen)
    }

    /// Looks at the dialog that was asked for and closes it. What it says may first have to be asked for: a key that
    /// comes before it is not its own.
    fn in_dialog(&mut self, screen: &str) -> Result<()> {
        let app = self.app;
        let is_open = |open: bool| {
            eventually("a dialog that opens, and closes", || {
                Ok((app.names("dialog")?.is_empty() != open).then_some(()))
            })
        };
        is_open(true)?;
        self.look(screen)?;
        app.press("Escape")?;
        is_open(false)
    }

    /// Keeps what is wrong with it.
    fn look(&mut self, screen: &str) -> Result<()> {
        self.app.settles()?;
        self.app.picture(&format!("-{}-{screen}", self.at))?;
        let found = self.app.execute_with(CHECK, json!([self.data]))?;
        let found = found.as_array().context("a list")?;
        let told = |it: &str| format!("{}, {screen}: {it}", self.at);
        self.faults
            .extend(found.iter().filter_map(|it| it.as_str()).map(told));
        Ok(())
    }
}

/// A sentence as `ui/tests/made-language.ts` makes it: every letter marked, every other one twice.
fn made(text: &str) -> String {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const MARKED: &str = "áƀçďéƒğĥíĵķĺḿñóṕɋŕšťúṽŵẋýžÁƁÇĎÉƑĞĤÍĴĶĹḾÑÓṔɊŔŠŤÚṼŴẊÝŽ";
    let mut said = String::new();
    let mut at = 0;
    for letter in text.chars() {
        match PLAIN
            .chars()
            .zip(MARKED.chars())
            .find(|(plain, _)| *plain == letter)
        {
            Some((_, marked)) => {
                let times = if at % 2 == 0 { 2 } else { 1 };
                said.extend(std::iter::repeat_n(marked, times));
                at += 1;
            }
            None => {
                said.push(letter);
                at = 0;
            }
        }
    }
    said
}
