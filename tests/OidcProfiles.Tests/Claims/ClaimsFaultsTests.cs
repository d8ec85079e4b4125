using OidcProfiles.Claims;

namespace OidcProfiles.Tests.Claims;

public sealed class ClaimsFaultsTests
{
    [Fact]
    public void Find_OfTheDefaults_IsEmpty() => Assert.Empty(ClaimsFaults.Find(new()));

    [Fact]
    public void Find_WhenThereAreNoSettings_SaysSo() =>
        Assert.Equal(["Claims is null; accepted: an object, or nothing at all."], ClaimsFaults.Find(null));

    [Fact]
    public void Find_OfWrongSettings_NamesEachWithItsValue()
    {
        var options = new ClaimsOptions
        {
            MaximumRequestBytes = 0,
            TokenBudget = -1,
            ContributorTimeout = TimeSpan.Zero,
            ContributedNames = { "acr", "sub", "oi_x", "iss#de" },
            Locales = { "de", "ja_jp", "english" },
        };
        Assert.Equal(
            [
                "Claims:ContributedNames 'iss#de'", "Claims:ContributedNames 'oi_x'", "Claims:ContributedNames 'sub'", "Claims:ContributorTimeout '00:00:00'",
                "Claims:Locales 'english'", "Claims:Locales 'ja_jp'", "Claims:MaximumRequestBytes '0'", "Claims:TokenBudget '-1'",
            ],
            ClaimsFaults.Find(options).Select(fault => fault[..fault.IndexOf(" is not accepted", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Validate_OfAllOptions_LooksAtTheseToo()
    {
        var options = new OidcProfilesOptions();
        options.Claims.TokenBudget = 0;
        Assert.Contains("Claims:TokenBudget '0'", new OidcProfilesOptionsValidator().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }
}
