using Microsoft.AspNetCore.Identity;
using OidcProfiles.Email.Templates;

namespace OidcProfiles.Tests.Email.Fakes;

/// <summary>A database of templates, as the contract says; several instances may share one.</summary>
internal sealed class MemoryTemplateStore : IEmailTemplateStore
{
    private readonly ProfileErrorDescriber _errors = new();
    private readonly Dictionary<string, StoredEmailTemplate> _rows = new(StringComparer.Ordinal);

    /// <summary>Fails every call, as a database that is away.</summary>
    public bool IsDown { get; set; }

    public int StampReads { get; private set; }

    public List<string> TextReads { get; } = [];

    public void Set(string name, string text) => _rows[name] = new(name, text, DateTimeOffset.UnixEpoch, null, $"{Guid.NewGuid()}");

    public void Remove(string name) => _rows.Remove(name);

    public Task<IReadOnlyDictionary<string, string>> ReadStampsAsync(CancellationToken cancellationToken)
    {
        Check();
        StampReads++;
        return Task.FromResult<IReadOnlyDictionary<string, string>>(_rows.ToDictionary(pair => pair.Key, pair => pair.Value.ConcurrencyStamp!));
    }

    public Task<IReadOnlyList<StoredEmailTemplate>> ReadAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        Check();
        TextReads.AddRange(names);
        return Task.FromResult<IReadOnlyList<StoredEmailTemplate>>([.. names.Where(_rows.ContainsKey).Select(name => _rows[name])]);
    }

    public Task<IdentityResult> SaveAsync(StoredEmailTemplate template, CancellationToken cancellationToken)
    {
        Check();
        if (_rows.GetValueOrDefault(template.Name)?.ConcurrencyStamp != template.ConcurrencyStamp)
        {
            return Task.FromResult(IdentityResult.Failed(_errors.TemplateConcurrencyFailure()));
        }

        _rows[template.Name] = template with { ConcurrencyStamp = $"{Guid.NewGuid()}" };
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<IdentityResult> DeleteAsync(string name, string concurrencyStamp, CancellationToken cancellationToken)
    {
        Check();
        return Task.FromResult(_rows.GetValueOrDefault(name)?.ConcurrencyStamp == concurrencyStamp && _rows.Remove(name)
            ? IdentityResult.Success
            : IdentityResult.Failed(_errors.TemplateConcurrencyFailure()));
    }

    private void Check()
    {
        if (IsDown)
        {
            throw new TimeoutException("The database is away.");
        }
    }
}
