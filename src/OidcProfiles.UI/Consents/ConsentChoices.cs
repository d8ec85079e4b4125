using OidcProfiles.Claims.Consents;

namespace OidcProfiles.UI.Consents;

/// <summary>What the partial <c>_ConsentChoices</c> shows, inside a form of the page, and what comes back from it.</summary>
/// <param name="Given">The attributes with a value.</param>
/// <param name="Empty">Those without.</param>
/// <param name="CanChoose">Whether the person chooses; otherwise they only read what goes.</param>
public sealed record ConsentChoices(IReadOnlyList<ConsentChoice> Given, IReadOnlyList<ConsentChoice> Empty, bool CanChoose)
{
    /// <summary>The name of the inputs that say what was put to the person.</summary>
    public const string AskedName = "asked";

    /// <summary>The name of the boxes to tick.</summary>
    public const string ShareName = "share";

    /// <summary>Whether there is anything at all.</summary>
    public bool IsEmpty => Given.Count + Empty.Count == 0;

    /// <summary>Whether the person may leave something out.</summary>
    public bool HasVoluntary => CanChoose && Given.Concat(Empty).Any(choice => !choice.IsNeeded);

    /// <summary>Whether the client cannot do without something.</summary>
    public bool HasNeeded => CanChoose && Given.Concat(Empty).Any(choice => choice.IsNeeded);

    /// <summary>What a person sent. Nothing in it is trusted: <see cref="AttributeConsents"/> looks at it again.</summary>
    /// <param name="form">The form as it was sent.</param>
    public static AttributeConsentAnswer Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new([.. form[AskedName].OfType<string>()], [.. form[ShareName].OfType<string>()]);
    }
}
