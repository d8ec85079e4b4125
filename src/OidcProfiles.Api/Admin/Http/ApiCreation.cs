using Microsoft.AspNetCore.Http;
using OidcProfiles.Idempotency;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>Makes something, once for each header Idempotency-Key (draft-ietf-httpapi-idempotency-key-header); without one each time.</summary>
internal sealed class ApiCreation(Creations creations)
{
    public const string KeyHeader = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";
    private const int LongestKey = 255;

    /// <param name="context">The request.</param>
    /// <param name="body">What it brings.</param>
    /// <param name="make">Makes it; once more only if nothing came of the first time.</param>
    /// <exception cref="ApiException">The key is not accepted (400), or was used for another request (422).</exception>
    public async Task<CreationAnswer> RunAsync(
        HttpContext context, ReadOnlyMemory<byte> body, Func<CancellationToken, Task<CreationAnswer>> make)
    {
        var keys = context.Request.Headers[KeyHeader];
        if (keys.Count == 0)
        {
            return await make(context.RequestAborted);
        }

        if (keys is not [{ Length: > 0 and <= LongestKey } key] || key.Any(character => character is < ' ' or > '~'))
        {
            throw Refuse(StatusCodes.Status400BadRequest, $"{KeyHeader} is not accepted; accepted: one, of 1 to {LongestKey} visible characters of ASCII.");
        }

        var caller = $"{context.Request.Method} {context.Request.Path}\n{context.AdminCaller().Key}";
        var answer = await creations.RunAsync(caller, key, body, make, context.RequestAborted)
            ?? throw Refuse(StatusCodes.Status422UnprocessableEntity, $"This {KeyHeader} was used for another request; accepted: a new one.");
        if (answer.IsRepeated)
        {
            context.Response.Headers[ReplayedHeader] = "true";
        }

        return answer;
    }

    private static ApiException Refuse(int status, string message) => new(ApiProblems.Of(status, KeyHeader, KeyHeader, message));
}
