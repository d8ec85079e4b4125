namespace OidcProfiles.Administration.Accounts;

/// <summary>What an invitation is about.</summary>
/// <param name="Address">The address that it goes to; it proves no other.</param>
/// <param name="InvitedBy">The user id of who invites; null for nobody who is to be named.</param>
/// <param name="Culture">The language of the mail where the profile says none.</param>
internal sealed record InvitationData(string Address, string? InvitedBy, string? Culture);
