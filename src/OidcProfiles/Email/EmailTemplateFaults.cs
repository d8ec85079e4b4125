using OidcProfiles.Email.Templates;
using OidcProfiles.Templating;

namespace OidcProfiles.Email;

/// <summary>The faults of the settings of templates.</summary>
internal static class EmailTemplateFaults
{
    private const int MostIterations = 100_000;
    private const int MostDepth = 100;
    private const int MostOutput = 16 * 1024 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(1);

    public static IEnumerable<string> Find(EmailOptions options)
    {
        if (options.DefaultCulture is not { } culture || EmailCultures.Canonicalize(culture) is null)
        {
            yield return $"Email:DefaultCulture '{SafeName.Shorten(options.DefaultCulture)}' is not accepted; accepted: a language tag (BCP 47) "
                + "such as en or pt-BR.";
        }

        if (options.TemplateFolder is { } folder && (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0', StringComparison.Ordinal)))
        {
            yield return $"Email:TemplateFolder '{SafeName.Shorten(folder)}' is not accepted; accepted: the path of a folder, or null for none.";
        }

        foreach (var fault in options.Limits is null ? ["Email:Limits is null; accepted: an object, or nothing at all."] : Find(options.Limits))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Find(TemplateLimits limits)
    {
        if (limits.Iterations is < 1 or > MostIterations)
        {
            yield return $"Email:Limits:Iterations '{limits.Iterations}' is not accepted; accepted: 1 to {MostIterations}.";
        }

        if (limits.Depth is < 1 or > MostDepth)
        {
            yield return $"Email:Limits:Depth '{limits.Depth}' is not accepted; accepted: 1 to {MostDepth}.";
        }

        if (limits.OutputLength is < 1 or > MostOutput)
        {
            yield return $"Email:Limits:OutputLength '{limits.OutputLength}' is not accepted; accepted: 1 to {MostOutput}.";
        }

        if (limits.Time <= TimeSpan.Zero || limits.Time > MostTime)
        {
            yield return $"Email:Limits:Time '{limits.Time}' is not accepted; accepted: more than 0 and at most {MostTime}.";
        }
    }
}
