namespace OidcProfiles.Email.Templates;

/// <summary>A place that templates come from. Those of one origin are asked in the order of their registration.</summary>
public interface IEmailTemplateSource
{
    /// <summary>What kind of place it is, and so when it is asked.</summary>
    EmailTemplateOrigin Origin { get; }

    /// <summary>Everything that is there now. It is called by one caller at a time, once a second at most, and must be cheap when nothing changed.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The same instance as before if nothing changed.</returns>
    ValueTask<EmailTemplateSet> ReadAsync(CancellationToken cancellationToken);
}
