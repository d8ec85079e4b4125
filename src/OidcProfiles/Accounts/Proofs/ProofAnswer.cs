namespace OidcProfiles.Accounts.Proofs;

/// <summary>What a person brings from a mail: a link that was opened, or a code that was typed.</summary>
public sealed record ProofAnswer
{
    private ProofAnswer()
    {
    }

    /// <summary>What stood in the link; null for a typed code.</summary>
    internal string? Token { get; private init; }

    /// <summary>The handle of the proof, which the page for the code knows; null for a link.</summary>
    internal Guid? Handle { get; private init; }

    /// <summary>Which proof it is of, whatever it is worth; empty if it does not say.</summary>
    internal Guid Named => Handle ?? (ProofToken.TryRead(Token, out var token) ? token.Id : Guid.Empty);

    /// <summary>What was typed.</summary>
    internal string? Code { get; private init; }

    /// <summary>The link was opened.</summary>
    /// <param name="token">What stood in it; anything may be given.</param>
    public static ProofAnswer OfLink(string? token) => new() { Token = token };

    /// <summary>The code was typed.</summary>
    /// <param name="handle">The handle of the proof.</param>
    /// <param name="code">What was typed; anything may be given.</param>
    public static ProofAnswer OfCode(Guid handle, string? code) => new() { Handle = handle, Code = code };

    /// <summary>Neither secret nor code.</summary>
    public override string ToString() => Handle is null ? "link" : "code";
}
