using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;

namespace OidcProfiles.Administration.Effects;

/// <summary>What a change of definitions would do.</summary>
public sealed record AttributeEffect
{
    /// <summary>Why it would be refused, as saving it says; with any, nothing else is told.</summary>
    public ImmutableArray<IdentityError> Errors { get; init; } = [];

    /// <summary>The definitions that would change, with what happens to stored values; empty if nothing would.</summary>
    public ImmutableArray<SchemaDifference> Differences { get; init; } = [];

    /// <summary>The clients that would gain or lose a claim of people who have a value.</summary>
    public ImmutableArray<ClientEffect> Clients { get; init; } = [];

    /// <summary>Whether there are more clients than the first <see cref="AttributeEffects.MostClients"/>, which were looked at.</summary>
    public bool HasMoreClients { get; init; }

    /// <summary>One person's claims before and after; null if none was asked for.</summary>
    public EffectExample? Example { get; init; }

    /// <summary>The definitions as they would be, retired ones too; null if the change would be refused.</summary>
    public AttributeSchema? After { get; init; }

    /// <summary>Whether it would be saved: there is no error, and no two people have the same value of what shall be unique.</summary>
    public bool CanBeSaved => Errors.IsEmpty && Differences.All(difference => difference.Values is null or { Duplicate: 0 });
}
