using OidcProfiles.Access;

namespace OidcProfiles.Tests.Access;

public sealed class AttributeAccessTests
{
    /// <summary>All 27 combinations (end user/client/portal) and the nearest coherent one; the eight coherent ones are their own. Of equally near ones, the most closed.</summary>
    [Theory]
    [InlineData("hidden/hidden/hidden", "hidden/hidden/hidden")]
    [InlineData("hidden/hidden/readonly", "hidden/hidden/readonly")]
    [InlineData("hidden/hidden/readwrite", "hidden/hidden/readwrite")]
    [InlineData("hidden/readonly/hidden", "hidden/hidden/hidden")]
    [InlineData("hidden/readonly/readonly", "hidden/readonly/readonly")]
    [InlineData("hidden/readonly/readwrite", "hidden/readonly/readwrite")]
    [InlineData("hidden/readwrite/hidden", "hidden/hidden/hidden")]
    [InlineData("hidden/readwrite/readonly", "hidden/readonly/readonly")]
    [InlineData("hidden/readwrite/readwrite", "hidden/readonly/readwrite")]
    [InlineData("readonly/hidden/hidden", "hidden/hidden/hidden")]
    [InlineData("readonly/hidden/readonly", "hidden/hidden/readonly")]
    [InlineData("readonly/hidden/readwrite", "hidden/hidden/readwrite")]
    [InlineData("readonly/readonly/hidden", "readonly/readonly/readonly")]
    [InlineData("readonly/readonly/readonly", "readonly/readonly/readonly")]
    [InlineData("readonly/readonly/readwrite", "readonly/readonly/readwrite")]
    [InlineData("readonly/readwrite/hidden", "readonly/readonly/readonly")]
    [InlineData("readonly/readwrite/readonly", "readonly/readonly/readonly")]
    [InlineData("readonly/readwrite/readwrite", "readonly/readonly/readwrite")]
    [InlineData("readwrite/hidden/hidden", "hidden/hidden/hidden")]
    [InlineData("readwrite/hidden/readonly", "hidden/hidden/readonly")]
    [InlineData("readwrite/hidden/readwrite", "readwrite/readonly/readwrite")]
    [InlineData("readwrite/readonly/hidden", "readonly/readonly/readonly")]
    [InlineData("readwrite/readonly/readonly", "readonly/readonly/readonly")]
    [InlineData("readwrite/readonly/readwrite", "readwrite/readonly/readwrite")]
    [InlineData("readwrite/readwrite/hidden", "readonly/readonly/readonly")]
    [InlineData("readwrite/readwrite/readonly", "readonly/readonly/readonly")]
    [InlineData("readwrite/readwrite/readwrite", "readwrite/readonly/readwrite")]
    public void Nearest_ForEveryCombination_IsCoherent(string combination, string nearest)
    {
        var levels = combination.Split('/').Select(level => Enum.Parse<AccessLevel>(level, ignoreCase: true)).ToArray();

        Assert.Equal(nearest, AttributeAccess.Nearest(levels[0], levels[1], levels[2]).ToString());
        Assert.Equal(combination == nearest ? nearest : null, AttributeAccess.Find(levels[0], levels[1], levels[2])?.ToString());
    }

    [Fact]
    public void Coherent_Always_HasTheEightCombinations() => Assert.Equal(
        [
            "hidden/hidden/hidden",
            "hidden/hidden/readonly",
            "hidden/hidden/readwrite",
            "hidden/readonly/readonly",
            "hidden/readonly/readwrite",
            "readonly/readonly/readonly",
            "readonly/readonly/readwrite",
            "readwrite/readonly/readwrite",
        ],
        AttributeAccess.Coherent.Select(access => access.ToString()));

    [Fact]
    public void WithoutEditing_ForEveryCoherentCombination_IsCoherentAndEditsNothing() =>
        Assert.All(AttributeAccess.Coherent, access =>
        {
            var reduced = access.WithoutEditing();

            Assert.Contains(reduced, AttributeAccess.Coherent);
            Assert.DoesNotContain("readwrite", reduced.ToString(), StringComparison.Ordinal);
            Assert.Equal(access.ToString().Replace("readwrite", "readonly", StringComparison.Ordinal), reduced.ToString());
        });
}
