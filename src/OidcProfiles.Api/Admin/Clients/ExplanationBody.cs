using System.Text.Json;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Api.Admin.Attributes;
using OidcProfiles.Claims.Evaluation;

namespace OidcProfiles.Api.Admin.Clients;

/// <summary>What a client gets of a person, and why; made by the evaluation that answers clients.</summary>
/// <param name="Status">Whether it gets an answer.</param>
/// <param name="ClientId">The client.</param>
/// <param name="RefusedScopes">Scopes of the question that it may not ask for; the answer is the one without them.</param>
/// <param name="Fault">What is wrong with <c>claims</c>; absent if nothing is.</param>
/// <param name="RequiredGroup">The group that the person is not in; absent if none is missing, or there is no such group any more.</param>
/// <param name="UserInfo">What UserInfo answers; absent without an answer, and without the scope <c>openid</c>.</param>
/// <param name="IdToken">What the ID token holds of the profile; absent likewise.</param>
/// <param name="AccessToken">What the access token holds of the profile; absent without an answer.</param>
/// <param name="Decisions">Every attribute in use with the rule that decided, then what contributors added.</param>
internal sealed record ExplanationBody(
    ClientExplanationStatus Status,
    string ClientId,
    IReadOnlyList<string> RefusedScopes,
    string? Fault,
    ClientGroupBody? RequiredGroup,
    IReadOnlyDictionary<string, JsonElement>? UserInfo,
    IReadOnlyDictionary<string, JsonElement>? IdToken,
    IReadOnlyDictionary<string, JsonElement>? AccessToken,
    IReadOnlyList<ExplanationBody.DecisionBody> Decisions)
{
    public static ExplanationBody Of(ClientExplanation explanation) => new(
        explanation.Status,
        explanation.Client.ClientId,
        explanation.RefusedScopes,
        explanation.Fault,
        explanation.RequiredGroup is { } group ? new(group.Id, group.Name) : null,
        ClaimValues.Of(explanation.UserInfo),
        ClaimValues.Of(explanation.IdToken),
        ClaimValues.Of(explanation.AccessToken),
        [
            .. explanation.Claims.Select(claim => new DecisionBody(
                claim.Definition?.Id, claim.Name, claim.UserInfo, claim.IdToken, claim.AccessToken, claim.IsWithheld)),
        ]);

    /// <summary>Why one claim is in or out.</summary>
    /// <param name="AttributeId">The attribute; absent for a claim that a contributor of the host added.</param>
    /// <param name="Name">The claim, or its member of <c>custom_attributes</c>; with a language tag where the client asked for one.</param>
    /// <param name="UserInfo">At UserInfo; absent if there is none.</param>
    /// <param name="IdToken">In the ID token; absent if there is none.</param>
    /// <param name="AccessToken">In the access token; absent if nothing was asked there.</param>
    /// <param name="IsWithheld">Whether it would go out, had the person not withheld it or not been asked yet.</param>
    internal sealed record DecisionBody(
        string? AttributeId, string Name, ClaimReason? UserInfo, ClaimReason? IdToken, ClaimReason? AccessToken, bool IsWithheld);
}
