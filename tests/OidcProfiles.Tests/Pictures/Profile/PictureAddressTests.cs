using Microsoft.Extensions.Options;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles.Tests.Pictures.Profile;

public sealed class PictureAddressTests
{
    private const string Id = "abcdefghijklmnopqrstuvwxyz-_0189";

    [Fact]
    public void Create_Always_GivesAnotherWellFormedId()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => PictureId.Create()).ToList();
        Assert.All(ids, id => Assert.True(PictureId.IsWellFormed(id), id));
        Assert.Equal(1000, ids.Distinct().Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-_018")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-_01890")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-_018.")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-_018٣")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-_018é")]
    public void IsWellFormed_OfAnythingElse_IsFalse(string? text) => Assert.False(PictureId.IsWellFormed(text));

    [Theory]
    [InlineData("https://id.example.org", "https://id.example.org/account/pictures/")]
    [InlineData("http://127.0.0.1:5080/base/", "http://127.0.0.1:5080/base/account/pictures/")]
    public void Make_Always_BeginsWithThePublicAddress(string url, string root)
    {
        var addresses = Addresses(url);
        Assert.Equal(root + Id, addresses.Make(Id).AbsoluteUri);
        Assert.Equal(Id, addresses.FindId(root + Id));
        Assert.Null(addresses.FindId(root + "other"));
        Assert.Null(addresses.FindId(root + Id + "?a=b"));
        Assert.Null(addresses.FindId("https://evil.example/account/pictures/" + Id));
        Assert.Null(addresses.FindId(null));
    }

    [Fact]
    public void Make_WithoutPublicAddress_NamesTheSetting()
    {
        Assert.Contains("OidcProfiles:PublicUrl", Assert.Throws<InvalidOperationException>(() => Addresses(null).Make(Id)).Message, StringComparison.Ordinal);
        Assert.Null(Addresses(null).FindId("/account/pictures/" + Id));
    }

    private static PictureAddresses Addresses(string? url) =>
        new(Options.Create(new OidcProfilesOptions { PublicUrl = url is null ? null : new(url) }));
}
