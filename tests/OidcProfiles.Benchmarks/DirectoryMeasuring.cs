using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Access;
using OidcProfiles.Administration.Directory;
using OidcProfiles.Attributes;
using OidcProfiles.EntityFrameworkCore.Stores.Directory;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Benchmarks;

/// <summary>
/// How long users take to be found in a database of <see cref="DirectorySeeding"/>: the server's own time with Entity Framework Core and PostgreSQL,
/// without HTTP. Each time somebody else is looked for.
/// </summary>
internal sealed class DirectoryMeasuring : IAttributeSchemaProvider
{
    private const int WarmUps = 20;
    private static readonly ProfileActor Actor = ProfileActor.Portal("benchmark", AdminRights.ReadOnly);

    private readonly PlanRecorder _plans = new();
    private readonly DbContextOptions<ApplicationDbContext> _options;

    private DirectoryMeasuring(string connection) =>
        _options = DirectorySeeding.Options(connection + ";Max Auto Prepare=50;No Reset On Close=true").AddInterceptors(_plans).Options;

    public AttributeSchema Current => UserSeed.Schema;

    public static async Task RunAsync(string connection, int rounds)
    {
        var measuring = new DirectoryMeasuring(connection);
        int users;
        await using (var context = new ApplicationDbContext(measuring._options))
        {
            users = await context.Users.CountAsync();
        }

        Console.WriteLine($"{users} users, pages of 50, {rounds} rounds; milliseconds.");
        var random = new Random(1);
        int Any() => random.Next(users);
        string? next = null;
        (string Name, Func<UserQuery> Make)[] all =
        [
            ("list", () => new()),
            ("next page", () => new() { After = next }),
            ("search: e-mail prefix", () => new() { Search = UserSeed.AddressOf(Any())[..^10] }),
            ("search: three letters", () => new() { Search = UserSeed.NameOf(Any())[..3] }),
            ("search: attribute of few", () => new() { Search = UserSeed.NumberOf(Any())[..8] }),
            ("search: attribute of many", () => new() { Search = UserSeed.DepartmentOf(Any()) }),
            ("search: nobody", () => new() { Search = $"nobody{Any()}" }),
            ("filter: email sw", () => new() { Filter = $"email sw \"{UserSeed.AddressOf(Any())[..^10]}\"" }),
            ("filter: attribute of few", () => new() { Filter = $"employee_number eq \"{UserSeed.NumberOf(Any())}\"" }),
            ("filter: attribute of many", () => new() { Filter = $"department eq \"{UserSeed.DepartmentOf(Any())}\"" }),
            ("filter: and", () => new() { Filter = $"department eq \"{UserSeed.DepartmentOf(Any())}\" and email sw \"{UserSeed.NameOf(Any())[..5]}\" and email_verified eq true" }),
            ("filter: or", () => new() { Filter = $"employee_number eq \"{UserSeed.NumberOf(Any())}\" or email eq \"{UserSeed.AddressOf(Any())}\"" }),
        ];
        foreach (var (name, make) in all)
        {
            var times = new List<double>();
            for (var round = -WarmUps; round < rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                var page = await measuring.FindAsync(make());
                if (round >= 0)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }

                // On through the list, page by page.
                next = name is "list" or "next page" ? page.Next : next;
            }

            times.Sort();
            Console.WriteLine($"| {name} | {times[rounds / 2]:F1} | {times[rounds * 95 / 100]:F1} |");
        }

        measuring._plans.IsOn = true;
        foreach (var (name, make) in all)
        {
            await measuring.FindAsync(make());
            Console.WriteLine($"\n{name}:\n{string.Join("\n\n", measuring._plans.Take())}");
        }
    }

    private async Task<UserPage> FindAsync(UserQuery query)
    {
        await using var context = new ApplicationDbContext(_options);
        var store = new UserDirectoryStore<ApplicationDbContext, ApplicationUser, string>(context);
        var directory = new UserDirectory(store, this, new(new UpperInvariantLookupNormalizer(), new()), TimeProvider.System);
        var (result, page) = await directory.FindPageAsync(query, Actor, CancellationToken.None);
        return page ?? throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
