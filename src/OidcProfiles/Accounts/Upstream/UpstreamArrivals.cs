using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using OidcProfiles.Normalization;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Reads what arrives, and lets the external cookie carry the secret of what is pending.</summary>
internal sealed class UpstreamArrivals(UpstreamProfileReader reader, PendingLogins pending, ILogger<UpstreamArrivals> logger) : IUpstreamArrivals
{
    /// <summary>The item of the properties with the secret of the pending sign-in.</summary>
    public const string PendingItem = ".oidcprofiles.pending";

    /// <summary>The item of the properties that says why what arrived cannot be used.</summary>
    public const string RefusalItem = ".oidcprofiles.refusal";

    public async Task<UpstreamProfileResult> KeepAsync(
        AuthenticationProperties properties, string provider, UpstreamDocuments documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var result = reader.Read(provider, documents);
        properties.Items.Remove(PendingItem);
        if (!result.Succeeded)
        {
            properties.Items[RefusalItem] = $"{result.Refusal}";
            Log.UpstreamRefused(logger, provider, result.Refusal.Value);
            return result;
        }

        if (result.Profile.Dropped.Length > 0)
        {
            Log.UpstreamValuesDropped(logger, provider, string.Join(", ", result.Profile.Dropped.Select(value => $"{value.Name}: {value.Reason}")));
        }

        properties.Items.Remove(RefusalItem);
        properties.Items[PendingItem] = await pending.KeepAsync(UpstreamSnapshot.Of(result.Profile), cancellationToken);
        return result;
    }
}
