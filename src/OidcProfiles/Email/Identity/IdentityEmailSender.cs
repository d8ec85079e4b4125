using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Email.Identity;

/// <summary>
/// Puts the mails of code that knows Identity's interface only, such as <c>MapIdentityApi</c>, into the outbox. Links and codes are the
/// caller's, so such a mail has the one that there is.
/// </summary>
/// <typeparam name="TUser">The host's user.</typeparam>
internal sealed class IdentityEmailSender<TUser>(
    IEmailOutbox outbox, EmailRecipientReader recipients, UserManager<TUser> users, IOptions<DataProtectionTokenProviderOptions> tokens)
    : IEmailSender<TUser>
    where TUser : class
{
    private TimeSpan ValidFor => tokens.Value.TokenLifespan;

    public async Task SendConfirmationLinkAsync(TUser user, string email, string confirmationLink)
    {
        var link = ReadLink(confirmationLink, nameof(confirmationLink));
        var current = await users.GetEmailAsync(user);
        await SendAsync(user, email, string.Equals(current, email, StringComparison.OrdinalIgnoreCase)
            ? new ConfirmAddressEmail(link, Code: null, ValidFor)
            : new ConfirmEmailChangeEmail(link, Code: null, ValidFor));
    }

    public Task SendPasswordResetLinkAsync(TUser user, string email, string resetLink) =>
        SendAsync(user, email, new ResetPasswordEmail(ReadLink(resetLink, nameof(resetLink)), Code: null, ValidFor));

    public Task SendPasswordResetCodeAsync(TUser user, string email, string resetCode)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(resetCode);
        return SendAsync(user, email, new ResetPasswordEmail(Link: null, WebUtility.HtmlDecode(resetCode), ValidFor));
    }

    /// <summary>Identity encodes links and codes for HTML; the templates do that themselves.</summary>
    private static Uri ReadLink(string encoded, string name) =>
        Uri.TryCreate(WebUtility.HtmlDecode(encoded), UriKind.Absolute, out var link)
        && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
            ? link
            : throw new ArgumentException("A link in a mail is an absolute http or https address, encoded for HTML.", name);

    private async Task SendAsync(TUser user, string email, EmailModel model) => await outbox.EnqueueAsync(
        await recipients.ReadAsync(await users.GetUserIdAsync(user), email, CancellationToken.None), model, CancellationToken.None);
}
