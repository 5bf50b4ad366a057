use std::sync::atomic::{AtomicUsize, Ordering};

use watchlist::{Cause, Changed, Now, SYSTEM, Watchlist};

use super::{Words, en, ru};
use crate::locale;

/// The languages there are. The first is spoken to whoever would like another.
pub(super) const LANGUAGES: &[&dyn Words] = &[&en::English, &ru::Russian];

/// Which of [`LANGUAGES`] is spoken.
static SPOKEN: AtomicUsize = AtomicUsize::new(0);

/// The tags of the languages there are: only Linux's webview is told which to spell by.
#[cfg(target_os = "linux")]
pub fn tags() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|it| it.tag())
}

/// The language that is spoken.
pub fn spoken() -> &'static dyn Words {
    LANGUAGES[SPOKEN.load(Ordering::Relaxed)]
}

/// From now on speaks this language: [`SYSTEM`], or a tag such as `ru` or `ru-RU`.
pub fn speak(setting: &str) {
    let at = match setting {
        SYSTEM => first_of(&locale::languages()),
        tag => first_of(&[tag.to_owned()]),
    };
    SPOKEN.store(at, Ordering::Relaxed);
}

/// From now on speaks the language the person chose, and has collections speak it, too; answers what to load again.
pub fn speak_as_chosen(watchlist: &mut Watchlist, now: Now) -> watchlist::Result<Option<Changed>> {
    speak(&watchlist.language()?);
    watchlist.speak(spoken().tag(), now)
}

/// Says what went wrong in something that is about to cross to the interface.
pub fn say<'a>(causes: impl Iterator<Item = &'a mut Cause>) {
    causes.for_each(|cause| *cause = Cause::Said(spoken().cause(cause)));
}

/// Where in [`LANGUAGES`] the first is of those that somebody would like, which there is.
pub(super) fn first_of(liked: &[String]) -> usize {
    let place = |liked: &String| {
        let tag = liked.split(['-', '_', '.', '@']).next()?;
        LANGUAGES
            .iter()
            .position(|it| it.tag().eq_ignore_ascii_case(tag))
    };
    liked.iter().find_map(place).unwrap_or(0)
}
