using OidcProfiles.Administration.Clients;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Administration;

/// <summary>Says in words what clients get, and why.</summary>
/// <param name="texts">The texts, under <c>AdminClients</c>.</param>
public sealed class ClientWords(PageTexts texts)
{
    /// <summary>Why a claim is in or out, as a sentence.</summary>
    /// <param name="reason">The reason.</param>
    public string Describe(ClaimReason reason) => texts[$"AdminClients.Reason.{reason}"];

    /// <summary>Why a client cannot get an attribute whatever it asks for.</summary>
    /// <param name="reason">The reason.</param>
    public string DescribeAtMost(ClaimReason reason) => texts.Find($"AdminAttributes.ClaimReason.{reason}") ?? Describe(reason);

    /// <summary>Why a client gets no answer, as a sentence.</summary>
    /// <param name="status">Any but <see cref="ClientExplanationStatus.Answered"/>.</param>
    public string Describe(ClientExplanationStatus status) => texts[$"AdminClients.Status.{status}"];

    /// <summary>What somebody decides of one attribute.</summary>
    /// <param name="choice">The choice.</param>
    public string Describe(ClientReleaseChoice choice) => texts[$"AdminClients.Choice.{choice}"];

    /// <summary>For whom a client is.</summary>
    /// <param name="group">The group that it requires; null for everybody.</param>
    public string Describe(RequiredGroup? group) => group switch
    {
        null => texts["AdminClients.Everybody"],
        { Name: null } => texts["AdminClients.GroupGone"],
        { Name: var name } => texts["AdminClients.Members", name],
    };

    /// <summary>Whether a claim goes out.</summary>
    /// <param name="reason">The reason.</param>
    public static bool IsIncluded(ClaimReason reason) =>
        reason is ClaimReason.IncludedByScope or ClaimReason.IncludedByClaimsRequest or ClaimReason.AddedByContributor;
}
