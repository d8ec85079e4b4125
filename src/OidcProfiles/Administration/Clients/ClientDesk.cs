using System.Globalization;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Clients;

/// <summary>
/// What administrators do with clients: see what each may get, change that, say for whom a client is, and find out why somebody's data
/// goes to it or does not. What clients get belongs to <see cref="AdminArea.Attributes"/>, whom they are for to <see cref="AdminArea.Users"/>; an
/// explanation needs both. What only reads throws <see cref="AdminRightsException"/> without the right, what changes something returns
/// <see cref="ProfileErrorDescriber.AdministrationForbidden"/>.
/// </summary>
public sealed class ClientDesk
{
    /// <summary>How many clients a list has at most.</summary>
    public const int MostClients = 1000;

    private readonly ClientReader _reader;
    private readonly ClientReleases _releases;
    private readonly ClientRequirements _requirements;
    private readonly ClientExplainer _explainer;

    internal ClientDesk(ClientReader reader, ClientReleases releases, ClientRequirements requirements, ClientExplainer explainer) =>
        (_reader, _releases, _requirements, _explainer) = (reader, releases, requirements, explainer);

    /// <summary>Lists the clients that act for people, by name.</summary>
    /// <param name="limit">How many at most, 1 to <see cref="MostClients"/>; of more, those that the server lists first.</param>
    /// <param name="culture">The language of the names.</param>
    /// <param name="actor">Who asks; needs to read <see cref="AdminArea.Attributes"/>, and <see cref="AdminArea.Users"/> to see required groups.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not accepted.</exception>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public Task<ClientOverview> ListAsync(int limit, CultureInfo culture, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostClients);
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(actor);
        return _reader.ListAsync(limit, culture, actor, cancellationToken);
    }

    /// <summary>What a client may get at most, whoever the person is.</summary>
    /// <param name="clientId">The client; any text may be asked for.</param>
    /// <param name="culture">The language of the name.</param>
    /// <param name="actor">As for <see cref="ListAsync"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such client that acts for people.</returns>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public Task<ClientDetails?> FindAsync(string clientId, CultureInfo culture, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clientId);
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(actor);
        return _reader.FindAsync(clientId, culture, actor, cancellationToken);
    }

    /// <summary>What <see cref="SetReleaseAsync"/> would do, for this client and others; nothing is changed.</summary>
    /// <param name="clientId">The client; any text may be asked for.</param>
    /// <param name="changes">By name or id of an attribute in use; what is not named stays.</param>
    /// <param name="actor">Who asks; needs to read <see cref="AdminArea.Attributes"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public Task<AttributeEffect> PreviewReleaseAsync(
        string clientId, IReadOnlyDictionary<string, ClientReleaseChoice> changes, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clientId);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(actor);
        return _releases.PreviewAsync(clientId, changes, actor, cancellationToken);
    }

    /// <summary>Decides which attributes a client gets: several at once, all or none, as one change of definitions with its history.</summary>
    /// <param name="clientId">The client; any text may be asked for.</param>
    /// <param name="changes">By name or id of an attribute in use; what is not named stays.</param>
    /// <param name="version">The version of the definitions that was read, <see cref="ClientDetails.Version"/>; null to change whatever is there.</param>
    /// <param name="actor">Who changes; needs to manage <see cref="AdminArea.Attributes"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or <see cref="ProfileErrorDescriber.ClientNotFound"/>, an <see cref="AttributeError"/>
    /// <see cref="ProfileErrorDescriber.UnknownAttribute"/> or <see cref="ProfileErrorDescriber.InvalidDefinition"/> for each attribute with a fault,
    /// or <see cref="ProfileErrorDescriber.SchemaConcurrencyFailure"/>.
    /// </returns>
    public Task<IdentityResult> SetReleaseAsync(
        string clientId,
        IReadOnlyDictionary<string, ClientReleaseChoice> changes,
        string? version,
        ProfileActor actor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clientId);
        ArgumentNullException.ThrowIfNull(changes);
        return _releases.SetAsync(clientId, changes, version, actor, cancellationToken);
    }

    /// <summary>For whom a client is.</summary>
    /// <param name="clientId">The client; any text may be asked for.</param>
    /// <param name="culture">The language of the name.</param>
    /// <param name="actor">Who asks; needs to read <see cref="AdminArea.Users"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such client that acts for people.</returns>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public Task<ClientRequirement?> FindRequirementAsync(
        string clientId, CultureInfo culture, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clientId);
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(actor);
        return _reader.FindRequirementAsync(clientId, culture, actor, cancellationToken);
    }

    /// <summary>
    /// Makes a client one for the members of a group, or for everybody. In force at once here and within half a minute on other instances;
    /// access tokens that are out stay valid until they end.
    /// </summary>
    /// <param name="clientId">The client; any text may be asked for.</param>
    /// <param name="groupId">The id of the group; null for everybody.</param>
    /// <param name="actor">Who changes; needs to manage <see cref="AdminArea.Users"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or <see cref="ProfileErrorDescriber.ClientNotFound"/>, <see cref="ProfileErrorDescriber.GroupNotFound"/> or
    /// <see cref="ProfileErrorDescriber.ClientConcurrencyFailure"/>.
    /// </returns>
    public Task<IdentityResult> SetRequiredGroupAsync(
        string clientId, string? groupId, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clientId);
        return _requirements.SetAsync(clientId, groupId, actor, cancellationToken);
    }

    /// <summary>What a client gets of a person, and for every attribute why or why not. Nothing of it is recorded.</summary>
    /// <param name="question">Whose, which client, what it asks for.</param>
    /// <param name="actor">Who asks; needs to read <see cref="AdminArea.Users"/> and <see cref="AdminArea.Attributes"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such client that acts for people.</returns>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public Task<ClientExplanation?> ExplainAsync(ClientQuestion question, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(actor);
        return _explainer.ExplainAsync(question, actor, cancellationToken);
    }
}
