using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using OidcProfiles.Email;

namespace OidcProfiles.Tests.Email;

/// <summary><c>docs/emails.md</c> says what there is, as far as that can be compared.</summary>
public sealed class EmailGuideTests
{
    private static readonly string Folder = Path.GetFullPath("../../../docs", Here());
    private static readonly string Guide = File.ReadAllText(Path.Combine(Folder, "emails.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Mails_Always_AreAllInTheTableInTheirOrder() => Assert.Equal(
        EmailCatalogue.All.Select(mail => mail.Name), Regex.Matches(Guide, @"^\| `([a-z-]+)` \|", RegexOptions.Multiline).Select(row => row.Groups[1].Value));

    [Fact]
    public void Brand_Always_HasAllItsSettingsInTheTable() => Assert.All(
        typeof(EmailBrand).GetProperties(), property => Assert.Contains($"| `{property.Name}` |", Guide, StringComparison.Ordinal));

    [Fact]
    public void Layouts_ThatAreNamed_Exist()
    {
        var named = Regex.Matches(Guide, @"layout/[a-z-]+\.(html|txt)").Select(name => name.Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.Subset(TemplateFile.All.Select(file => $"{file.Folder}/{file.Part}").ToHashSet(), named.ToHashSet());
    }

    [Fact]
    public void Example_Always_IsTheTemplateThatThereIs() => Assert.Contains(
        TemplateFile.All.Single(file => file.Name == "reset-password/body.txt.de").Text, Guide, StringComparison.Ordinal);

    [Fact]
    public async Task Text_Always_IsWhatTheMailBeginsWith()
    {
        var text = Regex.Match(Guide, @"```\n(Hello Ada,\n.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.NotEmpty(text);
        Assert.StartsWith(text, (await MailRendering.RenderAsync("reset-password", "en")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_Always_ExistAndAreSmall()
    {
        var pictures = Regex.Matches(Guide, @"\]\((pictures/[a-z-]+\.png)\)").Select(link => new FileInfo(Path.Combine(Folder, link.Groups[1].Value))).ToList();
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.InRange(picture.Length, 1, 200_000));
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
