using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes;

namespace OidcProfiles.Administration.Clients;

/// <summary>Writes decisions for one client into a document of definitions. Pure; whether the definitions accept them is asked later.</summary>
internal static class ClientReleaseEdit
{
    /// <returns>The errors; if there are any, the document is not to be used.</returns>
    public static IReadOnlyList<IdentityError> Apply(
        AttributeSchemaDocument document,
        string clientId,
        IReadOnlyDictionary<string, ClientReleaseChoice> changes,
        ProfileErrorDescriber errors)
    {
        var unknown = new List<IdentityError>();

        // The flags that follow an address come last: what the address gets may be what they shall get.
        foreach (var (attribute, choice) in changes.OrderBy(change => StandardAttributes.VerifiedBy(change.Key) is not null))
        {
            if (FindCustom(document, attribute) is { } custom)
            {
                custom.Release = Decide(custom.Release, clientId, choice);
            }
            else if (StandardAttributes.All.Any(definition => definition.Id == attribute))
            {
                ApplyToStandard(document, attribute, clientId, choice);
            }
            else
            {
                unknown.Add(errors.UnknownAttribute(attribute));
            }
        }

        return unknown;
    }

    private static CustomAttributeOptions? FindCustom(AttributeSchemaDocument document, string attribute) =>
        document.CustomAttributes.FirstOrDefault(known => !known.Retired && known.Id == attribute)
        ?? document.CustomAttributes.FirstOrDefault(known => !known.Retired && known.Name == attribute);

    private static void ApplyToStandard(AttributeSchemaDocument document, string name, string clientId, ClientReleaseChoice choice)
    {
        var current = document.StandardAttributes.TryGetValue(StandardAttributes.VerifiedBy(name) ?? name, out var decides) ? decides.Release : null;
        var decided = Decide(current, clientId, choice);
        if (decided == current)
        {
            return;
        }

        if (!document.StandardAttributes.TryGetValue(name, out var options))
        {
            document.StandardAttributes[name] = options = new();
        }

        // What follows an address can have no release of its own; the definitions say so.
        options.Release = StandardAttributes.VerifiedBy(name) is null ? decided : decided ?? new();
    }

    /// <returns>The same object if nothing changes.</returns>
    private static ClientReleaseOptions? Decide(ClientReleaseOptions? release, string clientId, ClientReleaseChoice choice)
    {
        var mode = release?.Mode ?? ClientReleaseMode.All;
        var isListed = release?.Clients.Contains(clientId) is true;
        return (choice, mode) switch
        {
            (ClientReleaseChoice.Everyone, _) => mode == ClientReleaseMode.All ? release : null,
            (ClientReleaseChoice.Given, ClientReleaseMode.Only) => isListed ? release : With(release!, clientId),
            (ClientReleaseChoice.Given, ClientReleaseMode.Except) => !isListed ? release
                : Without(release!, clientId) is { Clients.Count: > 0 } rest ? rest : null,
            (ClientReleaseChoice.Given, _) => release,
            (ClientReleaseChoice.Withheld, ClientReleaseMode.Only) => isListed ? Without(release!, clientId) : release,
            (ClientReleaseChoice.Withheld, ClientReleaseMode.Except) => isListed ? release : With(release!, clientId),
            (ClientReleaseChoice.Withheld, _) => new() { Mode = ClientReleaseMode.Except, Clients = [clientId] },
            _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "There is no such choice."),
        };
    }

    private static ClientReleaseOptions With(ClientReleaseOptions release, string clientId) =>
        new() { Mode = release.Mode, Clients = [.. release.Clients, clientId] };

    private static ClientReleaseOptions Without(ClientReleaseOptions release, string clientId) =>
        new() { Mode = release.Mode, Clients = [.. release.Clients.Where(other => other != clientId)] };
}
