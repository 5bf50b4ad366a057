//! The RPM package, made by rpmbuild.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::files::{made_anew, packaging, taken_out};
use super::{changelog, deb, layout, licences, moment};
use crate::call;

/// Packs the program as it was built, and gives where the package is.
///
/// # Errors
/// When something is missing, or rpmbuild refuses.
pub fn pack(into: &Path) -> Result<PathBuf> {
    let work = made_anew(&into.join("rpm"))?;
    let laid = work.join("laid");
    layout::everything(&laid.join("usr"))?;
    let spec = work.join("poste-restante.spec");
    let ours = fs::read_to_string(packaging().join("poste-restante.spec"))?;
    let packager = deb::maintainer()?;
    let told = changelog::as_spec(&changelog::releases()?, &packager)?;
    fs::write(&spec, ours + &told)?;
    let defined = [
        ("_topdir", work.display().to_string()),
        ("_rpmdir", work.display().to_string()),
        (
            "_rpmfilename",
            "%{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm".to_owned(),
        ),
        ("laid", laid.display().to_string()),
        ("packed_version", changelog::ordered(changelog::VERSION)),
        ("packager", packager),
        ("all_licences", licences::expression()?),
        // The same sources give the same bytes, wherever they are packed.
        ("use_source_date_epoch_as_buildtime", "1".to_owned()),
        ("clamp_mtime_to_source_date_epoch", "1".to_owned()),
        ("_buildhost", "localhost".to_owned()),
        // Laid out as it is to be: nothing is stripped, compressed or linked to again.
        ("__os_install_post", "%{nil}".to_owned()),
        ("_build_id_links", "none".to_owned()),
        ("debug_package", "%{nil}".to_owned()),
        ("_binary_payload", "w9.xzdio".to_owned()),
    ];
    let mut rpmbuild = call::command("rpmbuild -bb --quiet");
    rpmbuild.env("SOURCE_DATE_EPOCH", moment::seconds()?);
    for (name, value) in defined {
        rpmbuild.arg("--define").arg(format!("{name} {value}"));
    }
    call::run(rpmbuild.arg(spec))?;
    taken_out(&work, "rpm", into)
}
