//! No machine's name is ever asked for.
//!
//! `WebKitGTK` from 2.48 on looks up whatever a `<link rel="dns-prefetch">` names, and no policy, proxy or setting within
//! our reach says otherwise; a name that is asked for can carry what the page knows. So the C library's resolver is told to
//! ask nobody, here and in the webview's processes, which are started from here. So is the browser: it gets back what was.

use std::env;
use std::ffi::OsString;
use std::process::Command;
use std::sync::OnceLock;

use gtk::glib;

/// How the C library is told to ask; see resolv.conf(5).
const OPTIONS: &str = "RES_OPTIONS";
/// How often a name server is asked before giving up: never.
const ASK_NOBODY: &str = "attempts:0";

/// What the variable was before.
static BEFORE: OnceLock<Option<OsString>> = OnceLock::new();

/// Asks for no names from now on. To be called before anything else: the environment may be changed only while nobody
/// else reads it.
pub fn ask_for_no_names() {
    BEFORE.get_or_init(|| env::var_os(OPTIONS));
    // Where it cannot be set, the policy and the proxy still stop everything but a name.
    let _ = glib::setenv(OPTIONS, ASK_NOBODY, true);
}

/// Lets a program that is not ours ask as it always did.
pub fn let_ask_for_names(program: &mut Command) {
    match BEFORE.get().and_then(Option::as_ref) {
        Some(before) => program.env(OPTIONS, before),
        None => program.env_remove(OPTIONS),
    };
}
