using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>Adds the entities to any context whose options say so.</summary>
public sealed class OpenIddictEntityFrameworkCoreCustomizer(ModelCustomizerDependencies dependencies)
    : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        modelBuilder.UseOpenIddict();
        base.Customize(modelBuilder, context);
    }
}
