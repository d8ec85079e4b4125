namespace OidcProfiles.Accounts.Data;

/// <summary>
/// Writes what a part keeps about a person. Every part that keeps such things has one; a host adds its own as an enumerable service. No
/// hashes, secrets or tokens, and nothing about other people.
/// </summary>
public interface IPersonalDataContributor
{
    /// <summary>The name of the member, such as <c>sessions</c>; no two contributors have the same.</summary>
    string Name { get; }

    /// <summary>Writes the member's value: exactly one, of any kind.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken);
}
