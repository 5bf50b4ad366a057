use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::disk::Obstacle;
use super::system_error::SystemError;
use crate::values::DateRefusal;

cases! {
    /// What was asked makes no sense, or cannot be done; nothing was changed.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Refusal {
        /// No film has this key.
        NoSuchFilm,
        /// No collection has this key.
        NoSuchCollection,
        /// No viewing has this key any more.
        NoSuchViewing,
        /// No backup has this number any more.
        NoSuchBackup,
        /// Nothing is known of such a note, so there is nothing to erase.
        NoSuchNote,
        /// A film is no other one.
        SameFilm,
        /// No tag has this key.
        NoSuchTag,
        /// Nobody has this key.
        NoSuchPerson,
        /// No list has this key.
        NoSuchList,
        /// A tag and a list need a name.
        NoName,
        /// Another tag is called so.
        TagExists { name: String },
        /// The film is not on the list.
        NotOnList,
        /// No living list has this key.
        NoSuchLivingList,
        /// A filter that asks for nothing is none.
        NoConditions,
        /// The film is not on the watchlist.
        NotWaiting,
        /// Not all of the films have the same rating.
        NotRatedAlike,
        /// No viewing names it.
        NoSuchName,
        /// A day begins at one of the hours from midnight to eleven in the morning.
        HourOutside,
        /// A film needs a title.
        NoTitle,
        /// A film's year lies between 1874 and 2200.
        YearOutside,
        /// A film runs for 1 to 60,000 minutes.
        MinutesOutside,
        /// Neither the address of a film's page at the place it was given for, nor what stands in one.
        NoIdentifier,
        /// Another film is called so there, which may be in the bin.
        IdentifierTaken { id: String, binned: bool },
        /// More lines than are taken at once.
        TooManyLines { most: u32 },
        /// A rating is in half stars, half a star to five.
        NoRating,
        /// A date that was not taken. It is never kept.
        #[serde(skip)]
        Date { why: DateRefusal },
        /// More than 16 million letters.
        TextTooLong,
        /// More than 20,000 letters in one line.
        LineTooLong,
        /// It does not begin with https:// or http://.
        NoWebAddress,
        /// Text is shown at 80 to 200 percent of its size.
        TextSizeOutside,
        /// A picture takes no more than 1 MB.
        PictureTooLarge,
        /// A picture has no more than 4096 points along a side.
        PictureTooWide,
        /// Neither JPEG nor PNG nor WebP.
        NoPicture,
        /// The film has no picture of the person's own.
        NoOwnPicture,
        /// A sealed note is not written in.
        SealedAlready,
        /// A film has one sealed note.
        AnotherIsSealed,
        /// The film has none.
        NoSealedNote,
        /// Nothing was written to be sealed.
        NothingToSeal,
        /// It is no day a sealed note can open on.
        NoDay,
        /// That day is not to come.
        DayIsOver,
        /// The film is seen already, so that its sealed note would open at once.
        OpensAtOnce,
        /// The change does not hold, or there never was one.
        ChangeIsUndone,
        /// What a change would put back is not what was written.
        NotAsWritten,
        /// Nothing of a damaged file can be read.
        BeyondRepair,
        /// A watchlist that is well is not put out of the way.
        IsWell,
        /// Nothing can take the place of a link to a file on another disk in one step.
        LinkToAnotherDisk { file: PathBuf },
        /// The file that a link leads to was not closed.
        LinkNotClosed,
        /// A folder below more folders than are followed.
        TooDeep { folder: PathBuf },
        /// The watchlist cannot move there.
        Unfit { folder: PathBuf, why: Unfit },
        /// A copy cannot take the watchlist's place.
        NotUsable { copy: PathBuf, why: NotUsable },
        /// A copy in which the same keys mean other films.
        OfAnotherWatchlist,
        /// A file could not be copied to be looked at.
        NotCopied { file: PathBuf, error: SystemError },
        /// No file is written there for anyone.
        NotWritten { path: PathBuf, why: NotWritten },
        /// It cannot be the second folder for backups.
        NoSecondFolder { folder: PathBuf, why: NoSecondFolder },
        /// There is more in it than any person brings.
        TooManyFiles { file: PathBuf },
        /// A file is longer than any of its kind.
        FileTooLong { file: PathBuf },
        /// What holds the file is damaged.
        FileNotRead { file: PathBuf },
        /// Nothing in it is of a kind that is known.
        NothingToBringIn { file: PathBuf },
        /// Days of a table can be read in two ways, and nobody said which number is the month.
        DayOrderOpen,
        /// A later version of this program exported it, in a form that this one would misread.
        MadeByNewer { file: PathBuf },
        /// The watchlist is not what it was when the import was looked at.
        ChangedSince,
        /// There is no such ledger of an import.
        NoSuchLedger,
        /// There are too many folders of backups in one.
        TooManyFolders,
        /// The second folder for backups cannot be made.
        SecondFolderNotMade { why: Obstacle },
        /// After this number there is no other for a backup.
        NoNumberLeft { number: u32 },
    }
}

cases! {
    /// Why a watchlist cannot move to a folder.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Unfit {
        /// Its path has a line break in it, or is no text.
        NotWritable,
        /// The system does not let it be used.
        NotUsable { error: SystemError },
        /// This service carries it to other computers too.
        Synchronised { service: String },
        /// The watchlist lies there, or around it.
        IsHere,
        /// It cannot be written.
        ReadOnly,
        /// Something that is no folder has its name.
        NoFolder,
        /// It holds, or held, a watchlist.
        HoldsAWatchlist,
        /// It holds other files.
        HoldsFiles,
    }
}

cases! {
    /// Why a copy cannot take a watchlist's place.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum NotUsable {
        /// SQLite does not open it.
        NotOpened,
        /// The system does not give it.
        NotRead { error: SystemError },
        /// It is no watchlist.
        NotOurs,
        /// Its schema is newer than this program.
        Newer,
        /// Its schema has parts that are not ours.
        OtherParts,
        /// It is damaged.
        Damaged,
    }
}

cases! {
    /// Why nothing is written at a place.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum NotWritten {
        /// There is no such folder.
        NoFolder,
        /// It names no file.
        NoName,
        /// It is a link to what is not there.
        LinkToNothing,
        /// A watchlist lies there.
        IsAWatchlists,
        /// There is a file of that name.
        IsThere,
        /// What has that name is no ordinary file.
        NoFile,
        /// The folder holds other files, or another form of export.
        HoldsOthers,
        /// It was written there by an export, and changed since.
        IsChanged,
    }
}

impl NotWritten {
    /// Whether what lies there is all that is in the way: it is written over, or beside, if the person says so.
    pub fn is_in_the_way(&self) -> bool {
        matches!(self, Self::IsThere | Self::HoldsOthers | Self::IsChanged)
    }
}

cases! {
    /// Why a folder cannot be the second one for backups.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum NoSecondFolder {
        /// It is not there.
        NotThere,
        /// The watchlist lies there.
        IsHere,
        /// Its name is no text.
        NoText,
    }
}
