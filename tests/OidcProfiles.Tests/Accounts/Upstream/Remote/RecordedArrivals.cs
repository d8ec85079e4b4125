using Microsoft.AspNetCore.Authentication;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Normalization;

namespace OidcProfiles.Tests.Accounts.Upstream.Remote;

/// <summary>Reads what arrives as the module does, and keeps it for the test.</summary>
internal sealed class RecordedArrivals(UpstreamProfileReader reader) : IUpstreamArrivals
{
    public const string Item = "kept";

    public List<(string Provider, UpstreamDocuments Documents)> Kept { get; } = [];

    public Task<UpstreamProfileResult> KeepAsync(
        AuthenticationProperties properties, string provider, UpstreamDocuments documents, CancellationToken cancellationToken)
    {
        var result = reader.Read(provider, documents);
        if (result.Succeeded)
        {
            Kept.Add((provider, documents));
            properties.Items[Item] = result.Profile.Subject;
        }

        return Task.FromResult(result);
    }
}
