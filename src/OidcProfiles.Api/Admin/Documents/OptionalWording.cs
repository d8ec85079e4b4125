using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OidcProfiles.Api.Admin.Documents;

/// <summary>Members that may be absent and have a schema of their own: what they mean is said of that schema in them, and not of the member.</summary>
internal sealed class OptionalWording : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var members = document.Components?.Schemas?.Values.SelectMany(schema => schema.Properties?.Values ?? []) ?? [];
        foreach (var member in members.OfType<OpenApiSchema>().Where(member => member is { Description: null, OneOf: not null }))
        {
            member.Description = member.OneOf!.OfType<OpenApiSchemaReference>().Select(part => part.Description).FirstOrDefault();
        }

        return Task.CompletedTask;
    }
}
