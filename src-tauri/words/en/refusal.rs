use watchlist::{NoSecondFolder, NotUsable, NotWritten, Refusal, Unfit};

use super::date;
use super::disk;
use super::system::system;

pub(super) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NoSuchFilm => "That film is not in the library. Nothing was changed.".into(),
        Refusal::NoSuchCollection => {
            "That collection is not in the library. Nothing was changed.".into()
        }
        Refusal::NoSuchViewing => {
            "That viewing is not in the library any more. Nothing was changed.".into()
        }
        Refusal::NoSuchBackup => {
            "That backup is not there any more. Nothing was changed. Please choose another.".into()
        }
        Refusal::NoSuchNote => {
            "There is no such note on this film, and none is remembered. Nothing was erased.".into()
        }
        Refusal::SameFilm => "A film cannot become part of itself. Nothing was changed.".into(),
        Refusal::NoSuchTag => "That tag is not there any more. Nothing was changed.".into(),
        Refusal::NoSuchPerson => "Nobody of that name is in the library any more. Nothing was changed.".into(),
        Refusal::NoSuchList => "That list is not there any more. Nothing was changed.".into(),
        Refusal::NoName => "It needs a name. Nothing was changed.".into(),
        Refusal::TagExists { name } => {
            format!("There is a tag “{name}” already. Nothing was changed; the two can be merged.")
        }
        Refusal::NotOnList => "That film is not on this list any more. Nothing was changed.".into(),
        Refusal::NoSuchLivingList => "That living list is not there any more. Nothing was changed.".into(),
        Refusal::NoConditions => {
            "No filter is chosen, so there is nothing to keep. Nothing was changed.".into()
        }
        Refusal::NotWaiting => "That film is not on the watchlist any more. Nothing was changed.".into(),
        Refusal::NotRatedAlike => {
            "Films can only be moved among those with the same rating. Nothing was changed.".into()
        }
        Refusal::NoSuchName => "That name is in no viewing any more. Nothing was changed.".into(),
        Refusal::HourOutside => {
            "Please choose an hour from midnight to eleven in the morning. Nothing was changed.".into()
        }
        Refusal::NoTitle => "A film needs a title. Nothing was changed.".into(),
        Refusal::YearOutside => {
            "A film's year lies between 1874 and 2200. Nothing was changed.".into()
        }
        Refusal::MinutesOutside => {
            "A film runs for 1 to 60,000 minutes. Nothing was changed.".into()
        }
        Refusal::NoIdentifier => {
            "That is neither the address of a film's page there nor what stands in one. Nothing was changed.".into()
        }
        Refusal::IdentifierTaken { id, binned: false } => {
            format!("Another film in the library is {id} already. Nothing was changed.")
        }
        Refusal::IdentifierTaken { id, binned: true } => format!(
            "A film in the bin is {id} already. Restore it there, or erase it for good. Nothing was changed."
        ),
        Refusal::TooManyLines { most } => format!(
            "These are more lines than can be read at once. Nothing was added; up to {most} at a time will do."
        ),
        Refusal::NoRating => {
            "A rating is between half a star and five stars, in half stars. Nothing was changed."
                .into()
        }
        Refusal::Date { why } => date::date(why),
        Refusal::TextTooLong => {
            "This text is longer than 16 million letters, more than the library can keep in one place. What was saved \
             before is safe; shorten it, or keep the rest elsewhere."
                .into()
        }
        Refusal::LineTooLong => {
            "This is longer than 20,000 letters, too long for one line. Nothing was changed; the note has room for it."
                .into()
        }
        Refusal::NoWebAddress => {
            "This is not the address of a web page: it begins with https:// or http://. Nothing was changed."
                .into()
        }
        Refusal::TextSizeOutside => {
            "Text can be shown at 80 to 200 percent of its size. Nothing was changed.".into()
        }
        Refusal::PictureTooLarge => {
            "This picture is larger than 1 MB. Nothing was changed; a smaller copy of it will do."
                .into()
        }
        Refusal::PictureTooWide => {
            "This picture has more than 4096 points along a side. Nothing was changed; a smaller copy of it will do."
                .into()
        }
        Refusal::NoPicture => {
            "This is no picture the library can keep: it takes JPEG, PNG and WebP. Nothing was changed."
                .into()
        }
        Refusal::NoOwnPicture => {
            "There is no picture of your own on this film. Nothing was changed.".into()
        }
        Refusal::SealedAlready => {
            "There is a sealed note on this film already, and it stays as it is. Throw it away first, or write in your \
             note."
                .into()
        }
        Refusal::AnotherIsSealed => {
            "There is a sealed note on this film already, and it stays as it is. Throw it away before sealing another."
                .into()
        }
        Refusal::NoSealedNote => {
            "There is no sealed note on this film. Nothing was changed.".into()
        }
        Refusal::NothingToSeal => {
            "There is nothing written to seal. Write to yourself first.".into()
        }
        Refusal::NoDay => {
            "That is not a day. Choose one such as 12 March 2027. Nothing was sealed.".into()
        }
        Refusal::DayIsOver => {
            "A sealed note opens on a day that is still to come, and that one is here or over. Nothing was sealed."
                .into()
        }
        Refusal::OpensAtOnce => {
            "You have seen this film, so the note would open at once. Choose a day on which it opens. What you wrote is \
             safe."
                .into()
        }
        Refusal::ChangeIsUndone => {
            "This change is undone already, or was never made. Nothing was changed.".into()
        }
        Refusal::NotAsWritten => {
            "What was there before was not as it had been written, so it cannot be put back. Nothing was changed. An \
             earlier backup may have it."
                .into()
        }
        Refusal::BeyondRepair => {
            "The file is damaged where nothing of it can be read without a backup. It was left exactly as it is. Please \
             choose a backup to take its place."
                .into()
        }
        Refusal::IsWell => {
            "The library can be opened and is whole, so it was left where it is. To go back to a backup, choose one \
             among the backups: that can be undone."
                .into()
        }
        Refusal::LinkToAnotherDisk { file } => format!(
            "The library's file is a link to {}, on another disk, where nothing can take its place in one step. Nothing \
             was changed. Put that file itself where the link is, then try again.",
            file.display()
        ),
        Refusal::LinkNotClosed => {
            "The library's file is a link, and the file it leads to was not closed. Nothing was moved. Close the \
             application and open it anew, then try again."
                .into()
        }
        Refusal::TooDeep { folder } => format!(
            "{} lies too deep, or is a link that leads back up. Nothing was moved.",
            folder.display()
        ),
        Refusal::Unfit { folder, why } => {
            let folder = folder.display();
            let why = match why {
                Unfit::NotWritable => {
                    return format!(
                        "The folder {folder} has a name that cannot be written down. Nothing was moved. Please choose \
                         another."
                    );
                }
                Unfit::NotUsable { error } => format!("cannot be used: {}", system(error)),
                Unfit::Synchronised { service } => {
                    format!("is carried to other computers by {service} too")
                }
                Unfit::IsHere => "is where the library lies already, or is inside it".into(),
                Unfit::ReadOnly => "cannot be written".into(),
                Unfit::NoFolder => {
                    "cannot be used: something that is not a folder is there".into()
                }
                Unfit::HoldsAWatchlist => {
                    "holds a library already, or held one that was moved on".into()
                }
                Unfit::HoldsFiles => "holds other files already".into(),
            };
            format!(
                "{folder} {why}. Nothing was moved; the library is where it was. Please choose another folder."
            )
        }
        Refusal::NotUsable { copy, why } => {
            let why = match why {
                NotUsable::NotOpened => "cannot be opened".into(),
                NotUsable::NotRead { error } => format!("cannot be read ({})", system(error)),
                NotUsable::NotOurs => "is not a Poste Restante library".into(),
                NotUsable::Newer => "was written by a newer Poste Restante".into(),
                NotUsable::OtherParts => {
                    "has parts that are not as Poste Restante makes them".into()
                }
                NotUsable::Damaged => String::from("is damaged itself"),
            };
            format!(
                "{} {why}, so it was not put in the library's place. Nothing was changed. Please choose another copy.",
                copy.display()
            )
        }
        Refusal::OfAnotherWatchlist => {
            "This copy is of another library, in which the films stand in another order. Nothing was changed. To use \
             it, start the application with an empty folder and put the copy there."
                .into()
        }
        Refusal::NotCopied { file, error } => format!(
            "{} could not be copied: {}. Nothing was changed.",
            file.display(),
            system(error)
        ),
        Refusal::NotWritten { path, why } => {
            let why = match why {
                NotWritten::NoFolder => "is no folder, so nothing can be put there",
                NotWritten::NoName => "names no file",
                NotWritten::LinkToNothing => "is a link to what is not there",
                NotWritten::IsAWatchlists => {
                    "is where a library lies, and only the library itself is written there"
                }
                NotWritten::IsThere => "is there already and was left as it is",
                NotWritten::NoFile => "is no ordinary file, so it is not replaced",
                NotWritten::HoldsOthers => "holds other files, and nothing is put among them",
                NotWritten::IsChanged => "was changed after it was written there, and was left as it is",
            };
            format!(
                "{} {why}. Nothing was written. Please choose another place.",
                path.display()
            )
        }
        Refusal::NoSecondFolder { folder, why } => {
            let why = match why {
                NoSecondFolder::NotThere => "is not there",
                NoSecondFolder::IsHere => {
                    "is where the library itself lies: what befalls the one would befall the other"
                }
                NoSecondFolder::NoText => "has a name that is not text",
            };
            format!(
                "{} {why}. Nothing was changed. Please choose another folder.",
                folder.display()
            )
        }
        Refusal::TooManyFiles { file } => {
            let file = file.display();
            format!("{file} holds more files than a person's films do. Nothing was brought in. Please choose the files themselves.")
        }
        Refusal::FileTooLong { file } => {
            let file = file.display();
            format!("{file} is longer than 64 MB, or all together than 512. Nothing was brought in. Please bring it in in parts.")
        }
        Refusal::FileNotRead { file } => {
            let file = file.display();
            format!("{file} is damaged, or locked with a password. Nothing was brought in. Please fetch it again from where it came.")
        }
        Refusal::NothingToBringIn { file } => {
            let file = file.display();
            format!("There is nothing in {file} that can be brought in. Nothing was changed. What can be read, the README lists.")
        }
        Refusal::NoSuchLedger => {
            "What became of those rows is not kept any more. Nothing was changed.".into()
        }
        Refusal::DayOrderOpen => {
            "Days such as 3/4/2024 can be read in two ways. Nothing was brought in. Please say which comes first, the day or the month; on the command line with --day-first or --month-first.".into()
        }
        Refusal::MadeByNewer { file } => {
            let file = file.display();
            format!("{file} was made by a newer version of this program. Nothing was brought in. Please update the program, and bring it in again.")
        }
        Refusal::ChangedSince => {
            "Your library changed since this was looked at. Nothing was brought in. Please look at it once more.".into()
        }
        Refusal::TooManyFolders => {
            "That folder holds the backups of too many libraries. Nothing was changed. Please choose another folder."
                .into()
        }
        Refusal::SecondFolderNotMade { why } => {
            let why = disk::obstacle(why);
            format!(
                "Backups cannot be put there. {why} Nothing was changed. Please choose another folder."
            )
        }
        Refusal::NoNumberLeft { number } => format!(
            "A backup has the number {number}, after which there is no other. Every backup is there, and no newer one can \
             be made. Give that file another name, then try again."
        ),
    }
}
