//! Linux: a display in memory, WebKitWebDriver, and strace.

use std::process::Command;
use std::rc::Rc;

use anyhow::Result;
use xtask::TITLE;
pub use xtask::{Display, Window};

pub use crate::stage::watch::Watch;
use crate::stage::{Driver, Home};

/// The program that starts the application and looks into its window, from the package webkit2gtk-driver.
pub const DRIVER: &str = "WebKitWebDriver";

/// How many journeys are made at the same time: each has a display of its own, and takes about a core.
pub const AT_ONCE: usize = 2;

/// Opens the application through its driver, under a watch, and finds its window.
pub fn open(home: &Home, server: Command) -> Result<(Rc<Driver>, Window, Watch)> {
    let watch = home.next_watch();
    let (program, arguments) = watch.over(home.program(), &[]);
    let driver = Rc::new(Driver::start(server, &program, &arguments)?);
    let window = Window::find(home.display(), TITLE)?;
    Ok((driver, window, watch))
}

/// An environment with nothing in it of the person who runs the tests.
pub fn settle_in(command: &mut Command, home: &Home) {
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
        .env("DISPLAY", home.display())
        .env("GDK_BACKEND", "x11");
    command.env("HOME", home.folder()).env("LANG", "C.UTF-8");
    command.env("XDG_RUNTIME_DIR", home.path("runtime"));
    if !home.is_own() {
        for (variable, folder) in [
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_DATA_HOME", "share"),
        ] {
            command.env(variable, home.path(folder));
        }
    }
    // Neither a session bus nor an accessibility bus is looked for: there is none, and looking takes time.
    command
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_AT_BRIDGE", "1");
    // The webview lists media plugins at each first start of a home; one list serves all homes.
    command.env(
        "GST_REGISTRY",
        home.picture().with_file_name("media-plugins"),
    );
    // Without these two the webview does not let itself be driven.
    command
        .env("TAURI_AUTOMATION", "true")
        .env("TAURI_WEBVIEW_AUTOMATION", "true");
}
