using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Schema;

namespace OidcProfiles.Api.Admin.Attributes;

/// <summary>What changes of definitions would do and what they did, in the Admin API.</summary>
internal static class AttributeHistoryEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var attributes = api.MapGroup("/attributes").WithTags(AttributeEndpoints.Tag);
        attributes.MapPost("/preview", PreviewAsync).Needs(AdminArea.Attributes, AdminLevel.Read).Answers<EffectBody>()
            .Describe("PreviewAttributes", "Says what a change would do", "Changes nothing. All profiles are read once if values could become invalid. Faults of the "
                + $"proposed definition are in the answer. {DefinitionForm.Wording}");
        attributes.MapGet("/history", ListAsync).Needs(AdminArea.Attributes, AdminLevel.Read).Answers<ApiPage<DefinitionEntryBody>>()
            .Describe("ListAttributeChanges", "Lists changes of attributes", "The newest first; with `attribute` those of one, by its id.");
        attributes.MapPost("/history/{entryId}/undo", UndoAsync).Needs(AdminArea.Attributes, AdminLevel.Manage).Answers<AttributeBody>()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .Describe("UndoAttributeChange", "Takes a change back", "If the definition was not changed since, for which no entity tag is needed. What was made is retired.");
    }

    private static async Task<IResult> PreviewAsync(HttpContext context, AttributeEffects effects, ApiBody<ProposalBody> body)
    {
        var effect = await effects.PreviewAsync(
            body.Value.ToProposal(), body.Value.Example?.ToQuestion(), context.AdminActor(), context.RequestAborted);
        return ApiEntity.Tell(EffectBody.Of(effect, context.AdminActor(), DefinitionForm.FieldOf));
    }

    private static async Task<IResult> ListAsync(HttpContext context, DefinitionHistory history, string? attribute, string? after, string? limit)
    {
        var (most, actor) = (ApiQuery.ReadLimit(limit), context.AdminActor());
        if (after is not null && await history.FindAsync(after, actor, context.RequestAborted) is null)
        {
            throw ApiQuery.Refuse("after", "after is not accepted; accepted: what the page before has in next.");
        }

        var found = await history.ListAsync(ApiQuery.ReadText("attribute", attribute), after, most + 1, actor, context.RequestAborted);
        return ApiPage<DefinitionEntryBody>.Show(
            context, [.. found.Take(most).Select(DefinitionEntryBody.Of)], found.Count > most ? found[most - 1].Entry.Id : null);
    }

    private static async Task<IResult> UndoAsync(HttpContext context, AttributeSchemaManager schema, DefinitionHistory history, string entryId)
    {
        AttributeEndpoints.Demand(await schema.UndoAsync(entryId, context.AdminActor(), context.RequestAborted));
        var entry = await history.FindAsync(entryId, context.AdminActor(), context.RequestAborted);
        return await AttributeEndpoints.ShowAsync(context, schema, entry!.Entry.AttributeId);
    }
}
