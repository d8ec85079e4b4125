using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using OidcProfiles.Access;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Attributes;
using OidcProfiles.Idempotency;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Api.Admin.Attributes;

/// <summary>Definitions of the Admin API, one by one.</summary>
internal static class AttributeEndpoints
{
    public const string Tag = "Attributes";
    private const string Root = "/attributes";

    /// <summary>What <see cref="AttributeHistoryEndpoints"/> and others have below the same path.</summary>
    private static readonly string[] Taken = ["history", "order", "preview"];

    public static void Map(IEndpointRouteBuilder api)
    {
        var attributes = api.MapGroup(Root).WithTags(Tag);
        attributes.MapGet("", ListAsync).Needs(AdminArea.Attributes, AdminLevel.Read).Answers<AttributeListBody>()
            .Describe("ListAttributes", "Lists attributes", "All of them in the order of forms, with the entity tag of the list; with `retired` those out of use too.");
        attributes.MapPost("", CreateAsync).Needs(AdminArea.Attributes, AdminLevel.Manage).Answers<AttributeBody>(StatusCodes.Status201Created).TakesKey()
            .Refuses(StatusCodes.Status422UnprocessableEntity)
            .Describe("CreateAttribute", "Makes an attribute", $"A custom one. {DefinitionForm.Wording} Without an id it gets its name as id, or one made of it.");
        attributes.MapPut("/order", ReorderAsync).Needs(AdminArea.Attributes, AdminLevel.Manage).Answers<AttributeListBody>().NeedsMatch()
            .Refuses(StatusCodes.Status422UnprocessableEntity)
            .Describe("OrderAttributes", "Brings attributes into another order", "Needs the entity tag of the list of those in use, and answers with it.");
        attributes.MapGet("/{attributeId}", FindAsync).Needs(AdminArea.Attributes, AdminLevel.Read).Answers<AttributeBody>()
            .Refuses(StatusCodes.Status404NotFound).Describe("GetAttribute", "Reads an attribute", "The definition with its entity tag; retired ones too.");
        attributes.MapPut("/{attributeId}", UpdateAsync).Needs(AdminArea.Attributes, AdminLevel.Manage).Answers<AttributeBody>().NeedsMatch()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe("ReplaceAttribute", "Changes an attribute", $"Replaces the whole definition; id and type stay. {DefinitionForm.Wording} It is in force for the next request.");
        attributes.MapPost("/{attributeId}/retire", RetireAsync).Needs(AdminArea.Attributes, AdminLevel.Manage).Answers<AttributeBody>().NeedsMatch()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe("RetireAttribute", "Takes an attribute out of use", "Hidden from every party, its name free, its values kept.");
        attributes.MapPost("/{attributeId}/restore", RestoreAsync).Needs(AdminArea.Attributes, AdminLevel.Manage).Answers<AttributeBody>().NeedsMatch()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe("RestoreAttribute", "Takes an attribute into use again", "With the values it had, if its name is still free.");
    }

    public static void Demand(IdentityResult result, Func<IdentityError, string?>? field = null)
    {
        if (!result.Succeeded)
        {
            throw new ApiException(ApiProblems.Of(result, field ?? DefinitionForm.FieldOf));
        }
    }

    public static async Task<IResult> ShowAsync(HttpContext context, AttributeSchemaManager schema, string id) =>
        ApiEntity.Show(context, Get(await schema.ExportAsync(context.RequestAborted), id));

    private static async Task<IResult> ListAsync(HttpContext context, AttributeSchemaManager schema, string? retired)
    {
        var withRetired = ApiQuery.ReadFlag("retired", retired);
        return ApiEntity.Show(context, AttributeListBody.Of(await schema.ExportAsync(context.RequestAborted), withRetired));
    }

