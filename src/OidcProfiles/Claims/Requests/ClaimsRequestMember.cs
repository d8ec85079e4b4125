using System.Collections.Immutable;

namespace OidcProfiles.Claims.Requests;

/// <summary>What the member <c>userinfo</c> or <c>id_token</c> of the <c>claims</c> parameter asks for. Immutable.</summary>
public sealed class ClaimsRequestMember
{
    private readonly Dictionary<string, ClaimRequestEntry> _byName;

    /// <summary>Takes the entries as they are.</summary>
    /// <param name="entries">The entries; no two with the same name.</param>
    public ClaimsRequestMember(IEnumerable<ClaimRequestEntry> entries)
    {
        Entries = [.. entries];
        Tagged = [.. Entries.Where(entry => entry.Language is not null)];
        _byName = Entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    /// <summary>Asks for nothing.</summary>
    public static ClaimsRequestMember Empty { get; } = new([]);

    /// <summary>What is asked for, in the order of the request.</summary>
    public ImmutableArray<ClaimRequestEntry> Entries { get; }

    /// <summary>Those of them that name a language.</summary>
    public ImmutableArray<ClaimRequestEntry> Tagged { get; }

    /// <summary>The entry of that name, with its language if there is one.</summary>
    /// <returns>Null if the claim is not asked for.</returns>
    public ClaimRequestEntry? Find(string name) => _byName.GetValueOrDefault(name);
}
