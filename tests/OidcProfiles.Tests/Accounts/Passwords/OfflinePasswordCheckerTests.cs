using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Passwords;

namespace OidcProfiles.Tests.Accounts.Passwords;

public sealed class OfflinePasswordCheckerTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly List<CheckedPasswords> _opened = [];

    public static TheoryData<string, bool> Endings() => new()
    {
        { "\n", true }, { "\n", false }, { "\r\n", true }, { "\r\n", false },
    };

    public void Dispose()
    {
        _opened.ForEach(passwords => passwords.Dispose());
        File.Delete(_file);
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task CheckAsync_WhenAnEntryIsAnywhere_IsFoundWithItsCount(string ending, bool last)
    {
        var words = Words(60);
        var sorted = words.OrderBy(Hash, StringComparer.Ordinal).ToList();
        await WriteAsync(sorted.Select((word, index) => index % 3 == 0 ? Hash(word) : $"{Hash(word)}:{index}00"), ending, last);

        for (var index = 0; index < sorted.Count; index++)
        {
            Assert.Equal(BreachedPasswordResult.Found(index % 3 == 0 ? 1 : index * 100), await CheckAsync(sorted[index]));
        }

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 200).Select(number => CheckAsync($"missing {number}"))), result =>
            Assert.Equal(BreachedPasswordResult.NotFound, result));
    }

    [Fact]
    public async Task CheckAsync_WhenTheFileHasOneLine_FindsItAndNothingElse()
    {
        await WriteAsync([Hash("one")], "\n", false);
        Assert.Equal(BreachedPasswordResult.Found(1), await CheckAsync("one"));
        Assert.Equal(BreachedPasswordResult.NotFound, await CheckAsync("two"));
    }

    [Fact]
    public async Task CheckAsync_WhenTheFileHas100000Lines_FindsEachOf1000AndNoneOf1000Others()
    {
        var words = Words(100_000);
        await WriteAsync(words.Select(Hash).Order(StringComparer.Ordinal).Select((hash, index) => $"{hash}:{index + 1}"), "\r\n", true);
        Assert.All(await Task.WhenAll(words.Where((_, index) => index % 100 == 0).Select(CheckAsync)), result =>
            Assert.Equal(BreachedPasswordStatus.Found, result.Status));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => CheckAsync($"missing {number}"))), result =>
            Assert.Equal(BreachedPasswordStatus.NotFound, result.Status));
        Assert.Equal(1000, Opened().Results.Count(result => result == "result=found"));
    }

    [Fact]
    public async Task CheckAsync_WhenTheFileIsLowerCase_FindsTheEntry()
    {
        await WriteAsync(Words(10).Select(Hash).Order(StringComparer.Ordinal).Select(hash => hash.ToLowerInvariant()), "\n", true);
        Assert.Equal(BreachedPasswordResult.Found(1), await CheckAsync("word 3"));
    }

    [Fact]
    public async Task CheckAsync_WhenTheCountIsZero_IsNotFound()
    {
        await WriteAsync([Hash("one") + ":0"], "\n", true);
        Assert.Equal(BreachedPasswordResult.NotFound, await CheckAsync("one"));
    }

    [Fact]
    public async Task CheckAsync_WhenTheFileIsSpoiltInTheMiddleLater_IsUnknown()
    {
        var lines = Words(50).Select(Hash).Order(StringComparer.Ordinal).ToList();
        await WriteAsync(lines, "\n", true);
        Assert.Equal(BreachedPasswordStatus.Found, (await CheckAsync("word 3")).Status);

        await File.WriteAllTextAsync(_file, new string('x', (int)new FileInfo(_file).Length));

        Assert.Equal(BreachedPasswordResult.Unknown, await CheckAsync("word 3"));
        Assert.Contains(Opened().Logs, log => log.Contains("1300", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Options_WhenTheFileIsFit_HaveNoFault()
    {
        await WriteAsync(Words(5_000).Select(Hash).Order(StringComparer.Ordinal), "\r\n", true);
        Assert.Equal(BreachedPasswordMode.Offline, Options().Passwords.Breached.Mode);
    }

    [Fact]
    public void Options_WhenTheFileIsEmpty_SaySo() => AssertFault("is empty");

    [Fact]
    public void Options_WhenTheFileIsMissing_SaySo()
    {
        File.Delete(_file);
        AssertFault("does not exist");
    }

    [Fact]
    public async Task Options_WhenTheFileIsNoListOfHashes_SaySo()
    {
        await File.WriteAllTextAsync(_file, "123456\nqwerty\n");
        AssertFault("has no line HASH or HASH:COUNT at byte 0");
    }

    [Fact]
    public async Task Options_WhenALineIsTooLong_SaySo()
    {
        await WriteAsync([.. Words(300).Select(Hash).Order(StringComparer.Ordinal), new string('F', 5000)], "\n", false);
        AssertFault("has no line HASH or HASH:COUNT at byte 12300");
    }

    [Fact]
    public async Task Options_WhenTwoLinesAreSwapped_SaySo()
    {
        var lines = Words(100).Select(Hash).Order(StringComparer.Ordinal).ToList();
        (lines[50], lines[51]) = (lines[51], lines[50]);
        await WriteAsync(lines, "\n", true);
        AssertFault("is not in ascending order at byte 2091");
    }

    [Fact]
    public async Task Options_WhenALargeFileIsOrderedByCount_SaySo()
    {
        await WriteAsync(Words(200).Select(Hash).Order(StringComparer.Ordinal).Concat(Words(20_000).Skip(200).Select(Hash)), "\n", true);
        AssertFault("is not in ascending order");
    }

    private static List<string> Words(int count) => [.. Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"word {number}"))];

    private static string Hash(string word) => Convert.ToHexString(PasswordHash.Compute(word));

    private Task WriteAsync(IEnumerable<string> lines, string ending, bool last) =>
        File.WriteAllTextAsync(_file, string.Join(ending, lines) + (last ? ending : string.Empty));

    private CheckedPasswords Opened()
    {
        if (_opened.Count == 0)
        {
            _opened.Add(new(options => (options.Mode, options.File) = (BreachedPasswordMode.Offline, _file)));
        }

        return _opened[0];
    }

    private Task<BreachedPasswordResult> CheckAsync(string password) => Opened().Checker.CheckAsync(password, CancellationToken.None);

    private OidcProfilesOptions Options() => Opened().Services.GetRequiredService<IOptions<OidcProfilesOptions>>().Value;

    private void AssertFault(string fault)
    {
        var failure = Assert.Single(Assert.Throws<OptionsValidationException>(Options).Failures);
        Assert.StartsWith($"Passwords:Breached:File '{_file}' {fault}", failure, StringComparison.Ordinal);
    }
}
