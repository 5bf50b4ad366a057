watchlist::cases! {
    /// A menu, an item of one, or what a dialog of the system's is headed by.
    pub enum Label {
        /// What the program is.
        About { name: String },
        /// The system's services.
        Services,
        /// Hides this program.
        Hide { name: String },
        /// Hides all others.
        HideOthers,
        /// Shows them again.
        ShowAll,
        /// Ends it.
        Quit { name: String },
        /// A menu.
        File,
        /// Closes the window.
        CloseWindow,
        /// A menu.
        Edit,
        /// Of what is typed.
        Undo,
        /// Of what is typed.
        Redo,
        /// What is selected.
        Cut,
        /// What is selected.
        Copy,
        /// What was cut or copied.
        Paste,
        /// All of a text.
        SelectAll,
        /// A menu.
        View,
        /// The window over all of the screen.
        FullScreen,
        /// A menu.
        Window,
        /// The window out of the way.
        Minimize,
        /// The window as large as is of use.
        Zoom,
        /// A menu.
        Help,
        /// A dialog for a folder.
        ChooseFolder,
        /// A dialog for files.
        ChooseFiles,
        /// A dialog for a picture's file.
        SavePicture,
        /// A dialog for a copy's file.
        SaveCopy,
        /// A dialog for an export's file.
        SaveExport,
        /// Where the ledger of an import is to go.
        SaveLedger,
        /// Files that end so.
        FilesThatEnd { ending: String },
        /// Files that are pictures.
        Pictures,
        /// Files that are watchlists.
        Watchlists,
    }
}
