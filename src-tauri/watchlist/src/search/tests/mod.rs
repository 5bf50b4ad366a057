//! What a search finds, in sentences.
