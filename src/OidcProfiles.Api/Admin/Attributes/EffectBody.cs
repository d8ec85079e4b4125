using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Claims.Explaining;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Api.Admin.Attributes;

/// <summary>What a change of definitions would do. Nothing was changed.</summary>
/// <param name="CanBeSaved">Whether it would be saved: there is no fault, and no two people have the same value of what shall be unique.</param>
/// <param name="Errors">Why it would be refused, as saving it says; with any, nothing else is told.</param>
/// <param name="Differences">The definitions that would change.</param>
/// <param name="Clients">The clients that would gain or lose a claim of people who have a value.</param>
/// <param name="HasMoreClients">Whether there are more clients than those that were looked at.</param>
/// <param name="Example">One person's claims before and after; absent if none was asked for.</param>
internal sealed record EffectBody(
    bool CanBeSaved,
    IReadOnlyList<ApiFault> Errors,
    IReadOnlyList<EffectBody.DifferenceBody> Differences,
    IReadOnlyList<EffectBody.ClientEffectBody> Clients,
    bool HasMoreClients,
    EffectBody.ExampleBody? Example)
{
    public static EffectBody Of(AttributeEffect effect, ProfileActor actor, Func<IdentityError, string?> field) => new(
        effect.CanBeSaved,
        [.. effect.Errors.Select(error => ApiFault.Of(error, field(error)))],
        [.. effect.Differences.Select(difference => DifferenceBody.Of(difference, actor))],
        [.. effect.Clients.Select(ClientEffectBody.Of)],
        effect.HasMoreClients,
        effect.Example is null ? null : ExampleBody.Of(effect.Example));

    /// <summary>How one definition would change.</summary>
    /// <param name="AttributeId">The attribute.</param>
    /// <param name="Name">Its name afterwards.</param>
    /// <param name="IsStandard">Whether it is a standard attribute.</param>
    /// <param name="Kind">What happens to it.</param>
    /// <param name="Members">The members that differ; none if the attribute is new.</param>
    /// <param name="Before">The old definition; absent if there is none.</param>
    /// <param name="After">The new definition.</param>
    /// <param name="Values">What it does to stored values; absent if it cannot touch them.</param>
    internal sealed record DifferenceBody(
        string AttributeId,
        string Name,
        bool IsStandard,
        SchemaDifferenceKind Kind,
        IReadOnlyList<string> Members,
        JsonElement? Before,
        JsonElement After,
        ValuesBody? Values)
    {
        public static DifferenceBody Of(SchemaDifference difference, ProfileActor actor) => new(
            difference.AttributeId,
            difference.Name,
            difference.IsStandard,
            difference.Kind,
            difference.Members,
            difference.Before,
            difference.After,
            difference.Values is not { } values ? null : new(
                values.Stored,
                values.Invalid,
                values.Duplicate,
                actor.May(AdminArea.Users, AdminLevel.Read) ? values.ExampleUserIds : null));
    }

    /// <summary>What a new definition does to the values that users have.</summary>
    /// <param name="Stored">How many users have a value.</param>
    /// <param name="Invalid">How many of them would have one that is valid now and no longer, or that nobody sees any more.</param>
    /// <param name="Duplicate">How many of them have a value that another user has too, though it shall become unique.</param>
    /// <param name="ExampleUserIds">Up to five ids of users with such values; absent for whoever may not read users.</param>
    internal sealed record ValuesBody(int Stored, int Invalid, int Duplicate, IReadOnlyList<string>? ExampleUserIds);

    /// <summary>What one client would gain and lose.</summary>
    /// <param name="ClientId">The client.</param>
    /// <param name="Name">What administrators know it by.</param>
    /// <param name="Claims">Its claims that would come or go.</param>
    internal sealed record ClientEffectBody(string ClientId, string Name, IReadOnlyList<ClaimEffectBody> Claims)
    {
        public static ClientEffectBody Of(ClientEffect effect) => new(
            effect.Client.ClientId,
            effect.Client.Name,
            [.. effect.Claims.Select(claim => new ClaimEffectBody(claim.AttributeId, claim.Claim, claim.Destination, claim.IsGained, claim.Reason))]);
    }

    /// <summary>A claim that would come or go.</summary>
    /// <param name="AttributeId">The attribute.</param>
    /// <param name="Claim">The claim; a member of <c>custom_attributes</c> with that name before a dot.</param>
    /// <param name="Destination">Where.</param>
    /// <param name="IsGained">Whether it comes or goes.</param>
    /// <param name="Reason">What kept it out before, or would keep it out; absent if there was or would be no such claim.</param>
    internal sealed record ClaimEffectBody(string AttributeId, string Claim, ClaimDestinations Destination, bool IsGained, ClaimReason? Reason);

    /// <summary>What one client gets of one person before and after.</summary>
    /// <param name="Status">Whether there is anything to show.</param>
    /// <param name="Before">By the definitions in force; absent if nothing is shown.</param>
    /// <param name="After">By the definitions as they would be; absent if nothing is shown.</param>
    internal sealed record ExampleBody(EffectExampleStatus Status, ClaimsBody? Before, ClaimsBody? After)
    {
        public static ExampleBody Of(EffectExample example) => new(example.Status, ClaimsBody.Of(example.Before), ClaimsBody.Of(example.After));
    }

    /// <summary>What one client gets of one person.</summary>
    /// <param name="Status">Whether it gets an answer.</param>
    /// <param name="UserInfo">What UserInfo answers; absent without an answer, as are the others.</param>
    /// <param name="IdToken">What an ID token holds of the profile.</param>
    /// <param name="AccessToken">What an access token holds of the profile.</param>
    internal sealed record ClaimsBody(
        ProfileClaimsStatus Status,
        IReadOnlyDictionary<string, JsonElement>? UserInfo,
        IReadOnlyDictionary<string, JsonElement>? IdToken,
        IReadOnlyDictionary<string, JsonElement>? AccessToken)
    {
        public static ClaimsBody? Of(ProfileClaimsExplanation? claims) => claims is null ? null : new(
            claims.Status,
            ClaimValues.Of(claims.UserInfo?.Claims),
            ClaimValues.Of(claims.IdToken?.Claims),
            ClaimValues.Of(claims.AccessToken?.Claims));
    }
}
