using OidcProfiles.Accounts.Applications;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>A client that a user has let in.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="Name">What people know it by.</param>
/// <param name="Since">Since when; absent if nobody knows.</param>
/// <param name="LastUsedAt">When it last got a token for the user; absent if nobody knows.</param>
/// <param name="Scopes">The scopes that were granted.</param>
/// <param name="Attributes">The names of the attributes that go to it, as far as the person may see them.</param>
internal sealed record UserApplicationBody(
    string ClientId, string Name, DateTimeOffset? Since, DateTimeOffset? LastUsedAt, IReadOnlyList<string> Scopes, IReadOnlyList<string> Attributes)
{
    public static UserApplicationBody Of(ConnectedApplication application) => new(
        application.ClientId,
        application.Name,
        application.Since,
        application.LastUsedAt,
        application.Scopes,
        [.. application.Attributes.Select(definition => definition.Name)]);
}
