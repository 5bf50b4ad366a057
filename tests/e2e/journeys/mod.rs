//! The journeys, in the order a person would make them.

mod about;
mod adding;
mod back_fill;
mod backups;
mod backups_kept;
mod checks;
mod circumstances;
mod command_line;
mod command_line_forms;
mod contrast;
mod diary;
mod disk;
mod door;
mod envelope;
mod erase;
mod filters;
mod first_start;
mod folders;
mod hostile_page;
mod importing;
mod jobs;
mod keyboard;
mod labels;
mod last_words;
mod layouts;
mod links;
mod list_index;
mod living_lists;
mod made_language;
pub mod main_journey;
mod mapping;
mod motion;
mod moving;
mod narrow;
mod network;
mod notes;
mod orders_to_import;
mod own_picture;
mod page_killed;
mod people;
mod place;
pub mod prints;
mod reading;
mod right_to_left;
mod russian;
mod screens;
mod sealed_notes;
mod search;
mod second_start;
pub mod sheet;
mod sheet_acts;
mod spelling;
mod strange_notes;
mod strange_titles;
mod table_columns;
mod taking_out;
pub mod the_ten;
mod themes;
mod trail;
mod typing;
mod undo;
mod viewings;
mod waiting;
mod window_place;

use crate::stage::Journey;

