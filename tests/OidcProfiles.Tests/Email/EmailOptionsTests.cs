using OidcProfiles.Email;

namespace OidcProfiles.Tests.Email;

public sealed class EmailOptionsTests
{
    public static TheoryData<string, Action<EmailOptions>> Wrong() => new()
    {
        { "Email:FromName ''", options => options.FromName = "" },
        { "Email:FromName 'Acme??Bcc: x'", options => options.FromName = "Acme\r\nBcc: x" },
        { "Email:Brand is null", options => options.Brand = null! },
        { "Email:Brand:ProductName ''", options => options.Brand.ProductName = " " },
        { "Email:Brand:ProductName ''", options => options.Brand.ProductName = null! },
        { "Email:Brand:ProductName 'xxxx", options => options.Brand.ProductName = new('x', 101) },
        { "Email:Brand:Url 'javascript:alert(1)'", options => options.Brand.Url = "javascript:alert(1)" },
        { "Email:Brand:Url '/home'", options => options.Brand.Url = "/home" },
        { "Email:Brand:LogoUrl 'http://example.com/logo.png'", options => options.Brand.LogoUrl = "http://example.com/logo.png" },
        { "Email:Brand:LogoUrl 'data:image/png;base64,AA'", options => options.Brand.LogoUrl = "data:image/png;base64,AA" },
        { "Email:Brand:SupportAddress 'help'", options => options.Brand.SupportAddress = "help" },
        { "Email:Brand:AccentColor 'blue'", options => options.Brand.AccentColor = "blue" },
        { "Email:Brand:AccentColor '#fff'", options => options.Brand.AccentColor = "#fff" },
        { "Email:Brand:AccentColor '#777777'", options => options.Brand.AccentColor = "#777777" },
        { "Email:Brand:AccentColor ''", options => options.Brand.AccentColor = null! },
        { "Email:DefaultCulture 'english'", options => options.DefaultCulture = "english" },
        { "Email:DefaultCulture '../en'", options => options.DefaultCulture = "../en" },
        { "Email:DefaultCulture ''", options => options.DefaultCulture = null! },
        { "Email:TemplateFolder ''", options => options.TemplateFolder = " " },
        { "Email:Limits is null", options => options.Limits = null! },
        { "Email:Limits:Iterations '0'", options => options.Limits.Iterations = 0 },
        { "Email:Limits:Iterations '100001'", options => options.Limits.Iterations = 100_001 },
        { "Email:Limits:Depth '101'", options => options.Limits.Depth = 101 },
        { "Email:Limits:OutputLength '-1'", options => options.Limits.OutputLength = -1 },
        { "Email:Limits:Time '00:00:00'", options => options.Limits.Time = TimeSpan.Zero },
        { "Email:Limits:Time '00:01:01'", options => options.Limits.Time = TimeSpan.FromSeconds(61) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Find_WhenASettingIsWrong_NamesItItsValueAndWhatIsAccepted(string expected, Action<EmailOptions> change)
    {
        var options = new EmailOptions();
        change(options);

        var fault = Assert.Single(EmailBrandFaults.Find(options).Concat(EmailTemplateFaults.Find(options)));
        Assert.StartsWith(expected.Replace("' '", "''", StringComparison.Ordinal)[..^1], fault.Replace("' '", "''", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("; accepted: ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_WhenTheSettingsAreRight_IsEmpty()
    {
        var options = new EmailOptions
        {
            FromName = "Acme Österreich",
            DefaultCulture = "pt-BR",
            TemplateFolder = "templates",
            Brand = new()
            {
                ProductName = "アクメ",
                Url = "https://example.com/",
                LogoUrl = "https://example.com/logo.png",
                SupportAddress = "help@example.com",
                AccentColor = "#767676",
            },
        };
        Assert.Empty(EmailBrandFaults.Find(options).Concat(EmailTemplateFaults.Find(options)));
        Assert.Empty(EmailBrandFaults.Find(new()).Concat(EmailTemplateFaults.Find(new())));
    }
}
