using OidcProfiles.Email.Templates;

namespace OidcProfiles.Tests.Email.Fakes;

/// <summary>Built-in templates of a test.</summary>
internal sealed class BuiltIn(IReadOnlyDictionary<string, string> texts) : IEmailTemplateSource
{
    private readonly EmailTemplateSet _set = new(texts);

    public EmailTemplateOrigin Origin => EmailTemplateOrigin.BuiltIn;

    public ValueTask<EmailTemplateSet> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_set);
}
