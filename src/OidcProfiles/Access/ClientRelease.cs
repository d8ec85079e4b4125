using System.Collections.Immutable;

namespace OidcProfiles.Access;

/// <summary>Which clients get an attribute, beside everything else that must allow it.</summary>
/// <param name="Mode">How the list is meant.</param>
/// <param name="Clients">The client ids; empty if the mode is <see cref="ClientReleaseMode.All"/>.</param>
public sealed record ClientRelease(ClientReleaseMode Mode, ImmutableArray<string> Clients)
{
    /// <summary>All clients get it.</summary>
    public static ClientRelease All { get; } = new(ClientReleaseMode.All, []);

    /// <summary>Whether a client gets it. A token without a client gets what all clients get, and nothing that depends on who asks.</summary>
    /// <param name="clientId">The client; null if nobody knows.</param>
    public bool Allows(string? clientId) => Mode switch
    {
        ClientReleaseMode.All => true,
        ClientReleaseMode.Only => clientId is not null && Clients.Contains(clientId),
        ClientReleaseMode.Except => clientId is not null && !Clients.Contains(clientId),
        _ => false,
    };

    /// <inheritdoc/>
    public bool Equals(ClientRelease? other) =>
        other is not null && Mode == other.Mode && Clients.AsSpan().SequenceEqual(other.Clients.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Clients.Aggregate((int)Mode, HashCode.Combine);
}
