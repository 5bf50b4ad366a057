use std::collections::BTreeMap;

use super::gather::{is_bundle, published};
use super::notes::{about, section};
use super::tag::of_tag;
use super::updates::{configured, told};

const CHANGELOG: &str = "# Changelog\n\n## Unreleased\n\n- Soon.\n\n## 1.2.0 (2027-03-03)\n\n- Stamps.\n- Letters.\n\n## 1.1.0\n\n- A sheet.\n\n## 1.0.0\n";

#[test]
fn a_release_is_told_by_its_own_section_alone() {
    assert_eq!(
        section(CHANGELOG, "1.2.0").unwrap(),
        "- Stamps.\n- Letters."
    );
    assert_eq!(section(CHANGELOG, "1.1.0").unwrap(), "- A sheet.");
}

#[test]
fn a_release_of_which_nothing_is_said_is_none() {
    for version in ["1.0.0", "1.2", "2.0.0", "Unreleased-1"] {
        assert!(section(CHANGELOG, version).is_err(), "{version}");
    }
}

#[test]
fn a_tag_that_is_not_this_version_is_refused() {
    let this = env!("CARGO_PKG_VERSION");
    assert_eq!(of_tag(&format!("v{this}")).unwrap(), this);
    for tag in [
        this.to_owned(),
        format!("v{this}.1"),
        "v99.0.0".into(),
        "v".into(),
    ] {
        assert!(of_tag(&tag).is_err(), "{tag}");
    }
}

#[test]
fn only_what_people_install_is_gathered() {
    for bundle in [
        "a.deb",
        "a-1.x86_64.rpm",
        "a.AppImage",
        "a.msi",
        "a-setup.exe",
        "a.dmg",
        "a.app.tar.gz",
    ] {
        assert!(is_bundle(bundle), "{bundle} is installed");
    }
    for other in [
        "control",
        "changelog.gz",
        "a-1.src.rpm",
        "bundle_dmg.sh",
        "deb",
        "a.tar.gz",
        "a.exe.sig",
    ] {
        assert!(!is_bundle(other), "{other} is not");
    }
}

#[test]
fn what_nobody_signed_says_so_in_its_name() {
    let name = "Poste Restante_0.1.0_x64-setup.exe";
    assert_eq!(published(name, true), "poste-restante_0.1.0_x64-setup.exe");
    let unsigned = published(name, false);
    assert_eq!(unsigned, "poste-restante_0.1.0_x64-setup-unsigned.exe");
    assert_eq!(
        published("Poste Restante.app.tar.gz", false),
        "poste-restante-unsigned.app.tar.gz"
    );
    assert_eq!(
        published("Poste Restante-0.1.0-1.x86_64.rpm", false),
        "poste-restante-0.1.0-1.x86_64-unsigned.rpm"
    );

    let signed = published("Poste Restante_0.1.0_universal.dmg", true);
    let said = about(&[unsigned.clone(), signed.clone()]);
    assert!(
        said.contains("**Not signed**") && said.contains(&unsigned),
        "{said}"
    );
    assert!(!said.contains(&signed), "a signed file is not among them");
    assert!(
        !about(&[signed]).contains("Not signed"),
        "where all are signed nothing is said of others"
    );
}

const REPOSITORY: &str = "https://code.example/somebody/films";

#[test]
fn a_copy_built_for_a_release_asks_its_own_repository_and_believes_one_key_and_signed_versions() {
    let config = configured(REPOSITORY, " the key\n").unwrap();
    let updater = &config["plugins"]["updater"];
    assert_eq!(
        updater["endpoints"][0],
        format!("{REPOSITORY}/releases/latest/download/latest.json")
    );
    assert_eq!(updater["pubkey"], "the key");
    assert_eq!(updater["requireSignedVersion"], true);
    assert_eq!(config["bundle"]["createUpdaterArtifacts"], true);
    for (repository, key) in [
        ("http://code.example/somebody/films", "the key"),
        ("/", "the key"),
        (REPOSITORY, "\n"),
    ] {
        assert!(configured(repository, key).is_err(), "{repository} {key}");
    }
}

fn signed_files() -> BTreeMap<String, String> {
    [
        "poste-restante_0.1.0_x64-setup-unsigned.exe",
        "poste-restante_0.1.0_x64_en-US-unsigned.msi",
        "poste-restante.app.tar.gz",
    ]
    .map(|name| (name.to_owned(), format!("signature of {name}")))
    .into()
}

#[test]
fn every_copy_that_may_ask_is_told_its_own_file_with_its_signature() {
    let tag = concat!("v", env!("CARGO_PKG_VERSION"));
    let told = told(tag, "- Stamps.", REPOSITORY, &signed_files()).unwrap();
    assert_eq!(told["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(told["notes"], "- Stamps.");
    for (copy, file) in [
        (
            "windows-x86_64-nsis",
            "poste-restante_0.1.0_x64-setup-unsigned.exe",
        ),
        (
            "windows-x86_64-msi",
            "poste-restante_0.1.0_x64_en-US-unsigned.msi",
        ),
        ("darwin-x86_64", "poste-restante.app.tar.gz"),
        ("darwin-aarch64", "poste-restante.app.tar.gz"),
    ] {
        let platform = &told["platforms"][copy];
        assert_eq!(
            platform["url"],
            format!("{REPOSITORY}/releases/download/{tag}/{file}")
        );
        assert_eq!(platform["signature"], format!("signature of {file}"));
    }
}

#[test]
fn no_copy_is_left_to_ask_in_vain_and_no_file_is_for_nobody() {
    let tag = concat!("v", env!("CARGO_PKG_VERSION"));
    for name in signed_files().keys() {
        let mut files = signed_files();
        files.remove(name);
        assert!(
            told(tag, "", REPOSITORY, &files).is_err(),
            "{name} is missing"
        );
    }
    let mut files = signed_files();
    files.insert("a.deb".to_owned(), String::new());
    assert!(told(tag, "", REPOSITORY, &files).is_err(), "for nobody");
    assert!(told("v99.0.0", "", REPOSITORY, &signed_files()).is_err());
}
