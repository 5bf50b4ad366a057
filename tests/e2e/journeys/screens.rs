use anyhow::Result;

use super::sheet::{open, seen_today, write};
use super::the_ten::{ASCENT, COLLECTION, CRANES};
use crate::stage::{Home, Outcome, Page};

/// axe finds nothing on any screen, in either theme, full or empty.
pub fn please_axe(home: &Home) -> Result<Outcome> {
    for theme in ["Adwaita", "Adwaita:dark"] {
        let app = home.start_with(&[("GTK_THEME", theme)])?;
        app.heading(COLLECTION)?;
        for view in ["Stamps", "Table", "Read"] {
            app.radio(view)?.click()?;
            app.link(ASCENT)?;
            app.check_with_axe(view)?;
        }
        app.radio("Stamps")?.click()?;
        for place in [
            "All films",
            "Waiting",
            "Seen",
            "Diary",
            "History",
            "Settings",
            "Keys",
        ] {
            app.link(place)?.click()?;
            app.heading(place)?;
            app.check_with_axe(place)?;
        }
        app.button("Bring films in…")?.click()?;
        app.heading("Bring films in")?;
        app.check_with_axe("what can be brought in")?;
        app.link("Backups")?.click()?;
        app.button("Take films out…")?.click()?;
        app.heading("Take films out")?;
        app.check_with_axe("what can be taken out")?;
        app.link("Diary")?.click()?;
        app.heading("Diary")?;
        app.press("Ctrl+K")?;
        app.find("combobox", "Search films and commands")?
            .write("places and")?;
        app.find("option", "Places and company")?.click()?;
        app.heading("Places and company")?;
        app.check_with_axe("places and company")?;
        app.link("All films")?.click()?;
        app.heading("All films")?;
        app.radio("Table")?.click()?;
        app.button("Columns")?.click()?;
        app.group("Columns")?;
        app.check_with_axe("the chooser of columns")?;
        app.press("Escape")?;
        app.radio("Stamps")?.click()?;
        app.button("Filter")?.click()?;
        app.find("checkbox", "Waiting")?.click()?;
        app.check_with_axe("the filter")?;
        app.press("Escape")?;
        app.button("Keep this filter…")?.click()?;
        app.find("dialog", "Keep this filter")?;
        app.check_with_axe("a filter that is about to be kept")?;
        app.press("Escape")?;
        app.button("Clear filters")?.click()?;

        app.press("Ctrl+K")?;
        app.find("dialog", "Search films and commands")?;
        app.check_with_axe("everything by name")?;
        app.press("Escape")?;

        app.link(COLLECTION)?.click()?;
        open(&app, ASCENT)?;
        app.button("Why?")?.click()?;
        app.find("dialog", "Why The Ascent (1977) waits")?;
        app.check_with_axe("why a film waits")?;
        app.press("Escape")?;
        open(&app, CRANES)?;
        app.check_with_axe("a film")?;
        if app.find_now("button", "Mark as seen")?.is_some() {
            app.button("Mark as seen")?.click()?;
            write(&app, "Your note", "A note.")?;
        }
        app.button(&seen_today())?.click()?;
        app.find("dialog", "A viewing of The Cranes Are Flying (1957)")?;
        app.check_with_axe("a viewing")?;
        app.press("Escape")?;
        app.link("History")?.click()?;
        app.heading("History")?;
        app.check_with_axe("a history with changes in it")?;
        app.link("All films")?.click()?;
        app.find("searchbox", "Search films")?.write("qqqqqq")?;
        app.shows("No film")?;
        app.check_with_axe("a search that finds nothing")?;
        app.close()?;
    }
    Ok(Outcome::Shown)
}
