using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.DataProtection;

namespace OidcProfiles.Email.Outbox.Payloads;

/// <summary>Writes what a mail says so that the table does not give it away, and reads it again.</summary>
internal sealed class EmailPayloads(IDataProtectionProvider protection)
{
    private const string Purpose = "OidcProfiles.Email.Outbox.v1";

    private static readonly JsonSerializerOptions Options = new()
    {
        // What is unknown may be what matters: rather no mail than one without it.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatCannotBeNull } },
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    private readonly IDataProtector _protector = protection.CreateProtector(Purpose);

    public string Write(StoredEmail email, EmailRecipient recipient, EmailModel model)
    {
        var payload = new EmailPayload(
            email.Id, email.Kind, email.Address, recipient.Name, recipient.GivenName, recipient.TimeZone,
            JsonSerializer.SerializeToElement(model, model.GetType(), Options));
        return _protector.Protect(JsonSerializer.Serialize(payload, Options));
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">The key is missing, here or everywhere.</exception>
    public EmailContent Read(StoredEmail email)
    {
        if (email.Payload is null)
        {
            return EmailContent.Faulty("What the mail says was deleted.");
        }

        if (EmailCatalogue.Find(email.Kind) is not { } definition)
        {
            return EmailContent.Faulty($"This version knows no mail '{SafeName.Shorten(email.Kind)}'; another one stored it.");
        }

        var json = _protector.Unprotect(email.Payload);
        try
        {
            return Read(email, definition, JsonSerializer.Deserialize<EmailPayload>(json, Options)!);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or NotSupportedException)
        {
            return EmailContent.Faulty($"What the mail says does not fit '{email.Kind}' of this version; another one stored it.");
        }
    }

    private static EmailContent Read(StoredEmail email, EmailDefinition definition, EmailPayload payload)
    {
        if ((payload.Id, payload.Kind, payload.Address) != (email.Id, email.Kind, email.Address))
        {
            return EmailContent.Faulty("The row is not the one that was stored: its id, kind or address was changed.");
        }

        var recipient = new EmailRecipient(payload.Address)
        {
            Name = payload.Name,
            GivenName = payload.GivenName,
            Culture = email.Culture,
            TimeZone = payload.TimeZone,
            UserId = email.UserId,
        };
        return EmailContent.Of(recipient, (EmailModel)payload.Model.Deserialize(definition.ModelType, Options)!);
    }

    /// <summary>A link that an older version did not store would be null where nobody expects it.</summary>
    private static void RequireWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = property.AssociatedParameter is { IsNullable: false };
        }
    }
}
