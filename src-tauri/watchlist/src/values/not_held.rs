use serde::Serialize;

cases! {
    /// What a form of export may have no place for.
    #[derive(Copy, PartialOrd, Ord, Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum NotHeld {
        /// Viewings of which no date is known.
        UnknownDates,
        /// The dates of viewings that are no day: a month, a year, about one of those.
        ImpreciseDates,
        /// Viewings not to the end.
        Unfinished,
        /// The places of viewings.
        Places,
        /// The company at viewings.
        Company,
        /// The remarks on viewings.
        Remarks,
        /// The ratings of viewings.
        DayRatings,
        /// Films with tags of their own.
        FilmTags,
        /// Viewings with tags.
        ViewingTags,
        /// Notes on films.
        Notes,
        /// Notes that are or were sealed.
        SealedNotes,
        /// Texts longer than a cell or a file of the form, which are cut or left out.
        LongTexts,
        /// Films that wait.
        Waiting,
        /// Lists.
        Lists,
        /// Filters kept under a name.
        LivingLists,
        /// Pictures of the person's own.
        Pictures,
        /// Ratings of collections, and comments on them.
        CollectionOpinions,
        /// Films the other place could not tell from others: without a year, and without a number there.
        Nameless,
        /// Films in the bin.
        Binned,
    }
}
