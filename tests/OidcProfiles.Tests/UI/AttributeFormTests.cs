using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.UI;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.Tests.UI;

public sealed class AttributeFormTests
{
    private readonly AttributeForm _form = new(
        new AttributeLabels(new PageTexts(new TextCatalogue(Options.Create(new PageOptions()), new HostingEnvironment { ContentRootPath = "/" }))),
        new ProfileErrorDescriber());

    [Theory]
    [InlineData(AttributeType.String, "Ann", "\"Ann\"")]
    [InlineData(AttributeType.String, "  ", "null")]
    [InlineData(AttributeType.Integer, "12", "12")]
    [InlineData(AttributeType.Integer, "twelve", "\"twelve\"")]
    [InlineData(AttributeType.Number, "1.5", "1.5")]
    [InlineData(AttributeType.Boolean, "true", "true")]
    [InlineData(AttributeType.Boolean, "", "null")]
    [InlineData(AttributeType.CountryCode, "nz", "\"NZ\"")]
    [InlineData(AttributeType.Date, "2024-02-30", "\"2024-02-30\"")]
    public void Read_OneField_GivesItsJson(AttributeType type, string text, string json)
    {
        var definition = Define("thing", type);
        Assert.Equal(json, _form.Read(Post(("Values[thing]", text)), [definition])["thing"].GetRawText());
    }

    [Fact]
    public void Read_FieldsThatWereNotOffered_AreNotRead()
    {
        var values = _form.Read(Post(("Values[thing]", "a"), ("Values[secret]", "b")), [Define("thing", AttributeType.String)]);
        Assert.Equal(["thing"], values.Keys);
    }

    [Fact]
    public void Read_FieldsThatWereNotSent_AreAbsent() => Assert.Empty(_form.Read(Post(), [Define("thing", AttributeType.String)]));

    [Fact]
    public void Read_ListOfLines_GivesTheList()
    {
        var definition = Define("things", AttributeType.String) with { IsMultiValued = true };
        Assert.Equal("""["a","b"]""", _form.Read(Post(("Values[things]", "a\r\n\r\n b \n")), [definition])["things"].GetRawText());
    }

    [Fact]
    public void Read_Address_GivesTheMembersThatHaveSomething()
    {
        var address = AttributeSchema.Standard.Find("address")!;
        var values = _form.Read(Post(("Values[address.locality]", "Wellington"), ("Values[address.country]", " "), ("Values[address.evil]", "x")), [address]);
        Assert.Equal("""{"locality":"Wellington"}""", values["address"].GetRawText());
        Assert.Equal(JsonValueKind.Null, _form.Read(Post(("Values[address.locality]", "")), [address])["address"].ValueKind);
    }

    [Fact]
    public void Make_WhenSomethingWasPosted_ShowsThatAndNotWhatIsKept()
    {
        var definition = Define("thing", AttributeType.String);
        Assert.Equal("kept", _form.Make(definition, new TextValue("kept"), isRequired: false).Value);
        Assert.Equal("posted", _form.Make(definition, new TextValue("kept"), isRequired: false, Post(("Values[thing]", "posted"))).Value);
    }

    [Theory]
    [InlineData(AttributeType.CountryCode, 249)]
    [InlineData(AttributeType.TimeZone, 400)]
    [InlineData(AttributeType.Locale, 100)]
    public void Make_WhenTypeOffersAChoice_ListsItInWords(AttributeType type, int least)
    {
        var choices = _form.Make(Define("thing", type), value: null, isRequired: false).Choices;
        Assert.True(choices.Count >= least);
        Assert.Equal(choices.Count, choices.DistinctBy(choice => choice.Value).Count());
        Assert.All(choices, choice => Assert.NotEmpty(choice.Label));
    }

    [Theory]
    [InlineData("given_name", "Values[given_name]", "Values-given-name")]
    [InlineData("languages[2]", "Values[languages]", "Values-languages")]
    [InlineData("address.locality", "Values[address.locality]", "Values-address-locality")]
    public void NameOf_EveryPath_IsThatOfItsInput(string path, string name, string id)
    {
        Assert.Equal(name, AttributeField.NameOf(path));
        Assert.Equal(id, FieldIds.Of(AttributeField.NameOf(path)));
    }

    private static AttributeDefinition Define(string name, AttributeType type) =>
        AttributeSchema.Standard.Find("given_name")! with { Id = name, Name = name, Type = type, IsStandard = false, DisplayName = name };

    private static FormCollection Post(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value)));
}
