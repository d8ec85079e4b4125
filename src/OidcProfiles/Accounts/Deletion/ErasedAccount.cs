namespace OidcProfiles.Accounts.Deletion;

/// <summary>An account that is being erased.</summary>
public sealed record ErasedAccount
{
    /// <summary>The user id.</summary>
    public required string UserId { get; init; }

    /// <summary>What stands in its place wherever it must stay visible that somebody did something: random, and kept nowhere else.</summary>
    public required string Pseudonym { get; init; }

    /// <summary>The user name.</summary>
    public string? UserName { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The telephone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Neither id nor address.</summary>
    public override string ToString() => Pseudonym;
}
