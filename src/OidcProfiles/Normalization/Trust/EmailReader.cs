using System.Text.Json;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Attributes.Values.Extracting;
using OidcProfiles.Normalization.Extracting;
using OidcProfiles.Normalization.Mapping;
using OidcProfiles.Normalization.Validating;

namespace OidcProfiles.Normalization.Trust;

/// <summary>Reads the e-mail address and gathers what is known of it. Pure.</summary>
internal sealed class EmailReader(AttributeChecker checker)
{
    private const string AppleRelay = "privaterelay.appleid.com";

    private static readonly JsonPointer HostedDomain = JsonPointer.Parse("/hd")!;

    private readonly AddressChooser _chooser = new(checker);

    /// <returns>Null if there is no address that can be used.</returns>
    public NormalizedEmail? Read(
        CompiledEmail? mapping,
        UpstreamProviderOptions settings,
        string? tenant,
        DocumentSet documents,
        ICollection<DroppedValue> dropped)
    {
        if (mapping is null || _chooser.Choose(mapping, documents, dropped) is not { } chosen)
        {
            return null;
        }

        var facts = Gather(mapping, documents, chosen) with { IsOfPinnedTenant = IsPinned(settings.PinnedTenant, tenant) };
        var decision = EmailTrust.Decide(mapping.Rule, settings.TrustEmail, facts);
        return new()
        {
            Address = chosen.Address.Sent,
            Comparable = chosen.Address.Comparable,
            IsVerified = decision.IsVerified,
            IsAuthoritative = decision.IsAuthoritative,
            IsRelay = facts.IsRelay,
            Evidence = decision.Evidence,
        };
    }

    /// <summary>
    /// A flag speaks of the address of its own document. It counts if that document names the chosen address; where both do, they do not
    /// differ, and UserInfo is asked first.
    /// </summary>
    private EmailFacts Gather(CompiledEmail mapping, DocumentSet documents, AddressStatement chosen)
    {
        var facts = new EmailFacts
        {
            Comparable = chosen.Address.Comparable,
            PrimaryEntry = chosen.PrimaryEntry,
            IsRelay = chosen.Address.Domain == AppleRelay
                || documents.Claims().Any(document => IsRelay(mapping.Relay?.Find(document))),
            IsListed = mapping.Rule == EmailTrustRule.Entra
                && documents.Claims().SelectMany(EntraClaims.ReadListed).Any(listed => IsSame(listed, chosen.Address)),
        };
        foreach (var document in documents.Claims())
        {
            if (chosen.Address.IsSameAs(_chooser.Read(mapping, document)))
            {
                facts = facts with
                {
                    Flag = facts.Flag ?? JsonFlag.ReadStrictly(mapping.Verified?.Find(document)),
                    HasWorkspaceDomain = facts.HasWorkspaceDomain || IsDomain(HostedDomain.Find(document)),
                    DomainOwner = facts.DomainOwner ?? EntraClaims.ReadDomainOwner(document),
                };
            }
        }

        return facts;
    }

    private bool IsSame(JsonElement listed, AddressText address) => address.IsSameAs(AddressText.Read(listed, checker, []));

    /// <summary>Whatever is there and is not false makes it a relay: a relay loses a convenience, a link to a stranger is an account lost.</summary>
    private static bool IsRelay(JsonElement? value) => JsonPresence.IsThere(value) && JsonFlag.Read(value) != false;

    private static bool IsDomain(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.String } text && JsonText.Read(text) is { } domain && EmailDomain.ToComparable(domain) is not null;

    private static bool IsPinned(string? pinned, string? tenant) =>
        pinned is not null && tenant is not null
        && string.Equals(pinned, tenant, StringComparison.OrdinalIgnoreCase)
        && !string.Equals(tenant, EntraClaims.ConsumerTenant, StringComparison.OrdinalIgnoreCase);
}
