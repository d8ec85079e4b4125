using System.Globalization;
using Xunit.Abstractions;

namespace OidcProfiles.Tests.Properties;

/// <summary>
/// Runs a property on many random cases. Each case has a seed of its own; one that fails tells it, and
/// <c>OIDCPROFILES_SEED=n OIDCPROFILES_CASES=1</c> runs just that one again.
/// </summary>
internal static class Cases
{
    private const int UsualSeed = 20_261_121;

    public static async Task CheckAsync(ITestOutputHelper output, int count, Func<Randomness, Task> check)
    {
        var first = Read("OIDCPROFILES_SEED", UsualSeed);
        count = Read("OIDCPROFILES_CASES", count);
        for (var seed = first; seed < first + count; seed++)
        {
            try
            {
                await check(new(seed));
            }
            catch (Exception exception)
            {
                throw new CaseFailedException($"The case with the seed {seed} fails (case {seed - first + 1} of {count}).", exception);
            }
        }

        output.WriteLine($"{count} cases, seeds {first} to {first + count - 1}");
    }

    public static Task CheckAsync(ITestOutputHelper output, int count, Action<Randomness> check) => CheckAsync(
        output,
        count,
        random =>
        {
            check(random);
            return Task.CompletedTask;
        });

    private static int Read(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value) ? value : usual;
}
