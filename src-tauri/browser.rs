//! Links open in the person's own browser, and only when they ask for one.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use tauri::Url;

use crate::failure::Failure;
use crate::webview;
use crate::words::Mishap;

/// Names a file that addresses are written to in place of being opened: what tests look into.
const RECORD: &str = "POSTE_RESTANTE_RECORD_LINKS";

/// Opens an address of the web.
pub fn open(address: &Url) -> Result<(), Failure> {
    if !matches!(address.scheme(), "http" | "https") {
        // The core gives no others. Looked at again here, because here is where it would do harm.
        return Err(Mishap::NotTheWeb.into());
    }
    let opened = match std::env::var_os(RECORD).filter(|file| !file.is_empty()) {
        Some(file) => record(Path::new(&file), address),
        None => hand_over(address),
    };
    opened.map_err(|error| {
        let (error, address) = (error.into(), address.to_string());
        Mishap::NoBrowser { error, address }.into()
    })
}

/// Starts the first of the system's ways to open an address that is there.
fn hand_over(address: &Url) -> io::Result<()> {
    let mut failed = io::Error::from(io::ErrorKind::NotFound);
    for mut way in open::commands(address.as_str()) {
        webview::let_ask_for_names(&mut way);
        match apart(&mut way).spawn() {
            Ok(mut started) => {
                // It is waited for only so that nothing is left of it when it ends.
                let wait = move || started.wait().map(drop);
                let _ = thread::Builder::new().name("link".to_owned()).spawn(wait);
                return Ok(());
            }
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

/// It outlives the application, and says nothing in its name.
fn apart(way: &mut Command) -> &mut Command {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(way, 0);
    way.stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
}

fn record(file: &Path, address: &Url) -> io::Result<()> {
    writeln!(
        File::options().create(true).append(true).open(file)?,
        "{address}"
    )
}

#[cfg(test)]
mod tests {
    use super::open;

    #[test]
    fn nothing_but_the_web_is_opened() {
        for address in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "mailto:a@example.org",
            "tauri://localhost/",
        ] {
            assert!(
                open(&address.parse().unwrap()).is_err(),
                "{address} was opened"
            );
        }
    }
}
