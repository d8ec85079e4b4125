using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Administration;
using OidcProfiles.Api.Admin.Http;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Api.Admin.Audit;

/// <summary>Which events: the parameters of list and export.</summary>
internal sealed class AuditQuery
{
    private const int CorrelationDigits = 32;

    [FromQuery(Name = "event")]
    [Description("Only events of this name; may be given several times.")]
    public string[]? Events { get; init; }

    [FromQuery(Name = "userId")]
    [Description("Only about this user: a user id, a user name or an e-mail address.")]
    public string? UserId { get; init; }

    [FromQuery(Name = "correlationId")]
    [Description("Only of this request: 32 hexadecimal digits.")]
    public string? CorrelationId { get; init; }

    [FromQuery(Name = "from")]
    [Description("From this time on (RFC 3339).")]
    public string? From { get; init; }

    [FromQuery(Name = "until")]
    [Description("Before this time (RFC 3339).")]
    public string? Until { get; init; }

    [FromQuery(Name = "succeeded")]
    [Description("Only what was done (`true`), or only what was refused (`false`).")]
    public string? Succeeded { get; init; }

    /// <exception cref="ApiException">A parameter is not accepted.</exception>
    public async Task<AuditFilter> ReadAsync(AuditDesk desk, ProfileActor actor, CancellationToken cancellationToken) => new()
    {
        Events = [.. (Events ?? []).Select(name => ApiQuery.ReadText("event", name)!)],
        UserId = UserId is null ? null
            : await desk.FindUserAsync(UserId, actor, cancellationToken)
                ?? throw ApiQuery.Refuse("userId", "userId is not accepted; accepted: a user id, a user name or an e-mail address."),
        CorrelationId = CorrelationId is null or { Length: CorrelationDigits } && CorrelationId?.All(char.IsAsciiHexDigit) is not false
            ? CorrelationId?.ToLowerInvariant()
            : throw ApiQuery.Refuse("correlationId", $"correlationId is not accepted; accepted: {CorrelationDigits} hexadecimal digits."),
        From = ApiQuery.ReadTime("from", From)?.ToUniversalTime(),
        Until = ApiQuery.ReadTime("until", Until)?.ToUniversalTime(),
        Succeeded = Succeeded is null ? null : ApiQuery.ReadFlag("succeeded", Succeeded),
    };
}
