using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Data;

/// <summary>The account: what Identity keeps, and of the host's own properties those that are marked as personal.</summary>
internal sealed class AccountData<TUser>(UserManager<TUser> users) : IPersonalDataContributor
    where TUser : class
{
    /// <summary>Identity's own mark, for what its own download page would show.</summary>
    private static readonly PropertyInfo[] Marked =
    [
        .. typeof(TUser).GetProperties().Where(property =>
            property.IsDefined(typeof(PersonalDataAttribute)) && property.DeclaringType?.Namespace != typeof(IdentityUser).Namespace),
    ];

    public string Name => "account";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken)
    {
        var user = await users.FindByIdAsync(userId)
            ?? throw new InvalidOperationException("The account was deleted while its data were written.");
        var json = output.Json;
        json.WriteStartObject();
        json.WriteString("id", userId);
        json.WriteString("user_name", await users.GetUserNameAsync(user));
        await WriteAddressesAsync(json, user);
        await WriteSecurityAsync(json, user);
        await WriteGroupsAsync(json, user);
        foreach (var property in Marked)
        {
            json.WritePropertyName(property.Name);
            JsonSerializer.Serialize(json, property.GetValue(user), property.PropertyType);
        }

        json.WriteEndObject();
    }

    private async Task WriteAddressesAsync(Utf8JsonWriter json, TUser user)
    {
        if (users.SupportsUserEmail)
        {
            json.WriteString("email", await users.GetEmailAsync(user));
            json.WriteBoolean("email_verified", await users.IsEmailConfirmedAsync(user));
        }

        if (users.SupportsUserPhoneNumber)
        {
            json.WriteString("phone_number", await users.GetPhoneNumberAsync(user));
            json.WriteBoolean("phone_number_verified", await users.IsPhoneNumberConfirmedAsync(user));
        }
    }

    /// <summary>Whether there is something, never what it is.</summary>
    private async Task WriteSecurityAsync(Utf8JsonWriter json, TUser user)
    {
        if (users.SupportsUserPassword)
        {
            json.WriteBoolean("has_password", await users.HasPasswordAsync(user));
        }

        if (users.SupportsUserTwoFactor)
        {
            json.WriteBoolean("two_factor_enabled", await users.GetTwoFactorEnabledAsync(user));
        }

        if (users.SupportsUserAuthenticatorKey)
        {
            json.WriteBoolean("has_authenticator", !string.IsNullOrEmpty(await users.GetAuthenticatorKeyAsync(user)));
        }

        if (users.SupportsUserLockout)
        {
            json.WriteNumber("failed_sign_ins", await users.GetAccessFailedCountAsync(user));
            json.WritePropertyName("locked_until");
            JsonSerializer.Serialize(json, await users.GetLockoutEndDateAsync(user));
        }
    }

    private async Task WriteGroupsAsync(Utf8JsonWriter json, TUser user)
    {
        if (users.SupportsUserRole)
        {
            json.WritePropertyName("roles");
            JsonSerializer.Serialize(json, await users.GetRolesAsync(user));
        }

        if (users.SupportsUserClaim)
        {
            json.WritePropertyName("claims");
            JsonSerializer.Serialize(json, (await users.GetClaimsAsync(user)).Select(claim => new { type = claim.Type, value = claim.Value }));
        }
    }
}
