using OidcProfiles.Access;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Administration.Effects;

/// <summary>
/// Says what a change of definitions would do, and changes nothing: what saving would refuse, what becomes of stored values, which clients
/// gain or lose which claims, and what one person's claims would be.
/// </summary>
public sealed class AttributeEffects
{
    /// <summary>How many clients are looked at.</summary>
    public const int MostClients = 200;

    private readonly SchemaPreview _preview;
    private readonly SchemaImpact _impact;
    private readonly EffectClients _clients;
    private readonly EffectExamples _examples;

    internal AttributeEffects(SchemaPreview preview, SchemaImpact impact, EffectClients clients, EffectExamples examples) =>
        (_preview, _impact, _clients, _examples) = (preview, impact, clients, examples);

    /// <summary>What saving would refuse, and the definitions as they would be: quick, without a look at people's values and at clients.</summary>
    /// <param name="proposal">The change.</param>
    /// <param name="actor">Who asks; needs to read <see cref="AdminArea.Attributes"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public async Task<AttributeEffect> CheckAsync(AttributeProposal proposal, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Attributes, AdminLevel.Read);
        var found = await _preview.RunAsync(proposal, cancellationToken);
        return found.Errors.Count > 0
            ? new() { Errors = [.. found.Errors] }
            : new() { Differences = [.. found.Differences], After = found.After };
    }

    /// <summary>Everything. All profiles are read once if values could become invalid.</summary>
    /// <param name="proposal">The change.</param>
    /// <param name="question">Whose claims are shown as an example; null for nobody's.</param>
    /// <param name="actor">Who asks; needs to read <see cref="AdminArea.Attributes"/>, and <see cref="AdminArea.Users"/> for an example.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public async Task<AttributeEffect> PreviewAsync(
        AttributeProposal proposal, EffectQuestion? question, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Attributes, AdminLevel.Read);
        if (question is not null)
        {
            actor.Demand(AdminArea.Users, AdminLevel.Read);
        }

        var found = await _preview.RunAsync(proposal, cancellationToken);
        if (found.Errors.Count > 0)
        {
            return new() { Errors = [.. found.Errors] };
        }

        var (clients, hasMore) = await _clients.FindAsync(found.Before, found.After, MostClients, cancellationToken);
        return new()
        {
            Differences = [.. await _impact.CountAsync(found.Before, found.After, found.Differences, cancellationToken)],
            Clients = clients,
            HasMoreClients = hasMore,
            Example = question is null ? null : await _examples.FindAsync(question, found.Before, found.After, cancellationToken),
            After = found.After,
        };
    }
}
