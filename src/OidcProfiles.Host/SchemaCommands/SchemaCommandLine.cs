namespace OidcProfiles.Host.SchemaCommands;

/// <summary>The words <c>schema export|check|import [file|-] [--apply]</c> among the host's own settings.</summary>
/// <param name="Verb">What to do; null if the words make no command.</param>
/// <param name="File">The document; <c>-</c> for standard input.</param>
/// <param name="IsApplied">Whether an import is more than a dry run.</param>
/// <param name="Settings">What is left: settings as for the server.</param>
internal sealed record SchemaCommandLine(SchemaVerb? Verb, string File, bool IsApplied, IReadOnlyList<string> Settings)
{
    public const string StandardInput = "-";

    public const string Usage = """
        Usage: ./run [--data FOLDER] schema export
               ./run [--data FOLDER] schema check FILE
               ./run [--data FOLDER] schema import FILE [--apply]

          export   prints all attribute definitions as one JSON document
          check    prints what the document would change, and which stored values it would break; changes nothing
          import   the same, and with --apply changes it, in one transaction

        FILE is - for standard input. Exit code: 0, or 3 where the document has faults or would break stored values.
        """;

    private const string Word = "schema";
    /// <summary>The command, if the first word that belongs to no setting is <c>schema</c>.</summary>
    /// <returns>Null if the server is to be started.</returns>
    public static SchemaCommandLine? Find(IReadOnlyList<string> args)
    {
        var (words, settings) = CommandWords.Read(args);
        return words is [Word, ..]
            ? Read([.. words.Skip(1)], args.Contains(CommandWords.Apply), args.Contains(CommandWords.Reset), settings)
            : null;
    }

    private static SchemaCommandLine Read(IReadOnlyList<string> words, bool isApplied, bool isReset, IReadOnlyList<string> settings)
    {
        SchemaVerb? verb = words switch
        {
            ["export"] => SchemaVerb.Export,
            ["check", _] => SchemaVerb.Check,
            ["import", _] => SchemaVerb.Import,
            _ => null,
        };
        var isSound = !isReset && (!isApplied || verb == SchemaVerb.Import);
        return new(isSound ? verb : null, words.ElementAtOrDefault(1) ?? StandardInput, isApplied, settings);
    }
}
