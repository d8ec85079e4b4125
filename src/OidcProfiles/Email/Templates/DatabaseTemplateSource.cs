using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;

namespace OidcProfiles.Email.Templates;

/// <summary>
/// The templates in the database. Their stamps tell what changed: a time or a number would not, because clocks of instances differ and a
/// template can go while another comes. Nothing without a store.
/// </summary>
internal sealed class DatabaseTemplateSource(IServiceScopeFactory scopes, IServiceProviderIsService? isService = null) : IEmailTemplateSource
{
    private readonly bool _hasStore = isService?.IsService(typeof(IEmailTemplateStore)) == true;
    private FrozenDictionary<string, StoredEmailTemplate> _stored = FrozenDictionary<string, StoredEmailTemplate>.Empty;
    private EmailTemplateSet _set = EmailTemplateSet.Empty;

    public EmailTemplateOrigin Origin => EmailTemplateOrigin.Database;

    public async ValueTask<EmailTemplateSet> ReadAsync(CancellationToken cancellationToken)
    {
        if (!_hasStore)
        {
            return _set;
        }

        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IEmailTemplateStore>();
        var stamps = await store.ReadStampsAsync(cancellationToken);
        var changed = stamps.Where(pair => _stored.GetValueOrDefault(pair.Key)?.ConcurrencyStamp != pair.Value).Select(pair => pair.Key).ToList();
        if (changed.Count == 0 && stamps.Count == _stored.Count)
        {
            return _set;
        }

        var read = changed.Count == 0 ? [] : await store.ReadAsync(changed, cancellationToken);
        _stored = _stored.Values.Where(row => stamps.ContainsKey(row.Name) && !changed.Contains(row.Name)).Concat(read)
            .ToFrozenDictionary(row => row.Name, StringComparer.Ordinal);
        _set = new(_stored.Values.ToFrozenDictionary(row => row.Name, row => row.Text, StringComparer.Ordinal));
        return _set;
    }
}
