use serde::{Deserialize, Serialize};

cases! {
    /// A value in the database or in a collection's file is not what it should be.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Unreadable {
        /// No program of ours wrote such a schema.
        UnknownSchema,
        /// What was repaired is not whole.
        RepairedNotWhole,
        /// JSON that is none, from here on.
        Json { line: u32, column: u32 },
        /// Ten random bytes were not ten.
        RandomBytes,
        /// A collection in a newer format.
        CollectionFormat { format: u32 },
    }
}
