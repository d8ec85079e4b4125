namespace OidcProfiles.Host;

/// <summary>The words of a command among the host's own settings.</summary>
/// <param name="Words">What belongs to no setting.</param>
/// <param name="Settings">Settings as for the server.</param>
internal sealed record CommandWords(IReadOnlyList<string> Words, IReadOnlyList<string> Settings)
{
    public const string Reset = "--reset";
    public const string Apply = "--apply";

    // They stand alone; every other --setting takes the next word, unless it has its value behind a '='.
    private static readonly string[] Flags = [Reset, Apply];

    public static CommandWords Read(IReadOnlyList<string> args)
    {
        var words = new List<string>();
        var settings = new List<string>();
        for (var index = 0; index < args.Count; index++)
        {
            if (!args[index].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(args[index]);
            }
            else if (!Flags.Contains(args[index]))
            {
                settings.Add(args[index]);
                if (!args[index].Contains('=', StringComparison.Ordinal) && index + 1 < args.Count)
                {
                    settings.Add(args[++index]);
                }
            }
        }

        return new(words, settings);
    }
}
