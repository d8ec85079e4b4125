using Microsoft.EntityFrameworkCore;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>All entities of the module, whatever the type of user.</summary>
internal interface IOidcProfilesModel
{
    void Apply(ModelBuilder builder);
}
