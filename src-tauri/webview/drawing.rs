//! How the page is drawn where nothing but the processor can draw.
//!
//! `WebKitGTK` composes a page with OpenGL. Without a graphics processor OpenGL is a program like any other, and costs
//! more than it saves: `cargo xtask bench` shows what, with and without the variable.

use std::env;
use std::path::Path;

use gtk::glib;

/// Has `WebKitGTK` draw without OpenGL.
const PLAIN: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Tells `WebKitGTK` to draw without OpenGL where that is better; a person's own choice stands. To be called before
/// anything else: the environment may be changed only while nobody else reads it.
pub fn choose_drawing() {
    if env::var_os(PLAIN).is_none() && !has_graphics_processor(Path::new("/dev/dri")) {
        // Where it cannot be told, it draws as it always did, only slower.
        let _ = glib::setenv(PLAIN, "1", false);
    }
}

fn has_graphics_processor(devices: &Path) -> bool {
    devices.read_dir().is_ok_and(|devices| {
        devices
            .flatten()
            .any(|device| device.file_name().to_string_lossy().starts_with("render"))
    })
}

#[cfg(test)]
mod tests {
    use super::has_graphics_processor;

    #[test]
    fn only_a_device_that_draws_is_a_graphics_processor() {
        let devices = tempfile::tempdir().unwrap();
        assert!(!has_graphics_processor(&devices.path().join("none")));
        std::fs::write(devices.path().join("card0"), "").unwrap();
        assert!(!has_graphics_processor(devices.path()), "it only shows");
        std::fs::write(devices.path().join("renderD128"), "").unwrap();
        assert!(has_graphics_processor(devices.path()));
    }
}
