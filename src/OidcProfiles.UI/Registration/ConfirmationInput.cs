namespace OidcProfiles.UI.Registration;

/// <summary>What is entered to confirm a registration.</summary>
public sealed class ConfirmationInput
{
    /// <summary>The typed code.</summary>
    public string? Code { get; set; }

    /// <summary>The password, in another browser than that of the registration.</summary>
    public string? Password { get; set; }

    /// <summary>Another user name, if the one of the registration is taken.</summary>
    public string? UserName { get; set; }
}
