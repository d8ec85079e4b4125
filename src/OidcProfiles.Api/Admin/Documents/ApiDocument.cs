using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace OidcProfiles.Api.Admin.Documents;

/// <summary>The OpenAPI document of the Admin API. It has a name of its own, so that it is no part of the host's documents, nor they of it.</summary>
internal sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider)
{
    public const string Name = "oidcprofiles";

    public static void Add(IServiceCollection services)
    {
        services.AddOpenApi(Name, options =>
        {
            options.ShouldInclude = description => description.GroupName == Name;
            options.AddDocumentTransformer<DocumentWording>();
            options.AddDocumentTransformer<OptionalWording>();
            options.AddOperationTransformer<OperationWording>();
        });
        services.AddScoped<ApiDocument>();
    }

    public static void Map(IEndpointRouteBuilder endpoints, string path) => endpoints.MapGet(path, AnswerAsync)
        .ExcludeFromDescription().AllowAnonymous().WithDisplayName("OidcProfiles Admin API document");

    public async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancellationToken);
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(ApiDocument document, CancellationToken cancellationToken) =>
        Results.Text(await document.WriteAsync(cancellationToken), "application/json");
}