    private static async Task<IResult> CreateAsync(
        HttpContext context, AttributeSchemaManager schema, ApiCreation creation, ApiBody<Dictionary<string, JsonElement>> body)
    {
        var options = DefinitionForm.Read<CustomAttributeOptions>(body.Bytes);
        var answer = await creation.RunAsync(context, body.Bytes, async token =>
        {
            var made = await schema.AddAsync(options, context.AdminActor(), token);
            return new CreationAnswer(made.Result, made.AttributeId);
        });
        Demand(answer.Result);

        // With a key it was made within a transaction, which this instance saw nothing of.
        await schema.RefreshAsync(CancellationToken.None);
        var attribute = Get(await schema.ExportAsync(context.RequestAborted), answer.ResourceId!);
        return ApiEntity.ShowCreated(context, ApiId.Write(Root, attribute.Id, Taken), attribute);
    }

    private static Task<IResult> FindAsync(
        HttpContext context, AttributeSchemaManager schema, string attributeId, [Description(ApiId.Wording)] string? id) =>
        ShowAsync(context, schema, ApiId.Read(attributeId, id));

    private static Task<IResult> UpdateAsync(
        HttpContext context,
        AttributeSchemaManager schema,
        ApiBody<Dictionary<string, JsonElement>> body,
        string attributeId,
        [Description(ApiId.Wording)] string? id) => ChangeAsync(context, schema, ApiId.Read(attributeId, id), (definition, actor, token) => definition.IsStandard
            ? schema.UpdateStandardAsync(
                definition.Id, DefinitionForm.Read<StandardAttributeOptions>(body.Bytes), definition.ConcurrencyStamp, actor, token)
            : schema.UpdateAsync(
                definition.Id, DefinitionForm.Read<CustomAttributeOptions>(body.Bytes), definition.ConcurrencyStamp, actor, token));

    private static Task<IResult> RetireAsync(
        HttpContext context, AttributeSchemaManager schema, string attributeId, [Description(ApiId.Wording)] string? id) => ChangeAsync(
            context, schema, ApiId.Read(attributeId, id), (definition, actor, token) => schema.RetireAsync(definition.Id, definition.ConcurrencyStamp, actor, token));

    private static Task<IResult> RestoreAsync(
        HttpContext context, AttributeSchemaManager schema, string attributeId, [Description(ApiId.Wording)] string? id) => ChangeAsync(
            context, schema, ApiId.Read(attributeId, id), (definition, actor, token) => schema.RestoreAsync(definition.Id, definition.ConcurrencyStamp, actor, token));

    private static async Task<IResult> ReorderAsync(HttpContext context, AttributeSchemaManager schema, ApiBody<AttributeOrderBody> body)
    {
        var seen = await schema.ExportAsync(context.RequestAborted);
        var isSeen = ApiEntity.DemandMatch(context, AttributeListBody.Of(seen));
        IReadOnlyList<string> ids = body.Value.Ids ?? [];
        Demand(
            isSeen ? await schema.ReorderAsync(ids, seen.Version, context.AdminActor(), context.RequestAborted)
                : await schema.ReorderAsync(ids, context.AdminActor(), context.RequestAborted),
            _ => "ids");
        return ApiEntity.Show(context, AttributeListBody.Of(await schema.ExportAsync(context.RequestAborted)));
    }

    /// <summary>The managers take no change without the stamp of what is there, so <c>*</c> gives them that too.</summary>
    private static async Task<IResult> ChangeAsync(
        HttpContext context,
        AttributeSchemaManager schema,
        string id,
        Func<AttributeDefinition, ProfileActor, CancellationToken, Task<IdentityResult>> change)
    {
        var seen = await schema.ExportAsync(context.RequestAborted);
        ApiEntity.DemandMatch(context, Get(seen, id));
        Demand(await change(seen.Schema.All.First(definition => definition.Id == id), context.AdminActor(), context.RequestAborted));
        return await ShowAsync(context, schema, id);
    }

    private static AttributeBody Get(SchemaExport export, string id) => AttributeBody.Find(export, id)
        ?? throw new ApiException(ApiProblems.Of(StatusCodes.Status404NotFound, "There is no such attribute."));
}
