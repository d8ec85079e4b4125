using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;

namespace OidcProfiles.Api.Admin.Attributes;

/// <summary>All definitions of the Admin API as one document, as the command <c>schema</c> exports and imports it.</summary>
internal static class SchemaEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var schema = api.MapGroup("/schema").WithTags(AttributeEndpoints.Tag);
        schema.MapGet("", FindAsync).Needs(AdminArea.Attributes, AdminLevel.Read).Answers<Dictionary<string, JsonElement>>()
            .Describe("GetSchema", "Reads all definitions as one document", "The document that `schema export` writes, with its entity tag.");
        schema.MapPut("", ApplyAsync).Needs(AdminArea.Attributes, AdminLevel.Manage).Answers<Dictionary<string, JsonElement>>().NeedsMatch()
            .Refuses(StatusCodes.Status422UnprocessableEntity)
            .Describe("ReplaceSchema", "Changes all definitions at once", "In one transaction. An attribute that the document does not name is retired, a standard one "
                + "goes back to its defaults. With `preview` nothing changes, and the answer is that of `POST /attributes/preview`.");
        schema.MapGet("/json-schema", Describe).Needs(AdminArea.Attributes, AdminLevel.Read).Answers<Dictionary<string, JsonElement>>()
            .Describe("GetDefinitionForm", "Reads the form of definitions", "The JSON Schema (draft 2020-12) of the document and of the definitions in it.");
    }

    private static async Task<IResult> FindAsync(HttpContext context, AttributeSchemaManager schema) =>
        ApiEntity.Show(context, Write(await schema.ExportAsync(context.RequestAborted)));

    private static async Task<IResult> ApplyAsync(
        HttpContext context, AttributeSchemaManager schema, AttributeEffects effects, ApiBody<Dictionary<string, JsonElement>> body, string? preview)
    {
        var isPreview = ApiQuery.ReadFlag("preview", preview);
        var document = DefinitionForm.Read<AttributeSchemaDocument>(body.Bytes);
        var seen = await schema.ExportAsync(context.RequestAborted);
        ApiEntity.DemandMatch(context, Write(seen));
        if (isPreview)
        {
            var effect = await effects.PreviewAsync(AttributeProposal.Apply(document), question: null, context.AdminActor(), context.RequestAborted);
            return ApiEntity.Tell(EffectBody.Of(effect, context.AdminActor(), error => DefinitionForm.FieldOf(error, document)));
        }

        AttributeEndpoints.Demand(
            await schema.ApplyAsync(document, seen.Version, context.AdminActor(), context.RequestAborted),
            error => DefinitionForm.FieldOf(error, document));
        return ApiEntity.Show(context, Write(await schema.ExportAsync(context.RequestAborted)));
    }

    private static IResult Describe() => Results.Text(SchemaJson.JsonSchema, "application/schema+json");

    private static JsonNode Write(SchemaExport export) => JsonNode.Parse(SchemaJson.WriteDocument(export.Document))!;
}
