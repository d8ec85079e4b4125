using Microsoft.Extensions.Options;
using OidcProfiles.Attributes;

namespace OidcProfiles;

/// <summary>Refuses wrong options at start with one message that lists every fault.</summary>
internal sealed class OidcProfilesOptionsValidator : IValidateOptions<OidcProfilesOptions>
{
    public ValidateOptionsResult Validate(string? name, OidcProfilesOptions options)
    {
        var faults = AttributeOptionsFaults.Find(options).ToList();
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(["The OidcProfiles options have faults:", .. faults]);
    }
}
