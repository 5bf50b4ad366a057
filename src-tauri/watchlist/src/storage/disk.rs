use std::path::Path;

/// What a folder lies on, as far as it decides how the file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disk {
    /// A disk of this machine's own: SQLite keeps its log beside the file.
    Own,
    /// One reached over a network, or through another program, which may not keep together the memory that SQLite's log
    /// needs, and on which another computer may have the file open: it is written with a rollback journal.
    Distant,
}

/// The kinds of file system that are not this machine's own, by the numbers the Linux kernel gives them.
#[cfg(target_os = "linux")]
const DISTANT: [i64; 12] = [
    0x6969,      // NFS
    0x517b,      // SMB, the first
    0xff53_4d42, // CIFS
    0xfe53_4d42, // SMB 2 and later
    0x6573_5546, // FUSE: SSH, WebDAV, a cloud's drive; of a disk of one's own it says the same
    0x0102_1997, // 9P: a virtual machine's or another system's folder
    0x00c3_6400, // Ceph
    0x5346_414f, // AFS
    0x6b41_4653, // AFS, as the kernel itself reads it
    0x7375_7245, // Coda
    0x564c,      // NCP
    0x786f_4256, // a folder shared with VirtualBox
];

impl Disk {
    /// What this folder lies on. Where the system does not say, it is taken for the machine's own.
    pub fn of(folder: &Path) -> Self {
        found(folder)
    }
}

#[cfg(target_os = "linux")]
fn found(folder: &Path) -> Disk {
    #[expect(
        clippy::unnecessary_cast,
        reason = "how wide the number is differs from machine to machine"
    )]
    rustix::fs::statfs(folder).map_or(Disk::Own, |found| of_kind(found.f_type as i64))
}

/// By the number of a file system's kind; 32-bit machines give the high ones as negative.
#[cfg(target_os = "linux")]
fn of_kind(kind: i64) -> Disk {
    match DISTANT.contains(&(kind & 0xffff_ffff)) {
        true => Disk::Distant,
        false => Disk::Own,
    }
}

#[cfg(windows)]
fn found(folder: &Path) -> Disk {
    use std::path::{Component, Prefix};
    match folder.components().next() {
        Some(Component::Prefix(prefix)) => match prefix.kind() {
            Prefix::UNC(..) | Prefix::VerbatimUNC(..) => Disk::Distant,
            _ => Disk::Own,
        },
        _ => Disk::Own,
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
fn found(_: &Path) -> Disk {
    Disk::Own
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::{Disk, found, of_kind};

    #[test]
    fn file_systems_of_networks_are_told_from_this_machines_own() {
        for own in [0xef53, 0x9123_683e, 0x0102_1994, 0x794c_7630, 0x5846_5342] {
            assert_eq!(of_kind(own), Disk::Own, "{own:x}");
        }
        for distant in [0x6969, 0xff53_4d42, 0xfe53_4d42, 0x6573_5546] {
            assert_eq!(of_kind(distant), Disk::Distant, "{distant:x}");
        }
        assert_eq!(
            of_kind(i64::from(0xff53_4d42_u32.cast_signed())),
            Disk::Distant,
            "a number that did not fit is the same number"
        );
    }

    #[test]
    fn a_folder_that_is_not_there_is_on_no_network() {
        assert_eq!(found(std::path::Path::new("/nowhere/at/all")), Disk::Own);
    }
}
