using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>Writes problems.</summary>
internal static class ApiProblemWriter
{
    public static ApiProblem TooMany(TimeSpan wait) =>
        ApiProblems.Of(StatusCodes.Status429TooManyRequests, "Too many requests; the header Retry-After says in how many seconds there is room.")
            with
        { RetryAfter = wait };

    public static async Task WriteAsync(HttpContext context, ApiProblem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        if (problem.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (problem.Challenge is { } challenge)
        {
            response.Headers.WWWAuthenticate = challenge;
        }

        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(problem, ApiJson.Options), context.RequestAborted);
    }
}
