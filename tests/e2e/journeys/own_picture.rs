use anyhow::{Result, ensure};

use super::sheet::{choose, open};
use super::the_ten::{ASCENT, COLLECTION};
use crate::stage::{Application, Home, Outcome, Page, eventually};

/// A picture of one's own goes on the stamp, stays there after a restart, and is taken away again.
pub fn goes_on_a_stamp(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    stamps_are(&app, DRAWN)?;
    give(&app, ".page", "notes.txt", "new Uint8Array([1, 2, 3])")?;
    app.shows("notes.txt could not be read as a picture. Nothing was changed")?;
    give(&app, ".page", "poster.png", LARGE)?;
    app.shows("poster.png is too large to be opened here")?;
    give(&app, ".page", "half.jpg", HALF)?;
    app.shows("Part of half.jpg is missing")?;
    stamps_are(&app, DRAWN)?;

    give(&app, ".page", "still.png", PHOTOGRAPH)?;
    stamps_are(&app, GIVEN)?;
    app.check_with_axe("a film with a picture of one's own")?;
    app.picture("-given")?;
    app.close()?;

    let app = home.start()?;
    app.heading(COLLECTION)?;
    open(&app, ASCENT)?;
    stamps_are(&app, GIVEN)?;
    choose(&app, "More", "Take your picture away")?;
    stamps_are(&app, DRAWN)?;
    app.press("Ctrl+z")?;
    stamps_are(&app, GIVEN)?;
    choose(&app, "More", "Take your picture away")?;
    stamps_are(&app, DRAWN)?;
    app.execute(&format!(
        "const data = new DataTransfer(); data.items.add(new File([{PHOTOGRAPH}], 'still.png', {{ type: 'image/png' }}));
         document.querySelector('.page').dispatchEvent(
           new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}));"
    ))?;
    stamps_are(&app, GIVEN)?;

    // Held over the page it is told where it goes; let go, it goes there.
    choose(&app, "More", "Take your picture away")?;
    stamps_are(&app, DRAWN)?;
    carry(&app, "dragover")?;
    app.shows("Let go to put it on the stamp")?;
    app.picture("-held")?;
    carry(&app, "drop")?;
    stamps_are(&app, GIVEN)?;
    ensure!(!app.text()?.contains("Let go"), "nothing is held any more");

    // In the form it is the film's only once that is saved.
    choose(&app, "More", "Take your picture away")?;
    stamps_are(&app, DRAWN)?;
    choose(&app, "More", "Edit…")?;
    let form = app.find("dialog", "Edit The Ascent")?;
    give(&app, "dialog", "still.png", PHOTOGRAPH)?;
    form.says("On the stamp: still.png")?;
    app.check_with_axe("the form of a film with a picture")?;
    app.picture("-form")?;
    stamps_are(&app, DRAWN)?;
    form.button("Save")?.click()?;
    stamps_are(&app, GIVEN)?;
    app.link("History")?.click()?;
    app.shows("Put a picture of your own on The Ascent (1977)")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// By the collection, at no size of its own.
const DRAWN: &str = "drawn";
/// By the person, 640 pixels wide once it is cut.
const GIVEN: &str = "given";

/// A wide picture, dark on the right, as the bytes of a PNG.
const PHOTOGRAPH: &str = "(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 900;
    canvas.height = 500;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#a05020';
    pen.fillRect(0, 0, 900, 500);
    pen.fillStyle = '#182028';
    pen.fillRect(450, 0, 450, 500);
    pen.fillStyle = '#e0c080';
    pen.beginPath();
    pen.arc(400, 300, 120, 0, 7);
    pen.fill();
    return Uint8Array.from(atob(canvas.toDataURL('image/png').split(',')[1]), (it) => it.charCodeAt(0));
})()";

/// All of a PNG of 16,000 points by as many, but for the points: nothing but its head is to be read.
const LARGE: &str = "(() => {
    const bytes = new Uint8Array(45);
    bytes.set([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 62, 128, 0, 0, 62, 128, 8, 6]);
    bytes.set([73, 69, 78, 68], 37);
    return bytes;
})()";

/// The first half of a JPEG.
const HALF: &str = "(() => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d').fillRect(0, 0, 100, 100);
    const bytes = Uint8Array.from(atob(canvas.toDataURL('image/jpeg').split(',')[1]), (it) => it.charCodeAt(0));
    return bytes.subarray(0, bytes.length / 2);
})()";

/// Gives a file to the field, as choosing one in the system's dialog does; that dialog is out of reach.
fn give(app: &Application<'_>, within: &str, name: &str, bytes: &str) -> Result<()> {
    let field = format!("document.querySelector('{within} .own-picture input')");
    eventually("the field for a file", || {
        let there = app.execute(&format!("return {field} !== null"))?;
        Ok(there.as_bool().filter(|there| *there))
    })?;
    app.execute(&format!(
        "const field = {field};
         const chosen = new DataTransfer();
         chosen.items.add(new File([{bytes}], '{name}'));
         field.files = chosen.files;
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))?;
    Ok(())
}

/// Does what a file does that is held over the film's page, or let go there; a real one is out of reach.
fn carry(app: &Application<'_>, event: &str) -> Result<()> {
    app.execute(&format!(
        "const dataTransfer = new DataTransfer();
         dataTransfer.items.add(new File([{PHOTOGRAPH}], 'still.png', {{ type: 'image/png' }}));
         document.querySelector('.page h2, .page h1').dispatchEvent(
           new DragEvent('{event}', {{ dataTransfer, bubbles: true, cancelable: true }}));"
    ))
    .map(drop)
}

/// Waits until the open film's stamps, on the sheet and on its page, show such a picture, from an address of our scheme.
fn stamps_are(app: &Application<'_>, what: &str) -> Result<()> {
    let pictures = "const film = document.querySelector('.page')?.dataset.film;
        return [...document.querySelectorAll(`[data-film=\"${film}\"] img.picture`)].map((it) => {
            const ours = /^picture:\\/\\/localhost\\/[0-9a-f]{32}$/.test(it.src) && it.complete;
            return ours && it.naturalWidth > 0 ? (it.naturalWidth === 640 ? 'given' : 'drawn') : 'none';
        }).join()";
    let both = format!("{what},{what}");
    eventually(&format!("two stamps that are {what}"), || {
        Ok(app
            .execute(pictures)?
            .as_str()
            .filter(|it| *it == both)
            .map(drop))
    })
}
