using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>How many mails there are in each state.</summary>
/// <param name="Pending">Will be sent.</param>
/// <param name="Sent">Were sent.</param>
/// <param name="Dead">Were given up.</param>
internal sealed record EmailCountsBody(int Pending, int Sent, int Dead)
{
    public static EmailCountsBody Of(IReadOnlyDictionary<EmailState, int> counts) =>
        new(counts[EmailState.Pending], counts[EmailState.Sent], counts[EmailState.Dead]);
}
