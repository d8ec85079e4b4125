using OidcProfiles.Email;
using OidcProfiles.Email.Models;

namespace OidcProfiles.Tests.Email;

/// <summary>A mail to a person, as a golden file records it.</summary>
/// <param name="Name">The name of the mail, and what is special about it.</param>
internal sealed record MailCase(string Name, EmailModel Model)
{
    public EmailRecipient Recipient { get; init; } = new("ada@example.com") { Name = "Ada Lovelace", GivenName = "Ada", TimeZone = "Europe/Berlin" };

    public EmailBrand Brand { get; init; } = new() { ProductName = "Sample ID", Url = "https://id.example.com/", SupportAddress = "support@example.com" };

    /// <summary>Each mail as it mostly is, then what may be missing or different.</summary>
    public static IReadOnlyList<MailCase> All { get; } = [.. EmailCatalogue.All.Select(mail => new MailCase(mail.Name, mail.Sample)), .. Variants()];

    public static MailCase Find(string name) => All.Single(candidate => candidate.Name == name);

    public override string ToString() => Name;

    private static IEnumerable<MailCase> Variants()
    {
        var reset = Sample<ResetPasswordEmail>();
        yield return new("reset-password-without-name", reset) { Recipient = new("ada@example.com") };
        yield return new("reset-password-without-code", reset with { Code = null! });
        yield return new("reset-password-without-link", reset with { Link = null! });
        yield return new("invitation-from-nobody", Sample<InvitationEmail>() with { InvitedBy = null });
        yield return new("invitation-without-code", Sample<InvitationEmail>() with { Code = null });
        yield return new("email-change-notice-of-an-administrator", Sample<EmailChangeNoticeEmail>() with
        {
            StopLink = null,
            IpAddress = null,
            Device = null,
        });
        yield return new("password-changed-without-device", Sample<PasswordChangedEmail>() with { IpAddress = null, Device = null });
        yield return new("account-locked-for-good", Sample<AccountLockedEmail>() with { LockedUntil = null });
        yield return new("account-locked-by-administrator", Sample<AccountLockedEmail>() with
        {
            Cause = AccountLockCause.Administrator,
            LockedUntil = null,
            ResetLink = null,
        });
        yield return new("account-deleted-for-good", Sample<AccountDeletedEmail>() with { ErasedAt = null, KeepLink = null });
        yield return new("link-login-of-nobody", Sample<LinkLoginEmail>() with { IsUnproven = true }) { Recipient = new("ada@example.com") };
        yield return new("welcome-without-support", Sample<WelcomeEmail>()) { Brand = new() { ProductName = "Sample ID" } };
        yield return new("welcome-with-logo", Sample<WelcomeEmail>())
        {
            Brand = new()
            {
                ProductName = "Sample ID",
                Url = "https://id.example.com/",
                LogoUrl = "https://id.example.com/logo.png",
                AccentColor = "#0f766e",
                SupportAddress = "support@example.com",
            },
        };
    }

    private static T Sample<T>()
        where T : EmailModel => EmailCatalogue.All.Select(mail => mail.Sample).OfType<T>().Single();
}
