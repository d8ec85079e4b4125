using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Data;

/// <summary>The accounts elsewhere that the person signs in with.</summary>
internal sealed class LoginData<TUser>(UserManager<TUser> users) : IPersonalDataContributor
    where TUser : class
{
    public string Name => "external_logins";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken)
    {
        var logins = users.SupportsUserLogin && await users.FindByIdAsync(userId) is { } user ? await users.GetLoginsAsync(user) : [];
        await output.WriteListAsync(
            logins,
            (json, login) =>
            {
                json.WriteString("provider", login.LoginProvider);
                json.WriteString("provider_name", login.ProviderDisplayName);
                json.WriteString("subject", login.ProviderKey);
            },
            cancellationToken);
    }
}
