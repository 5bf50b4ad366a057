use watchlist::SetAside;

pub fn set_aside(why: &SetAside) -> String {
    match why {
        SetAside::Blank => "Nothing stands in this row.".to_owned(),
        SetAside::NoTitle => "This row names no film.".to_owned(),
        SetAside::NoSuchYear { text } => {
            format!("“{text}” is no year that a film can be of; that is 1874 to 2200.")
        }
        SetAside::NoSuchRating { text } => {
            format!("“{text}” is no rating; those go by half stars, from ½ to 5.")
        }
        SetAside::NoSuchDate { text } => format!("“{text}” is no day."),
        SetAside::DayOrderOpen { text } => {
            format!("“{text}” can be two days. Say above which comes first, the day or the month.")
        }
        SetAside::NeitherYesNorNo { text } => format!("“{text}” is neither yes nor no."),
        SetAside::DayOutside { text } => {
            format!("“{text}” is a day that is still to come, or lies before there were films.")
        }
        SetAside::TooLong => "There is more text in this row than is kept in one place.".to_owned(),
        SetAside::Series => {
            "This is a series, or a part of one; films only are kept here.".to_owned()
        }
        SetAside::OtherWork { kind } => {
            format!("This is no film but “{kind}”; films only are kept here.")
        }
        SetAside::NothingKept => {
            "This says nothing that is kept here: no viewing, rating, note, list or wish."
                .to_owned()
        }
        SetAside::NotReadable => "This is not written in a way that can be read.".to_owned(),
        SetAside::OtherNote => "Nothing here says that this note is about a film.".to_owned(),
        SetAside::NotAFilm => "This is about a list or a review, and not about a film.".to_owned(),
        SetAside::Comment => "This is a comment under what someone else wrote.".to_owned(),
        SetAside::LeftOut => "You left this out.".to_owned(),
        SetAside::DeletedThere => {
            "This was deleted there. It can be brought in all the same.".to_owned()
        }
        SetAside::InBin => {
            "This film lies in your bin. Restore it there, and bring the file in again.".to_owned()
        }
        SetAside::NotInFile => {
            "The film this is about is not in the file, or was set aside itself.".to_owned()
        }
        SetAside::Zeros => {
            "This file holds nothing but zeros: it was damaged before it came here.".to_owned()
        }
        SetAside::NotUnderstood => "This file is not one of those that are read.".to_owned(),
        SetAside::Renamed => {
            "Only its name tells what this file holds, and it was renamed: call it \
             watched.csv, watchlist.csv or likes.csv again."
                .to_owned()
        }
        SetAside::TooManyRows => {
            "From this row on nothing was read: there are more rows than are taken in at once. \
             Bring the rest in as a file of its own."
                .to_owned()
        }
        SetAside::BreaksOff => "From this row on the file cannot be read.".to_owned(),
    }
}
