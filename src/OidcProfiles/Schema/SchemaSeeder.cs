using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;

namespace OidcProfiles.Schema;

/// <summary>Stores what the configuration defines and the database does not know, once; then loads the schema.</summary>
internal sealed class SchemaSeeder(
    SchemaWriter writer, AttributeSchemaCache cache, IOptions<OidcProfilesOptions> options, ILogger<SchemaSeeder> logger)
{
    private static readonly ProfileActor Actor = ProfileActor.System;

    /// <exception cref="OptionsValidationException">The configuration has faults.</exception>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var left = new Dictionary<string, string>(StringComparer.Ordinal);
        var seed = new SchemaSeed(options.Value, left, writer.FindFaults);
        IdentityResult result;
        do
        {
            // Several instances may start at once; the writer lets the later ones see what the first one stored.
            result = await writer.ChangeAsync(seed.Add, Actor, cancellationToken);
        }
        while (!result.Succeeded && (IsOvertaken(result) || LeaveOut(result, left)));

        foreach (var (attribute, reason) in left)
        {
            Log.NotSeeded(logger, attribute, reason);
        }

        if (result.Succeeded && seed.Added.Count > 0)
        {
            Log.SchemaSeeded(logger, string.Join(", ", seed.Added));
        }

        await cache.LoadAsync(cancellationToken);
    }

    /// <summary>Others were faster, and each of them only once: it comes to an end.</summary>
    private static bool IsOvertaken(IdentityResult result) =>
        result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.SchemaConcurrencyFailure));

    /// <summary>An attribute whose stored values are not unique as configured; everything else is found before it is written.</summary>
    private static bool LeaveOut(IdentityResult result, Dictionary<string, string> left)
    {
        var found = false;
        foreach (var error in result.Errors.OfType<AttributeError>())
        {
            found |= left.TryAdd(error.Attribute, error.Description);
        }

        return found;
    }
}
