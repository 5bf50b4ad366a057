//! `cargo xtask icons`: every icon, made anew from the drawings in `icons/`.
//!
//! There is one icon, drawn three times, since what is fine at 512 pixels is mud at 16: `icon.svg`, `icon-32.svg` with less
//! in it, and `icon-16.svg` with only what 16 pixels can say.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::{call, checkout, setup};

/// Each picture, its side in pixels, and what it is drawn from.
const PICTURES: [(&str, u32, &str); 8] = [
    ("16x16.png", 16, "icon-16.svg"),
    ("24x24.png", 24, "icon-32.svg"),
    ("32x32.png", 32, "icon-32.svg"),
    ("48x48.png", 48, "icon.svg"),
    ("64x64.png", 64, "icon.svg"),
    ("128x128.png", 128, "icon.svg"),
    ("128x128@2x.png", 256, "icon.svg"),
    ("icon.png", 512, "icon.svg"),
];

/// What Windows finds in `icon.ico`.
const WINDOWS: [u32; 6] = [16, 24, 32, 48, 64, 256];

/// What macOS finds in `icon.icns`: its kinds, and the side of each in pixels.
const MACOS: [(&[u8; 4], u32); 11] = [
    (b"icp4", 16),
    (b"icp5", 32),
    (b"icp6", 64),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic10", 1024),
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic13", 256),
    (b"ic14", 512),
];

/// Makes them.
///
/// # Errors
/// When a drawing cannot be drawn, or a file not written.
pub fn make() -> Result<()> {
    setup::for_icons()?;
    for (name, side, drawing) in PICTURES {
        fs::write(icons().join(name), drawn(drawing, side)?)?;
    }
    fs::write(icons().join("icon.ico"), for_windows()?)?;
    fs::write(icons().join("icon.icns"), for_macos()?)?;
    println!(
        "{} pictures, icon.ico and icon.icns are made",
        PICTURES.len()
    );
    Ok(())
}

fn icons() -> PathBuf {
    checkout::root().join("icons")
}

/// The drawing that is made for this size.
fn of_size(side: u32) -> Result<Vec<u8>> {
    let drawing = PICTURES
        .iter()
        .find(|(_, it, _)| *it == side)
        .map_or("icon.svg", |(_, _, drawing)| drawing);
    drawn(drawing, side)
}

fn drawn(drawing: &str, side: u32) -> Result<Vec<u8>> {
    let out = call::command(&format!("rsvg-convert --width {side} --height {side}"))
        .arg(icons().join(drawing))
        .output()
        .context("rsvg-convert could not be started")?;
    ensure!(out.status.success(), "{drawing} could not be drawn");
    Ok(out.stdout)
}

/// A folder of PNG files: a heading, sixteen bytes for each, and the files.
fn for_windows() -> Result<Vec<u8>> {
    let pictures = WINDOWS
        .map(of_size)
        .into_iter()
        .collect::<Result<Vec<_>>>()?;
    let count = u16::try_from(pictures.len())?;
    let mut file = [[0, 0], [1, 0], count.to_le_bytes()].concat();
    let mut start = 6 + 16 * u32::from(count);
    for (side, picture) in WINDOWS.iter().zip(&pictures) {
        let length = u32::try_from(picture.len())?;
        // A side of 256 is written as 0.
        let side = u8::try_from(*side).unwrap_or(0);
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        file.extend(length.to_le_bytes());
        file.extend(start.to_le_bytes());
        start += length;
    }
    file.extend(pictures.concat());
    Ok(file)
}

/// PNG files again, each after its kind and length, all after the length of the whole.
fn for_macos() -> Result<Vec<u8>> {
    let mut inside = Vec::new();
    for (kind, side) in MACOS {
        let picture = of_size(side)?;
        inside.extend(kind);
        inside.extend(u32::try_from(picture.len() + 8)?.to_be_bytes());
        inside.extend(picture);
    }
    let whole = u32::try_from(inside.len() + 8)?;
    Ok([b"icns", &whole.to_be_bytes()[..], &inside].concat())
}
