using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Upstream;

namespace OidcProfiles.FunctionalTests.Infrastructure;

/// <summary>Speaks for a <see cref="TestProvider"/>, with correlation as every remote handler has it.</summary>
internal sealed class TestProviderHandler(
    IOptionsMonitor<TestProviderOptions> options, ILoggerFactory logger, UrlEncoder encoder, IUpstreamArrivals arrivals)
    : RemoteAuthenticationHandler<TestProviderOptions>(options, logger, encoder)
{
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Options.Provider.Failure is { } failure)
        {
            throw failure;
        }

        GenerateCorrelationId(properties);
        Response.Redirect($"{Options.Provider.Issuer}/authorize?state={Options.Provider.Keep(properties)}");
        return Task.CompletedTask;
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        if (Options.Provider.FindJourney(Request.Query["state"]) is not { } properties || !ValidateCorrelationId(properties))
        {
            return HandleRequestResult.Fail("The answer is to no question of this browser.");
        }

        if (Options.Provider.FindPerson(Request.Query["person"]) is not { } documents)
        {
            return HandleRequestResult.Fail("Nobody came.", properties);
        }

        if (!Options.Provider.IsSilent)
        {
            await arrivals.KeepAsync(properties, Scheme.Name, documents, Context.RequestAborted);
        }

        var subject = documents.IdToken?.TryGetProperty("sub", out var value) is true ? $"{value}" : "nobody";
        var name = documents.IdToken?.TryGetProperty("given_name", out var given) is true ? $"{given}" : "Nobody";
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, subject), new(ClaimTypes.GivenName, name)], Scheme.Name);
        return HandleRequestResult.Success(new(new(identity), properties, Scheme.Name));
    }
}
