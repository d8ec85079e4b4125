namespace OidcProfiles.Email.Rendering;

/// <summary>What a mail says, before it has a language.</summary>
/// <param name="Mail">Which mail.</param>
/// <param name="Values">Its variables, see <see cref="EmailVariables.Read"/>.</param>
internal sealed record EmailContent(EmailDefinition Mail, IReadOnlyDictionary<string, object?> Values)
{
    /// <exception cref="ArgumentException">The model is of no known mail, or a link in it is none for a mail.</exception>
    public static EmailContent Of(EmailRecipient recipient, EmailModel model, EmailBrand brand)
    {
        var mail = EmailCatalogue.Find(model) ?? throw new ArgumentException(
            $"{model.GetType().Name} is the model of no mail; accepted: the models in EmailCatalogue.", nameof(model));
        return new(mail, EmailVariables.Read(recipient, model, brand));
    }
}
