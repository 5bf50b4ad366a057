use std::io::Write as _;

use tauri::State;
use tauri::ipc::Channel;
use watchlist::Start;

use super::{AtDesk, Reply};
use crate::interface::{Interface, ShellMessage};

/// Opens the watchlist and answers what the first screen needs. Called again, it tries again.
#[tauri::command(rename_all = "snake_case")]
pub async fn start(desk: AtDesk<'_>) -> Reply<Start> {
    desk.start().await
}

/// Hands over the channel on which the shell speaks unasked.
#[tauri::command(rename_all = "snake_case")]
pub async fn listen_to_shell(
    interface: State<'_, Interface>,
    channel: Channel<ShellMessage>,
) -> Reply<()> {
    interface.listens(channel);
    Ok(())
}

/// The person opened the envelope of the first start.
#[tauri::command(rename_all = "snake_case")]
pub async fn open_envelope(desk: AtDesk<'_>) -> Reply<()> {
    desk.act(|watchlist, _| watchlist.open_envelope()).await
}

/// Says, to whoever waits for it on the standard output, that the first films are painted.
#[tauri::command(rename_all = "snake_case")]
pub async fn films_on_screen() -> Reply<()> {
    say_ready("films on the screen");
    Ok(())
}

/// Says the same of the envelope.
#[tauri::command(rename_all = "snake_case")]
pub async fn envelope_on_screen() -> Reply<()> {
    say_ready("the envelope on the screen");
    Ok(())
}

fn say_ready(what: &str) {
    if std::env::var_os("POSTE_RESTANTE_SAY_READY").is_some() {
        // Whoever stopped listening does not want to know.
        let _ = writeln!(std::io::stdout(), "{what}");
    }
}

/// Nothing is unsaved: the window may close.
#[tauri::command(rename_all = "snake_case")]
pub async fn quit_ready(interface: State<'_, Interface>) -> Reply<()> {
    interface.quit_ready();
    Ok(())
}
