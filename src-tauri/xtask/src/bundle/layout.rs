//! What is installed, and where it lies under the prefix: `/usr` for packages, `/app` for a Flatpak. Written once.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::files::{ID, packaging, program};
use super::{licences, metainfo};
use crate::{call, checkout};

/// Each size of the icon, and what it is drawn in.
const ICONS: [(&str, &str); 9] = [
    ("16x16", "16x16.png"),
    ("24x24", "24x24.png"),
    ("32x32", "32x32.png"),
    ("48x48", "48x48.png"),
    ("64x64", "64x64.png"),
    ("128x128", "128x128.png"),
    ("256x256", "128x128@2x.png"),
    ("512x512", "icon.png"),
    ("scalable", "icon.svg"),
];

/// Lays out all of it.
///
/// # Errors
/// When the program is not built, something cannot be written, or a description is not valid.
pub fn everything(prefix: &Path) -> Result<()> {
    let built = program();
    ensure!(built.is_file(), "{} is not built", built.display());
    let installed = prefix.join("bin/poste-restante");
    put(&built, &installed)?;
    // The build keeps names for those who look into it; nobody who installs it does.
    call::run(call::command("strip --strip-unneeded -R .comment -R .note").arg(&installed))?;
    descriptions(prefix)?;
    completions(prefix)?;
    documents(prefix)
}

/// Where zsh looks for completions, on all but Debian.
pub const ZSH: &str = "share/zsh/site-functions";

/// What completes the orders in a shell.
fn completions(prefix: &Path) -> Result<()> {
    for (file, place) in [
        (
            "poste-restante.bash",
            "share/bash-completion/completions/poste-restante",
        ),
        ("_poste-restante", &format!("{ZSH}/_poste-restante")),
        (
            "poste-restante.fish",
            "share/fish/vendor_completions.d/poste-restante.fish",
        ),
    ] {
        put(
            &packaging().join("completions").join(file),
            &prefix.join(place),
        )?;
    }
    Ok(())
}

/// What tells desktops and shops of the application, valid by their own validators.
///
/// # Errors
/// As [`everything`].
pub fn descriptions(prefix: &Path) -> Result<()> {
    let entry = prefix.join(format!("share/applications/{ID}.desktop"));
    put(&packaging().join(format!("{ID}.desktop")), &entry)?;
    let told = prefix.join(format!("share/metainfo/{ID}.metainfo.xml"));
    write(&told, &metainfo::text()?)?;
    for (size, drawing) in ICONS {
        let ending = drawing.rsplit('.').next().unwrap_or_default();
        let target = prefix.join(format!("share/icons/hicolor/{size}/apps/{ID}.{ending}"));
        put(&checkout::root().join("icons").join(drawing), &target)?;
    }
    call::run(call::command("desktop-file-validate").arg(&entry))?;
    call::run(call::command("appstreamcli validate --no-net --pedantic --explain").arg(&told))
}

/// What a person may want to read.
fn documents(prefix: &Path) -> Result<()> {
    let page = prefix.join("share/man/man1/poste-restante.1");
    put(&packaging().join("poste-restante.1"), &page)?;
    compress(&page)?;
    let folder = prefix.join("share/doc/poste-restante");
    let licences = folder.join("licences");
    write(&licences, &licences::text()?)?;
    compress(&licences)?;
    let changelog = folder.join("changelog");
    put(&checkout::root().join("CHANGELOG.md"), &changelog)?;
    compress(&changelog)
}

/// Puts a copy there that everybody may read, and run if it is a program.
///
/// # Errors
/// When it cannot be read or written.
pub fn put(from: &Path, to: &Path) -> Result<()> {
    let mode = if to.parent().is_some_and(|folder| folder.ends_with("bin")) {
        "755"
    } else {
        "644"
    };
    // A person's umask is no business of the package's: folders and files get the modes that distributions give.
    call::run(call::command("install -D -m").arg(mode).arg(from).arg(to))
}

/// Writes a text of ours there, to be read by everybody.
///
/// # Errors
/// When it cannot be written.
pub fn write(to: &Path, text: &str) -> Result<()> {
    let aside = checkout::target().join("laid-out");
    fs::write(&aside, text).with_context(|| format!("{}", aside.display()))?;
    put(&aside, to)
}

/// As distributions compress documents: small, and the same each time.
///
/// # Errors
/// When it cannot be read or written.
pub fn compress(file: &Path) -> Result<()> {
    call::run(call::command("gzip --force --no-name --best").arg(file))
}
