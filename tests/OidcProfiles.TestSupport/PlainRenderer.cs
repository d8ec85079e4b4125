using OidcProfiles.Email;

namespace OidcProfiles.TestSupport;

/// <summary>Makes mails without templates.</summary>
internal sealed class PlainRenderer : IEmailRenderer
{
    public Task<RenderedEmail> RenderAsync(EmailRecipient recipient, EmailModel model, CancellationToken cancellationToken) =>
        Task.FromResult(new RenderedEmail("A subject", "<p>A body</p>", "A body", "en"));
}
