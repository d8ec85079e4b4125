using System.Globalization;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using OidcProfiles.Auditing;
using OidcProfiles.UI;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.Tests.UI;

public sealed class AuditTextsTests : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentUICulture;
    private readonly AuditTexts _texts =
        new(new(new TextCatalogue(Options.Create(new PageOptions()), new HostingEnvironment { ContentRootPath = AppContext.BaseDirectory })));

    public AuditTextsTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Describe_OfEveryEvent_HasWords() => Assert.All(AuditEvents.All, name => Assert.NotEqual(name, _texts.Describe(name)));

    [Fact]
    public void Describe_OfAnEventOfTheHost_IsItsName() => Assert.Equal("orders.exported", _texts.Describe("orders.exported"));

    [Fact]
    public void Explain_OfARefusalThatLocks_SaysCauseAndHowLong() => Assert.Equal(
        [
            "Wrong password.",
            "Locked for this network after 5 attempts, for 30 seconds.",
            "Locked for all networks that are not known, for 60 seconds.",
            "Network: 0a1b2c3d",
        ],
        Explain(
            AuditEvents.SignInRefused,
            ("cause", "wrong_password"),
            ("attempts", "5"),
            ("network", "0a1b2c3d"),
            ("network_waits", "30"),
            ("account_waits", "60")));

    [Fact]
    public void Explain_OfACauseWithoutWords_IsItsName() =>
        Assert.Equal(["of_the_host", "Attempt 1 from this network."], Explain(AuditEvents.SignInRefused, ("cause", "of_the_host"), ("attempts", "1")));

    [Fact]
    public void Explain_OfOtherEvents_ArePairs() =>
        Assert.Equal(["Attributes: given_name tags", "odd: <b>"], Explain(AuditEvents.ProfileChanged, ("attributes", "given_name tags"), ("odd", "<b>")));

    public void Dispose() => CultureInfo.CurrentUICulture = _culture;

    private List<string> Explain(string name, params (string Name, string Value)[] details) => [.. _texts.Explain(new()
    {
        Id = Guid.Empty,
        At = default,
        Event = name,
        Succeeded = true,
        Details = details.ToDictionary(detail => detail.Name, detail => detail.Value),
    })];
}
