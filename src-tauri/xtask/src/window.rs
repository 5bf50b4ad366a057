//! The application's window as the X server knows it: found by its title, pictured, closed as a person closes it.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ClientMessageEvent, ConnectionExt,
    CreateWindowAux, EventMask, ImageFormat, MOTION_NOTIFY_EVENT, MapState, WindowClass,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::wait::within;

/// How long the window may take to appear.
const PATIENCE: Duration = Duration::from_secs(30);

/// A window on a display.
pub struct Window {
    pub(crate) connection: RustConnection,
    pub(crate) root: u32,
    pub(crate) id: u32,
}

impl Window {
    /// Waits for a mapped window with this title.
    ///
    /// # Errors
    /// When the display cannot be reached, or no such window appears within 30 seconds.
    pub fn find(display: &str, title: &str) -> Result<Self> {
        let (connection, screen) = x11rb::connect(Some(display))
            .with_context(|| format!("no connection to the display {display}"))?;
        let root = connection.setup().roots[screen].root;
        let what = format!("a window called {title} on {display}");
        let id = within(PATIENCE, &what, || {
            Ok(titled(&connection, root, title)?.first().copied())
        })?;
        Ok(Self {
            connection,
            root,
            id,
        })
    }

    /// How many mapped windows with this title there are now.
    ///
    /// # Errors
    /// When the display cannot be reached.
    pub fn count(display: &str, title: &str) -> Result<usize> {
        let (connection, screen) = x11rb::connect(Some(display))
            .with_context(|| format!("no connection to the display {display}"))?;
        let root = connection.setup().roots[screen].root;
        Ok(titled(&connection, root, title)?.len())
    }

    /// Moves the pointer to a point of the window, in pixels, and presses the button that asks for a menu.
    ///
    /// # Errors
    /// When the window is gone, or the server has no pointer to be moved.
    pub fn press_other_button(&self, x: i16, y: i16) -> Result<()> {
        let at = self
            .connection
            .translate_coordinates(self.id, self.root, x, y)?
            .reply()?;
        for (kind, button, x, y) in [
            (MOTION_NOTIFY_EVENT, 0, at.dst_x, at.dst_y),
            (BUTTON_PRESS_EVENT, 3, 0, 0),
            (BUTTON_RELEASE_EVENT, 3, 0, 0),
        ] {
            self.connection
                .xtest_fake_input(kind, button, 0, self.root, x, y, 0)?
                .check()?;
        }
        Ok(())
    }

    /// What the window calls itself and its kind, by which a desktop finds the application it belongs to.
    ///
    /// # Errors
    /// When the window is gone, or calls itself nothing.
    pub fn class(&self) -> Result<(String, String)> {
        let class = self
            .connection
            .get_property(
                false,
                self.id,
                AtomEnum::WM_CLASS,
                AtomEnum::STRING,
                0,
                1024,
            )?
            .reply()?;
        let text = String::from_utf8_lossy(&class.value).into_owned();
        let mut words = text.split('\0').map(str::to_owned);
        words
            .next()
            .zip(words.next())
            .context("the window calls itself nothing")
    }

    /// Waits until something is painted in the window, and writes what it shows to a PNG file.
    ///
    /// # Errors
    /// When the window is gone, stays empty for 30 seconds, or the file cannot be written.
    pub fn picture(&self, file: &Path) -> Result<()> {
        let (width, height, rgb) =
            within(PATIENCE, "something to be painted in the window", || {
                let pixels = self.pixels()?;
                // The ground comes before the first frame: a window of one colour is one that is not painted yet.
                let painted = pixels.2.chunks_exact(3).any(|it| it != &pixels.2[..3]);
                Ok(painted.then_some(pixels))
            })?;
        let out = BufWriter::new(File::create(file)?);
        let mut png = png::Encoder::new(out, width, height);
        png.set_color(png::ColorType::Rgb);
        png.write_header()?.write_image_data(&rgb)?;
        Ok(())
    }

