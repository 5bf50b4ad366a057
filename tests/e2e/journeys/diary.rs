//! The diary of many years.

use anyhow::Result;
use watchlist::{FilmDraft, ViewingDraft};

use super::sheet::{begun_with, is_focused};
use super::the_ten::{ASCENT, NOW};
use crate::stage::{Home, Outcome, Page};

/// A month is found in a diary of fifty years, a day in its calendar; what is no month does not pretend to be one.
pub fn of_fifty_years(home: &Home) -> Result<Outcome> {
    lived(home)?;
    let app = home.start()?;
    app.link("Diary")?.click()?;
    app.heading("Diary")?;
    app.heading("June 2026")?;
    app.check_with_axe("the diary")?;
    app.picture("-months")?;
    app.find("combobox", "Go to a month or year")?
        .choose("June 1994 (2)")?;
    app.heading("June 1994")?;
    app.shows("With snow at the window.")?;
    app.picture("-1994")?;
    app.find("combobox", "Go to a month or year")?
        .choose("Date unknown (1)")?;
    app.heading("Date unknown")?;
    app.radio("Year")?.click()?;
    app.find("combobox", "Year of the calendar")?
        .choose("1994")?;
    app.check_with_axe("a year of the diary")?;
    app.picture("-year")?;
    app.button("9 June 1994: 1 film")?.click()?;
    app.heading("June 1994")?;
    app.button("Edit the viewing of The Ascent (1977), 9 June 1994")?
        .click()?;
    let form = app.find("dialog", "A viewing of The Ascent (1977)")?;
    app.check_with_axe("a viewing opened from the diary")?;
    form.button("Delete viewing")?.click()?;
    app.gone(
        "button",
        "Edit the viewing of The Ascent (1977), 9 June 1994",
    )?;
    app.link("All films")?.click()?;
    app.link(ASCENT)?.focus()?;
    is_focused(&app, "link", ASCENT)?;
    app.close()?;
    Ok(Outcome::Shown)
}

fn lived(home: &Home) -> Result<()> {
    let films: Vec<FilmDraft> = (0..60)
        .map(|n| FilmDraft {
            title: format!("Film {n}"),
            year: Some(1960 + n),
            ..FilmDraft::default()
        })
        .collect();
    let mut watchlist = begun_with(home, &films)?;
    for year in 1976..=2026 {
        for month in [2, 6] {
            let film = 11 + i64::from(year * 2 + month) % 60;
            let viewing = ViewingDraft::on(format!("{year}-{month:02}-17"));
            watchlist.mark_seen(film, &viewing, NOW)?;
        }
    }
    let remarked = ViewingDraft {
        remark: "With snow at the window.".to_owned(),
        ..ViewingDraft::on("1994-06-09")
    };
    watchlist.mark_seen(1, &remarked, NOW)?;
    watchlist.mark_seen(2, &ViewingDraft::on("1994"), NOW)?;
    watchlist.mark_seen(3, &ViewingDraft::on(""), NOW)?;
    Ok(())
}
