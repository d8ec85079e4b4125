using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Email.Outbox;

/// <summary>What came of requeueing.</summary>
/// <param name="Result">Success, also if there was nothing to requeue; or why nothing was done.</param>
/// <param name="Emails">How many came back and why others did not.</param>
public sealed record EmailRequeueAnswer(IdentityResult Result, EmailRequeueResult Emails);
