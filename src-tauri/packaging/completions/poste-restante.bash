# Completes the orders of poste-restante, and their options, for bash.

_poste_restante() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options
    case $before in
        --as) options="json csv xlsx letterboxd trakt markdown ics" ;;
        # A file or a folder: bash completes those itself.
        --to | --answers) options= ;;
        *) case ${COMP_WORDS[1]} in
            check) options="--json" ;;
            backup) options="--to --json" ;;
            restore) options="--dry-run --force --json" ;;
            export) options="--to --as --force --json" ;;
            import) options="--dry-run --deleted --answers --json" ;;
            --new) options="--json" ;;
            *) options="check backup restore export import --new --help --version" ;;
        esac ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
}

complete -o bashdefault -o default -F _poste_restante poste-restante
