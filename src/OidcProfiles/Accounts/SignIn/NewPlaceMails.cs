using Microsoft.Extensions.Options;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>Tells people of a sign-in from a place that is new.</summary>
internal sealed class NewPlaceMails(
    IEmailOutbox outbox, EmailRecipientReader recipients, IOptions<OidcProfilesOptions> options, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Nothing is sent where there is no address, of the person or of the server: a sign-in must not fail for that.</summary>
    public async Task TellAsync(string userId, RequestOrigin origin, CancellationToken cancellationToken)
    {
        if (options.Value.PublicUrl is not null && await recipients.ReadAsync(userId, cancellationToken) is { } recipient)
        {
            await outbox.EnqueueAsync(
                recipient,
                new NewSignInEmail(Now, origin.Network?.ToString(), origin.Device, Client: null, new AccountLinks(options).Security),
                cancellationToken);
        }
    }
}
