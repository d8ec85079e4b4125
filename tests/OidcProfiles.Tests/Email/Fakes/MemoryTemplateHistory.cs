using OidcProfiles.Email.Templates;

namespace OidcProfiles.Tests.Email.Fakes;

/// <summary>A history of templates in memory.</summary>
internal sealed class MemoryTemplateHistory : IEmailTemplateHistoryStore
{
    public List<EmailTemplateVersion> Versions { get; } = [];

    public Task AddAsync(EmailTemplateVersion version, CancellationToken cancellationToken)
    {
        Versions.Add(version with { Id = Versions.Count + 1 });
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<EmailTemplateVersion>> ListAsync(string name, long? before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<EmailTemplateVersion>>([.. Versions.Where(version => version.Name == name && version.Id < (before ?? long.MaxValue))
            .OrderByDescending(version => version.Id).Take(limit)]);

    public Task<EmailTemplateVersion?> FindAsync(long id, CancellationToken cancellationToken) =>
        Task.FromResult(Versions.Find(version => version.Id == id));

    public Task<int> DeleteBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken) =>
        Task.FromResult(Versions.RemoveAll(version => version.At < time));
}
