//! The keyboard before the window, with any layout: its keys are pressed as a person presses them, each the one that writes
//! what is wanted, or where nothing does, the one that lies there.

use std::process::Command;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    ConnectionExt as _, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, Keycode,
};
use x11rb::protocol::xtest::ConnectionExt as _;

use crate::Window;

/// Where keys lie, by their numbers, from left to right as a keyboard of the United States has them.
const ROWS: [(Keycode, &str); 4] = [
    (10, "1234567890-+"),
    (24, "QWERTYUIOP"),
    (38, "ASDFGHJKL"),
    (52, "ZXCVBNM,./"),
];
const NAMED: [(&str, Keycode); 13] = [
    ("Esc", 9),
    ("Backspace", 22),
    ("Tab", 23),
    ("Enter", 36),
    ("Ctrl", CONTROL),
    ("Shift", SHIFT),
    ("Alt", 64),
    ("F10", 76),
    ("F11", 95),
    ("↑", 111),
    ("←", 113),
    ("→", 114),
    ("↓", 116),
];
const CONTROL: Keycode = 37;
const SHIFT: Keycode = 50;

/// The keyboard of a display, with the keys it has now.
pub struct Keyboard<'w> {
    window: &'w Window,
    lowest: Keycode,
    /// What each key writes: alone, with Shift, and further.
    symbols: Vec<Vec<u32>>,
}

impl Window {
    /// Puts a layout on the display's keyboard, `ru` or `bg phonetic`, and the window before it.
    ///
    /// # Errors
    /// When setxkbmap is missing (package x11-xkb-utils) or does not know the layout, or the display is gone.
    pub fn keyboard(&self, display: &str, layout: &str) -> Result<Keyboard<'_>> {
        let (of, variant) = layout.split_once(' ').unwrap_or((layout, ""));
        let set = Command::new("setxkbmap")
            .args(["-display", display, "-layout", of, "-variant", variant])
            .status()
            .context("setxkbmap could not be called (package x11-xkb-utils)")?;
        ensure!(set.success(), "there is no layout {layout}");
        self.connection
            .set_input_focus(InputFocus::PARENT, self.id, x11rb::CURRENT_TIME)?
            .check()?;
        let setup = self.connection.setup();
        let (lowest, highest) = (setup.min_keycode, setup.max_keycode);
        let mapping = self
            .connection
            .get_keyboard_mapping(lowest, highest - lowest + 1)?
            .reply()?;
        let each = usize::from(mapping.keysyms_per_keycode);
        Ok(Keyboard {
            window: self,
            lowest,
            symbols: mapping.keysyms.chunks(each).map(<[u32]>::to_vec).collect(),
        })
    }
}

impl Keyboard<'_> {
    /// Presses keys as they are written in the application: `S`, `Ctrl Shift Z`, `?`.
    ///
    /// # Errors
    /// When there is no such key, or the display is gone.
    pub fn press(&self, stroke: &str) -> Result<()> {
        self.hold(stroke, Duration::ZERO)
    }

    /// Holds them for so long: the display repeats the last one, as it does under a finger.
    ///
    /// # Errors
    /// As [`Self::press`].
    pub fn hold(&self, stroke: &str, time: Duration) -> Result<()> {
        let mut keys = Vec::new();
        for name in stroke.split(' ') {
            let (key, shifted) = self.key(name).with_context(|| format!("no key {name}"))?;
            if shifted && !keys.contains(&SHIFT) {
                keys.push(SHIFT);
            }
            keys.push(key);
        }
        for &key in &keys {
            self.send(KEY_PRESS_EVENT, key)?;
        }
        thread::sleep(time);
        keys.iter()
            .rev()
            .try_for_each(|&key| self.send(KEY_RELEASE_EVENT, key))
    }

    fn send(&self, event: u8, key: Keycode) -> Result<()> {
        let Window {
            connection, root, ..
        } = self.window;
        connection
            .xtest_fake_input(event, key, 0, *root, 0, 0, 0)?
            .check()?;
        Ok(())
    }

    /// The key for this, and whether Shift belongs to it.
    fn key(&self, name: &str) -> Option<(Keycode, bool)> {
        if let Some(&(_, key)) = NAMED.iter().find(|(named, _)| *named == name) {
            return Some((key, false));
        }
        let sign = name.chars().next()?;
        // Digits are pressed where they lie, which on a French keyboard writes others.
        if sign.is_ascii_digit() {
            return placed(sign);
        }
        self.writing(sign.to_ascii_lowercase())
            .or_else(|| placed(sign))
    }

    /// The key that writes this, alone or with Shift.
    fn writing(&self, sign: char) -> Option<(Keycode, bool)> {
        [0, 1].into_iter().find_map(|level| {
            let writes = |it: &Vec<u32>| it.get(level) == Some(&u32::from(sign));
            let at = self.symbols.iter().position(writes)?;
            Some((self.lowest + Keycode::try_from(at).ok()?, level == 1))
        })
    }
}

/// The key that lies where this does in the United States.
fn placed(sign: char) -> Option<(Keycode, bool)> {
    let (sign, shifted) = if sign == '?' {
        ('/', true)
    } else {
        (sign, false)
    };
    ROWS.iter().find_map(|(first, row)| {
        let at = row.chars().position(|it| it == sign)?;
        Some((first + Keycode::try_from(at).ok()?, shifted))
    })
}
