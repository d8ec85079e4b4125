using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Claims.Explaining;
using OidcProfiles.Groups;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Clients;

/// <summary>Says what a client gets of a person, and why.</summary>
internal sealed class ClientExplainer(ClientQuestionReader questions, ProfileClaimsService claims, ClientAccess access, IProfileStore profiles)
{
    private const string OpenId = "openid";

    public async Task<ClientExplanation?> ExplainAsync(ClientQuestion question, ProfileActor actor, CancellationToken cancellationToken)
    {
        actor.Demand(AdminArea.Users, AdminLevel.Read);
        actor.Demand(AdminArea.Attributes, AdminLevel.Read);
        if (await questions.ReadAsync(question, cancellationToken) is not { } reading)
        {
            return null;
        }

        var (client, refused, fault, request) = reading;
        var explanation = new ClientExplanation(client, ClientExplanationStatus.InvalidClaims) { RefusedScopes = refused, Fault = fault };
        if (fault is not null)
        {
            return explanation;
        }

        var found = await claims.ExplainAsync(request, cancellationToken);
        if (found.Status != ProfileClaimsStatus.Found)
        {
            return explanation with { Status = await FindStatusAsync(found.Status, request.UserId, cancellationToken) };
        }

        return await access.FindRefusalAsync(request.UserId, request.ClientId, cancellationToken) is { } refusal
            ? explanation with { Status = ClientExplanationStatus.GroupRequired, RequiredGroup = refusal.Group }
            : Answer(explanation, request.Scopes.Contains(OpenId), found);
    }

    /// <summary>UserInfo and ID tokens are for those who have <c>openid</c> (OIDC Core 3.1.2.1, 5.3); access tokens for all.</summary>
    private static ClientExplanation Answer(ClientExplanation explanation, bool isOpenId, ProfileClaimsExplanation found)
    {
        var (userInfo, idToken) = isOpenId ? (found.UserInfo, found.IdToken) : (null, null);
        return explanation with
        {
            Status = ClientExplanationStatus.Answered,
            UserInfo = userInfo?.Claims,
            IdToken = idToken?.Claims,
            AccessToken = found.AccessToken?.Claims,
            Claims = Join(userInfo, idToken, found.AccessToken),
        };
    }

    /// <summary>The decisions of all destinations side by side: attributes in the order of the schema, what was added at the end.</summary>
    private static ImmutableArray<ClaimExplanation> Join(
        DestinationExplanation? userInfo, DestinationExplanation? idToken, DestinationExplanation? accessToken)
    {
        var (atUserInfo, inIdToken, inAccessToken) = (ByClaim(userInfo), ByClaim(idToken), ByClaim(accessToken));
        var order = (accessToken ?? userInfo)?.Decisions.Where(decision => decision.Definition is not null)
            .Select((decision, place) => (decision.Definition!.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place) ?? [];
        return
        [
            .. atUserInfo.Keys.Concat(inIdToken.Keys).Concat(inAccessToken.Keys).Distinct()
                .OrderBy(key => key.Definition is { } definition ? order[definition.Id] : int.MaxValue)
                .Select(key => new ClaimExplanation(key.Definition, key.Name, Find(atUserInfo, key), Find(inIdToken, key), Find(inAccessToken, key))),
        ];
    }

    private static Dictionary<(AttributeDefinition? Definition, string Name), ClaimReason> ByClaim(DestinationExplanation? explanation) =>
        explanation?.Decisions.ToDictionary(decision => (decision.Definition, decision.Name), decision => decision.Reason) ?? [];

    private static ClaimReason? Find(
        Dictionary<(AttributeDefinition? Definition, string Name), ClaimReason> reasons, (AttributeDefinition? Definition, string Name) key) =>
        reasons.TryGetValue(key, out var reason) ? reason : null;

    /// <summary>Clients are told of an account that waits to be erased what they are told of none; an administrator is told which it is.</summary>
    private async Task<ClientExplanationStatus> FindStatusAsync(
        ProfileClaimsStatus status, string userId, CancellationToken cancellationToken) => status switch
        {
            ProfileClaimsStatus.Locked => ClientExplanationStatus.UserLocked,
            ProfileClaimsStatus.OtherSubject => ClientExplanationStatus.OtherSubject,
            ProfileClaimsStatus.ContributorFailed => ClientExplanationStatus.ContributorFailed,
            _ => await profiles.FindAsync(userId, cancellationToken) is { Account.IsBeingDeleted: true }
                ? ClientExplanationStatus.UserBeingDeleted
                : ClientExplanationStatus.UserNotFound,
        };
}
