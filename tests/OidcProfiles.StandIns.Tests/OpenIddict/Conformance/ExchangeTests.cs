namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>The recorded exchanges, one row each.</summary>
public sealed class ExchangeTests(GoldenFixture fixture) : IClassFixture<GoldenFixture>
{
    private const string NoFolder = "(no recordings here: set " + GoldenFolder.Variable + ")";

    public static TheoryData<string> Same => Rows(GoldenFolder.Exchanges.Keys.Where(id => !KnownDifferences.All.ContainsKey(id)));

    public static TheoryData<string> Different => Rows(KnownDifferences.All.Keys);

    [Theory]
    [MemberData(nameof(Same))]
    public async Task Exchange_WhenPlayed_IsAsRecorded(string id)
    {
        if (id is NoFolder)
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            return;
        }

        var differences = await fixture.PlayAsync(GoldenFolder.Exchanges[id]);

        Assert.True(differences.Count is 0, string.Join(Environment.NewLine, differences));
    }

    [Theory]
    [MemberData(nameof(Different))]
    public async Task Exchange_WhenListedAsDifferent_StillDiffers(string id)
    {
        if (!GoldenFolder.Exchanges.TryGetValue(id, out var exchange))
        {
            return;
        }

        Assert.NotEmpty(await fixture.PlayAsync(exchange));
    }

    private static TheoryData<string> Rows(IEnumerable<string> ids) =>
        [.. GoldenFolder.Path is null ? [NoFolder] : ids.DefaultIfEmpty(NoFolder)];
}
