using System.Globalization;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.UI;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.Tests.UI;

public sealed class ClientWordsTests : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentUICulture;
    private readonly ClientWords _words =
        new(new(new TextCatalogue(Options.Create(new PageOptions()), new HostingEnvironment { ContentRootPath = AppContext.BaseDirectory })));

    public void Dispose() => CultureInfo.CurrentUICulture = _culture;

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ja")]
    [InlineData("ar")]
    public void Describe_OfEverythingThereIs_HasASentenceOfItsOwn(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var sentences = Enum.GetValues<ClaimReason>().Select(reason => _words.Describe(reason))
            .Concat(Enum.GetValues<ClientExplanationStatus>().Except([ClientExplanationStatus.Answered]).Select(status => _words.Describe(status)))
            .Concat(Enum.GetValues<ClientReleaseChoice>().Select(choice => _words.Describe(choice)))
            .Concat([_words.Describe((RequiredGroup?)null), _words.Describe(new RequiredGroup("id", null)), _words.Describe(new RequiredGroup("id", "staff"))]).ToList();
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
        Assert.Contains("staff", sentences[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void IsIncluded_OfEveryReason_IsWhatTheEvaluationSays() => Assert.Equal(
        [ClaimReason.IncludedByScope, ClaimReason.IncludedByClaimsRequest, ClaimReason.AddedByContributor],
        Enum.GetValues<ClaimReason>().Where(ClientWords.IsIncluded));

    [Fact]
    public void Write_OfClaims_IsTheirJsonAndShowsWhatWouldTurnTheText()
    {
        var json = ClaimsJson.Write([new("sub", new TextValue("1")), new("name", new TextValue("Zoë </script> \u202Eevil\u200B")), new("yes", new BooleanValue(true))]);
        Assert.Equal("{\n  \"sub\": \"1\",\n  \"name\": \"Zoë </script> \\u202Eevil\\u200B\",\n  \"yes\": true\n}", json.ReplaceLineEndings("\n"));
    }
}
