# Completes the orders of poste-restante, and their options, for fish.

set -l orders check backup restore export import
set -l none "not __fish_seen_subcommand_from $orders"

# Files are named to be looked at in the window, too.
complete -c poste-restante -n "__fish_seen_subcommand_from check backup export" -f
complete -c poste-restante -n $none -s h -l help -d "Say what there is"
complete -c poste-restante -n $none -s V -l version -d "Say which version this is"
complete -c poste-restante -n $none -l new -d "Begin a library where there is none"
complete -c poste-restante -l json -d "Answer as JSON"

complete -c poste-restante -n $none -a check -d "Look at every word"
complete -c poste-restante -n $none -a backup -d "Make a checked copy"
complete -c poste-restante -n $none -a restore -d "Go back to a copy"
complete -c poste-restante -n $none -a export -d "Write everything, or what other programs take in"
complete -c poste-restante -n $none -a import -d "Bring in what other programs know"

complete -c poste-restante -n "__fish_seen_subcommand_from backup export" -l to -r -F -d "Into this file or folder"
complete -c poste-restante -n "__fish_seen_subcommand_from export" -l as -x -d "In this form" \
    -a "json csv xlsx letterboxd trakt markdown ics"
complete -c poste-restante -n "__fish_seen_subcommand_from restore export" -l force -d "Over what is there"
complete -c poste-restante -n "__fish_seen_subcommand_from restore import" -l dry-run -d "Only say what that would do"
complete -c poste-restante -n "__fish_seen_subcommand_from import" -l deleted -d "Also what was deleted there"
complete -c poste-restante -n "__fish_seen_subcommand_from import" -l fill-in -d "Also what films that are here lack"
complete -c poste-restante -n "__fish_seen_subcommand_from import" -l as -x -d "Read them as this kind" \
    -a "letterboxd letterboxd_import imdb trakt tv_time movary yamtrack series_guide ryot tellico poste_restante own_tables markdown table titles"
complete -c poste-restante -n "__fish_seen_subcommand_from import" -l day-first -d "3/4/2024 is in April"
complete -c poste-restante -n "__fish_seen_subcommand_from import" -l month-first -d "3/4/2024 is in March"
complete -c poste-restante -n "__fish_seen_subcommand_from import" -l answers -r -F \
    -d "List here what asks, and take answers from here"
