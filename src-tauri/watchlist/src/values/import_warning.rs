use serde::{Deserialize, Serialize};

cases! {
    /// What is to be known of someone's files, beside what becomes of each row.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum ImportWarning {
        /// The program that wrote them says that it could not write all of this.
        Incomplete { what: String, pages: Option<u32>, of: Option<u32> },
        /// Of what lies in several files, some between others are not there.
        PagesMissing { what: String, first: u32, last: u32 },
        /// Our own export has something by these names that this program does not know.
        NotKnown { what: String },
        /// So many of its pictures are none, or not what they were.
        NoPictures { count: u32 },
    }
}
