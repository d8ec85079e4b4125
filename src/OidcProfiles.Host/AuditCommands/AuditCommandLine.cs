using OidcProfiles.Auditing;

namespace OidcProfiles.Host.AuditCommands;

/// <summary>The words <c>audit verify [CHECKPOINT]</c> among the host's own settings.</summary>
/// <param name="IsSound">Whether the words make a command.</param>
/// <param name="Known">The head of an earlier verification; null if none was given.</param>
/// <param name="Settings">What is left: settings as for the server.</param>
internal sealed record AuditCommandLine(bool IsSound, AuditCheckpoint? Known, IReadOnlyList<string> Settings)
{
    public const string Usage = """
        Usage: ./run [--data FOLDER] audit verify [CHECKPOINT]

          verify   walks the chain of the audit trail and says whether all that was sealed is there, unchanged and in order

        On standard output stands the head of the chain, as NUMBER:HASH. Keep it elsewhere and give it as CHECKPOINT later: that also
        finds a chain that was made again. Exit code: 0, or 1 where there is a fault.
        """;

    private const string Word = "audit";
    private const string Verify = "verify";

    /// <summary>The command, if the first word that belongs to no setting is <c>audit</c>.</summary>
    /// <returns>Null if it is not.</returns>
    public static AuditCommandLine? Find(IReadOnlyList<string> args)
    {
        var (words, settings) = CommandWords.Read(args);
        if (words is not [Word, ..])
        {
            return null;
        }

        var known = words is [Word, Verify, var text] ? AuditCheckpoint.Parse(text) : null;
        var isSound = (known is not null || words is [Word, Verify]) && !args.Contains(CommandWords.Apply) && !args.Contains(CommandWords.Reset);
        return new(isSound, known, settings);
    }
}
