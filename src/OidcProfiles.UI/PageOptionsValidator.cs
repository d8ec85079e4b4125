using System.Globalization;
using Microsoft.Extensions.Options;

namespace OidcProfiles.UI;

/// <summary>Names every fault of the settings of the pages.</summary>
internal sealed class PageOptionsValidator : IValidateOptions<PageOptions>
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, PageOptions options)
    {
        var faults = Find(options).Select(fault => $"OidcProfiles:Pages:{fault}").ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Find(PageOptions options)
    {
        foreach (var culture in options.Cultures.Concat(options.Texts.Keys).Where(culture => !IsCulture(culture)))
        {
            yield return $"Cultures '{culture}' is not accepted; accepted: language tags such as en or pt-BR.";
        }

        foreach (var (setting, address) in new[]
        {
            ("Stylesheet", options.Stylesheet),
            ("Logo", options.Logo),
            ("HomeUrl", options.HomeUrl),
            ("ExternalLoginUrl", options.ExternalLoginUrl is "" ? null : options.ExternalLoginUrl),
            ("EndSession:Url", options.EndSession?.Url),
        })
        {
            if (address is not null && !IsLocal(address))
            {
                yield return $"{setting} '{address}' is not accepted; accepted: an address of this server that begins with / or ~/.";
            }
        }

        if (string.IsNullOrEmpty(options.EndSession?.Button))
        {
            yield return "EndSession:Button is empty; accepted: the name of a form field.";
        }

        if (options.FreshSignIn < TimeSpan.FromMinutes(1) || options.FreshSignIn > TimeSpan.FromDays(1))
        {
            yield return $"FreshSignIn '{options.FreshSignIn}' is not accepted; accepted: from one minute to one day.";
        }

        if (options.Limits is not { PerNetwork: > 0, PerAccount: > 0 } || options.Limits.Window <= TimeSpan.Zero || options.Limits.Window > LongestWindow)
        {
            yield return "Limits are not accepted; accepted: PerNetwork and PerAccount of 1 or more, and a Window of more than 0 and at most one hour.";
        }
    }

    private static bool IsCulture(string name)
    {
        try
        {
            return name.Length > 0 && CultureInfo.GetCultureInfo(name).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private static bool IsLocal(string address) =>
        (address.StartsWith('/') || address.StartsWith("~/", StringComparison.Ordinal))
        && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal);
}
