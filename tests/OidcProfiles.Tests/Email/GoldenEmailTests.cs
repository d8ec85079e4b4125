using System.Runtime.CompilerServices;
using System.Text;

namespace OidcProfiles.Tests.Email;

/// <summary>
/// Every mail in every language, byte for byte, from the real template engine and from the stand-in alike. A change of wording is a change of
/// these files, to be read in the review.
/// </summary>
public sealed class GoldenEmailTests
{
    private const string Renew = "OIDCPROFILES_RENEW";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var mail in MailCase.All)
        {
            foreach (var culture in TemplateFile.Cultures)
            {
                data.Add(mail.Name, culture);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task RenderAsync_ForEachMailAndCulture_WritesTheGoldenFiles(string mail, string culture)
    {
        var rendered = await MailRendering.RenderAsync(mail, culture);
        var folder = Path.Combine(Root(), mail, culture);
        await CompareAsync(Path.Combine(folder, "subject.txt"), rendered.Subject + "\n");
        await CompareAsync(Path.Combine(folder, "body.html"), rendered.Html);
        await CompareAsync(Path.Combine(folder, "body.txt"), rendered.Text);
    }

    [Fact]
    public void Folder_Always_HoldsNothingElse()
    {
        var wanted = from mail in MailCase.All from culture in TemplateFile.Cultures select Path.Combine(mail.Name, culture);
        var found = Directory.EnumerateFiles(Root(), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root(), Path.GetDirectoryName(file)!)).Distinct();
        Assert.Equal(wanted.Order(), found.Order());
    }

    private static async Task CompareAsync(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, actual, Strict);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is missing. {Renew}=1 writes all golden files.");
        var expected = await File.ReadAllBytesAsync(path);
        Assert.True(
            expected.AsSpan().SequenceEqual(Strict.GetBytes(actual)),
            $"{path} differs from line {FirstDifference(Strict.GetString(expected), actual)}. If the change is meant, run the test with {Renew}=1 and review the files.");
    }

    private static int FirstDifference(string expected, string actual) =>
        1 + expected.Split('\n').Zip(actual.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();

    private static string Root([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Golden");
}
