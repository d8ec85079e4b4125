using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Tests.Normalization.Mapping;

/// <summary>A faulty document is refused with file, member and what is accepted.</summary>
public sealed class MappingFaultsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oidcprofiles-mappings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("""{"provider":"Acme","issuer":{},"subject":{"parts":["/sub"]}}""", "provider 'Acme' is not accepted; accepted: 1 to 64 lower-case")]
    [InlineData("""{"issuer":{},"subject":{"parts":["/sub"]}}""", "provider is missing; accepted: 1 to 64")]
    [InlineData("""{"provider":"acme","subject":{"parts":["/sub"]}}""", "issuer is missing; accepted: an object")]
    [InlineData("""{"provider":"acme","issuer":{"value":" x"},"subject":{"parts":["/sub"]}}""", "issuer.value ' x' is not accepted; accepted: 1 to 255 printable")]
    [InlineData("""{"provider":"acme","issuer":{"value":"https://{tenant}"},"subject":{"parts":["/sub"]}}""", "accepted: {tenant} where tenant says")]
    [InlineData("""{"provider":"acme","issuer":{"pointer":"iss"},"subject":{"parts":["/sub"]}}""", "issuer.pointer 'iss' is not accepted; accepted: a JSON pointer")]
    [InlineData("""{"provider":"acme","issuer":{},"tenant":"tid","subject":{"parts":["/sub"]}}""", "tenant 'tid' is not accepted")]
    [InlineData("""{"provider":"acme","issuer":{}}""", "subject.parts is missing or empty; accepted: a list of JSON pointers")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["sub"]}}""", "subject.parts[0] 'sub' is not accepted; accepted: a JSON pointer (RFC 6901)")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a","/b"]}}""", "subject.separator is missing; accepted: printable ASCII")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"],"agreements":[{"idToken":"/a"}]}}""", "subject.agreements[0].userInfo is missing")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"attributes":{"name":[]}}""", "attributes.name is empty; accepted: a list of sources")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"attributes":{"name":[{}]}}""", "attributes.name[0].pointer is missing")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"attributes":{"name":[{"pointer":"/n~"}]}}""", "attributes.name[0].pointer '/n~' is not accepted")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"attributes":{"name":[{"pointer":"/n","converter":"rot13"}]}}""", "attributes.name[0].converter 'rot13' is not accepted; accepted: boolean, facebookBirthday, list, locale, number, text")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"attributes":{"name":[{"pointer":"/n","document":"Cookie"}]}}""", "attributes.name[0].document is not accepted as \"Cookie\"; accepted: Claims, IdToken")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"attributes":{"name":[{"pointer":"/n","when":[{}]}]}}""", "attributes.name[0].when[0].value is missing")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"attributes":{"email":[{"pointer":"/e"}]}}""", "attributes.email is not accepted; accepted: address, birthdate")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"attributes":{"sub":[{"pointer":"/e"}]}}""", "attributes.sub is not accepted")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"attributes":{"email_verified":[{"pointer":"/e"}]}}""", "attributes.email_verified is not accepted")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"email":{}}""", "email.addresses is missing or empty")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"email":{"addresses":["/e"],"rule":"Flag"}}""", "email.verified is missing; accepted: a JSON pointer, because the rule Flag")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"email":{"addresses":["/e"],"rule":"PrimaryEntry"}}""", "email.list is missing")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"email":{"addresses":["/e"],"rule":"Blindly"}}""", "email.rule is not accepted as \"Blindly\"; accepted: Never, Flag")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"email":{"addresses":["/e"],"ignoredDomains":["x"]}}""", "email.ignoredDomains[0] 'x' is not accepted")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"documents":[{"document":"Emails","address":"http://a.example"}]}""", "documents[0].address 'http://a.example' is not accepted; accepted: an https address")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":["/a"]},"documents":[{"document":"IdToken","address":"https://a.example"}]}""", "documents[0].document 'IdToken' is not accepted; accepted: Emails")]
    [InlineData("""{"provider":"acme","issuer":{},"subjekt":{}}""", "subjekt is unknown; known: provider, issuer")]
    [InlineData("""{"provider":"acme","issuer":{},"subject":{"parts":"/sub"}}""", "subject.parts is not accepted as \"/sub\"; accepted: a list")]
    [InlineData("""[]""", "The document is not accepted as a list; accepted: an object")]
    [InlineData("""{"provider":""", "Line 1, column")]
    public void Create_WhenADocumentIsFaulty_NamesFileMemberAndWhatIsAccepted(string document, string message)
    {
        var file = Path.Combine(_folder.FullName, "acme.json");
        File.WriteAllText(file, document);
        var faults = Assert.Throws<ProviderMappingException>(() => ProviderMappingSet.Create(new() { MappingFolder = _folder.FullName })).Faults;
        Assert.All(faults, fault => Assert.StartsWith($"{file}: ", fault, StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Create_WhenTheFolderIsMissing_SaysSo()
    {
        var faults = UpstreamFaults.Find(new() { MappingFolder = Path.Combine(_folder.FullName, "none") });
        Assert.Contains("Upstream:MappingFolder '", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_WhenSeveralAreFaulty_NamesThemAll()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.json"), "{}");
        var options = new UpstreamOptions { MappingFolder = _folder.FullName, Mappings = { new() { Provider = "b", Issuer = new() } } };
        var faults = UpstreamFaults.Find(options).ToList();
        Assert.Equal(4, faults.Count);
        Assert.StartsWith("Upstream:Mappings:0: subject.parts", faults[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Create_WhenCodeSetsNull_RefusesOrTakesItAsNothing()
    {
        Assert.Equal(
            ["Upstream:Converters:x is null; accepted: a converter.", "Upstream:Mappings:0 is null; accepted: a mapping document."],
            UpstreamFaults.Find(new() { Converters = { ["x"] = null! }, Mappings = { null! } }));
        var mapping = new ProviderMapping
        {
            Provider = "acme",
            Issuer = new() { Value = "https://acme.example", Accepted = null! },
            Subject = new() { Parts = ["/sub"], Agreements = null! },
            Attributes = { ["name"] = [new() { Pointer = "/name", When = null! }] },
            Email = new() { Addresses = ["/mail"], IgnoredDomains = null! },
            Documents = null!,
        };
        Assert.True(Given.Reader(new() { Mappings = { mapping } }).Read("acme", Given.UserInfo("""{"sub":"1","name":"Jane","mail":"a@b.example"}""")).Succeeded);
    }

    [Fact]
    public void Create_WhenADocumentHasTheNameOfABuiltInOne_ReplacesIt()
    {
        File.WriteAllText(
            Path.Combine(_folder.FullName, "x.json"), """{"provider":"x","issuer":{"value":"https://folder.example"},"subject":{"parts":["/key"]}}""");
        var options = new UpstreamOptions { MappingFolder = _folder.FullName };
        Assert.Equal("https://folder.example", Given.Reader(options).Read("x", Given.UserInfo("""{"key":"1"}""")).Profile!.Issuer);

        options.Mappings.Add(new() { Provider = "x", Issuer = new() { Value = "https://code.example" }, Subject = new() { Parts = ["/key"] } });
        Assert.Equal("https://code.example", Given.Reader(options).Read("x", Given.UserInfo("""{"key":"1"}""")).Profile!.Issuer);
    }

    [Fact]
    public void Read_WhenTheSettingsNameAMapping_UsesItInAnyCaseAndKeepsTheProvidersName()
    {
        var options = new UpstreamOptions { Providers = { ["Corp"] = new() { Mapping = "GitHub" } } };
        var profile = Given.Reader(options).Read("corp", Given.UserInfo("""{"id":7}""")).Profile!;
        Assert.Equal(("corp", "https://github.com", "7"), (profile.Provider, profile.Issuer, profile.Subject));
    }
}
