using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using OidcProfiles.Requirements;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Checks what was entered against the schema and the terms. Pure, but for the clock.</summary>
internal sealed class RegistrationForm(
    IAttributeSchemaProvider schemas, ProfileErrorDescriber errors, IOptions<OidcProfilesOptions> options, TimeProvider time)
{
    private readonly ProfilePatcher _patcher = new(new(errors, time), errors, options.Value.Limits);

    /// <summary>All faults of the values and the terms; the address and the password are others' matter.</summary>
    public IEnumerable<IdentityError> Check(RegistrationRequest request)
    {
        var schema = schemas.Current;
        var profile = new UserProfile { UserId = string.Empty };
        var stamp = new ChangeStamp(new(ValueSource.User, Actor: null, time.GetUtcNow()), CorrelationId: null);
        var (change, faults) = _patcher.Apply(schema, profile, new() { Changes = request.Values }, Party.EndUser, stamp);
        var snapshot = new ProfileSnapshot(
            new() { UserId = string.Empty, UserName = request.UserName, Email = request.Address },
            change?.Profile ?? profile);
        var missing = ProfileRequirements.FindMissing(schema, snapshot, RequirementStage.Registration, request.ClientId)
            .Where(definition => CanBeEntered(definition) && !IsEntered(request.Values, definition.Name));
        return
        [
            .. faults,
            .. missing.Select(errors.RequiredAttribute),
            .. options.Value.Accounts.Registration.TermsVersion is { } terms && terms != request.TermsVersion
                ? (IEnumerable<IdentityError>)[errors.TermsNotAccepted()]
                : [],
        ];
    }

    /// <summary>What was entered and is wrong has its own error already.</summary>
    private static bool IsEntered(IReadOnlyDictionary<string, JsonElement> values, string name) =>
        values.TryGetValue(name, out var value) && !EnteredValue.IsBlank(value);

    /// <summary>A telephone number, which belongs to the account, is given when there is one: nobody shall be kept out for want of it.</summary>
    private static bool CanBeEntered(AttributeDefinition definition) =>
        definition.Origin == AttributeOrigin.Profile || definition.Id == StandardAttributes.PreferredUserName;
}
