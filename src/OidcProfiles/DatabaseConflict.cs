using System.Data.Common;
using Microsoft.AspNetCore.Identity;

namespace OidcProfiles;

/// <summary>Finds what the database refused in what stores throw: mostly somebody else was faster, and another attempt sees what they did.</summary>
internal static class DatabaseConflict
{
    private const int Attempts = 3;

    /// <summary>Does a whole unit of work again, for which somebody else was faster.</summary>
    public static async Task<IdentityResult> RetryAsync(Func<Task<IdentityResult>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (Exception exception) when (attempt < Attempts && Is(exception))
            {
                // Again.
            }
        }
    }

    public static bool Is(Exception? exception) => exception is not null && (exception is DbException || Is(exception.InnerException));
}
