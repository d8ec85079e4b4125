using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Upstream;

namespace OidcProfiles.Accounts.Data;

/// <summary>The accounts elsewhere that the person signs in with, and what their providers sent last.</summary>
internal sealed class LoginData<TUser>(UserManager<TUser> users, IUpstreamSnapshots snapshots, DataAttributes attributes) : IPersonalDataContributor
    where TUser : class
{
    public string Name => "external_logins";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken)
    {
        var logins = users.SupportsUserLogin && await users.FindByIdAsync(userId) is { } user ? await users.GetLoginsAsync(user) : [];
        var sent = await snapshots.ListAsync(userId, cancellationToken);
        await output.WriteListAsync(
            logins,
            (json, login) =>
            {
                var stored = sent.FirstOrDefault(stored => stored.Snapshot.Provider == login.LoginProvider && stored.Snapshot.Key == login.ProviderKey);
                json.WriteString("provider", login.LoginProvider);
                json.WriteString("provider_name", login.ProviderDisplayName);

                // The key of a link that the module made is a hash; without a snapshot it is what the host took for the subject.
                json.WriteString("subject", stored?.Snapshot.Subject ?? login.ProviderKey);
                if (stored is not null)
                {
                    Write(json, stored);
                }
            },
            cancellationToken);
    }

    private void Write(Utf8JsonWriter json, StoredUpstreamSnapshot stored)
    {
        json.WriteString("issuer", stored.Snapshot.Issuer);
        json.WriteString("linked_at", stored.LinkedAt);
        json.WriteString("seen_at", stored.SeenAt);
        if (stored.Snapshot.Email is { } email)
        {
            json.WriteString("email", email.Address);
            json.WriteBoolean("email_verified", email.IsVerified);
        }

        json.WriteStartObject("attributes");
        foreach (var (name, value) in from pair in stored.Snapshot.Attributes
                                      let name = attributes.FindName(pair.Key)
                                      where name is not null
                                      orderby name
                                      select (name, pair.Value))
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
