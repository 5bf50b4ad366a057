use std::io::Write as _;

use tauri::State;
use tauri::ipc::Channel;
use watchlist::Start;

use super::{Core, Reply};
use crate::interface::{Interface, ShellMessage};

commands! {
    /// Opens the watchlist and answers what the first screen needs. Called again, it tries again.
    opening start() -> Start = async |core: Core<'_>| core.start().await;

    /// Hands over the channel on which the shell speaks unasked.
    deed listen_to_shell(channel: Channel<ShellMessage>)
        = async |interface: State<'_, Interface>| { interface.listens(channel); Ok(()) };

    /// The person opened the envelope of the first start.
    deed open_envelope() = |watchlist| watchlist.open_envelope();

    /// Says, to whoever waits for it on the standard output, that the first films are painted.
    deed films_on_screen() = async | | say_ready("films on the screen");

    /// Says the same of the envelope.
    deed envelope_on_screen() = async | | say_ready("the envelope on the screen");

    /// Nothing is unsaved: the window may close.
    deed quit_ready() = async |interface: State<'_, Interface>| { interface.quit_ready(); Ok(()) };
}

fn say_ready(what: &str) -> Reply<()> {
    if std::env::var_os("POSTE_RESTANTE_SAY_READY").is_some() {
        // Whoever stopped listening does not want to know.
        let _ = writeln!(std::io::stdout(), "{what}");
    }
    Ok(())
}
