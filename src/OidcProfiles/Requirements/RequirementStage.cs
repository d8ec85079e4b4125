namespace OidcProfiles.Requirements;

/// <summary>When a person is asked for what is missing.</summary>
public enum RequirementStage
{
    /// <summary>The person makes an account.</summary>
    Registration,

    /// <summary>The person has an account and signs in.</summary>
    SignIn,
}
