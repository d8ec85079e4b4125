using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Finds the failure of a save in what Entity Framework Core throws.</summary>
internal static class SaveFailures
{
    /// <summary>Providers wrap what may be gone the next time, such as a deadlock, in advice to switch retries on.</summary>
    /// <returns>Null if it is something else.</returns>
    public static DbUpdateException? Find(Exception exception) =>
        exception as DbUpdateException ?? exception.InnerException as DbUpdateException;

    /// <summary>Whether the database refused something, so that another attempt may see why, or come through.</summary>
    public static bool IsConflict(Exception exception) =>
        exception is DbUpdateConcurrencyException or DbException
        || (exception.InnerException is { } inner && IsConflict(inner));
}
