using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Auditing;

namespace OidcProfiles.Api.Admin;

/// <summary>What every request of the Admin API passes before it is read, and what makes a problem of everything that goes wrong behind.</summary>
internal sealed class AdminApiGate(
    AdminCallers callers, AdminApiLimiter limiter, AuditOrigin origin, IOptions<AdminApiOptions> options)
{
    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        // For programs: the host's page about a status is of no use.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await AdmitAsync(context);
            await next(context);
        }
        catch (ApiException exception) when (!context.Response.HasStarted)
        {
            await ApiProblemWriter.WriteAsync(context, exception.Problem);
        }
        catch (AdminRightsException) when (!context.Response.HasStarted)
        {
            // The endpoint asks for less than what it calls.
            await ApiProblemWriter.WriteAsync(context, Lacking());
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await ApiProblemWriter.WriteAsync(context, ApiProblems.Of(exception.StatusCode));
        }
    }

    private async Task AdmitAsync(HttpContext context)
    {
        var (caller, refusal) = await callers.FindAsync(context);
        if (caller is null)
        {
            throw new ApiException(
                limiter.TakeOfNetwork(context.Connection.RemoteIpAddress) is { } toWait ? ApiProblemWriter.TooMany(toWait) : Refuse(context, refusal));
        }

        if (limiter.TakeOfCaller(caller.Key) is { } wait)
        {
            throw new ApiException(ApiProblemWriter.TooMany(wait));
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<AdminRule>() is { } rule ? !caller.Actor.May(rule.Area, rule.Level) : !caller.Actor.Rights.IsAny)
        {
            throw new ApiException(Lacking());
        }

        context.Features.Set(caller);
        origin.ClientId = caller.ClientId;
    }

    private ApiProblem Refuse(HttpContext context, AdminRefusal refusal) => refusal switch
    {
        AdminRefusal.NoToken => ApiProblems.Of(StatusCodes.Status401Unauthorized, "An access token is needed in the header Authorization.")
            with
        { Challenge = "Bearer" },
        AdminRefusal.InvalidToken => ApiProblems.Of(StatusCodes.Status401Unauthorized, "The access token is not accepted.")
            with
        { Challenge = "Bearer error=\"invalid_token\"" },
        _ => ApiProblems.Of(StatusCodes.Status403Forbidden, $"The access token has not the scope; accepted: {ScopeFor(context)}.")
            with
        { Challenge = $"Bearer error=\"insufficient_scope\", scope=\"{ScopeFor(context)}\"" },
    };

    private string ScopeFor(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<AdminRule>() is { Level: AdminLevel.Manage } ? options.Value.ManageScope : options.Value.ReadScope;

    private static ApiProblem Lacking() => ApiProblems.Of(
        StatusCodes.Status403Forbidden, "Token and person together have not the right to do this: the scope may be one for reading, or the role may lack it.");
}
