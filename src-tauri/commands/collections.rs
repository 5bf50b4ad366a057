use watchlist::{Changed, CollectionId, CollectionPage};

commands! {
    /// A collection's page.
    question collection(collection: CollectionId) -> CollectionPage = |reader| reader.collection(collection);

    /// Saves the comment on a collection as it stands.
    act comment_on_collection(collection: CollectionId, text: String) -> Changed
        = |watchlist, now| watchlist.comment_on_collection(collection, &text, now);
}
