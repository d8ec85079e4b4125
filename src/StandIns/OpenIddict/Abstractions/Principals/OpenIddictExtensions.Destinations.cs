using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpenIddict.Abstractions;

/// <content>Destinations of claims, and filtered copies.</content>
public static partial class OpenIddictExtensions
{
    public static ImmutableArray<string> GetDestinations(this Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);

        return claim.Properties.TryGetValue(Properties.Destinations, out var json) && !string.IsNullOrEmpty(json)
            ? [.. JsonElement.Parse(json).EnumerateArray()
                .Select(item => item.GetString())
                .OfType<string>()
                .Where(item => item.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)]
            : [];
    }

    public static bool HasDestination(this Claim claim, string destination)
    {
        ArgumentException.ThrowIfNullOrEmpty(destination);
        return claim.GetDestinations().Contains(destination, StringComparer.OrdinalIgnoreCase);
    }

    public static Claim SetDestinations(this Claim claim, ImmutableArray<string> destinations)
    {
        ArgumentNullException.ThrowIfNull(claim);

        if (destinations.IsDefaultOrEmpty)
        {
            claim.Properties.Remove(Properties.Destinations);
            return claim;
        }

        if (destinations.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("A destination cannot be null or empty.", nameof(destinations));
        }

        claim.Properties[Properties.Destinations] =
            JsonSerializer.Serialize(destinations.Distinct(StringComparer.OrdinalIgnoreCase), Relaxed);
        return claim;
    }

    public static Claim SetDestinations(this Claim claim, IEnumerable<string>? destinations) =>
        claim.SetDestinations(destinations?.ToImmutableArray() ?? []);

    public static Claim SetDestinations(this Claim claim, params string[]? destinations) =>
        claim.SetDestinations(destinations?.ToImmutableArray() ?? []);

    /// <exception cref="InvalidOperationException">Claims of one type have different destinations.</exception>
    public static ImmutableDictionary<string, string[]> GetDestinations(this ClaimsIdentity identity) => DestinationsOf(identity.Claims);

    /// <exception cref="InvalidOperationException">Claims of one type have different destinations.</exception>
    public static ImmutableDictionary<string, string[]> GetDestinations(this ClaimsPrincipal principal) => DestinationsOf(principal.Claims);

    public static ClaimsIdentity SetDestinations(this ClaimsIdentity identity, ImmutableDictionary<string, string[]> destinations)
    {
        SetByType(identity.Claims, destinations);
        return identity;
    }

    public static ClaimsPrincipal SetDestinations(this ClaimsPrincipal principal, ImmutableDictionary<string, string[]> destinations)
    {
        SetByType(principal.Claims, destinations);
        return principal;
    }

    public static ClaimsIdentity SetDestinations(this ClaimsIdentity identity, Func<Claim, IEnumerable<string>> selector)
    {
        SetByChoice(identity.Claims, selector);
        return identity;
    }

    public static ClaimsPrincipal SetDestinations(this ClaimsPrincipal principal, Func<Claim, IEnumerable<string>> selector)
    {
        SetByChoice(principal.Claims, selector);
        return principal;
    }

    /// <summary>A copy with the claims that pass the filter, also in the actor.</summary>
    public static ClaimsIdentity Clone(this ClaimsIdentity identity, Func<Claim, bool> filter)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(filter);

        var copy = identity.Clone();
        foreach (var claim in copy.Claims.Where(claim => !filter(claim)).ToList())
        {
            copy.RemoveClaim(claim);
        }

        copy.Actor = copy.Actor?.Clone(filter);
        return copy;
    }

    /// <summary>A copy with the claims that pass the filter, identity by identity.</summary>
    public static ClaimsPrincipal Clone(this ClaimsPrincipal principal, Func<Claim, bool> filter)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return new ClaimsPrincipal(principal.Identities.Select(identity => identity.Clone(filter)));
    }

    private static ImmutableDictionary<string, string[]> DestinationsOf(IEnumerable<Claim> claims)
    {
        var found = ImmutableDictionary.CreateBuilder<string, string[]>(StringComparer.Ordinal);

        foreach (var group in claims.GroupBy(claim => claim.Type, StringComparer.Ordinal))
        {
            var first = group.First().GetDestinations();
            if (first.IsEmpty)
            {
                continue;
            }

            var set = new HashSet<string>(first, StringComparer.OrdinalIgnoreCase);
            found[group.Key] = group.All(claim => set.SetEquals(claim.GetDestinations()))
                ? [.. first]
                : throw new InvalidOperationException($"The claims of type '{group.Key}' do not all have the same destinations.");
        }

        return found.ToImmutable();
    }

    private static void SetByType(IEnumerable<Claim> claims, ImmutableDictionary<string, string[]> destinations)
    {
        ArgumentNullException.ThrowIfNull(destinations);

        foreach (var claim in claims)
        {
            if (destinations.TryGetValue(claim.Type, out var values))
            {
                claim.SetDestinations(values);
            }
        }
    }

    private static void SetByChoice(IEnumerable<Claim> claims, Func<Claim, IEnumerable<string>> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);

        foreach (var claim in claims)
        {
            claim.SetDestinations(selector(claim));
        }
    }
}
