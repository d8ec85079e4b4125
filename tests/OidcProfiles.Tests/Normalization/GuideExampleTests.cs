using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Converting;
using OidcProfiles.Normalization.Mapping;
using OidcProfiles.Normalization.Trust;

namespace OidcProfiles.Tests.Normalization;

/// <summary>The provider that the guide adds step by step works as it says, in a host that does just that.</summary>
public sealed class GuideExampleTests : IDisposable
{
    private static readonly string Guide =
        File.ReadAllText(Path.Combine(SampleFiles.Guides, "upstream-providers.md")).ReplaceLineEndings("\n");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oidcprofiles-guide-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Example_InAHost_GivesWhatTheDataFileOfTheGuideExpects()
    {
        var mappings = Directory.CreateDirectory(Path.Combine(_folder.FullName, "mappings"));
        await File.WriteAllTextAsync(Path.Combine(mappings.FullName, "harbour.json"), Block("mappings/harbour.json"));
        var data = Path.Combine(_folder.FullName, "data.json");
        await File.WriteAllTextAsync(data, Block("Samples/harbour.json"));

        var services = new ServiceCollection();
        services.AddOidcProfiles(options =>
        {
            options.Upstream.MappingFolder = mappings.FullName;
            options.CustomAttributes.Add(new()
            {
                Name = "berth",
                Type = AttributeType.Integer,
                Access = new() { EndUser = AccessLevel.ReadOnly, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadWrite },
            });
        });
        await using var host = services.BuildServiceProvider();
        var reader = host.GetRequiredService<UpstreamProfileReader>();
        var samples = SampleFiles.Read(data).ToList();
        Assert.Equal(2, samples.Count);
        Assert.All(samples, sample => Assert.Equal(ResultText.Write(sample.Expected), ResultText.Write(reader.Read(sample.Provider, sample.Documents))));
    }

    [Theory]
    [InlineData(typeof(EmailTrustRule))]
    [InlineData(typeof(EmailEvidence))]
    [InlineData(typeof(UpstreamRefusal))]
    [InlineData(typeof(DropReason))]
    [InlineData(typeof(EmailTrustSetting))]
    [InlineData(typeof(LinkingSetting))]
    [InlineData(typeof(PopulationSetting))]
    public void Names_Always_AreAllInTheGuide(Type type) =>
        Assert.All(Enum.GetNames(type), name => Assert.Contains($"`{name}`", Guide, StringComparison.Ordinal));

    [Fact]
    public void MappingsAndConverters_Always_AreAllInTheGuide() => Assert.All(
        ProviderMappingSet.BuiltIn.Names.Concat(BuiltInConverters.All.Keys), name => Assert.Contains($"`{name}`", Guide, StringComparison.Ordinal));

    private static string Block(string title) =>
        Regex.Match(Guide, $"{Regex.Escape(title)}`.*?```json\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Groups[1].Value;
}
