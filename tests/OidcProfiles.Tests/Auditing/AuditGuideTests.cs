using System.Reflection;
using System.Runtime.CompilerServices;
using OidcProfiles.Auditing;

namespace OidcProfiles.Tests.Auditing;

/// <summary>The guide says what the code does, as far as that can be compared.</summary>
public sealed class AuditGuideTests
{
    private static readonly string Guide = Read();

    [Fact]
    public void Events_Always_AreAllNamed()
    {
        var events = typeof(AuditEvents).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(events);
        Assert.All(events, name => Assert.Contains($"| `{name}` |", Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Kinds_Always_AreAllNamed() => Assert.All(
        Enum.GetNames<AuditFaultKind>(), name => Assert.Contains($"| {char.ToLowerInvariant(name[0])}{name[1..]} |", Guide, StringComparison.Ordinal));

    private static string Read([CallerFilePath] string path = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "../../../docs/audit.md")).ReplaceLineEndings("\n");
}
