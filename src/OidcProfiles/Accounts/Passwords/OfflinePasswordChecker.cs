using Microsoft.Extensions.Options;
using Microsoft.Win32.SafeHandles;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>
/// Looks passwords up in a sorted file of hashes by binary search: about 30 short reads in the published list of some forty gigabytes,
/// none of which is kept in memory.
/// </summary>
internal sealed class OfflinePasswordChecker(
    IOptions<OidcProfilesOptions> options, IServiceProvider services, BreachedPasswordMonitor monitor)
    : IBreachedPasswordChecker, IDisposable
{
    private readonly Lazy<SafeFileHandle> _file = new(() => File.OpenHandle(
        HashFile.Locate(options.Value.Passwords.Breached.File ?? string.Empty, services),
        options: FileOptions.Asynchronous | FileOptions.RandomAccess));

    public async Task<BreachedPasswordResult> CheckAsync(string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(password);
        try
        {
            return await FindAsync(_file.Value, PasswordHash.Compute(password), cancellationToken) switch
            {
                null => monitor.Failed("the file has a line that is no hash"),
                0 => monitor.Answered(BreachedPasswordResult.NotFound),
                { } count => monitor.Answered(BreachedPasswordResult.Found(count)),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return monitor.Failed("the file cannot be read");
        }
    }

    public void Dispose()
    {
        if (_file.IsValueCreated)
        {
            _file.Value.Dispose();
        }
    }

    private static async Task<long?> FindAsync(SafeFileHandle file, byte[] hash, CancellationToken cancellationToken)
    {
        var buffer = new byte[HashWindow.Size];
        var (low, high) = (0L, RandomAccess.GetLength(file));
        while (low < high)
        {
            var window = new HashWindow(low + ((high - low) / 2));
            var length = await ReadAsync(file, buffer, window.Start, cancellationToken);
            if (window.Find(buffer.AsSpan(0, length)) is not var (line, start, next))
            {
                return null;
            }

            switch (line.Hash.AsSpan().SequenceCompareTo(hash))
            {
                case 0:
                    return line.Count;
                case < 0:
                    low = next;
                    break;
                default:
                    high = start;
                    break;
            }
        }

        return 0;
    }

    /// <summary>Fills the buffer as far as the file goes.</summary>
    private static async Task<int> ReadAsync(SafeFileHandle file, byte[] buffer, long start, CancellationToken cancellationToken)
    {
        var length = 0;
        while (length < buffer.Length
            && await RandomAccess.ReadAsync(file, buffer.AsMemory(length), start + length, cancellationToken) is > 0 and var read)
        {
            length += read;
        }

        return length;
    }
}
