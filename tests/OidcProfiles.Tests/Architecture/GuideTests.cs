using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;

namespace OidcProfiles.Tests.Architecture;

/// <summary>The guides say what the code does, as far as that can be compared.</summary>
public sealed class GuideTests
{
    private static readonly string Developers = Read("attributes-for-developers.md");
    private static readonly string Accounts = Read("accounts-for-developers.md");
    private static readonly string Administrators = Read("attributes.md");

    [Fact]
    public void Example_Always_IsADocumentWithoutFaults()
    {
        var example = Regex.Match(Developers, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var document = SchemaJson.Read<AttributeSchemaDocument>(example);
        Assert.Equal(2, document.CustomAttributes.Count);
        Assert.Empty(AttributeOptionsFaults.Find(document, new()));
    }

    [Fact]
    public void Members_Always_AreAllNamed()
    {
        var members = typeof(CustomAttributeOptions).GetProperties().Concat(typeof(StandardAttributeOptions).GetProperties());
        Assert.All(members.Select(member => char.ToLowerInvariant(member.Name[0]) + member.Name[1..]), name =>
            Assert.Contains($"`{name}`", Developers, StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_Always_AreAllNamed()
    {
        var codes = typeof(ProfileErrorDescriber).GetMethods()
            .Where(method => method.DeclaringType == typeof(ProfileErrorDescriber) && method.ReturnType.IsAssignableTo(typeof(Microsoft.AspNetCore.Identity.IdentityError)))
            .Select(method => method.Name).ToList();
        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Contains($"`{code}`", Developers + Accounts, StringComparison.Ordinal));
    }

    [Fact]
    public void Services_Always_HaveTheMethodsThatAreNamed()
    {
        var section = Developers[Developers.IndexOf("## What to call", StringComparison.Ordinal)..Developers.IndexOf("## Errors", StringComparison.Ordinal)];
        var rows = Regex.Matches(section, @"^\| (`(?<type>\w+)` )?\| (?<methods>`[A-Z].*?) \|", RegexOptions.Multiline);
        var types = typeof(ProfileErrorDescriber).Assembly.GetExportedTypes();
        Type? type = null;
        var count = 0;
        foreach (Match row in rows)
        {
            type = types.SingleOrDefault(candidate => candidate.Name == row.Groups["type"].Value) ?? type;
            foreach (Match method in Regex.Matches(row.Groups["methods"].Value, @"`(\w+)"))
            {
                Assert.NotEmpty(type!.GetMember(method.Groups[1].Value));
                count++;
            }
        }

        Assert.True(count >= 18, $"Only {count} methods were found in the table.");
    }

    [Fact]
    public void Combinations_Always_AreTheEight()
    {
        var rows = Regex.Matches(Administrators, @"^\| (hidden|read|edit) \| (hidden|read|edit) \| (hidden|read|edit) \|", RegexOptions.Multiline)
            .Select(row => string.Join('/', row.Groups.Values.Skip(1).Select(word => word.Value)));
        Assert.Equal(
            AttributeAccess.Coherent.Select(access => access.ToString()
                .Replace("readonly", "read", StringComparison.Ordinal).Replace("readwrite", "edit", StringComparison.Ordinal)),
            rows);
    }

    [Fact]
    public void Types_Always_AreAllNamed() => Assert.All(
        Enum.GetValues<AttributeType>().Where(type => type <= AttributeType.Date),
        type => Assert.Contains($"| `{type}` |", Administrators, StringComparison.Ordinal));

    private static string Read(string file, [CallerFilePath] string path = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "../../../docs", file)).ReplaceLineEndings("\n");
}
