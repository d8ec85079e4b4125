using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Tests.Schema.Fakes;

namespace OidcProfiles.Tests.Schema;

/// <summary>Plans count values in other languages with those of their attribute.</summary>
public sealed class SchemaLanguageTests
{
    [Theory]
    [InlineData(3, true, 1)]
    [InlineData(100, false, 2)]
    [InlineData(1, false, 2)]
    public async Task PlanAsync_WhenValuesInOtherLanguagesWouldBreakOrBeHidden_CountsThem(int maximum, bool keepsLanguages, int invalid)
    {
        await using var instance = await Instance.StartAsync(Text(100, hasLanguages: true));
        await instance.GiveAsync("u1", "a", new TextValue("x"));
        await instance.GiveAsync("u2", "a#de", new TextValue("long"));
        await instance.GiveAsync("u3", "a#fr", new TextValue("y"));

        var plan = await instance.Manager.PlanAsync(new() { CustomAttributes = [Text(maximum, keepsLanguages)] }, CancellationToken.None);

        var values = Assert.Single(plan.Differences).Values!;
        Assert.Equal((3, invalid), (values.Stored, values.Invalid));
        Assert.DoesNotContain("u1", values.ExampleUserIds);
    }

    private static CustomAttributeOptions Text(int maximum, bool hasLanguages) =>
        new() { Name = "a", Type = AttributeType.String, MaximumLength = maximum, LanguageVariants = hasLanguages };
}
