using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.TestSupport;

/// <summary>
/// Fills the tables of a PostgreSQL database with made-up users by COPY: accounts, profiles, the index rows of two searchable attributes, and for
/// every second user a place of a sign-in. The same number gives the same users.
/// </summary>
public sealed class UserSeed(string connectionString)
{
    /// <summary>One of <see cref="DepartmentCount"/> for each user.</summary>
    public const string Department = "department";

    /// <summary>Another one for each user.</summary>
    public const string EmployeeNumber = "employee_number";

    /// <summary>How many departments there are.</summary>
    public const int DepartmentCount = 40;

    private static readonly DateTime Time = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] GivenNames =
    [
        "Anna", "Bilal", "Chen", "Dmitri", "Elif", "Fatima", "Georg", "Hana", "Ivo", "Jana", "Kwame", "Lea", "Mateo", "Noor", "Olga", "Pablo", "Quentin", "Rosa", "Sven",
        "Tariq", "Ursula", "Vera", "Wiktor", "Xenia", "Yuki", "Zoe",
    ];

    private static readonly string[] FamilyNames =
    [
        "Abe", "Brandt", "Costa", "Dubois", "Eriksen", "Fischer", "Garcia", "Haddad", "Ito", "Jansen", "Kaya", "Lopez", "Moreau", "Nowak", "Okafor", "Petrov", "Quist",
        "Rossi", "Sato", "Tanaka", "Usman", "Varga", "Weber", "Xu", "Yilmaz", "Zhang",
    ];

    /// <summary>The standard attributes and the two that are searchable.</summary>
    public static AttributeSchema Schema { get; } = new(
    [
        .. StandardAttributes.All,
        Define(Department),
        Define(EmployeeNumber),
    ]);

    /// <summary>The user name of a user, which tells all the rest.</summary>
    public static string NameOf(int index) =>
        $"{GivenNames[index % GivenNames.Length]}.{FamilyNames[index / GivenNames.Length % FamilyNames.Length]}{index}".ToLowerInvariant();

    /// <summary>The e-mail address of a user: of one out of three it is the user name too.</summary>
    public static string AddressOf(int index) => $"{NameOf(index)}@mail{index % 7}.example.org";

    /// <summary>The department of a user.</summary>
    public static string DepartmentOf(int index) => string.Create(CultureInfo.InvariantCulture, $"Department {((uint)index * 2_654_435_761u >> 16) % DepartmentCount:00}");

    /// <summary>The number of a user.</summary>
    public static string NumberOf(int index) => string.Create(CultureInfo.InvariantCulture, $"E{index * 7919L % 100_000_007:00000000}");

    /// <summary>Fills the tables, which must be there and without such users.</summary>
    /// <param name="count">How many users.</param>
    public async Task FillAsync(int count)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();

        // Built once at the end, indexes are quick and as tight as after a REINDEX; kept up row by row they are neither.
        var indexes = await new SeedIndexes(connection).DropAsync("AspNetUsers", "OidcProfiles", "OidcProfileValues", "OidcProfileSignInPlaces");
        await CopyAsync(
            connection,
            """
            COPY "AspNetUsers" ("Id", "UserName", "NormalizedUserName", "Email", "NormalizedEmail", "EmailConfirmed", "SecurityStamp", "ConcurrencyStamp", "PhoneNumber",
                "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount") FROM STDIN (FORMAT BINARY)
            """,
            count,
            WriteUserAsync);
        await CopyAsync(
            connection,
            """COPY "OidcProfiles" ("UserId", "Document", "UpdatedAt", "ConcurrencyStamp") FROM STDIN (FORMAT BINARY)""",
            count,
            WriteProfileAsync);
        foreach (var id in (string[])[Department, EmployeeNumber])
        {
            await CopyAsync(
                connection,
                """COPY "OidcProfileValues" ("UserId", "AttributeId", "Key") FROM STDIN (FORMAT BINARY)""",
                count,
                (writer, index) => WriteRowAsync(writer, IdOf(index), id, KeyOf(id, index)));
        }

        await CopyAsync(
            connection,
            """COPY "OidcProfileSignInPlaces" ("UserId", "Place", "FirstAt", "SeenAt") FROM STDIN (FORMAT BINARY)""",
            count / 2,
            (writer, index) => WriteRowAsync(writer, IdOf(index * 2), $"{index:x64}", Time, Time.AddMinutes(index % 500_000)));
        await SeedIndexes.RunAsync(connection, [.. indexes, "VACUUM ANALYZE"]);
    }

    /// <summary>The user id of a user.</summary>
    public static string IdOf(int index) => $"{new Guid(index, 0x4f1e, 0x4a2b, 0x9c, 0x3d, 1, 2, 3, 4, 5, 6)}";

    private static string KeyOf(string id, int index) => id == Department ? DepartmentOf(index).ToLowerInvariant() : NumberOf(index).ToLowerInvariant();

    private static Task WriteUserAsync(NpgsqlBinaryImporter writer, int index)
    {
        var (address, name) = (AddressOf(index), index % 3 == 0 ? AddressOf(index) : NameOf(index));
        var stamp = $"{index:x8}";
        return WriteRowAsync(
            writer,
            IdOf(index),
            name,
            name.ToUpperInvariant(),
            address,
            address.ToUpperInvariant(),
            index % 10 != 0,
            stamp,
            stamp,
            string.Create(CultureInfo.InvariantCulture, $"+49301{index:0000000}"),
            false,
            false,
            true,
            0);
    }

    private static Task WriteProfileAsync(NpgsqlBinaryImporter writer, int index)
    {
        var provenance = new Provenance(ValueSource.Import, "seed", Time);
        var values = new Dictionary<string, ProfileValue>
        {
            ["given_name"] = new(new TextValue(GivenNames[index % GivenNames.Length]), provenance),
            ["family_name"] = new(new TextValue(FamilyNames[index / GivenNames.Length % FamilyNames.Length]), provenance),
            ["locale"] = new(new TextValue("de-DE"), provenance),
            ["zoneinfo"] = new(new TextValue("Europe/Berlin"), provenance),
            [Department] = new(new TextValue(DepartmentOf(index)), provenance),
            [EmployeeNumber] = new(new TextValue(NumberOf(index)), provenance),
        };
        return WriteRowAsync(writer, IdOf(index), ProfileDocument.Write(values), Time, $"{index:x8}");
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string statement, int count, Func<NpgsqlBinaryImporter, int, Task> write)
    {
        await using var writer = await connection.BeginBinaryImportAsync(statement);
        writer.Timeout = TimeSpan.FromMinutes(30);
        for (var index = 0; index < count; index++)
        {
            await writer.StartRowAsync();
            await write(writer, index);
        }

        await writer.CompleteAsync();
    }

    private static async Task WriteRowAsync(NpgsqlBinaryImporter writer, params object[] values)
    {
        foreach (var value in values)
        {
            await (value switch
            {
                string text => writer.WriteAsync(text, NpgsqlDbType.Text),
                bool flag => writer.WriteAsync(flag, NpgsqlDbType.Boolean),
                int number => writer.WriteAsync(number, NpgsqlDbType.Integer),
                DateTime time => writer.WriteAsync(time, NpgsqlDbType.TimestampTz),
                _ => throw new NotSupportedException($"No column has a {value.GetType()}."),
            });
        }
    }

    private static AttributeDefinition Define(string name) => new()
    {
        Id = name,
        Name = name,
        ClaimName = name,
        DisplayName = name,
        Type = AttributeType.String,
        Access = AttributeAccess.PortalOnly,
        Scopes = [],
        IsSearchable = true,
    };
}
