namespace OidcProfiles.Accounts.SignIn;

/// <summary>A password that did not sign anybody in.</summary>
/// <param name="Name">What was entered as name.</param>
/// <param name="UserId">Whose account; null for one that is not there.</param>
/// <param name="Cause">One of <see cref="SignInCause"/>.</param>
/// <param name="ClientId">The client that the person was on the way to; null for none.</param>
internal sealed record SignInFailure(string Name, string? UserId, string Cause, string? ClientId)
{
    /// <summary>Without what was entered.</summary>
    public override string ToString() => Cause;
}
