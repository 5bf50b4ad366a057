use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use watchlist::{CreditDraft, FilmDraft, Now, Subject, ViewingDraft, Watchlist};

use crate::stage::{Application, Home, Outcome, Page, log, plain, same};

/// Stands in every title, note and remark, so that it can be looked for where it must not be.
const MARK: &str = "Kuckucksei";

/// What somebody may call a film to break out of a page, or to be clicked.
const TITLES: [&str; 20] = [
    "<script>document.title='broken in'</script>",
    "<img src=x onerror=\"document.title='broken in'\">",
    "<svg onload=\"document.title='broken in'\"></svg>",
    "</textarea></title></style><b onclick=1>",
    "<iframe srcdoc='<script>parent.document.title=1</script>'>",
    "\"><a href=javascript:alert(1)>",
    "{{7*7}} ${7*7} <%= 7*7 %> #{7*7}",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "\\\\host\\share\\film.mkv",
    "tauri://localhost/index.html",
    "ms-msdt:/id PCWDiagnostic",
    "https://аррӏе.com",
    "https://user@evil.example/",
    "[click](javascript:alert(1)) **bold** # heading",
    "&lt;b&gt; &amp;amp; &#60;script&#62;",
    "__proto__ constructor toString",
    "%s %n \\0 $& $1 \\u003cb\\u003e",
];

/// Titles, notes and remarks are text wherever they are shown; no word of them is said anywhere else.
pub fn are_shown_as_text(home: &Home) -> Result<Outcome> {
    let titles = prepare(home)?;
    // The loader's own word from each process is how it is known that what they say is heard.
    let app = home.start_with(&[("LD_DEBUG", "statistics")])?;
    app.link("All films")?.click()?;
    for (number, title) in titles.iter().enumerate() {
        let search = app.find("searchbox", "Search films")?;
        search.paste(&format!("{MARK}{number:02}"))?;
        let link = format!("{} (1977)", plain(title));
        app.link(&link)?;
        is_only_text(&app, "the sheet")?;
        app.link(&link)?.click()?;
        app.heading(&plain(title))?;
        app.textbox("Your note")?.reads(title)?;
        app.shows(&plain(&format!("Place {title}")))?;
        is_only_text(&app, &format!("the page of {title}"))?;
        if number % 5 == 0 {
            app.button("Clear rating")?.click()?;
            app.group("Your rating")?.has_nothing_chosen()?;
            is_only_text(&app, "a notice")?;
        }
        app.link("All films")?.click()?;
    }
    app.find("searchbox", "Search films")?.paste("")?;
    for view in ["Table", "Read", "Stamps"] {
        app.radio(view)?.click()?;
        is_only_text(&app, view)?;
    }
    app.picture("-sheet")?;
    for place in ["History", "Seen", "Waiting"] {
        app.link(place)?.click()?;
        app.heading(place)?;
        is_only_text(&app, place)?;
    }
    app.link("History")?.click()?;
    app.shows(&plain(&titles[0]))?;
    app.picture("-history")?;
    app.press("Ctrl+K")?;
    app.find("dialog", "Search films and commands")?;
    is_only_text(&app, "everything by name")?;
    app.press("Escape")?;

    for (command, arguments) in failures() {
        let answer = app.command(command, &arguments)?;
        let failure = answer
            .err()
            .with_context(|| format!("{command} was taken"))?;
        ensure!(
            !failure["message"].to_string().contains(MARK),
            "{command}: {failure}"
        );
    }
    app.close()?;
    ensure!(home.opened_links()?.is_empty(), "nothing was opened");
    says_no_word(home)?;
    Ok(Outcome::Shown)
}

/// A data folder with a film for each title, as an import could have brought it.
fn prepare(home: &Home) -> Result<Vec<String>> {
    let now = Now {
        today: jiff::civil::date(2026, 11, 25),
        millis: 1_795_580_000_000,
    };
    let titles: Vec<String> = (0..)
        .zip(TITLES)
        .map(|(number, title)| format!("{title} {MARK}{number:02}"))
        .collect();
    let films: Vec<FilmDraft> = titles
        .iter()
        .map(|title| FilmDraft {
            title: title.clone(),
            original_title: Some(title.clone()),
            year: Some(1977),
            credits: CreditDraft::directors([title.clone()]),
            ..FilmDraft::default()
        })
        .collect();
    let mut list = Watchlist::open(&home.data(), now)?;
    list.open_envelope()?;
    let added = list.add_films(&films, now)?.subjects;
    let added: Vec<_> = added
        .into_iter()
        .filter_map(|subject| match subject {
            Subject::Film(film) => Some(film),
            Subject::Collection(_)
            | Subject::Tag(_)
            | Subject::List(_)
            | Subject::LivingList(_) => None,
        })
        .collect();
    ensure!(added.len() == titles.len(), "a film for each title");
    for (film, title) in added.into_iter().zip(&titles) {
        let viewing = ViewingDraft {
            place: format!("Place {title}"),
            company: title.clone(),
            remark: title.clone(),
            ..ViewingDraft::on("2011")
        };
        list.mark_seen(film, &viewing, now)?;
        list.write_note(film, title, now)?;
        list.leave_writing()?;
        list.rate(film, 9.0, now)?;
    }
    Ok(titles)
}

/// Nothing on the page came out of a text, and nothing on it leads anywhere else.
fn is_only_text(app: &Application<'_>, screen: &str) -> Result<()> {
    let script = "
        const strange = 'script:not([src]), iframe, object, embed, base, form[action], [onerror], [onload], [onclick], '
          + 'b[onclick], svg[onload], img:not([src^=\"picture://localhost/\"])';
        const found = [...document.body.querySelectorAll(strange)].map((it) => it.outerHTML.slice(0, 200));
        const led = [...document.querySelectorAll('a[href]')].filter((it) => it.protocol !== 'tauri:');
        return [document.title, found, led.map((it) => it.href)];";
    same(
        app.execute(script)?,
        json!(["Poste Restante", [], []]),
        &format!("{screen}: all of it is text"),
    )
}

/// What an interface that knows no better might ask for of these films.
fn failures() -> Vec<(&'static str, Value)> {
    vec![
        ("rate", json!({ "film": 11, "rating": 99 })),
        ("open_sealed_note", json!({ "film": 11 })),
        ("take_picture_away", json!({ "film": 11 })),
        ("seal_note", json!({ "film": 11, "opens_on": MARK })),
        (
            "set_link",
            json!({ "film": 11, "kind": "trailer", "address": MARK }),
        ),
        (
            "give_picture",
            json!({ "film": 11, "picture": MARK, "ink": "blue" }),
        ),
        (
            "restore_backup",
            json!({ "backup": 4711, "progress": "__CHANNEL__:0" }),
        ),
        ("begin_anew", json!({})),
    ]
}

/// Neither on the standard error nor in what is kept of the window.
fn says_no_word(home: &Home) -> Result<()> {
    let said = home.said()?;
    ensure!(
        said.matches("runtime linker statistics").count() > 2,
        "canary: what each process says is heard: {said}"
    );
    ensure!(!said.contains(MARK), "it was said: {said}");
    let log = log::read(&home.data())?;
    log::is_fit_for_strangers(&log)?;
    ensure!(!log.contains(MARK), "it is in the log: {log}");
    for (command, _) in failures() {
        let failed = format!(" {command} ms=");
        ensure!(log.contains(&failed), "{command} is in the log: {log}");
    }
    let window = std::fs::read_to_string(home.data().join("window.json"))?;
    ensure!(
        !window.contains(MARK),
        "it is kept with the window: {window}"
    );
    Ok(())
}
