namespace OidcProfiles.StandIns.Tests.Scriban.Conformance;

/// <summary>The templates of this project, one row each. With the real packages the same rows check the data.</summary>
public sealed class OwnCaseTests
{
    public static TheoryData<string> Ids => [.. OwnCases.All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Template_WhenRendered_IsAsWithTheRealLibrary(string id)
    {
        var row = new TemplateCase(OwnCases.All[id]);

        Assert.Equal(row.Expected, await row.RenderAsync(asynchronously: false));
        Assert.Equal(row.Expected, await row.RenderAsync(asynchronously: true));
    }
}
