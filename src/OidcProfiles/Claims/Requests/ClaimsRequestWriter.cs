using System.Text.Json;

namespace OidcProfiles.Claims.Requests;

/// <summary>Writes a claims request as the parameter is written, with what is known of it only.</summary>
public static class ClaimsRequestWriter
{
    /// <summary>Writes the members that ask for something, so that <see cref="ClaimsRequestParser"/> reads the same.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="request">What is asked for.</param>
    public static void Write(Utf8JsonWriter writer, ClaimsRequest request)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(request);
        writer.WriteStartObject();
        Write(writer, "userinfo", request.UserInfo);
        Write(writer, "id_token", request.IdToken);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, ClaimsRequestMember member)
    {
        if (member.Entries.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (var entry in member.Entries)
        {
            writer.WritePropertyName(entry.Name);
            Write(writer, entry);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ClaimRequestEntry entry)
    {
        if (!entry.IsEssential && entry.Values is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        if (entry.IsEssential)
        {
            writer.WriteBoolean("essential", true);
        }

        if (entry.Values is { } values)
        {
            writer.WriteStartArray("values");
            foreach (var value in values)
            {
                value.WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
