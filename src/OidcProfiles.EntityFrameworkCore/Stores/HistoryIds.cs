using System.Globalization;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>
/// Ids of history entries: the number that the database counted, in a fixed width, so that ordinal order is the order of the numbers in
/// every collation; before it a letter for the table.
/// </summary>
internal static class HistoryIds
{
    private const int Digits = 19;
    private const char Value = 'v';
    private const char Definition = 'd';

    public static string OfValue(long number) => Write(Value, number);

    public static string OfDefinition(long number) => Write(Definition, number);

    public static bool TryReadValue(string id, out long number) => TryRead(Value, id, out number);

    public static bool TryReadDefinition(string id, out long number) => TryRead(Definition, id, out number);

    private static string Write(char table, long number) => $"{table}{number.ToString($"D{Digits}", CultureInfo.InvariantCulture)}";

    private static bool TryRead(char table, string id, out long number)
    {
        number = 0;
        return id.Length == Digits + 1
            && id[0] == table
            && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
