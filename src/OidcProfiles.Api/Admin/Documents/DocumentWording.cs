using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace OidcProfiles.Api.Admin.Documents;

/// <summary>What the document says of the whole.</summary>
internal sealed class DocumentWording(IOptions<AdminApiOptions> options) : IOpenApiDocumentTransformer
{
    public const string Scheme = "openid";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "OidcProfiles Admin API",
            Version = "v1",
            Description = "Users, profiles, groups, attributes, clients, e-mails and audit for programs. Access tokens need the scope "
                + $"`{options.Value.ManageScope}`, or `{options.Value.ReadScope}` to read; where a person is behind a token, the person's own rights bound it too. "
                + "What changes something that was read needs its `ETag` in `If-Match`. Whatever is refused is told as a problem (RFC 9457), with the field and "
                + "what is accepted. Lists go on at the address in `next`.",
        };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OpenIdConnect,
                OpenIdConnectUrl = new("/.well-known/openid-configuration", UriKind.Relative),
                Description = "An access token of this server.",
            },
        };
        return Task.CompletedTask;
    }
}
