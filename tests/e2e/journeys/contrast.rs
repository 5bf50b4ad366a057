use anyhow::{Result, ensure};

use super::sheet::open;
use super::the_ten::{ASCENT, COLLECTION, TEN};
use crate::stage::{Application, Home, Outcome, Page};

/// What is chosen, where one is, and what has the focus is seen without any colour of ours.
pub fn colours_are_forced(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.heading(COLLECTION)?;
    force_colours(&app)?;
    differs(
        &app,
        "the chosen view",
        "[name=view]:checked",
        "[name=view]:not(:checked)",
    )?;
    differs(
        &app,
        "the place one is at",
        "nav [aria-current]",
        "nav a:not([aria-current])",
    )?;
    open(&app, ASCENT)?;
    for view in ["Table", "Read", "Stamps"] {
        app.radio(view)?.click()?;
        app.link(TEN[1])?;
        differs(&app, "the open film", &of(1), &of(2))?;
    }
    app.radio("Stamps")?.focus()?;
    app.press("Tab")?;
    differs(
        &app,
        "what has the focus",
        ":focus-visible",
        "[data-film=\"2\"] .film",
    )?;
    app.picture("-forced")?;
    shows_controls(&app, "a film's page")?;
    // The same of what opens over a table and over a list, and of filters that are chosen.
    app.press("Escape")?;
    app.radio("Table")?.click()?;
    app.button("Columns")?.click()?;
    app.group("Columns")?.find("checkbox", "Tags")?;
    shows_controls(&app, "the chooser of columns")?;
    app.picture("-columns")?;
    app.press("Escape")?;
    app.link("All films")?.click()?;
    app.heading("All films")?;
    app.button("Filter")?.click()?;
    app.find("checkbox", "Not seen")?.click()?;
    app.find("combobox", "Seen at")?;
    shows_controls(&app, "the filter")?;
    app.press("Escape")?;
    app.button("Keep this filter…")?;
    shows_controls(&app, "a filter that is chosen")?;
    app.picture("-filter")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Fails with every control that nothing but a colour tells from text.
fn shows_controls(app: &Application<'_>, screen: &str) -> Result<()> {
    let edges = "return [...document.querySelectorAll('button:not(.stamp *, .acts *), input:not([type=radio]), select')]
        .filter((it) => it.checkVisibility({ opacityProperty: true }))
        .map((it) => [it.ariaLabel ?? it.textContent.trim(), getComputedStyle(it)])
        .filter(([name, it]) => parseFloat(it.borderBottomWidth) === 0 && it.textDecorationLine === 'none' && it.outlineStyle === 'none')
        .map(([name]) => name).join(', ')";
    let bare = app.execute(edges)?;
    ensure!(
        bare.as_str() == Some(""),
        "on {screen}, without colours nobody sees that these are controls: {bare}"
    );
    Ok(())
}

/// Where a list shows the film of this number.
fn of(film: u32) -> String {
    format!(":not(.page)[data-film=\"{film}\"] a.film")
}

/// Does what a system does that forces its colours. This webview knows no such wish, so a style sheet stands in for
/// it: every colour is the system's, and shadows and painted grounds are gone, where the page does not ask to keep them.
fn force_colours(app: &Application<'_>) -> Result<()> {
    let sheet = "const kept = ':not(.stamp, .stamp *, .acts button, .acts button *, .envelope, .envelope *, svg, svg *)';
        const forced = new CSSStyleSheet();
        forced.replaceSync(`
          ${kept}:not(a, .acts) { background-color: black !important; }
          ${kept}, ${kept}::before, ${kept}::after {
            color: white !important; border-color: white !important;
            outline-color: aqua !important; text-decoration-color: white !important;
            background-image: none !important; box-shadow: none !important; text-shadow: none !important;
          }`);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, forced];
        return getComputedStyle(document.body).backgroundColor;";
    let ground = app.execute(sheet)?;
    ensure!(ground.as_str() == Some("rgb(0, 0, 0)"), "forced: {ground}");
    Ok(())
}

/// Fails unless the first thing looks otherwise than the second in something that is no colour.
fn differs(app: &Application<'_>, what: &str, one: &str, other: &str) -> Result<()> {
    let looks = format!(
        "const looks = (selector) => {{
           const found = document.querySelector(selector);
           if (found === null) return null;
           const whole = found.closest('label, li, .card, .film-row, h2') ?? found;
           return [found, whole, ...whole.children].slice(0, 4).flatMap((it) =>
             ['', '::before', '::after'].map((part) => {{
               const style = getComputedStyle(it, part || null);
               if (part !== '' && style.content === 'none') return '';
               return ['fontWeight', 'borderTopWidth', 'borderLeftWidth', 'borderBottomWidth', 'borderBottomStyle', 'outlineStyle', 'outlineWidth',
                 'textDecorationLine', 'content', 'display'].map((name) => style[name]).join();
             }})).join(';');
         }};
         return [looks('{one}'), looks('{other}')];"
    );
    let looks = app.execute(&looks)?;
    ensure!(
        looks[0].is_string() && looks[1].is_string(),
        "{what} is there to be looked at: {looks}"
    );
    ensure!(
        looks[0] != looks[1],
        "{what} looks as any other without colours: {}",
        looks[0]
    );
    Ok(())
}
