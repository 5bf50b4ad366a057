use std::path::PathBuf;

use watchlist::SystemError;

watchlist::cases! {
    /// What the shell itself could not do, or would not.
    pub enum Mishap {
        /// A mistake of ours stopped it before it was done.
        Ours,
        /// A mistake of ours, at this place in the program.
        Panicked { place: Option<String> },
        /// There is no window to say it in.
        NotStarted { error: String },
        /// The window's own machinery failed.
        Window { error: String },
        /// What was asked came after the end.
        Closing,
        /// The system names no folder for data.
        NoDataFolder,
        /// Another process has the folder, and answered.
        OpenInAnotherWindow,
        /// Another process has the folder, and does not answer.
        NoAnswer { folder: PathBuf },
        /// The folder can only be read.
        ReadOnly { folder: PathBuf },
        /// Moving failed, for a reason that has been said.
        NotMoved { why: String },
        /// Another process has the folder it was to move to.
        IsOpenThere { folder: PathBuf },
        /// No usual folder is fit to move to.
        NoOtherPlace,
        /// The second folder was waited for long enough.
        SecondFolderSilent,
        /// The page handed over something else.
        NoPictureToSave,
        /// Files were to be brought in that nobody looked at.
        NothingLookedAt,
        /// What was dropped could not be taken over.
        NotTaken { error: SystemError },
        /// An address of something else.
        NotTheWeb,
        /// The system opened no browser.
        NoBrowser { error: SystemError, address: String },
        /// On Linux.
        UpdatesByPackages,
        /// A build that knows no server.
        NoUpdateSource,
        /// The server could not be asked.
        UpdateUnknown { error: String },
        /// Installing before looking.
        NoUpdateFound,
        /// The backup before it failed, for a reason that has been said.
        UpdateNotBackedUp { why: String },
        /// It could not be put in this program's place.
        UpdateNotInstalled { error: String },
        /// Its address is not https.
        UpdateUnprotected,
        /// `--new` where there is one.
        BegunAlready { folder: PathBuf },
        /// `--new` while a window has the folder.
        OpenSoNotBegun,
        /// `backup` while a window has it.
        OpenSoNotBackedUp,
        /// `restore` while a window has it.
        OpenSoNotRestored,
        /// `import` while a window has it.
        OpenSoNotBroughtIn,
        /// `restore` of a copy of another watchlist, without `--force`.
        CopyOfAnother { file: PathBuf },
        /// The standard output did not take the answer.
        AnswerNotWritten { error: SystemError },
    }
}
