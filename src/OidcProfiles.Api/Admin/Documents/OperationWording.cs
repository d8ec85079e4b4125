using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using OidcProfiles.Access;
using OidcProfiles.Api.Admin.Http;

namespace OidcProfiles.Api.Admin.Documents;

/// <summary>What the document says of every operation: scopes, headers, paging, and how it refuses.</summary>
internal sealed class OperationWording(IOptions<AdminApiOptions> options) : IOpenApiOperationTransformer
{
    private static readonly int[] Refusals =
        [StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests];

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var rule = metadata.OfType<AdminRule>().FirstOrDefault();
        var scope = rule is { Level: AdminLevel.Manage } ? options.Value.ManageScope : options.Value.ReadScope;
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(DocumentWording.Scheme, context.Document)] = [scope] }];
        operation.OperationId = operation.OperationId?.Replace("OidcProfiles.", "", StringComparison.Ordinal);
        operation.Description += rule is null ? "" : $" Needs the right to {(rule.Level == AdminLevel.Manage ? "manage" : "read")} {Name(rule.Area)}.";
        operation.RequestBody?.Content?.Remove(ApiOptionalBody<object>.AnyType);
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            Describe(parameter);
        }

        if (metadata.Contains(ApiTrait.Match))
        {
            operation.Parameters.Add(Header("If-Match", isRequired: true, "The `ETag` of what was read; `*` changes whatever is there."));
        }

        if (metadata.Contains(ApiTrait.Key))
        {
            operation.Parameters.Add(Header(
                ApiCreation.KeyHeader, isRequired: false, "Chosen by the caller; within 24 hours the same request with the same key is carried out once."));
        }

        var problem = new OpenApiSchemaReference(SchemaWording.NameOf(ApiJson.Options.GetTypeInfo(typeof(ApiProblem)))!, context.Document);
        operation.Responses ??= [];
        foreach (var status in Refusals)
        {
            operation.Responses.TryAdd(
                status.ToString(CultureInfo.InvariantCulture),
                new OpenApiResponse
                {
                    Description = ReasonPhrases.GetReasonPhrase(status),
                    Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/problem+json"] = new() { Schema = problem } },
                });
        }

        return Task.CompletedTask;
    }

    private static string Name(AdminArea area) => area.ToString().ToLowerInvariant();

    private static void Describe(OpenApiParameter parameter)
    {
        switch (parameter.Name)
        {
            case "limit":
                parameter.Description = "How many entries the page has at most.";
                parameter.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Minimum = "1",
                    Maximum = $"{ApiQuery.MaximumLimit}",
                    Default = ApiQuery.DefaultLimit,
                };
                break;
            case "after":
                parameter.Description ??= "Only what comes after this place; taken from `next`.";
                break;
            case "before":
                parameter.Description ??= "Only what comes before this place; taken from `previous`.";
                break;
            default:
                break;
        }
    }

    private static OpenApiParameter Header(string name, bool isRequired, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = isRequired,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
