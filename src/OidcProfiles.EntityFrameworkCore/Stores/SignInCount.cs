using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>A row of attempts.</summary>
/// <param name="IsTaken">Whether this attempt was counted in it.</param>
/// <param name="Row">The row as it is now.</param>
internal sealed record SignInCount(bool IsTaken, SignInCountEntity Row);
