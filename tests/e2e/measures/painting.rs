//! From a key to painted results, from a click to the opened page, and the time between frames while scrolling.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{figures, home_with, installed};
use crate::stage::Driver;

/// A screen of sixty frames a second shows one every 17 ms; under software rendering every second one will do.
const FRAME: f64 = 33.0;

pub fn measure(films: u32) -> Result<()> {
    let home = home_with(films)?;
    let driver = Driver::start(home.driver(), &installed()?.display().to_string(), &[])?;
    std::thread::sleep(std::time::Duration::from_secs(2));
    let run =
        |script: &str| -> Result<Vec<f64>> { numbers(&driver.execute_async(script, json!([]))?) };
    run(ALL_FILMS)?;
    figures::within(
        films,
        "a letter typed to results painted, p95 / 33 ms",
        &mut run(TYPE)?,
        FRAME,
    );
    figures::within(
        films,
        "a click to the opened page painted, p95 / 50 ms",
        &mut run(OPEN)?,
        50.0,
    );
    for (pixels, what) in [
        (100, "between frames, stamps at 100 px a frame, p95 / 33 ms"),
        (
            1200,
            "between frames, stamps at 1,200 px a frame, p95 / 33 ms",
        ),
    ] {
        let times = driver.execute_async(SCROLL, json!([pixels]))?;
        figures::within(films, what, &mut numbers(&times)?, FRAME);
    }
    Ok(())
}

fn numbers(value: &Value) -> Result<Vec<f64>> {
    let values = value.as_array().context("the page gave no figures")?;
    Ok(values.iter().filter_map(Value::as_f64).collect())
}

const ALL_FILMS: &str = "
    const done = arguments[arguments.length - 1];
    [...document.querySelectorAll('a')].find((a) => a.textContent.includes('All films')).click();
    setTimeout(() => done([]), 1000);";

/// Types words letter by letter, as a key does: setting the value of a box that has the focus costs far more. A letter's
/// results are painted when what shows of the list has changed and a frame has passed. A letter that changes nothing is
/// not counted.
const TYPE: &str = "
    const done = arguments[arguments.length - 1];
    const box = document.querySelector('input[type=search]');
    const times = [];
    const letters = [...'letter', ...'postman', ...'zhuravli', ...'winter'];
    const starts = [0, 6, 13, 21];
    const next = (n) => {
        if (n === letters.length) { box.value = ''; box.dispatchEvent(new Event('input', { bubbles: true })); setTimeout(() => done(times), 500); return; }
        box.focus();
        if (starts.includes(n)) { box.select(); }
        const start = performance.now();
        let timer;
        let last = start;
        const settled = () => { observer.disconnect(); if (last > start) { times.push(last - start); } next(n + 1); };
        const inSight = (node) => node.nodeType !== Node.COMMENT_NODE && (node.getBoundingClientRect ? node : node.parentElement)?.getBoundingClientRect().top < innerHeight;
        const shows = ({ type, target, addedNodes }) => (type === 'childList' ? [...addedNodes] : [target]).some(inSight);
        const observer = new MutationObserver((changes) => requestAnimationFrame(() => {
            if (changes.some(shows)) { last = performance.now(); }
            clearTimeout(timer);
            timer = setTimeout(settled, 150);
        }));
        observer.observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true, characterData: true, attributes: true });
        timer = setTimeout(settled, 600);
        document.execCommand('insertText', false, letters[n]);
    };
    next(0);";

/// Opens one film after the other; a page is open when the heading says the film's title and a frame has passed.
const OPEN: &str = "
    const done = arguments[arguments.length - 1];
    const times = [];
    const next = (n) => {
        const links = [...document.querySelectorAll('main a')].filter((a) => /\\(\\d{4}\\)$/.test(a.getAttribute('aria-label') ?? a.textContent.trim()));
        if (n === 15 || n >= links.length) { done(times); return; }
        const link = links[n];
        const title = (link.getAttribute('aria-label') ?? link.textContent.trim()).replace(/ \\(\\d{4}\\)$/, '');
        const start = performance.now();
        const look = () => {
            const open = [...document.querySelectorAll('h1, h2')].some((heading) => heading.textContent.trim() === title);
            if (open) { requestAnimationFrame(() => { times.push(performance.now() - start); setTimeout(() => next(n + 1), 200); }); }
            else if (performance.now() - start < 3000) { requestAnimationFrame(look); }
            else { times.push(3000); next(n + 1); }
        };
        link.click();
        requestAnimationFrame(look);
    };
    next(0);";

/// Scrolls the list by so many pixels a frame, and back.
const SCROLL: &str = "
    const done = arguments[arguments.length - 1];
    const list = [...document.querySelectorAll('*')]
        .filter((part) => part.scrollHeight > part.clientHeight + 200 && ['auto', 'scroll'].includes(getComputedStyle(part).overflowY))
        .sort((a, b) => b.scrollHeight - a.scrollHeight)[0] ?? document.scrollingElement;
    const times = [];
    let last = performance.now();
    let frames = 0;
    const pixels = arguments[0];
    const step = (now) => {
        times.push(now - last);
        last = now;
        list.scrollTop += frames < 60 ? pixels : -pixels;
        if (++frames === 120) { done(times.slice(5)); } else { requestAnimationFrame(step); }
    };
    requestAnimationFrame(step);";
