using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;
using OidcProfiles.Administration;

namespace OidcProfiles.Api.Admin.Documents;

/// <summary>The OpenAPI document of the Admin API. It has a name of its own, so that it is no part of the host's documents, nor they of it.</summary>
internal sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider) : IApiReference
{
    public const string Name = "oidcprofiles";

    public static void Add(IServiceCollection services)
    {
        services.AddOpenApi(Name, options =>
        {
            options.ShouldInclude = description => description.GroupName == Name;
            options.CreateSchemaReferenceId = SchemaWording.NameOf;
            options.AddDocumentTransformer<DocumentWording>();
            options.AddSchemaTransformer<SchemaWording>();
            options.AddDocumentTransformer<OptionalWording>();
            options.AddOperationTransformer<OperationWording>();
        });
        services.TryAddScoped<IApiReference, ApiDocument>();
    }

    public static void Map(IEndpointRouteBuilder endpoints, string path) => endpoints.MapGet(path, AnswerAsync)
        .ExcludeFromDescription().AllowAnonymous().WithDisplayName("OidcProfiles Admin API document");

    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancellationToken);
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(IApiReference document, CancellationToken cancellationToken) =>
        Results.Text(await document.ReadAsync(cancellationToken), "application/json");
}
