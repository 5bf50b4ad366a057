use std::path::Path;

use anyhow::{Result, ensure};

use super::backups::button_that_begins;
use super::sheet::{is_focused, open};
use crate::stage::{Application, BINARY, Home, Outcome, Page};

/// As a system says it that speaks Russian.
const SYSTEM: &[(&str, &str)] = &[("LC_ALL", "ru_RU.UTF-8"), ("LANGUAGE", "ru")];
const COLLECTION: &str = "Советское кино в письмах";
const ASCENT: &str = "Восхождение (1977)";
const CRANES: &str = "Летят журавли (1957)";
const NOTE: &str = "Снег никогда не бывает белым.";
const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// The main job, from the first start to another one; a refusal, History, and a backup gone back to.
pub fn is_spoken(home: &Home) -> Result<Outcome> {
    let app = home.start_sealed_with(SYSTEM)?;
    app.button("Открыть подборку")?.click()?;
    app.heading(COLLECTION)?;
    open(&app, CRANES)?;
    app.shows("Английское название")?;
    app.shows("The Cranes Are Flying")?;
    app.picture("-film")?;
    open(&app, ASCENT)?;
    app.button("Отметить просмотренным")?.click()?;
    app.button(&format!("Просмотрен: {}", today()))?;
    app.group("Ваша оценка")?.radio("4½ звезды")?.click()?;
    write(&app, NOTE)?;
    app.shows("Просмотрен 1 из 10")?;
    a_date_is_refused(&app)?;
    app.close()?;

    let app = home.start_sealed_with(SYSTEM)?;
    open(&app, ASCENT)?;
    app.textbox("Ваша заметка")?.reads(NOTE)?;
    app.group("Ваша оценка")?
        .radio("4½ звезды")?
        .stays_chosen()?;
    app.link("История")?.click()?;
    app.shows("Оценка фильма «Восхождение» (1977) — 4½ звезды")?;
    app.check_with_axe("the history in Russian")?;
    app.picture("-history")?;
    app.link("Резервные копии")?.click()?;
    app.button("Создать копию")?.click()?;
    app.shows("10 фильмов, 1 просмотр, 1 оценка, 1 заметка")?;
    app.link("Все фильмы")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Ваша заметка")?.rewrite("Тишина.")?;
    app.says("Сохранено")?;
    app.link("Резервные копии")?.click()?;
    button_that_begins(&app, "Восстановить копию от")?.click()?;
    app.picture("-preview")?;
    app.button("Восстановить")?.click()?;
    app.shows("Восстановлена резервная копия")?;
    app.link("Все фильмы")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Ваша заметка")?.reads(NOTE)?;
    app.close()?;
    on_the_command_line(home)?;
    Ok(Outcome::Shown)
}

/// What the core refuses is said in the language that is shown.
fn a_date_is_refused(app: &Application<'_>) -> Result<()> {
    app.button(&format!("Просмотрен: {}", today()))?.click()?;
    let dialog = app.find("dialog", "Просмотр фильма «Восхождение» (1977)")?;
    dialog.textbox("Когда")?.rewrite("31 июня 2025")?;
    app.shows("Такого дня нет: 31 июня 2025. В этом месяце 30 дней.")?;
    app.picture("-refusal")?;
    dialog.textbox("Когда")?.rewrite("летом 1987")?;
    app.shows("лето 1987")?;
    app.press("Escape")?;
    app.gone("dialog", "Просмотр фильма «Восхождение» (1977)")
}

fn on_the_command_line(home: &Home) -> Result<()> {
    let said = |words: &[&str]| -> Result<String> {
        let done = home
            .command(Path::new(BINARY))
            .args(words)
            .envs(SYSTEM.iter().copied())
            .output()?;
        let all = [done.stdout, done.stderr].concat();
        Ok(String::from_utf8_lossy(&all).into_owned())
    };
    for (words, wanted) in [
        (["check"].as_slice(), "Всё в порядке"),
        (&["export"], "--to"),
        (&["--help"], "открывает окно"),
    ] {
        let answer = said(words)?;
        ensure!(answer.contains(wanted), "{words:?}: {answer}");
        ensure!(!answer.contains(" the "), "{words:?} in Russian: {answer}");
    }
    Ok(())
}

/// The language is changed while a note is being written, and changed back: nothing typed is lost, and nothing starts anew.
pub fn is_chosen_while_writing(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, "The Ascent (1977)")?;
    app.textbox("Your note")?.write("Snow, and")?;
    app.link("Settings")?.click()?;
    app.radio("Русский")?.click()?;
    app.heading("Настройки")?;
    app.picture("-settings")?;
    app.link(COLLECTION)?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Ваша заметка")?.reads("Snow, and")?;
    app.textbox("Ваша заметка")?.write(" снег.")?;
    app.says("Сохранено")?;
    app.picture("-page")?;
    app.close()?;

    // The setting goes before the system's language, from the first screen on.
    let app = home.start_sealed_with(&[])?;
    app.heading(COLLECTION)?;
    app.link("Настройки")?.click()?;
    app.radio("English")?.click()?;
    app.heading("Settings")?;
    app.link("All films")?.click()?;
    open(&app, "The Ascent (1977)")?;
    app.textbox("Your note")?.reads("Snow, and снег.")?;
    is_focused(&app, "heading", "The Ascent")?;
    app.close()?;
    Ok(Outcome::Shown)
}

fn write(app: &Application<'_>, note: &str) -> Result<()> {
    app.textbox("Ваша заметка")?.write(note)?;
    app.says("Сохранено")
}

/// Today, as Russian spells it. The homes of these tests lie in Greenwich.
fn today() -> String {
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC);
    let month = usize::try_from(today.month() - 1).unwrap_or_default();
    let month = MONTHS.get(month).copied().unwrap_or_default();
    format!("{} {month} {}", today.day(), today.year())
}
