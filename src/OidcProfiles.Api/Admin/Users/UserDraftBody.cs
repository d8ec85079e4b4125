using System.Text.Json;
using OidcProfiles.Administration.Accounts;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>An account that is to be made.</summary>
internal sealed record UserDraftBody
{
    /// <summary>The e-mail address; needed.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the address is known to be the person's; an invitation proves it by itself.</summary>
    public bool EmailVerified { get; init; }

    /// <summary>The user name; absent to take the address.</summary>
    public string? UserName { get; init; }

    /// <summary>How the person gets in; an invitation if absent.</summary>
    public UserEntrance Entrance { get; init; }

    /// <summary>The temporary password, of at most 256 characters; absent to have one made. Not for an invitation.</summary>
    public string? Password { get; init; }

    /// <summary>The language of the mail (BCP 47) where the profile says none.</summary>
    public string? Culture { get; init; }

    /// <summary>Values of the profile by attribute name, in other languages as <c>given_name#ja</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Attributes { get; init; }

    /// <exception cref="Http.ApiException">The parts of it do not go together.</exception>
    public NewUser ToUser()
    {
        UserInput.CheckPassword(Password);
        return Password is not null && Entrance == UserEntrance.Invitation
            ? throw UserInput.Refuse("InvalidParameter", "password", "A password is not accepted with an invitation; accepted: entrance temporaryPassword.")
            : new()
            {
                Address = Email ?? string.Empty,
                UserName = UserName,
                Values = Attributes ?? new Dictionary<string, JsonElement>(),
                Entrance = Entrance == UserEntrance.Invitation ? NewUserEntrance.Invitation : NewUserEntrance.TemporaryPassword,
                Password = Password,
                IsAddressConfirmed = EmailVerified,
                Culture = UserInput.ReadCulture(Culture),
            };
    }

    /// <summary>No secret.</summary>
    public override string ToString() => nameof(UserDraftBody);
}
