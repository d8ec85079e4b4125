using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Sessions in the host's context.</summary>
internal sealed class SessionStore<TContext, TKey>(TContext context) : ISessionStore
    where TContext : DbContext
    where TKey : IEquatable<TKey>
{
    private const int LongestText = 64;

    /// <summary>A write for every use would cost more than it tells.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    private IQueryable<SessionEntity<TKey>> Rows => context.Set<SessionEntity<TKey>>().AsNoTracking();

    public async Task AddAsync(UserSession session, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(session.UserId, out var key))
        {
            throw new ArgumentException("The user id of the session is none.", nameof(session));
        }

        using var rows = new TrackedRows(context);
        rows.Track(
            new SessionEntity<TKey>
            {
                Id = session.Id,
                UserId = key,
                AuthenticatedAt = session.AuthenticatedAt.UtcDateTime,
                SeenAt = session.SeenAt.UtcDateTime,
                IpAddress = Cut(session.IpAddress),
                Device = Cut(session.Device),
            },
            EntityState.Added);
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<UserSession?> UseAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await Rows.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row)
        {
            return null;
        }

        if (now.UtcDateTime - row.SeenAt >= Exactness)
        {
            var seen = row.SeenAt = now.UtcDateTime;
            await Rows.Where(used => used.Id == id).ExecuteUpdateAsync(set => set.SetProperty(used => used.SeenAt, seen), cancellationToken);
        }

        return Read(row);
    }

    public async Task<IReadOnlyList<UserSession>> ListAsync(string userId, CancellationToken cancellationToken) =>
        UserKeys.TryRead<TKey>(userId, out var key)
            ? [.. (await Rows.Where(row => row.UserId.Equals(key)).OrderByDescending(row => row.SeenAt).ToListAsync(cancellationToken)).Select(Read)]
            : [];

    public async Task<int> EndAsync(string userId, Guid? id, Guid? except, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(userId, out var key))
        {
            return 0;
        }

        var ended = Rows.Where(row => row.UserId.Equals(key));
        ended = id is { } one ? ended.Where(row => row.Id == one) : ended;
        ended = except is { } kept ? ended.Where(row => row.Id != kept) : ended;
        return await ended.ExecuteDeleteAsync(cancellationToken);
    }

    public Task<int> DeleteUnusedAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        var end = time.UtcDateTime;
        return Rows.Where(row => row.SeenAt < end).ExecuteDeleteAsync(cancellationToken);
    }

    private static string? Cut(string? text) => text is { Length: > LongestText } ? text[..LongestText] : text;

    private static UserSession Read(SessionEntity<TKey> row) => new()
    {
        Id = row.Id,
        UserId = UserKeys.Write(row.UserId),
        AuthenticatedAt = new(row.AuthenticatedAt, TimeSpan.Zero),
        SeenAt = new(row.SeenAt, TimeSpan.Zero),
        IpAddress = row.IpAddress,
        Device = row.Device,
    };
}
