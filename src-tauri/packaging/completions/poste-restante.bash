# Completes the orders of poste-restante, and their options, for bash.

_poste_restante() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options
    case $before in
        --as) case ${COMP_WORDS[1]} in
            import) options="letterboxd letterboxd_import imdb trakt tv_time movary yamtrack series_guide ryot tellico poste_restante own_tables markdown table titles" ;;
            *) options="json csv xlsx letterboxd trakt markdown ics" ;;
        esac ;;
        # A file or a folder: bash completes those itself.
        --to | --answers) options= ;;
        *) case ${COMP_WORDS[1]} in
            check) options="--json" ;;
            backup) options="--to --json" ;;
            restore) options="--dry-run --force --json" ;;
            export) options="--to --as --force --json" ;;
            import) options="--dry-run --deleted --fill-in --as --day-first --month-first --answers --json" ;;
            --new) options="--json" ;;
            *) options="check backup restore export import --new --help --version" ;;
        esac ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
}

complete -o bashdefault -o default -F _poste_restante poste-restante
