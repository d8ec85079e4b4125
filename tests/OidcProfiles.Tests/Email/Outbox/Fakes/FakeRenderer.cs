using OidcProfiles.Email;

namespace OidcProfiles.Tests.Email.Outbox.Fakes;

/// <summary>Writes the model as it is.</summary>
internal sealed class FakeRenderer : IEmailRenderer
{
    public Exception? Failure { get; set; }

    public EmailRecipient? Recipient { get; private set; }

    public EmailModel? Model { get; private set; }

    public Task<RenderedEmail> RenderAsync(EmailRecipient recipient, EmailModel model, CancellationToken cancellationToken)
    {
        (Recipient, Model) = (recipient, model);
        return Failure is null
            ? Task.FromResult(new RenderedEmail("A subject", $"<p>{model}</p>", $"{model}", "en"))
            : Task.FromException<RenderedEmail>(Failure);
    }
}
