using OidcProfiles.Auditing;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Administration;

/// <summary>Says in words what was recorded. Events and details that have no text, such as those of the host, are told by their names.</summary>
/// <param name="texts">The texts, under <c>Audit</c>.</param>
public sealed class AuditTexts(PageTexts texts)
{
    private static readonly string[] OfSignIn = ["cause", "attempts", "network_waits", "account_waits"];

    /// <summary>What happened.</summary>
    /// <param name="name">A name of <see cref="AuditEvents"/>, or any other.</param>
    public string Describe(string name) => texts.Find($"Audit.Event.{name}") ?? name;

    /// <summary>What explains it, a sentence or a pair of name and value each.</summary>
    /// <param name="entry">The event.</param>
    public IEnumerable<string> Explain(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var isSignIn = entry.Event == AuditEvents.SignInRefused;
        return (isSignIn ? ExplainSignIn(entry.Details) : [])
            .Concat(entry.Details.Where(detail => !isSignIn || !OfSignIn.Contains(detail.Key)).Select(Tell));
    }

    private IEnumerable<string> ExplainSignIn(IReadOnlyDictionary<string, string> details)
    {
        var cause = details.GetValueOrDefault("cause", string.Empty);
        yield return TellCause(cause);
        var attempts = details.GetValueOrDefault("attempts", string.Empty);
        if (details.TryGetValue("network_waits", out var network))
        {
            yield return texts["Audit.NetworkWaits", attempts, network];
        }
        else
        {
            yield return texts["Audit.Attempt", attempts];
        }

        if (details.TryGetValue("account_waits", out var account))
        {
            yield return texts["Audit.AccountWaits", account];
        }
    }

    private string Tell(KeyValuePair<string, string> detail) => detail.Key == "cause"
        ? TellCause(detail.Value)
        : $"{texts.Find($"Audit.Detail.{detail.Key}") ?? detail.Key}: {detail.Value}";

    private string TellCause(string cause) => texts.Find($"Audit.Cause.{cause}") ?? cause;
}
