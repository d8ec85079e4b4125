using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;

namespace OidcProfiles.Api.Resolver.Headers;

/// <summary>Writes the claims of a user as headers.</summary>
internal sealed class HeaderWriter(HeaderPlans plans, IOptions<ProfileResolverOptions> options, TimeProvider time, ILogger<HeaderWriter> logger)
{
    /// <summary>Proxies ask for every request of a page: what is wrong with a person's headers is told once in a while.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private long _nextTooLarge;
    private long _nextCollision;

    public IReadOnlyList<KeyValuePair<string, string>> Write(ProfileClaimsResult result)
    {
        var settings = options.Value;
        var list = new HeaderList(settings.HeaderPrefix, settings.MaximumHeaderBytes);
        list.Add(settings.HeaderPrefix + FixedHeaders.SessionValid, "true");
        list.Add(settings.HeaderPrefix + FixedHeaders.UserId, Subject(result));
        list.Add(settings.HeaderPrefix + FixedHeaders.Verified, result.IsVerified ? "true" : "false");
        if (settings.ClientId is not null)
        {
            AddAttributes(list, result.Claims);
        }

        if (list.LeftOut.Count > 0 && IsTimeToTell(ref _nextTooLarge))
        {
            Log.HeadersTooLarge(logger, string.Join(", ", list.LeftOut));
        }

        return list.Finish();
    }

    private static string Subject(ProfileClaimsResult result) =>
        HeaderValue.Write(result.Claims.First(claim => claim.Name == StandardAttributes.Subject).Value);

    private void AddAttributes(HeaderList list, IReadOnlyList<ProfileClaim> claims)
    {
        var plan = plans.Current;
        var named = new List<(ProfileClaim Claim, string Header)>(claims.Count);
        var contributed = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var nameless = new List<string>();
        foreach (var (claim, isCustom) in Flatten(claims))
        {
            if (plan.Find(claim.Name, isCustom, out var isContributed) is { } header)
            {
                named.Add((claim, header));
                contributed[header] = contributed.GetValueOrDefault(header) + 1;
            }
            else if (isContributed)
            {
                nameless.Add(claim.Name);
            }
        }

        // Who reads groups decides by them: they come first, and other claims are left out before they are.
        foreach (var (claim, header) in named.OrderBy(one => one.Claim.Name != StandardAttributes.Groups))
        {
            if (contributed[header] > 1)
            {
                nameless.Add(claim.Name);
            }
            else
            {
                list.Add(claim.Name, header, claim.Name == StandardAttributes.Groups ? HeaderValue.WriteList(claim.Value) : HeaderValue.Write(claim.Value));
            }
        }

        if (nameless.Count > 0 && IsTimeToTell(ref _nextCollision))
        {
            Log.ContributedHeadersCollide(logger, string.Join(", ", nameless));
        }
    }

    private static IEnumerable<(ProfileClaim Claim, bool IsCustom)> Flatten(IReadOnlyList<ProfileClaim> claims)
    {
        foreach (var claim in claims)
        {
            if (claim.Name == StandardAttributes.Subject)
            {
                continue;
            }

            if (claim is not { Name: StandardAttributes.CustomAttributes, Value: ObjectValue custom })
            {
                yield return (claim, false);
                continue;
            }

            foreach (var (name, value) in custom.Members)
            {
                yield return (new(name, value), true);
            }
        }
    }

    /// <summary>At most once in a while, over all requests of this instance.</summary>
    private bool IsTimeToTell(ref long next)
    {
        var (now, due) = (time.GetUtcNow().UtcTicks, Interlocked.Read(ref next));
        return now >= due && Interlocked.CompareExchange(ref next, now + Pause.Ticks, due) == due;
    }
}
