using System.Diagnostics.CodeAnalysis;

namespace OidcProfiles.Email.Outbox.Payloads;

/// <summary>What the renderer needs of a stored mail, or why it cannot be had, now or ever.</summary>
internal sealed class EmailContent
{
    private EmailContent(EmailRecipient? recipient, EmailModel? model, string? fault) => (Recipient, Model, Fault) = (recipient, model, fault);

    /// <summary>Who gets it.</summary>
    public EmailRecipient? Recipient { get; }

    /// <summary>What it says.</summary>
    public EmailModel? Model { get; }

    /// <summary>Why it is of no use, without anything of what it says.</summary>
    public string? Fault { get; }

    [MemberNotNullWhen(true, nameof(Recipient), nameof(Model))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsUsable => Fault is null;

    public static EmailContent Of(EmailRecipient recipient, EmailModel model) => new(recipient, model, null);

    public static EmailContent Faulty(string fault) => new(null, null, fault);
}
