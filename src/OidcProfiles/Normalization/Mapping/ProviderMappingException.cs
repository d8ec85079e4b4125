using System.Collections.Immutable;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>Mapping documents have faults. The message names file, member and what is accepted.</summary>
public sealed class ProviderMappingException : Exception
{
    internal ProviderMappingException(ImmutableArray<string> faults)
        : base(string.Join(Environment.NewLine, faults)) => Faults = faults;

    /// <summary>Each fault as a sentence that begins with its place.</summary>
    public ImmutableArray<string> Faults { get; }
}
