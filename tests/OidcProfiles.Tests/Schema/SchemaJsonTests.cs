using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Schema;

namespace OidcProfiles.Tests.Schema;

public sealed class SchemaJsonTests
{
    [Fact]
    public void Write_WhenMembersSayTheDefault_LeavesThemOut()
    {
        var options = new CustomAttributeOptions
        {
            Name = "a",
            Type = AttributeType.String,
            Scopes = ["custom_attributes"],
            Access = new() { Portal = AccessLevel.ReadWrite },
            Destinations = ClaimDestinations.UserInfo,
            Release = new(),
        };

        Assert.Equal("""{"name":"a","type":"String"}""", SchemaJson.Write(options));
        Assert.Equal("{}", SchemaJson.Write(new StandardAttributeOptions { Labels = new Dictionary<string, string>(), Required = AttributeRequirement.Never }));
    }

    [Fact]
    public void Write_WhenMapsHaveAnyOrder_SortsThemAndWritesAccessWhole()
    {
        var options = new StandardAttributeOptions
        {
            Access = new(),
            Labels = new Dictionary<string, string> { ["zh-HK"] = "姓名", ["de"] = "Name" },
            Release = new() { Mode = ClientReleaseMode.Except, Clients = { "b", "a" } },
            Sensitive = false,
        };

        Assert.Equal(
            """{"access":{"endUser":"Hidden","client":"Hidden","portal":"Hidden"},"labels":{"de":"Name","zh-HK":"姓名"},"release":{"mode":"Except","clients":["a","b"]},"sensitive":false}""",
            SchemaJson.Write(options));
        Assert.Equal("zh-HK", options.Labels.Keys.First());
    }

    [Fact]
    public void WriteDocument_WhenWrittenTwice_IsTheSame()
    {
        var document = new AttributeSchemaDocument
        {
            StandardAttributes = { ["nickname"] = new() { Order = 1 }, ["address"] = new() { Order = 2 }, ["name"] = new() },
            CustomAttributes = { new() { Name = "b", Type = AttributeType.Integer }, new() { Name = "a", Type = AttributeType.Boolean, Order = 1 } },
        };

        var json = SchemaJson.WriteDocument(document);

        Assert.Equal(json, SchemaJson.WriteDocument(SchemaJson.Read<AttributeSchemaDocument>(json)));
        Assert.DoesNotContain("\"name\": {", json, StringComparison.Ordinal);
        Assert.True(json.IndexOf("address", StringComparison.Ordinal) < json.IndexOf("nickname", StringComparison.Ordinal));
        Assert.True(json.IndexOf("\"a\"", StringComparison.Ordinal) < json.IndexOf("\"b\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_WhenTheDocumentNamesItsSchema_PassesItOver() =>
        Assert.Single(SchemaJson.Read<AttributeSchemaDocument>("""{"$schema":"x","customAttributes":[{"name":"a","type":"Url"}]}""").CustomAttributes);

    [Theory]
    [InlineData("{\n  \"customAttributes\": [\n    }", "Line 3, column 5: ")]
    [InlineData("", "Line 1, column 1: ")]
    [InlineData("""{"customAttributes":[{"labels":{"\ud800":"x"}}]}""", "half of a surrogate pair")]
    [InlineData("""{"\ud800":[]}""", "half of a surrogate pair")]
    [InlineData("{\"customAttributes\":[],\"customAttributes\":[]}", "Duplicate property 'customAttribute")]
    public void Read_WhenTheTextIsNoJson_TellsWhere(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<SchemaFormatException>(() => SchemaJson.Read<AttributeSchemaDocument>(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_WhenTheDocumentHasManyFaults_TellsAllWithTheirPaths()
    {
        const string Json = """
            {
              "x": 1,
              "standardAttributes": { "name": { "$schema": "", "required": "Sometimes", "labels": [] }, "email": null },
              "customAttributes": [ { "colour": 1, "type": 3, "minimum": "a", "destinations": "UserInfo, Mail", "scopes": [ null, 2 ] }, 7 ]
            }
            """;

        var exception = Assert.Throws<SchemaFormatException>(() => SchemaJson.Read<AttributeSchemaDocument>(Json));

        Assert.Equal(
            [
                "x is unknown; known: standardAttributes, customAttributes.",
                "standardAttributes.name.$schema is unknown; known: access, required,",
                "standardAttributes.name.required is not accepted as \"Sometimes\"; accepted: Never, AtRegistration, Always.",
                "standardAttributes.name.labels is not accepted as a list; accepted: an object.",
                "standardAttributes.email is null; leave it out instead.",
                "customAttributes[0].colour is unknown; known: id, name, type,",
                "customAttributes[0].type is not accepted as 3; accepted: String, Number,",
                "customAttributes[0].minimum is not accepted as \"a\"; accepted: a number.",
                "customAttributes[0].destinations is not accepted as \"UserInfo, Mail\"; accepted: None, UserInfo, IdToken, AccessToken, or several with commas.",
                "customAttributes[0].scopes[0] is null; leave it out instead.",
                "customAttributes[0].scopes[1] is not accepted as 2; accepted: a text.",
                "customAttributes[1] is not accepted as 7; accepted: an object.",
            ],
            exception.Faults.Zip(Expected(exception.Faults), (fault, length) => fault[..Math.Min(fault.Length, length)]));
        return;

        // Lists of members and names are not repeated here.
        static IEnumerable<int> Expected(IEnumerable<string> faults) => faults.Select(fault =>
            fault.Contains("known: access", StringComparison.Ordinal) ? fault.IndexOf("required,", StringComparison.Ordinal) + 9
            : fault.Contains("known: id", StringComparison.Ordinal) ? fault.IndexOf("type,", StringComparison.Ordinal) + 5
            : fault.Contains("as 3;", StringComparison.Ordinal) ? fault.IndexOf("Number,", StringComparison.Ordinal) + 7
            : int.MaxValue);
    }
}
