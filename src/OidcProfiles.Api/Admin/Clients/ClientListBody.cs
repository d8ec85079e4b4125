using OidcProfiles.Administration.Clients;

namespace OidcProfiles.Api.Admin.Clients;

/// <summary>The clients that act for people.</summary>
/// <param name="Items">By name.</param>
/// <param name="HasMore">Whether there are more than a list has at most.</param>
internal sealed record ClientListBody(IReadOnlyList<ClientListBody.ClientSummaryBody> Items, bool HasMore)
{
    public static ClientListBody Of(ClientOverview overview) => new(
        [
            .. overview.Clients.Select(summary => new ClientSummaryBody(
                summary.Client.ClientId, summary.Client.Name, summary.AttributeCount, ClientGroupBody.Of(summary.Group))),
        ],
        overview.HasMore);

    /// <summary>A client in a list.</summary>
    /// <param name="ClientId">The client id.</param>
    /// <param name="Name">What administrators know it by.</param>
    /// <param name="AttributeCount">How many attributes it can get at most, wherever.</param>
    /// <param name="RequiredGroup">The group that it requires; absent if it is for everybody, and for whoever may not read users.</param>
    internal sealed record ClientSummaryBody(string ClientId, string Name, int AttributeCount, ClientGroupBody? RequiredGroup);
}
