using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Email.Identity;

/// <summary>Finds out how a user is called and which language they read.</summary>
internal sealed class EmailRecipients(IServiceProvider services)
{
    /// <param name="userId">The user.</param>
    /// <param name="address">The address that the mail goes to, which may not be the user's yet.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<EmailRecipient> FindAsync(string userId, string address, CancellationToken cancellationToken)
    {
        // A host without a store for profiles has no names and languages either.
        var snapshot = services.GetService<IProfileStore>() is { } store ? await store.FindAsync(userId, cancellationToken) : null;
        string? Text(string id) => snapshot?.Profile.Values.GetValueOrDefault(id)?.Value is TextValue value ? value.Text : null;
        return new(address)
        {
            UserId = userId,
            Name = Text("name"),
            GivenName = Text("given_name"),
            Culture = Text("locale"),
            TimeZone = Text("zoneinfo"),
        };
    }
}
