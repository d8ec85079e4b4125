using OidcProfiles.Accounts.Terms;

namespace OidcProfiles.Accounts.Data;

/// <summary>The terms that the person accepted.</summary>
internal sealed class TermsData(ITermsStore store) : IPersonalDataContributor
{
    public string Name => "accepted_terms";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken) => await output.WriteListAsync(
        await store.ListAsync(userId, cancellationToken),
        (json, terms) =>
        {
            json.WriteString("version", terms.Version);
            json.WriteString("accepted_at", terms.AcceptedAt);
        },
        cancellationToken);
}
