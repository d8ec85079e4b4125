using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OidcProfiles.Api.Admin.Documents;

/// <summary>
/// Members that may be absent and have a schema of their own: they are not required, and what they mean is said of that schema in them, and not
/// of the member.
/// </summary>
internal sealed class OptionalWording : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var schema in document.Components?.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
        {
            foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                if (member is OpenApiSchema { OneOf: { } parts } own)
                {
                    own.Description ??= parts.OfType<OpenApiSchemaReference>().Select(part => part.Description).FirstOrDefault();
                    schema.Required?.Remove(name);
                }
            }
        }

        return Task.CompletedTask;
    }
}
