namespace OidcProfiles.UI;

/// <summary>Where the sign-out page sends its answer: the server's end-session endpoint, which ends the request of a client properly.</summary>
public sealed class EndSessionOptions
{
    /// <summary>An address of this server, such as <c>/connect/endsession</c>; null if the page ends the session itself.</summary>
    public string? Url { get; set; }

    /// <summary>The name of the button, by which the endpoint knows that the person agreed.</summary>
    public string Button { get; set; } = "submit.Accept";
}
