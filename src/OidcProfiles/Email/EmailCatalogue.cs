using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.Email.Models;

namespace OidcProfiles.Email;

/// <summary>All mails that the module sends.</summary>
public static class EmailCatalogue
{
    private const string Base = "https://id.example.com/account/";
    private const string Secret = "?token=mYt5n2Vd8QzLw3Kx";
    private const string Code = "483920";
    private const string IpAddress = "203.0.113.24";
    private const string Device = "Firefox on Linux";
    private const string Provider = "Google";

    private static readonly DateTimeOffset Time = new(2026, 3, 4, 15, 6, 0, TimeSpan.Zero);

    /// <summary>All of them, in the order in which people meet them.</summary>
    public static IReadOnlyList<EmailDefinition> All { get; } =
    [
        new("confirm-address", "After registration, to find out whether the address is the person's own.", EmailPriority.Interactive,
            new ConfirmAddressEmail(new($"{Base}confirm-email{Secret}"), Code, TimeSpan.FromHours(24))),
        new("welcome", "When the address of a new account has been confirmed.", EmailPriority.Notice,
            new WelcomeEmail(new($"{Base}login"))),
        new("already-registered", "When somebody registers with an address that has an account: its owner learns of it, the other does not.",
            EmailPriority.Interactive, new AlreadyRegisteredEmail(new($"{Base}login"), new($"{Base}forgot-password"))),
        new("reset-password", "When somebody asks for a new password.", EmailPriority.Interactive,
            new ResetPasswordEmail(new($"{Base}reset-password{Secret}"), Code, TimeSpan.FromMinutes(20))),
        new("password-changed", "When a password was changed or reset.", EmailPriority.Notice,
            new PasswordChangedEmail(Time, IpAddress, Device, new($"{Base}forgot-password"))),
        new("invitation", "When an administrator makes an account for somebody.", EmailPriority.Interactive,
            new InvitationEmail(new($"{Base}invitation{Secret}"), Code, TimeSpan.FromDays(7), "Grace Hopper")),
        new("confirm-email-change", "To the new address when somebody changes it.", EmailPriority.Interactive,
            new ConfirmEmailChangeEmail(new($"{Base}confirm-email-change{Secret}"), Code, TimeSpan.FromHours(1))),
        new("email-change-notice", "To the old address when somebody changes it.", EmailPriority.Notice,
            new EmailChangeNoticeEmail(Time, "a•••@example.org", new($"{Base}stop-email-change{Secret}"), IpAddress, Device)),
        new("account-locked", "When an account is locked.", EmailPriority.Notice,
            new AccountLockedEmail(Time, Time.AddMinutes(15), AccountLockCause.FailedSignIns, new($"{Base}forgot-password"))),
        new("account-deleted", "When a person or an administrator deletes an account.", EmailPriority.Notice,
            new AccountDeletedEmail(Time, Time.AddDays(14), new($"{Base}login"))),
        new("terms-changed", "When new terms are published.", EmailPriority.Bulk,
            new TermsChangedEmail("2026-04", new("https://example.com/terms"), Time.AddDays(30))),
        new("new-sign-in", "When an account is signed in to from a browser not seen before.", EmailPriority.Notice,
            new NewSignInEmail(Time, IpAddress, Device, "Sample shop", new($"{Base}security"))),
        new("link-login", "When somebody who signed in with a provider wants to use an account that has the address.", EmailPriority.Interactive,
            new LinkLoginEmail(Provider, IsUnproven: false, new($"{Base}external-login/confirm{Secret}"), Code, TimeSpan.FromHours(1))),
        new("login-linked", "When an account was linked to a provider.", EmailPriority.Notice,
            new LoginLinkedEmail(Time, Provider, IpAddress, Device, new($"{Base}security"))),
    ];

    /// <summary>Mails of which it is decided only when they are made what they say; they have no templates of their own.</summary>
    internal static IReadOnlyList<EmailDefinition> Deferred { get; } =
    [
        new("account-proof", "When somebody asks for something that needs a link or a code.", EmailPriority.Interactive,
            new ProofEmail(Guid.Empty, TimeSpan.FromMinutes(20))),
        new("sign-in-back-off", "When wrong passwords for what was entered make everybody wait.", EmailPriority.Notice,
            new SignInBackOffEmail("name@example.org", Time, Time.AddMinutes(1))),
        new("template-test", "When an administrator tries a template.", EmailPriority.Interactive,
            new TestEmail("welcome", "en", "welcome/subject", "Welcome")),
    ];

    /// <summary>Finds a mail by its name.</summary>
    /// <param name="name">Such as <c>reset-password</c>.</param>
    public static EmailDefinition? Find(string name) => All.Concat(Deferred).FirstOrDefault(definition => definition.Name == name);

    /// <summary>Finds the mail of a model.</summary>
    /// <param name="model">The model.</param>
    public static EmailDefinition? Find(EmailModel model) => All.Concat(Deferred).FirstOrDefault(definition => definition.ModelType == model.GetType());
}
