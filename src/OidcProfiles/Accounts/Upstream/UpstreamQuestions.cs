using System.Text.Json;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Attributes;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Says what has to be asked of a person who came from a provider.</summary>
internal sealed class UpstreamQuestions<TUser>(
    PendingLogins pending, AccountUsers<TUser> users, UpstreamProviders providers, RegistrationCheck registration)
    where TUser : class
{
    private static readonly string[][] Names = [["name"], ["given_name", "family_name"], ["nickname"], [StandardAttributes.PreferredUserName]];

    /// <returns>Null if nothing is pending (any more).</returns>
    public async Task<UpstreamQuestion?> FindAsync(string? secret, CancellationToken cancellationToken)
    {
        if (await pending.FindAsync(secret, cancellationToken) is not { Snapshot: var snapshot })
        {
            return null;
        }

        // Only who has proven an address learns whether somebody has it.
        var email = snapshot.Email;
        return new()
        {
            Provider = snapshot.Provider,
            ProviderName = await providers.NameOfAsync(snapshot.Provider),
            Name = NameOf(snapshot),
            Address = email?.Address,
            IsOwner = email is { IsVerified: true } && (await users.FindByAddressAsync(email.Address, email.Comparable)).IsTaken,
            MaySignUp = registration.Options.Enabled,
        };
    }

    private static string? NameOf(UpstreamSnapshot snapshot) => Names
        .Select(parts => string.Join(' ', parts.Select(part => TextOf(snapshot, part)).OfType<string>()))
        .FirstOrDefault(name => name.Length > 0);

    private static string? TextOf(UpstreamSnapshot snapshot, string attribute) =>
        snapshot.Attributes.TryGetValue(attribute, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
