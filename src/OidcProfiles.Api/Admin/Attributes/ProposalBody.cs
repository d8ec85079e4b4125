using System.Collections.Immutable;
using System.Text.Json;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Attributes;

namespace OidcProfiles.Api.Admin.Attributes;

/// <summary>A change of a definition that somebody thinks of.</summary>
internal sealed record ProposalBody
{
    /// <summary>What kind of change.</summary>
    public ProposalAction? Action { get; init; }

    /// <summary>The attribute; not for one that is made.</summary>
    public string? Id { get; init; }

    /// <summary>The entry of the history that is undone.</summary>
    public string? EntryId { get; init; }

    /// <summary>The definition, if one is made or changed.</summary>
    public JsonElement? Definition { get; init; }

    /// <summary>Whose claims are shown before and after; absent for nobody's. Needs the right to read users, too.</summary>
    public ExampleQuestion? Example { get; init; }

    /// <exception cref="ApiException">Something is missing.</exception>
    public AttributeProposal ToProposal() => Action switch
    {
        ProposalAction.Create => AttributeProposal.Create(Read<CustomAttributeOptions>()),
        ProposalAction.Update when StandardAttributes.All.Any(definition => definition.Id == Id) =>
            AttributeProposal.UpdateStandard(Id!, Read<StandardAttributeOptions>()),
        ProposalAction.Update => AttributeProposal.Update(ApiMember.DemandKey("id", Id), Read<CustomAttributeOptions>()),
        ProposalAction.Retire => AttributeProposal.Retire(ApiMember.DemandKey("id", Id)),
        ProposalAction.Restore => AttributeProposal.Restore(ApiMember.DemandKey("id", Id)),
        ProposalAction.Undo => AttributeProposal.Undo(ApiMember.DemandKey("entryId", EntryId)),
        _ => throw ApiMember.Missing("action"),
    };

    private T Read<T>() => Definition is { } definition ? DefinitionForm.Read<T>(definition.GetRawText(), "definition") : throw ApiMember.Missing("definition");

    /// <summary>Kinds of changes.</summary>
    internal enum ProposalAction
    {
        /// <summary>Makes an attribute.</summary>
        Create,

        /// <summary>Replaces a definition.</summary>
        Update,

        /// <summary>Takes an attribute out of use.</summary>
        Retire,

        /// <summary>Takes it into use again.</summary>
        Restore,

        /// <summary>Takes a change back.</summary>
        Undo,
    }

    /// <summary>Whose claims are shown.</summary>
    internal sealed record ExampleQuestion
    {
        /// <summary>The user id; a user name or an e-mail address does too.</summary>
        public string? UserId { get; init; }

        /// <summary>The client that gets the claims.</summary>
        public string? ClientId { get; init; }

        /// <summary>The scopes of its token; absent for all that it may ask for.</summary>
        public IReadOnlyList<string>? Scopes { get; init; }

        public EffectQuestion ToQuestion() =>
            new(ApiMember.DemandKey("example.userId", UserId), ApiMember.DemandKey("example.clientId", ClientId)) { Scopes = Scopes?.ToImmutableArray() };
    }
}
