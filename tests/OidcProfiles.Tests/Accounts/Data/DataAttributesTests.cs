using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Data;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Accounts.Data;

public sealed class DataAttributesTests
{
    [Theory]
    [InlineData("id-open", "open", true)]
    [InlineData("id-open#ja", "open#ja", true)]
    [InlineData("id-hidden", "hidden", false)]
    [InlineData("id-hidden#de-AT", "hidden#de-AT", false)]
    [InlineData("id-retired", "retired", false)]
    [InlineData("nobody-knows", "nobody-knows", false)]
    [InlineData("nobody-knows#x", "nobody-knows#x", false)]
    public void FindName_Always_NamesEverythingUnlessHiddenOnesAreLeftOut(string id, string name, bool isVisible)
    {
        Assert.Equal(name, Attributes(includeHidden: true).FindName(id));
        Assert.Equal(isVisible ? name : null, Attributes(includeHidden: false).FindName(id));
    }

    [Theory]
    [InlineData(ValueSource.User, "me", "me")]
    [InlineData(ValueSource.Admin, "somebody", null)]
    [InlineData(ValueSource.Admin, "me", "me")]
    [InlineData(ValueSource.User, "somebody", null)]
    [InlineData(ValueSource.Provider, "acme", "acme")]
    [InlineData(ValueSource.Import, "file", "file")]
    [InlineData(ValueSource.System, null, null)]
    public void FindActor_Always_NamesNobodyElse(ValueSource source, string? actor, string? expected) =>
        Assert.Equal(expected, DataAttributes.FindActor(new(source, actor, default), "me"));

    private static DataAttributes Attributes(bool includeHidden)
    {
        var options = new OidcProfilesOptions();
        options.Accounts.Data.IncludeHiddenAttributes = includeHidden;
        var schema = new AttributeSchema(
        [
            ManagedProfile.Open("open"),
            ManagedProfile.Open("hidden") with { Access = AttributeAccess.Hidden },
            ManagedProfile.Open("retired") with { IsRetired = true },
        ]);
        return new(new SchemaProvider(schema), Options.Create(options));
    }
}
