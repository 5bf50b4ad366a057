//! The Debian package, made by dpkg's own tools.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::files::{made_anew, packaging, taken_out};
use super::layout::{compress, put, write};
use super::{changelog, layout, moment};
use crate::call;

/// Packs the program as it was built, and gives where the package is; under another version if one is given.
///
/// # Errors
/// When something is missing, or one of dpkg's tools refuses.
pub fn pack(into: &Path, version: Option<&str>) -> Result<PathBuf> {
    // dpkg's tools want to be called where a source package is: `debian/control`, `debian/changelog`.
    let source = made_anew(&into.join("deb"))?;
    let debian = source.join("debian");
    let root = debian.join("poste-restante");
    let prefix = root.join("usr");
    layout::everything(&prefix)?;
    // Debian's zsh leaves the usual place to whoever administers the machine.
    fs::rename(
        prefix.join(layout::ZSH),
        prefix.join("share/zsh/vendor-completions"),
    )?;

    put(&packaging().join("debian/control"), &debian.join("control"))?;
    let releases = changelog::releases()?;
    let told = changelog::as_debian(&releases, &maintainer()?, version)?;
    write(&debian.join("changelog"), &told)?;
    let documents = root.join("usr/share/doc/poste-restante");
    put(
        &packaging().join("debian/copyright"),
        &documents.join("copyright"),
    )?;
    write(&documents.join("changelog.Debian"), &told)?;
    compress(&documents.join("changelog.Debian"))?;

    fs::create_dir(root.join("DEBIAN"))?;
    let called = |line: &str| -> Result<()> {
        call::run(
            call::command(line)
                .current_dir(&source)
                .env("SOURCE_DATE_EPOCH", moment::seconds()?),
        )
    };
    called("dpkg-shlibdeps debian/poste-restante/usr/bin/poste-restante")?;
    called("dpkg-gencontrol -Pdebian/poste-restante")?;
    sums(&root)?;
    called("dpkg-deb --root-owner-group -Zxz -z9 --build debian/poste-restante .")?;
    taken_out(&source, "deb", into)
}

/// By these `dpkg --verify` knows what somebody changed.
fn sums(root: &Path) -> Result<()> {
    let line = "find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum > DEBIAN/md5sums";
    call::run(call::command("sh -c").arg(line).current_dir(root))
}

/// Who packs it, as `debian/control` says.
pub fn maintainer() -> Result<String> {
    let control = fs::read_to_string(packaging().join("debian/control"))?;
    control
        .lines()
        .find_map(|line| Some(line.strip_prefix("Maintainer: ")?.to_owned()))
        .context("debian/control names no maintainer")
}
