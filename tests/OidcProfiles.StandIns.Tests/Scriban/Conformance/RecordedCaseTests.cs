namespace OidcProfiles.StandIns.Tests.Scriban.Conformance;

/// <summary>The recorded renderings, one row each. Both package sets must agree with them; no difference is known.</summary>
public sealed class RecordedCaseTests
{
    private const string NoFolder = "(no recordings here: set " + CaseFolder.Variable + ")";

    public static TheoryData<string> Ids => [.. CaseFolder.Path is null ? [NoFolder] : CaseFolder.Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Template_WhenRendered_IsAsRecorded(string id)
    {
        if (id is NoFolder)
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            return;
        }

        var recorded = new TemplateCase(CaseFolder.Cases[id]);

        Assert.Equal(recorded.Expected, await recorded.RenderAsync(asynchronously: false));
        Assert.Equal(recorded.Expected, await recorded.RenderAsync(asynchronously: true));
    }
}
