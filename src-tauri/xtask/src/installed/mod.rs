//! `cargo xtask installed`: the Debian package where nothing else is, from its first start to its removal; and what the RPM
//! package asks for.
//!
//! The root is made anew each time by debootstrap, from where this machine's apt fetches. Inside it the application is used
//! by an ordinary person. It is first shown before anything for testing is there, on a display outside: what it needs has
//! then been named by the package itself.

mod leftovers;
mod root;
mod rpm;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xtask::{Display, TITLE, Window};

use crate::{bundle, call, checkout, run, setup};
use root::{PERSON, Root};

/// What the journeys need, and the application does not.
const FOR_JOURNEYS: &str = "webkit2gtk-driver xvfb xauth strace x11-xkb-utils";

/// Goes through all of it.
///
/// # Errors
/// With the first thing that is not as it should be.
pub fn installed() -> Result<()> {
    setup::for_installing()?;
    ensure!(
        call::answer("id -u").as_deref() == Some("0"),
        "A system of its own is made and entered by root: run this with sudo."
    );
    bundle::bundle()?;
    rpm::check(&bundle::made("rpm")?)?;
    let journeys = journeys()?;

    let folder = checkout::target().join("installed");
    for made_before in ["root", "share"] {
        let made_before = folder.join(made_before);
        if made_before.exists() {
            fs::remove_dir_all(made_before)?;
        }
    }
    said("a clean system");
    let root = Root::make(&folder)?;
    let share = root.share();
    let (earlier, newer) = (bundle::earlier(share)?, bundle::made("deb")?);
    fs::copy(&newer, share.join(name(&newer)?))?;
    fs::copy(&journeys, share.join("journeys"))?;
    stand_in(&root)?;
    let clean = root.everything()?;

    said("installed");
    root.install(&format!("/mnt/{}", name(&earlier)?))?;
    call::run(&mut root.as_person("poste-restante --version", None))?;
    shown(&root)?;

    said("used");
    root.install(FOR_JOURNEYS)?;
    call::run(&mut root.as_person("/mnt/journeys first-start", None))?;
    call::run(&mut root.as_person("/mnt/journeys before-upgrade", None))?;

    said("upgraded");
    let before = version(&root)?;
    root.install(&format!("/mnt/{}", name(&newer)?))?;
    let after = version(&root)?;
    ensure!(before != after, "{before} was not upgraded");
    println!("{before} became {after}");
    call::run(&mut root.as_person("/mnt/journeys after-upgrade", None))?;
    call::run(&mut root.as_person("poste-restante check", None))?;

    said("removed");
    root.as_root("dpkg --verify poste-restante")?;
    root.as_root("apt-get -q -y purge poste-restante")?;
    // What came with it, and what came for the journeys, goes too: what is left then is what the package left.
    root.as_root(&format!("apt-mark auto {FOR_JOURNEYS}"))?;
    root.as_root("apt-get -q -y autoremove --purge")?;
    leftovers::check(&root, &clean)?;
    let data = root.path(&format!("home/{PERSON}/.local/share/poste-restante"));
    let program = checkout::target().join("release/poste-restante");
    call::run(
        Command::new(program)
            .arg("check")
            .env("POSTE_RESTANTE_DATA", &data),
    )?;
    println!("\nInstalled, used, upgraded and removed; what is left is the person's own.");
    Ok(())
}

fn said(what: &str) {
    println!("\n=== {what}");
}

/// Opens the application on a display outside the root, which has nothing but the package and what it asked for; looks at
/// it, and closes it. Its home is gone with `/tmp`: the person's own stays unopened.
fn shown(root: &Root) -> Result<()> {
    let display = Display::start(1280, 860)?;
    let mut running = root
        .as_person(
            "env HOME=/tmp POSTE_RESTANTE_SAY_READY=1 poste-restante",
            Some(display.name()),
        )
        .stdout(Stdio::piped())
        .spawn()?;
    let out = running.stdout.take().context("no output to read")?;
    let ready = BufReader::new(out)
        .lines()
        .map_while(Result::ok)
        .any(|line| line.ends_with(run::READY));
    ensure!(
        ready,
        "the application ended before anything was on the screen"
    );
    // Painted by the webview; the display has it a frame or two later.
    std::thread::sleep(Duration::from_millis(300));
    let window = Window::find(display.name(), TITLE)?;
    let picture = checkout::target().join("installed/first-start.png");
    window.picture(&picture)?;
    belongs_to_its_entry(root, &window)?;
    window.close()?;
    let ending = running.wait()?;
    ensure!(ending.success(), "closing the window ended badly: {ending}");
    println!("shown, and closed: {}", picture.display());
    Ok(())
}

/// A desktop finds the icon and the name of a window by what the window calls itself.
fn belongs_to_its_entry(root: &Root, window: &Window) -> Result<()> {
    let entry = root.path(&format!("usr/share/applications/{}.desktop", bundle::ID));
    let entry = fs::read_to_string(entry)?;
    let named = entry
        .lines()
        .find_map(|line| line.strip_prefix("StartupWMClass="))
        .context("the entry names no window")?;
    let (instance, class) = window.class()?;
    ensure!(
        instance == named,
        "the window calls itself {instance} ({class}), and the entry expects {named}"
    );
    Ok(())
}

/// The journeys' own program, as `cargo xtask e2e` runs it.
fn journeys() -> Result<PathBuf> {
    let built = call::command(
        "cargo test --release --workspace --test e2e --no-run --message-format=json-render-diagnostics",
    )
    .stderr(Stdio::inherit())
    .output()?;
    ensure!(built.status.success(), "the journeys do not build");
    String::from_utf8_lossy(&built.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|told| told["target"]["name"] == "e2e")
        .find_map(|told| Some(PathBuf::from(told["executable"].as_str()?)))
        .context("cargo does not say where the journeys are")
}

/// The journeys start the application where it was built: there, in the root, lies a link to what is installed.
fn stand_in(root: &Root) -> Result<()> {
    let target = fs::canonicalize(checkout::target())?;
    let built = root.path(&target.join("release").to_string_lossy());
    fs::create_dir_all(&built)?;
    std::os::unix::fs::symlink("/usr/bin/poste-restante", built.join("poste-restante"))?;
    let pictures = target.join("e2e");
    fs::create_dir_all(root.path(&pictures.to_string_lossy()))?;
    root.as_root(&format!("chown {PERSON} {}", pictures.display()))
}

fn version(root: &Root) -> Result<String> {
    let told = root
        .as_person("dpkg-query --show poste-restante", None)
        .output()?;
    Ok(String::from_utf8_lossy(&told.stdout).trim().to_owned())
}

fn name(package: &Path) -> Result<String> {
    let name = package.file_name().context("a package without a name")?;
    Ok(name.to_string_lossy().into_owned())
}
