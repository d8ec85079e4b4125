using System.Diagnostics;
using System.Net.Http.Headers;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Benchmarks;

/// <summary>
/// What the module costs at UserInfo: two servers over one database, one with the module and one that answers as OpenIddict does by
/// itself, asked in turn so that both see the same machine. The figure to quote is the ratio.
/// </summary>
internal static class UserInfoOverHttp
{
    private const int RequestsPerRound = 200;

    public static async Task RunAsync(int rounds)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var with = await BenchmarkServer.StartAsync(database.ConnectionString, withModule: true);
        await using var without = await BenchmarkServer.StartAsync(database.ConnectionString, withModule: false);
        await Task.WhenAll(MeasureAsync(with), MeasureAsync(without));
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
            $"UserInfo with the module / without it, {rounds} paired rounds of {RequestsPerRound} requests: "
            + $"median {ratios[rounds / 2]:F2}, quarter {ratios[rounds / 4]:F2} to {ratios[rounds * 3 / 4]:F2}.");
    }

    private static async Task<double> MeasureAsync(BenchmarkServer server)
    {
        var watch = Stopwatch.StartNew();
        for (var request = 0; request < RequestsPerRound; request++)
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, "connect/userinfo");
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", server.AccessToken);
            using var response = await server.Client.SendAsync(message);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync();
        }

        return watch.Elapsed.TotalMilliseconds;
    }
}
