using OidcProfiles.Pictures.Profile;

namespace OidcProfiles.Tests.Pictures.Profile;

public sealed class ProfilePictureOptionsTests
{
    [Fact]
    public void Find_WhenSettingsAreWrong_NamesEachWithItsValue()
    {
        Assert.Empty(ProfilePictureFaults.Find(new()));
        Assert.Empty(ProfilePictureFaults.Find(new() { AtOnce = 1, Wait = TimeSpan.Zero }));
        Assert.Equal(
            ["Pictures:AtOnce '0' is not accepted; accepted: 1 to 64.", "Pictures:Wait '00:01:01' is not accepted; accepted: 0 to 00:01:00."],
            ProfilePictureFaults.Find(new() { AtOnce = 0, Wait = TimeSpan.FromSeconds(61) }));
        Assert.Equal(["Pictures is null; accepted: an object, or nothing at all."], ProfilePictureFaults.Find(null));
    }

    [Fact]
    public void Validate_WhenALimitIsWrong_SaysSo()
    {
        var options = new OidcProfilesOptions { Pictures = new() { AtOnce = 65 } };
        options.Limits.LanguageVariants = 0;
        Assert.Equal(
            ["Limits:LanguageVariants '0' is not accepted; accepted: 1 to 100.", "Pictures:AtOnce '65' is not accepted; accepted: 1 to 64."],
            new OidcProfilesOptionsValidator().Validate(null, options).Failures!.Skip(1));
    }
}
