using System.Data.Common;

namespace OidcProfiles;

/// <summary>Finds what the database refused in what stores throw: mostly somebody else was faster, and another attempt sees what they did.</summary>
internal static class DatabaseConflict
{
    public static bool Is(Exception? exception) => exception is not null && (exception is DbException || Is(exception.InnerException));
}
