using System.Net.Http.Headers;
using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Benchmarks;

/// <summary>
/// What the module costs at UserInfo: two servers over one database, one with the module and one without, asked in turn so that both see the
/// same machine. The figure to quote is the ratio.
/// </summary>
internal static class UserInfoOverHttp
{
    public static async Task RunAsync(int rounds)
    {
        await using var database = await TestDatabase.CreateAsync();

        // Both servers have the settings that docs/performance.md advises.
        var connection = database.ConnectionString + ";Max Auto Prepare=50;No Reset On Close=true";
        foreach (var source in (UserInfoSource[])[UserInfoSource.IdentityUser, UserInfoSource.Token])
        {
            await CompareAsync(connection, source, encrypted: true, rounds);
            await CompareAsync(connection, source, encrypted: false, rounds);
        }
    }

    private static async Task CompareAsync(string connection, UserInfoSource source, bool encrypted, int rounds)
    {
        await using var with = await BenchmarkServer.StartAsync(connection, UserInfoSource.Module, encrypted);
        await using var without = await BenchmarkServer.StartAsync(connection, source, encrypted);
        await CheckAsync(with);

        // Until the code is compiled for speed.
        for (var round = 0; round < 10; round++)
        {
            await MeasureAsync(with);
            await MeasureAsync(without);
        }

        var ratios = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            // The order changes so that neither is always the one that runs after the other.
            var (first, second) = round % 2 == 0 ? (with, without) : (without, with);
            var (a, b) = (await MeasureAsync(first), await MeasureAsync(second));
            ratios.Add(round % 2 == 0 ? a / b : b / a);
        }

        ratios.Sort();
        Console.WriteLine(
            $"UserInfo a second, with the module / from the {source}, access tokens {(encrypted ? "encrypted" : "signed only")}, {rounds} paired rounds: "
            + $"median {ratios[rounds / 2]:F2}, quarters {ratios[rounds / 4]:F2} and {ratios[rounds * 3 / 4]:F2}.");
    }

    private static Task<double> MeasureAsync(BenchmarkServer server) =>
        LoadGenerator.RunAsync(new(server.Client.BaseAddress!, "connect/userinfo"), server.AccessToken);

    /// <summary>A benchmark of an answer that is not the whole profile would be none.</summary>
    private static async Task CheckAsync(BenchmarkServer server)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "connect/userinfo");
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", server.AccessToken);
        using var response = await server.Client.SendAsync(message);
        response.EnsureSuccessStatusCode();
        var claims = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
        var missing = StandardAttributes.All.Select(definition => definition.Name).Except(claims.EnumerateObject().Select(claim => claim.Name)).ToArray();
        var custom = claims.GetProperty(StandardAttributes.CustomAttributes).EnumerateObject().Count();
        if (missing.Length > 0 || custom != BenchmarkServer.CustomCount)
        {
            throw new InvalidOperationException($"UserInfo lacks {string.Join(", ", missing)} or has {custom} custom attributes.");
        }
    }
}
