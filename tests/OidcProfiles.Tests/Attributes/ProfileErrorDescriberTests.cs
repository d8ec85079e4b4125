using System.Reflection;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes;
using OidcProfiles.Templating;
using OidcProfiles.Tests.Attributes.Values;

namespace OidcProfiles.Tests.Attributes;

public sealed class ProfileErrorDescriberTests
{
    private static readonly AttributeDefinition Definition =
        Given.Attribute(AttributeType.Number, new() { Minimum = 1, Maximum = 3, Pattern = "[a-z]", AllowedValues = ["a"] });

    public static TheoryData<string> Methods => [.. ErrorMethods().Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_WhenCalled_DescribesAnErrorOfItsName(string name)
    {
        var method = ErrorMethods().Single(candidate => candidate.Name == name);

        var error = (IdentityError)method.Invoke(new ProfileErrorDescriber(), [.. method.GetParameters().Select(Argument)])!;

        Assert.True(method.IsVirtual);
        Assert.Equal(name, error.Code);
        Assert.NotEmpty(error.Description);
        Assert.DoesNotContain("{", error.Description, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_WhenItIsAboutAnAttribute_NamesTheAttribute(string name)
    {
        var method = ErrorMethods().Single(candidate => candidate.Name == name);
        if (method.GetParameters() is not [{ ParameterType: var type }, ..] || type != typeof(AttributeDefinition))
        {
            return;
        }

        var error = (AttributeError)method.Invoke(new ProfileErrorDescriber(), [.. method.GetParameters().Select(Argument)])!;

        Assert.Equal(("thing", "thing"), (error.Attribute, error.Path));
        Assert.StartsWith("Thing ", error.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void English_Always_HasAMessageForEachMethodAndNoOther() => Assert.Equal(
        ErrorMethods().Select(method => method.Name).Concat(["NameItem", "NameVariant", "OutOfRangeMinimum", "OutOfRangeMaximum"]).Order(),
        ProfileErrorMessages.English.Keys.Order());

    [Fact]
    public void Format_WhenOverridden_MakesEveryMessage()
    {
        var errors = new Keys();

        Assert.Equal("RequiredAttribute(Thing)", errors.RequiredAttribute(Definition).Description);
        Assert.Equal("OutOfRange(Thing,1,3)", errors.OutOfRange(Definition).Description);
        Assert.Equal("ConcurrencyFailure()", errors.ConcurrencyFailure().Description);
        Assert.Equal("UnknownAttribute(x)", errors.UnknownAttribute("x").Description);
    }

    [Theory]
    [InlineData("nick name", "nick name")]
    [InlineData("a\r\nb\u202Ec\0", "a??b?c?")]
    [InlineData("", "")]
    public void UnknownAttribute_WhenNameIsHostile_MakesItFitForAMessage(string name, string shown) =>
        Assert.Equal($"There is no attribute '{shown}'.", new ProfileErrorDescriber().UnknownAttribute(name).Description);

    [Fact]
    public void UnknownAttribute_WhenNameIsLong_CutsIt() =>
        Assert.Equal(new string('a', 64) + "…", new ProfileErrorDescriber().UnknownAttribute(new('a', 1_000_000)).Attribute);

    [Fact]
    public void NotAllowedValue_WhenThereAreManyValues_NamesTwenty()
    {
        var definition = Given.Attribute(
            AttributeType.Dropdown, new() { AllowedValues = [.. Enumerable.Range(1, 30).Select(number => $"v{number}")] });

        Assert.EndsWith("v19, v20, ….", new ProfileErrorDescriber().NotAllowedValue(definition).Description, StringComparison.Ordinal);
    }

    private static IEnumerable<MethodInfo> ErrorMethods() => typeof(ProfileErrorDescriber)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => typeof(IdentityError).IsAssignableFrom(method.ReturnType));

    private static object Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(AttributeDefinition) => Definition,
        var type when type == typeof(string) => "name",
        var type when type == typeof(int) => 3,
        var type when type == typeof(TemplateFault) => new TemplateFault("welcome/subject", 1, 2, "There is no such thing."),
        var type => throw new NotSupportedException($"Give the test an argument of the type {type}."),
    };

    private sealed class Keys : ProfileErrorDescriber
    {
        protected override string Format(string key, params object[] arguments) => $"{key}({string.Join(',', arguments)})";
    }
}
