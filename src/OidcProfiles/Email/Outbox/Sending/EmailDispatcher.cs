using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Email.Delivery;
using OidcProfiles.Email.Outbox.Payloads;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>Makes one mail and hands it over, once.</summary>
internal sealed class EmailDispatcher(
    IServiceScopeFactory scopes, EmailPayloads payloads, IOptions<OidcProfilesOptions> options, TimeProvider time)
{
    private const string NoDomain = "localhost";

    /// <param name="email">The mail.</param>
    /// <param name="abandon">Ends the work early.</param>
    /// <returns>How it ended; it never throws.</returns>
    public async Task<EmailAttempt> TryAsync(StoredEmail email, CancellationToken abandon)
    {
        var limit = options.Value.Email.Outbox.SendTimeout;
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, abandon);
        try
        {
            return payloads.Read(email) switch
            {
                { IsUsable: true } content => await SendAsync(email, content, either.Token),
                var content => new(EmailAttemptResult.Unreadable, content.Fault),
            };
        }
        catch (EmailTransportException exception)
        {
            return Failed(email, Result(exception.Failure), exception.Message);
        }
        catch (TemplateException exception)
        {
            return Failed(email, EmailAttemptResult.NotMade, $"The template failed: {exception.Message}");
        }
        catch (CryptographicException)
        {
            return Failed(email, EmailAttemptResult.NotMade, "The key that protects what the mail says is missing.");
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            return EmailAttempt.Abandoned;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return Failed(email, EmailAttemptResult.Transient, $"It took more than {limit}.");
        }
#pragma warning disable CA1031 // Whatever it is, it is of this mail, and its reason is kept there.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failed(email, EmailAttemptResult.NotMade, exception.GetType().Name);
        }
    }

    private async Task<EmailAttempt> SendAsync(StoredEmail email, EmailContent content, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await ResolveAsync(scope.ServiceProvider, content, cancellationToken) is not { } resolved)
        {
            return EmailAttempt.Unneeded;
        }

        var rendered = await scope.ServiceProvider.GetRequiredService<IEmailRenderer>()
            .RenderAsync(resolved.Recipient, resolved.Model, cancellationToken);
        var message = new EmailMessage
        {
            MessageId = $"<{email.Id:N}@{Domain()}>",
            Date = email.CreatedAt,
            To = resolved.Recipient.Address,
            ToName = resolved.Recipient.Name,
            Kind = EmailCatalogue.Find(resolved.Model)?.Name ?? email.Kind,
            Content = rendered,
        };
        await scope.ServiceProvider.GetRequiredService<IEmailTransport>().SendAsync(message, cancellationToken);
        return EmailAttempt.Sent;
    }

    /// <summary>What the mail says: what was stored, or what is decided only now.</summary>
    /// <returns>Null if nobody gets a mail.</returns>
    private static async Task<ResolvedEmail?> ResolveAsync(IServiceProvider services, EmailContent content, CancellationToken cancellationToken)
    {
        if (content.Model is not DeferredEmail deferred)
        {
            return new(content.Recipient!, content.Model!);
        }

        foreach (var resolver in services.GetServices<IDeferredEmailResolver>())
        {
            if (await resolver.ResolveAsync(deferred, cancellationToken) is { } resolved)
            {
                return resolved;
            }
        }

        return null;
    }

    /// <summary>The right side of a message id is a domain of the sender's (RFC 5322, 3.6.4).</summary>
    private string Domain() => options.Value.Email.From is { } from && EmailDomain.ToComparable(from[(from.LastIndexOf('@') + 1)..]) is { } domain
        ? domain
        : NoDomain;

    private static EmailAttemptResult Result(EmailFailure failure) => failure switch
    {
        EmailFailure.Permanent => EmailAttemptResult.Permanent,
        EmailFailure.Unavailable => EmailAttemptResult.Unavailable,
        _ => EmailAttemptResult.Transient,
    };

    private static EmailAttempt Failed(StoredEmail email, EmailAttemptResult result, string reason) =>
        new(result, EmailReason.Clean(reason, email.Address));
}
