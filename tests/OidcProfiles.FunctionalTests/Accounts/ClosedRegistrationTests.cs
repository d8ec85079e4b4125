using System.Net;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Where people cannot register themselves.</summary>
public sealed class ClosedRegistrationTests(ClosedRegistrationTests.ClosedHost closed) : IClassFixture<ClosedRegistrationTests.ClosedHost>
{
    [Fact]
    public async Task Register_WhenItIsOff_SaysSoAndTakesNothing()
    {
        var person = new PageVisitor(closed.Host.CreateBrowser());
        await person.OpenAsync("account/register");
        Assert.Equal(HttpStatusCode.NotFound, person.Status);
        Assert.Null(person.Page.QuerySelector("main form"));
        Assert.Contains("administrator", person.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    public sealed class ClosedHost : ConfiguredHost
    {
        public ClosedHost() => Set("Accounts:Registration:Enabled", "false");
    }
}
