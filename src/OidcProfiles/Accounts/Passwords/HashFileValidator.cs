using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>Refuses a file of hashes at start that the offline check could not use.</summary>
internal sealed class HashFileValidator(IServiceProvider services) : IValidateOptions<OidcProfilesOptions>
{
    public ValidateOptionsResult Validate(string? name, OidcProfilesOptions options) =>
        options.Passwords?.Breached is { Mode: BreachedPasswordMode.Offline, File: { Length: > 0 } file }
        && HashFile.FindFault(HashFile.Locate(file, services)) is { } fault
            ? ValidateOptionsResult.Fail($"Passwords:Breached:File '{file}' {fault}; accepted: a file with a line HASH or HASH:COUNT for "
                + "each password, the SHA-1 hash in hexadecimal, in ascending order.")
            : ValidateOptionsResult.Success;
}
