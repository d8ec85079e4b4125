using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>Which mails that were given up are sent again.</summary>
internal sealed record RequeueBody
{
    /// <summary>Only those of this name; absent for all.</summary>
    public string? Kind { get; init; }

    /// <summary>How many came back, and why others did not.</summary>
    /// <param name="Requeued">These are sent again, with all their attempts before them.</param>
    /// <param name="Expired">The link and code of these are worth nothing any more.</param>
    /// <param name="WithoutPayload">What these said was already deleted.</param>
    internal sealed record RequeuedBody(int Requeued, int Expired, int WithoutPayload)
    {
        public static RequeuedBody Of(EmailRequeueResult result) => new(result.Requeued, result.Expired, result.WithoutPayload);
    }
}
