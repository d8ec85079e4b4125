using System.Text.Json;

namespace OidcProfiles.Email.Outbox.Payloads;

/// <summary>What is protected of a mail: what it says and to whom.</summary>
/// <param name="Id">The mail that it belongs to; so nobody who can write to the table sends it to somebody else.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Address">Its address.</param>
/// <param name="Name">The recipient's whole name.</param>
/// <param name="GivenName">The recipient's given name.</param>
/// <param name="TimeZone">The recipient's time zone.</param>
/// <param name="Model">What it says.</param>
internal sealed record EmailPayload(
    Guid Id, string Kind, string Address, string? Name, string? GivenName, string? TimeZone, JsonElement Model);
