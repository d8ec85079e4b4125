using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Win32.SafeHandles;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>Looks a file of hashes over before it is used: its first lines, and others at even distances.</summary>
internal static class HashFile
{
    private const int FirstLines = 200;
    private const int Samples = 400;

    /// <summary>The full path of a file that is relative to the content root, or to the working directory where there is no host.</summary>
    public static string Locate(string file, IServiceProvider services) =>
        Path.GetFullPath(file, services.GetService<IHostEnvironment>()?.ContentRootPath ?? Environment.CurrentDirectory);

    /// <summary>Finds what is wrong with a file.</summary>
    /// <returns>The end of a sentence about it, or null.</returns>
    public static string? FindFault(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return RandomAccess.GetLength(file) is > 0 and var length ? Inspect(file, length) : "is empty";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception is FileNotFoundException or DirectoryNotFoundException ? "does not exist" : "cannot be read";
        }
    }

    private static string? Inspect(SafeFileHandle file, long length)
    {
        var buffer = new byte[HashWindow.Size];
        var (position, seen) = (0L, -1L);
        byte[]? last = null;
        for (var count = 1; position < length; count++)
        {
            var window = new HashWindow(position);
            var read = RandomAccess.Read(file, buffer, window.Start);
            if (window.Find(buffer.AsSpan(0, read)) is not var (line, start, next))
            {
                return FormattableString.Invariant($"has no line HASH or HASH:COUNT at byte {position}");
            }

            if (last is not null && start > seen && last.AsSpan().SequenceCompareTo(line.Hash) >= 0)
            {
                return FormattableString.Invariant($"is not in ascending order at byte {start}");
            }

            (last, seen) = (line.Hash, start);
            position = count < FirstLines ? next : Math.Max(next, (long)(length * ((count - FirstLines + 1) / (double)Samples)));
        }

        return null;
    }
}
