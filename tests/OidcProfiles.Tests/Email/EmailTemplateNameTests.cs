using OidcProfiles.Email.Templates;

namespace OidcProfiles.Tests.Email;

public sealed class EmailTemplateNameTests
{
    [Theory]
    [InlineData("welcome/subject", "welcome/subject", null)]
    [InlineData("welcome/body.html.de", "welcome/body.html", "de")]
    [InlineData("reset-password/body.txt.PT-br", "reset-password/body.txt", "pt-BR")]
    [InlineData("welcome/subject.zh_hant_hk", "welcome/subject", "zh-Hant-HK")]
    [InlineData("layout/base.html", "layout/base.html", null)]
    [InlineData("layout/two_columns.txt.ar", "layout/two_columns.txt", "ar")]
    public void Parse_WhenItIsATemplate_KnowsPathAndCulture(string text, string path, string? culture)
    {
        var name = EmailTemplateName.Parse(text)!;
        Assert.Equal((path, culture), (name.Path, name.Culture));
        Assert.Equal(name, EmailTemplateName.Parse($"{name}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("welcome")]
    [InlineData("welcome/")]
    [InlineData("welcome/body")]
    [InlineData("welcome/body.pdf")]
    [InlineData("welcome/footer.html")]
    [InlineData("nothing/subject")]
    [InlineData("layout/subject")]
    [InlineData("layout/base.scriban")]
    [InlineData("Welcome/subject")]
    [InlineData("welcome/subject.")]
    [InlineData("welcome/subject.english")]
    [InlineData("welcome/subject.de.fr")]
    [InlineData("welcome/subject.x-private")]
    [InlineData("welcome/subject\n")]
    [InlineData("/welcome/subject")]
    [InlineData("welcome//subject")]
    [InlineData("layout/../welcome/body.html")]
    [InlineData("../welcome/subject")]
    [InlineData("layout/..")]
    [InlineData("layout/...html")]
    [InlineData("layout/..%2f.html")]
    [InlineData("layout\\base.html")]
    [InlineData("welcome/subject.../../../etc/passwd")]
    [InlineData("welcome/subject\0")]
    [InlineData("C:/windows/body.html")]
    public void Parse_WhenItIsNone_IsNull(string text) => Assert.Null(EmailTemplateName.Parse(text));

    [Fact]
    public void Parse_WhenItIsLong_IsNull() => Assert.Null(EmailTemplateName.Parse($"layout/{new string('a', 200)}.html"));
}
