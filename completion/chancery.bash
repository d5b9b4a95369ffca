# chancery.bash: completion for bash: commands, options, kinds of act, fields.
#     source completion/chancery.bash
# SPDX-License-Identifier: Apache-2.0

_chancery() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
	local program=${COMP_WORDS[0]} command='' kind='' i

	COMPREPLY=()
	case $prev in
	--data|--tiles|--stories|--into)
		mapfile -t COMPREPLY < <(compgen -d -- "$cur")
		return ;;
	--key|--vkey|--latch|--policy|--receipt|--entry)
		mapfile -t COMPREPLY < <(compgen -f -- "$cur")
		return ;;
	--format)
		mapfile -t COMPREPLY < <(compgen -W 'unga-votes unsc-actions
		    eu-qmv' -- "$cur")
		return ;;
	--smtp)
		mapfile -t COMPREPLY < <(compgen -W 'smtp:// smtps://' \
		    -- "$cur")
		compopt -o nospace
		return ;;
	--origin|--listen|--port|--until|--for|--office|--last|--timeout|--from|--url|--meeting|--language|--spoken|--source)
		return ;;
	esac
	for ((i = 1; i < COMP_CWORD; i++)); do
		case ${COMP_WORDS[i]} in
		--data|--into|--format|--origin|--listen|--port|--stories|--until|--for|--office|--key|--vkey|--last|--tiles|--latch|--policy|--receipt|--entry|--timeout|--smtp|--from|--url|--meeting|--language|--spoken|--source)
			((i++)) ;;
		-*) ;;
		*)
			if [[ -z $command ]]; then
				command=${COMP_WORDS[i]}
			elif [[ -z $kind ]]; then
				kind=${COMP_WORDS[i]}
			fi ;;
		esac
	done
	if [[ $cur == -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W '--data --origin --listen
		    --port --stories --until --for --office --key --vkey
		    --policy --latch --receipt --entry --timeout --last
		    --json --serve --tiles --format --into
		    --smtp --from --url --once --dry-run
		    --meeting --language --spoken --source --summary
		    --limited --rules --tree --manual --quiet --help --version' -- "$cur")
		return
	fi
	case $command in
	'')
		mapfile -t COMPREPLY < <(compgen -W 'demo init serve play act
		    submit log show verify recount profile import mail remind
		    transcript
		    schema doctor help' -- "$cur") ;;
	act|schema)
		if [[ -z $kind ]]; then
			mapfile -t COMPREPLY < <(compgen -W \
			    "$("$program" schema 2>/dev/null |
			    awk '{ print $1 }')" -- "$cur")
		elif [[ $command == act && $cur != *=* ]]; then
			# Fields stand two blanks in; those of rows stand deeper.
			mapfile -t COMPREPLY < <(compgen -S = -W \
			    "$("$program" schema "$kind" 2>/dev/null |
			    awk '/^  [a-z]/ && $1 != "refused" { print $1 }')" \
			    -- "$cur")
			compopt -o nospace
		fi ;;
	profile)
		if [[ -z $kind ]]; then
			mapfile -t COMPREPLY < <(compgen -W 'check show' \
			    -- "$cur")
		else
			mapfile -t COMPREPLY < <(compgen -f -W 'csto-2010
			    eu-council generic-federation iso osce sco unga
			    unsc' -- "$cur")
		fi ;;
	mail)
		if [[ -z $kind ]]; then
			mapfile -t COMPREPLY < <(compgen -W 'list add remove' \
			    -- "$cur")
		fi ;;
	import)
		mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
	play|submit|transcript|verify)
		mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
	esac
}
complete -o filenames -F _chancery chancery
