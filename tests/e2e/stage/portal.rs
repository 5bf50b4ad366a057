//! A desktop's portal on a bus of its own, as far as it tells light from dark. It is all that an application in GNOME is
//! told of that: the theme is called Adwaita either way.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread::{self, JoinHandle};

use anyhow::{Context as _, Result};
use gtk::gio::{
    BusNameOwnerFlags, Cancellable, DBusConnection, DBusConnectionFlags, DBusNodeInfo,
    bus_own_name_on_connection,
};
use gtk::glib::{MainContext, ToVariant as _};

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const SETTINGS: &str = "org.freedesktop.portal.Settings";
const DESCRIBED: &str = r#"<node><interface name="org.freedesktop.portal.Settings">
    <method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
    <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"#;
/// What is read, and the setting's name in it.
const SETTING: (&str, &str) = ("org.freedesktop.appearance", "color-scheme");

/// What a desktop wishes for.
#[derive(Clone, Copy)]
pub enum Scheme {
    Dark = 1,
    Light = 2,
}

/// The portal, and the bus it is on. Both end with it.
pub struct Portal {
    bus: Child,
    address: String,
    connection: DBusConnection,
    scheme: Arc<AtomicU32>,
    ending: Arc<AtomicBool>,
    context: MainContext,
    answering: Option<JoinHandle<()>>,
}

impl Portal {
    pub fn start(scheme: Scheme) -> Result<Self> {
        let mut bus = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("no dbus-daemon: it is in the package dbus-daemon")?;
        let mut address = String::new();
        let said = bus.stdout.take().context("the bus says no address")?;
        BufReader::new(said).read_line(&mut address)?;
        let address = address.trim().to_owned();
        let context = MainContext::new();
        let scheme = Arc::new(AtomicU32::new(scheme as u32));
        let (here, now) = (address.clone(), Arc::clone(&scheme));
        let connection = context.with_thread_default(|| answer(&here, now))??;
        let ending = Arc::new(AtomicBool::new(false));
        let (theirs, over) = (context.clone(), Arc::clone(&ending));
        let answering = thread::spawn(move || {
            let ended = theirs.with_thread_default(|| {
                while !over.load(Ordering::Acquire) {
                    theirs.iteration(true);
                }
            });
            drop(ended);
        });
        Ok(Self {
            bus,
            address,
            connection,
            scheme,
            ending,
            context,
            answering: Some(answering),
        })
    }

    /// Where its bus is found, for the variable that names it.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Wishes for another from now on, and tells.
    pub fn turns(&self, scheme: Scheme) -> Result<()> {
        self.scheme.store(scheme as u32, Ordering::Release);
        let (group, name) = SETTING;
        let changed = (group, name, (scheme as u32).to_variant()).to_variant();
        self.connection
            .emit_signal(None, PATH, SETTINGS, "SettingChanged", Some(&changed))?;
        self.connection.flush_sync(None::<&Cancellable>)?;
        Ok(())
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        self.ending.store(true, Ordering::Release);
        self.context.wakeup();
        if let Some(answering) = self.answering.take() {
            let _ = answering.join();
        }
        let _ = self.bus.kill();
        let _ = self.bus.wait();
    }
}

/// Stands on the bus under the portal's name.
fn answer(address: &str, scheme: Arc<AtomicU32>) -> Result<DBusConnection> {
    let connection = DBusConnection::for_address_sync(
        address,
        DBusConnectionFlags::AUTHENTICATION_CLIENT | DBusConnectionFlags::MESSAGE_BUS_CONNECTION,
        None,
        None::<&Cancellable>,
    )?;
    let described = DBusNodeInfo::for_xml(DESCRIBED)?;
    let settings = described
        .lookup_interface(SETTINGS)
        .context("it is described above")?;
    connection.register_object(
        PATH,
        &settings,
        move |_, _, _, _, _, asked, call| {
            let now = scheme.load(Ordering::Acquire).to_variant();
            if asked == SETTING.to_variant() {
                // A variant in a variant, as the portal's first version has it.
                call.return_value(Some(&(now.to_variant(),).to_variant()));
            } else {
                call.return_dbus_error("org.freedesktop.portal.Error.NotFound", "nothing else");
            }
        },
        |_, _, _, _, _| 0_u32.to_variant(),
        |_, _, _, _, _, _| false,
    )?;
    let flags = BusNameOwnerFlags::NONE;
    bus_own_name_on_connection(&connection, NAME, flags, |_, _| (), |_, _| ());
    connection.flush_sync(None::<&Cancellable>)?;
    Ok(connection)
}
