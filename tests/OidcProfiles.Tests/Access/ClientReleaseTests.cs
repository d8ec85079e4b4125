using OidcProfiles.Access;

namespace OidcProfiles.Tests.Access;

public sealed class ClientReleaseTests
{
    [Theory]
    [InlineData(ClientReleaseMode.All, "", "a", true)]
    [InlineData(ClientReleaseMode.All, "", null, true)]
    [InlineData(ClientReleaseMode.Only, "a b", "a", true)]
    [InlineData(ClientReleaseMode.Only, "a b", "b", true)]
    [InlineData(ClientReleaseMode.Only, "a b", "c", false)]
    [InlineData(ClientReleaseMode.Only, "a b", "A", false)]
    [InlineData(ClientReleaseMode.Only, "a b", null, false)]
    [InlineData(ClientReleaseMode.Only, "", "a", false)]
    [InlineData(ClientReleaseMode.Except, "a b", "a", false)]
    [InlineData(ClientReleaseMode.Except, "a b", "c", true)]
    [InlineData(ClientReleaseMode.Except, "a b", null, false)]
    [InlineData(ClientReleaseMode.Except, "", "a", true)]
    [InlineData((ClientReleaseMode)99, "a", "a", false)]
    [InlineData((ClientReleaseMode)99, "a", "b", false)]
    public void Allows_ForEveryModeAndClient_IsTheTable(ClientReleaseMode mode, string clients, string? client, bool expected) =>
        Assert.Equal(expected, Release(mode, clients).Allows(client));

    [Fact]
    public void Equals_WhenModeAndClientsAreTheSame_IsTrue()
    {
        Assert.Equal(Release(ClientReleaseMode.Only, "a b"), Release(ClientReleaseMode.Only, "a b"));
        Assert.Equal(Release(ClientReleaseMode.Only, "a b").GetHashCode(), Release(ClientReleaseMode.Only, "a b").GetHashCode());
        Assert.NotEqual(Release(ClientReleaseMode.Only, "a b"), Release(ClientReleaseMode.Only, "a c"));
        Assert.NotEqual(Release(ClientReleaseMode.Only, "a"), Release(ClientReleaseMode.Except, "a"));
        Assert.Equal(ClientRelease.All, Release(ClientReleaseMode.All, ""));
    }

    private static ClientRelease Release(ClientReleaseMode mode, string clients) =>
        new(mode, [.. clients.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
}
