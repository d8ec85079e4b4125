using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Claims.Explaining;
using OidcProfiles.Claims.Requests;
using OidcProfiles.Profiles;

namespace OidcProfiles.Claims.Consents;

/// <summary>Makes forms by the one evaluation of claims, as if everything were shared.</summary>
internal sealed class ConsentForms(IProfileStore store, IAttributeSchemaProvider schemas)
{
    private const ClaimDestinations Everywhere = ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken;

    /// <summary>The form for a request.</summary>
    /// <returns>Null if there is no such user.</returns>
    public async Task<AttributeConsentForm?> FindAsync(ProfileClaimsRequest wanted, CancellationToken cancellationToken)
    {
        var schema = schemas.Current;
        return await store.FindForClientAsync(wanted.UserId, wanted.ClientId!, cancellationToken) is not { } snapshot ? null
            : Make(schema, snapshot, wanted, RequestedAttributes.FindEssential(schema, wanted).Select(definition => definition.Id).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The form for what is remembered, whatever the client asks for at present.</summary>
    /// <returns>Null if nothing is.</returns>
    public async Task<AttributeConsentForm?> FindRememberedAsync(string userId, string clientId, CancellationToken cancellationToken)
    {
        var schema = schemas.Current;
        if (await store.FindForClientAsync(userId, clientId, cancellationToken) is not { Consent: { } consent } snapshot)
        {
            return null;
        }

        var all = new ProfileClaimsRequest
        {
            UserId = userId,
            ClientId = clientId,
            Scopes = [.. schema.Definitions.SelectMany(definition => definition.Scopes).Distinct(StringComparer.Ordinal)],
            Destination = Everywhere,
        };
        var form = Make(schema, snapshot, all, consent.Essential);
        return form with { Items = [.. form.Items.Where(item => !item.IsNew)] };
    }

    private static AttributeConsentForm Make(
        AttributeSchema schema, ProfileSnapshot snapshot, ProfileClaimsRequest wanted, IReadOnlySet<string> essential)
    {
        var values = FindValues(schema, snapshot with { Consent = null }, wanted);
        var items = new List<AttributeConsentItem>();
        foreach (var definition in schema.Definitions.Where(one => values.ContainsKey(one.Id) && AccessPolicy.CanRead(one, Party.EndUser)))
        {
            if (ConsentPolicy.AddressOf(definition) is { } address && (values.ContainsKey(address) || IsDecided(address, snapshot.Consent)))
            {
                continue;
            }

            var state = snapshot.Consent is { } consent ? ConsentPolicy.Find(definition, consent) : ConsentState.New;
            var isEssential = essential.Contains(definition.Id);
            items.Add(new()
            {
                Definition = definition,
                Values = [.. values[definition.Id]],
                IsEssential = isEssential,
                IsNew = state == ConsentState.New || (isEssential && state == ConsentState.Withheld),
                IsShared = state == ConsentState.Shared,
            });
        }

        return new(items, snapshot.Consent);
    }

    private static bool IsDecided(string id, AttributeConsent? consent) =>
        consent is not null && (consent.Shared.Contains(id) || consent.Withheld.Contains(id));

    /// <summary>By attribute id what would go, at whichever destination; also those that would go if there were a value.</summary>
    private static Dictionary<string, List<AttributeValue>> FindValues(
        AttributeSchema schema, ProfileSnapshot snapshot, ProfileClaimsRequest wanted)
    {
        var values = new Dictionary<string, List<AttributeValue>>(StringComparer.Ordinal);
        foreach (var destination in Enum.GetValues<ClaimDestinations>().Where(one => (one & wanted.Destination) != 0))
        {
            var explained = ClaimsExplainer.Explain(schema, snapshot, wanted with { Destination = destination }, ContributedClaims.None);
            foreach (var decision in explained.Decisions.Where(decision => IsReleased(decision.Reason)))
            {
                var id = decision.Definition!.Id;
                var found = values.TryGetValue(id, out var known) ? known : values[id] = [];
                if (decision.Value is { } value && !found.Contains(value))
                {
                    found.Add(value);
                }
            }
        }

        return values;
    }

    private static bool IsReleased(ClaimReason reason) => reason is ClaimReason.IncludedByScope or ClaimReason.IncludedByClaimsRequest
        or ClaimReason.NoValue or ClaimReason.RequestedValueNotMatching;
}
