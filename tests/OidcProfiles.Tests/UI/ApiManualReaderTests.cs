using OidcProfiles.UI.Reference;

namespace OidcProfiles.Tests.UI;

public sealed class ApiManualReaderTests
{
    private const string Document = """
        {
          "openapi": "3.1.1",
          "info": { "title": "An API", "description": "For `programs`." },
          "paths": {
            "/things/{id}": {
              "put": {
                "tags": ["Things"], "summary": "Changes one", "description": "All of it.", "operationId": "PutThing",
                "security": [{ "openid": ["manage"] }],
                "parameters": [
                  { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                  { "name": "limit", "in": "query", "description": "How many.", "schema": { "type": ["null", "integer"] } }
                ],
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                "responses": {
                  "404": { "description": "Not Found" },
                  "200": { "description": "OK", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" } } } } }
                }
              }
            },
            "/health": { "get": { "tags": ["Other"] } }
          },
          "components": {
            "schemas": {
              "Thing": {
                "required": ["name"], "type": "object", "description": "A thing.",
                "properties": {
                  "name": { "type": "string", "description": "Its name." },
                  "at": { "type": ["null", "string"], "format": "date-time" },
                  "colour": { "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/Colour" }] },
                  "sizes": { "type": "object", "additionalProperties": { "type": "integer", "format": "int32" } },
                  "more": {}
                }
              },
              "Colour": { "enum": ["red", "green"] }
            }
          }
        }
        """;

    private static readonly ApiManual Manual = ApiManualReader.Read(Document);

    [Fact]
    public void Read_OfOperations_HasThemByTag()
    {
        Assert.Equal(("An API", "For `programs`."), (Manual.Title, Manual.Description));
        Assert.Equal(["Things", "Other"], Manual.Chapters.Select(chapter => chapter.Tag));
        var operation = Assert.Single(Manual.Chapters[0].Operations);
        Assert.Equal(
            ("PutThing", "PUT", "/things/{id}", "Changes one", "All of it.", "manage"),
            (operation.Id, operation.Method, operation.Path, operation.Summary, operation.Description, operation.Scope));
        Assert.Equal(
            [new("id", new("string", null), IsRequired: true, "", "path"), new("limit", new("integer", null), IsRequired: false, "How many.", "query")],
            operation.Parameters);
        Assert.Equal(new("", "Thing"), operation.Body);
        Assert.Equal([new("200", "OK", new("array of", "Thing")), new("404", "Not Found", null)], operation.Answers);
    }

    [Fact]
    public void Read_OfSchemas_HasMembersAndValues()
    {
        Assert.Equal(["Colour", "Thing"], Manual.Schemas.Select(schema => schema.Name));
        Assert.Equal(["red", "green"], Manual.Schemas[0].Values);
        Assert.Equal("A thing.", Manual.Schemas[1].Description);
        Assert.Equal(
            [
                new("name", new("string", null), IsRequired: true, "Its name."),
                new("at", new("string (date-time)", null), IsRequired: false, ""),
                new("colour", new("", "Colour"), IsRequired: false, ""),
                new("sizes", new("object, its values integer (int32)", null), IsRequired: false, ""),
                new("more", new("any", null), IsRequired: false, ""),
            ],
            Manual.Schemas[1].Members);
    }
}
