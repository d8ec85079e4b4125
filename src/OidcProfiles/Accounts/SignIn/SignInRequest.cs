namespace OidcProfiles.Accounts.SignIn;

/// <summary>What a person enters to sign in.</summary>
public sealed record SignInRequest
{
    /// <summary>A user name or an e-mail address.</summary>
    public required string Name { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }

    /// <summary>Whether the person stays signed in when the browser is closed; see <see cref="AccountSignInOptions.MayStaySignedIn"/>.</summary>
    public bool StaySignedIn { get; init; }

    /// <summary>Where it comes from.</summary>
    public RequestOrigin Origin { get; init; } = RequestOrigin.Unknown;

    /// <summary>The client that the person is on the way to; null if there is none.</summary>
    public string? ClientId { get; init; }

    /// <summary>Who and from where, without the password.</summary>
    public override string ToString() => nameof(SignInRequest);
}
