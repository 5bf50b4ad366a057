//! Links open in the person's own browser, and only when they ask for one.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use tauri::Url;

use crate::failure::Failure;

/// Names a file that addresses are written to in place of being opened: what tests look into.
const RECORD: &str = "POSTE_RESTANTE_RECORD_LINKS";

/// Opens an address of the web.
pub fn open(address: &Url) -> Result<(), Failure> {
    if !matches!(address.scheme(), "http" | "https") {
        // The core gives no others. Looked at again here, because here is where it would do harm.
        return Err(Failure::refused("Only addresses of the web are opened."));
    }
    let opened = match std::env::var_os(RECORD) {
        Some(file) => record(Path::new(&file), address),
        None => open::that_detached(address.as_str()),
    };
    opened.map_err(|error| {
        Failure::unexpected(format!(
            "No browser could be opened ({error}). The address is {address}"
        ))
    })
}

fn record(file: &Path, address: &Url) -> std::io::Result<()> {
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
