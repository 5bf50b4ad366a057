//! What other programs know of a person's films, brought in: read, held against the watchlist, looked at, and written in
//! one act. Every row that is read has one line in a ledger, which says what becomes of it.

mod columns;
mod days;
mod fields;
mod group;
mod html;
mod imdb;
mod import_table;
mod json;
mod kept;
mod ledger;
mod letterboxd;
mod limits;
mod looked_at;
mod markdown;
mod matching;
mod moments;
mod movary;
mod options;
mod ours;
mod own;
mod own_tables;
mod parts;
mod plan;
mod quotes;
mod read;
mod row;
mod ryot;
mod seriesguide;
mod sink;
mod table;
mod table_field;
mod tellico;
mod text;
mod trakt;
mod tvtime;
mod workbook;
mod write;
mod xml;
mod yamtrack;

pub(crate) use columns::known_tables;
pub use import_table::{CellMeaning, ImportTable, TableCell, TableColumn};
pub(crate) use kept::{
    EXPORTED, EXPORTED_PAGES, ToEraseFromLedgers, exported_ledger, exported_page,
};
pub use kept::{EarlierImport, KeptLedger, LedgerId, save_ledger};
pub(crate) use kept::{earlier_imports, erase_from_ledgers, kept_ledger, kept_lines};
pub use ledger::{
    ImportCandidate, ImportCounts, ImportQuestion, ImportSummary, Ledger, LedgerFate, LedgerLine,
    LedgerQuestion, SharedDay,
};
pub use looked_at::Import;
pub use options::ImportOptions;
pub use plan::ImportAnswer;
pub use row::ImportKind;
pub use table_field::{ColumnMapping, KnownTable, SaidColumns, TableField};
