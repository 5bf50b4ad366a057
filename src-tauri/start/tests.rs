//! What the webview may do, held against the configuration as it was built into the program.

use std::collections::BTreeMap;

use tauri::utils::config::{CapabilityEntry, Config, Csp};

/// Every directive of the policy: what is not named here is refused.
const POLICY: [(&str, &str); 10] = [
    ("base-uri", "'none'"),
    ("connect-src", "ipc: http://ipc.localhost"),
    ("default-src", "'none'"),
    ("font-src", "'self'"),
    ("form-action", "'none'"),
    (
        "img-src",
        "'self' picture://localhost http://picture.localhost",
    ),
    ("require-trusted-types-for", "'script'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("trusted-types", "lit-html cutter"),
];

fn built() -> Config {
    super::context().config().clone()
}

#[test]
fn the_content_security_policy_is_this_one_and_no_wider() {
    let security = built().app.security;
    let Some(Csp::Policy(policy)) = security.csp else {
        panic!("there is a policy, written as one line");
    };
    let directives: BTreeMap<&str, &str> = policy
        .split(';')
        .filter_map(|directive| directive.trim().split_once(' '))
        .collect();
    assert_eq!(directives, BTreeMap::from(POLICY));
    assert_eq!(
        policy.split(';').count(),
        POLICY.len(),
        "no directive stands there twice"
    );
    assert!(
        security.dev_csp.is_none(),
        "nor is there a wider one for development"
    );
}

#[test]
fn the_page_finds_nothing_of_tauri_but_the_way_to_our_commands() {
    let app = built().app;
    assert!(!app.with_global_tauri);
    assert!(app.security.freeze_prototype);
    assert!(!app.security.asset_protocol.enable, "no file is served");
    let [window] = app.windows.as_slice() else {
        panic!("one window");
    };
    assert_eq!(window.devtools, Some(false));
    let [CapabilityEntry::Inlined(capability)] = app.security.capabilities.as_slice() else {
        panic!("one capability, written in the configuration");
    };
    assert!(capability.permissions.is_empty());
    assert!(capability.remote.is_none(), "no address elsewhere may call");
    assert!(capability.webviews.is_empty());
    assert_eq!(capability.windows, ["main"]);
}

#[test]
fn the_program_is_built_without_developer_tools_and_unwinds() {
    let manifest = include_str!("../../Cargo.toml");
    assert!(!manifest.contains("devtools"));
    assert!(manifest.contains("tauri = { version = \"2\", features = [] }"));
    assert!(
        manifest.contains("panic = \"unwind\""),
        "a panic is caught at the door"
    );
    assert!(!manifest.contains("panic = \"abort\""));
}

#[test]
fn what_asks_for_updates_is_compiled_only_where_packages_bring_none_and_is_told_nobody_to_ask() {
    let manifest = include_str!("../../Cargo.toml");
    let begins = "[target.'cfg(any(windows, target_os = \"macos\"))'.dependencies]";
    let (before, after) = manifest.split_once(begins).unwrap();
    let (there, elsewhere) = after.split_once("\n[").unwrap();
    assert!(there.contains("tauri-plugin-updater ="));
    for part in [before, elsewhere] {
        assert!(!part.contains("tauri-plugin-updater"));
    }
    assert!(
        built().plugins.0.is_empty(),
        "only what is built for a release is told whom to ask"
    );
}
