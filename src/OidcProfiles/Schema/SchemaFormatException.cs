using System.Collections.Immutable;

namespace OidcProfiles.Schema;

/// <summary>A text is no document of definitions. The message says where, and what is accepted.</summary>
public sealed class SchemaFormatException : FormatException
{
    internal SchemaFormatException(IEnumerable<string> faults, Exception? innerException = null)
        : this([.. faults], innerException)
    {
    }

    private SchemaFormatException(ImmutableArray<string> faults, Exception? innerException)
        : base(string.Join(Environment.NewLine, faults), innerException) => Faults = faults;

    /// <summary>Each fault as a sentence that begins with its place: line and column, or the path of the member.</summary>
    public ImmutableArray<string> Faults { get; }
}