    /// Which share of the window is lighter than middle grey, from 0 to 1.
    ///
    /// # Errors
    /// When the window is gone.
    pub fn light(&self) -> Result<f64> {
        let (_, _, rgb) = self.pixels()?;
        let pixels = rgb.chunks_exact(3);
        let all = pixels.len().max(1);
        let light =
            pixels.filter(|it| it.iter().map(|&part| u32::from(part)).sum::<u32>() > 3 * 127);
        Ok(light.count() as f64 / all as f64)
    }

    /// Width, height, and red, green and blue of every pixel, by rows.
    fn pixels(&self) -> Result<(u32, u32, Vec<u8>)> {
        let size = self.connection.get_geometry(self.id)?.reply()?;
        let (width, height) = (size.width, size.height);
        let image = self
            .connection
            .get_image(
                ImageFormat::Z_PIXMAP,
                self.id,
                0,
                0,
                width,
                height,
                u32::MAX,
            )?
            .reply()?;
        // At depth 24 the server answers in four bytes a pixel: blue, green, red and one unused.
        let pixels = image.data.chunks_exact(4);
        let rgb = pixels.flat_map(|p| [p[2], p[1], p[0]]).collect();
        Ok((width.into(), height.into(), rgb))
    }

    /// Asks the window to close, as its title bar's button does.
    ///
    /// # Errors
    /// When the display is gone.
    pub fn close(&self) -> Result<()> {
        let atom = |name: &str| -> Result<u32> {
            Ok(self
                .connection
                .intern_atom(false, name.as_bytes())?
                .reply()?
                .atom)
        };
        let message = ClientMessageEvent::new(
            32,
            self.id,
            atom("WM_PROTOCOLS")?,
            [atom("WM_DELETE_WINDOW")?, x11rb::CURRENT_TIME, 0, 0, 0],
        );
        // The server may not read what is still on its way from a connection that is already gone.
        self.connection
            .send_event(false, self.id, EventMask::NO_EVENT, message)?
            .check()?;
        Ok(())
    }

    /// Lays another window over the whole display, as if the person had turned to something else.
    ///
    /// # Errors
    /// When the display is gone.
    pub fn cover(&self) -> Result<()> {
        let cover = self.connection.generate_id()?;
        let size = self.connection.get_geometry(self.root)?.reply()?;
        self.connection.create_window(
            x11rb::COPY_DEPTH_FROM_PARENT,
            cover,
            self.root,
            0,
            0,
            size.width,
            size.height,
            0,
            WindowClass::INPUT_OUTPUT,
            x11rb::COPY_FROM_PARENT,
            &CreateWindowAux::new(),
        )?;
        self.connection.map_window(cover)?;
        self.connection.flush()?;
        Ok(())
    }

    /// Whether no other visible window lies over this one.
    ///
    /// # Errors
    /// When the display is gone.
    pub fn is_on_top(&self) -> Result<bool> {
        // The server lists children from the bottom of the pile to its top.
        for id in self
            .connection
            .query_tree(self.root)?
            .reply()?
            .children
            .into_iter()
            .rev()
        {
            let shown = self.connection.get_window_attributes(id)?.reply()?;
            if shown.map_state == MapState::VIEWABLE {
                return Ok(id == self.id);
            }
        }
        Ok(false)
    }
}

fn titled(connection: &RustConnection, root: u32, title: &str) -> Result<Vec<u32>> {
    let mut found = Vec::new();
    for id in connection.query_tree(root)?.reply()?.children {
        // A window may go away between being listed and being asked: that one is not ours.
        let name = connection
            .get_property(false, id, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 1024)?
            .reply();
        let shown = connection.get_window_attributes(id)?.reply();
        if let (Ok(name), Ok(shown)) = (name, shown)
            && name.value == title.as_bytes()
            && shown.map_state == MapState::VIEWABLE
        {
            found.push(id);
        }
    }
    Ok(found)
}
