using System.Runtime.CompilerServices;

namespace OidcProfiles.Tests.Architecture;

public sealed class SourceTests
{
    private const int MostLines = 250;

    [Fact]
    public void SourceFile_Always_FitsOnAFewScreens()
    {
        var source = Path.Combine(Root(), "src");
        var files = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => File.ReadLines(file).Count() > MostLines);
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath("../../..", Path.GetDirectoryName(path)!);
}
