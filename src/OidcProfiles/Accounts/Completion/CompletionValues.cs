using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using OidcProfiles.Requirements;

namespace OidcProfiles.Accounts.Completion;

/// <summary>The attributes that a person is asked for, and the values that are taken.</summary>
internal sealed class CompletionValues(
    ProfileRequirementService requirements, ProfileManager profiles, IAttributeSchemaProvider schemas, ProfileErrorDescriber errors)
{
    public ProfileErrorDescriber Errors => errors;

    /// <summary>What belongs to the account (address, number) has its own pages with its own proof, and keeps nobody out.</summary>
    /// <returns>Null if there is no such account.</returns>
    public async Task<IReadOnlyList<AttributeDefinition>?> FindMissingAsync(string userId, string? clientId, CancellationToken cancellationToken) =>
        await requirements.FindMissingAsync(userId, RequirementStage.SignIn, clientId, cancellationToken) is { } missing
            ? [.. missing.Where(definition => definition.Origin == AttributeOrigin.Profile)]
            : null;

    /// <summary>Within a unit of work. Every error at once, and then it fails.</summary>
    public async Task<IdentityResult> SaveAsync(
        string userId,
        IReadOnlyDictionary<string, JsonElement> values,
        IReadOnlyList<AttributeDefinition> missing,
        CancellationToken cancellationToken)
    {
        var faults = values.Select(value => Refuse(value.Key, value.Value, missing)).OfType<IdentityError>().ToList();
        var accepted = values.Where(value => Refuse(value.Key, value.Value, missing) is null).ToDictionary(StringComparer.Ordinal);
        var saved = accepted.Count == 0
            ? IdentityResult.Success
            : await profiles.PatchAsync(userId, new() { Changes = accepted }, ProfileActor.Self(userId), cancellationToken);
        return faults.Count == 0 ? saved : IdentityResult.Failed([.. faults, .. saved.Errors]);
    }

    private AttributeError? Refuse(string name, JsonElement value, IReadOnlyList<AttributeDefinition> missing) =>
        missing.FirstOrDefault(definition => definition.Name == name) is { } asked
            ? EnteredValue.IsBlank(value) ? errors.RequiredAttribute(asked) : null
            : RefuseUnasked(name, schemas.Current.Find(name));

    /// <summary>The answer of the policy comes first: whoever may not see an attribute does not learn that it exists.</summary>
    private AttributeError RefuseUnasked(string name, AttributeDefinition? definition) =>
        !AccessPolicy.CanRead(definition, Party.EndUser) ? errors.UnknownAttribute(name)
        : !AccessPolicy.CanWrite(definition, Party.EndUser) ? errors.ReadOnlyAttribute(definition!)
        : errors.NotAskedFor(definition!);
}
