using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Attributes;
using OidcProfiles.Pictures.Profile;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of pictures must do.</summary>
public abstract class PictureStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private const string Root = "https://id.example.org/account/pictures/";

    /// <summary>A file of nothing in particular.</summary>
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 1000).Select(number => (byte)number)];

    [Fact]
    public async Task Find_OfAPicture_GivesItWithOneCommand()
    {
        var picture = await AddAsync(await CreateUserAsync());
        Commands.Reset();
        var found = await FindPictureAsync(picture.Id);
        Assert.Equal(1, Commands.Count);
        Assert.Equal(Bytes, found!.Bytes.ToArray());
        Assert.Equal(picture, found with { Bytes = picture.Bytes });
    }

    [Fact]
    public async Task Find_OfNothing_IsNull()
    {
        var picture = await AddAsync(await CreateUserAsync());
        Assert.Null(await FindPictureAsync(PictureId.Create()));
        Assert.Null(await FindPictureAsync(string.Concat(picture.Id.Select(character => (char)(char.IsAsciiLetter(character) ? character ^ 0x20 : character)))));
        Assert.Null(await FindPictureAsync(string.Empty));
    }

    [Fact]
    public async Task Delete_OfTheUser_TakesItAlong()
    {
        var picture = await AddAsync(await CreateUserAsync());
        await DeleteUserAsync(picture.UserId);
        Assert.Null(await FindPictureAsync(picture.Id));
    }

    [Fact]
    public async Task SaveOfAProfile_WhenThePictureIsAnother_RemovesTheOldOneOfThatUserOnly()
    {
        var (first, others) = (await AddAsync(await CreateUserAsync()), await AddAsync(await CreateUserAsync()));
        await SetPictureAsync(first.UserId, first.Id);
        Assert.NotNull(await FindPictureAsync(first.Id));
        await SaveAsync(Given.Change((await FindAsync(first.UserId))!.Profile, ("given_name", "Ada")));
        Assert.NotNull(await FindPictureAsync(first.Id));
        await SetPictureAsync(first.UserId, PictureId.Create());
        Assert.Null(await FindPictureAsync(first.Id));
        Assert.NotNull(await FindPictureAsync(others.Id));
        await SetPictureAsync(others.UserId, null);
        Assert.Null(await FindPictureAsync(others.Id));
    }

    [Fact]
    public async Task SaveOfAProfile_WhenItFails_KeepsThePicture()
    {
        var picture = await AddAsync(await CreateUserAsync());
        var old = (await FindAsync(picture.UserId))!.Profile;
        await SetPictureAsync(picture.UserId, picture.Id);
        var change = Given.Change(old, (StandardAttributes.Picture, null)) with { Picture = new(null) };
        AssertFailed(nameof(ProfileErrorDescriber.ConcurrencyFailure), await SaveAsync(change));
        Assert.NotNull(await FindPictureAsync(picture.Id));
    }

    [Fact]
    public async Task Set_WhenManyAtOnce_LeavesTheOneThatTheProfileNames()
    {
        var user = await CreateUserAsync();
        await StoreAsync<AttributeSchemaManager, bool>(async schema =>
        {
            await schema.SeedAsync(CancellationToken.None);
            return true;
        });
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => InScopeAsync((services, _) => UploadAsync(services, user))));
        var value = (await FindAsync(user))!.Profile.Values[StandardAttributes.Picture].Value!.ToJson().GetString()!;
        var current = await FindPictureAsync(value[Root.Length..]);
        Assert.Equal(user, current!.UserId);
        Assert.Equal(1, await InScopeAsync(context => Task.FromResult(context.Pictures.Count())));
    }

    protected override void Configure(IServiceCollection services) =>
        services.Configure<OidcProfilesOptions>(options => options.PublicUrl = new("https://id.example.org"));

    /// <summary>As the service does it; losing to all the others is no fault.</summary>
    private static async Task<bool> UploadAsync(IServiceProvider services, string user)
    {
        var id = PictureId.Create();
        var changes = new Dictionary<string, System.Text.Json.JsonElement>
        {
            [StandardAttributes.Picture] = System.Text.Json.JsonSerializer.SerializeToElement(Root + id),
        };
        var result = await services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async token =>
            {
                var saved = await services.GetRequiredService<ProfileManager>().PatchAsync(user, new() { Changes = changes }, ProfileActor.Self(user), token);
                if (saved.Succeeded)
                {
                    await services.GetRequiredService<IPictureStore>().AddAsync(Create(id, user), token);
                }

                return saved;
            },
            CancellationToken.None);
        Assert.All(result.Errors, error => Assert.Equal(nameof(ProfileErrorDescriber.ConcurrencyFailure), error.Code));
        return result.Succeeded;
    }

    private async Task SetPictureAsync(string user, string? id)
    {
        var change = Given.Change((await FindAsync(user))!.Profile, (StandardAttributes.Picture, id is null ? null : Root + id));
        Assert.True((await SaveAsync(change with { Picture = new(id) })).Succeeded);
    }

    private async Task<StoredPicture> AddAsync(string user)
    {
        var picture = Create(PictureId.Create(), user);
        await StoreAsync<IPictureStore, bool>(async store =>
        {
            await store.AddAsync(picture, CancellationToken.None);
            return true;
        });
        return picture;
    }

    private static StoredPicture Create(string id, string user) =>
        new() { Id = id, UserId = user, ContentType = "image/png", Bytes = Bytes, At = Given.Time };

    private Task<StoredPicture?> FindPictureAsync(string id) =>
        StoreAsync<IPictureStore, StoredPicture?>(store => store.FindAsync(id, CancellationToken.None));
}
