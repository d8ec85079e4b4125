using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Normalization;

namespace OidcProfiles.FunctionalTests.Infrastructure;

/// <summary>
/// An upstream provider in memory: a remote scheme whose people say what it sends. A challenge leads to an address of the provider, which no
/// test opens; <see cref="Return"/> gives the address that the browser comes back to, and from there the real handler, cookies and pages follow.
/// </summary>
/// <param name="scheme">The authentication scheme; its mapping is that of the name, or <c>oidc</c>.</param>
/// <param name="displayName">What people know it by.</param>
public sealed class TestProvider(string scheme, string displayName)
{
    private readonly ConcurrentDictionary<string, AuthenticationProperties> _journeys = new();
    private readonly ConcurrentDictionary<string, UpstreamDocuments> _people = new();

    public string Scheme => scheme;

    public string DisplayName => displayName;

    /// <summary>The issuer of the ID tokens of <see cref="Person"/>.</summary>
    public string Issuer { get; init; } = $"https://{scheme}.example";

    /// <summary>Whether the handler hands nothing to the module: a host's own, as it was before.</summary>
    public bool IsSilent { get; init; }

    /// <summary>What goes wrong when somebody is sent there; null for nothing.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Adds the scheme to a host.</summary>
    public void AddTo(IServiceCollection services) => services.AddAuthentication()
        .AddScheme<TestProviderOptions, TestProviderHandler>(scheme, displayName, options =>
        {
            options.Provider = this;
            options.CallbackPath = $"/signin-{scheme}";
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;

            // The tests speak http.
            options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

    /// <summary>What the provider sends of a person.</summary>
    /// <param name="subject">Who it is.</param>
    /// <param name="members">The other members of the ID token; null for none.</param>
    public UpstreamDocuments Person(string subject, object? members = null)
    {
        var token = (JsonObject)JsonSerializer.SerializeToNode(members ?? new { })!;
        (token["iss"], token["sub"]) = (Issuer, subject);
        return new() { IdToken = JsonSerializer.SerializeToElement(token) };
    }

    /// <summary>The address that the browser comes back to.</summary>
    /// <param name="challenge">Where the challenge sent it.</param>
    /// <param name="documents">What the provider sends of the person.</param>
    public string Return(string? challenge, UpstreamDocuments documents)
    {
        Assert.StartsWith($"{Issuer}/authorize?", challenge, StringComparison.Ordinal);
        var person = $"{Guid.NewGuid():N}";
        _people[person] = documents;
        return $"/signin-{scheme}{new Uri(challenge!).Query}&person={person}";
    }

    internal string Keep(AuthenticationProperties properties)
    {
        var state = $"{Guid.NewGuid():N}";
        _journeys[state] = properties;
        return state;
    }

    internal AuthenticationProperties? FindJourney(string? state) => state is not null && _journeys.TryGetValue(state, out var kept) ? kept.Clone() : null;

    internal UpstreamDocuments? FindPerson(string? person) => person is null ? null : _people.GetValueOrDefault(person);
}
