use tauri::State;

use crate::about::About;
use crate::log::Log;
use crate::saving;

commands! {
    /// What this copy of the application is made of.
    question about() -> About = async | | Ok(About::this_copy());

    /// The versions and the newest lines of the log, to be handed to whoever helps.
    question text_for_support() -> String = async |log: State<'_, Log>| {
        let log = log.inner().clone();
        saving::apart(move || Ok(log.for_support())).await
    };
}
