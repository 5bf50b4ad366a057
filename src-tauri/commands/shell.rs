use std::io::Write as _;

use tauri::ipc::Channel;
use tauri::{AppHandle, State, WebviewWindow};
use watchlist::Start;

use super::{Core, Reply};
use crate::given::Given;
use crate::interface::{Interface, ShellMessage};
use crate::window;

commands! {
    /// Opens the watchlist and answers what the first screen needs. Called again, it tries again.
    opening start() -> Start = async |core: Core<'_>| core.start().await;

    /// Hands over the channel on which the shell speaks unasked.
    deed listen_to_shell(channel: Channel<ShellMessage>)
        = async |interface: State<'_, Interface>, given: State<'_, Given>| {
            interface.listens(channel);
            if given.waits() {
                interface.tell(ShellMessage::FilesGiven);
            }
            Ok(())
        };

    /// The person opened the envelope of the first start.
    deed open_envelope() = |watchlist| watchlist.open_envelope();

    /// The first films are painted; whoever waits for it on the standard output hears of it.
    deed films_on_screen()
        = async |interface: State<'_, Interface>| say_ready(&interface, "films on the screen");

    /// The envelope is.
    deed envelope_on_screen()
        = async |interface: State<'_, Interface>| say_ready(&interface, "the envelope on the screen");

    /// Why the watchlist is not open is.
    deed trouble_on_screen()
        = async |interface: State<'_, Interface>| say_ready(&interface, "the trouble on the screen");

    /// Nothing is unsaved: the window may close.
    deed quit_ready() = async |interface: State<'_, Interface>| {
        interface.quit_ready();
        Ok(())
    };

    /// Fills the screen with the window, or gives it back its place.
    deed turn_full_screen() = async |window: WebviewWindow| Ok(window::turn_full_screen(&window)?);

    /// Closes the window as its own button does: what is typed is saved first.
    deed close_window() = async |app: AppHandle| {
        window::close(&app);
        Ok(())
    };
}

fn say_ready(interface: &Interface, what: &str) -> Reply<()> {
    interface.painted();
    if std::env::var_os("POSTE_RESTANTE_SAY_READY").is_some() {
        // Whoever stopped listening does not want to know.
        let _ = writeln!(std::io::stdout(), "{what}");
    }
    Ok(())
}
