using System.Text.Json;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Profiles;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>Makes changes of merge patches.</summary>
internal static class UserRevision
{
    /// <summary>What becomes of an account.</summary>
    /// <param name="patch">The patch.</param>
    /// <param name="seen">The account as it is.</param>
    /// <param name="isExact">Whether whoever sent the patch has seen just that.</param>
    /// <exception cref="ApiException">The patch is not accepted.</exception>
    public static UserChange Of(ApiPatch<UserPatchBody> patch, AdministeredAccount seen, bool isExact)
    {
        if (patch.Cleared.Contains("attributes"))
        {
            throw UserInput.Refuse("InvalidJson", "attributes", "attributes is null; accepted: an object, in which null takes one value away.");
        }

        var (body, now) = (patch.Value, seen.State);
        var (address, number) = (Take("email", body.Email, now.Address), Take("phoneNumber", body.PhoneNumber, now.PhoneNumber));
        return Of("attributes.", body.Attributes ?? new Dictionary<string, JsonElement>(), seen, seen.Profile.ConcurrencyStamp, isExact) with
        {
            Wanted = new(
                Take("userName", body.UserName, now.UserName),
                address,
                Flag("emailVerified", body.EmailVerified, now.IsAddressConfirmed && address == now.Address),
                number,
                Flag("phoneNumberVerified", body.PhoneNumberVerified, now.IsPhoneConfirmed && number == now.PhoneNumber)),
        };

        string Take(string name, string? sent, string current) => sent ?? (patch.Cleared.Contains(name) ? string.Empty : current);
        bool Flag(string name, bool? sent, bool current) => sent ?? (!patch.Cleared.Contains(name) && current);
    }

    /// <summary>What becomes of a profile.</summary>
    /// <param name="path">What stands before the names in the request, for problems.</param>
    /// <param name="patch">The patch, by attribute name.</param>
    /// <param name="seen">The account as it is.</param>
    /// <param name="stamp">The concurrency stamp of the profile.</param>
    /// <param name="isExact">Whether whoever sent the patch has seen just that.</param>
    public static UserChange Of(
        string path, IReadOnlyDictionary<string, JsonElement> patch, AdministeredAccount seen, string? stamp, bool isExact)
    {
        // Whatever is merged with a value is for that value.
        var isMerged = patch.Values.Any(value => value.ValueKind == JsonValueKind.Object);
        return new()
        {
            Seen = seen.State,
            Wanted = seen.State,
            Values = patch.ToDictionary(pair => pair.Key, pair => MergePatch.Apply(path + pair.Key, Find(pair.Key, pair.Value), pair.Value), StringComparer.Ordinal),
            ProfileStamp = isExact || isMerged ? stamp ?? string.Empty : null,
        };

        JsonElement? Find(string name, JsonElement sent) => sent.ValueKind != JsonValueKind.Object ? null : FindIn(seen.Profile, name);
    }

    private static JsonElement? FindIn(ProfileView profile, string name) =>
        profile.Attributes.FirstOrDefault(item => item.Definition.Name == name)?.Value?.ToJson();
}
