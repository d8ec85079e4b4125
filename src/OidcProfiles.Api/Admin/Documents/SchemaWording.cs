using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OidcProfiles.Api.Admin.Documents;

/// <summary>Schemas as <see cref="Http.ApiJson"/> writes and reads, whatever the host has set for endpoints of its own.</summary>
internal sealed class SchemaWording : IOpenApiSchemaTransformer
{
    private const string Ending = "Body";
    private const string Beginning = "Api";

    /// <summary>Names as people say them: <c>Group</c> for a GroupBody.</summary>
    public static string? NameOf(JsonTypeInfo type)
    {
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        if (name is null || type.Type.Assembly != typeof(SchemaWording).Assembly)
        {
            return name;
        }

        name = name.Replace(Ending, "", StringComparison.Ordinal);
        return name.StartsWith(Beginning, StringComparison.Ordinal) ? name[Beginning.Length..] : name;
    }

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))];
        }
        else if (schema.Type is { } numeric && (numeric & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
        {
            // The host's serializer may take numbers in quotes; this API does not.
            schema.Type = numeric & (JsonSchemaType.Integer | JsonSchemaType.Number);
            schema.Pattern = null;
        }

        // What is null is absent.
        foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (member is OpenApiSchema { Type: { } types } own && types.HasFlag(JsonSchemaType.Null))
            {
                own.Type = types & ~JsonSchemaType.Null;
                schema.Required?.Remove(name);
            }
        }

        return Task.CompletedTask;
    }
}
