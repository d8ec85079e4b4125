namespace OidcProfiles.UI.Registration;

/// <summary>What is entered to register, beside the attributes.</summary>
public sealed class RegistrationInput
{
    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The user name, where people have one of their own.</summary>
    public string? UserName { get; set; }

    /// <summary>The password.</summary>
    public string? Password { get; set; }

    /// <summary>The version of the terms that is accepted.</summary>
    public string? Terms { get; set; }
}
