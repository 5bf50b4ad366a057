use super::gather::{is_bundle, published};
use super::notes::{about, section};
use super::of_tag;

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
    ] {
        assert!(is_bundle(bundle), "{bundle} is installed");
    }
    for other in [
        "control",
        "changelog.gz",
        "a-1.src.rpm",
        "bundle_dmg.sh",
        "deb",
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
