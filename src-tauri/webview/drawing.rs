//! How the page is drawn: as the web view likes, or the plain way, without OpenGL.
//!
//! `WebKitGTK` composes a page with OpenGL. Without a graphics processor OpenGL is a program like any other, and costs
//! more than it saves: `cargo xtask bench` shows what, with and without the variable. On NVIDIA's own driver the window may
//! stay blank, and it may on others, too: then it is drawn plainly from the next start on, for which a file is left beside
//! the watchlist.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;

use gtk::glib;
use watchlist::permissions;

use super::Drawing;

/// Has `WebKitGTK` draw without OpenGL.
const PLAIN: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
/// Has it compose nothing, which is plainer still; only a person sets it.
const PLAINER: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";
/// Tells the next start that this one stayed blank, also where no file could be left.
pub const STAYED_BLANK: &str = "POSTE_RESTANTE_STAYED_BLANK";

/// Where NVIDIA's own driver says that it is loaded.
const NVIDIA: &str = "/proc/driver/nvidia";
/// Lies beside the watchlist once the window stayed blank.
const REMEMBERED: &str = "plain-drawing.txt";
const WHY: &str = "\
Poste Restante once started with a window that stayed blank. Since then it has the page drawn in a plainer way.
Delete this file, after an update of the graphics driver for example, and it tries the other way again.

Однажды окно «Poste Restante» осталось пустым. С тех пор страница рисуется более простым способом.
Удалите этот файл, например, после обновления видеодрайвера, и прежний способ будет испробован снова.
";

/// Tells `WebKitGTK` to draw without OpenGL where that is better; a person's own choice stands. `folder` is the watchlist's.
/// To be called before anything else: the environment may be changed only while nobody else reads it.
pub fn choose_drawing(folder: Option<&Path>) -> Drawing {
    let drawing = drawn(
        |variable| env::var_os(variable),
        Path::new("/dev/dri"),
        Path::new(NVIDIA),
        folder.is_some_and(is_remembered),
    );
    if drawing.is_plain() {
        // Where it cannot be told, it draws as it always did, only slower.
        let _ = glib::setenv(PLAIN, "1", false);
    }
    drawing
}

fn drawn(
    environment: impl Fn(&str) -> Option<OsString>,
    devices: &Path,
    nvidia: &Path,
    remembered: bool,
) -> Drawing {
    if [PLAIN, PLAINER]
        .into_iter()
        .any(|it| environment(it).is_some())
    {
        Drawing::Chosen
    } else if remembered || environment(STAYED_BLANK).is_some() {
        Drawing::StayedBlank
    } else if nvidia.exists() {
        Drawing::Nvidia
    } else if has_graphics_processor(devices) {
        Drawing::Own
    } else {
        Drawing::NoProcessor
    }
}

fn has_graphics_processor(devices: &Path) -> bool {
    devices.read_dir().is_ok_and(|devices| {
        devices
            .flatten()
            .any(|device| device.file_name().to_string_lossy().starts_with("render"))
    })
}

fn is_remembered(folder: &Path) -> bool {
    folder.join(REMEMBERED).exists()
}

/// Has every later start draw plainly, until a person deletes the file.
pub fn remember_blank(folder: &Path) -> io::Result<()> {
    let file = folder.join(REMEMBERED);
    permissions::make_file(&file)?;
    fs::write(file, WHY)
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::fs;
    use std::path::Path;

    use super::super::Drawing;
    use super::{
        PLAIN, PLAINER, STAYED_BLANK, drawn, has_graphics_processor, is_remembered, remember_blank,
    };

    /// A machine with these variables, with a graphics processor or without, with NVIDIA's driver or without.
    fn on(variables: &[(&str, &str)], processor: bool, nvidia: bool, remembered: bool) -> Drawing {
        let machine = tempfile::tempdir().unwrap();
        let (devices, driver) = (machine.path().join("dri"), machine.path().join("nvidia"));
        fs::create_dir(&devices).unwrap();
        if processor {
            fs::write(devices.join("renderD128"), "").unwrap();
        }
        if nvidia {
            fs::create_dir(&driver).unwrap();
        }
        let environment = |name: &str| {
            let set = variables.iter().find(|(variable, _)| *variable == name);
            set.map(|(_, value)| OsString::from(value))
        };
        drawn(environment, &devices, &driver, remembered)
    }

    #[test]
    fn it_is_drawn_plainly_without_a_processor_on_nvidias_driver_and_after_a_blank_window() {
        assert_eq!(on(&[], true, false, false), Drawing::Own);
        assert_eq!(on(&[], false, false, false), Drawing::NoProcessor);
        assert_eq!(on(&[], true, true, false), Drawing::Nvidia);
        assert_eq!(on(&[], true, false, true), Drawing::StayedBlank);
        let again = on(&[(STAYED_BLANK, "1")], true, false, false);
        assert_eq!(
            again,
            Drawing::StayedBlank,
            "also where nothing could be remembered"
        );
        for drawing in [Drawing::NoProcessor, Drawing::Nvidia, Drawing::StayedBlank] {
            assert!(drawing.is_plain());
        }
        assert!(!Drawing::Own.is_plain() && !Drawing::Chosen.is_plain());
    }

    #[test]
    fn what_a_person_says_in_the_environment_stands() {
        for variable in [PLAIN, PLAINER] {
            for value in ["0", "1"] {
                assert_eq!(
                    on(&[(variable, value), (STAYED_BLANK, "1")], true, true, true),
                    Drawing::Chosen
                );
            }
        }
    }

    #[test]
    fn only_a_device_that_draws_is_a_graphics_processor() {
        let devices = tempfile::tempdir().unwrap();
        assert!(!has_graphics_processor(&devices.path().join("none")));
        fs::write(devices.path().join("card0"), "").unwrap();
        assert!(!has_graphics_processor(devices.path()), "it only shows");
        fs::write(devices.path().join("renderD128"), "").unwrap();
        assert!(has_graphics_processor(devices.path()));
    }

    #[test]
    fn a_blank_window_is_remembered_until_a_person_deletes_the_file() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_remembered(folder.path()));
        remember_blank(folder.path()).unwrap();
        assert!(is_remembered(folder.path()));
        let [file] = &fs::read_dir(folder.path()).unwrap().collect::<Vec<_>>()[..] else {
            panic!("one file");
        };
        fs::remove_file(file.as_ref().unwrap().path()).unwrap();
        assert!(!is_remembered(folder.path()));
        assert!(
            remember_blank(Path::new("/nowhere")).is_err(),
            "and that is no reason not to start"
        );
    }
}
