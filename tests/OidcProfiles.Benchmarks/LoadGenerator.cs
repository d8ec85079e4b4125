using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OidcProfiles.Benchmarks;

/// <summary>Asks one address as often as the server can answer, with <c>wrk</c>, which takes little of the processor itself.</summary>
internal static partial class LoadGenerator
{
    /// <summary>Sixteen connections for two seconds.</summary>
    /// <returns>Answers a second.</returns>
    public static async Task<double> RunAsync(Uri address, string accessToken)
    {
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-t1", "-c16", "-d2s", "-H", $"Authorization: Bearer {accessToken}", address.AbsoluteUri])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Start(start);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return !output.Contains("Non-2xx", StringComparison.Ordinal) && Rate().Match(output) is { Success: true } match
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"Not every request was answered well:{Environment.NewLine}{output}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("This benchmark needs the program wrk (Debian package 'wrk').", exception);
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)")]
    private static partial Regex Rate();
}
