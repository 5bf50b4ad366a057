//! What Tauri leaves to each system's own webview: how the page is drawn; that no names are asked for; whether it is dark;
//! spelling; and coming back.

#[cfg(target_os = "linux")]
mod drawing;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
mod names;
#[cfg(target_os = "linux")]
mod spelling;
#[cfg(target_os = "linux")]
pub use {
    drawing::STAYED_BLANK, drawing::choose_drawing, drawing::remember_blank, linux::is_dark,
    linux::on_theme, linux::settle, names::ask_for_no_names, names::let_ask_for_names,
    spelling::check_spelling, spelling::dictionaries,
};

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(not(target_os = "linux"))]
pub use elsewhere::{
    ask_for_no_names, check_spelling, choose_drawing, dictionaries, is_dark, let_ask_for_names,
    on_theme, settle,
};

/// How the page is drawn, and why so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "the other webviews draw as they like")
)]
pub enum Drawing {
    /// As the web view likes.
    Own,
    /// As a person says in the environment.
    Chosen,
    /// Plainly: there is no graphics processor.
    NoProcessor,
    /// Plainly, because of NVIDIA's own driver.
    Nvidia,
    /// Plainly, because the window stayed blank before.
    StayedBlank,
}

impl Drawing {
    /// As the log has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Chosen => "chosen",
            Self::NoProcessor => "plain-without-processor",
            Self::Nvidia => "plain-on-nvidia",
            Self::StayedBlank => "plain-after-blank",
        }
    }

    /// Whether the web view is told so.
    #[cfg(target_os = "linux")]
    fn is_plain(self) -> bool {
        matches!(self, Self::NoProcessor | Self::Nvidia | Self::StayedBlank)
    }
}
