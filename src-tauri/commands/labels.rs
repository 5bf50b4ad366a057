use watchlist::{Changed, Chosen, FilmId, Labels, ListDraft, ListId, ListPage, LivingDraft, LivingListId, TagId};

commands! {
    /// Tags and lists, each in the person's order.
    question labels() -> Labels = |reader| reader.labels();

    /// What a list's page says above its films.
    question list_page(list: ListId) -> ListPage = |reader| reader.list_page(list);

    /// Tags films; the tag is made if there is none.
    act tag_films(films: Chosen, name: String) -> Changed
        = |watchlist, now| watchlist.tag_films(&watchlist.chosen(&films)?, &name, now);

    /// Takes a tag off films.
    act untag_films(films: Chosen, tag: TagId) -> Changed
        = |watchlist, now| watchlist.untag_films(&watchlist.chosen(&films)?, tag, now);

    /// Calls a tag something else.
    act rename_tag(tag: TagId, name: String) -> Changed = |watchlist, now| watchlist.rename_tag(tag, &name, now);

    /// Makes two tags one.
    act merge_tags(tag: TagId, into: TagId) -> Changed = |watchlist, now| watchlist.merge_tags(tag, into, now);

    /// Takes a tag off every film, and away.
    act remove_tag(tag: TagId) -> Changed = |watchlist, now| watchlist.remove_tag(tag, now);

    /// Moves a tag before another one, or behind all.
    act move_tag(tag: TagId, before: Option<TagId>) -> Changed = |watchlist, now| watchlist.move_tag(tag, before, now);

    /// Makes a list with films on it.
    act make_list(draft: ListDraft, films: Chosen) -> Changed
        = |watchlist, now| watchlist.make_list(&draft, &watchlist.chosen(&films)?, now);

    /// Says something else of a list.
    act edit_list(list: ListId, draft: ListDraft) -> Changed = |watchlist, now| watchlist.edit_list(list, &draft, now);

    /// Takes a list away.
    act remove_list(list: ListId) -> Changed = |watchlist, now| watchlist.remove_list(list, now);

    /// Moves a list before another one, or behind all.
    act move_list(list: ListId, before: Option<ListId>) -> Changed
        = |watchlist, now| watchlist.move_list(list, before, now);

    /// Puts films on a list.
    act put_on_list(list: ListId, films: Chosen) -> Changed
        = |watchlist, now| watchlist.put_on_list(list, &watchlist.chosen(&films)?, now);

    /// Takes films off a list.
    act take_off_list(list: ListId, films: Chosen) -> Changed
        = |watchlist, now| watchlist.take_off_list(list, &watchlist.chosen(&films)?, now);

    /// Moves films of a list before another one of it, or behind all.
    act move_in_list(list: ListId, films: Vec<FilmId>, before: Option<FilmId>) -> Changed
        = |watchlist, now| watchlist.move_in_list(list, &films, before, now);

    /// Says something of a film on a list.
    act remark_in_list(list: ListId, film: FilmId, remark: String) -> Changed
        = |watchlist, now| watchlist.remark_in_list(list, film, &remark, now);

    /// Keeps a filter under a name.
    act make_living_list(draft: LivingDraft) -> Changed = |watchlist, now| watchlist.make_living_list(&draft, now);

    /// Keeps another filter, or another name.
    act edit_living_list(living: LivingListId, draft: LivingDraft) -> Changed
        = |watchlist, now| watchlist.edit_living_list(living, &draft, now);

    /// Keeps the filter no longer.
    act remove_living_list(living: LivingListId) -> Changed
        = |watchlist, now| watchlist.remove_living_list(living, now);

    /// Moves a living list before another one, or behind all.
    act move_living_list(living: LivingListId, before: Option<LivingListId>) -> Changed
        = |watchlist, now| watchlist.move_living_list(living, before, now);
}