/// All of them.
#[rustfmt::skip]
pub const ALL: &[Journey] = &[
    Journey { name: "network-watch", sentence: "the watch over the network sees every way out", go: network::watch_sees_what_it_must },
    Journey { name: "envelope", sentence: "one key opens the envelope of the first start, once", go: envelope::is_opened_once },
    Journey { name: "striking", sentence: "a stamp is struck by a key, and its ring carries the place", go: envelope::stamp_is_struck },
    first_start::JOURNEY,
    main_journey::JOURNEY,
    Journey { name: "russian", sentence: "the main job, a refusal, History, a backup and the command line in Russian", go: russian::is_spoken },
    Journey { name: "russian-chosen", sentence: "the language is changed while a note is being written", go: russian::is_chosen_while_writing },
    Journey { name: "made-language", sentence: "longer words, marked in every letter, fit on every screen and are in words files", go: made_language::is_everywhere },
    Journey { name: "made-language-seldom", sentence: "so it is in the envelope, on the souvenir sheet and where a library could not be opened", go: made_language::is_where_one_seldom_is },
    Journey { name: "reading", sentence: "the collection is read from top to bottom", go: reading::from_top_to_bottom },
    Journey { name: "sheet-acts", sentence: "a film is seen and rated from the sheet", go: sheet_acts::from_the_sheet },
    Journey { name: "film-menu", sentence: "a film's menu does all that can be done with it, by pointer and by keys", go: sheet_acts::from_the_menu },
    Journey { name: "adding", sentence: "a film is added from the search, and its twin is told", go: adding::from_the_search },
    Journey { name: "adding-form", sentence: "a film is added from the form, and several from what was pasted", go: adding::from_the_form },
    Journey { name: "editing", sentence: "a film is said anew, given back, removed and restored", go: adding::is_edited_and_removed },
    Journey { name: "merging", sentence: "two twins become one, are parted, and become one again", go: adding::are_merged },
    Journey { name: "importing", sentence: "an export of Letterboxd's is looked at, answered and brought in as one step", go: importing::from_letterboxd },
    Journey { name: "take-out", sentence: "a calendar and tables are saved, and nothing is written over unasked", go: taking_out::to_files },
    Journey { name: "take-out-schedule", sentence: "a calendar is written by itself, and not over what someone edited", go: taking_out::by_itself },
    Journey { name: "table-mapped", sentence: "the columns of a table are said by hand, and it is brought in as one step", go: mapping::by_hand },
    Journey { name: "many", sentence: "films are selected by keys, tagged, seen and removed, each in one act", go: labels::are_given_to_many },
    Journey { name: "many-filtered", sentence: "forty films that a search leaves are selected and tagged in one act", go: labels::are_given_to_forty },
    Journey { name: "back-fill", sentence: "a hundred films are gone through by keys alone", go: back_fill::a_hundred_by_keys },
    Journey { name: "lists", sentence: "a list is made, put in order by keys and numbered", go: labels::are_put_in_order },
    Journey { name: "living-lists", sentence: "a filter is kept under a name, follows its films, and is changed, renamed and removed", go: living_lists::follow_their_films },
    Journey { name: "waiting", sentence: "what waits is put in an order and says why, and films of one rating are put in order", go: waiting::are_in_an_order },
    Journey { name: "circumstances", sentence: "places, company and tags of viewings are completed, filtered by and made one", go: circumstances::have_names },
    Journey { name: "list-index", sentence: "an index beside a long list leads to a letter or a decade, and is in no short one", go: list_index::leads_there },
    Journey { name: "table-columns", sentence: "the table's columns are chosen, moved and widened, and as usual again", go: table_columns::are_chosen },
    Journey { name: "diary", sentence: "a month is found in a diary of fifty years, and a day in its calendar", go: diary::of_fifty_years },
    Journey { name: "people", sentence: "a name leads to all they made, and filters combine", go: people::and_filters },
    Journey { name: "about", sentence: "what this is made of, where the data lies, and the licences are told", go: about::tells },
    Journey { name: "viewings", sentence: "a viewing gets another date and a place, and is taken back", go: viewings::are_mended },
    Journey { name: "viewings-unsaved", sentence: "what is written in a viewing is asked about, and never dropped", go: viewings::words_are_not_dropped },
    Journey { name: "typing", sentence: "undone typing stays with its film, and in a long note nothing jumps", go: typing::stays_with_its_film },
    Journey { name: "spelling", sentence: "spelling is checked in the languages that are chosen", go: spelling::is_chosen_in_settings },
    Journey { name: "right-to-left", sentence: "a title that runs from right to left keeps its year after it", go: right_to_left::keeps_its_year },
    Journey { name: "notes", sentence: "a note is formatted, and two of its versions lie side by side", go: notes::are_formatted_and_compared },
    Journey { name: "sealed-notes", sentence: "a note is sealed, the film seen, the note opened", go: sealed_notes::open_when_the_film_is_seen },
    Journey { name: "undo-restart", sentence: "undo and redo reach across restarts", go: undo::across_a_restart },
    Journey { name: "undo-one", sentence: "one old change is undone alone, from History", go: undo::one_old_change_alone },
    Journey { name: "search", sentence: "a film is found in three scripts, by its people and by its note", go: search::in_three_scripts },
    Journey { name: "filters", sentence: "the sheet is filtered and sorted", go: filters::filters_and_sorts },
    Journey { name: "trail", sentence: "back and forward keep the place, and text grows", go: trail::is_kept },
    Journey { name: "place", sentence: "a hundred pages opened and closed among ten thousand films: the list is where it was", go: place::is_kept_a_hundred_times },
    Journey { name: "keyboard", sentence: "everything is done by keyboard alone", go: keyboard::alone },
    Journey { name: "layouts", sentence: "every key of the page of keys works on twelve layouts, really pressed", go: layouts::all },
    Journey { name: "held-keys", sentence: "a key held for two seconds acts once, and types nothing", go: layouts::held },
    Journey { name: "focus", sentence: "the focus is never on nothing", go: layouts::focus_is_kept },
    Journey { name: "themes", sentence: "light and dark follow the system, unless told otherwise", go: themes::two },
    Journey { name: "themes-portal", sentence: "a desktop's dark setting is followed that the portal alone tells", go: themes::told_by_the_portal },
    Journey { name: "no-flash", sentence: "no white flash at a start in the dark", go: themes::no_flash },
    Journey { name: "screens", sentence: "axe finds nothing on any screen", go: screens::please_axe },
    Journey { name: "own-picture", sentence: "a picture of one's own goes on a stamp, and is taken away again", go: own_picture::goes_on_a_stamp },
    Journey { name: "reduced-motion", sentence: "nothing moves where the system asks for that", go: motion::nothing_moves },
    Journey { name: "forced-colours", sentence: "everything is told apart in colours the system forces", go: contrast::colours_are_forced },
    Journey { name: "narrow", sentence: "in narrow windows and large letters everything is there", go: narrow::has_everything },
    Journey { name: "prints", sentence: "a souvenir sheet and a postcard are saved as pictures", go: prints::are_saved },
    Journey { name: "last-postmark", sentence: "the last postmark of a collection opens its souvenir sheet, once", go: prints::are_opened_by_the_last_postmark },
    Journey { name: "links", sentence: "a link asks for the right address, and opens nothing by itself", go: links::ask_for_the_right_address },
    Journey { name: "links-browser", sentence: "a link is handed to the browser in the person's own environment", go: links::are_handed_to_the_browser },
    Journey { name: "last-words", sentence: "what is typed right before the window closes is kept", go: last_words::typed_as_the_window_closes },
    Journey { name: "window-place", sentence: "a window's place that is damaged, or off the screen, is no obstacle", go: window_place::is_no_obstacle },
    Journey { name: "page-killed", sentence: "a page that is killed again and again comes back each time", go: page_killed::comes_back },
    Journey { name: "second-start", sentence: "a second start raises the first window", go: second_start::raises_the_first_window },
    Journey { name: "given-files", sentence: "files that it is started with, or that are dropped, are looked at", go: second_start::hands_files_over },
    Journey { name: "door", sentence: "bad values are refused at the door, and change nothing", go: door::refuses_bad_values },
    Journey { name: "hostile-commands", sentence: "whatever is thrown at a command is answered, and what is refused changes nothing", go: hostile_page::throws_at_every_command },
    Journey { name: "strange-notes", sentence: "strange notes are kept as text", go: strange_notes::are_kept_as_text },
    Journey { name: "strange-titles", sentence: "strange titles are text wherever they are shown, and said nowhere else", go: strange_titles::are_shown_as_text },
    Journey { name: "backups", sentence: "a backup is made, previewed, gone back to, and that undone", go: backups::are_gone_back_to },
    Journey { name: "backups-damaged", sentence: "a backup takes a damaged file's place", go: backups::take_a_damaged_files_place },
    Journey { name: "backups-moved", sentence: "a file that is gone is not written, and a copy is saved elsewhere", go: backups::are_offered_when_the_file_is_gone },
    Journey { name: "backups-second", sentence: "backups go to a second disk, are told and caught up on when it was away, and come back from it", go: backups_kept::on_a_second_disk },
    Journey { name: "backups-tried", sentence: "a backup is tried out by itself; one that is spoilt is told, and another made", go: backups_kept::are_tried_out },
    Journey { name: "backups-of-another", sentence: "a copy of another watchlist is said to be one", go: backups_kept::of_another_watchlist },
    Journey { name: "backups-fail", sentence: "a backup that fails at closing is told at the next start", go: backups_kept::that_fail_are_told },
    Journey { name: "disk-full", sentence: "on a full disk the last reserve lets words be taken away", go: backups_kept::leave_the_last_room_to_the_person },
    Journey { name: "checks", sentence: "a note that rotted is found by name and mended", go: checks::find_and_repair },
    Journey { name: "made-anew", sentence: "what lists show rots and is made anew", go: checks::make_anew },
    Journey { name: "checks-unopened", sentence: "what can be read of a damaged file is mended without any backup", go: checks::repair_what_cannot_be_opened },
    Journey { name: "jobs", sentence: "long work says how far it is, and cancelled leaves nothing", go: jobs::are_cancelled },
    Journey { name: "file-limit", sentence: "a limit on how large a file may become is said, and ends nothing", go: command_line::says_a_limit_on_files },
    Journey { name: "command-line", sentence: "everything that works without a window does", go: command_line::without_a_window },
    Journey { name: "command-line-import", sentence: "without a window, files are brought in, and what asks is answered", go: orders_to_import::bring_files_in },
    Journey { name: "command-line-forms", sentence: "what other programs take in is exported, and what was edited there stays", go: command_line_forms::exports_in_every_form },
    Journey { name: "command-line-beside", sentence: "beside a window, orders read and leave it alone", go: command_line::beside_the_window },
    Journey { name: "command-line-damaged", sentence: "without a window, a copy takes a damaged file's place", go: command_line::over_a_damaged_file },
    Journey { name: "erase", sentence: "a note, a viewing and a film are erased for good, and no byte is left", go: erase::for_good },
    Journey { name: "folder-carried", sentence: "a folder that a service carries is said at once, and moved out of", go: moving::out_of_a_folder_that_is_carried },
    Journey { name: "folder-gone-on", sentence: "a watchlist that went where nobody finds it is not begun anew", go: moving::to_where_nobody_finds_it },
    Journey { name: "folder-anew", sentence: "a folder that was away, or another one in its place, is opened anew", go: moving::and_opened_anew },
    Journey { name: "folder-full", sentence: "a full disk keeps the text on the screen, and goes on when it has room", go: disk::is_full },
    Journey { name: "folder-owners", sentence: "everything in the folder is its owner's alone", go: disk::is_its_owners_alone },
    Journey { name: "folder-read-only", sentence: "a folder that cannot be written to is named", go: folders::read_only },
    Journey { name: "folder-read", sentence: "a watchlist in a folder that cannot be written is read", go: folders::read_only_is_read },
    Journey { name: "folder-newer", sentence: "a watchlist from a newer version is left alone", go: folders::newer_version },
    Journey { name: "folder-another", sentence: "another application's database is left alone", go: folders::another_applications },
    Journey { name: "folder-no-database", sentence: "a file that is no database is left alone", go: folders::not_a_database },
    Journey { name: "folder-emptied", sentence: "an empty file beside an earlier life is no fresh start", go: folders::emptied },
    Journey { name: "network-page", sentence: "a page that wants out stays in", go: network::page_cannot_reach_out },
];
