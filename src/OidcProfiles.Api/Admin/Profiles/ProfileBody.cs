using OidcProfiles.Administration.Users;

namespace OidcProfiles.Api.Admin.Profiles;

/// <summary>Everything that the schema knows of a user.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="Attributes">Every attribute that is in use, with a value or without, in the order of forms.</param>
internal sealed record ProfileBody(string UserId, IReadOnlyList<ProfileValueBody> Attributes)
{
    public static ProfileBody Of(UserDetails user) => new(user.Account.UserId, [.. user.Attributes.SelectMany(ProfileValueBody.Of)]);
}
