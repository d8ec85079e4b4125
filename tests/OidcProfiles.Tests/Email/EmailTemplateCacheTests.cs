using System.Text;
using OidcProfiles.Tests.Email.Fakes;

namespace OidcProfiles.Tests.Email;

public sealed class EmailTemplateCacheTests
{
    [Fact]
    public async Task RenderAsync_WhenNothingChanged_LooksOnceASecondAtMost()
    {
        await using var mails = new Mails();
        mails.StoreAll("one");
        for (var number = 0; number < 100; number++)
        {
            await mails.RenderAsync();
        }

        Assert.Equal((1, 3), (mails.Store.StampReads, mails.Store.TextReads.Count));
        mails.Time.Now += TimeSpan.FromSeconds(1);
        await mails.RenderAsync();
        Assert.Equal((2, 3), (mails.Store.StampReads, mails.Store.TextReads.Count));
    }

    [Fact]
    public async Task RenderAsync_WhenAnotherInstanceChangedTheDatabase_SeesItWithinTwoSeconds()
    {
        await using var mails = new Mails();
        mails.StoreAll("one");
        Assert.Equal("one", (await mails.RenderAsync()).Subject);

        mails.Store.Set("welcome/subject", "two");
        mails.Time.Now += TimeSpan.FromSeconds(1.5);
        Assert.Equal("two", (await mails.RenderAsync()).Subject);
        Assert.Equal("welcome/subject", mails.Store.TextReads[^1]);

        mails.Store.Remove("welcome/subject");
        mails.Time.Now += TimeSpan.FromSeconds(1.5);
        Assert.StartsWith("built-in en", (await mails.RenderAsync()).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_WhenOneTemplateGoesAndAnotherComes_SeesBoth()
    {
        await using var mails = new Mails();
        mails.Store.Set("welcome/subject", "one");
        await mails.RenderAsync();

        mails.Store.Remove("welcome/subject");
        mails.Store.Set("welcome/subject.de", "zwei");
        mails.Time.Now += TimeSpan.FromSeconds(1.5);

        Assert.StartsWith("built-in en", (await mails.RenderAsync()).Subject, StringComparison.Ordinal);
        Assert.Equal("zwei", (await mails.RenderAsync("de")).Subject);
    }

    [Fact]
    public async Task RenderAsync_WhenAFileComesChangesAndGoes_SeesItWithinTwoSeconds()
    {
        await using var mails = new Mails();
        await mails.RenderAsync();
        foreach (var text in (string[])["one", "two"])
        {
            // The same size, and the same time as far as a coarse clock can tell.
            mails.WriteFile("welcome/subject", text, at: new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc));
            mails.Time.Now += TimeSpan.FromSeconds(1);
            Assert.Equal(text, (await mails.RenderAsync()).Subject);
        }

        File.Delete(Path.Combine(mails.Folder.FullName, "welcome/subject.scriban"));
        mails.Time.Now += TimeSpan.FromSeconds(1.5);
        Assert.StartsWith("built-in en", (await mails.RenderAsync()).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_WhenNothingChanged_KeepsTheSameTexts()
    {
        await using var mails = new Mails();
        mails.WriteFiles("one");
        mails.StoreAll("two", ".de");
        var first = await mails.Cache.GetAsync(CancellationToken.None);
        for (var second = 0; second < 5; second++)
        {
            mails.Time.Now += TimeSpan.FromSeconds(1);
            Assert.Same(first, await mails.Cache.GetAsync(CancellationToken.None));
        }
    }

    [Fact]
    public async Task RenderAsync_WhenAFileIsALink_FollowsItToWhatItMeansNow()
    {
        await using var mails = new Mails();
        var old = mails.Time.Now.UtcDateTime.AddDays(-2);
        mails.WriteFile("..one/subject", "one", old);
        mails.WriteFile("..two/subject", "two", old.AddDays(1));
        var data = Path.Combine(mails.Folder.FullName, "..data");
        Directory.CreateSymbolicLink(data, "..one");
        Directory.CreateDirectory(Path.Combine(mails.Folder.FullName, "welcome"));
        File.CreateSymbolicLink(Path.Combine(mails.Folder.FullName, "welcome/subject.scriban"), "../..data/subject.scriban");
        Assert.Equal("one", (await mails.RenderAsync()).Subject);

        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, "..two");
        mails.Time.Now += TimeSpan.FromSeconds(1.5);
        Assert.Equal("two", (await mails.RenderAsync()).Subject);
    }

    [Fact]
    public async Task RenderAsync_WhenTheDatabaseIsAway_UsesWhatItHasAndSaysSoOnce()
    {
        await using var mails = new Mails();
        mails.Store.IsDown = true;
        Assert.StartsWith("built-in en", (await mails.RenderAsync()).Subject, StringComparison.Ordinal);

        mails.Store.IsDown = false;
        mails.StoreAll("one");
        mails.Time.Now += TimeSpan.FromSeconds(1);
        Assert.Equal("one", (await mails.RenderAsync()).Subject);

        mails.Store.IsDown = true;
        for (var second = 0; second < 5; second++)
        {
            mails.Time.Now += TimeSpan.FromSeconds(1);
            Assert.Equal("one", (await mails.RenderAsync()).Subject);
        }

        Assert.Equal(["Error 1103", "Information 1104", "Error 1103"], mails.Log.Lines.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task RenderAsync_WhenManyAskAtOnce_ReadsOnce()
    {
        await using var mails = new Mails();
        mails.StoreAll("one");

        var texts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => mails.RenderAsync())));

        Assert.All(texts, mail => Assert.Equal("one", mail.Subject));
        Assert.Equal((1, 3), (mails.Store.StampReads, mails.Store.TextReads.Count));
    }

    [Fact]
    public async Task RenderAsync_WhenFilesAreUnfit_LeavesThemOutAndSaysWhich()
    {
        await using var mails = new Mails();
        mails.WriteFile("welcome/subject", new string('x', (256 * 1024) + 1));
        mails.WriteFile("welcome/body.html.english", "?");
        mails.WriteFile("welcom/subject", "?");
        mails.WriteFile("welcome/body.txt", "");
        await File.WriteAllBytesAsync(Path.Combine(mails.Folder.FullName, "welcome/body.txt.scriban"), Encoding.Latin1.GetBytes("ü"));

        Assert.StartsWith("built-in en", (await mails.RenderAsync()).Text, StringComparison.Ordinal);
        mails.Time.Now += TimeSpan.FromSeconds(1);
        await mails.RenderAsync();

        Assert.Equal(4, mails.Log.Lines.Count);
        Assert.All(mails.Log.Lines, line => Assert.StartsWith("Error 1102", line, StringComparison.Ordinal));
        Assert.Contains(mails.Log.Lines, line => line.Contains("welcome/subject: The file is larger than 262144 bytes.", StringComparison.Ordinal));
        Assert.Contains(mails.Log.Lines, line => line.Contains("welcome/body.txt: The file is not written in UTF-8.", StringComparison.Ordinal));
        Assert.Contains(mails.Log.Lines, line => line.Contains("welcom/subject: No mail has such a template", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RenderAsync_WhenTheFolderIsMissing_SaysSoAndUsesTheRest()
    {
        await using var mails = new Mails(options => options.TemplateFolder = "/no/such/templates");

        Assert.StartsWith("built-in en", (await mails.RenderAsync()).Subject, StringComparison.Ordinal);
        Assert.Contains("does not exist", Assert.Single(mails.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_WhenAFileHasAnyLineEnds_WritesOneKind()
    {
        await using var mails = new Mails();
        mails.WriteFiles("\uFEFFone\r\ntwo\rthree\n");

        Assert.Equal("one\ntwo\nthree\n", (await mails.RenderAsync()).Text);
    }
}
