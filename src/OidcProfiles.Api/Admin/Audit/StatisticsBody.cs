using OidcProfiles.Administration;
using OidcProfiles.Api.Admin.Emails;

namespace OidcProfiles.Api.Admin.Audit;

/// <summary>What happened lately, day by day (UTC); today is the last.</summary>
/// <param name="First">The first of the days.</param>
/// <param name="Registrations">How many people registered.</param>
/// <param name="SignIns">How many sign-ins there were.</param>
/// <param name="Refusals">How many were refused.</param>
/// <param name="EmailsSent">How many mails were sent, by the day on which they were asked for; absent for whoever may not read e-mails.</param>
/// <param name="EmailsDead">How many mails were given up, by the day on which they were asked for; absent for whoever may not read e-mails.</param>
/// <param name="Emails">How many mails there are in each state now; absent for whoever may not read e-mails.</param>
internal sealed record StatisticsBody(
    DateOnly First,
    IReadOnlyList<int>? Registrations,
    IReadOnlyList<int>? SignIns,
    IReadOnlyList<int>? Refusals,
    IReadOnlyList<int>? EmailsSent,
    IReadOnlyList<int>? EmailsDead,
    EmailCountsBody? Emails)
{
    public static StatisticsBody Of(OverviewNumbers numbers) => new(
        numbers.First,
        numbers.Registrations,
        numbers.SignIns,
        numbers.Refusals,
        numbers.MailsSent,
        numbers.MailsDead,
        numbers.Mails is null ? null : EmailCountsBody.Of(numbers.Mails));
}
