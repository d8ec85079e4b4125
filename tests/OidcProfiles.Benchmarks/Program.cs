using BenchmarkDotNet.Running;
using OidcProfiles.Benchmarks;

// Five benchmarks: `claims`, `mails` and `upstream` (in process, BenchmarkDotNet), `userinfo` (over HTTP, with and without the module, in turn) and
// `directory` (users among very many, in a database that `seed` has filled).
switch (args)
{
    case ["claims", .. var rest]:
        BenchmarkRunner.Run<ClaimsProjection>(args: rest);
        return 0;
    case ["mails", .. var rest]:
        BenchmarkRunner.Run<MailRendering>(args: rest);
        return 0;
    case ["upstream", .. var rest]:
        BenchmarkRunner.Run<UpstreamReading>(args: rest);
        return 0;
    case ["userinfo", .. var rest]:
        await UserInfoOverHttp.RunAsync(rounds: rest is [var text, ..] ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 30);
        return 0;
    case ["seed", "--users", var users, "--connection", var connection]:
        await DirectorySeeding.RunAsync(connection, int.Parse(users, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["directory", "--connection", var connection, .. var rest]:
        await DirectoryMeasuring.RunAsync(connection, rounds: rest is [var count, ..] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 200);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "Say which benchmark: 'claims', 'mails', 'upstream', 'userinfo [rounds]' or 'directory --connection … [rounds]', before which "
            + "'seed --users 1000000 --connection …' fills a database. Build with -c Release.");
        return 2;
}
