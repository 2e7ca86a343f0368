namespace Projection.Cli.Completion;

/// <summary>The scripts with which shells complete command lines of the tool: each asks the tool itself what could stand at the cursor.</summary>
internal static class CompletionScript
{
    private const string Bash = """
        # Completion of projection for bash:
        #   projection completion bash > ~/.local/share/bash-completion/completions/projection
        _projection_complete() {
            local line="${COMP_LINE:0:COMP_POINT}" word candidate
            word="${line##*[[:space:]]}"
            # bash replaces only what stands behind the last of its own word breaks.
            local current="${COMP_WORDS[COMP_CWORD]}"
            [[ $current == [=:@]* ]] && current="${current:1}"
            local before="${word%"$current"}"
            COMPREPLY=()
            while IFS= read -r candidate; do
                candidate="${candidate#"$before"}"
                [[ $candidate == *[[:space:]\'\"\\\&\;\(\)]* ]] && printf -v candidate '%q' "$candidate"
                COMPREPLY+=("$candidate")
            done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
            if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/=] ]]; then
                compopt -o nospace 2>/dev/null
            fi
            return 0
        }
        complete -F _projection_complete projection

        """;

    private const string Zsh = """
        #compdef projection
        # Completion of projection for zsh: save as _projection in a folder of $fpath, or: eval "$(projection completion zsh)"
        _projection() {
            local line="${(j: :)words[1,CURRENT-1]} $PREFIX"
            local -a candidates
            candidates=("${(@f)$("${(Q)words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
            local -a open=(${(M)candidates:#*[/=]})
            local -a whole=(${candidates:#*[/=]})
            (( ${#open} )) && compadd -S '' -- $open
            (( ${#whole} )) && compadd -- $whole
            return 0
        }
        if [ "$funcstack[1]" = "_projection" ]; then
            _projection "$@"
        else
            compdef _projection projection
        fi

        """;

    private const string Fish = """
        # Completion of projection for fish:
        #   projection completion fish > ~/.config/fish/completions/projection.fish
        function __projection_complete
            set -l line (commandline -cp)
            projection "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c projection -f -a '(__projection_complete)'

        """;

    private const string PowerShell = """
        # Completion of projection for PowerShell: projection completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName projection -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $place = $cursorPosition - $commandAst.Extent.StartOffset
            $line = $commandAst.ToString().PadRight($place)
            & projection "[suggest:$place]" "$line" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    private static readonly (string Shell, string Script)[] Scripts = [("bash", Bash), ("zsh", Zsh), ("fish", Fish), ("pwsh", PowerShell)];

    /// <summary>The shells that there are scripts for.</summary>
    public static IEnumerable<string> Shells => Scripts.Select(s => s.Shell);

    /// <summary>The script of a shell, lines ended by <c>\n</c>.</summary>
    public static string For(string shell) => Array.Find(Scripts, s => s.Shell == shell).Script.ReplaceLineEndings("\n");
}
