using OidcProfiles.Access;

namespace OidcProfiles.Api.Admin;

/// <summary>What an endpoint of the Admin API needs; in its metadata. An endpoint without one needs any right at all.</summary>
/// <param name="Area">Where.</param>
/// <param name="Level">What.</param>
internal sealed record AdminRule(AdminArea Area, AdminLevel Level);
