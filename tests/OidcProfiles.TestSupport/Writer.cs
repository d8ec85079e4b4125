using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

namespace OidcProfiles.TestSupport;

/// <summary>
/// Writes random values of many users at once, to be killed at it. Prints <see cref="Attempt"/> before a write and afterwards
/// <see cref="Success"/> or the codes of the errors, one line each.
/// </summary>
public static class Writer
{
    /// <summary>How its connections are called.</summary>
    public const string ApplicationName = "writer";

    /// <summary>Printed before each write.</summary>
    public const string Attempt = "attempt";

    /// <summary>Printed after each write that was made.</summary>
    public const string Success = "success";

    private const int Concurrency = 8;
    private const int Badges = 40;

    /// <summary>The attributes that are written: <c>left</c> and <c>right</c> always together, with one value.</summary>
    public static AttributeSchema Schema { get; } = new(
    [
        Text("left"),
        Text("right"),
        Text("badge") with { IsUnique = true },
        Text("city") with { IsSearchable = true },
        Text("tags") with { IsSearchable = true, IsMultiValued = true },
        Text("secret") with { IsSensitive = true },
    ]);

    /// <summary>The services over a database, with <see cref="Schema"/>.</summary>
    /// <param name="connectionString">The database.</param>
    public static ServiceProvider CreateServices(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddDbContext<ApplicationDbContext>(options => options.UseNpgsql(connectionString));
        services.AddOidcProfiles().AddEntityFrameworkStores<ApplicationDbContext, ApplicationUser>();
        services.AddSingleton<IAttributeSchemaProvider>(new FixedSchema());
        return services.BuildServiceProvider(validateScopes: true);
    }

    internal static async Task RunAsync(string connectionString, int seed, int count)
    {
        await using var services = CreateServices(connectionString);
        var users = await ReadUsersAsync(services);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
            async (number, cancellationToken) => await WriteAsync(services, users, new(HashCode.Combine(seed, number)), cancellationToken));
    }

    private static async Task<List<string>> ReadUsersAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ApplicationDbContext>().Users.OrderBy(user => user.Id)
            .Select(user => user.Id).ToListAsync();
    }

    private static async Task WriteAsync(
        ServiceProvider services, List<string> users, Random random, CancellationToken cancellationToken)
    {
        var user = users[random.Next(users.Count)];
        await using var scope = services.CreateAsyncScope();
        var profiles = scope.ServiceProvider.GetRequiredService<ProfileManager>();
        await Console.Out.WriteLineAsync(Attempt);
        var actor = new ProfileActor(Party.AdminApi, ValueSource.Admin, "writer") { Rights = AdminRights.Full };
        var result = await profiles.PatchAsync(user, CreatePatch(random), actor, cancellationToken);
        await Console.Out.WriteLineAsync(result.Succeeded ? Success : string.Join(' ', result.Errors.Select(error => error.Code)));
    }

    private static ProfilePatch CreatePatch(Random random)
    {
        var both = random.Next().ToString(CultureInfo.InvariantCulture);
        var changes = new Dictionary<string, object?> { ["left"] = both, ["right"] = both };
        Maybe("badge", () => $"Badge {random.Next(Badges)}");
        Maybe("city", () => $"City {random.Next(5)}");
        Maybe("tags", () => Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"Tag {random.Next(9)}").ToList());
        Maybe("secret", () => $"Secret {random.Next()}");
        return new() { Changes = changes.ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToElement(pair.Value)) };

        void Maybe(string name, Func<object> value)
        {
            if (random.Next(2) == 0)
            {
                changes[name] = random.Next(4) == 0 ? null : value();
            }
        }
    }

    private static AttributeDefinition Text(string id) => new()
    {
        Id = id,
        Name = id,
        ClaimName = id,
        DisplayName = id,
        Type = AttributeType.String,
        Access = AttributeAccess.PortalOnly,
        Scopes = [],
    };

    private sealed class FixedSchema : IAttributeSchemaProvider
    {
        public AttributeSchema Current => Schema;
    }
}
