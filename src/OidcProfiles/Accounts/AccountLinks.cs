using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts;

/// <summary>The addresses of the account pages, for mails: from <see cref="OidcProfilesOptions.PublicUrl"/> only, never from a request.</summary>
public sealed class AccountLinks(IOptions<OidcProfilesOptions> options)
{
    /// <summary>The sign-in page.</summary>
    public Uri SignIn => Make("login");

    /// <summary>The page to ask for a new password.</summary>
    public Uri ForgotPassword => Make("forgot-password");

    /// <summary>The page with password, sessions and connected applications.</summary>
    public Uri Security => Make("security");

    /// <summary>The page that makes the account after a registration.</summary>
    /// <param name="token">The token of the proof.</param>
    public Uri ConfirmEmail(string token) => Make("confirm-email", token);

    /// <summary>The page to choose a new password.</summary>
    /// <param name="token">The token of the proof.</param>
    public Uri ResetPassword(string token) => Make("reset-password", token);

    /// <summary>The page that gives the account its new address.</summary>
    /// <param name="token">The token of the proof.</param>
    public Uri ConfirmEmailChange(string token) => Make("confirm-email-change", token);

    /// <summary>The page that stops a change of address.</summary>
    /// <param name="token">The token of the proof.</param>
    public Uri StopEmailChange(string token) => Make("stop-email-change", token);

    /// <summary>The page that ends a sign-in with a provider.</summary>
    /// <param name="token">The token of the proof.</param>
    public Uri ConfirmExternalLogin(string token) => Make("external-login/confirm", token);

    /// <summary>The page that accepts an invitation.</summary>
    /// <param name="token">The token of the proof.</param>
    public Uri Invitation(string token) => Make("accept-invitation", token);

    private Uri Make(string page, string? token = null)
    {
        var root = options.Value.PublicUrl
            ?? throw new InvalidOperationException("The links of mails need the public address of the server: set OidcProfiles:PublicUrl.");
        return new Uri($"{root.AbsoluteUri.TrimEnd('/')}/account/{page}{(token is null ? string.Empty : $"?token={token}")}");
    }
}
