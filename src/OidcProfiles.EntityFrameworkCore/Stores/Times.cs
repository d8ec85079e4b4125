namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Between columns, which are in UTC but do not all say so, and the domain.</summary>
internal static class Times
{
    public static DateTimeOffset Read(DateTime column) => new(DateTime.SpecifyKind(column, DateTimeKind.Utc));

    public static DateTimeOffset? Read(DateTime? column) => column is { } time ? Read(time) : null;
}
