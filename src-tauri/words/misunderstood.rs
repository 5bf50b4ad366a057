watchlist::cases! {
    /// What of an order on the command line was not understood.
    pub enum Misunderstood {
        /// An option's value is missing.
        NoValue { option: Option<String> },
        /// No option is called so.
        NoSuchOption { option: String },
        /// An option has a value and takes none.
        ValueTooMany { option: String, value: String },
        /// A word is no text.
        NoText { word: String },
        /// `--new` beside an order.
        NewAlone,
        /// Options without an order.
        NoOrder,
        /// `restore` by itself.
        RestoreNeedsFile,
        /// `export` without `--to`.
        ExportNeedsFile,
        /// `import` by itself.
        ImportNeedsFile,
        /// No form of export is called so.
        NoSuchForm { form: String },
        /// No kind of files that are read is called so.
        NoSuchKind { kind: String },
        /// An option that belongs to another order.
        NotThatOption { order: String },
        /// No order is called so.
        NoSuchOrder { order: String },
        /// One word more than the order takes.
        WordTooMany { word: String },
        /// In any other way.
        Otherwise,
    }
}
