using OidcProfiles.Administration.Directory;

namespace OidcProfiles.Tests.Administration.Directory;

/// <summary>Remembers what it was asked, and finds what it was given.</summary>
internal sealed class DirectoryMemory(params IReadOnlyList<DirectoryEntry> entries) : IUserDirectoryStore
{
    public List<DirectoryRequest> Requests { get; } = [];

    public Task<IReadOnlyList<DirectoryEntry>> FindAsync(DirectoryRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult<IReadOnlyList<DirectoryEntry>>([.. entries.Take(request.Limit)]);
    }
}
