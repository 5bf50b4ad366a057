//! The programs and libraries the project needs from the system, and how to know that they are there.

use std::path::Path;

use crate::call;

/// One thing the system must provide.
#[derive(Clone, Copy)]
pub struct Tool {
    /// How to know that it is there.
    pub sign: Sign,
    /// The package that brings it on Debian and Ubuntu.
    pub debian: &'static str,
    /// The package that brings it on Arch.
    pub arch: &'static str,
}

/// By what a tool is known: looking for the thing itself finds it however it was installed.
#[derive(Clone, Copy)]
pub enum Sign {
    /// A program on the path.
    Program(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
    /// A file at its one place.
    File(&'static str),
}

impl Tool {
    pub const XVFB: Self = Self {
        sign: Sign::Program("Xvfb"),
        debian: "xvfb",
        arch: "xorg-server-xvfb",
    };

    /// To compile the application.
    pub const FOR_BUILDING: &[Self] = if cfg!(target_os = "linux") {
        &[
            Self {
                sign: Sign::Program("cc"),
                debian: "build-essential",
                arch: "base-devel",
            },
            Self {
                sign: Sign::Program("pkg-config"),
                debian: "pkg-config",
                arch: "pkgconf",
            },
            Self {
                sign: Sign::Library("webkit2gtk-4.1"),
                debian: "libwebkit2gtk-4.1-dev",
                arch: "webkit2gtk-4.1",
            },
        ]
    } else {
        // Elsewhere the webview is part of the system, and Rust itself asks for a linker.
        &[]
    };

    /// To drive the real window on any keyboard, and to see every connection it tries to make.
    pub const FOR_TESTING: &[Self] = &[
        Self::XVFB,
        Self {
            sign: Sign::Program("WebKitWebDriver"),
            debian: "webkit2gtk-driver",
            arch: "webkit2gtk-4.1",
        },
        Self {
            sign: Sign::Program("strace"),
            debian: "strace",
            arch: "strace",
        },
        Self {
            sign: Sign::Program("setxkbmap"),
            debian: "x11-xkb-utils",
            arch: "xorg-setxkbmap",
        },
    ];

    /// To compile for Windows, and to run what was compiled.
    pub const FOR_WINDOWS: &[Self] = &[
        Self::of_debian("/usr/bin/rustc", "rustc-web"),
        Self::of_debian("/usr/bin/cargo", "cargo-web"),
        Self::of_debian(
            "/usr/lib/rustlib/src/rust/library/Cargo.lock",
            "rust-web-src",
        ),
        Self::of_debian(
            "/usr/bin/x86_64-w64-mingw32-gcc-win32",
            "gcc-mingw-w64-x86-64-win32",
        ),
        Self::of_debian(
            "/usr/bin/x86_64-w64-mingw32-g++-win32",
            "g++-mingw-w64-x86-64-win32",
        ),
        Self::of_debian("/usr/lib/wine/wine64", "wine64"),
    ];

    /// One that is looked for where Debian has it, and is packaged in this way by Debian alone.
    const fn of_debian(file: &'static str, package: &'static str) -> Self {
        Self {
            sign: Sign::File(file),
            debian: package,
            arch: package,
        }
    }

    /// To draw the icons.
    pub const RSVG: Self = Self {
        sign: Sign::Program("rsvg-convert"),
        debian: "librsvg2-bin",
        arch: "librsvg",
    };

    /// To check what desktops and shops are told of the application.
    pub const FOR_DESCRIBING: &[Self] = &[
        Self {
            sign: Sign::Program("desktop-file-validate"),
            debian: "desktop-file-utils",
            arch: "desktop-file-utils",
        },
        Self {
            sign: Sign::Program("appstreamcli"),
            debian: "appstream",
            arch: "appstream",
        },
    ];

    /// To make packages as distributions do.
    pub const FOR_BUNDLING: &[Self] = &[
        Self {
            sign: Sign::Program("dpkg-deb"),
            debian: "dpkg",
            arch: "dpkg",
        },
        Self {
            sign: Sign::Program("dpkg-shlibdeps"),
            debian: "dpkg-dev",
            arch: "dpkg",
        },
        Self {
            sign: Sign::Program("rpmbuild"),
            debian: "rpm",
            arch: "rpm-tools",
        },
    ];

    /// To try a package where nothing else is.
    pub const FOR_INSTALLING: &[Self] = &[
        Self {
            sign: Sign::Program("debootstrap"),
            debian: "debootstrap",
            arch: "debootstrap",
        },
        Self {
            sign: Sign::Program("rpmlint"),
            debian: "rpmlint",
            arch: "rpmlint",
        },
    ];

    pub fn is_missing(&self) -> bool {
        match self.sign {
            Sign::Program(name) => !on_path(name),
            Sign::Library(name) => call::answer(&format!("pkg-config --exists {name}")).is_none(),
            Sign::File(path) => !Path::new(path).exists(),
        }
    }
}

/// Whether a program of this name can be called.
pub fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| Path::new(&folder).join(program).is_file())
}
