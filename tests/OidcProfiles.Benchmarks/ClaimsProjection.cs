using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;

namespace OidcProfiles.Benchmarks;

/// <summary>The pure part of UserInfo for 20 standard and 20 custom attributes: time and bytes.</summary>
[InProcess]
[MemoryDiagnoser]
public class ClaimsProjection
{
    private const int CustomCount = 20;

    private readonly AttributeSchema _schema = CreateSchema();
    private readonly ProfileClaimsRequest _request = new()
    {
        UserId = "u1",
        ClientId = "c1",
        Scopes = ["openid", "profile", "email", "phone", "address", "custom_attributes"],
        Destination = ClaimDestinations.UserInfo,
    };

    private ProfileSnapshot _snapshot = null!;
    private string _document = null!;

    /// <summary>A user with every attribute set.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var time = DateTimeOffset.UnixEpoch;
        var values = _schema.Definitions.Where(definition => definition.Origin == AttributeOrigin.Profile)
            .ToDictionary(definition => definition.Id, definition => new ProfileValue(Value(definition), new(ValueSource.User, "u1", time)));
        _document = ProfileDocument.Write(values);
        _snapshot = new(
            new()
            {
                UserId = "u1",
                UserName = "ada",
                Email = "ada@example.org",
                EmailConfirmed = true,
                PhoneNumber = "+15550100",
                PhoneNumberConfirmed = true,
            },
            new() { UserId = "u1", Values = ProfileDocument.Read(_document), UpdatedAt = time });
        var count = Project().Count;
        if (count != 21)
        {
            throw new InvalidOperationException($"The benchmark should release sub, 19 standard claims and one object, not {count} claims.");
        }
    }

    /// <summary>Schema, profile and request to claims.</summary>
    [Benchmark(Baseline = true)]
    public IReadOnlyList<ProfileClaim> Project() => ClaimsProjector.Project(_schema, _snapshot, _request);

    /// <summary>The same, beginning with the stored text.</summary>
    [Benchmark]
    public IReadOnlyList<ProfileClaim> ReadAndProject() => ClaimsProjector.Project(
        _schema, _snapshot with { Profile = _snapshot.Profile with { Values = ProfileDocument.Read(_document) } }, _request);

    private static AttributeSchema CreateSchema()
    {
        var custom = Enumerable.Range(0, CustomCount).Select(index => new AttributeDefinition
        {
            Id = $"custom_{index}",
            Name = $"custom_{index}",
            ClaimName = $"custom_{index}",
            DisplayName = $"Custom {index}",
            Type = index % 2 == 0 ? AttributeType.String : AttributeType.Integer,
            Access = AttributeAccess.Open,
            Scopes = ["custom_attributes"],
            Order = 1000 + index,
        });
        return new(StandardAttributes.All.Select(definition => definition with { Access = AttributeAccess.Open }).Concat(custom));
    }

    private static AttributeValue Value(AttributeDefinition definition) => definition.Type switch
    {
        AttributeType.Integer => new IntegerValue(42),
        AttributeType.Address => AttributeValue.FromJson(JsonSerializer.SerializeToElement(new { locality = "London", country = "GB" })),
        _ => new TextValue("A value of a usual length"),
    };
}
