using OidcProfiles.Attributes;

namespace OidcProfiles.Tests.Attributes;

public sealed class AttributeNamingTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("my_string", true)]
    [InlineData("a1", true)]
    [InlineData("a__b", true)]
    [InlineData("a_", false)]
    [InlineData("_a", false)]
    [InlineData("1a", false)]
    [InlineData("A", false)]
    [InlineData("myString", false)]
    [InlineData("my-string", false)]
    [InlineData("my string", false)]
    [InlineData("é", false)]
    [InlineData("а", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsWellFormed_WhenNameFollowsTheRule_IsTrue(string? name, bool expected) =>
        Assert.Equal(expected, AttributeNaming.IsWellFormed(name));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void IsWellFormed_WhenNameIsAtTheLimit_CountsCharacters(int length, bool expected) =>
        Assert.Equal(expected, AttributeNaming.IsWellFormed(new('a', length)));

    [Theory]
    [InlineData("iss sub aud exp nbf iat jti auth_time nonce acr amr azp at_hash c_hash s_hash sid scope client_id role roles updated_at")]
    [InlineData("custom_attributes groups error error_description error_uri oi_ oi_prst oi_anything")]
    [InlineData("name given_name family_name middle_name nickname preferred_username profile picture website email email_verified")]
    [InlineData("gender birthdate zoneinfo locale phone_number phone_number_verified address")]
    public void IsReserved_WhenAProtocolOwnsTheName_IsTrue(string names) => Assert.All(names.Split(' '), name =>
        Assert.True(AttributeNaming.IsReserved(name), name));

    [Theory]
    [InlineData("department")]
    [InlineData("oil")]
    [InlineData("subject")]
    [InlineData("email2")]
    public void IsReserved_WhenNobodyOwnsTheName_IsFalse(string name) => Assert.False(AttributeNaming.IsReserved(name));

    [Theory]
    [InlineData("my_string", "My String")]
    [InlineData("department", "Department")]
    [InlineData("t_shirt_size2", "T Shirt Size2")]
    [InlineData("a__b", "A B")]
    public void DefaultDisplayName_Always_IsReadable(string name, string expected) =>
        Assert.Equal(expected, AttributeNaming.DefaultDisplayName(name));
}
