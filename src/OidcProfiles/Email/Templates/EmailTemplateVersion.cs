namespace OidcProfiles.Email.Templates;

/// <summary>One save of a template in the database, or its removal.</summary>
/// <param name="Id">Counted up by the database, so that a later one is greater; 0 for one that is not kept yet.</param>
/// <param name="Name">The template, such as <c>welcome/body.html.de</c>.</param>
/// <param name="Text">What was saved; null if the database's text was deleted, so that the built-in was in force again.</param>
/// <param name="At">When.</param>
/// <param name="By">The user id of who did it; null if nobody is to be named.</param>
public sealed record EmailTemplateVersion(long Id, string Name, string? Text, DateTimeOffset At, string? By)
{
    /// <summary>The user name of who did it, as <see cref="EmailTemplateHistory"/> tells it; null if it was nobody, or somebody who is no longer there.</summary>
    public string? ByName { get; init; }
}
