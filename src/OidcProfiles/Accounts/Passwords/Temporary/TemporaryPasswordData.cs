using OidcProfiles.Accounts.Data;

namespace OidcProfiles.Accounts.Passwords.Temporary;

/// <summary>That an administrator has set a password which the person has yet to replace.</summary>
internal sealed class TemporaryPasswordData(ITemporaryPasswordStore store) : IPersonalDataContributor
{
    public string Name => "temporary_password";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken) => await output.WriteListAsync<TemporaryPassword>(
        await store.FindAsync(userId, cancellationToken) is { } known ? [known] : [],
        (json, password) =>
        {
            json.WriteString("set_at", password.IssuedAt);
            json.WriteString("expires_at", password.ExpiresAt);
        },
        cancellationToken);
}
