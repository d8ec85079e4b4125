namespace OidcProfiles.Email;

/// <summary>One kind of mail.</summary>
/// <param name="Name">Also the folder of its templates, such as <c>reset-password</c>.</param>
/// <param name="Description">When it is sent, in a sentence.</param>
/// <param name="Priority">Which mails go first.</param>
/// <param name="Sample">An example of its model, for previews.</param>
public sealed record EmailDefinition(string Name, string Description, EmailPriority Priority, EmailModel Sample)
{
    /// <summary>The type of its model.</summary>
    public Type ModelType => Sample.GetType();
}
