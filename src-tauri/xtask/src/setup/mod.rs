//! Sets up what a command needs, and nothing else. A second run finds everything in place and costs no time.

mod interface;
mod node;
mod packages;
mod tools;

use anyhow::Result;
pub use interface::npm;
use tools::Tool;

/// What it takes to build the application and look at it.
///
/// # Errors
/// When something is missing that cannot be installed from here; the message says which command to run.
pub fn for_running() -> Result<()> {
    let mut tools = Tool::FOR_BUILDING.to_vec();
    if !has_display() {
        tools.push(Tool::XVFB);
    }
    packages::install_missing(&tools)?;
    for_the_interface()
}

/// What it takes to check what is written, and to run the core's tests.
///
/// # Errors
/// As [`for_running`].
pub fn for_checking() -> Result<()> {
    packages::install_missing(Tool::FOR_BUILDING)?;
    for_the_interface()
}

/// What it takes to check what desktops and shops are told, too.
///
/// # Errors
/// As [`for_running`].
pub fn for_describing() -> Result<()> {
    packages::install_missing(&[Tool::FOR_BUILDING, Tool::FOR_DESCRIBING].concat())?;
    for_the_interface()
}

/// What it takes to do things to the real program that it must survive, and to look at it from outside.
///
/// # Errors
/// As [`for_running`]; and on systems other than Linux.
pub fn for_testing() -> Result<()> {
    anyhow::ensure!(
        cfg!(target_os = "linux"),
        "This is done with WebKitWebDriver, Xvfb and strace, which exist on Linux only.\n\
         Here, run `cargo xtask test interface core`."
    );
    packages::install_missing(&[Tool::FOR_BUILDING, Tool::FOR_TESTING].concat())?;
    for_the_interface()
}

/// What it takes to make the journeys through the real window. On Windows its driver, which must be of the web view's own
/// version, is for whoever calls this to bring.
///
/// # Errors
/// As [`for_testing`]; on Windows as [`for_running`].
pub fn for_journeys() -> Result<()> {
    if cfg!(windows) {
        return for_checking();
    }
    for_testing()
}

/// What it takes to compile for Windows on Debian, and to run tests under Wine.
///
/// # Errors
/// As [`for_running`]; and where there is no apt, since what Debian packages is packaged differently elsewhere.
pub fn for_windows() -> Result<()> {
    anyhow::ensure!(
        tools::on_path("apt-get"),
        "Compiling for Windows is done with what Debian 12 brings (its rustc-web, mingw-w64 and Wine).\n\
         On Windows itself, run `cargo xtask test core`."
    );
    packages::install_missing(&[Tool::FOR_BUILDING, Tool::FOR_WINDOWS].concat())?;
    for_the_interface()
}

/// What it takes to make the packages that people install.
///
/// # Errors
/// As [`for_running`]; and on systems other than Linux, whose packages are made there.
pub fn for_bundling() -> Result<()> {
    anyhow::ensure!(
        cfg!(target_os = "linux"),
        "Packages for Linux are made on Linux, by what distributions make theirs with."
    );
    packages::install_missing(
        &[Tool::FOR_BUILDING, Tool::FOR_DESCRIBING, Tool::FOR_BUNDLING].concat(),
    )?;
    for_the_interface()
}

/// What it takes to try a package in a system of its own.
///
/// # Errors
/// As [`for_bundling`].
pub fn for_installing() -> Result<()> {
    for_bundling()?;
    packages::install_missing(&[&[Tool::XVFB], Tool::FOR_INSTALLING].concat())
}

/// What it takes to draw the icons.
///
/// # Errors
/// As [`for_running`].
pub fn for_icons() -> Result<()> {
    packages::install_missing(&[Tool::RSVG])
}

fn for_the_interface() -> Result<()> {
    node::check()?;
    interface::install()?;
    interface::build()
}

/// Whether a window can be shown to a person.
pub fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
