using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Data;

/// <summary>The document, of all contributors.</summary>
internal sealed class PersonalData<TUser>(
    UserManager<TUser> users, IEnumerable<IPersonalDataContributor> contributors, TimeProvider time) : IPersonalData
    where TUser : class
{
    /// <summary>What the document is.</summary>
    public const string Format = "oidcprofiles-personal-data";

    /// <summary>Another number for another meaning; new members are no other meaning.</summary>
    public const int Version = 1;

    public async Task<bool> WriteAsync(string userId, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(stream);
        if (await users.FindByIdAsync(userId) is null)
        {
            return false;
        }

        var parts = contributors.ToList();
        if (parts.GroupBy(part => part.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } same)
        {
            throw new InvalidOperationException(
                $"Two contributors write '{same.Key}': {string.Join(", ", same.Select(part => part.GetType()))}. Give one of them another name.");
        }

        await using var output = new PersonalDataWriter(stream);
        output.Json.WriteStartObject();
        output.Json.WriteString("format", Format);
        output.Json.WriteNumber("version", Version);
        output.Json.WriteString("created_at", time.GetUtcNow());
        foreach (var part in parts)
        {
            await WriteAsync(part, userId, output, cancellationToken);
        }

        output.Json.WriteEndObject();
        await output.SendAllAsync(cancellationToken);
        return true;
    }

    private static async Task WriteAsync(
        IPersonalDataContributor part, string userId, PersonalDataWriter output, CancellationToken cancellationToken)
    {
        output.Json.WritePropertyName(part.Name);
        var (depth, before) = (output.Json.CurrentDepth, output.Json.BytesCommitted + output.Json.BytesPending);
        await part.WriteAsync(userId, output, cancellationToken);
        if (output.Json.CurrentDepth != depth || output.Json.BytesCommitted + output.Json.BytesPending == before)
        {
            throw new InvalidOperationException($"{part.GetType()} must write exactly one value for '{part.Name}', and close what it opens.");
        }

        await output.SendAsync(cancellationToken);
    }
}
