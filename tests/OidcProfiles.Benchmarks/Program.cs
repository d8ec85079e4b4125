using BenchmarkDotNet.Running;
using OidcProfiles.Benchmarks;

// Four benchmarks: `claims`, `mails` and `upstream` (in process, BenchmarkDotNet) and `userinfo` (over HTTP, with and without the module, in turn).
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
    default:
        await Console.Error.WriteLineAsync("Say which benchmark: 'claims', 'mails', 'upstream' or 'userinfo [rounds]'. Build with -c Release.");
        return 2;
}
