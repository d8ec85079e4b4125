using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Email.Templates;

/// <summary>
/// The templates of all sources, kept between mails. Whoever asks for them looks for changes first, but not more than once a second: so a
/// change is in force everywhere within a second, a thousand mails cost a look or two, and where no mail is written nothing is asked.
/// </summary>
internal sealed class EmailTemplateCache(
    IEnumerable<IEmailTemplateSource> sources, IOptions<OidcProfilesOptions> options, TimeProvider time, ILogger<EmailTemplateCache> logger)
    : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly IEmailTemplateSource[] _sources = [.. sources.OrderBy(source => source.Origin)];
    private readonly Dictionary<IEmailTemplateSource, EmailTemplateSet> _sets = [];
    private readonly HashSet<IEmailTemplateSource> _failing = [];
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Held? _held;

    public async ValueTask<EmailTemplateSnapshot> GetAsync(CancellationToken cancellationToken)
    {
        if (_held is not { } held)
        {
            await _gate.WaitAsync(cancellationToken);
        }
        else if (IsFresh(held) || !await _gate.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            // Where somebody else is looking already, what is here will do until then.
            return held.Snapshot;
        }

        return await ReadAsync(evenIfFresh: false, cancellationToken);
    }

    /// <summary>Looks for changes in any case: after a save.</summary>
    public async ValueTask<EmailTemplateSnapshot> RefreshAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        return await ReadAsync(evenIfFresh: true, cancellationToken);
    }

    public void Dispose() => _gate.Dispose();

    private bool IsFresh(Held held) => (time.GetUtcNow() - held.At).Duration() < Interval;

    /// <summary>Called with the gate, which it opens.</summary>
    private async ValueTask<EmailTemplateSnapshot> ReadAsync(bool evenIfFresh, CancellationToken cancellationToken)
    {
        try
        {
            if (_held is { } held && !evenIfFresh && IsFresh(held))
            {
                return held.Snapshot;
            }

            var isChanged = _held is null;
            foreach (var source in _sources)
            {
                isChanged |= await ReadAsync(source, cancellationToken);
            }

            var snapshot = isChanged || _held is null ? Build() : _held.Snapshot;
            _held = new(snapshot, time.GetUtcNow());
            return snapshot;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A source that cannot be read keeps what it gave before: a mail is written all the same.</summary>
    private async ValueTask<bool> ReadAsync(IEmailTemplateSource source, CancellationToken cancellationToken)
    {
        try
        {
            var set = await source.ReadAsync(cancellationToken);
            if (_failing.Remove(source))
            {
                Log.TemplatesReadAgain(logger, source.Origin);
            }

            if (ReferenceEquals(_sets.GetValueOrDefault(source), set))
            {
                return false;
            }

            _sets[source] = set;
            foreach (var fault in set.Faults)
            {
                Log.TemplateLeftOut(logger, source.Origin, fault.Template, fault.Message);
            }

            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (_failing.Add(source))
            {
                Log.TemplatesNotRead(logger, source.Origin, exception);
            }

            return false;
        }
    }

    private EmailTemplateSnapshot Build() => EmailTemplateSnapshot.Build(
        _sources.Where(_sets.ContainsKey).Select(source => (source.Origin, _sets[source])), options.Value.Email.DefaultCulture);

    private sealed record Held(EmailTemplateSnapshot Snapshot, DateTimeOffset At);
}
