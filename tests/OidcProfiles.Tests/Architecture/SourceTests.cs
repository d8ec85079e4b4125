namespace OidcProfiles.Tests.Architecture;

public sealed class SourceTests
{
    private const int MostLines = 250;

    [Fact]
    public void SourceFile_Always_FitsOnAFewScreens()
    {
        var files = Repository.Files("src", "*.cs");
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => File.ReadLines(file).Count() > MostLines);
    }

    [Fact]
    public void Pitfall_EmailVerifiedByAnUnrelatedFlow_OneClassSetsIt() => Assert.Equal(
        ["AccountUsers.cs"],
        Repository.Files("src/OidcProfiles", "*.cs").Concat(Repository.Files("src/OidcProfiles.UI", "*.cs"))
            .Where(file => File.ReadAllText(file).Contains("SetEmailConfirmedAsync", StringComparison.Ordinal)).Select(Path.GetFileName));
}
