//! A Debian of its own in a folder: what this machine's apt fetches from, and nothing installed that need not be.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::call;

/// Whoever uses the application there.
pub const PERSON: &str = "person";

/// The folder, and what is beside it.
pub struct Root {
    folder: PathBuf,
    share: PathBuf,
    archives: PathBuf,
}

impl Root {
    /// Makes it, of the same release as this machine.
    ///
    /// # Errors
    /// When apt names no source of its system's packages, or one cannot be fetched.
    pub fn make(beside: &Path) -> Result<Self> {
        let made = |name: &str| -> Result<PathBuf> {
            let folder = beside.join(name);
            fs::create_dir_all(&folder)?;
            Ok(folder)
        };
        let root = Self {
            folder: made("root")?,
            share: made("share")?,
            // Kept from one run to the next: what was fetched once is not fetched again.
            archives: made("archives")?,
        };
        let sources = sources()?;
        let first = sources.first().context("apt names no source of packages")?;
        let mut debootstrap = call::command("debootstrap --variant=minbase");
        debootstrap
            .arg(format!("--cache-dir={}", root.archives.display()))
            .arg(&first.suite)
            .arg(&root.folder)
            .arg(&first.address);
        call::run(&mut debootstrap)?;
        let lines: String = sources.iter().map(AptSource::line).collect();
        fs::write(root.path("etc/apt/sources.list"), lines)?;
        // Nothing that is installed is to be started: services are none of this.
        let policy = root.path("usr/sbin/policy-rc.d");
        fs::write(&policy, "#!/bin/sh\nexit 101\n")?;
        call::run(call::command("chmod 755").arg(policy))?;
        root.as_root("apt-get -q update")?;
        root.as_root(&format!("useradd --create-home {PERSON}"))?;
        Ok(root)
    }

    /// A file in it.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.folder.join(inside.trim_start_matches('/'))
    }

    /// A folder of this machine that is `/mnt` there.
    pub fn share(&self) -> &Path {
        &self.share
    }

    /// Runs a line there as root.
    ///
    /// # Errors
    /// When it fails.
    pub fn as_root(&self, line: &str) -> Result<()> {
        call::run(
            self.enter(&[])
                .env("DEBIAN_FRONTEND", "noninteractive")
                .env("LC_ALL", "C.UTF-8")
                .args(line.split_whitespace()),
        )
    }

    /// Installs packages as apt does for anybody, without what they merely recommend: what is needed has to be named.
    ///
    /// # Errors
    /// When apt cannot.
    pub fn install(&self, packages: &str) -> Result<()> {
        self.as_root(&format!(
            "apt-get -q -y --no-install-recommends install {packages}"
        ))
    }

    /// A line to be run there by an ordinary person, in an environment with nothing of this machine's in it.
    pub fn as_person(&self, line: &str, display: Option<&str>) -> Command {
        let mut command = self.enter(&[&format!("--userspec={PERSON}:{PERSON}")]);
        command
            .args(["env", "--chdir", &format!("/home/{PERSON}"), "-i"])
            .args([
                &format!("HOME=/home/{PERSON}"),
                "PATH=/usr/bin:/bin",
                "LANG=C.UTF-8",
                "NO_AT_BRIDGE=1",
                "DBUS_SESSION_BUS_ADDRESS=disabled:",
            ]);
        if let Some(display) = display {
            command.env("DISPLAY", display);
            command.arg(format!("DISPLAY={display}"));
        }
        command.args(line.split_whitespace());
        command
    }

    /// Everything in it, by path, but for what package managers, caches and logs write down.
    ///
    /// # Errors
    /// When it cannot be listed.
    pub fn everything(&self) -> Result<Vec<String>> {
        let list = call::command("find")
            .arg(&self.folder)
            .args(["-xdev", "-mindepth", "1", "-printf", "/%P\\n"])
            .output()?;
        ensure!(list.status.success(), "the root cannot be listed");
        Ok(String::from_utf8_lossy(&list.stdout)
            .lines()
            .map(str::to_owned)
            .collect())
    }

    fn enter(&self, how: &[&str]) -> Command {
        let mut command = call::command(
            "unshare --mount --pid --fork --kill-child sh src-tauri/xtask/src/installed/enter.sh",
        );
        command.env_remove("DISPLAY");
        for folder in [&self.folder, &self.share, &self.archives] {
            command.arg(folder);
        }
        command.args(how).arg(AsRef::<OsStr>::as_ref(&self.folder));
        command
    }
}

/// Where this machine's apt fetches its system's own packages from.
struct AptSource {
    address: String,
    suite: String,
    component: String,
}

impl AptSource {
    fn line(&self) -> String {
        format!("deb {} {} {}\n", self.address, self.suite, self.component)
    }
}

fn sources() -> Result<Vec<AptSource>> {
    let told = call::command("apt-get indextargets")
        .args(["--format", "$(ORIGIN) $(REPO_URI) $(RELEASE) $(COMPONENT)"])
        .arg("Created-By: Packages")
        .output()
        .context("apt-get could not be started")?;
    let release = fs::read_to_string("/etc/os-release")?;
    let system = release
        .lines()
        .find_map(|line| line.strip_prefix("ID="))
        .context("this system does not say which it is")?;
    let told = String::from_utf8_lossy(&told.stdout);
    let mut sources: Vec<AptSource> = Vec::new();
    for line in told.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        if let [origin, address, suite, component] = words[..]
            && origin.eq_ignore_ascii_case(system)
        {
            sources.push(AptSource {
                address: address.to_owned(),
                suite: suite.to_owned(),
                component: component.to_owned(),
            });
        }
    }
    Ok(sources)
}
