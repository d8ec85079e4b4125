using Microsoft.EntityFrameworkCore;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>Nothing but the OpenIddict entities, which the options add.</summary>
public sealed class GoldenContext(DbContextOptions<GoldenContext> options) : DbContext(options);
