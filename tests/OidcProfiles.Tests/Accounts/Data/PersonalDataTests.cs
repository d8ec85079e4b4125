using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Accounts.Data;

namespace OidcProfiles.Tests.Accounts.Data;

public sealed class PersonalDataTests
{
    [Fact]
    public async Task Write_OfAHostsOwnPart_StreamsItWithoutBlocking()
    {
        var stream = new AsynchronousStream();
        Assert.True(await WriteAsync("1", stream, new Part("orders", Count: 5000), new Part("notes", Count: 0)));
        var json = JsonSerializer.Deserialize<JsonElement>(stream.Written.ToArray());
        Assert.Equal(("oidcprofiles-personal-data", 1), (json.GetProperty("format").GetString(), json.GetProperty("version").GetInt32()));
        Assert.Equal((5000, 0), (json.GetProperty("orders").GetArrayLength(), json.GetProperty("notes").GetArrayLength()));
        Assert.Contains("山田", System.Text.Encoding.UTF8.GetString(stream.Written.ToArray()), StringComparison.Ordinal);

        // In pieces, not as one.
        Assert.InRange(stream.Writes, 10, 1000);
        Assert.InRange(stream.Longest, 1, 64 * 1024);
    }

    [Fact]
    public async Task Write_OfNobody_WritesNothing()
    {
        var stream = new AsynchronousStream();
        Assert.False(await WriteAsync("2", stream, new Part("orders", Count: 1)));
        Assert.Equal(0, stream.Written.Length);
    }

    [Fact]
    public async Task Write_WhenTwoPartsHaveOneName_SaysWhich()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => WriteAsync("1", new AsynchronousStream(), new Part("orders", Count: 1), new Part("orders", Count: 1)));
        Assert.Contains("'orders'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_WhenAPartWritesNoWholeValue_SaysWhich(bool opens)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => WriteAsync("1", new AsynchronousStream(), new WrongPart(opens)));
        Assert.Contains("'wrong'", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<bool> WriteAsync(string userId, Stream stream, params IPersonalDataContributor[] parts)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IUserStore<IdentityUser>>(new OneUserStore());
        services.AddIdentityCore<IdentityUser>();
        await using var provider = services.BuildServiceProvider();
        return await new PersonalData<IdentityUser>(provider.GetRequiredService<UserManager<IdentityUser>>(), parts, new FixedTime())
            .WriteAsync(userId, stream, CancellationToken.None);
    }

    private sealed record Part(string Name, int Count) : IPersonalDataContributor
    {
        public Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken) => output.WriteListAsync(
            Enumerable.Range(0, Count), (json, number) =>
            {
                json.WritePropertyName("name");
                System.Text.Json.JsonSerializer.Serialize(json, $"山田 {number}");
            },
            cancellationToken);
    }

    private sealed class WrongPart(bool opens) : IPersonalDataContributor
    {
        public string Name => "wrong";

        public Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken)
        {
            if (opens)
            {
                output.Json.WriteStartArray();
            }

            return Task.CompletedTask;
        }
    }
}
